//! 问规则: the few things the flow needs from the rules to know what is worth asking. Decides nothing itself: each
//! function puts a profile to the rules and reports what they say.
use crate::base::{Date, Tri, attained_on};
use crate::policy::Ctx;
use crate::rules::land::{
    Base, Eligibility, Farmer, FirstScheme, LandParams, Scheme, SubsidyInput, Verdict, decide_subsidy, preview_verdict,
};
use crate::rules::retirement::StatutoryTables;

/// The verdict on a profile; none where the policy lacks a figure.
pub fn verdict(ctx: &Ctx, farmer: &Farmer) -> Option<Eligibility> {
    let tables = StatutoryTables::read(ctx).ok()?;
    preview_verdict(ctx, farmer, &|birth, category| tables.age(birth, category)).ok()
}

/// Not covered, whatever else is told.
pub fn certainly_not(ctx: &Ctx, farmer: &Farmer) -> bool {
    match verdict(ctx, farmer).map(|found| found.verdict) {
        Some(Verdict::NotEligible { .. }) => true,
        Some(Verdict::Eligible | Verdict::NeedsReview { .. }) | None => false,
    }
}

/// Whether the measure speaks of a project announced on that day (第二十一条).
pub fn in_force(ctx: &Ctx, announcement: Date) -> bool {
    let anyone = Farmer::unknown(Date::MIN, announcement, ctx.today);
    verdict(ctx, &anyone).is_none_or(|found| !found.failing().contains(&"21"))
}

/// Whether this person may take the enterprise insurance (第十条); unknown where it depends on what is not known.
pub fn enterprise_open(ctx: &Ctx, farmer: &Farmer) -> Tri {
    let chosen = Farmer { scheme: Some(Scheme::Enterprise), first_scheme: FirstScheme::NotYet, ..farmer.clone() };
    match verdict(ctx, &chosen) {
        None => Tri::Unknown,
        Some(found) if found.failing().contains(&"10") => Tri::No,
        Some(found) if found.pending().contains(&"10") => Tri::Unknown,
        Some(_) => Tri::Yes,
    }
}

/// The policy's own base of the announcement's year is there.
pub fn has_base(ctx: &Ctx, announcement: Date) -> bool {
    ctx.policy.figure("base.contribution", announcement).money().is_some()
}

/// Whether an amount can be worked out from this base.
pub fn has_award(ctx: &Ctx, farmer: &Farmer, base: Base) -> bool {
    let input = SubsidyInput { birth: farmer.birth, announcement: farmer.announcement, base };
    decide_subsidy(ctx, &input).is_ok_and(|derived| derived.value.award.is_some())
}

/// Whether this person has reached the age of the residents' pension.
pub fn of_pension_age(ctx: &Ctx, birth: Date) -> bool {
    let age = ctx.policy.figure("retirement.resident_pension_age", ctx.today).count();
    age.is_some_and(|age| attained_on(birth, age, ctx.reading(), ctx.reading()) <= ctx.today)
}

/// The figures of the measure on the day of the notice, for what the pages say beside an answer.
pub fn params(ctx: &Ctx, announcement: Option<Date>) -> Option<LandParams> {
    LandParams::at(ctx, announcement.unwrap_or(ctx.today)).ok()
}
