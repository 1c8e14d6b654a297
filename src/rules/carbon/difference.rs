//! 两处写法不同 (二、三): the same indicator and year in two sections, each side kept as it stands. Which of them holds is not
//! decided: the plan does not say.
use crate::base::{Derived, Notice, NoticeKind};
use crate::policy::{CarbonTopic, Ctx, Hedge};

use super::indicator::{Entry, entries};
use super::target::{cited, words};

/// 写法不同的目标.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// 指标.
    pub indicator: String,
    /// 指标 in plain words.
    pub plain: String,
    /// 领域.
    pub topic: CarbonTopic,
    /// 年份.
    pub year: Option<u32>,
    /// The same in words.
    pub due: String,
    /// Each section's own, in the order of the plan; two at least.
    pub sides: Vec<Entry>,
    /// All sides in a sentence.
    pub words: String,
}

/// Every indicator and year that two sections write differently, in the order of the plan.
pub fn list_differences(ctx: &Ctx) -> Derived<Vec<Difference>> {
    let all = entries(ctx);
    let mut value: Vec<Difference> = Vec::new();
    for (i, first) in all.iter().enumerate() {
        let twin = |other: &&Entry| first.same_place(other);
        if all[..i].iter().any(|earlier| twin(&earlier)) {
            continue;
        }
        let sides: Vec<Entry> = all[i..].iter().filter(twin).cloned().collect();
        if sides.iter().any(|side| !side.says_the_same(first)) {
            let side = |side: &Entry| {
                let values = [("section", side.aim().section.number.clone()), ("words", side.aim().words.clone())];
                words(ctx, "carbon.side", &values)
            };
            let aim = first.aim();
            value.push(Difference {
                indicator: aim.indicator.clone(),
                plain: aim.plain.clone(),
                topic: aim.topic.clone(),
                year: aim.year,
                due: aim.due.clone(),
                words: sides.iter().map(side).collect::<Vec<_>>().join("，"),
                sides,
            });
        }
    }
    let step = |one: &Difference| {
        let values = [("indicator", one.indicator.clone()), ("year", one.due.clone()), ("sides", one.words.clone())];
        cited(ctx, "carbon.difference", one.sides.first().map_or("", |side| &side.aim().section.key), &values)
    };
    let steps = value.iter().map(step).collect();
    Derived { value, steps, notices: Vec::new() }
}

/// That another section writes it differently, and how.
pub(super) fn between(ctx: &Ctx, here: &Entry, there: &Entry) -> Notice {
    let values = [
        ("indicator", here.aim().indicator.clone()),
        ("year", here.aim().due.clone()),
        ("here", here.aim().section.number.clone()),
        ("words", here.aim().words.clone()),
        ("there", there.aim().section.number.clone()),
        ("other", there.aim().words.clone()),
    ];
    let mut fields = vec![
        ("section", (&*there.aim().section.number).into()),
        ("indicator", (&*there.aim().indicator).into()),
        ("words", (&*there.aim().words).into()),
    ];
    if let Entry::Number(other) = there {
        fields.extend([
            ("op", other.op.word().into()),
            ("value", (&*other.value.to_string()).into()),
            ("unit", (&*other.unit).into()),
            ("hedge", other.hedge.map_or("", Hedge::word).into()),
        ]);
    }
    ctx.notice(NoticeKind::Conflict, "conflict.carbon_sections", &values, fields)
}
