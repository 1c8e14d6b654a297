//! 在岗乡村医生养老保险缴费补助 (四（一）): given for each year paid, on the year's receipt, until the age and the pension, or
//! until deregistration. The amount stands in another document that was not found: it is asked for, never guessed.
use crate::base::{
    Attain, Date, Derived, Event, Feb29, Money, Notice, NoticeKind, Outcome, Reading, Sex, Step, Tri, ValueState,
    attained_on,
};
use crate::policy::{Ctx, Fields, FigureMissing};

use super::admission::CandidateError;
use super::aid::{Amount, amount};
use super::findings::outcome;
use super::hardship::Insurance;
use super::params::{EndWhen, count};

/// 在岗参保情况 on the day asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Insured {
    /// 出生日期.
    pub birth: Date,
    /// 性别.
    pub sex: Option<Sex>,
    /// The day asked about.
    pub as_of: Date,
    /// 参加养老保险并按规定缴费.
    pub insured_and_paid: Tri,
    /// 领取养老金 since.
    pub drawing_since: Event,
    /// 注销执业资格 on.
    pub deregistered_on: Event,
    /// 参加的险种: the other aid depends on it.
    pub insurance: Option<Insurance>,
    /// 标准 entered in place of the policy's.
    pub entered: Option<Money>,
}

/// 缴费补助.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Support {
    /// Given or not on the day asked about.
    pub verdict: SupportVerdict,
    /// The first day without it, where the facts give one.
    pub ends_on: Option<Date>,
    /// Why it ends on that day.
    pub ends_why: Option<NoSupport>,
    /// 标准.
    pub amount: Amount,
}

/// 给不给.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SupportVerdict {
    /// 给.
    Given,
    /// 不给.
    NotGiven(NoSupport),
    /// 需核实.
    Review,
}

/// Why there is none, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSupport {
    /// 注销之日起.
    Deregistered,
    /// 到龄并领养老金.
    Pension,
    /// 没有参保缴费.
    NotPaid,
}

impl NoSupport {
    /// Id of the contract.
    pub fn id(self) -> &'static str {
        match self {
            NoSupport::Deregistered => "deregistered",
            NoSupport::Pension => "pension",
            NoSupport::NotPaid => "not_paid",
        }
    }
}

/// 缴费补助 on the day asked about.
pub fn assess_support(ctx: &Ctx, doctor: &Insured) -> Result<Derived<Support>, CandidateError> {
    assess_support_ended(ctx, doctor, "注销")
}

/// The same, where what ended the work was told under another name than 注销.
pub(super) fn assess_support_ended(
    ctx: &Ctx,
    doctor: &Insured,
    ended: &str,
) -> Result<Derived<Support>, CandidateError> {
    if doctor.birth > doctor.as_of {
        return Err(CandidateError::BirthAfterReference);
    }
    let ages = Ages::of(ctx, doctor)?;
    let found = find(ctx, &ages, doctor);
    let amount = amount(ctx, "doctor.support_amount", doctor.as_of, doctor.entered);
    let (ends_on, ends_why) = ends(ctx, &ages, doctor).unzip();
    let value = Support { verdict: verdict(&found), ends_on, ends_why, amount };
    let notices = notices(ctx, doctor, &found, &value)?;
    Ok(Derived { value, steps: steps(ctx, &ages, doctor, &found, &amount, ended), notices })
}

/// The days on which the ages for men and for women are reached.
struct Ages {
    male: Date,
    female: Date,
}

impl Ages {
    fn of(ctx: &Ctx, doctor: &Insured) -> Result<Ages, FigureMissing> {
        let reached = |id: &str| {
            let years = count(ctx, id, doctor.as_of)?;
            Ok(attained_on(doctor.birth, years, ctx.reading(), ctx.reading()))
        };
        Ok(Ages { male: reached("doctor.support_age_male")?, female: reached("doctor.support_age_female")? })
    }

    fn day(&self, sex: Option<Sex>) -> Option<Date> {
        match sex {
            Some(Sex::Male) => Some(self.male),
            Some(Sex::Female) => Some(self.female),
            None => None,
        }
    }

