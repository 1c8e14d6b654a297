//! 办理期限 (第六、十三、十五、十九条, 附件3说明2): 7 days of publicity, 30 days to file and to enrol, 5 working days
//! to pass on, 3 months to pay in; and a person's way from application to the money (第六、十一、十三、二十三条), with
//! days where they are known and lengths where they are not. For a claim itself the text sets no day: none is given.
use crate::base::{
    CalendarError, Citation, Date, Derived, Extend, FirstDay, Notice, NoticeKind, Outcome, Period, Reading, Span, Step,
};
use crate::policy::Ctx;

use super::clauses::valid_until;
use super::ledger::Payment;
use super::params::{FigureMissing, LandParams, count};

/// Which period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProcessStep {
    /// 公示7天 (第六条（二）、（五）).
    Publicity,
    /// 项目报备30天 (第十九条).
    Register,
    /// 参保手续30日 (附件3说明2).
    Enrol,
    /// 5个工作日拨付 (第十三条).
    PassOn,
    /// 3个月缴入 (第十五条（三）).
    CollectiveDue,
}

/// Why there is no last day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeadlineError {
    /// A day outside the working-day table.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

impl ProcessStep {
    /// All, with the ids of the contract.
    pub const ALL: [(&'static str, ProcessStep); 5] = [
        ("publicity", ProcessStep::Publicity),
        ("register", ProcessStep::Register),
        ("enrol", ProcessStep::Enrol),
        ("pass_on", ProcessStep::PassOn),
        ("collective_due", ProcessStep::CollectiveDue),
    ];

    fn figure(self) -> &'static str {
        match self {
            ProcessStep::Publicity => "land.publicity_days",
            ProcessStep::Register => "land.register_days",
            ProcessStep::Enrol => "land.enrol_days",
            ProcessStep::PassOn => "land.pass_on_days",
            ProcessStep::CollectiveDue => "land.collective_months",
        }
    }

    fn wording(self) -> &'static str {
        match self {
            ProcessStep::Publicity => "land.deadline_publicity",
            ProcessStep::Register => "land.deadline_register",
            ProcessStep::Enrol => "land.deadline_enrol",
            ProcessStep::PassOn => "land.deadline_pass_on",
            ProcessStep::CollectiveDue => "land.deadline_collective",
        }
    }

    fn span(self, length: u32) -> Span {
        match self {
            ProcessStep::Publicity | ProcessStep::Register | ProcessStep::Enrol => Span::Days(length),
            ProcessStep::PassOn => Span::WorkingDays(length),
            ProcessStep::CollectiveDue => Span::Months(length),
        }
    }
}

/// 第一天和最后一天 of a period that starts running on `start`.
pub fn deadline(ctx: &Ctx, step: ProcessStep, start: Date) -> Result<Derived<Period>, DeadlineError> {
    let length = count(ctx, step.figure(), start)?;
    let period = |ctx: &Ctx| Period::from(start, step.span(length), ctx.reading(), ctx.reading(), &ctx.calendar);
    let value = period(ctx)?;
    let values = [
        ("start", start.zh()),
        ("length", length.to_string()),
        ("first", value.first.zh()),
        ("last", value.last.zh()),
        ("counted", ctx.policy.choice_label(FirstDay::IDS.id, ctx.reading::<FirstDay>().id())),
    ];
    let mut notices = Vec::new();
    ctx.each_other_choice(&[FirstDay::IDS, Extend::IDS], &mut |ctx, reading, choice| match period(ctx) {
        Ok(other) if other == value => {}
        Ok(other) => {
            let words = format!("{}至{}", other.first.zh(), other.last.zh());
            let fields = vec![("first", other.first.into()), ("last", other.last.into())];
            notices.push(ctx.reading_notice(reading, choice, words, fields));
        }
        Err(beyond) => notices.push(calendar_notice(ctx, &beyond)),
    });
    Ok(Derived { value, steps: vec![ctx.step(step.wording(), Outcome::Computed, &values)], notices })
}

/// Whether the last day is a rest day is not known yet.
pub(super) fn calendar_notice(ctx: &Ctx, beyond: &CalendarError) -> Notice {
    let values = [("day", beyond.day.zh()), ("to", beyond.to.zh())];
    ctx.notice(NoticeKind::State, "state.calendar", &values, Vec::new())
}

/// 办到哪一步了, with the day that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// 还没申请.
    NotApplied,
    /// 第一轮公示 posted on.
    FirstRound(Date),
    /// 第二轮公示 posted on.
    SecondRound(Date),
    /// 区政府审定 on.
    Approved(Date),
    /// 已参保.
    Enrolled,
    /// 不清楚.
    Unknown,
}

