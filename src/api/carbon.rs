//! Calls of the carbon plan.
use crate::base::Derived;
use crate::policy::{Hedge, YearKind};
use crate::rules::carbon::{Assigned, Filter, Target, find_target, list_targets};

use super::answer::{Host, SHARED, answer, context};
use super::failure::Failure;
use super::input::{CarbonTargetInput, CarbonTargetsInput, Input};
use super::output::CarbonTarget;
use super::value::Value;

pub(super) fn target(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_target(host, value))
}

fn derive_target(host: &Host, value: &Value) -> Result<Derived<CarbonTarget>, Failure> {
    let input = CarbonTargetInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let year = input.year.map(|year| year.0);
    Ok(find_target(&ctx, &input.section, &input.indicator, year)?.map(shown))
}

pub(super) fn targets(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_targets(host, value))
}

fn derive_targets(host: &Host, value: &Value) -> Result<Derived<Vec<CarbonTarget>>, Failure> {
    let input = CarbonTargetsInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let filter = Filter { year: input.year.map(|year| year.0), department: input.department, topic: input.topic };
    Ok(list_targets(&ctx, &filter)?.map(|targets| targets.into_iter().map(shown).collect()))
}

fn shown(target: Target) -> CarbonTarget {
    let names = |bodies: &[Assigned]| bodies.iter().map(|body| body.name.clone()).collect();
    let printed = |bodies: &[Assigned]| bodies.iter().map(|body| body.printed.clone()).collect();
    let aim = target.aim;
    CarbonTarget {
        section: aim.section.number,
        indicator: aim.indicator,
        year: aim.year,
        op: target.op.word(),
        value: target.value,
        unit: target.unit,
        year_kind: aim.year_kind.map(YearKind::word),
        hedge: target.hedge.map_or("", Hedge::word),
        baseline: target.baseline,
        lead: names(&aim.bodies.lead),
        coop: names(&aim.bodies.coop),
        lead_printed: printed(&aim.bodies.lead),
        coop_printed: printed(&aim.bodies.coop),
        topic: aim.topic.id,
        words: aim.words,
    }
}
