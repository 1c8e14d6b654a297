//! 研判 (4.1): the level a forecast comes to, which days or hours met which condition, and what is missing for the
//! next level. Only a check: the level that holds is the city's, and what is not known stays open (`pending`).
use crate::base::{Derived, Rate, Tri};
use crate::policy::Ctx;

use super::forecast::{AlertError, DailyForecast, HourlyForecast, check_hourly_max, check_values};
use super::level::{Level, Response, approver, cut_percent, response_step};
use super::notices::alert_notices;
use super::params::{AlertParams, Episode, Lasting, MeanImpliesShort};
use super::series::{Runs, Series, Stretch};
use super::steps::{level_step, shown, steps};

/// What one place of the series is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grain {
    /// A day.
    Day,
    /// An hour.
    Hour,
}

/// 研判参考: how a level came about. There is only this way; the level that holds comes from the city.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Computed here, as a check.
    Reference,
}

/// A fact that is not known and would change the level.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pending {
    /// 短时重度污染.
    ShortHeavy,
    /// 沙尘.
    SandDust,
}

/// What is tested.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Test {
    /// Above a number for some days.
    Sustained,
    /// And above a higher number, within the forecast, for some days.
    Peak,
    /// The higher one inside the lower one; only where the reading asks for it.
    Together,
    /// One mean reaches a number.
    Reach,
    /// 短时重度污染.
    ShortHeavy,
}

/// One condition of a level, and how far it is from being met.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What is tested.
    pub test: Test,
    /// Whether it holds.
    pub met: Tri,
    /// The number it is tested against.
    pub threshold: Option<Rate>,
    /// The highest value that was compared.
    pub highest: Option<Rate>,
    /// Days or hours in a row that it takes; 0 where length plays no part.
    pub needed: usize,
    /// Days or hours in a row that there are.
    pub longest: usize,
    /// Where those are.
    pub longest_at: Option<Stretch>,
    /// What meets it, overlapping stretches joined.
    pub stretches: Vec<Stretch>,
    /// 短时重度污染: what shows it.
    pub shown_by: Option<ShownBy>,
}

/// What shows 短时重度污染.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownBy {
    /// The forecast says so.
    Forecast,
    /// An hour above.
    Hour,
    /// A mean above, by the reading.
    Mean,
}

impl Check {
    /// Days or hours still missing.
    pub fn lacking(&self) -> usize {
        self.needed.saturating_sub(self.longest)
    }
}

/// Conditions that make a level together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    /// All of them.
    pub checks: Vec<Check>,
}

impl Way {
    /// Whether all hold.
    pub fn met(&self) -> Tri {
        Tri::all(self.checks.iter().map(|check| check.met))
    }
}

/// One level and the ways to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LevelCheck {
    /// Which.
    pub level: Level,
    /// Any of them.
    pub ways: Vec<Way>,
}

impl LevelCheck {
    /// Whether any way holds.
    pub fn met(&self) -> Tri {
        self.ways.iter().fold(Tri::No, |met, way| met.or(way.met()))
    }
}

/// A mean and the days or hours it is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mean {
    /// Its days or hours.
    pub of: Stretch,
    /// The mean, unrounded.
    pub value: Rate,
}

impl Mean {
    /// For reading: two decimals, and 约 where there are more.
    pub fn shown(&self) -> String {
        shown(self.value)
    }
}

/// 研判的结果.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classification {
    /// The level that is sure on what is known.
    pub level: Level,
    /// Its response (5.1).
    pub response: Option<Response>,
    /// Who approves it (4.2).
    pub approver: Option<String>,
    /// 减排 at least (3.2).
    pub cut_percent: Option<u32>,
    /// What it is worth.
    pub standing: Standing,
    /// What is not known and would change it.
    pub pending: Vec<Pending>,
    /// 沙尘造成的.
    pub sand_dust: Tri,
    /// Days or hours.
    pub grain: Grain,
    /// Rolling means of hours, or the means of days as given.
    pub means: Vec<Mean>,
    /// Yellow, orange, red.
    pub levels: Vec<LevelCheck>,
}

