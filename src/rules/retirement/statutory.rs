//! 法定退休年龄 and 弹性退休: by birth month and category (决定 第一、三条 and annexes).
//! The day is the birth date plus the age in months (民法典 第二百零二条); `feb29` and `attain` do not touch it.
use thiserror::Error;

use crate::base::{
    Date, Derived, MONTHS_PER_YEAR, NoticeKind, Outcome, RetirementCategory, StatutoryAge, Step, YearMonth,
};
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

/// 附表: the three tables of the decision, read once from the policy.
#[derive(Clone, Copy, Debug)]
pub struct StatutoryTables {
    male: Table,
    female55: Table,
    female50: Table,
}

#[derive(Clone, Copy, Debug)]
struct Table {
    base_age: u32,
    cap: u32,
    step: u32,
    first: YearMonth,
}

impl StatutoryTables {
    /// The tables as the policy has them.
    pub fn read(ctx: &Ctx) -> Result<StatutoryTables, RetirementError> {
        Ok(StatutoryTables {
            male: table(ctx, RetirementCategory::Male)?,
            female55: table(ctx, RetirementCategory::Female55)?,
            female50: table(ctx, RetirementCategory::Female50)?,
        })
    }

    /// The bare age; [`statutory_age`] gives the working too.
    pub fn age(&self, birth: Date, category: RetirementCategory) -> StatutoryAge {
        let table = self.of(category);
        let since = table.first.months_until(birth.year_month());
        let delay = u32::try_from(since).map_or(0, |k| (k / table.step.max(1) + 1).min(table.cap));
        let age_months = table.base_age.saturating_mul(MONTHS_PER_YEAR).saturating_add(delay);
        let reached_on = birth.plus_months(i32::try_from(age_months).unwrap_or(i32::MAX));
        StatutoryAge { category, age_months, delay_months: delay, reached_on }
    }

    fn of(&self, category: RetirementCategory) -> &Table {
        match category {
            RetirementCategory::Male => &self.male,
            RetirementCategory::Female55 => &self.female55,
            RetirementCategory::Female50 => &self.female50,
        }
    }
}

/// 法定退休年龄: months of age, of which delay, and the day.
pub fn statutory_age(
    ctx: &Ctx,
    birth: Date,
    category: RetirementCategory,
) -> Result<Derived<StatutoryAge>, RetirementError> {
    let tables = StatutoryTables::read(ctx)?;
    let value = tables.age(birth, category);
    let mut notices = Vec::new();
    for (code, day) in [("edge.born_before", birth.plus_days(-1)), ("edge.born_after", birth.plus_days(1))] {
        let other = tables.age(day, category);
        if other.age_months != value.age_months {
            let (years, months) = (other.age_months / MONTHS_PER_YEAR, other.age_months % MONTHS_PER_YEAR);
            let values = [("day", day.zh()), ("other", format!("{years}岁{months}个月，{}", other.reached_on.zh()))];
            let fields = vec![
                ("birth", day.into()),
                ("ageMonths", other.age_months.into()),
                ("reachedOn", other.reached_on.into()),
            ];
            notices.push(ctx.notice(NoticeKind::Edge, code, &values, fields));
        }
    }
    Ok(Derived { value, steps: steps(ctx, birth, tables.of(category), &value), notices })
}

/// 弹性退休 (决定 第三条): the window around the statutory day; `None` for those who reached it before the decision.
pub fn flexible_window(
    ctx: &Ctx,
    birth: Date,
    category: RetirementCategory,
) -> Result<Derived<Option<FlexibleWindow>>, RetirementError> {
    let tables = StatutoryTables::read(ctx)?;
    let (age, table) = (tables.age(birth, category), tables.of(category));
    let id = "retirement.effective";
    let effective = ctx.policy.figure(id, ctx.today).date().ok_or(RetirementError::FigureMissing(id.to_string()))?;
    if age.reached_on < effective {
        return Ok(Derived { value: None, steps: Vec::new(), notices: Vec::new() });
    }
    let years = count(ctx, "retirement.flexible_early", age.reached_on)?;
    let early = years.saturating_mul(MONTHS_PER_YEAR);
    let lowest = age.age_months.saturating_sub(early).max(table.base_age.saturating_mul(MONTHS_PER_YEAR));
    let day = |months: u32| birth.plus_months(i32::try_from(months).unwrap_or(i32::MAX));
    let value = FlexibleWindow { earliest: day(lowest), latest: day(age.age_months.saturating_add(early)) };
    let step = ctx.step(
        "retirement.flexible",
        Outcome::Computed,
        &[
            ("years", years.to_string()),
            ("lowest", table.base_age.to_string()),
            ("earliest", value.earliest.zh()),
            ("latest", value.latest.zh()),
        ],
    );
    Ok(Derived { value: Some(value), steps: vec![step], notices: Vec::new() })
}

/// The tables are not dated by the person: every table covers every birth.
fn table(ctx: &Ctx, category: RetirementCategory) -> Result<Table, RetirementError> {
    let key = |name: &str| format!("retirement.{}.{name}", category.id());
    let first = key("first");
    let date = ctx.policy.figure(&first, ctx.today).date();
    Ok(Table {
        base_age: count(ctx, &key("base_age"), ctx.today)?,
        cap: count(ctx, &key("cap"), ctx.today)?,
        step: count(ctx, &key("step"), ctx.today)?,
        first: date.ok_or(RetirementError::FigureMissing(first))?.year_month(),
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
