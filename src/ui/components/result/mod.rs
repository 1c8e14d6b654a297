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
mod timeline;
mod verdict;

pub use actions::{Action, ActionKind, Actions};
pub use article_more::ArticleMore;
pub use checklist::{CheckItem, Checklist};
pub use compare::{Compare, CompareRow, CompareSide};
pub use facts::{Fact, Facts};
pub use money_figure::MoneyFigure;
pub use provision::Provision;
pub use steps::Steps;
pub use timeline::{Timeline, TimelinePoint, When};
pub use verdict::{Verdict, VerdictKind};
