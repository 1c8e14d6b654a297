//! 周岁 as a decision of its own: completed years on a day, with the readings and the days that change it.
use crate::base::{Attain, Date, Derived, Feb29, Notice, NoticeKind, Outcome, Reading, completed_age};
use crate::policy::Ctx;

/// 周岁 of someone born on `birth`, on `on`; `None` when that lies before the birth.
pub fn assess_age(ctx: &Ctx, birth: Date, on: Date) -> Option<Derived<u32>> {
    let value = age(ctx, birth, on)?;
    let values = [("birth", birth.zh()), ("on", on.zh()), ("age", value.to_string())];
    let mut notices = Vec::new();
    try_choices::<Feb29>(ctx, birth, on, value, &mut notices);
    try_choices::<Attain>(ctx, birth, on, value, &mut notices);
    for (code, day) in [("edge.age_before", on.plus_days(-1)), ("edge.age_after", on.plus_days(1))] {
        if let Some(other) = age(ctx, birth, day).filter(|other| *other != value) {
            let values = [("day", day.zh()), ("other", other.to_string())];
            notices.push(ctx.notice(NoticeKind::Edge, code, &values, vec![("on", day.into()), ("age", other.into())]));
        }
    }
    Some(Derived { value, steps: vec![ctx.step("age.completed", Outcome::Computed, &values)], notices })
}

fn age(ctx: &Ctx, birth: Date, on: Date) -> Option<u32> {
    completed_age(birth, on, ctx.reading(), ctx.reading())
}

fn try_choices<R: Reading>(ctx: &Ctx, birth: Date, on: Date, here: u32, notices: &mut Vec<Notice>) {
    for (id, choice) in R::CHOICES {
        if let Some(other) = age(&ctx.with_reading(*choice), birth, on).filter(|other| *other != here) {
            notices.push(ctx.reading_notice(R::ID, id, format!("{other}周岁"), vec![("age", other.into())]));
        }
    }
}
