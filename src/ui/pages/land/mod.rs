//! 征地社保补贴: one question a page, check, result.
pub mod answers;
pub mod flow;
pub mod law;
pub mod profile;
pub mod question;
pub mod reply;
