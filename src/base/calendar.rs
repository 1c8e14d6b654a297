//! 工作日历: which day is a working day. Days off and make-up days are data; a day outside the table is
//! refused, never guessed.
use thiserror::Error;

use super::date::Date;

/// How many days a working day is looked for.
const FARTHEST: i64 = 400;

/// The working-day table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorkCalendar {
    covered: Option<(Date, Date)>,
    off: Vec<Date>,
    makeup: Vec<Date>,
}

/// A day the table does not speak of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("{day}不在工作日历{from}至{to}之内")]
pub struct CalendarError {
    /// The day asked for.
    pub day: Date,
    /// First day of the table.
    pub from: Date,
    /// Last day of the table.
    pub to: Date,
}

impl WorkCalendar {
    /// A published table: nothing is known outside `from..=to`.
    pub fn published(from: Date, to: Date, off: Vec<Date>, makeup: Vec<Date>) -> WorkCalendar {
        WorkCalendar { covered: Some((from, to)), off, makeup }
    }

    /// A table the caller vouches for, for every day.
    pub fn given(off: Vec<Date>, makeup: Vec<Date>) -> WorkCalendar {
        WorkCalendar { covered: None, off, makeup }
    }

    /// First and last day of a published table.
    pub fn covered(&self) -> Option<(Date, Date)> {
        self.covered
    }

    /// 工作日: a make-up day, or Monday to Friday and no day off.
    pub fn is_working_day(&self, day: Date) -> Result<bool, CalendarError> {
        if let Some((from, to)) = self.covered.filter(|(from, to)| day < *from || day > *to) {
            return Err(CalendarError { day, from, to });
        }
        Ok(self.makeup.contains(&day) || (day.is_weekday() && !self.off.contains(&day)))
    }

    /// The first working day on or after `day`. A table without any within 400 days counts as ended there.
    pub fn next_working_day(&self, day: Date) -> Result<Date, CalendarError> {
        for ahead in 0..FARTHEST {
            let candidate = day.plus_days(ahead);
            if self.is_working_day(candidate)? {
                return Ok(candidate);
            }
        }
        Err(CalendarError { day, from: day, to: day.plus_days(FARTHEST) })
    }

    /// The last working day on or before `day`, looked for as far back.
    pub fn previous_working_day(&self, day: Date) -> Result<Date, CalendarError> {
        for back in 0..FARTHEST {
            let candidate = day.plus_days(-back);
            if self.is_working_day(candidate)? {
                return Ok(candidate);
            }
        }
        Err(CalendarError { day, from: day.plus_days(-FARTHEST), to: day })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn outside_is_refused() {
        let day = |text| Date::parse_iso(text).expect("a day");
        let table = WorkCalendar::published(
            day("2026-01-01"),
            day("2026-12-31"),
            [day("2026-01-01")].into(),
            [day("2026-01-04")].into(),
        );
        assert_eq!(table.is_working_day(day("2026-01-01")), Ok(false));
        assert_eq!(table.is_working_day(day("2026-01-04")), Ok(true));
        assert_eq!(table.is_working_day(day("2026-01-10")), Ok(false));
        assert!(table.is_working_day(day("2027-01-01")).is_err());
        assert!(table.next_working_day(day("2027-01-01")).is_err());
        assert_eq!(table.previous_working_day(day("2026-01-04")), Ok(day("2026-01-04")));
        assert_eq!(table.previous_working_day(day("2026-01-11")), Ok(day("2026-01-09")));
        assert!(table.previous_working_day(day("2026-01-01")).is_err());
    }
}
