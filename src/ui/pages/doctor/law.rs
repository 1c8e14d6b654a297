//! 问规则: the few things the flow needs from the rules to know what is worth asking. Decides nothing itself.
use crate::base::{Date, Derived, RetirementCategory, attained_on};
use crate::policy::Ctx;
use crate::rules::doctor::{Doctor, Due, Judgement, Timeline, assess_scope, assess_scope_then, draw_up_timeline};
use crate::rules::retirement::StatutoryTables;

use super::question::Answers;
use super::reply::Aim;

/// The timeline of a doctor as far as he is known; none where the policy lacks a figure or a date cannot be.
pub fn timeline(ctx: &Ctx, doctor: &Doctor) -> Option<Timeline> {
    let tables = StatutoryTables::read(ctx).ok()?;
    let statutory = |birth, category| tables.age(birth, category);
    draw_up_timeline(ctx, doctor, &statutory).ok().map(|derived| derived.value)
}

/// Whether the opinion is for this person (一); for one who has left, as it was then.
pub fn scope(ctx: &Ctx, told: &Answers) -> Derived<Judgement> {
    match told.aim() {
        Aim::Left => assess_scope_then(ctx, &told.workplace()),
        Aim::Stays | Aim::Leaves | Aim::GoesOn | Aim::Comes => assess_scope(ctx, &told.workplace()),
    }
}

/// Not for this person, whatever else is told (一).
pub fn is_outside(ctx: &Ctx, told: &Answers) -> bool {
    match scope(ctx, told).value {
        Judgement::Fails { .. } => true,
        Judgement::Passes | Judgement::Open { .. } => false,
    }
}

/// Whether the formalities can have begun: the year of the deadline has come.
pub fn may_have_started(ctx: &Ctx, doctor: &Doctor) -> bool {
    timeline(ctx, doctor).is_some_and(|found| match found.due {
        Due::Overdue | Due::TooLate | Due::Hurry | Due::ThisYear | Due::Uncounted | Due::NoDeadline => true,
        Due::Left | Due::NextYear | Due::Later => false,
    })
}

/// Whether this person may draw a pension by now: an age for it is reached.
pub fn may_draw(ctx: &Ctx, doctor: &Doctor) -> bool {
    let aged = ["doctor.support_age_male", "doctor.support_age_female"].into_iter().filter_map(|id| {
        let age = ctx.policy.figure(id, ctx.today).count()?;
        Some(attained_on(doctor.birth, age, ctx.reading(), ctx.reading()))
    });
    let tables = StatutoryTables::read(ctx).ok();
    let categories = RetirementCategory::possible(doctor.sex, doctor.female_category);
    let statutory = tables.iter().flat_map(|tables| {
        categories.iter().map(|category| tables.age(doctor.birth, *category).reached_on).collect::<Vec<Date>>()
    });
    aged.chain(statutory).any(|day| day <= ctx.today)
}