    /// Reached by that day; not known while the sexes differ.
    fn by(&self, sex: Option<Sex>, on: Date) -> Tri {
        match self.day(sex) {
            Some(day) => Tri::from(day <= on),
            None if (self.male <= on) == (self.female <= on) => Tri::from(self.male <= on),
            None => Tri::Unknown,
        }
    }
}

struct Found {
    deregistered: Tri,
    pension: Tri,
    paid: Tri,
}

fn find(ctx: &Ctx, ages: &Ages, doctor: &Insured) -> Found {
    let of_age = ages.by(doctor.sex, doctor.as_of);
    let drawing = doctor.drawing_since.by(doctor.as_of);
    Found {
        deregistered: doctor.deregistered_on.by(doctor.as_of),
        pension: match ctx.reading::<EndWhen>() {
            EndWhen::Both => of_age.and(drawing),
            EndWhen::Age => of_age,
            EndWhen::Drawing => drawing,
        },
        paid: doctor.insured_and_paid,
    }
}

fn verdict(found: &Found) -> SupportVerdict {
    let against = [
        (found.deregistered, NoSupport::Deregistered),
        (found.pension, NoSupport::Pension),
        (!found.paid, NoSupport::NotPaid),
    ];
    if let Some((_, why)) = against.iter().find(|(holds, _)| *holds == Tri::Yes) {
        return SupportVerdict::NotGiven(*why);
    }
    if against.iter().any(|(holds, _)| *holds == Tri::Unknown) { SupportVerdict::Review } else { SupportVerdict::Given }
}

/// When something ends the aid.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Ending {
    /// Nothing says that it will.
    Never,
    /// From that day on.
    On(Date),
    /// Perhaps, and not before that day.
    NotBefore(Date),
}

impl Ending {
    fn of(event: Event) -> Ending {
        match event {
            Event::NotHappened => Ending::Never,
            Event::On(day) => Ending::On(day),
            Event::Unknown => Ending::NotBefore(Date::MIN),
        }
    }

    fn day(self) -> Date {
        match self {
            Ending::Never => Date::MAX,
            Ending::On(day) | Ending::NotBefore(day) => day,
        }
    }

    fn not_before(self, age: Date) -> Ending {
        match self {
            Ending::Never => Ending::Never,
            Ending::On(day) => Ending::On(day.max(age)),
            Ending::NotBefore(day) => Ending::NotBefore(day.max(age)),
        }
    }
}

fn pension_ends(ctx: &Ctx, ages: &Ages, doctor: &Insured) -> Ending {
    let drawing = Ending::of(doctor.drawing_since);
    let at = |age: Date| match ctx.reading::<EndWhen>() {
        EndWhen::Both => drawing.not_before(age),
        EndWhen::Age => Ending::On(age),
        EndWhen::Drawing => drawing,
    };
    match (doctor.sex, at(ages.male), at(ages.female)) {
        (Some(Sex::Male), male, _) => male,
        (Some(Sex::Female), _, female) => female,
        (None, male, female) if male == female => male,
        // The two differ, so each has a day: not before the earlier of them.
        (None, male, female) => Ending::NotBefore(male.day().min(female.day())),
    }
}

/// The earlier of deregistration and pension; none while a day that is not known may come before it.
fn ends(ctx: &Ctx, ages: &Ages, doctor: &Insured) -> Option<(Date, NoSupport)> {
    let all = [
        (Ending::of(doctor.deregistered_on), NoSupport::Deregistered),
        (pension_ends(ctx, ages, doctor), NoSupport::Pension),
    ];
    let days = all.iter().filter_map(|(ending, why)| match ending {
        Ending::On(day) => Some((*day, *why)),
        Ending::Never | Ending::NotBefore(_) => None,
    });
    let known = days.min_by_key(|(day, _)| *day);
    known.filter(|(day, _)| all.iter().all(|(ending, _)| !matches!(ending, Ending::NotBefore(open) if open < day)))
}

