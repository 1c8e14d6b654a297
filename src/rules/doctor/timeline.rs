//! 一张时间表: every day and every aid of one doctor at once, past and coming, ready to be drawn. Composes the other files and
//! decides nothing itself but the order and where one stands towards the deadline. The national retirement age stands
//! beside the leaving age, handed down by the caller; the two have different reasons, and that is said.
use thiserror::Error;

use crate::base::{Date, Derived, Event, NoticeKind, Outcome, RetirementCategory, StatutoryAge, StatutoryAges};
use crate::policy::{Ctx, FigureMissing};

use super::admission::CandidateError;
use super::due::{Due, Said, Start, Starts, before_opinion, start, starts_notices};
use super::exit::{AgeDates, ExitKind, derive_age_dates};
use super::findings::Judgement;
use super::hardship::{Hardship, HardshipVerdict, Left, assess_hardship_after};
use super::params::{DoctorParams, count};
use super::person::Doctor;
use super::plan::{Ends, Plan, Standing, deregistered_first, plan};
use super::schedule::{Pace, Reached, count_forward, not_known, reach};
use super::scope::{assess_scope, assess_scope_then};
use super::service::{Service, ServiceError, derive_service};
use super::stops::{Basis, Stop, When, admission_stops, age_stops, left_stop, other_stops, stop};
use super::support::{Insured, Support, SupportVerdict, assess_support_ended};

/// 时间表.
#[derive(Clone, Debug, PartialEq)]
pub struct Timeline {
    /// 适用不适用 (一).
    pub scope: Judgement,
    /// 退出方式: leaving of one's own wish after the age is leaving by age.
    pub kind: ExitKind,
    /// 到龄的日子.
    pub dates: AgeDates,
    /// Where one stands towards the deadline.
    pub due: Due,
    /// The same in words.
    pub due_words: String,
    /// 最迟哪天交表.
    pub latest_start: Start,
    /// 建议哪天交表, ours.
    pub suggested_start: Start,
    /// Every stop, in order.
    pub stops: Vec<Stop>,
    /// 缴费补助.
    pub support: Support,
    /// 生活困难补助.
    pub hardship: Hardship,
    /// 从业年限, where the posts were told.
    pub service: Option<Service>,
    /// 法定退休年龄: one, or all that are possible.
    pub retirement: Vec<StatutoryAge>,
    /// 两个年龄为什么不一样.
    pub why_differ: String,
}

