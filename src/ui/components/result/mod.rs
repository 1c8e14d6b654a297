//! 结果: the answer, how it came about, and what to do with it.
mod actions;
mod article_more;
mod checklist;
mod compare;
mod facts;
mod money_figure;
mod provision;
mod step_line;
mod steps;
mod take_away;
mod timeline;
mod verdict;

pub use article_more::{Cited, article_more};
pub use checklist::{CheckItem, checklist};
pub use compare::{CompareRow, CompareSide, compare};
pub use facts::{Fact, facts};
pub use money_figure::money_figure;
pub use provision::provision;
pub use steps::steps;
pub use take_away::{Days, TakeAway, copy, small_print, stamp};
pub use timeline::{TimelinePoint, When, timeline};
pub use verdict::{VerdictKind, verdict};
