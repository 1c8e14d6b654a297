//! Calls of the opinion on village doctors. The national retirement age is composed in here: the regulation takes it as a
//! function and imports no other.
mod convert;
pub(in crate::api) mod input;
pub(in crate::api) mod output;

use self::input::{
    AdmissionAction, DoctorAdmissionInput, DoctorAdmissionStepsInput, DoctorExitInput, DoctorHardshipInput,
    DoctorPublicityInput, DoctorRosterInput, DoctorScheduleInput, DoctorScopeInput, DoctorServiceInput,
    DoctorSupportInput, DoctorTimelineInput,
};
use self::output::{
    DoctorAdmission, DoctorAdmissionSteps, DoctorDays, DoctorExit, DoctorHardship, DoctorRoster, DoctorSchedule,
    DoctorScope, DoctorService, DoctorSupport, DoctorTimeline,
};
use super::answer::{Host, SHARED, answer, context};
use super::failure::Failure;
use super::input::Input;
use super::value::Value;
use crate::base::{Derived, Tri, WorkCalendar};
use crate::policy::Ctx;
use crate::rules::doctor::{
    Action, Candidate, Doctor, InPost, Insured, Left, Newcomer, Pace, Serving, Workplace, assess_admission,
    assess_exit, assess_hardship, assess_scope, assess_support, count_back, count_forward, derive_service,
    draw_up_timeline, list_admission_stops, list_leavers, schedule_publicity,
};
use crate::rules::retirement::StatutoryTables;

macro_rules! calls {
    ($($name:ident = $derive:ident;)+) => {$(
        pub(super) fn $name(host: &Host, value: &Value) -> Value {
            answer(host.policy, $derive(host, value))
        }
    )+};
}

calls! {
    admission = derive_admission;
    exit = derive_exit;
    support = derive_support;
    hardship = derive_hardship;
    publicity = derive_publicity;
    scope = derive_scope;
    schedule = derive_schedule;
    service = derive_service_years;
    timeline = derive_timeline;
    admission_steps = derive_admission_steps;
    roster = derive_roster;
}

fn with_calendar(ctx: Ctx, calendar: Option<WorkCalendar>) -> Ctx {
    match calendar {
        Some(calendar) => ctx.with_calendar(calendar),
        None => ctx,
    }
}

fn derive_admission(host: &Host, value: &Value) -> Result<Derived<DoctorAdmission>, Failure> {
    let input = DoctorAdmissionInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let action = match input.action {
        AdmissionAction::Continue => Action::Continue(InPost {
            registered_on: input.registered_on,
            on_post: input.on_post,
            annual_pass: input.annual_pass,
        }),
        AdmissionAction::Apply => Action::Apply(Newcomer {
            applied_on: input.applied_on.ok_or_else(|| Failure::at("missing_field", "appliedOn"))?,
            full_time: input.full_time,
            level: input.level,
            major: input.major,
            fresh_graduate: input.fresh_graduate,
            documents: input.documents,
            village_consent: input.village_consent,
            centre_consent: input.centre_consent,
            village_publicity_ok: input.village_publicity_ok,
            district_publicity_ok: input.district_publicity_ok,
        }),
    };
    let candidate = Candidate {
        birth: input.birth,
        as_of: input.as_of,
        law_abiding: input.law_abiding,
        good_conduct: input.good_conduct,
        accepts_management: input.accepts_management,
        qualified: input.qualified,
        fit: input.fit,
        action,
    };
    Ok(assess_admission(&ctx, &candidate)?.map(|found| convert::admission(&found)))
}

fn derive_exit(host: &Host, value: &Value) -> Result<Derived<DoctorExit>, Failure> {
    let input = DoctorExitInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let doctor = Serving {
        birth: input.birth,
        as_of: input.as_of,
        voluntary: input.voluntary,
        qualified: input.qualified,
        trained: input.trained,
        incompetent: input.incompetent,
        fail_years: input.fail_years.map(|years| years.0),
        left_post_on: input.left_post_on,
        fraud: input.fraud,
        accident_or_violation: input.accident_or_violation,
        licence_taken: input.licence_taken,
        dead: input.dead,
        other_bar: input.other_bar,
    };
    Ok(assess_exit(&ctx, &doctor)?.map(convert::exit))
}

fn derive_support(host: &Host, value: &Value) -> Result<Derived<DoctorSupport>, Failure> {
    let input = DoctorSupportInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let doctor = Insured {
        birth: input.birth,
        sex: input.sex,
        as_of: input.as_of,
        insured_and_paid: input.insured_and_paid,
        drawing_since: input.drawing_since,
        deregistered_on: input.deregistered_on,
        insurance: input.scheme,
        entered: input.amount.map(|amount| amount.0),
    };
    Ok(assess_support(&ctx, &doctor)?.map(|found| convert::support(&found)))
}