/// One stop of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Wording id.
    pub id: &'static str,
    /// What happens.
    pub title: String,
    /// When, in words.
    pub when: String,
    /// What to do.
    pub note: String,
    /// The article it stands on.
    pub citation: Citation,
    /// Past, now or ahead.
    pub state: StopWhen,
    /// The day, where it can be known.
    pub day: StopDay,
    /// Days from today to its last day; negative when it has passed. None where it is done or no day is known.
    pub days_left: Option<i64>,
}

/// Where a stop lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopWhen {
    /// Done.
    Done,
    /// The one to attend to.
    Now,
    /// Ahead.
    Later,
    /// After this day it is over.
    End,
}

/// What is known of a stop's day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopDay {
    /// Nothing.
    Unknown,
    /// It was on that day.
    On(Date),
    /// From the first to the last day.
    Within(Period),
    /// On that day at the latest.
    By(Date),
}

impl StopDay {
    /// The last day.
    pub fn last(self) -> Option<Date> {
        match self {
            StopDay::Unknown => None,
            StopDay::On(day) | StopDay::By(day) => Some(day),
            StopDay::Within(period) => Some(period.last),
        }
    }
}

impl Stop {
    fn new(ctx: &Ctx, id: &'static str, step: &Step, state: StopWhen, day: StopDay) -> Stop {
        let left = match state {
            StopWhen::Done => None,
            StopWhen::Now | StopWhen::Later | StopWhen::End => day.last().map(|last| ctx.today.days_until(last)),
        };
        Stop {
            id,
            title: step.label.clone(),
            when: step.result.clone(),
            note: step.plain.clone().unwrap_or_default(),
            citation: step.citation.clone(),
            state,
            day,
            days_left: left,
        }
    }
}

/// 接下来怎么办: every stop from application to the money, in order, and the last day of the measure. A round of
/// publicity that has run out is done; enrolment stays the thing to do after its 30 days, which bind only 原则上.
pub fn list_next_steps(ctx: &Ctx, progress: Progress) -> Result<Derived<Vec<Stop>>, DeadlineError> {
    let (mut steps, mut notices) = (Vec::new(), Vec::new());
    let mut period = |step, day| -> Result<Period, DeadlineError> {
        Ok(deadline(ctx, step, day)?.into_value(&mut steps, &mut notices))
    };
    let (reached, dated) = match progress {
        Progress::NotApplied | Progress::Unknown => (0, None),
        Progress::FirstRound(day) => round(ctx, 1, period(ProcessStep::Publicity, day)?),
        Progress::SecondRound(day) => round(ctx, 3, period(ProcessStep::Publicity, day)?),
        Progress::Approved(day) => (5, Some((5, StopDay::By(period(ProcessStep::Enrol, day)?.last)))),
        Progress::Enrolled => (6, None),
    };
    let approved = match progress {
        Progress::Approved(day) => Some((4, StopDay::On(day))),
        Progress::NotApplied
        | Progress::Unknown
        | Progress::FirstRound(_)
        | Progress::SecondRound(_)
        | Progress::Enrolled => None,
    };
    let values = stop_values(ctx)?;
    let mut stops = Vec::new();
    let mut lines = Vec::new();
    for (i, id) in STOPS.into_iter().enumerate() {
        let step = ctx.step(id, Outcome::Computed, &values);
        let day = dated.iter().chain(&approved).find(|(at, _)| *at == i).map_or(StopDay::Unknown, |(_, day)| *day);
        let state = match i.cmp(&reached) {
            core::cmp::Ordering::Less => StopWhen::Done,
            core::cmp::Ordering::Equal => StopWhen::Now,
            core::cmp::Ordering::Greater => StopWhen::Later,
        };
        stops.push(Stop::new(ctx, id, &step, state, day));
        lines.push(step);
    }
    let last = valid_until(ctx, &LandParams::at(ctx, ctx.today)?);
    let end = ctx.step(VALIDITY, Outcome::Computed, &[("last", last.zh())]);
    stops.push(Stop::new(ctx, VALIDITY, &end, StopWhen::End, StopDay::By(last)));
    lines.push(end);
    lines.append(&mut steps);
    Ok(Derived { value: stops, steps: lines, notices })
}

/// A round of publicity at place `at`: still running, or run out.
fn round(ctx: &Ctx, at: usize, period: Period) -> (usize, Option<(usize, StopDay)>) {
    let reached = if ctx.today > period.last { at + 1 } else { at };
    (reached, Some((at, StopDay::Within(period))))
}

