//! 离最后期限还有多远 (三（二）1): the latest and the suggested day to hand in the form, counted back from 31 December, and
//! where today stands towards them. The same for one doctor and for a list.
use crate::base::{Date, Derived, Notice, NoticeKind, Step};
use crate::policy::{Ctx, FigureMissing};

use super::exit::AgeDates;
use super::params::DoctorParams;
use super::schedule::{Pace, Schedule, ScheduleError, Unpublished, count_back, not_known};

/// 交表的日子.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Start {
    /// That day.
    On(Date),
    /// It cannot be counted yet.
    NotKnown(Unpublished),
    /// No deadline binds this way out.
    NoDeadline,
}

impl Start {
    /// The day, when it is known.
    pub fn day(&self) -> Option<Date> {
        match self {
            Start::On(day) => Some(*day),
            Start::NotKnown(_) | Start::NoDeadline => None,
        }
    }
}

/// 离最后期限还有多远.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// 已经离岗.
    Left,
    /// 过了最后期限.
    Overdue,
    /// 两轮公示已经走不完.
    TooLate,
    /// 过了建议的日子，马上交还来得及.
    Hurry,
    /// 今年到期，来得及.
    ThisYear,
    /// 今年到期，可是日程还算不出.
    Uncounted,
    /// 明年到期.
    NextYear,
    /// 以后.
    Later,
    /// 没有期限.
    NoDeadline,
}

impl Due {
    /// All, with the ids of the API.
    pub const ALL: &'static [(&'static str, Due)] = &[
        ("left", Due::Left),
        ("overdue", Due::Overdue),
        ("too_late", Due::TooLate),
        ("hurry", Due::Hurry),
        ("this_year", Due::ThisYear),
        ("uncounted", Due::Uncounted),
        ("next_year", Due::NextYear),
        ("later", Due::Later),
        ("no_deadline", Due::NoDeadline),
    ];

    /// Id of the API.
    pub fn id(self) -> &'static str {
        Due::ALL.iter().find(|(_, due)| *due == self).map_or("", |(id, _)| *id)
    }
}

/// 最迟和建议的交表日, counted back from a deadline.
pub(super) struct Starts {
    pub latest: Result<Schedule, Unpublished>,
    pub suggested: Result<Schedule, Unpublished>,
}

impl Starts {
    pub(super) fn back(ctx: &Ctx, deadline: Date, said: &mut Said) -> Result<Starts, FigureMissing> {
        let latest = said.scheduled(count_back(ctx, deadline, Pace::Fastest))?;
        // The other reading of day 1 is said once, with the latest start.
        let mut quiet = Said::default();
        let suggested = quiet.scheduled(count_back(ctx, deadline, Pace::Suggested))?;
        said.steps.append(&mut quiet.steps);
        Ok(Starts { latest, suggested })
    }

    /// By the day on which the form is, was or will be handed in.
    pub(super) fn due(&self, today: Date, day: Date, deadline: Date) -> Due {
        let late = deadline < day || matches!(&self.latest, Ok(latest) if latest.handed_in < day);
        match deadline.year() - today.year() {
            _ if deadline < today => Due::Overdue,
            _ if late => Due::TooLate,
            ..=0 => match (&self.latest, &self.suggested) {
                (Ok(_), Ok(suggested)) if suggested.handed_in < day => Due::Hurry,
                (Ok(_), _) => Due::ThisYear,
                (Err(_), _) => Due::Uncounted,
            },
            1 => Due::NextYear,
            _ => Due::Later,
        }
    }
}

pub(super) fn start(schedule: &Result<Schedule, Unpublished>) -> Start {
    match schedule {
        Ok(days) => Start::On(days.handed_in),
        Err(why) => Start::NotKnown(why.clone()),
    }
}

/// What is said on the way: steps and notices of all parts.
#[derive(Default)]
pub(super) struct Said {
    pub steps: Vec<Step>,
    pub notices: Vec<Notice>,
}

impl Said {
    pub(super) fn take<T>(&mut self, derived: Derived<T>) -> T {
        derived.into_value(&mut self.steps, &mut self.notices)
    }

    pub(super) fn scheduled(
        &mut self,
        found: Result<Derived<Schedule>, ScheduleError>,
    ) -> Result<Result<Schedule, Unpublished>, FigureMissing> {
        match found {
            Ok(derived) => Ok(Ok(self.take(derived))),
            Err(ScheduleError::Unpublished(why)) => Ok(Err(why)),
            Err(ScheduleError::Figure(missing)) => Err(missing),
        }
    }
}

/// A last day of a time when the opinion was not there yet: what holds instead is not written.
pub(super) fn before_opinion(ctx: &Ctx, params: &DoctorParams, dates: &AgeDates, said: &mut Said) {
    if dates.deadline < params.cutoff {
        let values = [
            ("age", params.leave_age.to_string()),
            ("year", dates.deadline.year().to_string()),
            ("deadline", dates.deadline.zh()),
        ];
        said.notices.push(ctx.notice(NoticeKind::Conflict, "conflict.doctor_before_opinion", &values, Vec::new()));
    }
}

/// What is not known of the days, or lies before the birthday.
pub(super) fn starts_notices(ctx: &Ctx, dates: &AgeDates, starts: Option<&Starts>, due: Due, said: &mut Said) {
    let Some(starts) = starts else { return };
    match (&starts.latest, &starts.suggested) {
        (Ok(latest), Ok(suggested)) if suggested.handed_in < dates.attained && ctx.today < dates.attained => {
            let values = [
                ("suggested", suggested.handed_in.zh()),
                ("latest", latest.handed_in.zh()),
                ("attained", dates.attained.zh()),
            ];
            said.notices.push(ctx.notice(NoticeKind::Conflict, "conflict.doctor_before_sixty", &values, Vec::new()));
        }
        (Err(why), _) | (_, Err(why)) if due != Due::Overdue => said.notices.push(not_known(ctx, why)),
        (Ok(_) | Err(_), Ok(_) | Err(_)) => {}
    }
}
