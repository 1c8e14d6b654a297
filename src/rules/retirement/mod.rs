//! 渐进式延迟法定退休年龄 (decision of 2024-09-13): the statutory age, the flexible window, the minimum
//! contribution. National law; used by the land and doctor screens, imported by neither regulation.
//! Which table applies to a woman is asked, never inferred.
mod minimum;
mod statutory;

pub use minimum::{MinimumContribution, minimum_contribution};
pub use statutory::{FlexibleWindow, RetirementError, StatutoryTables, flexible_window, statutory_age};