fn derive_hardship(host: &Host, value: &Value) -> Result<Derived<DoctorHardship>, Failure> {
    let input = DoctorHardshipInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let left = Left {
        birth: input.birth,
        exit_on: input.exit_on,
        kind: input.exit_kind.0,
        punished: input.punished,
        struck_off: input.struck_off,
        serious_accident: input.serious_accident,
        public_staff: input.public_staff,
        insurance: input.scheme,
    };
    let (mut steps, mut notices) = (Vec::new(), Vec::new());
    let amount = input.amount.map(|amount| amount.0);
    let service = match input.posts {
        Some(posts) => {
            let found = derive_service(&ctx, &posts.0, Some(input.birth), input.exit_on, amount)?;
            Some(found.into_value(&mut steps, &mut notices))
        }
        None => None,
    };
    let found = assess_hardship(&ctx, &left, service.as_ref())?.into_value(&mut steps, &mut notices);
    Ok(Derived { value: convert::hardship(found, service.as_ref()), steps, notices })
}

fn derive_publicity(host: &Host, value: &Value) -> Result<Derived<DoctorDays>, Failure> {
    let input = DoctorPublicityInput::read(value, &SHARED)?;
    let ctx = with_calendar(context(host, value)?, input.calendar);
    let period = schedule_publicity(&ctx, input.posted_on)?;
    Ok(period.map(|period| DoctorDays { first: period.first, last: period.last }))
}

fn workplace(registered: Tri, recognised_clinic: Tri, public_health: Tri) -> Workplace {
    Workplace { registered, recognised_clinic, public_health }
}

fn derive_scope(host: &Host, value: &Value) -> Result<Derived<DoctorScope>, Failure> {
    let input = DoctorScopeInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let place = workplace(input.registered, input.recognised_clinic, input.public_health_work);
    Ok(assess_scope(&ctx, &place).map(|found| convert::scope(&found)))
}

fn derive_schedule(host: &Host, value: &Value) -> Result<Derived<DoctorSchedule>, Failure> {
    let input = DoctorScheduleInput::read(value, &SHARED)?;
    let ctx = with_calendar(context(host, value)?, input.calendar);
    let pace = input.pace.unwrap_or(Pace::Fastest);
    let found = match (input.start_on, input.deadline) {
        (Some(day), _) => count_forward(&ctx, day, pace)?,
        (None, Some(day)) => count_back(&ctx, day, pace)?,
        (None, None) => return Err(Failure::at("missing_field", "deadline").saying("deadline、startOn填一个")),
    };
    let both = input.deadline.filter(|_| input.start_on.is_some());
    Ok(found.map(|found| convert::schedule(&found, both)))
}

fn derive_service_years(host: &Host, value: &Value) -> Result<Derived<DoctorService>, Failure> {
    let input = DoctorServiceInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let (until, amount) = (input.until.unwrap_or(ctx.today), input.amount.map(|amount| amount.0));
    Ok(derive_service(&ctx, &input.posts.0, input.birth, until, amount)?.map(|found| convert::service(&found)))
}

fn derive_timeline(host: &Host, value: &Value) -> Result<Derived<DoctorTimeline>, Failure> {
    let input = DoctorTimelineInput::read(value, &SHARED)?;
    let ctx = with_calendar(context(host, value)?, input.calendar);
    let doctor = Doctor {
        birth: input.birth,
        sex: input.sex,
        female_category: input.female_category.map(|category| category.0),
        workplace: workplace(input.registered, input.recognised_clinic, input.public_health_work),
        kind: input.exit_kind,
        started_on: input.start_on,
        exit_on: input.exit_on,
        posts: input.posts.map(|posts| posts.0),
        insured_and_paid: input.insured_and_paid,
        drawing_since: input.drawing_since,
        deregistered_on: input.deregistered_on,
        insurance: input.scheme,
        punished: input.punished,
        struck_off: input.struck_off,
        serious_accident: input.serious_accident,
        public_staff: input.public_staff,
        support_amount: input.support_amount.map(|amount| amount.0),
        aid_amount: input.aid_amount.map(|amount| amount.0),
    };
    let tables = StatutoryTables::read(&ctx)?;
    let statutory = |birth, category| tables.age(birth, category);
    Ok(draw_up_timeline(&ctx, &doctor, &statutory)?.map(convert::timeline))
}

fn derive_admission_steps(host: &Host, value: &Value) -> Result<Derived<DoctorAdmissionSteps>, Failure> {
    let input = DoctorAdmissionStepsInput::read(value, &SHARED)?;
    let ctx = with_calendar(context(host, value)?, input.calendar);
    let stops = list_admission_stops(&ctx, input.applied_on)?;
    Ok(stops.map(|stops| DoctorAdmissionSteps { stops: convert::stops(stops) }))
}

fn derive_roster(host: &Host, value: &Value) -> Result<Derived<DoctorRoster>, Failure> {
    let input = DoctorRosterInput::read(value, &SHARED)?;
    let ctx = with_calendar(context(host, value)?, input.calendar);
    let leavers = list_leavers(&ctx, &input.members.0)?;
    Ok(leavers.map(|list| DoctorRoster { leavers: list.into_iter().map(convert::leaver).collect() }))
}
