//! 存为日历: a person's dates as an iCalendar text (RFC 5545), all-day events with an alarm in the morning. Written here
//! and not by a crate: icalendar adds 19 kB gzip to what a phone loads, these lines next to nothing. No METHOD, since
//! RFC 5546 asks a published calendar for an organiser's address, and no time zone: a day is a day. Holds nothing of a
//! person but the dates and words it is given.
use crate::base::Date;
use crate::policy::{Ctx, Digest};

/// One all-day event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarEvent {
    /// Id within the service; the same event has the same one on every export.
    pub id: String,
    /// First day.
    pub first: Date,
    /// Last day, included.
    pub last: Date,
    /// What it is.
    pub title: String,
    /// More about it; lines apart by `\n`.
    pub note: String,
    /// How many days before the first day the alarm rings; none: no alarm.
    pub remind: Option<u32>,
}

/// 日历文件: the events of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CalendarFile<'a> {
    /// Id of the service.
    pub service: &'a str,
    /// What tells this person from others, as one text. Goes into the file only as part of a digest.
    pub person: &'a str,
    /// The events.
    pub events: &'a [CalendarEvent],
}

/// Octets of a line at most, without its end (RFC 5545, 3.1).
const LINE: usize = 75;
/// Characters of the digest in a UID: enough that two people's files do not meet, and not all of it.
const UID: usize = 20;
/// Hour of the alarm.
const ALARM_HOUR: u32 = 9;

/// The text of the file.
pub fn write_calendar(ctx: &Ctx, file: &CalendarFile) -> String {
    let mut out = String::new();
    put(&mut out, "BEGIN", "VCALENDAR");
    put(&mut out, "VERSION", "2.0");
    put(&mut out, "PRODID", "-//Hetang//Policy Calculator//ZH");
    put(&mut out, "CALSCALE", "GREGORIAN");
    for event in file.events {
        put(&mut out, "BEGIN", "VEVENT");
        put(&mut out, "UID", &uid(file, &event.id));
        // The day of making, at midnight: nothing here reads a clock.
        put(&mut out, "DTSTAMP", &format!("{}T000000Z", basic(ctx.today)));
        put(&mut out, "DTSTART;VALUE=DATE", &basic(event.first));
        put(&mut out, "DTEND;VALUE=DATE", &basic(event.last.plus_days(1)));
        put(&mut out, "SUMMARY", &escaped(&event.title));
        put(&mut out, "DESCRIPTION", &escaped(&event.note));
        put(&mut out, "TRANSP", "TRANSPARENT");
        if let Some(days) = event.remind {
            put(&mut out, "BEGIN", "VALARM");
            put(&mut out, "ACTION", "DISPLAY");
            put(&mut out, "DESCRIPTION", &escaped(&event.title));
            put(&mut out, "TRIGGER", &trigger(days));
            put(&mut out, "END", "VALARM");
        }
        put(&mut out, "END", "VEVENT");
    }
    put(&mut out, "END", "VCALENDAR");
    out
}

/// `20261209`.
fn basic(day: Date) -> String {
    day.to_string().replace('-', "")
}

/// Counted from midnight of the first day.
fn trigger(days: u32) -> String {
    match days.checked_sub(1) {
        None => format!("PT{ALARM_HOUR}H"),
        Some(before) => format!("-P{before}DT{}H", 24 - ALARM_HOUR),
    }
}

fn uid(file: &CalendarFile, event: &str) -> String {
    let mut digest = Digest::default();
    for part in [file.service, "\n", event, "\n", file.person] {
        digest.put(part);
    }
    let mut uid = digest.hex();
    uid.truncate(UID);
    uid.push_str("@huimin.invalid");
    uid
}

