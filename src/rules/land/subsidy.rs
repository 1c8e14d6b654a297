//! 缴费补贴额 (第五、十一条): age on the day of the 征收土地公告, years, monthly amount, total.
//! Says nothing about eligibility (see `eligibility`). The base is the announcement year's; there is no other.
use thiserror::Error;

use crate::base::{
    Date, Derived, MONTHS_PER_YEAR, Money, Outcome, Rate, Rounding, Step, ValueState, attained_on, completed_age,
};
use crate::policy::{Ctx, Figure};

use super::params::{FigureMissing, LandParams, RoundingReading};
use super::subsidy_notices::subsidy_notices;
use super::years::{YearReadings, Years, subsidy_years};

/// What the amount depends on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubsidyInput {
    /// 出生日期.
    pub birth: Date,
    /// 征收土地公告 date.
    pub announcement: Date,
    /// 月缴费基数值.
    pub base: Base,
}

/// Where the base comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Base {
    /// The policy file's value of the announcement year.
    Policy,
    /// Given by the caller.
    Given(Money),
}

/// Age and award.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subsidy {
    /// 周岁 on the day of the notice.
    pub age: u32,
    /// Old enough (第三条).
    pub eligible_age: bool,
    /// `None` under the minimum age.
    pub award: Option<Award>,
}

/// 补贴.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Award {
    /// 月缴费基数值 used.
    pub base: Money,
    /// 补贴年限.
    pub years: u32,
    /// 每月标准, exact.
    pub monthly: Money,
    /// 每年最多, to the fen.
    pub yearly: Money,
    /// 补贴额, to the fen.
    pub total: Money,
}

impl Award {
    /// 每月标准 to the fen, for where there is no room for all of it; the step shows it whole.
    pub fn monthly_shown(&self) -> Money {
        self.monthly.rounded(Rounding::HalfUpFen)
    }
}

/// Why there is no amount.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SubsidyError {
    /// The person was born after the notice.
    #[error("出生日期在公告日期之后")]
    BirthAfterReference,
    /// No base is known for the announcement year; another year's is never used.
    #[error("{year}年的月缴费基数值还没有")]
    BaseMissing {
        /// The year of the notice.
        year: i32,
    },
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

/// 能补几年 alone, for a notice of a year whose base is not known yet; `None` under the minimum age.
pub fn assess_years(ctx: &Ctx, birth: Date, announcement: Date) -> Result<Derived<Option<u32>>, SubsidyError> {
    // Any base gives the same years; the steps that show it are left away.
    let input = SubsidyInput { birth, announcement, base: Base::Given(Money::ZERO) };
    let worked = work_out(ctx, &input)?;
    let mut steps = steps(ctx, &input, &worked);
    steps.truncate(2);
    Ok(Derived { value: worked.years.map(|years| years.value), steps, notices: Vec::new() })
}

pub(super) struct Worked {
    pub subsidy: Subsidy,
    pub years: Option<Years>,
    pub params: LandParams,
    pub base: Money,
    pub state: ValueState,
}

/// 缴费补贴额 with its working and notices.
pub fn assess_subsidy(ctx: &Ctx, input: &SubsidyInput) -> Result<Derived<Subsidy>, SubsidyError> {
    let worked = work_out(ctx, input)?;
    let notices = subsidy_notices(ctx, input, &worked);
    Ok(Derived { notices, ..derived(ctx, input, worked) })
}

/// [`assess_subsidy`] without its notices: for a screen that says the amount first, and then what to heed.
pub fn decide_subsidy(ctx: &Ctx, input: &SubsidyInput) -> Result<Derived<Subsidy>, SubsidyError> {
    Ok(derived(ctx, input, work_out(ctx, input)?))
}

fn derived(ctx: &Ctx, input: &SubsidyInput, worked: Worked) -> Derived<Subsidy> {
    let steps = steps(ctx, input, &worked);
    Derived { value: worked.subsidy, steps, notices: Vec::new() }
}

pub(super) fn work_out(ctx: &Ctx, input: &SubsidyInput) -> Result<Worked, SubsidyError> {
    let params = LandParams::at(ctx, input.announcement)?;
    let readings = YearReadings::of(ctx);
    let age = completed_age(input.birth, input.announcement, readings.feb29, readings.attain)
        .ok_or(SubsidyError::BirthAfterReference)?;
    let (base, state) = base(ctx, input)?;
    let years = subsidy_years(&params, readings, input.birth, age, input.announcement);
    let award = years.map(|years| award(ctx, &params, base, years.value));
    let subsidy = Subsidy { age, eligible_age: award.is_some(), award };
    Ok(Worked { subsidy, years, params, base, state })
}

