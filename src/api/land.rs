//! Calls of the land measure.
use crate::base::Derived;
use crate::policy::Ctx;
use crate::rules::land::{
    self, Base, Eligibility, Farmer, Payment, SubsidyInput, assess_eligibility, assess_funding, assess_subsidy,
    choose_route, credit_resident_account, deadline, settle_ledger,
};
use crate::rules::retirement::{StatutoryTables, statutory_age};

use super::answer::{Host, SHARED, answer, context};
use super::failure::Failure;
use super::input::{
    Input, InsuranceRouteInput, LandDeadlineInput, LandEligibilityInput, LandFundingInput, LandLedgerInput,
    LandResidentCreditInput, LandSubsidyInput,
};
use super::output::{
    EndedClause, InsuranceRoute, LandDeadline, LandEligibility, LandFunding, LandLedger, LandResidentCredit,
    LandSubsidy, LedgerPayment,
};
use super::value::Value;

pub(super) fn subsidy(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_subsidy(host, value))
}

fn derive_subsidy(host: &Host, value: &Value) -> Result<Derived<LandSubsidy>, Failure> {
    let input = LandSubsidyInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let base = input.monthly_base.map_or(Base::Policy, |base| Base::Given(base.0));
    let subsidy = assess_subsidy(&ctx, &SubsidyInput { birth: input.birth, announcement: input.announcement, base })?;
    Ok(subsidy.map(|subsidy| LandSubsidy {
        age: subsidy.age,
        eligible_age: subsidy.eligible_age,
        years: subsidy.award.map(|award| award.years),
        total: subsidy.award.map(|award| award.total),
        monthly: subsidy.award.map(|award| award.monthly),
        yearly: subsidy.award.map(|award| award.yearly),
        monthly_base: subsidy.award.map(|award| award.base),
    }))
}

pub(super) fn ledger(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_ledger(host, value))
}

fn derive_ledger(host: &Host, value: &Value) -> Result<Derived<LandLedger>, Failure> {
    let input = LandLedgerInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let ledger = settle_ledger(&ctx, input.monthly_base.0, input.years.0, &input.ledger.0)?;
    Ok(ledger.map(|ledger| LandLedger {
        total: ledger.total,
        payments: ledger
            .payments
            .into_iter()
            .map(|Payment { year, months, amount }| LedgerPayment { year, months, amount })
            .collect(),
        paid: ledger.paid,
        remaining: ledger.remaining,
        exhausted: ledger.exhausted,
    }))
}

pub(super) fn resident_credit(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_resident_credit(host, value))
}

fn derive_resident_credit(host: &Host, value: &Value) -> Result<Derived<LandResidentCredit>, Failure> {
    let input = LandResidentCreditInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let (base, years) = (input.monthly_base.0, input.years.0);
    let credit = credit_resident_account(&ctx, base, years, input.credited_on, input.drawing)?;
    Ok(credit.map(|credit| LandResidentCredit {
        lump_sum: credit.lump_sum,
        monthly_increment: credit.monthly_increment,
        increment_from: credit.increment_from,
    }))
}

pub(super) fn funding(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_funding(host, value))
}

fn derive_funding(host: &Host, value: &Value) -> Result<Derived<LandFunding>, Failure> {
    let input = LandFundingInput::read(value, &SHARED)?;
    let ctx = with_calendar(context(host, value)?, input.calendar);
    let funding = assess_funding(&ctx, input.area.0, input.unit, input.compensation, input.announcement)?;
    Ok(funding.map(|funding| LandFunding {
        land_user_fee: funding.land_user_fee,
        collective_share: funding.collective_share,
        collective_due: funding.collective_due,
    }))
}

pub(super) fn process_deadline(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_deadline(host, value))
}

