//! 预警级别和响应级别 (预案4.1、5.1): the words themselves, from light to heavy, and which level starts which
//! response. Which level the air has is the city's to say; `classify` only checks.
use core::fmt;

/// 预警级别 (4.1), from light to heavy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// 没有预警.
    None,
    /// 黄色预警.
    Yellow,
    /// 橙色预警.
    Orange,
    /// 红色预警.
    Red,
}

/// 应急响应级别 (5.1), from light to heavy.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Response {
    /// Ⅲ级应急响应.
    III,
    /// Ⅱ级应急响应.
    II,
    /// Ⅰ级应急响应.
    I,
}

impl Level {
    /// 启动的响应 (5.1); none without an alert.
    pub fn response(self) -> Option<Response> {
        match self {
            Level::None => None,
            Level::Yellow => Some(Response::III),
            Level::Orange => Some(Response::II),
            Level::Red => Some(Response::I),
        }
    }

    /// Code of the contract.
    pub fn code(self) -> &'static str {
        match self {
            Level::None => "none",
            Level::Yellow => "yellow",
            Level::Orange => "orange",
            Level::Red => "red",
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
