//! 日期: every day from 1900-01-01 to 2100-12-31 against jiff, which the product itself does not use; ages and
//! periods by months over a grid; and the working days of each published year.
use hetang::base::{Attain, Date, Feb29, Span, WorkCalendar, attained_on, completed_age};
use hetang::base::{Extend, FirstDay, Period, YearMonth};
use hetang::policy::Policy;
use jiff::civil::{self, Weekday};
use jiff::{Span as Distance, ToSpan};

const FIRST: civil::Date = civil::date(1900, 1, 1);
const LAST: civil::Date = civil::date(2100, 12, 31);

fn every_day() -> impl Iterator<Item = civil::Date> {
    FIRST.series(1.day()).take_while(|day| *day <= LAST)
}

#[track_caller]
fn ours(day: civil::Date) -> Date {
    let (month, date) = (day.month().unsigned_abs(), day.day().unsigned_abs());
    Date::new(i32::from(day.year()), u32::from(month), u32::from(date)).expect("a day")
}

/// Days between two days, by jiff.
fn days(from: civil::Date, to: civil::Date) -> i64 {
    from.until(to).map_or(0, |span: Distance| i64::from(span.get_days()))
}

#[test]
fn every_day_reads_writes_and_neighbours() {
    let mut count = 0;
    for day in every_day() {
        let date = ours(day);
        assert_eq!(date.to_string(), day.to_string());
        assert_eq!(Date::parse_iso(&day.to_string()), Ok(date));
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        assert_eq!(date.is_weekday(), !weekend, "{date}");
        assert_eq!(date.is_feb29(), day.month() == 2 && day.day() == 29, "{date}");
        assert_eq!(date.plus_days(1), ours(day.tomorrow().expect("in range")), "{date}");
        assert_eq!(date.plus_days(-1), ours(day.yesterday().expect("in range")), "{date}");
        assert_eq!(ours(FIRST).days_until(date), count);
        assert_eq!(date.days_until(ours(FIRST)), -count);
        count += 1;
    }
    assert_eq!(count, 73_414);
}

#[test]
fn every_day_far_in_both_directions() {
    for day in every_day() {
        let date = ours(day);
        for n in [-36_525_i64, -731, -365, -31, -7, 7, 28, 30, 31, 59, 60, 365, 366, 1461, 36_524] {
            let expected = day.checked_add(n.days()).expect("in range");
            assert_eq!(date.plus_days(n), ours(expected), "{date} {n}");
            assert_eq!(date.days_until(ours(expected)), n);
            assert_eq!(days(day, expected), n);
        }
    }
}

#[test]
fn every_day_by_months() {
    for day in every_day() {
        let date = ours(day);
        for n in (-13..=13).chain([-1200, -721, -180, 60, 139, 180, 721, 756, 1200]) {
            let expected = ours(day.checked_add(n.months()).expect("in range"));
            assert_eq!(date.plus_months(n), expected, "{date} {n} months");
            assert_eq!(date.year_month().plus_months(n), expected.year_month());
            assert_eq!(date.year_month().months_until(expected.year_month()), n);
        }
    }
}

#[test]
fn no_day_that_jiff_does_not_have() {
    for year in 1900..=2100_i16 {
        for month in 0..=13_i8 {
            for day in 0..=32_i8 {
                let (m, d) = (u32::from(month.unsigned_abs()), u32::from(day.unsigned_abs()));
                let known = civil::Date::new(year, month, day).is_ok();
                assert_eq!(Date::new(i32::from(year), m, d).is_ok(), known, "{year}-{month}-{day}");
                assert_eq!(Date::parse_iso(&format!("{year}-{month:02}-{day:02}")).is_ok(), known);
            }
            let known = civil::Date::new(year, month, 1).is_ok();
            assert_eq!(YearMonth::parse_iso(&format!("{year}-{month:02}")).is_ok(), known);
        }
    }
}

/// 满周岁的那天, built from jiff's own birthday and the two readings.
fn oracle(birth: civil::Date, years: i16, feb29: Feb29, attain: Attain) -> civil::Date {
    let birthday = civil::Date::new(birth.year() + years, birth.month(), birth.day());
    let day = birthday.unwrap_or_else(|_| match feb29 {
        Feb29::Feb28 => civil::date(birth.year() + years, 2, 28),
        Feb29::Mar1 => civil::date(birth.year() + years, 3, 1),
    });
    match attain {
        Attain::Birthday => day,
        Attain::DayAfter => day.tomorrow().expect("in range"),
    }
}

