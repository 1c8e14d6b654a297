//! 时间 as people type it: a day and a clock time in one line, read into a [`Minute`]. No part is ever guessed: a time
//! without its day, or a day without its time, is none.
use crate::base::text::to_half_width;
use crate::base::{Date, Minute};

/// `2026-11-23 17:30`, `2026年11月23日17时30分`, `2026.11.23 8点`; full-width digits too.
pub fn read_typed_minute(text: &str) -> Option<Minute> {
    let plain = to_half_width(text.trim());
    let known = |c: char| c.is_ascii_digit() || c.is_whitespace() || "年月日号时点分整-./:T".contains(c);
    if !plain.chars().all(known) {
        return None;
    }
    let groups: Vec<&str> = plain.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).collect();
    let on_the_hour = plain.ends_with(['时', '点', '整']);
    let (day, clock) = groups.split_at_checked(3)?;
    let (hour, minute) = match clock {
        [hour] if on_the_hour => (*hour, "0"),
        [hour, minute] => (*hour, *minute),
        _ => return None,
    };
    if day[0].len() != 4 || [day[1], day[2], hour, minute].iter().any(|group| group.len() > 2) {
        return None;
    }
    let number = |group: &str| group.parse::<u32>().ok();
    let date = Date::new(number(day[0])?.cast_signed(), number(day[1])?, number(day[2])?).ok()?;
    Minute::new(date, number(hour)?, number(minute)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good() {
        for (text, wanted) in [
            ("2026-11-23 17:30", "2026-11-23T17:30+08:00"),
            ("2026年11月23日8时5分", "2026-11-23T08:05+08:00"),
            ("２０２６．１１．２３　８：００", "2026-11-23T08:00+08:00"),
            ("2026/11/23 8点", "2026-11-23T08:00+08:00"),
            ("2026年11月23日8点整", "2026-11-23T08:00+08:00"),
            ("2026-11-23T08:00", "2026-11-23T08:00+08:00"),
            (" 2024-2-29 0:00 ", "2024-02-29T00:00+08:00"),
        ] {
            assert_eq!(read_typed_minute(text).map(|minute| minute.to_string()).as_deref(), Some(wanted), "{text}");
        }
    }

    #[test]
    fn bad() {
        for text in [
            "",
            "2026-11-23",
            "17:30",
            "2026-11-23 8",
            "26-11-23 8:00",
            "2026-02-29 8:00",
            "2026-11-23 24:00",
            "2026-11-23 8:60",
            "明天8:00",
            "2026-11-23 下午5:30",
            "2026-11-23 8:00:00",
            "2026-11-23 008:00",
        ] {
            assert_eq!(read_typed_minute(text), None, "{text}");
        }
    }
}