/// 当年缴、当年算 (第十一条（一）): a year's contributions count only when paid within it, so its last day is the last to
/// pay; one stop a year of the claims to come. Years that end after `until`, the end of working life, are left out.
pub fn list_claim_years(ctx: &Ctx, ahead: &[Payment], until: Date) -> Derived<Vec<Stop>> {
    let (mut stops, mut steps) = (Vec::new(), Vec::new());
    for payment in ahead {
        let Some(last) = Date::new(payment.year + 1, 1, 1).ok().map(|day| day.plus_days(-1)) else { continue };
        if last > until {
            continue;
        }
        let step = ctx.step(CLAIM_YEAR, Outcome::Computed, &[("year", payment.year.to_string()), ("last", last.zh())]);
        let state = if stops.is_empty() { StopWhen::Now } else { StopWhen::Later };
        stops.push(Stop::new(ctx, CLAIM_YEAR, &step, state, StopDay::By(last)));
        steps.push(step);
    }
    Derived { value: stops, steps, notices: Vec::new() }
}

const VALIDITY: &str = "stop.validity";
const CLAIM_YEAR: &str = "stop.claim_year";
const STOPS: [&str; 9] = [
    "stop.apply",
    "stop.first_round",
    "stop.recheck",
    "stop.second_round",
    "stop.approval",
    "stop.enrol",
    "stop.pay",
    "stop.claim",
    "stop.paid_out",
];

fn stop_values(ctx: &Ctx) -> Result<Vec<(&'static str, String)>, FigureMissing> {
    let length = |step: ProcessStep| count(ctx, step.figure(), ctx.today).map(|n| n.to_string());
    Ok(vec![
        ("publicity", length(ProcessStep::Publicity)?),
        ("enrol", length(ProcessStep::Enrol)?),
        ("passOn", length(ProcessStep::PassOn)?),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Money;
    use crate::policy::Policy;

    fn day(text: &str) -> Date {
        Date::parse_iso(text).expect("a day")
    }

    #[track_caller]
    fn check(today: &str, progress: Progress, now: &str, expected: &[(&str, StopDay, Option<i64>)]) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, day(today));
        let stops = list_next_steps(&ctx, progress).expect("stops").value;
        assert_eq!(
            stops.iter().filter(|stop| stop.state == StopWhen::Now).map(|stop| stop.id).collect::<Vec<_>>(),
            [now]
        );
        let mut dated: Vec<_> = stops.iter().map(|stop| (stop.id, stop.day, stop.days_left)).collect();
        dated.retain(|(id, day, _)| *day != StopDay::Unknown && *id != VALIDITY);
        assert_eq!(dated, expected);
        // 第二十三条: 5 years from 2024-12-02 (民法典 第二百零二条).
        let end = stops.last().expect("the end");
        assert_eq!((end.state, end.day), (StopWhen::End, StopDay::By(day("2029-12-02"))));
    }

    #[test]
    fn no_day_is_known_before_the_first_round_and_after_enrolment() {
        check("2026-11-23", Progress::NotApplied, "stop.apply", &[]);
        check("2026-11-23", Progress::Unknown, "stop.apply", &[]);
        check("2026-11-23", Progress::Enrolled, "stop.pay", &[]);
    }

    #[test]
    fn a_round_runs_seven_days_from_the_next_and_then_is_done() {
        let period = Period { first: day("2026-11-18"), last: day("2026-11-24") };
        let (first, second) = (Progress::FirstRound(day("2026-11-17")), Progress::SecondRound(day("2026-11-17")));
        let within = StopDay::Within(period);
        check("2026-11-23", first, "stop.first_round", &[("stop.first_round", within, Some(1))]);
        check("2026-11-24", first, "stop.first_round", &[("stop.first_round", within, Some(0))]);
        check("2026-11-25", first, "stop.recheck", &[("stop.first_round", within, None)]);
        check("2026-11-24", second, "stop.second_round", &[("stop.second_round", within, Some(0))]);
        check("2026-11-25", second, "stop.approval", &[("stop.second_round", within, None)]);
    }

    #[test]
    fn enrolment_within_thirty_days_of_the_approval_and_still_to_do_after_them() {
        let approved = Progress::Approved(day("2026-11-09"));
        let on = ("stop.approval", StopDay::On(day("2026-11-09")), None);
        let by = StopDay::By(day("2026-12-09"));
        check("2026-11-23", approved, "stop.enrol", &[on, ("stop.enrol", by, Some(16))]);
        check("2026-12-10", approved, "stop.enrol", &[on, ("stop.enrol", by, Some(-1))]);
    }

    #[test]
    fn each_claim_year_ends_with_the_year_until_the_end_of_working_life() {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, day("2026-11-23"));
        let ahead = [2026, 2027, 2028].map(|year| Payment { year, months: 1, amount: Money::ZERO });
        let stops = list_claim_years(&ctx, &ahead, day("2028-12-30")).value;
        let dated: Vec<_> = stops.iter().map(|stop| (stop.day, stop.days_left)).collect();
        let by = |text| StopDay::By(day(text));
        assert_eq!(dated, [(by("2026-12-31"), Some(38)), (by("2027-12-31"), Some(403))]);
        assert!(stops.iter().zip(["2026年", "2027年"]).all(|(stop, year)| stop.title.contains(year)));
    }
}
