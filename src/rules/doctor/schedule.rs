//! 到龄退出的日程 (三（二）1): two rounds of publicity of 5 working days each. Counted back from the deadline, or forward from
//! any day. The latest start is a bound: it takes zero days for every approval and posts round 2 on the working day after
//! round 1 ends, so a later start is certainly too late. The suggested start adds the buffers of the policy file, which
//! no rule gives. Days outside the published working-day table are refused, never guessed.
use thiserror::Error;

use crate::base::{
    CalendarError, Date, Derived, Extend, FirstDay, Notice, NoticeKind, Outcome, Period, Reading, Span, ValueState,
};
use crate::policy::{Ctx, FigureMissing};

use super::params::count;

/// 快慢: with or without time for the approvals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pace {
    /// Zero days for every approval.
    Fastest,
    /// With the buffers of the policy file, which are ours.
    Suggested,
}

/// 日程: every day of the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Schedule {
    /// 交审批表.
    pub handed_in: Date,
    /// 第一次公示 posted on; the first check is done by then.
    pub first_posted: Date,
    /// 第一次公示.
    pub first_round: Period,
    /// 第二次公示 posted on; the district has approved by then.
    pub second_posted: Date,
    /// 第二次公示.
    pub second_round: Period,
    /// 注销或变更注册, at the earliest on the last day of round 2.
    pub done: Date,
}

/// 还算不出: a day of which nobody knows whether it is a working day.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{words}")]
pub struct Unpublished {
    /// The day that is not known.
    pub day: Date,
    /// Why, and from when it will be known.
    pub words: String,
}