impl Classification {
    /// The level above, with what it still lacks; `None` at red, or where dust keeps the plan out.
    pub fn next(&self) -> Option<&LevelCheck> {
        let above = self.levels.iter().find(|check| check.level > self.level);
        above.filter(|_| self.sand_dust != Tri::Yes)
    }
}

/// A forecast made ready: what the judgement needs and nothing of where it came from.
pub(super) struct Material {
    pub(super) grain: Grain,
    pub(super) series: Series,
    pub(super) hourly_max: Option<Rate>,
    pub(super) short_heavy: Tri,
    pub(super) sand_dust: Tri,
}

/// The bare judgement.
pub(super) struct Judged {
    pub(super) level: Level,
    pub(super) pending: Vec<Pending>,
    pub(super) levels: Vec<LevelCheck>,
}

/// 研判 from daily means (4.1).
pub fn classify_daily_means(ctx: &Ctx, forecast: &DailyForecast) -> Result<Derived<Classification>, AlertError> {
    let params = AlertParams::at(ctx, ctx.today)?;
    check_values(&forecast.means, &params)?;
    check_hourly_max(forecast.hourly_max, &params)?;
    let material = |_: &Ctx| Material {
        grain: Grain::Day,
        series: Series::of_days(&forecast.means),
        hourly_max: forecast.hourly_max,
        short_heavy: forecast.short_heavy,
        sand_dust: forecast.sand_dust,
    };
    classify(ctx, &params, &material)
}

/// 研判 from hourly values: means of 24 hours in a row, across midnight too (4.1).
pub fn classify_hourly_values(ctx: &Ctx, forecast: &HourlyForecast) -> Result<Derived<Classification>, AlertError> {
    let params = AlertParams::at(ctx, ctx.today)?;
    let missing = (0..forecast.hours.len()).filter(|i| forecast.hours[*i].is_none());
    let places: Vec<usize> = missing.collect();
    if !places.is_empty() {
        return Err(AlertError::MissingHours { places });
    }
    let hours: Vec<Rate> = forecast.hours.iter().copied().flatten().collect();
    check_values(&hours, &params)?;
    let material = |ctx: &Ctx| Material {
        grain: Grain::Hour,
        series: Series::of_hours(&hours, params.window as usize, ctx.reading()),
        hourly_max: hours.iter().copied().max(),
        short_heavy: forecast.short_heavy,
        sand_dust: forecast.sand_dust,
    };
    let mut result = classify(ctx, &params, &material)?;
    if result.value.means.is_empty() {
        result.notices.push(super::notices::too_short(ctx, &params, hours.len()));
    }
    Ok(result)
}

fn classify(
    ctx: &Ctx,
    params: &AlertParams,
    material: &dyn Fn(&Ctx) -> Material,
) -> Result<Derived<Classification>, AlertError> {
    let here = material(ctx);
    let judged = judge(ctx, params, &here);
    let mut steps = steps(ctx, params, &here, &judged);
    steps.push(level_step(ctx, judged.level));
    let mut notices = alert_notices(ctx, params, material, &judged);
    steps.extend(response_step(ctx, judged.level));
    let value = Classification {
        level: judged.level,
        response: judged.level.response(),
        approver: approver(ctx, judged.level).into_value(&mut steps, &mut notices),
        cut_percent: cut_percent(ctx, judged.level)?.into_value(&mut steps, &mut notices),
        standing: Standing::Reference,
        pending: judged.pending,
        sand_dust: here.sand_dust,
        grain: here.grain,
        means: here.series.means().map(|(of, value)| Mean { of, value }).collect(),
        levels: judged.levels,
    };
    Ok(Derived { value, steps, notices })
}

pub(super) fn judge(ctx: &Ctx, params: &AlertParams, material: &Material) -> Judged {
    let levels = vec![yellow(ctx, params, material), orange(ctx, params, material), red(ctx, params, material)];
    let sure = levels.iter().rev().find(|check| check.met() == Tri::Yes).map_or(Level::None, |check| check.level);
    let open = levels.iter().any(|check| check.level > sure && check.met() == Tri::Unknown);
    let mut pending = Vec::new();
    if material.sand_dust != Tri::Yes && open {
        pending.push(Pending::ShortHeavy);
    }
    if material.sand_dust == Tri::Unknown && (open || sure > Level::None) {
        pending.push(Pending::SandDust);
    }
    let level = match material.sand_dust {
        Tri::Yes => Level::None,
        Tri::No | Tri::Unknown => sure,
    };
    Judged { level, pending, levels }
}

