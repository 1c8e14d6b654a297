//! 级别、响应、批准人、减排比例 (3.2, 4.1, 4.2, 5.1): what follows from a level alone.
use core::fmt;

use crate::base::{Derived, Outcome, Step};
use crate::policy::Ctx;

use super::params::{FigureMissing, count, rate};

/// 预警级别 (4.1), rising.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// No alert.
    None,
    /// 黄色（Ⅲ级）.
    Yellow,
    /// 橙色（Ⅱ级）.
    Orange,
    /// 红色（Ⅰ级）.
    Red,
}

/// 应急响应 (5.1), rising.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Response {
    /// Ⅲ级.
    III,
    /// Ⅱ级.
    II,
    /// Ⅰ级.
    I,
}

impl Level {
    /// All of them, rising.
    pub const ALL: [Level; 4] = [Level::None, Level::Yellow, Level::Orange, Level::Red];

    /// Code of the contract.
    pub fn code(self) -> &'static str {
        match self {
            Level::None => "none",
            Level::Yellow => "yellow",
            Level::Orange => "orange",
            Level::Red => "red",
        }
    }

    /// 黄色（Ⅲ级）预警, as 4.1 writes it.
    pub fn title(self) -> &'static str {
        match self {
            Level::None => "不到黄色预警",
            Level::Yellow => "黄色（Ⅲ级）预警",
            Level::Orange => "橙色（Ⅱ级）预警",
            Level::Red => "红色（Ⅰ级）预警",
        }
    }

    /// 对应的响应 (5.1).
    pub fn response(self) -> Option<Response> {
        match self {
            Level::None => None,
            Level::Yellow => Some(Response::III),
            Level::Orange => Some(Response::II),
            Level::Red => Some(Response::I),
        }
    }
}

impl Response {
    /// All of them, rising.
    pub const ALL: [Response; 3] = [Response::III, Response::II, Response::I];

    /// Code of the contract.
    pub fn code(self) -> &'static str {
        match self {
            Response::III => "III",
            Response::II => "II",
            Response::I => "I",
        }
    }

    /// The level that starts it (5.1).
    pub fn level(self) -> Level {
        match self {
            Response::III => Level::Yellow,
            Response::II => Level::Orange,
            Response::I => Level::Red,
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Level::None => "无预警",
            Level::Yellow => "黄色",
            Level::Orange => "橙色",
            Level::Red => "红色",
        })
    }
}

impl fmt::Display for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Response::III => "Ⅲ级",
            Response::II => "Ⅱ级",
            Response::I => "Ⅰ级",
        })
    }
}

/// 谁批准发布 (4.2); nobody where there is no alert.
pub fn approver(ctx: &Ctx, level: Level) -> Derived<Option<String>> {
    let id = match level {
        Level::None => return Derived { value: None, steps: Vec::new(), notices: Vec::new() },
        Level::Yellow => "air.approver_yellow",
        Level::Orange => "air.approver_orange",
        Level::Red => "air.approver_red",
    };
    let step = ctx.step(id, Outcome::Computed, &[]);
    Derived { value: Some(step.result.clone()), steps: vec![step], notices: Vec::new() }
}

/// 强制减排至少百分之几 (3.2).
pub fn cut_percent(ctx: &Ctx, level: Level) -> Result<Derived<Option<u32>>, FigureMissing> {
    let id = match level {
        Level::None => return Ok(Derived { value: None, steps: Vec::new(), notices: Vec::new() }),
        Level::Yellow => "air.cut_yellow",
        Level::Orange => "air.cut_orange",
        Level::Red => "air.cut_red",
    };
    let percent = count(ctx, id, ctx.today)?;
    let step = ctx.step("air.cut", Outcome::Computed, &[("percent", percent.to_string())]);
    Ok(Derived { value: Some(percent), steps: vec![step], notices: Vec::new() })
}

/// 三种颜色怎么分 (4.1), rising, with the figures of the day; each a step whose label is the level. The city decides which.
pub fn describe_levels(ctx: &Ctx) -> Result<Vec<Step>, FigureMissing> {
    let of = |id: &str, figures: &[(&'static str, &str)]| {
        let figure =
            |(place, id): &(&'static str, &str)| rate(ctx, id, ctx.today).map(|rate| (*place, rate.to_string()));
        let values = figures.iter().map(figure).collect::<Result<Vec<_>, _>>()?;
        Ok(ctx.step(id, Outcome::Computed, &values))
    };
    Ok(vec![
        of("air.condition_yellow", &[("above", "air.yellow_above"), ("days", "air.yellow_days")])?,
        of(
            "air.condition_orange",
            &[
                ("above", "air.orange_above"),
                ("days", "air.orange_days"),
                ("peak", "air.orange_peak"),
                ("peakDays", "air.orange_peak_days"),
            ],
        )?,
        of(
            "air.condition_red",
            &[
                ("above", "air.red_above"),
                ("days", "air.red_days"),
                ("peak", "air.red_peak"),
                ("peakDays", "air.red_peak_days"),
                ("reach", "air.red_reach"),
            ],
        )?,
    ])
}

pub(super) fn response_step(ctx: &Ctx, level: Level) -> Option<Step> {
    let id = match level {
        Level::None => return None,
        Level::Yellow => "air.response_yellow",
        Level::Orange => "air.response_orange",
        Level::Red => "air.response_red",
    };
    Some(ctx.step(id, Outcome::Computed, &[]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::policy::{Policy, embedded_file};

    #[test]
    fn the_residents_page_can_describe_the_levels_from_its_one_file() {
        let policy = Policy::of(&[embedded_file("air.json")]);
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let said: Vec<String> = describe_levels(&ctx).expect("figures").into_iter().map(|step| step.result).collect();
        let expected = [
            "AQI日均值大于150，持续2天以上，且有短时重度污染",
            "AQI日均值大于150，持续3天以上，且大于200持续1天以上",
            "AQI日均值大于200，持续3天以上，且大于300持续1天以上；或者达到500",
        ];
        assert_eq!(said, expected);
    }
}
