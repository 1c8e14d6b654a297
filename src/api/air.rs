//! Calls of the heavy-pollution plan: the level a forecast comes to, and the AQI of concentrations.
use crate::base::Derived;
use crate::rules::air::{
    AlertError, Aqi, AqiError, Check, Classification, Concentration, DailyForecast, Grain, HourlyForecast, LevelCheck,
    Pending, Report, Standing, Stretch, Test, assess_aqi, classify_daily_means, classify_hourly_values,
};

use super::answer::{Host, SHARED, answer, context};
use super::failure::Failure;
use super::input::{AlertFromDailyMeansInput, AlertFromHourlyAqiInput, AqiInput, Input};
use super::output::{AirQuality, AlertCondition, AlertLevel, AlertStretch};
use super::shown::SubIndices;
use super::value::Value;

pub(super) fn from_daily_means(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_from_daily_means(host, value))
}

fn derive_from_daily_means(host: &Host, value: &Value) -> Result<Derived<AlertLevel>, Failure> {
    let input = AlertFromDailyMeansInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let forecast = DailyForecast {
        means: input.means.into_iter().map(|mean| mean.0).collect(),
        short_heavy: input.short_heavy,
        hourly_max: input.hourly_max.map(|highest| highest.0),
        sand_dust: input.sand_dust,
    };
    let level = classify_daily_means(&ctx, &forecast).map_err(|error| alert_failure(&error, "means"))?;
    Ok(level.map(alert_level))
}

pub(super) fn from_hourly_aqi(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_from_hourly_aqi(host, value))
}

fn derive_from_hourly_aqi(host: &Host, value: &Value) -> Result<Derived<AlertLevel>, Failure> {
    let input = AlertFromHourlyAqiInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let forecast = HourlyForecast { hours: input.hourly.0, short_heavy: input.short_heavy, sand_dust: input.sand_dust };
    let level = classify_hourly_values(&ctx, &forecast).map_err(|error| alert_failure(&error, "hourly"))?;
    Ok(level.map(alert_level))
}

/// Where in the input a refusal points: its first place.
fn alert_failure(error: &AlertError, list: &str) -> Failure {
    let first = |places: &[usize]| format!("{list}[{}]", places.first().copied().unwrap_or_default());
    let (code, field) = match error {
        AlertError::Empty => ("missing_field", list.to_string()),
        AlertError::MissingHours { places } => ("missing_hours", first(places)),
        AlertError::OutOfRange { places, .. } => ("aqi_out_of_range", first(places)),
        AlertError::HourlyMaxOutOfRange { .. } => ("aqi_out_of_range", "hourlyMax".to_string()),
        AlertError::Figure(missing) => return Failure::whole("figure_missing").saying(&missing.id),
    };
    Failure::at(code, &field).saying(error)
}

fn alert_level(found: Classification) -> AlertLevel {
    AlertLevel {
        level: found.level.code(),
        response: found.response.map(|response| response.code()),
        cut_percent: found.cut_percent,
        standing: match found.standing {
            Standing::Reference => "reference",
        },
        pending: found
            .pending
            .iter()
            .map(|pending| match pending {
                Pending::ShortHeavy => "shortHeavy",
                Pending::SandDust => "sandDust",
            })
            .collect(),
        conditions: found.levels.iter().flat_map(|level| conditions(level, found.grain)).collect(),
        approver: found.approver,
    }
}

fn conditions(level: &LevelCheck, grain: Grain) -> Vec<AlertCondition> {
    let unit = match grain {
        Grain::Day => "day",
        Grain::Hour => "hour",
    };
    let ways = level.ways.iter().enumerate();
    let all = ways.flat_map(|(way, found)| found.checks.iter().map(move |check| (way, check)));
    all.map(|(way, check)| condition(level.level.code(), way, unit, check)).collect()
}

fn condition(level: &'static str, way: usize, unit: &'static str, check: &Check) -> AlertCondition {
    let test = match check.test {
        Test::Sustained => "sustained",
        Test::Peak => "peak",
        Test::Together => "together",
        Test::Reach => "reach",
        Test::ShortHeavy => "shortHeavy",
    };
    AlertCondition {
        level,
        way: way as u32,
        test,
        met: check.met.known(),
        threshold: check.threshold,
        unit,
        needed: check.needed as u32,
        longest: check.longest as u32,
        lacking: check.lacking() as u32,
        stretches: check.stretches.iter().map(stretch).collect(),
    }
}

fn stretch(found: &Stretch) -> AlertStretch {
    AlertStretch { from: found.from as u32, to: found.to as u32 }
}

pub(super) fn aqi(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_aqi(host, value))
}

fn derive_aqi(host: &Host, value: &Value) -> Result<Derived<AirQuality>, Failure> {
    let input = AqiInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let given: Vec<Concentration> = input.concentrations.0;
    let found = assess_aqi(&ctx, input.standard, &given).map_err(|error| aqi_failure(&error))?;
    Ok(found.map(air_quality))
}

fn aqi_failure(error: &AqiError) -> Failure {
    let (code, measure) = match error {
        AqiError::Empty => return Failure::at("missing_field", "concentrations"),
        AqiError::Twice(measure) => ("bad_type", measure),
        AqiError::Negative(measure) | AqiError::OverRange { measure, .. } => ("aqi_out_of_range", measure),
        AqiError::NoStandard(_) => return Failure::at("bad_standard", "standard"),
        AqiError::Figure(missing) => return Failure::whole("figure_missing").saying(&missing.id),
    };
    Failure::at(code, &format!("concentrations.{}", measure.id())).saying(error)
}

fn air_quality(found: Aqi) -> AirQuality {
    AirQuality {
        aqi: found.aqi,
        category: found.category.zh(),
        grade: found.category.grade(),
        advice: found.advice,
        primary: found.primary.iter().map(|pollutant| pollutant.id()).collect(),
        iaqi: SubIndices(found.parts.iter().map(|part| (part.measure.id(), part.iaqi)).collect()),
        report: match found.report {
            Report::Daily => "daily",
            Report::Hourly => "hourly",
            Report::Either => "either",
            Report::Mixed => "mixed",
        },
        standard: found.standard.id(),
    }
}
