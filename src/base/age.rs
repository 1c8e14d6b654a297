//! 周岁: age by completed years, and the day on which an age is reached.
//! 民法典 第二百至二百零二条, 第一千二百五十九条. Takes two readings; decides nothing about entitlement.
use super::date::Date;
use super::reading::reading;

reading! {
    /// 2月29日出生的人在平年哪天满周岁 (民法典 第二百零二条).
    Feb29 "feb29" {
        /// On 28 February.
        Feb28 "feb28",
        /// On 1 March.
        Mar1 "mar1",
    }
}

reading! {
    /// 满几周岁从哪天算: on the birthday, or the day after.
    Attain "attain" {
        /// On the birthday.
        Birthday "birthday",
        /// On the day after it.
        DayAfter "day_after",
    }
}

/// 满 `years` 周岁的那天: the day on which someone born on `birth` is that old.
pub fn attained_on(birth: Date, years: u32, feb29: Feb29, attain: Attain) -> Date {
    let months = i32::try_from(years).unwrap_or(i32::MAX).saturating_mul(12);
    let same_or_last = birth.plus_months(months);
    let moved = birth.is_feb29() && !same_or_last.is_feb29() && feb29 == Feb29::Mar1;
    let late = i64::from(moved) + i64::from(attain == Attain::DayAfter);
    same_or_last.plus_days(late)
}

/// 周岁: completed years on `on`; `None` when `on` lies before the birth.
pub fn completed_age(birth: Date, on: Date, feb29: Feb29, attain: Attain) -> Option<u32> {
    let upper = u32::try_from(on.year() - birth.year()).ok().filter(|_| on >= birth)?;
    // The birthday of this year may not have come, nor (day_after, 31 December) last year's.
    (0..=upper).rev().take(3).find(|age| attained_on(birth, *age, feb29, attain) <= on).or(Some(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(birth: &str, on: &str, feb29: Feb29, attain: Attain, expected: Option<u32>) {
        let day = |text| Date::parse_iso(text).expect("a day");
        assert_eq!(completed_age(day(birth), day(on), feb29, attain), expected, "{birth} on {on}");
    }

    #[test]
    fn good() {
        check("1979-08-03", "2024-10-15", Feb29::Feb28, Attain::Birthday, Some(45));
        check("2008-10-15", "2024-10-15", Feb29::Feb28, Attain::Birthday, Some(16));
        check("2008-10-15", "2024-10-15", Feb29::Feb28, Attain::DayAfter, Some(15));
        check("1984-02-29", "1989-02-28", Feb29::Feb28, Attain::DayAfter, Some(4));
        check("2000-02-29", "2007-02-28", Feb29::Mar1, Attain::Birthday, Some(6));
        check("2000-12-31", "2002-12-31", Feb29::Feb28, Attain::DayAfter, Some(1));
        check("2000-12-31", "2000-12-31", Feb29::Feb28, Attain::DayAfter, Some(0));
    }

    #[test]
    fn bad() {
        check("2000-01-02", "2000-01-01", Feb29::Feb28, Attain::Birthday, None);
    }
}