fn yellow(ctx: &Ctx, params: &AlertParams, material: &Material) -> LevelCheck {
    let (sustained, _) = lasting(&material.series, Test::Sustained, params.yellow);
    let checks = vec![sustained, short_heavy(ctx, params, material)];
    LevelCheck { level: Level::Yellow, ways: vec![Way { checks }] }
}

fn orange(ctx: &Ctx, params: &AlertParams, material: &Material) -> LevelCheck {
    let way = episode(ctx, &material.series, params.orange, params.orange_peak);
    LevelCheck { level: Level::Orange, ways: vec![way] }
}

fn red(ctx: &Ctx, params: &AlertParams, material: &Material) -> LevelCheck {
    let way = episode(ctx, &material.series, params.red, params.red_peak);
    LevelCheck { level: Level::Red, ways: vec![way, Way { checks: vec![reach(&material.series, params.red_reach)] }] }
}

/// Above one number for some days, and above a higher one for some.
fn episode(ctx: &Ctx, series: &Series, outer: Lasting, inner: Lasting) -> Way {
    let (sustained, outer_runs) = lasting(series, Test::Sustained, outer);
    let (peak, inner_runs) = lasting(series, Test::Peak, inner);
    let mut checks = vec![sustained, peak];
    match ctx.reading() {
        Episode::Horizon => {}
        Episode::Same => {
            let (outer, inner) = ((&outer_runs, checks[0].needed), (&inner_runs, checks[1].needed));
            let met = Tri::from(series.together(outer, inner));
            checks.push(Check { met, ..bare(Test::Together, None) });
        }
    }
    Way { checks }
}

fn lasting(series: &Series, test: Test, wanted: Lasting) -> (Check, Runs) {
    let runs = series.above(wanted.above);
    let needed = series.needed(wanted.days);
    let longest = series.longest(&runs);
    let stretches = series.stretches_of(&runs, needed);
    let check = Check {
        met: Tri::from(!stretches.is_empty()),
        highest: series.highest(),
        needed,
        longest: longest.map_or(0, |(length, _)| length),
        longest_at: longest.map(|(_, at)| at),
        stretches,
        ..bare(test, Some(wanted.above))
    };
    (check, runs)
}

fn reach(series: &Series, threshold: Rate) -> Check {
    // One mean is enough, however the days are counted.
    let stretches = series.stretches_of(&series.reaching(threshold), 1);
    let met = Tri::from(!stretches.is_empty());
    Check { met, highest: series.highest(), stretches, ..bare(Test::Reach, Some(threshold)) }
}

fn short_heavy(ctx: &Ctx, params: &AlertParams, material: &Material) -> Check {
    let above = |value: Option<Rate>| value.is_some_and(|value| value > params.short_heavy);
    let by_mean = match ctx.reading() {
        MeanImpliesShort::Yes => above(material.series.highest()),
        MeanImpliesShort::No => false,
    };
    let (met, shown_by) = match (material.short_heavy, above(material.hourly_max), by_mean) {
        (Tri::Yes, _, _) => (Tri::Yes, Some(ShownBy::Forecast)),
        (Tri::No | Tri::Unknown, true, _) => (Tri::Yes, Some(ShownBy::Hour)),
        (Tri::No | Tri::Unknown, false, true) => (Tri::Yes, Some(ShownBy::Mean)),
        (unknown_or_no, false, false) => (unknown_or_no, None),
    };
    let highest = match shown_by {
        Some(ShownBy::Mean) => material.series.highest(),
        Some(ShownBy::Forecast | ShownBy::Hour) | None => material.hourly_max,
    };
    Check { met, shown_by, highest, ..bare(Test::ShortHeavy, Some(params.short_heavy)) }
}

fn bare(test: Test, threshold: Option<Rate>) -> Check {
    Check {
        test,
        met: Tri::No,
        threshold,
        highest: None,
        needed: 0,
        longest: 0,
        longest_at: None,
        stretches: Vec::new(),
        shown_by: None,
    }
}
