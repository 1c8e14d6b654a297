//! 法定退休年龄 and 弹性退休: by birth month and category (决定 第一、三条 and annexes).
//! The day is the birth date plus the age in months (民法典 第二百零二条); `feb29` and `attain` do not touch it.
use thiserror::Error;

use crate::base::{Date, Derived, MONTHS_PER_YEAR, Outcome, RetirementCategory, StatutoryAge, Step, YearMonth};
use crate::policy::Ctx;

/// Why no age could be derived.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RetirementError {
    /// The policy file lacks a figure.
    #[error("政策数据里缺少{0}")]
    FigureMissing(String),
}

/// 弹性退休: the earliest and the latest day one may choose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FlexibleWindow {
    /// Up to three years earlier, never under the former age.
    pub earliest: Date,
    /// Up to three years later, by agreement.
    pub latest: Date,
}

struct Table {
    base_age: u32,
    cap: u32,
    step: u32,
    first: YearMonth,
}

/// 法定退休年龄: months of age, of which delay, and the day.
pub fn statutory_age(
    ctx: &Ctx,
    birth: Date,
    category: RetirementCategory,
) -> Result<Derived<StatutoryAge>, RetirementError> {
    let table = table(ctx, birth, category)?;
    let since = table.first.months_until(birth.year_month());
    let delay = u32::try_from(since).map_or(0, |k| (k / table.step.max(1) + 1).min(table.cap));
    let age_months = table.base_age * MONTHS_PER_YEAR + delay;
    let reached_on = birth.plus_months(i32::try_from(age_months).unwrap_or(i32::MAX));
    let value = StatutoryAge { category, age_months, delay_months: delay, reached_on };
    Ok(Derived { value, steps: steps(ctx, birth, &table, &value), notices: Vec::new() })
}

/// 弹性退休 (决定 第三条): the window around the statutory day.
pub fn flexible_window(
    ctx: &Ctx,
    birth: Date,
    category: RetirementCategory,
) -> Result<Derived<FlexibleWindow>, RetirementError> {
    let age = statutory_age(ctx, birth, category)?.value;
    let table = table(ctx, birth, category)?;
    let early = count(ctx, "retirement.flexible_early", age.reached_on)? * MONTHS_PER_YEAR;
    let lowest = (age.age_months.saturating_sub(early)).max(table.base_age * MONTHS_PER_YEAR);
    let day = |months: u32| birth.plus_months(i32::try_from(months).unwrap_or(i32::MAX));
    let value = FlexibleWindow { earliest: day(lowest), latest: day(age.age_months + early) };
    let step = ctx.step(
        "retirement.flexible",
        Outcome::Computed,
        &[
            ("years", (early / MONTHS_PER_YEAR).to_string()),
            ("lowest", table.base_age.to_string()),
            ("earliest", value.earliest.zh()),
            ("latest", value.latest.zh()),
        ],
    );
    Ok(Derived { value, steps: vec![step], notices: Vec::new() })
}

fn table(ctx: &Ctx, birth: Date, category: RetirementCategory) -> Result<Table, RetirementError> {
    let key = |name: &str| format!("retirement.{}.{name}", category.id());
    let first = key("first");
    Ok(Table {
        base_age: count(ctx, &key("base_age"), birth)?,
        cap: count(ctx, &key("cap"), birth)?,
        step: count(ctx, &key("step"), birth)?,
        first: ctx.policy.figure(&first, birth).date().ok_or(RetirementError::FigureMissing(first))?.year_month(),
    })
}

fn count(ctx: &Ctx, id: &str, on: Date) -> Result<u32, RetirementError> {
    ctx.policy.figure(id, on).count().ok_or_else(|| RetirementError::FigureMissing(id.to_string()))
}

fn steps(ctx: &Ctx, birth: Date, table: &Table, age: &StatutoryAge) -> Vec<Step> {
    let values = [
        ("birth", birth.zh()),
        ("category", age.category.zh().to_string()),
        ("first", table.first.zh()),
        ("base", table.base_age.to_string()),
        ("step", table.step.to_string()),
        ("cap", table.cap.to_string()),
        ("delay", age.delay_months.to_string()),
        ("years", (age.age_months / MONTHS_PER_YEAR).to_string()),
        ("months", (age.age_months % MONTHS_PER_YEAR).to_string()),
        ("day", age.reached_on.zh()),
    ];
    let delay = if age.delay_months == 0 { "retirement.no_delay" } else { "retirement.delay" };
    vec![ctx.step(delay, Outcome::Computed, &values), ctx.step("retirement.day", Outcome::Computed, &values)]
}
