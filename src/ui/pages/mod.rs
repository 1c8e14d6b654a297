//! 各屏: one folder a screen or service.
mod air;
mod airdesk;
pub mod carbon;
pub mod doctor;
mod home;
pub mod land;
pub mod policy;

pub use air::AirPage;
pub use airdesk::DeskPage;
pub use carbon::CarbonPage;
pub use doctor::DoctorPage;
pub use home::HomePage;
pub use land::LandPage;
pub use policy::PolicyPage;
