//! 为什么是这一级: one line for each condition of 4.1, met or not, in the words of the policy file.
use crate::base::{Outcome, Rate, Reading, Rounding, Step, Tri};
use crate::policy::Ctx;

use super::classify::{Check, Grain, Judged, LevelCheck, Material, ShownBy, Test};
use super::level::Level;
use super::params::{AlertParams, HourlyMode, Lasting};
use super::series::Stretch;

pub(super) fn steps(ctx: &Ctx, params: &AlertParams, material: &Material, judged: &Judged) -> Vec<Step> {
    let (id, outcome) = match material.sand_dust {
        Tri::Yes => ("air.sand_dust_yes", Outcome::NotMet),
        Tri::No => ("air.sand_dust_no", Outcome::Met),
        Tri::Unknown => ("air.sand_dust_unknown", Outcome::Pending),
    };
    let mut steps = vec![ctx.step(id, outcome, &[])];
    for level in &judged.levels {
        for check in level.ways.iter().flat_map(|way| &way.checks) {
            steps.push(check_step(ctx, params, material.grain, level, check));
        }
    }
    steps
}

pub(super) fn level_step(ctx: &Ctx, level: Level) -> Step {
    ctx.step("air.level", Outcome::Computed, &[("level", level.title().to_string())])
}

fn check_step(ctx: &Ctx, params: &AlertParams, grain: Grain, level: &LevelCheck, check: &Check) -> Step {
    let id = match (check.test, check.met, check.shown_by) {
        (Test::Sustained | Test::Peak, Tri::Yes, _) => "air.lasting_met",
        (Test::Sustained | Test::Peak, Tri::No | Tri::Unknown, _) => "air.lasting_not_met",
        (Test::Together, Tri::Yes, _) => "air.together_met",
        (Test::Together, Tri::No | Tri::Unknown, _) => "air.together_not_met",
        (Test::Reach, Tri::Yes, _) => "air.reach_met",
        (Test::Reach, Tri::No | Tri::Unknown, _) => "air.reach_not_met",
        (Test::ShortHeavy, _, Some(ShownBy::Forecast)) => "air.short_flag",
        (Test::ShortHeavy, _, Some(ShownBy::Hour)) => "air.short_hour",
        (Test::ShortHeavy, _, Some(ShownBy::Mean)) => "air.short_mean",
        (Test::ShortHeavy, Tri::Yes | Tri::No, None) => "air.short_none",
        (Test::ShortHeavy, Tri::Unknown, None) => "air.short_pending",
    };
    let outcome = match check.met {
        Tri::Yes => Outcome::Met,
        Tri::No => Outcome::NotMet,
        Tri::Unknown => Outcome::Pending,
    };
    let (outer, inner) = episode_of(params, level.level);
    let wanted = match check.test {
        Test::Peak => inner,
        Test::Sustained | Test::Together | Test::Reach | Test::ShortHeavy => outer,
    };
    let above = check.threshold.unwrap_or(wanted.above);
    let how = match grain {
        Grain::Day => String::new(),
        Grain::Hour => ctx.policy.choice_label(HourlyMode::IDS.id, ctx.reading::<HourlyMode>().id()),
    };
    let values = [
        ("level", level.level.to_string()),
        ("above", above.to_string()),
        ("peak", inner.above.to_string()),
        ("days", wanted.days.to_string()),
        ("how", how),
        ("highest", check.highest.map(shown).unwrap_or_default()),
        ("needed", length(grain, check.needed)),
        ("longest", length(grain, check.longest)),
        ("lacking", length(grain, check.lacking())),
        ("where", places(grain, &check.stretches)),
    ];
    let mut step = ctx.step(id, outcome, &values);
    step.formula = step.formula.filter(|formula| !formula.is_empty());
    if check.highest.is_none() {
        step.substituted = None;
    }
    step
}

fn episode_of(params: &AlertParams, level: Level) -> (Lasting, Lasting) {
    match level {
        Level::None | Level::Yellow => (params.yellow, params.yellow),
        Level::Orange => (params.orange, params.orange_peak),
        Level::Red => (params.red, params.red_peak),
    }
}

fn length(grain: Grain, length: usize) -> String {
    match grain {
        Grain::Day => format!("{length}天"),
        Grain::Hour => format!("{length}小时"),
    }
}

/// 第2天至第4天、第7天.
fn places(grain: Grain, stretches: &[Stretch]) -> String {
    let unit = match grain {
        Grain::Day => "天",
        Grain::Hour => "小时",
    };
    let one = |stretch: &Stretch| match (stretch.from + 1, stretch.to) {
        (first, last) if first == last => format!("第{first}{unit}"),
        (first, last) => format!("第{first}至第{last}{unit}"),
    };
    stretches.iter().map(one).collect::<Vec<_>>().join("、")
}

/// A mean for reading: two decimals, and 约 where there are more.
pub(super) fn shown(value: Rate) -> String {
    let short = value.rounded(Rounding::HalfUpFen);
    if short == value { short.to_string() } else { format!("约{short}") }
}
