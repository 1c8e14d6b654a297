//! 空气质量指数 (HJ 633-2012, HJ 633-2026): a sub-index for each concentration by exact interpolation, rounded up;
//! the largest is the AQI. Over the scale of 二氧化硫1小时 and 臭氧8小时 the older version asks for another average,
//! the newer one gives a number. How concentrations are measured and averaged is not decided here.
use thiserror::Error;

use crate::base::{Date, Derived, NoticeKind, Outcome, Rate, Rounding, Step};
use crate::policy::{Ctx, Figure};

use super::measure::{Measure, Pollutant};
use super::params::{FigureMissing, count, figure};
use super::steps::shown;

/// 标准的版本.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standard {
    /// HJ 633-2012.
    Hj2012,
    /// HJ 633-2026.
    Hj2026,
}

/// 空气质量类别.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Category {
    /// 优.
    Good,
    /// 良.
    Fair,
    /// 轻度污染.
    Light,
    /// 中度污染.
    Moderate,
    /// 重度污染.
    Heavy,
    /// 严重污染.
    Severe,
}

/// 日报还是实时报.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// 日报.
    Daily,
    /// 实时报.
    Hourly,
    /// Fits both.
    Either,
    /// Fits neither.
    Mixed,
}

/// One concentration.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Concentration {
    /// Of what.
    pub measure: Measure,
    /// How much, in the pollutant's unit.
    pub value: Rate,
}

/// 分指数.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SubIndex {
    /// Of what.
    pub measure: Measure,
    /// The concentration.
    pub value: Rate,
    /// The index; `None` where the standard drops it for another average.
    pub iaqi: Option<u32>,
}

/// AQI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aqi {
    /// By which version.
    pub standard: Standard,
    /// The index.
    pub aqi: u32,
    /// 类别.
    pub category: Category,
    /// 健康提示, of the policy file.
    pub advice: String,
    /// 首要污染物; none up to 50.
    pub primary: Vec<Pollutant>,
    /// One a concentration, in the order given.
    pub parts: Vec<SubIndex>,
    /// Which report this set makes.
    pub report: Report,
}

/// Why there is no AQI.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AqiError {
    /// No concentration.
    #[error("一个浓度也没有")]
    Empty,
    /// The same measure twice.
    #[error("{}填了两次", .0.zh())]
    Twice(Measure),
    /// A concentration under zero.
    #[error("{}不能小于0", .0.zh())]
    Negative(Measure),
    /// Over the scale, and the average that takes its place is not given.
    #[error("{}超过{top}，这个版本不算它，要改用{}", measure.zh(), instead.zh())]
    OverRange {
        /// Which.
        measure: Measure,
        /// Top of its scale.
        top: Rate,
        /// What takes its place.
        instead: Measure,
    },
    /// No version is in force on that day.
    #[error("{0}没有能用的AQI标准")]
    NoStandard(Date),
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

impl Standard {
    /// All versions, the oldest first.
    pub const ALL: [Standard; 2] = [Standard::Hj2012, Standard::Hj2026];

    /// Id of the contract.
    pub fn id(self) -> &'static str {
        match self {
            Standard::Hj2012 => "HJ633-2012",
            Standard::Hj2026 => "HJ633-2026",
        }
    }

    /// On screens.
    pub fn zh(self) -> &'static str {
        match self {
            Standard::Hj2012 => "HJ 633-2012",
            Standard::Hj2026 => "HJ 633-2026",
        }
    }

    /// 施行日期.
    pub fn effective(self, ctx: &Ctx) -> Result<Date, FigureMissing> {
        let id = match self {
            Standard::Hj2012 => "aqi.effective_2012",
            Standard::Hj2026 => "aqi.effective_2026",
        };
        figure(ctx, id, ctx.today, Figure::date)
    }
}

impl Category {
    /// All of them, rising.
    pub const ALL: [Category; 6] =
        [Category::Good, Category::Fair, Category::Light, Category::Moderate, Category::Heavy, Category::Severe];