/// TEXT (RFC 5545, 3.3.11); other control characters are left out.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', c]),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// One content line, folded between characters.
fn put(out: &mut String, name: &str, value: &str) {
    let mut octets = 0;
    for c in [name, ":", value].concat().chars() {
        octets += c.len_utf8();
        if octets > LINE {
            out.push_str("\r\n ");
            octets = 1 + c.len_utf8();
        }
        out.push(c);
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    fn day(text: &str) -> Date {
        Date::parse_iso(text).expect("a day")
    }

    fn enrol(note: &str) -> CalendarEvent {
        CalendarEvent {
            id: "stop.enrol".to_string(),
            first: day("2026-12-31"),
            last: day("2026-12-31"),
            title: "到窗口办参保".to_string(),
            note: note.to_string(),
            remind: Some(7),
        }
    }

    fn write(today: &str, person: &str, events: &[CalendarEvent]) -> String {
        let policy = Policy::embedded();
        write_calendar(&Ctx::new(&policy, day(today)), &CalendarFile { service: "land", person, events })
    }

    fn uids(text: &str) -> Vec<&str> {
        text.lines().filter_map(|line| line.strip_prefix("UID:")).collect()
    }

    #[test]
    fn one_event_whole() {
        let text = write("2026-11-23", "a", &[enrol("带身份证")]);
        let expected = [
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Hetang//Policy Calculator//ZH",
            "CALSCALE:GREGORIAN",
            "BEGIN:VEVENT",
            &format!("UID:{}", uids(&text)[0]),
            "DTSTAMP:20261123T000000Z",
            "DTSTART;VALUE=DATE:20261231",
            "DTEND;VALUE=DATE:20270101",
            "SUMMARY:到窗口办参保",
            "DESCRIPTION:带身份证",
            "TRANSP:TRANSPARENT",
            "BEGIN:VALARM",
            "ACTION:DISPLAY",
            "DESCRIPTION:到窗口办参保",
            "TRIGGER:-P6DT15H",
            "END:VALARM",
            "END:VEVENT",
            "END:VCALENDAR",
            "",
        ];
        assert_eq!(text, expected.join("\r\n"));
    }

    #[test]
    fn several_days_end_after_the_last() {
        let event = CalendarEvent { first: day("2026-02-23"), last: day("2026-02-28"), remind: None, ..enrol("") };
        let text = write("2026-01-01", "a", &[event]);
        assert!(text.contains("DTSTART;VALUE=DATE:20260223\r\nDTEND;VALUE=DATE:20260301\r\n"), "{text}");
        assert!(!text.contains("VALARM"), "{text}");
    }

    #[test]
    fn the_alarm_rings_in_the_morning() {
        for (days, expected) in [(0, "PT9H"), (1, "-P0DT15H"), (2, "-P1DT15H"), (30, "-P29DT15H")] {
            assert_eq!(trigger(days), expected);
        }
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escaped("a\\b;c,d\ne\r\u{7}：，；"), "a\\\\b\\;c\\,d\\ne：，；");
    }

    #[test]
    fn lines_are_folded_between_characters() {
        for prefix in ["", "x", "xx"] {
            let note = format!("{prefix}{}，\u{1F33E}", "认定表、身份证".repeat(20));
            let text = write("2026-11-23", "a", &[enrol(&note)]);
            assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
            assert!(text.split("\r\n").all(|line| line.len() <= LINE), "{text}");
            // Nothing shorter than it could be: each folded line lacks room for one more character.
            let folded: Vec<&str> = text.split("\r\n").skip_while(|line| !line.starts_with("DESCRIPTION")).collect();
            assert!(folded[0].len() > LINE - 4 && folded[1].starts_with(' ') && folded[1].len() > LINE - 4);
            assert!(text.replace("\r\n ", "").contains(&format!("DESCRIPTION:{note}\r\n")), "{text}");
        }
    }

    #[test]
    fn a_line_of_just_the_length_is_not_folded() {
        for (octets, lines) in [(LINE, 1), (LINE + 1, 2)] {
            let mut out = String::new();
            put(&mut out, "N", &"x".repeat(octets - 2));
            assert_eq!(out.matches("\r\n").count(), lines);
        }
    }

    #[test]
    fn the_same_event_of_the_same_person_keeps_its_uid() {
        let moved = CalendarEvent { first: day("2027-01-05"), last: day("2027-01-05"), ..enrol("别的") };
        let first = write("2026-11-23", "birth=1979-08-03", &[enrol("")]);
        let again = write("2026-12-01", "birth=1979-08-03", &[moved]);
        assert_eq!(uids(&first), uids(&again));
        assert_eq!(uids(&first)[0].len(), UID + "@huimin.invalid".len());
        assert!(!first.contains("1979"));
    }

    #[test]
    fn other_people_events_and_services_have_other_uids() {
        let other = CalendarEvent { id: "stop.pay".to_string(), ..enrol("") };
        let mut all: Vec<String> = Vec::new();
        for (service, person) in [("land", "a"), ("land", "b"), ("doctor", "a")] {
            let file = CalendarFile { service, person, events: &[] };
            all.extend([uid(&file, &enrol("").id), uid(&file, &other.id)]);
        }
        assert!((1..all.len()).all(|at| !all[..at].contains(&all[at])), "{all:?}");
    }
}
