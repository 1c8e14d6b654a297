//! 预测: what is pasted, what is wrong with it, and the thresholds to draw beside it.
use thiserror::Error;

use crate::base::{Citation, Rate, Tri};
use crate::policy::Ctx;

use super::level::Level;
use super::params::{AlertParams, FigureMissing};

/// 每天的AQI日均值.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DailyForecast {
    /// One a day, consecutive.
    pub means: Vec<Rate>,
    /// 预测有短时重度污染.
    pub short_heavy: Tri,
    /// 最高的一小时, where known.
    pub hourly_max: Option<Rate>,
    /// 沙尘造成的.
    pub sand_dust: Tri,
}

/// 每小时的AQI.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HourlyForecast {
    /// One an hour, consecutive; `None` where it is missing, which is refused.
    pub hours: Vec<Option<Rate>>,
    /// 预测有短时重度污染.
    pub short_heavy: Tri,
    /// 沙尘造成的.
    pub sand_dust: Tri,
}

/// Why there is no level. Places count from 0.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AlertError {
    /// Nothing was given.
    #[error("一个数也没有")]
    Empty,
    /// Hours without a value: never filled in.
    #[error("缺{}的数", nth(places, "小时"))]
    MissingHours {
        /// Which.
        places: Vec<usize>,
    },
    /// Values that are no AQI.
    #[error("第{}个数不在0至{most}之间", listed(places))]
    OutOfRange {
        /// Which.
        places: Vec<usize>,
        /// The largest AQI.
        most: Rate,
    },
    /// The highest hour is no AQI.
    #[error("最高的一小时不在0至{most}之间")]
    HourlyMaxOutOfRange {
        /// The largest AQI.
        most: Rate,
    },
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

fn listed(places: &[usize]) -> String {
    let places: Vec<String> = places.iter().map(|place| (place + 1).to_string()).collect();
    places.join("、")
}

fn nth(places: &[usize], unit: &str) -> String {
    format!("第{}{unit}", listed(places))
}

pub(super) fn check_values(values: &[Rate], params: &AlertParams) -> Result<(), AlertError> {
    let places: Vec<usize> = (0..values.len()).filter(|i| !is_aqi(values[*i], params)).collect();
    match (values.is_empty(), places.is_empty()) {
        (true, _) => Err(AlertError::Empty),
        (false, true) => Ok(()),
        (false, false) => Err(AlertError::OutOfRange { places, most: params.most }),
    }
}

pub(super) fn check_hourly_max(highest: Option<Rate>, params: &AlertParams) -> Result<(), AlertError> {
    match highest.filter(|value| !is_aqi(*value, params)) {
        Some(_) => Err(AlertError::HourlyMaxOutOfRange { most: params.most }),
        None => Ok(()),
    }
}

fn is_aqi(value: Rate, params: &AlertParams) -> bool {
    !value.is_negative() && value <= params.most
}

/// 分级的界限 (4.1), for a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Threshold {
    /// The level it belongs to.
    pub level: Level,
    /// In words, as the policy file has it.
    pub label: String,
    /// The AQI.
    pub value: Rate,
    /// Strictly above it, or reaching it.
    pub reaching: bool,
    /// The article.
    pub citation: Citation,
}

const THRESHOLDS: [(Level, &str, bool); 6] = [
    (Level::Yellow, "air.yellow_above", false),
    (Level::Orange, "air.orange_above", false),
    (Level::Orange, "air.orange_peak", false),
    (Level::Red, "air.red_above", false),
    (Level::Red, "air.red_peak", false),
    (Level::Red, "air.red_reach", true),
];

/// 分级的界限, rising by level; figures, labels and articles of the policy file.
pub fn list_thresholds(ctx: &Ctx) -> Result<Vec<Threshold>, FigureMissing> {
    THRESHOLDS
        .into_iter()
        .map(|(level, id, reaching)| {
            let figure = ctx.policy.figure(id, ctx.today);
            let value = figure.rate().ok_or_else(|| FigureMissing { id: id.to_string() })?;
            let citation = ctx.policy.citation(&figure.article);
            Ok(Threshold { level, label: figure.label, value, reaching, citation })
        })
        .collect()
}
