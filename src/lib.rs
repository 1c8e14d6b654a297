//! 荷塘区惠民政策计算器.
pub mod api;
pub mod base;
pub mod policy;
pub mod rules;
#[cfg(feature = "ui")]
pub mod ui;