    /// On screens and in the contract.
    pub fn zh(self) -> &'static str {
        match self {
            Category::Good => "优",
            Category::Fair => "良",
            Category::Light => "轻度污染",
            Category::Moderate => "中度污染",
            Category::Heavy => "重度污染",
            Category::Severe => "严重污染",
        }
    }

    /// 级别.
    pub fn grade(self) -> &'static str {
        match self {
            Category::Good => "一级",
            Category::Fair => "二级",
            Category::Light => "三级",
            Category::Moderate => "四级",
            Category::Heavy => "五级",
            Category::Severe => "六级",
        }
    }

    fn wording(self) -> &'static str {
        match self {
            Category::Good => "aqi.category_good",
            Category::Fair => "aqi.category_fair",
            Category::Light => "aqi.category_light",
            Category::Moderate => "aqi.category_moderate",
            Category::Heavy => "aqi.category_heavy",
            Category::Severe => "aqi.category_severe",
        }
    }
}

/// 那天施行的版本.
pub fn standard_on(ctx: &Ctx, day: Date) -> Result<Standard, AqiError> {
    let mut found = None;
    for standard in Standard::ALL {
        if standard.effective(ctx)? <= day {
            found = Some(standard);
        }
    }
    found.ok_or(AqiError::NoStandard(day))
}

/// AQI by one version.
pub fn assess_aqi(ctx: &Ctx, standard: Standard, given: &[Concentration]) -> Result<Derived<Aqi>, AqiError> {
    let day = standard.effective(ctx)?;
    let mut steps = Vec::new();
    let value = work_out(ctx, standard, day, given, &mut steps)?;
    let mut notices = Vec::new();
    if value.report == Report::Mixed {
        notices.push(ctx.notice(NoticeKind::State, "state.aqi_mixed", &[], Vec::new()));
    }
    match standard {
        Standard::Hj2026 => {
            // The plan names the older version: what that one gives, where it gives something else.
            let named = Standard::Hj2012;
            let other = work_out(ctx, named, named.effective(ctx)?, given, &mut Vec::new());
            let differs = other.ok().filter(|other| other.aqi != value.aqi);
            let (code, fields) = match &differs {
                Some(other) => {
                    ("conflict.aqi_plan_differs", vec![("aqi", other.aqi.into()), ("standard", named.id().into())])
                }
                None => ("conflict.aqi_plan", Vec::new()),
            };
            let other = differs.map(|other| other.aqi.to_string()).unwrap_or_default();
            let values = [("standard", named.zh().to_string()), ("other", other)];
            notices.push(ctx.notice(NoticeKind::Conflict, code, &values, fields));
        }
        Standard::Hj2012 => {}
    }
    if let Ok(now) = standard_on(ctx, ctx.today)
        && now != standard
    {
        let values = [("on", ctx.today.zh()), ("standard", now.zh().to_string()), ("here", standard.zh().to_string())];
        let fields = vec![("standard", now.id().into())];
        notices.push(ctx.notice(NoticeKind::State, "state.aqi_not_in_force", &values, fields));
    }
    Ok(Derived { value, steps, notices })
}

fn work_out(
    ctx: &Ctx,
    standard: Standard,
    day: Date,
    given: &[Concentration],
    steps: &mut Vec<Step>,
) -> Result<Aqi, AqiError> {
    let mut parts = Vec::new();
    for (i, one) in given.iter().enumerate() {
        if given[..i].iter().any(|other| other.measure == one.measure) {
            return Err(AqiError::Twice(one.measure));
        }
        parts.push(sub_index(ctx, day, one, given, steps)?);
    }
    let aqi = parts.iter().filter_map(|part| part.iaqi).max().ok_or(AqiError::Empty)?;
    let list = |parts: &[SubIndex]| {
        parts.iter().filter_map(|part| part.iaqi).map(|iaqi| iaqi.to_string()).collect::<Vec<_>>().join("、")
    };
    let values = [("aqi", aqi.to_string()), ("parts", list(&parts))];
    steps.push(cited(ctx, "aqi.index", "aqi.primary_above", day, &values));
    let primary = primary(ctx, day, aqi, &parts, steps)?;
    let category = category(ctx, day, aqi, steps)?;
    let advice = steps.last().and_then(|step| step.plain.clone()).unwrap_or_default();
    Ok(Aqi { standard, aqi, category, advice, primary, report: report(&parts), parts })
}

