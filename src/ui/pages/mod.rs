//! 各屏: one folder a screen or service.
mod home;
pub mod land;
mod policy;

pub use home::HomePage;
pub use land::LandPage;
pub use policy::PolicyPage;
