//! 办到哪一步 (三（二）1): what has happened by today and what is only planned. Left counts only from the day of leaving or of
//! deregistration; a form handed in, or to be handed in, is judged by its own day. Without an exit by today, leaving of
//! one's own wish after the age is leaving by age (凡达到离岗年龄).
use crate::base::{Date, Event, NoticeKind, Outcome, Step};
use crate::policy::{Ctx, FigureMissing};

use super::due::{Due, Said, Starts};
use super::exit::{AgeDates, ExitKind};
use super::person::Doctor;
use super::schedule::{Pace, Reached, Unpublished, not_known, reach};
use super::stops::{Basis, When};

/// 办到哪一步.
#[derive(Clone, Copy)]
pub(super) struct Standing {
    /// 退出方式 that holds.
    pub kind: ExitKind,
    /// 已经离岗 on.
    pub left: Option<Date>,
    /// 打算离岗 on, ahead.
    pub planned: Option<Date>,
    /// 交表 on, done or planned.
    pub started: Option<Date>,
}

impl Standing {
    pub(super) fn of(ctx: &Ctx, doctor: &Doctor, dates: &AgeDates) -> Standing {
        let past = |day: &Date| *day <= ctx.today;
        // Who is deregistered is out, whether or not a day of leaving was told.
        let left = doctor.exit_on.filter(past).or(doctor.deregistered_on.day().filter(past));
        let planned = doctor.exit_on.filter(|day| left.is_none() && *day > ctx.today);
        let started = doctor.started_on;
        let acting = left.or([Some(ctx.today), planned, started].into_iter().flatten().max());
        let kind = match doctor.kind {
            ExitKind::Voluntary if acting.is_some_and(|day| day >= dates.attained) => ExitKind::Age,
            ExitKind::Age | ExitKind::Voluntary | ExitKind::Forced | ExitKind::NotWritten => doctor.kind,
        };
        Standing { kind, left, planned, started }
    }

    /// Whether the deadline of the year still binds.
    pub(super) fn bound(&self) -> bool {
        self.kind == ExitKind::Age && self.left.is_none()
    }

    pub(super) fn due(&self, ctx: &Ctx, starts: Option<&Starts>, deadline: Date) -> Due {
        if self.left.is_some() {
            return Due::Left;
        }
        let Some(starts) = starts else { return Due::NoDeadline };
        let handed_in = self.started.is_some_and(|day| day <= ctx.today);
        let due = starts.due(ctx.today, self.started.unwrap_or(ctx.today), deadline);
        match due {
            // What was handed in in time need not be hurried.
            Due::Hurry if handed_in => Due::ThisYear,
            Due::Hurry | Due::ThisYear | Due::Uncounted | Due::NextYear | Due::Later
                if self.planned.is_some_and(|day| day > deadline) =>
            {
                Due::TooLate
            }
            Due::Left
            | Due::Overdue
            | Due::TooLate
            | Due::Hurry
            | Due::ThisYear
            | Due::Uncounted
            | Due::NextYear
            | Due::Later
            | Due::NoDeadline => due,
        }
    }

    /// 离最后期限还有多远, in the policy's words.
    pub(super) fn due_step(&self, ctx: &Ctx, due: Due, dates: &AgeDates, starts: Option<&Starts>) -> Step {
        let latest = starts.and_then(|starts| starts.latest.as_ref().ok()).map(|days| days.handed_in);
        let suggested = starts.and_then(|starts| starts.suggested.as_ref().ok()).map(|days| days.handed_in);
        let started = self.started.map(|day| (day, day <= ctx.today));
        let (id, outcome) = match (due, started) {
            (Due::Left, _) => ("doctor.due_left", Outcome::Computed),
            (Due::Overdue, Some((_, true))) => ("doctor.due_overdue_handed_in", Outcome::NotMet),
            (Due::Overdue, _) => ("doctor.due_overdue", Outcome::NotMet),
            (Due::TooLate, Some((day, _))) if day > dates.deadline => ("doctor.due_start_after", Outcome::NotMet),
            (Due::TooLate, Some((day, _))) if latest.is_some_and(|latest| latest < day) => {
                ("doctor.due_start_late", Outcome::NotMet)
            }
            (Due::TooLate, None) if latest.is_some_and(|latest| latest < ctx.today) => {
                ("doctor.due_too_late", Outcome::NotMet)
            }
            (Due::TooLate, _) => ("doctor.due_exit_late", Outcome::NotMet),
            (Due::Hurry | Due::ThisYear | Due::Uncounted | Due::NextYear | Due::Later, Some((_, true))) => {
                ("doctor.due_handed_in", Outcome::Met)
            }
            (Due::Hurry | Due::ThisYear, Some((_, false))) => ("doctor.due_planned", Outcome::Met),
            (Due::Hurry, None) => ("doctor.due_hurry", Outcome::Met),
            (Due::ThisYear, None) => ("doctor.due_this_year", Outcome::Met),
            (Due::Uncounted, _) => ("doctor.due_uncounted", Outcome::Pending),
            (Due::NextYear, _) => ("doctor.due_next_year", Outcome::Computed),
            (Due::Later, _) => ("doctor.due_later", Outcome::Computed),
            (Due::NoDeadline, _) => ("doctor.due_none", Outcome::Computed),
        };
        let words = |day: Option<Date>| day.map(Date::zh).unwrap_or_default();
        let values = [
            ("deadline", dates.deadline.zh()),
            ("days", ctx.today.days_until(dates.deadline).abs().to_string()),
            ("latest", words(latest)),
            ("suggested", words(suggested)),
            ("start", words(self.started)),
            ("exit", words(self.left.or(self.planned))),
            ("year", dates.deadline.year().to_string()),
        ];
        ctx.step(id, outcome, &values)
    }

