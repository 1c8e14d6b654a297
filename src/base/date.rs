//! 日期: a calendar day and a calendar month, proleptic Gregorian, years 1–9999.
//! Only ISO text is parsed here; what people type is read by `base::text`.
//! Counting by months follows 民法典 第二百零二条: the same day number, or the month's last day.
use core::fmt;

use thiserror::Error;

/// Months of a calendar year.
pub const MONTHS_PER_YEAR: u32 = 12;

/// 日: one existing day. A value that exists is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u8,
    day: u8,
}

/// Why three numbers or a text are no day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    /// The text is not `YYYY-MM-DD`.
    #[error("不是日期")]
    Shape,
    /// The year lies outside 1–9999.
    #[error("年份不在1至9999之间")]
    Year,
    /// The month lies outside 1–12.
    #[error("没有{0}月")]
    Month(u32),
    /// That month of that year has no such day.
    #[error("{year}年{month}月没有{day}日")]
    Day {
        /// Year asked for.
        year: i32,
        /// Month asked for.
        month: u8,
        /// Day asked for.
        day: u32,
    },
}

impl Date {
    /// First day that can be written.
    pub const MIN: Date = Date { year: 1, month: 1, day: 1 };
    /// Last day that can be written.
    pub const MAX: Date = Date { year: 9999, month: 12, day: 31 };

    /// A day from its numbers; says which of them is wrong.
    pub fn new(year: i32, month: u32, day: u32) -> Result<Date, DateError> {
        if !(1..=9999).contains(&year) {
            return Err(DateError::Year);
        }
        let short = u8::try_from(month).ok().filter(|m| (1..=12).contains(m)).ok_or(DateError::Month(month))?;
        match u8::try_from(day) {
            Ok(d) if d >= 1 && d <= days_in_month(year, short) => Ok(Date { year, month: short, day: d }),
            _ => Err(DateError::Day { year, month: short, day }),
        }
    }

    /// `YYYY-MM-DD`, exactly ten characters.
    pub fn parse_iso(text: &str) -> Result<Date, DateError> {
        let b = text.as_bytes();
        let digit = |i: usize| u32::from(b[i].wrapping_sub(b'0'));
        let shaped = b.len() == 10
            && b.iter().enumerate().all(|(i, c)| if i == 4 || i == 7 { *c == b'-' } else { c.is_ascii_digit() });
        if !shaped {
            return Err(DateError::Shape);
        }
        let year = digit(0) * 1000 + digit(1) * 100 + digit(2) * 10 + digit(3);
        Date::new(year as i32, digit(5) * 10 + digit(6), digit(8) * 10 + digit(9))
    }

    /// Year, 1–9999.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Month, 1–12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// Day of the month, 1–31.
    pub fn day(self) -> u8 {
        self.day
    }

    /// The month this day lies in.
    pub fn year_month(self) -> YearMonth {
        YearMonth { year: self.year, month: self.month }
    }

    /// `n` days later (earlier when negative); stops at [`Date::MIN`] and [`Date::MAX`].
    pub fn plus_days(self, n: i64) -> Date {
        let (low, high) = (i64::from(Date::MIN.number()), i64::from(Date::MAX.number()));
        let number = i64::from(self.number()).saturating_add(n).clamp(low, high);
        let (year, month, day) = datealgo::rd_to_date(number as i32);
        Date { year, month, day }
    }

    /// `n` months later: the same day number, or the month's last day (民法典 第二百零二条).
    /// Stops at the first and last writable month.
    pub fn plus_months(self, n: i32) -> Date {
        let YearMonth { year, month } = self.year_month().plus_months(n);
        Date { year, month, day: self.day.min(days_in_month(year, month)) }
    }

    /// Days from this day to `later`; negative when that lies before.
    pub fn days_until(self, later: Date) -> i64 {
        i64::from(later.number()) - i64::from(self.number())
    }

    /// Monday to Friday.
    pub fn is_weekday(self) -> bool {
        // Day 0 (1970-01-01) was a Thursday.
        (i64::from(self.number()) + 3).rem_euclid(7) < 5
    }

    /// 29 February.
    pub fn is_feb29(self) -> bool {
        self.month == 2 && self.day == 29
    }

    /// `2024年10月15日`.
    pub fn zh(self) -> String {
        format!("{}年{}月{}日", self.year, self.month, self.day)
    }

    fn number(self) -> i32 {
        datealgo::date_to_rd((self.year, self.month, self.day))
    }
}

/// Days of a month, 28–31.
pub fn days_in_month(year: i32, month: u8) -> u8 {
    datealgo::days_in_month(year, month)
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// 年月: a calendar month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct YearMonth {
    year: i32,
    month: u8,
}

impl YearMonth {
    /// A month from its numbers.
    pub fn new(year: i32, month: u32) -> Result<YearMonth, DateError> {
        Date::new(year, month, 1).map(Date::year_month)
    }

    /// `YYYY-MM`.
    pub fn parse_iso(text: &str) -> Result<YearMonth, DateError> {
        Date::parse_iso(&format!("{text}-01")).map(Date::year_month)
    }

    /// Year.
    pub fn year(self) -> i32 {
        self.year
    }

    /// Month, 1–12.
    pub fn month(self) -> u8 {
        self.month
    }

    /// `n` months later; stops at the first and last writable month.
    pub fn plus_months(self, n: i32) -> YearMonth {
        let index = (i64::from(self.index()) + i64::from(n)).clamp(12, 9999 * 12 + 11);
        YearMonth { year: (index / 12) as i32, month: (index % 12) as u8 + 1 }
    }

    /// Months from this one to `later`; negative when that lies before.
    pub fn months_until(self, later: YearMonth) -> i32 {
        later.index() - self.index()
    }

    /// `2024年10月`.
    pub fn zh(self) -> String {
        format!("{}年{}月", self.year, self.month)
    }

    fn index(self) -> i32 {
        self.year * 12 + i32::from(self.month) - 1
    }
}

impl fmt::Display for YearMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn day(text: &str) -> Date {
        Date::parse_iso(text).expect("a day")
    }

    #[test]
    fn bad() {
        assert_eq!(Date::parse_iso("1979-8-3"), Err(DateError::Shape));
        assert_eq!(Date::parse_iso("1979-13-01"), Err(DateError::Month(13)));
        assert_eq!(Date::new(1979, 2, 30), Err(DateError::Day { year: 1979, month: 2, day: 30 }));
        assert_eq!(Date::parse_iso("0000-01-01"), Err(DateError::Year));
        assert_eq!(Date::parse_iso("１９７９-08-03"), Err(DateError::Shape));
    }

    #[test]
    fn months_end_where_no_such_day() {
        assert_eq!(day("2024-11-30").plus_months(3), day("2025-02-28"));
        assert_eq!(day("2025-12-31").plus_months(3), day("2026-03-31"));
        assert_eq!(day("2024-02-29").plus_months(60), day("2029-02-28"));
        assert_eq!(day("2024-03-31").plus_months(-1), day("2024-02-29"));
    }

    #[test]
    fn the_ends_do_not_overflow() {
        assert_eq!(Date::MAX.plus_days(i64::MAX), Date::MAX);
        assert_eq!(Date::MIN.plus_days(i64::MIN), Date::MIN);
        assert_eq!(Date::MAX.plus_months(i32::MAX), Date::MAX);
        assert_eq!(Date::MIN.plus_months(i32::MIN), Date::MIN);
    }
}
