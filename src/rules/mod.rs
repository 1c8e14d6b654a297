//! L2: decisions, one folder a regulation. The folders never import each other; outside crates: none.
pub mod age;
pub mod air;
pub mod carbon;
pub mod doctor;
pub mod land;
pub mod retirement;