/// Why there is no timeline.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum TimelineError {
    /// Born after today, or after the exit or the form.
    #[error(transparent)]
    Candidate(#[from] CandidateError),
    /// Posts that cannot be counted.
    #[error(transparent)]
    Service(#[from] ServiceError),
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

/// 时间表 of one doctor, today.
pub fn draw_up_timeline(
    ctx: &Ctx,
    doctor: &Doctor,
    statutory: StatutoryAges,
) -> Result<Derived<Timeline>, TimelineError> {
    draw_up(ctx, doctor, statutory, stops)
}

/// [`draw_up_timeline`] without its stops: for a screen that says the days first, and then the way.
pub fn decide_timeline(
    ctx: &Ctx,
    doctor: &Doctor,
    statutory: StatutoryAges,
) -> Result<Derived<Timeline>, TimelineError> {
    draw_up(ctx, doctor, statutory, |_, _, _, _, _| Ok(Vec::new()))
}

type StopsOf = fn(&Ctx, &Parts, &Support, &Hardship, &[StatutoryAge]) -> Result<Vec<Stop>, FigureMissing>;

fn draw_up(
    ctx: &Ctx,
    doctor: &Doctor,
    statutory: StatutoryAges,
    stops_of: StopsOf,
) -> Result<Derived<Timeline>, TimelineError> {
    let today = ctx.today;
    if doctor.birth > today.min(doctor.started_on.unwrap_or(today)) {
        return Err(CandidateError::BirthAfterReference.into());
    }
    let mut said = Said::default();
    let derived = derive_age_dates(ctx, doctor.birth)?;
    let dates = derived.value;
    let standing = Standing::of(ctx, doctor, &dates);
    let kind = standing.kind;
    let scope = match standing.left {
        Some(_) => said.take(assess_scope_then(ctx, &doctor.workplace)),
        None => said.take(assess_scope(ctx, &doctor.workplace)),
    };
    match (kind, standing.left) {
        (ExitKind::Age, None) => {
            said.take(derived);
        }
        // What lies between the age and the end of the formalities is over.
        (ExitKind::Age, Some(_)) => {
            said.steps.extend(derived.steps);
            said.notices.extend(derived.notices.into_iter().filter(|notice| notice.kind == NoticeKind::Reading));
        }
        // The birthday matters for the aid; the deadline and what is said of it do not bind other ways out.
        (ExitKind::Voluntary | ExitKind::Forced | ExitKind::NotWritten, _) => {
            said.steps.extend(derived.steps.into_iter().take(1))
        }
    }
    let starts = if standing.bound() { Some(Starts::back(ctx, dates.deadline, &mut said)?) } else { None };
    let due = standing.due(ctx, starts.as_ref(), dates.deadline);
    starts_notices(ctx, &dates, starts.as_ref(), due, &mut said);
    let params = DoctorParams::at(ctx, today)?;
    if starts.is_some() {
        before_opinion(ctx, &params, &dates, &mut said);
    }
    let due_step = standing.due_step(ctx, due, &dates, starts.as_ref());
    let due_words = due_step.result.clone();
    said.steps.push(due_step);
    if let Some((deregistered, exit)) = deregistered_first(doctor) {
        let values = [("deregistered", deregistered.zh()), ("exit", exit.zh())];
        said.notices.push(ctx.notice(NoticeKind::Conflict, "conflict.doctor_deregistered_first", &values, Vec::new()));
    }
    let insured = Insured {
        birth: doctor.birth,
        sex: doctor.sex,
        as_of: today,
        insured_and_paid: doctor.insured_and_paid,
        drawing_since: doctor.drawing_since,
        deregistered_on: doctor.deregistered(),
        insurance: doctor.insurance,
        entered: doctor.support_amount,
    };
    let ended =
        if doctor.deregistered_on == Event::NotHappened && doctor.exit_on.is_some() { "离岗" } else { "注销" };
    let support = said.take(assess_support_ended(ctx, &insured, ended)?);
    // Still in post: service is counted to the last day of duty, the aid from the first day on which one can have left.
    let (until, exit_on) = match (standing.left.or(standing.planned), kind) {
        (Some(day), _) => (day, day),
        (None, ExitKind::Age) => (dates.last_duty.max(today), dates.attained.max(today)),
        (None, ExitKind::Voluntary | ExitKind::Forced | ExitKind::NotWritten) => {
            let day = standing.started.unwrap_or(today).max(today);
            (day, day)
        }
    };
    let service = match &doctor.posts {
        Some(posts) => Some(said.take(derive_service(ctx, posts, Some(doctor.birth), until, doctor.aid_amount)?)),
        None => None,
    };
    let left = Left {
        birth: doctor.birth,
        exit_on,
        kind,
        punished: doctor.punished,
        struck_off: doctor.struck_off,
        serious_accident: doctor.serious_accident,
        public_staff: doctor.public_staff,
        insurance: doctor.insurance,
    };
    let ends = standing.ends(ctx, &dates)?;
    let mut aid = assess_hardship_after(ctx, &left, service.as_ref(), &ends)?;
    if starts.is_some() {
        // Said already with the birthday itself.
        aid.notices.retain(|notice| notice.kind != NoticeKind::Reading);
    }
    let hardship = said.take(aid);
    let categories = RetirementCategory::possible(doctor.sex, doctor.female_category);
    let retirement: Vec<StatutoryAge> = categories.into_iter().map(|table| statutory(doctor.birth, table)).collect();
    let why = ctx.step("doctor.why_differ", Outcome::Computed, &[("age", params.leave_age.to_string())]);
    let why_differ = why.result.clone();
    said.steps.push(why);
    let plan = match &starts {
        Some(starts) => Some(plan(ctx, &standing, starts, due, &mut said)?),
        None => None,
    };
    let parts = Parts { standing: &standing, dates: &dates, plan: plan.as_ref(), ends: &ends };
    let stops = stops_of(ctx, &parts, &support, &hardship, &retirement)?;
    let (latest_start, suggested_start) = match &starts {
        Some(starts) => (start(&starts.latest), start(&starts.suggested)),
        None => (Start::NoDeadline, Start::NoDeadline),
    };
    let value = Timeline {
        scope,
        kind,
        dates,
        due,
        due_words,
        latest_start,
        suggested_start,
        stops,
        support,
        hardship,
        service,
        retirement,
        why_differ,
    };
    Ok(Derived { value, steps: said.steps, notices: said.notices })
}

struct Parts<'a> {
    standing: &'a Standing,
    dates: &'a AgeDates,
    plan: Option<&'a Plan>,
    ends: &'a Ends,
}

fn stops(
    ctx: &Ctx,
    parts: &Parts,
    support: &Support,
    hardship: &Hardship,
    retirement: &[StatutoryAge],
) -> Result<Vec<Stop>, FigureMissing> {
    let (standing, dates) = (parts.standing, parts.dates);
    let values = vec![
        ("age", DoctorParams::at(ctx, ctx.today)?.leave_age.to_string()),
        ("length", count(ctx, "doctor.publicity_days", ctx.today)?.to_string()),
    ];
    let mut keyed = Keyed { stops: Vec::new(), key: dates.attained.min(ctx.today) };
    let sixty = match standing.left {
        Some(day) if day < dates.attained => "stop.doctor_sixty_left",
        Some(_) | None => "stop.doctor_sixty",
    };
    keyed.push(None, stop(ctx, sixty, Some((When::On(dates.attained), Basis::Law)), &values));
    keyed.key = if standing.kind == ExitKind::Age { dates.attained } else { ctx.today };
    let way = match (standing.left, parts.plan) {
        (Some(day), _) => vec![left_stop(ctx, standing.kind, day, &values)],
        (None, Some(plan)) => age_stops(ctx, plan, dates.deadline, &values),
        (None, None) => other_stops(ctx, standing.kind, standing.started, &values),
    };
    for one in way {
        keyed.push(None, one);
    }
    let last = keyed.key;
    if let Some(day) = standing.planned {
        keyed.push(Some(day), stop(ctx, "stop.doctor_plan", Some((When::On(day), Basis::Told)), &values));
    }
    match support.verdict {
        SupportVerdict::Given | SupportVerdict::Review => {
            keyed.push(Some(ctx.today), stop(ctx, "stop.doctor_support_claim", None, &values));
        }
        SupportVerdict::NotGiven(_) => {}
    }
    let ends = support.ends_on.map(|day| (When::On(day), Basis::Law));
    keyed.push(Some(last), stop(ctx, "stop.doctor_support_end", ends, &values));
    let from = match (hardship.verdict, parts.ends, standing.left) {
        (HardshipVerdict::FromDate(day), _, Some(_)) => Some((When::From(day), Basis::Law)),
        (HardshipVerdict::FromDate(day), _, None) => Some((When::From(day), Basis::Earliest)),
        (HardshipVerdict::Review, Ends::NotKnown(why), _) if hardship.excluded.is_empty() => {
            Some((When::NotKnown(why.words.clone()), Basis::Earliest))
        }
        (HardshipVerdict::Review, Ends::On(_) | Ends::NoMatter | Ends::NotKnown(_), _) => None,
    };
    keyed.push(Some(last), stop(ctx, "stop.doctor_aid", from, &values));
    for age in retirement {
        let mut values = values.clone();
        values.push(("category", age.category.zh().to_string()));
        let when = Some((When::On(age.reached_on), Basis::Law));
        keyed.push(Some(last), stop(ctx, "stop.doctor_pension", when, &values));
    }
    keyed.stops.sort_by_key(|(key, _)| *key);
    Ok(keyed.stops.into_iter().map(|(_, stop)| stop).collect())
}

/// Stops with the day that orders them; one without a day stays behind the one before it.
struct Keyed {
    stops: Vec<(Date, Stop)>,
    key: Date,
}

impl Keyed {
    /// `undated`: where it goes when it has no day; `None` keeps it behind the stop before.
    fn push(&mut self, undated: Option<Date>, stop: Stop) {
        let key = match (stop.when.day(), undated) {
            (Some(day), _) => day,
            (None, Some(key)) => key,
            (None, None) => self.key,
        };
        if undated.is_none() {
            self.key = key;
        }
        self.stops.push((key, stop));
    }
}

/// 准入流程, with days from the application on where there is one.
pub fn list_admission_stops(ctx: &Ctx, applied_on: Option<Date>) -> Result<Derived<Vec<Stop>>, FigureMissing> {
    let mut said = Said::default();
    let mut reached = Reached::default();
    if let Some(day) = applied_on {
        reached = reach(ctx, day, Pace::Fastest)?;
        if let Err(why) = said.scheduled(count_forward(ctx, day, Pace::Fastest))? {
            said.notices.push(not_known(ctx, &why));
        }
    }
    let values = [("length", count(ctx, "doctor.publicity_days", applied_on.unwrap_or(ctx.today))?.to_string())];
    let value = admission_stops(ctx, applied_on, &reached, &values);
    Ok(Derived { value, steps: said.steps, notices: said.notices })
}