#[test]
fn ages_over_a_grid() {
    let births = civil::date(1920, 1, 1).series(13.days()).take_while(|day| day.year() < 2012);
    let leap = (1920..2012).step_by(4).map(|year| civil::date(year, 2, 29));
    for birth in births.chain(leap) {
        for (feb29, attain) in [
            (Feb29::Feb28, Attain::Birthday),
            (Feb29::Feb28, Attain::DayAfter),
            (Feb29::Mar1, Attain::Birthday),
            (Feb29::Mar1, Attain::DayAfter),
        ] {
            for years in [1_i16, 4, 15, 16, 17, 26, 27, 45, 46, 59, 60, 63, 83] {
                let reached = oracle(birth, years, feb29, attain);
                let age = u32::from(years.unsigned_abs());
                assert_eq!(attained_on(ours(birth), age, feb29, attain), ours(reached), "{birth} {years}");
                let before = ours(reached).plus_days(-1);
                assert_eq!(completed_age(ours(birth), ours(reached), feb29, attain), Some(age), "{birth} {years}");
                assert_eq!(completed_age(ours(birth), before, feb29, attain), Some(age - 1), "{birth} {years}");
            }
        }
    }
}

#[test]
fn age_on_every_day_of_a_life() {
    for birth in [civil::date(1980, 2, 29), civil::date(1999, 12, 31), civil::date(2000, 1, 1), civil::date(2023, 3, 1)]
    {
        for (feb29, attain) in [(Feb29::Feb28, Attain::Birthday), (Feb29::Mar1, Attain::DayAfter)] {
            let mut age = 0;
            for day in birth.series(1.day()).take_while(|day| *day <= LAST) {
                if day == oracle(birth, age + 1, feb29, attain) {
                    age += 1;
                }
                let expected = Some(u32::from(age.unsigned_abs()));
                assert_eq!(completed_age(ours(birth), ours(day), feb29, attain), expected, "{birth} {day}");
            }
            let before = ours(birth).plus_days(-1);
            assert_eq!(completed_age(ours(birth), before, feb29, attain), None);
        }
    }
}

/// `working_days_per_year` of the State Council's notices (facts.md 3).
#[test]
fn working_days_of_each_published_year() {
    let policy = Policy::embedded();
    for (year, expected) in [(2023, 249), (2024, 251), (2025, 248), (2026, 248)] {
        let first = civil::date(year, 1, 1);
        let all = first.series(1.day()).take_while(|day| day.year() == year);
        let working = all.filter(|day| policy.calendar().is_working_day(ours(*day)).expect("published")).count();
        assert_eq!(working, expected, "{year}");
    }
    assert_eq!(policy.calendar().covered(), Some((ours(civil::date(2023, 1, 1)), ours(civil::date(2026, 12, 31)))));
    for outside in [civil::date(2022, 12, 31), civil::date(2027, 1, 1)] {
        assert!(policy.calendar().is_working_day(ours(outside)).is_err(), "{outside}");
    }
}

/// Day by day, the last day of n working days is the n-th working day; without holidays, by jiff's weekdays.
#[test]
fn working_day_periods_over_a_year() {
    let plain = WorkCalendar::given([].into(), [].into());
    for start in civil::date(2026, 1, 1).series(1.day()).take(366) {
        for n in [1_u32, 5, 30] {
            let next = start.tomorrow().expect("in range");
            let weekdays = next.series(1.day()).filter(|d| !matches!(d.weekday(), Weekday::Saturday | Weekday::Sunday));
            let listed: Vec<civil::Date> = weekdays.take(n as usize).collect();
            let period = Period::from(ours(start), Span::WorkingDays(n), FirstDay::Next, Extend::Stays, &plain);
            let expected = Period { first: ours(listed[0]), last: ours(listed[listed.len() - 1]) };
            assert_eq!(period, Ok(expected), "{start} {n}");
        }
    }
}