    /// The day on which the procedure can end at the earliest, for whoever must still go through it.
    pub(super) fn ends(&self, ctx: &Ctx, dates: &AgeDates) -> Result<Ends, FigureMissing> {
        if !self.bound() {
            return Ok(Ends::NoMatter);
        }
        let ends = reach(ctx, self.started.unwrap_or(ctx.today), Pace::Fastest)?;
        let floor = dates.attained.max(self.planned.unwrap_or(ctx.today));
        Ok(match ends.beyond {
            None => ends.done.map_or(Ends::NoMatter, Ends::On),
            // Two rounds take less than a month from there; before the age that holds nothing up.
            Some(why) if why.day.plus_months(1) <= floor => Ends::NoMatter,
            Some(why) => Ends::NotKnown(why),
        })
    }
}

/// 手续最快哪天办完.
pub(super) enum Ends {
    /// That day.
    On(Date),
    /// Beyond the published working days.
    NotKnown(Unpublished),
    /// It holds nothing up, or has no days.
    NoMatter,
}

/// How the days ahead are shown.
pub(super) struct Plan {
    /// 交表.
    pub handed_in: (When, Basis),
    /// What follows it.
    pub reached: Reached,
    /// Where its days come from.
    pub basis: Basis,
}

/// As told, else as suggested while that is still ahead, else as fast as it goes from today.
pub(super) fn plan(
    ctx: &Ctx,
    standing: &Standing,
    starts: &Starts,
    due: Due,
    said: &mut Said,
) -> Result<Plan, FigureMissing> {
    let mut from = |day: Date, handed_in: (When, Basis)| {
        let reached = reach(ctx, day, Pace::Fastest)?;
        if let Some(why) = &reached.beyond {
            let notice = not_known(ctx, why);
            let known = said.notices.iter().any(|one| one.kind == NoticeKind::State && one.code == notice.code);
            if !known {
                said.notices.push(notice);
            }
        }
        Ok(Plan { handed_in, reached, basis: Basis::Earliest })
    };
    match (standing.started, due) {
        (Some(day), _) => from(day, (When::On(day), Basis::Told)),
        (None, Due::Overdue | Due::TooLate | Due::Hurry) => from(ctx.today, (When::On(ctx.today), Basis::Earliest)),
        (None, Due::Left | Due::ThisYear | Due::Uncounted | Due::NextYear | Due::Later | Due::NoDeadline) => {
            Ok(match &starts.suggested {
                Ok(days) => {
                    let handed_in = (When::By(days.handed_in), Basis::Ours);
                    Plan { handed_in, reached: Reached::of(days), basis: Basis::Ours }
                }
                Err(why) => {
                    let handed_in = (When::NotKnown(why.words.clone()), Basis::Law);
                    Plan { handed_in, reached: Reached::default(), basis: Basis::Ours }
                }
            })
        }
    }
}

/// Deregistered before the day of leaving that was told: one of the two is wrong.
pub(super) fn deregistered_first(doctor: &Doctor) -> Option<(Date, Date)> {
    match (doctor.deregistered_on, doctor.exit_on) {
        (Event::On(deregistered), Some(exit)) if deregistered < exit => Some((deregistered, exit)),
        (Event::On(_) | Event::NotHappened | Event::Unknown, _) => None,
    }
}