/// A step that cites the version by which a figure is read.
fn cited(ctx: &Ctx, id: &str, figure: &str, day: Date, values: &[(&str, String)]) -> Step {
    let mut step = ctx.step(id, Outcome::Computed, values);
    step.citation = ctx.policy.citation(&ctx.policy.figure(figure, day).article);
    step
}

fn marks(ctx: &Ctx, id: &str, day: Date) -> Result<Vec<Rate>, FigureMissing> {
    figure(ctx, id, day, Figure::scale)
}

fn sub_index(
    ctx: &Ctx,
    day: Date,
    one: &Concentration,
    given: &[Concentration],
    steps: &mut Vec<Step>,
) -> Result<SubIndex, AqiError> {
    let Concentration { measure, value } = *one;
    if value.is_negative() {
        return Err(AqiError::Negative(measure));
    }
    let id = measure.scale_id();
    let missing = || AqiError::Figure(FigureMissing { id: id.clone() });
    let (indices, marks) = (marks(ctx, "aqi.iaqi", day)?, marks(ctx, &id, day)?);
    let places: Vec<(Rate, Rate)> = marks.into_iter().zip(indices).collect();
    let (top, highest) = *places.last().ok_or_else(missing)?;
    let mut values = vec![("measure", measure.zh()), ("value", value.to_string()), ("top", top.to_string())];
    let segment = places.windows(2).find(|pair| value <= pair[1].0);
    let (wording, iaqi) = match (segment, measure.stand_in()) {
        (Some(pair), _) => {
            let ((low, from), (high, to)) = (pair[0], pair[1]);
            // Multiplied before it is divided: the quotient is the only number that may not end.
            let raw = to.minus(from).times(value.minus(low)).divided_by(high.minus(low)).plus(from);
            values.extend([
                ("ilow", from.to_string()),
                ("ihigh", to.to_string()),
                ("clow", low.to_string()),
                ("chigh", high.to_string()),
                ("raw", shown(raw)),
            ]);
            ("aqi.part", Some(raw.rounded(Rounding::Up)))
        }
        (None, None) => ("aqi.part_top", Some(highest)),
        (None, Some(instead)) => {
            values.push(("instead", instead.zh()));
            let over = ctx.policy.figure(&format!("aqi.over_{}", measure.id()), day).rate();
            match over {
                Some(over) => ("aqi.part_over", Some(over)),
                None if given.iter().any(|other| other.measure == instead) => ("aqi.part_left_out", None),
                None => return Err(AqiError::OverRange { measure, top, instead }),
            }
        }
    };
    let iaqi = iaqi.map(|iaqi| iaqi.to_u32().ok_or_else(missing)).transpose()?;
    values.push(("iaqi", iaqi.map(|iaqi| iaqi.to_string()).unwrap_or_default()));
    steps.push(cited(ctx, wording, &id, day, &values));
    Ok(SubIndex { measure, value, iaqi })
}

fn primary(
    ctx: &Ctx,
    day: Date,
    aqi: u32,
    parts: &[SubIndex],
    steps: &mut Vec<Step>,
) -> Result<Vec<Pollutant>, FigureMissing> {
    let id = "aqi.primary_above";
    let above = count(ctx, id, day)?;
    let mut primary: Vec<Pollutant> = Vec::new();
    for part in parts.iter().filter(|part| aqi > above && part.iaqi == Some(aqi)) {
        if !primary.contains(&part.measure.pollutant()) {
            primary.push(part.measure.pollutant());
        }
    }
    let names = primary.iter().map(|pollutant| pollutant.zh()).collect::<Vec<_>>().join("、");
    let wording = if primary.is_empty() { "aqi.primary_none" } else { "aqi.primary" };
    steps.push(cited(ctx, wording, id, day, &[("above", above.to_string()), ("primary", names)]));
    Ok(primary)
}