fn derive_deadline(host: &Host, value: &Value) -> Result<Derived<LandDeadline>, Failure> {
    let input = LandDeadlineInput::read(value, &SHARED)?;
    let ctx = with_calendar(context(host, value)?, input.calendar);
    let period = deadline(&ctx, input.step, input.start)?;
    Ok(period.map(|period| LandDeadline { first: period.first, last: period.last }))
}

fn with_calendar(ctx: Ctx, calendar: Option<crate::base::WorkCalendar>) -> Ctx {
    match calendar {
        Some(calendar) => ctx.with_calendar(calendar),
        None => ctx,
    }
}

pub(super) fn route(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_route(host, value))
}

fn derive_route(host: &Host, value: &Value) -> Result<Derived<InsuranceRoute>, Failure> {
    let input = InsuranceRouteInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    if input.on < input.birth {
        return Err(Failure::at("birth_after_reference", "birth"));
    }
    let (mut steps, mut notices) = (Vec::new(), Vec::new());
    let age = statutory_age(&ctx, input.birth, input.category)?.into_value(&mut steps, &mut notices);
    let value = choose_route(&ctx, &age, input.on).into_value(&mut steps, &mut notices);
    Ok(Derived { value: InsuranceRoute { route: value.id() }, steps, notices })
}

pub(super) fn eligibility(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_eligibility(host, value))
}

fn derive_eligibility(host: &Host, value: &Value) -> Result<Derived<LandEligibility>, Failure> {
    let input = LandEligibilityInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    if input.announcement < input.birth {
        return Err(Failure::at("birth_after_reference", "birth"));
    }
    let tables = StatutoryTables::read(&ctx)?;
    let statutory = |birth, category| tables.age(birth, category);
    let eligibility = assess_eligibility(&ctx, &farmer(input), &statutory)?;
    Ok(eligibility.map(|eligibility: Eligibility| LandEligibility {
        status: eligibility.status(),
        failing: eligibility.failing(),
        pending: eligibility.pending(),
        suspended: eligibility.suspended.clone(),
        ended: eligibility
            .ended
            .iter()
            .map(|land::Ended { clause, from }| EndedClause { clause, from: *from })
            .collect(),
    }))
}

fn farmer(input: LandEligibilityInput) -> Farmer {
    Farmer {
        birth: input.birth,
        sex: input.sex,
        female_category: input.female_category.map(|category| category.0),
        announcement: input.announcement,
        settlement_announcement: input.settlement_announcement,
        as_of: input.as_of,
        gov_requisition: input.gov_requisition,
        area_mu: input.area_mu.map(|area| area.0),
        ground: input.ground,
        contract_right: input.contract_right,
        collective_member: input.collective_member,
        duties: input.duties,
        before_met_g1: input.before_met_g1,
        origin_hukou: input.origin_hukou,
        soldier_rank: input.soldier_rank,
        soldier_returnable: input.soldier_returnable,
        parent_member: input.parent_member,
        self_meets_membership: input.self_meets_membership,
        vote_passed: input.vote_passed,
        vote_lawful: input.vote_lawful,
        vote_audited: input.vote_audited,
        vote_published: input.vote_published,
        soe_worker: input.soe_worker,
        had_subsidy: input.had_subsidy,
        public_staff: input.public_staff,
        lodger: input.lodger,
        illegal_use: input.illegal_use,
        illegal_use_caused: input.illegal_use_caused,
        other_collective: input.other_collective,
        promoted: input.promoted,
        promoted_returnable: input.promoted_returnable,
        graduate_moved: input.graduate_moved,
        other_bar: input.other_bar,
        previously_confirmed: input.previously_confirmed,
        reverified: input.reverified,
        approved_elsewhere: input.approved_elsewhere,
        other_applications: input.other_applications.map(|count| count.0),
        scheme: input.scheme,
        first_scheme: input.first_scheme,
        hired_on: input.hired_on,
        settled_abroad: input.settled_abroad,
        lost_nationality: input.lost_nationality,
        status_now: input.status_now,
        moved_in_on: input.moved_in_on,
    }
}
