//! 当前预警 (预案4.2、4.3): what the portal's `alert.json` means at this minute. An old file is never an alert in force, nor
//! the absence of one; a file with any fault means nothing. That it cannot be fetched is the screen's to say.
use crate::base::{Minute, NonEmpty};
use crate::policy::{AlertFile, Problem, read_alert, write_alert};

use super::level::{Level, Response};
use super::notice::Notice;

/// 预警公开文件, read and checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Feed {
    /// 发布时间.
    pub issued: Minute,
    /// Until when it may be believed, this minute included.
    pub valid_until: Minute,
    /// 编号.
    pub number: Option<String>,
    /// Address of the notice.
    pub link: Option<String>,
    /// The alert; `None`: it says that there is none.
    pub alert: Option<Alert>,
}

/// 预警 of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alert {
    /// 响应级别, and with it the level.
    pub response: Response,
    /// 启动时间.
    pub starts: Minute,
    /// 应急响应区域范围.
    pub area: String,
    /// 解除时间.
    pub lifted: Option<Minute>,
}

/// What the file means now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FeedState {
    /// 预警中: the one state in which an alert may be shown as current.
    InForce(Feed, Alert),
    /// 没有预警.
    None(Feed),
    /// 已解除.
    Lifted(Feed, Alert),
    /// 信息可能已过期: later than the file may be believed, whatever it says.
    Stale(Feed),
    /// Its time is still ahead: an alert announced, or a file dated in the future.
    NotYetStarted(Feed),
    /// Not what the file must be.
    Malformed(NonEmpty<Problem>),
}

/// 读取: the file, or everything that is wrong with it.
#[allow(clippy::result_large_err, reason = "refusals are rare and read at once")]
pub fn parse(text: &str) -> Result<Feed, NonEmpty<Problem>> {
    read_alert(text).map(Feed::from)
}

/// 判断: what the file means at `now`.
#[allow(clippy::result_large_err, reason = "refusals are rare and read at once")]
pub fn judge(feed: Result<Feed, NonEmpty<Problem>>, now: Minute) -> FeedState {
    let feed = match feed {
        Ok(feed) => feed,
        Err(problems) => return FeedState::Malformed(problems),
    };
    if now > feed.valid_until {
        return FeedState::Stale(feed);
    }
    if now < feed.issued {
        return FeedState::NotYetStarted(feed);
    }
    match feed.alert.clone() {
        None => FeedState::None(feed),
        Some(alert) if alert.lifted.is_some_and(|lifted| lifted <= now) => FeedState::Lifted(feed, alert),
        Some(alert) if now < alert.starts => FeedState::NotYetStarted(feed),
        Some(alert) => FeedState::InForce(feed, alert),
    }
}

/// 生成 `alert.json`: its text; or what is wrong, by the same reader that the residents' page uses.
#[allow(clippy::result_large_err, reason = "refusals are rare and read at once")]
pub fn publish(feed: &Feed) -> Result<String, NonEmpty<Problem>> {
    let text = write_alert(&feed.file());
    read_alert(&text).map(|_| text)
}

impl Feed {
    /// The file of a notice (4.2).
    pub fn of_notice(notice: &Notice, link: Option<String>, valid_until: Minute) -> Feed {
        Feed {
            issued: notice.issued,
            valid_until,
            number: notice.number.clone(),
            link,
            alert: Some(Alert {
                response: notice.response,
                starts: notice.starts,
                area: notice.area.trim().to_string(),
                lifted: None,
            }),
        }
    }

    /// The file that says that there is no alert.
    pub fn clear(issued: Minute, valid_until: Minute) -> Feed {
        Feed { issued, valid_until, number: None, link: None, alert: None }
    }

    /// 已经发布、还没到启动时间的预警: ahead when this was issued, and not lifted before it begins.
    pub fn announced(&self) -> Option<&Alert> {
        let ahead =
            |alert: &&Alert| alert.starts > self.issued && alert.lifted.is_none_or(|lifted| lifted > alert.starts);
        self.alert.as_ref().filter(ahead)
    }

    fn file(&self) -> AlertFile {
        let level = self.alert.as_ref().map_or(Level::None, |alert| alert.response.level());
        AlertFile {
            level: level.code().to_string(),
            issued: self.issued,
            starts: self.alert.as_ref().map(|alert| alert.starts),
            area: self.alert.as_ref().map(|alert| alert.area.clone()),
            lifted: self.alert.as_ref().and_then(|alert| alert.lifted),
            number: self.number.clone(),
            link: self.link.clone(),
            valid_until: self.valid_until,
        }
    }
}

impl From<AlertFile> for Feed {
    /// The reader has seen to it that an alert has its start and its area.
    fn from(file: AlertFile) -> Feed {
        let levels = [Level::Yellow, Level::Orange, Level::Red];
        let response = levels.into_iter().find(|level| level.code() == file.level).and_then(Level::response);
        let alert = response.zip(file.starts).zip(file.area);
        Feed {
            issued: file.issued,
            valid_until: file.valid_until,
            number: file.number,
            link: file.link,
            alert: alert.map(|((response, starts), area)| Alert { response, starts, area, lifted: file.lifted }),
        }
    }
}