fn category(ctx: &Ctx, day: Date, aqi: u32, steps: &mut Vec<Step>) -> Result<Category, FigureMissing> {
    let id = "aqi.category_to";
    let bounds: Vec<u32> = marks(ctx, id, day)?.into_iter().filter_map(Rate::to_u32).collect();
    let place = bounds.iter().filter(|bound| **bound < aqi).count();
    let category = Category::ALL.get(place).copied().unwrap_or(Category::Severe);
    let low = place.checked_sub(1).and_then(|before| bounds.get(before));
    let range = match (low, bounds.get(place)) {
        (None, Some(to)) => format!("0至{to}"),
        (Some(low), Some(to)) => format!("{}至{to}", low + 1),
        (Some(low), None) => format!("大于{low}"),
        (None, None) => String::new(),
    };
    let values = [("category", category.zh().to_string()), ("grade", category.grade().to_string()), ("range", range)];
    steps.push(cited(ctx, category.wording(), id, day, &values));
    Ok(category)
}

/// Which report the set makes; an average that only stands in for a dropped one does not count.
fn report(parts: &[SubIndex]) -> Report {
    let dropped =
        |measure: Measure| parts.iter().any(|part| part.iaqi.is_none() && part.measure.stand_in() == Some(measure));
    let own = || parts.iter().map(|part| part.measure).filter(|measure| !dropped(*measure));
    match (own().all(Measure::in_daily_report), own().all(Measure::in_hourly_report)) {
        (true, true) => Report::Either,
        (true, false) => Report::Daily,
        (false, true) => Report::Hourly,
        (false, false) => Report::Mixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    #[track_caller]
    fn check(standard: Standard, given: &[(Measure, &str)], aqi: Option<u32>, primary: &[Pollutant], report: Report) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let given: Vec<Concentration> = given
            .iter()
            .map(|(measure, value)| Concentration { measure: *measure, value: Rate::parse(value).expect("a number") })
            .collect();
        let found = assess_aqi(&ctx, standard, &given).ok().map(|derived| derived.value);
        assert_eq!(found.as_ref().map(|found| found.aqi), aqi);
        if let Some(found) = found {
            assert_eq!((found.primary.as_slice(), found.report), (primary, report));
        }
    }

    #[test]
    fn good() {
        use Measure::*;
        use Standard::*;
        check(Hj2026, &[(Pm25Day, "40"), (Pm10Day, "70")], Some(65), &[Pollutant::Pm10], Report::Either);
        check(
            Hj2026,
            &[(Pm25Day, "60"), (Pm10Day, "120")],
            Some(100),
            &[Pollutant::Pm25, Pollutant::Pm10],
            Report::Either,
        );
        check(Hj2026, &[(Pm25Day, "35"), (No2Hour, "100")], Some(50), &[], Report::Hourly);
        check(Hj2026, &[(No2Day, "40"), (No2Hour, "100")], Some(50), &[], Report::Mixed);
        check(Hj2026, &[(O3Hour, "200"), (O3EightHours, "160")], Some(100), &[Pollutant::O3], Report::Either);
        check(Hj2026, &[(So2Hour, "801")], Some(200), &[Pollutant::So2], Report::Hourly);
        check(Hj2012, &[(So2Hour, "801"), (So2Day, "475")], Some(150), &[Pollutant::So2], Report::Hourly);
        check(Hj2012, &[(CoDay, "0")], Some(0), &[], Report::Daily);
        check(Hj2012, &[(CoDay, "61")], Some(500), &[Pollutant::Co], Report::Daily);
    }

    #[test]
    fn bad() {
        use Measure::*;
        check(Standard::Hj2012, &[], None, &[], Report::Either);
        check(Standard::Hj2012, &[(So2Hour, "800.1")], None, &[], Report::Either);
        check(Standard::Hj2012, &[(O3EightHours, "801"), (Pm25Day, "40")], None, &[], Report::Either);
        check(Standard::Hj2012, &[(Pm25Day, "-1")], None, &[], Report::Either);
        check(Standard::Hj2012, &[(Pm25Day, "1"), (Pm25Day, "1")], None, &[], Report::Either);
    }
}
