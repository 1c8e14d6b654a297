//! 最低缴费年限 (决定 第二条): how many months one must have paid to draw a monthly pension, by the year of it.
use crate::base::{Date, Derived, MONTHS_PER_YEAR, Outcome};
use crate::policy::Ctx;

use super::RetirementError;

/// 最低缴费年限 of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MinimumContribution {
    /// Months.
    pub months: u32,
}

/// The months asked of someone who starts drawing in `year`.
pub fn minimum_contribution(ctx: &Ctx, year: i32) -> Result<Derived<MinimumContribution>, RetirementError> {
    let id = "retirement.minimum";
    let missing = || RetirementError::FigureMissing(id.to_string());
    let on = Date::new(year, 1, 1).map_err(|_| missing())?;
    let months = ctx.policy.figure(id, on).count().ok_or_else(missing)?;
    let values = [
        ("year", year.to_string()),
        ("months", months.to_string()),
        ("years", (months / MONTHS_PER_YEAR).to_string()),
        ("rest", (months % MONTHS_PER_YEAR).to_string()),
    ];
    let step = ctx.step("retirement.minimum", Outcome::Computed, &values);
    Ok(Derived { value: MinimumContribution { months }, steps: vec![step], notices: Vec::new() })
}