/// Why there is no schedule.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ScheduleError {
    /// A day outside the working-day table.
    #[error(transparent)]
    Unpublished(#[from] Unpublished),
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

/// 每一段的长度, in working days.
struct Lengths {
    publicity: u32,
    check: u32,
    review: u32,
    deregister: u32,
}

impl Lengths {
    fn at(ctx: &Ctx, on: Date, pace: Pace) -> Result<Lengths, FigureMissing> {
        let buffer = |id: &str| match pace {
            Pace::Fastest => Ok(0),
            Pace::Suggested => count(ctx, id, on),
        };
        Ok(Lengths {
            publicity: count(ctx, "doctor.publicity_days", on)?,
            check: buffer("doctor.buffer_check")?,
            review: buffer("doctor.buffer_review")?,
            deregister: buffer("doctor.buffer_deregister")?,
        })
    }
}

/// 公示期 of a notice posted on that day (二（三）2, 三（二）1).
pub fn schedule_publicity(ctx: &Ctx, posted_on: Date) -> Result<Derived<Period>, ScheduleError> {
    let length = count(ctx, "doctor.publicity_days", posted_on)?;
    let value = publicity(ctx, posted_on, length).map_err(|beyond| unpublished(ctx, &beyond))?;
    let values = [
        ("posted", posted_on.zh()),
        ("length", length.to_string()),
        ("first", value.first.zh()),
        ("last", value.last.zh()),
        ("counted", ctx.policy.choice_label(FirstDay::IDS.id, ctx.reading::<FirstDay>().id())),
    ];
    let mut notices = Vec::new();
    ctx.each_other_choice(&[FirstDay::IDS], &mut |ctx, reading, choice| match publicity(ctx, posted_on, length) {
        Ok(other) if other == value => {}
        Ok(other) => {
            let words = format!("{}至{}", other.first.zh(), other.last.zh());
            let fields = vec![("first", other.first.into()), ("last", other.last.into())];
            notices.push(ctx.reading_notice(reading, choice, words, fields));
        }
        Err(beyond) => notices.push(not_known(ctx, &unpublished(ctx, &beyond))),
    });
    Ok(Derived { value, steps: vec![ctx.step("doctor.publicity", Outcome::Computed, &values)], notices })
}

/// What the days are counted from: back from the last of all, or on from the one of the form.
enum Anchor {
    Deadline(Date),
    Start(Date),
}

/// 从最后期限往回推: the latest day to hand in the form, and every day after it.
pub fn count_back(ctx: &Ctx, deadline: Date, pace: Pace) -> Result<Derived<Schedule>, ScheduleError> {
    let lengths = Lengths::at(ctx, deadline, pace)?;
    let back = |ctx: &Ctx| backward(ctx, deadline, &lengths);
    let value = back(ctx).map_err(|beyond| unpublished(ctx, &beyond))?;
    let id = match pace {
        Pace::Fastest => "doctor.count_back_latest",
        Pace::Suggested => "doctor.count_back_suggested",
    };
    Ok(derived(ctx, id, pace, &lengths, value, Anchor::Deadline(deadline), &back))
}

/// 从交表那天往后推: a form handed in on a rest day counts from the next working day.
pub fn count_forward(ctx: &Ctx, start: Date, pace: Pace) -> Result<Derived<Schedule>, ScheduleError> {
    let lengths = Lengths::at(ctx, start, pace)?;
    let ahead = |ctx: &Ctx| forward(ctx, start, &lengths, &mut Reached::default());
    let value = ahead(ctx).map_err(|beyond| unpublished(ctx, &beyond))?;
    let id = match pace {
        Pace::Fastest => "doctor.count_forward_fastest",
        Pace::Suggested => "doctor.count_forward_suggested",
    };
    Ok(derived(ctx, id, pace, &lengths, value, Anchor::Start(start), &ahead))
}

/// 走到哪里: the days from a start, as far as the working days are published.
#[derive(Default)]
pub(super) struct Reached {
    pub first_posted: Option<Date>,
    pub first_round: Option<Period>,
    pub second_posted: Option<Date>,
    pub second_round: Option<Period>,
    pub done: Option<Date>,
    /// The first day that is not known.
    pub beyond: Option<Unpublished>,
}

impl Reached {
    pub(super) fn of(days: &Schedule) -> Reached {
        Reached {
            first_posted: Some(days.first_posted),
            first_round: Some(days.first_round),
            second_posted: Some(days.second_posted),
            second_round: Some(days.second_round),
            done: Some(days.done),
            beyond: None,
        }
    }
}

/// From a start as far as it can be counted.
pub(super) fn reach(ctx: &Ctx, start: Date, pace: Pace) -> Result<Reached, FigureMissing> {
    let lengths = Lengths::at(ctx, start, pace)?;
    let mut reached = Reached::default();
    if let Err(beyond) = forward(ctx, start, &lengths, &mut reached) {
        reached.beyond = Some(unpublished(ctx, &beyond));
    }
    Ok(reached)
}

type Counted<'a> = &'a dyn Fn(&Ctx) -> Result<Schedule, CalendarError>;

fn derived(
    ctx: &Ctx,
    id: &str,
    pace: Pace,
    lengths: &Lengths,
    value: Schedule,
    from: Anchor,
    again: Counted,
) -> Derived<Schedule> {
    let values = [
        match from {
            Anchor::Deadline(day) => ("deadline", day.zh()),
            Anchor::Start(day) => ("start", day.zh()),
        },
        ("length", lengths.publicity.to_string()),
        ("check", lengths.check.to_string()),
        ("review", lengths.review.to_string()),
        ("deregister", lengths.deregister.to_string()),
        ("handedIn", value.handed_in.zh()),
        ("first", period_words(value.first_round)),
        ("second", period_words(value.second_round)),
        ("done", value.done.zh()),
    ];
    let mut step = ctx.step(id, Outcome::Computed, &values);
    step.state = match pace {
        Pace::Fastest => None,
        Pace::Suggested => Some(ValueState::Ours),
    };
    let mut notices = Vec::new();
    ctx.each_other_choice(&[FirstDay::IDS], &mut |ctx, reading, choice| match again(ctx) {
        Ok(other) if other == value => {}
        Ok(other) => {
            let handed_in = other.handed_in.zh();
            let handed_in = match (&from, pace) {
                (Anchor::Deadline(_), Pace::Fastest) => format!("最迟{handed_in}交表"),
                (Anchor::Deadline(_), Pace::Suggested) => format!("建议{handed_in}以前交表"),
                (Anchor::Start(_), _) => format!("{handed_in}交表"),
            };
            let words = format!("{handed_in}，{}办完", other.done.zh());
            let fields = vec![("handedIn", other.handed_in.into()), ("done", other.done.into())];
            notices.push(ctx.reading_notice(reading, choice, words, fields));
        }
        Err(beyond) => notices.push(not_known(ctx, &unpublished(ctx, &beyond))),
    });
    Derived { value, steps: vec![step], notices }
}

fn period_words(period: Period) -> String {
    format!("{}至{}", period.first.zh(), period.last.zh())
}

fn publicity(ctx: &Ctx, posted_on: Date, length: u32) -> Result<Period, CalendarError> {
    Period::from(posted_on, Span::WorkingDays(length), ctx.reading(), Extend::Stays, &ctx.calendar)
}

fn backward(ctx: &Ctx, deadline: Date, lengths: &Lengths) -> Result<Schedule, CalendarError> {
    let working = |day: Date| ctx.calendar.previous_working_day(day);
    let before = |day: Date, days: u32| (0..days).try_fold(day, |day, _| working(day.plus_days(-1)));
    let round = |last: Date| -> Result<(Date, Period), CalendarError> {
        let first = before(last, lengths.publicity.saturating_sub(1))?;
        let posted = match ctx.reading::<FirstDay>() {
            FirstDay::Next => before(first, 1)?,
            FirstDay::Same => first,
        };
        Ok((posted, Period { first, last }))
    };
    let done = working(deadline)?;
    let (second_posted, second_round) = round(before(done, lengths.deregister)?)?;
    let (first_posted, first_round) = round(before(second_posted, lengths.review + 1)?)?;
    let handed_in = before(first_posted, lengths.check)?;
    Ok(Schedule { handed_in, first_posted, first_round, second_posted, second_round, done })
}

fn forward(ctx: &Ctx, start: Date, lengths: &Lengths, reached: &mut Reached) -> Result<Schedule, CalendarError> {
    let working = |day: Date| ctx.calendar.next_working_day(day);
    let after = |day: Date, days: u32| (0..days).try_fold(day, |day, _| working(day.plus_days(1)));
    let handed_in = working(start)?;
    let first_posted = after(handed_in, lengths.check)?;
    reached.first_posted = Some(first_posted);
    let first_round = publicity(ctx, first_posted, lengths.publicity)?;
    reached.first_round = Some(first_round);
    let second_posted = after(first_round.last, lengths.review + 1)?;
    reached.second_posted = Some(second_posted);
    let second_round = publicity(ctx, second_posted, lengths.publicity)?;
    reached.second_round = Some(second_round);
    let done = after(second_round.last, lengths.deregister)?;
    reached.done = Some(done);
    Ok(Schedule { handed_in, first_posted, first_round, second_posted, second_round, done })
}

/// Why a day is not known, and from when it will be.
fn unpublished(ctx: &Ctx, beyond: &CalendarError) -> Unpublished {
    let id = match ctx.calendar.covered() {
        Some((from, _)) if beyond.day < from => "doctor.before_table",
        Some(_) => "doctor.after_table",
        None => "doctor.no_working_day",
    };
    let values = [
        ("day", beyond.day.zh()),
        ("from", beyond.from.zh()),
        ("to", beyond.to.zh()),
        ("year", beyond.day.year().to_string()),
        ("before", beyond.day.plus_months(-TWELVE).year().to_string()),
    ];
    Unpublished { day: beyond.day, words: ctx.step(id, Outcome::Pending, &values).result }
}

/// Months of a year, to step to the year before.
const TWELVE: i32 = crate::base::MONTHS_PER_YEAR as i32;

pub(super) fn not_known(ctx: &Ctx, unpublished: &Unpublished) -> Notice {
    let values = [("why", unpublished.words.clone())];
    ctx.notice(NoticeKind::State, "state.doctor_calendar", &values, Vec::new())
}
