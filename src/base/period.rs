//! 期间: from a starting day to the last day, in days, working days or months.
//! 民法典 第二百零一至二百零三条. Two readings; which of them holds is the caller's.
use super::calendar::{CalendarError, WorkCalendar};
use super::date::Date;
use super::reading::reading;

reading! {
    /// 期间的第一天: the day after the start, or the start itself.
    FirstDay "first_day" {
        /// 次日 (民法典 第二百零一条).
        Next "next",
        /// 当日.
        Same "same",
    }
}

reading! {
    /// 最后一天是休息日时 (民法典 第二百零三条).
    Extend "extend" {
        /// It stays.
        Stays "stays",
        /// It moves to the next working day.
        Moves "moves",
    }
}

/// How long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Calendar days.
    Days(u32),
    /// Working days.
    WorkingDays(u32),
    /// Calendar months; always counted from the start day's number.
    Months(u32),
}

/// First and last day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Period {
    /// Day 1.
    pub first: Date,
    /// The last day on which the thing can be done.
    pub last: Date,
}

impl Period {
    /// The period of that length from `start`.
    pub fn from(
        start: Date,
        span: Span,
        first_day: FirstDay,
        extend: Extend,
        calendar: &WorkCalendar,
    ) -> Result<Period, CalendarError> {
        let first = match first_day {
            FirstDay::Next => start.plus_days(1),
            FirstDay::Same => start,
        };
        let period = match span {
            Span::Days(n) => Period { first, last: first.plus_days((i64::from(n) - 1).max(0)) },
            Span::WorkingDays(n) => working_days(first, n, calendar)?,
            Span::Months(n) => {
                Period { first: start.plus_days(1), last: start.plus_months(i32::try_from(n).unwrap_or(i32::MAX)) }
            }
        };
        match extend {
            Extend::Stays => Ok(period),
            Extend::Moves => Ok(Period { last: calendar.next_working_day(period.last)?, ..period }),
        }
    }
}

fn working_days(from: Date, count: u32, calendar: &WorkCalendar) -> Result<Period, CalendarError> {
    let first = calendar.next_working_day(from)?;
    let mut last = first;
    for _ in 1..count {
        last = calendar.next_working_day(last.plus_days(1))?;
    }
    Ok(Period { first, last })
}