/// 每月标准 and 补贴额 for a base and a number of years, rounded as the reading says.
pub(super) fn award(ctx: &Ctx, params: &LandParams, base: Money, years: u32) -> Award {
    let share = base.times(params.share);
    let monthly = match ctx.reading::<RoundingReading>() {
        RoundingReading::Final => share.times(params.rate),
        RoundingReading::Unit => share.times(params.rate).rounded(Rounding::HalfUpFen),
        RoundingReading::Share => share.rounded(Rounding::HalfUpFen).times(params.rate),
        RoundingReading::Floor => share.rounded(Rounding::HalfUpYuan).times(params.rate),
    };
    let months = |n: u32| monthly.times(Rate::whole(n)).rounded(Rounding::HalfUpFen);
    Award {
        base,
        years,
        monthly,
        yearly: months(MONTHS_PER_YEAR),
        total: months(MONTHS_PER_YEAR.saturating_mul(years)),
    }
}

fn base(ctx: &Ctx, input: &SubsidyInput) -> Result<(Money, ValueState), SubsidyError> {
    match input.base {
        Base::Given(base) => Ok((base, ValueState::Entered)),
        Base::Policy => {
            let figure = base_figure(ctx, input.announcement);
            let year = input.announcement.year();
            figure.money().map(|base| (base, figure.state)).ok_or(SubsidyError::BaseMissing { year })
        }
    }
}

/// 月缴费基数值 of the announcement's year as the policy file has it.
pub(super) fn base_figure(ctx: &Ctx, announcement: Date) -> Figure {
    ctx.policy.figure("base.contribution", announcement)
}

fn steps(ctx: &Ctx, input: &SubsidyInput, worked: &Worked) -> Vec<Step> {
    let Worked { subsidy, years, params, base, state } = worked;
    let readings = YearReadings::of(ctx);
    let mut values = vec![
        ("birth", input.birth.zh()),
        ("announcement", input.announcement.zh()),
        ("year", input.announcement.year().to_string()),
        ("age", subsidy.age.to_string()),
        ("min", params.age_min.to_string()),
        ("step", params.age_step.to_string()),
        ("least", params.years_min.to_string()),
        ("most", params.years_max.to_string()),
        ("share", params.share.percent()),
        ("rate", params.rate.percent()),
        ("base", base.grouped()),
        ("sixteenth", attained_on(input.birth, params.age_min, readings.feb29, readings.attain).zh()),
    ];
    let age_step = ctx.step("land.age", Outcome::Computed, &values);
    let (Some(years), Some(award)) = (years, subsidy.award) else {
        return vec![age_step, ctx.step("land.under_age", Outcome::NotMet, &values)];
    };
    values.extend([
        ("over", years.over.to_string()),
        ("raw", years.raw.to_string()),
        ("stepped", years.stepped.to_string()),
        ("years", award.years.to_string()),
        ("shared", base.times(params.share).grouped()),
        ("monthly", award.monthly.grouped()),
        ("twelve", MONTHS_PER_YEAR.to_string()),
        ("total", award.total.grouped()),
    ]);
    let years_id = match (years.stepped.cmp(&award.years), years.raw == Rate::whole(years.stepped)) {
        (core::cmp::Ordering::Less, _) => "land.years_least",
        (core::cmp::Ordering::Greater, _) => "land.years_most",
        (core::cmp::Ordering::Equal, true) => "land.years_exact",
        (core::cmp::Ordering::Equal, false) => "land.years_up",
    };
    let begun = years.over != subsidy.age - params.age_min;
    values.push((
        "counted",
        if begun { format!("{}岁多，按{}", subsidy.age, subsidy.age + 1) } else { subsidy.age.to_string() },
    ));
    let monthly_id = match ctx.reading::<RoundingReading>() {
        RoundingReading::Final => "land.monthly",
        RoundingReading::Unit => "land.monthly_unit",
        RoundingReading::Share => "land.monthly_share",
        RoundingReading::Floor => "land.monthly_floor",
    };
    let mut monthly_step = ctx.step(monthly_id, Outcome::Computed, &values);
    monthly_step.state = Some(*state);
    vec![
        age_step,
        ctx.step(years_id, Outcome::Computed, &values),
        monthly_step,
        ctx.step("land.total", Outcome::Computed, &values),
    ]
}
