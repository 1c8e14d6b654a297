//! 分钟: one minute by China's clock (UTC+8, no summer time). Written `2026-11-23T08:00+08:00` and in no other way, so
//! that a time without its zone is refused and not guessed.
use core::fmt;

use super::date::Date;

/// China's clock, as it is written behind every time.
const ZONE: &str = "+08:00";
const ZONE_MINUTES: i64 = 8 * 60;
const MINUTES_PER_DAY: i64 = 24 * 60;

/// 时刻: one minute of one day. A value that exists is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Minute {
    date: Date,
    hour: u8,
    minute: u8,
}

impl Minute {
    /// A minute of a day; `None` where the clock has none such.
    pub fn new(date: Date, hour: u32, minute: u32) -> Option<Minute> {
        let below = |n: u32, end: u8| u8::try_from(n).ok().filter(|n| *n < end);
        Some(Minute { date, hour: below(hour, 24)?, minute: below(minute, 60)? })
    }

    /// `YYYY-MM-DDTHH:MM+08:00`, exactly.
    pub fn parse_iso(text: &str) -> Option<Minute> {
        let (day, clock) = text.strip_suffix(ZONE)?.split_once('T')?;
        let (hour, minute) = clock.split_once(':')?;
        let two = |digits: &str| {
            let plain = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
            plain.then(|| digits.parse::<u32>().ok())?
        };
        Minute::new(Date::parse_iso(day).ok()?, two(hour)?, two(minute)?)
    }

    /// What a clock counting seconds from 1970 UTC shows here.
    pub fn of_unix(seconds: i64) -> Minute {
        let minutes = seconds.div_euclid(60).saturating_add(ZONE_MINUTES);
        let epoch = Date::new(1970, 1, 1).unwrap_or(Date::MIN);
        let of_day = minutes.rem_euclid(MINUTES_PER_DAY);
        Minute {
            date: epoch.plus_days(minutes.div_euclid(MINUTES_PER_DAY)),
            hour: (of_day / 60) as u8,
            minute: (of_day % 60) as u8,
        }
    }

    /// The day.
    pub fn date(self) -> Date {
        self.date
    }

    /// `n` days later at the same time; earlier when negative.
    pub fn plus_days(self, n: i64) -> Minute {
        Minute { date: self.date.plus_days(n), ..self }
    }

    /// `2026年11月23日8:00`.
    pub fn zh(self) -> String {
        format!("{}{}:{:02}", self.date.zh(), self.hour, self.minute)
    }
}

impl fmt::Display for Minute {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}{ZONE}", self.date, self.hour, self.minute)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good() {
        for text in ["2026-11-23T08:00+08:00", "2024-02-29T23:59+08:00", "2026-01-01T00:00+08:00"] {
            assert_eq!(Minute::parse_iso(text).map(|minute| minute.to_string()).as_deref(), Some(text));
        }
        let eight = Minute::parse_iso("2026-11-23T08:05+08:00").expect("a time");
        assert_eq!((eight.zh().as_str(), eight.date().to_string().as_str()), ("2026年11月23日8:05", "2026-11-23"));
        assert!(eight < eight.plus_days(1) && eight.plus_days(-1) < eight);
    }

    #[test]
    fn bad() {
        for text in [
            "",
            "2026-11-23",
            "2026-11-23T08:00",
            "2026-11-23T08:00Z",
            "2026-11-23T08:00:00+08:00",
            "2026-11-23 08:00+08:00",
            "2026-11-23T8:00+08:00",
            "2026-11-23T24:00+08:00",
            "2026-11-23T08:60+08:00",
            "2026-02-29T08:00+08:00",
            "2026-11-23T+8:00+08:00",
            "2026-11-23T08:00+09:00",
        ] {
            assert_eq!(Minute::parse_iso(text), None, "{text}");
        }
    }

    #[test]
    fn the_clock_is_chinas() {
        let shown = |seconds| Minute::of_unix(seconds).to_string();
        assert_eq!(shown(0), "1970-01-01T08:00+08:00");
        assert_eq!(shown(-1), "1970-01-01T07:59+08:00");
        assert_eq!(shown(1_795_392_059), "2026-11-23T08:00+08:00");
        assert_eq!(shown(1_795_392_060), "2026-11-23T08:01+08:00");
        assert_eq!(Minute::of_unix(i64::MAX).date(), Date::MAX);
        assert_eq!(Minute::of_unix(i64::MIN).date(), Date::MIN);
    }
}
