//! 级别、响应、批准人、减排比例 (3.2, 4.1, 4.2, 5.1): what follows from a level alone.
use core::fmt;

use crate::base::{Derived, Outcome, Step};
use crate::policy::Ctx;

use super::params::{FigureMissing, count};

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

pub(super) fn response_step(ctx: &Ctx, level: Level) -> Option<Step> {
    let id = match level {
        Level::None => return None,
        Level::Yellow => "air.response_yellow",
        Level::Orange => "air.response_orange",
        Level::Red => "air.response_red",
    };
    Some(ctx.step(id, Outcome::Computed, &[]))
}
