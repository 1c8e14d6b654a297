//! 研判旁边要说的话: that it is only a check, what is not known, and the readings that give another level.
use crate::base::{Notice, NoticeKind, Reading, Tri};
use crate::policy::{Ctx, Fields};

use super::classify::{Grain, Judged, Material, Pending, judge};
use super::level::Level;
use super::params::{AlertParams, Episode, HourlyMode, MeanImpliesShort};

/// Another level is another result; so is another question left open.
fn result(judged: &Judged) -> (Level, &[Pending]) {
    (judged.level, &judged.pending)
}

pub(super) fn alert_notices(
    ctx: &Ctx,
    params: &AlertParams,
    material: &dyn Fn(&Ctx) -> Material,
    judged: &Judged,
) -> Vec<Notice> {
    let mut notices = vec![ctx.notice(NoticeKind::State, "state.alert_reference", &[], Vec::new())];
    let here = material(ctx);
    notices.extend(unknown(ctx, params, material, judged));
    let readings = [HourlyMode::IDS, Episode::IDS, MeanImpliesShort::IDS];
    let read = match here.grain {
        Grain::Hour => &readings[..],
        // Days are counted one way only.
        Grain::Day => &readings[1..],
    };
    ctx.each_other_choice(read, &mut |ctx, reading, choice| {
        let other = judge(ctx, params, &material(ctx));
        if result(&other) != result(judged) {
            notices.push(ctx.reading_notice(reading, choice, words(&other), fields(other.level)));
        }
    });
    notices
}

/// Facts that are not known, with the level each would give.
fn unknown(ctx: &Ctx, params: &AlertParams, material: &dyn Fn(&Ctx) -> Material, judged: &Judged) -> Vec<Notice> {
    let with = |sand_dust: Tri, short_heavy: Tri| {
        judge(ctx, params, &Material { sand_dust, short_heavy, ..material(ctx) }).level
    };
    let here = material(ctx);
    let mut notices = Vec::new();
    let mut say = |code: &str, other: Level| {
        notices.push(ctx.notice(NoticeKind::State, code, &[("other", other.title().to_string())], fields(other)));
    };
    match here.sand_dust {
        Tri::Yes => {
            let without = with(Tri::No, here.short_heavy);
            if without > Level::None {
                say("state.alert_sand_dust", without);
            }
        }
        Tri::No | Tri::Unknown => {}
    }
    for pending in &judged.pending {
        match pending {
            Pending::ShortHeavy => say("state.alert_short_unknown", with(Tri::No, Tri::Yes)),
            Pending::SandDust => say("state.alert_sand_dust_unknown", with(Tri::Yes, here.short_heavy)),
        }
    }
    notices
}

/// Fewer hours than one mean takes.
pub(super) fn too_short(ctx: &Ctx, params: &AlertParams, hours: usize) -> Notice {
    let values = [("hours", hours.to_string()), ("window", params.window.to_string())];
    ctx.notice(NoticeKind::State, "state.alert_too_short", &values, Vec::new())
}

fn fields(level: Level) -> Fields {
    vec![("level", level.code().into())]
}

fn words(judged: &Judged) -> String {
    let open =
        if judged.pending.contains(&Pending::ShortHeavy) { "，还要看有没有短时重度污染" } else { "" };
    format!("{}{open}", judged.level.title())
}
