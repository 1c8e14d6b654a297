//! 参保险种 (第十条): past the statutory retirement age only the residents' insurance is open; before it the
//! person chooses, once. On the very day a reading decides.
use crate::base::{Date, Derived, NoticeKind, Outcome, Reading, StatutoryAge};
use crate::policy::Ctx;

use super::params::OnReaching;

/// Which insurance is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Route {
    /// 自主选择.
    Choice,
    /// 只能参加城乡居民基本养老保险.
    ResidentOnly,
    /// 需核实.
    Review,
}

impl Route {
    /// Id of the contract.
    pub fn id(self) -> &'static str {
        match self {
            Route::Choice => "choice",
            Route::ResidentOnly => "resident_only",
            Route::Review => "review",
        }
    }

    /// On screens.
    pub fn zh(self) -> &'static str {
        match self {
            Route::Choice => "两种都可以选",
            Route::ResidentOnly => "只能参加城乡居民养老保险",
            Route::Review => "要由人社部门核实",
        }
    }
}

/// 险种 open to someone of that statutory age on `on`.
pub fn choose_route(ctx: &Ctx, age: &StatutoryAge, on: Date) -> Derived<Route> {
    let value = route_on(ctx.reading(), age.reached_on, on);
    let values = [
        ("category", age.category.zh().to_string()),
        ("reached", age.reached_on.zh()),
        ("on", on.zh()),
        ("route", value.zh().to_string()),
    ];
    let step = ctx.step("land.route", Outcome::Computed, &values);
    let mut notices = Vec::new();
    ctx.each_other_choice(&[OnReaching::IDS], &mut |ctx, reading, choice| {
        let other = route_on(ctx.reading(), age.reached_on, on);
        if other != value {
            let fields = vec![("route", other.id().into())];
            notices.push(ctx.reading_notice(reading, choice, other.zh().to_string(), fields));
        }
    });
    for (code, day) in [("edge.route_before", on.plus_days(-1)), ("edge.route_after", on.plus_days(1))] {
        let other = route_on(ctx.reading(), age.reached_on, day);
        if other != value {
            let values = [("day", day.zh()), ("route", other.zh().to_string())];
            let fields = vec![("on", day.into()), ("route", other.id().into())];
            notices.push(ctx.notice(NoticeKind::Edge, code, &values, fields));
        }
    }
    Derived { value, steps: vec![step], notices }
}

/// The bare rule.
pub(super) fn route_on(reading: OnReaching, reached: Date, on: Date) -> Route {
    match (on.cmp(&reached), reading) {
        (core::cmp::Ordering::Less, _) | (core::cmp::Ordering::Equal, OnReaching::Choice) => Route::Choice,
        (core::cmp::Ordering::Greater, _) | (core::cmp::Ordering::Equal, OnReaching::ResidentOnly) => {
            Route::ResidentOnly
        }
        (core::cmp::Ordering::Equal, OnReaching::Review) => Route::Review,
    }
}