fn steps(ctx: &Ctx, ages: &Ages, doctor: &Insured, found: &Found, amount: &Amount, ended: &str) -> Vec<Step> {
    let event = |event: Event| match event {
        Event::On(day) => day.zh(),
        Event::NotHappened => "还没有".to_string(),
        Event::Unknown => "不清楚".to_string(),
    };
    let end_when = ctx.policy.choice_label(EndWhen::IDS.id, ctx.reading::<EndWhen>().id());
    let values = [
        ("asOf", doctor.as_of.zh()),
        ("reached", ages.day(doctor.sex).map_or_else(|| "不清楚性别".to_string(), Date::zh)),
        ("drawing", event(doctor.drawing_since)),
        ("deregistered", format!("{}{ended}", event(doctor.deregistered_on))),
        ("endWhen", end_when),
        ("amount", amount.value.map(Money::grouped).unwrap_or_default()),
    ];
    let clauses =
        [("4.1.deregistered", !found.deregistered), ("4.1.pension", !found.pension), ("4.1.paid", found.paid)];
    let mut steps: Vec<Step> =
        clauses.into_iter().map(|(id, passes)| ctx.clause_step(id, outcome(passes), &values)).collect();
    let id = if amount.value.is_some() { "doctor.support_amount_known" } else { "doctor.support_amount_missing" };
    let known = if amount.value.is_some() { Outcome::Computed } else { Outcome::Pending };
    steps.push(Step { state: Some(amount.state), ..ctx.step(id, known, &values) });
    steps
}

fn notices(ctx: &Ctx, doctor: &Insured, found: &Found, here: &Support) -> Result<Vec<Notice>, FigureMissing> {
    let mut notices = Vec::new();
    let mut missing = None;
    ctx.each_other_choice(&[EndWhen::IDS, Attain::IDS, Feb29::IDS], &mut |ctx, reading, choice| match Ages::of(
        ctx, doctor,
    ) {
        Ok(ages) => {
            let other = verdict(&find(ctx, &ages, doctor));
            let ends_on = ends(ctx, &ages, doctor).map(|(day, _)| day);
            if (other, ends_on) != (here.verdict, here.ends_on) {
                notices.push(ctx.reading_notice(
                    reading,
                    choice,
                    words(doctor.as_of, other, ends_on),
                    fields(other, ends_on),
                ));
            }
        }
        Err(error) => missing = Some(error),
    });
    if let Some(error) = missing {
        return Err(error);
    }
    if here.amount.state == ValueState::Missing {
        notices.push(ctx.notice(NoticeKind::State, "state.doctor_support_amount", &[], Vec::new()));
    }
    let enters = match doctor.insurance {
        Some(Insurance::Enterprise) | None => true,
        Some(Insurance::Resident | Insurance::None) => false,
    };
    if enters && found.paid != Tri::No {
        notices.push(ctx.notice(NoticeKind::Conflict, "conflict.doctor_pension", &[], Vec::new()));
    }
    Ok(notices)
}

fn fields(verdict: SupportVerdict, ends_on: Option<Date>) -> Fields {
    let (support, reason) = match verdict {
        SupportVerdict::Given => ("true", None),
        SupportVerdict::NotGiven(why) => ("false", Some(why.id())),
        SupportVerdict::Review => ("null", None),
    };
    let mut fields: Fields = vec![("support", support.into())];
    fields.extend(reason.map(|why| ("reason", why.into())));
    fields.extend(ends_on.map(|day| ("endsOn", day.into())));
    fields
}

fn words(as_of: Date, verdict: SupportVerdict, ends_on: Option<Date>) -> String {
    let given = match verdict {
        SupportVerdict::Given => "还给",
        SupportVerdict::NotGiven(_) => "不给",
        SupportVerdict::Review => "给不给要核实",
    };
    match ends_on {
        Some(day) if day <= as_of => format!("从{}起不给", day.zh()),
        Some(day) => format!("{}{given}，从{}起不给", as_of.zh(), day.zh()),
        None => format!("{}{given}，停的日子还定不下来", as_of.zh()),
    }
}
