//! 周岁 as a decision of its own: completed years on a day, with the readings and the days that change it.
use crate::base::{Attain, Date, Derived, Feb29, NoticeKind, Outcome, Reading, completed_age};
use crate::policy::Ctx;

/// 周岁 of someone born on `birth`, on `on`; `None` when that lies before the birth.
pub fn assess_age(ctx: &Ctx, birth: Date, on: Date) -> Option<Derived<u32>> {
    let value = age(ctx, birth, on)?;
    let values = [("birth", birth.zh()), ("on", on.zh()), ("age", value.to_string())];
    let mut notices = Vec::new();
    ctx.each_other_choice(&[Feb29::IDS, Attain::IDS], &mut |ctx, reading, choice| {
        if let Some(other) = age(ctx, birth, on).filter(|other| *other != value) {
            notices.push(ctx.reading_notice(reading, choice, format!("{other}周岁"), vec![("age", other.into())]));
        }
    });
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
