//! 补贴年限 (第十一条): from 16, one year for each two years of age begun, at least 5, at most 15.
//! Under 16 there is none.
use crate::base::{Attain, Date, Feb29, Rate, Rounding, attained_on};
use crate::policy::Ctx;

use super::params::{AgeStep, LandParams};

/// The readings that decide age and years.
#[derive(Clone, Copy)]
pub(super) struct YearReadings {
    pub feb29: Feb29,
    pub attain: Attain,
    pub age_step: AgeStep,
}

impl YearReadings {
    pub fn of(ctx: &Ctx) -> YearReadings {
        YearReadings { feb29: ctx.reading(), attain: ctx.reading(), age_step: ctx.reading() }
    }
}

/// How the years came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Years {
    /// Years above the minimum age that count; by the day one more than completed.
    pub over: u32,
    /// Before rounding up: over ÷ step.
    pub raw: Rate,
    /// Rounded up, before the limits.
    pub stepped: u32,
    /// Within the limits.
    pub value: u32,
}

/// 补贴年限 of someone of `age` completed years on `on`; `None` under the minimum age.
pub(super) fn subsidy_years(
    params: &LandParams,
    readings: YearReadings,
    birth: Date,
    age: u32,
    on: Date,
) -> Option<Years> {
    let completed = age.checked_sub(params.age_min)?;
    let begun = match readings.age_step {
        AgeStep::CompletedYears => false,
        AgeStep::ToTheDay => on > attained_on(birth, age, readings.feb29, readings.attain),
    };
    let over = completed + u32::from(begun);
    let raw = Rate::whole(over).divided_by(Rate::whole(params.age_step));
    let stepped = raw.rounded(Rounding::Up).to_u32().unwrap_or(params.years_max);
    Some(Years { over, raw, stepped, value: stepped.max(params.years_min).min(params.years_max) })
}
