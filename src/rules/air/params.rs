//! 预案里的数和口径: thresholds and days of 4.1 as the policy file dates them, and the readings of it.
//! No number stands here; a missing figure is an error, never a default.
use thiserror::Error;

use crate::base::reading::reading;
use crate::base::{Date, Rate};
use crate::policy::{Ctx, Figure};

reading! {
    /// 按小时算时，持续几天怎么数 (4.1).
    HourlyMode "hourly_mode" {
        /// Back-to-back windows of 24 hours, from any start hour.
        Blocks "blocks",
        /// Every window of 24 hours inside those days.
        Inside "inside",
        /// The rolling mean itself stays above for those days.
        Run "run",
    }
}
reading! {
    /// 两个条件要不要在同一段里 (4.1).
    Episode "episode" {
        /// Anywhere in the forecast.
        Horizon "horizon",
        /// In the same stretch.
        Same "same",
    }
}
reading! {
    /// 日均值大于200算不算有短时重度污染 (4.1).
    MeanImpliesShort "mean_implies_short" {
        /// It is.
        Yes "yes",
        /// Only the forecast's own word, or an hour above.
        No "no",
    }
}

/// The policy file lacks a figure on that day.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("政策数据里缺少{id}")]
pub struct FigureMissing {
    /// Id of the timeline.
    pub id: String,
}

/// AQI日均值大于某数，持续几天.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lasting {
    /// Strictly above.
    pub above: Rate,
    /// At least so many days.
    pub days: u32,
}

/// 4.1 in figures.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlertParams {
    /// 连续24小时.
    pub window: u32,
    /// 短时重度污染: an AQI above (1.3).
    pub short_heavy: Rate,
    /// 黄色.
    pub yellow: Lasting,
    /// 橙色.
    pub orange: Lasting,
    /// 橙色, within it.
    pub orange_peak: Lasting,
    /// 红色.
    pub red: Lasting,
    /// 红色, within it.
    pub red_peak: Lasting,
    /// 红色, or one mean that reaches.
    pub red_reach: Rate,
    /// The largest AQI there is (HJ 633).
    pub most: Rate,
}

impl AlertParams {
    /// The figures that hold on `on`.
    pub fn at(ctx: &Ctx, on: Date) -> Result<AlertParams, FigureMissing> {
        let lasting = |above, days| Ok(Lasting { above: rate(ctx, above, on)?, days: count(ctx, days, on)? });
        Ok(AlertParams {
            window: count(ctx, "air.window_hours", on)?,
            short_heavy: rate(ctx, "air.short_heavy", on)?,
            yellow: lasting("air.yellow_above", "air.yellow_days")?,
            orange: lasting("air.orange_above", "air.orange_days")?,
            orange_peak: lasting("air.orange_peak", "air.orange_peak_days")?,
            red: lasting("air.red_above", "air.red_days")?,
            red_peak: lasting("air.red_peak", "air.red_peak_days")?,
            red_reach: rate(ctx, "air.red_reach", on)?,
            most: rate(ctx, "aqi.most", on)?,
        })
    }
}

pub(super) fn count(ctx: &Ctx, id: &str, on: Date) -> Result<u32, FigureMissing> {
    figure(ctx, id, on, Figure::count)
}

pub(super) fn rate(ctx: &Ctx, id: &str, on: Date) -> Result<Rate, FigureMissing> {
    figure(ctx, id, on, Figure::rate)
}

pub(super) fn figure<T>(
    ctx: &Ctx,
    id: &str,
    on: Date,
    read: impl Fn(&Figure) -> Option<T>,
) -> Result<T, FigureMissing> {
    read(&ctx.policy.figure(id, on)).ok_or_else(|| FigureMissing { id: id.to_string() })
}
