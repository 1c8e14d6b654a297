//! 存为日历: the days still ahead of this person, as the rules derived them, for a calendar file; and as plain words for
//! where no file can be saved. What is done, has passed or has no known day is left out.
use crate::base::Date;
use crate::forms::{CalendarEvent, CalendarFile, write_calendar};
use crate::policy::Ctx;
use crate::rules::land::{Stop, StopDay, StopWhen};
use crate::ui::components::Days;
use crate::ui::components::TimelinePoint;
use crate::ui::guide::Told;
use crate::ui::pages::land::question::{Answers, Question};
use crate::ui::text::DISCLAIMER;

use super::case::Case;
use super::next;
use super::text;

/// What tells this person from others: facts of the day of the notice, which stay as they are while the rest of the
/// answers moves on; so an event keeps its UID and a later file brings it up to date.
const WHO: [Question; 5] = [Question::Announcement, Question::Birth, Question::Sex, Question::Area, Question::Ground];

/// The days still ahead; none: there is nothing to save.
pub fn dates(ctx: &Ctx, case: &Case, answers: &Answers) -> Option<Days> {
    let events = events(case);
    let (mut person, mut plain) = (String::new(), Vec::new());
    for question in WHO {
        person.push_str(&answers.code(question).unwrap_or_default());
        person.push('\n');
    }
    for event in &events {
        plain.push(text::on_day(event.last, &event.title));
    }
    let file = CalendarFile { service: "land", person: &person, events: &events };
    (!events.is_empty()).then(|| Days { file: write_calendar(ctx, &file), plain: plain.join("\n") })
}

fn events(case: &Case) -> Vec<CalendarEvent> {
    let mut events = Vec::new();
    let (Ok(stops), false) = (&case.stops, case.brief.refused()) else { return events };
    for stop in &stops.value {
        events.extend(event(case, stop, stop.id.to_string()));
    }
    for stop in case.claims.iter().flat_map(|claims| &claims.value) {
        // One a year, told apart by it.
        let year = stop.day.last().map(Date::year).unwrap_or_default();
        events.extend(event(case, stop, format!("{}.{year}", stop.id)));
    }
    events
}

/// A day still ahead.
fn event(case: &Case, stop: &Stop, id: String) -> Option<CalendarEvent> {
    let last = stop.day.last()?;
    let left = u32::try_from(stop.days_left?).ok()?;
    let ring = match (stop.state, stop.day) {
        (StopWhen::End, _) => LONG,
        (StopWhen::Done | StopWhen::Now | StopWhen::Later, StopDay::Within(_)) => SHORT,
        (StopWhen::Done | StopWhen::Now | StopWhen::Later, StopDay::Unknown | StopDay::On(_) | StopDay::By(_)) => WEEK,
    };
    let TimelinePoint { note, bring, article, .. } = next::point(case, stop);
    let bring = crate::ui::text::bring(&bring);
    Some(CalendarEvent {
        id,
        first: last,
        last,
        title: text::event_title(&stop.title, stop.state),
        note: [note + &bring, text::stands_on(&article), DISCLAIMER.to_string()].join("\n"),
        remind: Some(ring.min(left)),
    })
}

/// Days before the last one on which the alarm rings: of a round of publicity, of something to do, of the end.
const SHORT: u32 = 1;
const WEEK: u32 = 7;
const LONG: u32 = 30;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    /// Born 1979-08-03, announced 2024-10-15, a member with nothing against him; today 2026-11-23.
    #[track_caller]
    fn file(changes: &[(Question, &str)]) -> Option<Days> {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let mut answers = Answers::default();
        let all = [
            (Question::Announcement, "2024-10-15"),
            (Question::Birth, "1979-08-03"),
            (Question::Sex, "male"),
            (Question::Requisition, "yes"),
            (Question::Area, "0.18"),
            (Question::Ground, "member"),
            (Question::Member, "yes,yes,yes"),
            (Question::HadSubsidy, "no"),
            (Question::Confirmed, "no"),
            (Question::Projects, "none"),
            (Question::Bars, "no,no,no,no,no,no,no,no"),
            (Question::MovedIn, "no"),
            (Question::Hired, "no"),
            (Question::Abroad, "no"),
            (Question::Status, "none"),
            (Question::Scheme, "enterprise"),
            (Question::FirstScheme, "this"),
        ];
        for (question, code) in all.iter().chain(changes) {
            assert!(answers.set_code(*question, code), "{question:?} {code}");
        }
        let case = Case::derive(&ctx, &answers).expect("a case");
        dates(&ctx, &case, &answers)
    }

    fn lines<'a>(dates: &'a Days, name: &str) -> Vec<&'a str> {
        dates.file.lines().filter_map(|line| line.strip_prefix(name)).collect()
    }

    #[test]
    fn before_any_day_is_known_only_the_end_of_the_measure() {
        let dates = file(&[(Question::Progress, "not")]).expect("dates");
        assert_eq!(lines(&dates, "DTSTART;VALUE=DATE:"), ["20291202"]);
        assert_eq!(dates.plain, "2029年12月2日：征地社保补贴：办法有效期的最后一天");
    }

    #[test]
    fn approved_the_day_to_enrol_rings_a_week_before() {
        let dates = file(&[(Question::Progress, "approved:2026-11-09")]).expect("dates");
        assert_eq!(lines(&dates, "DTSTART;VALUE=DATE:"), ["20261209", "20291202"]);
        assert_eq!(lines(&dates, "TRIGGER:"), ["-P6DT15H", "-P29DT15H"]);
        // Three days are left: it rings today.
        let late = file(&[(Question::Progress, "approved:2026-10-27")]).expect("dates");
        assert_eq!(lines(&late, "DTSTART;VALUE=DATE:"), ["20261126", "20291202"]);
        assert_eq!(lines(&late, "TRIGGER:"), ["-P2DT15H", "-P29DT15H"]);
        // Overdue: nothing to ring for.
        let over = file(&[(Question::Progress, "approved:2026-10-01")]).expect("dates");
        assert_eq!(lines(&over, "DTSTART;VALUE=DATE:"), ["20291202"]);
    }

    #[test]
    fn enrolled_in_the_enterprise_scheme_each_year_has_its_day() {
        let progress = (Question::Progress, "enrolled");
        let dates = file(&[progress, (Question::Claims, "none")]).expect("dates");
        let days = lines(&dates, "DTSTART;VALUE=DATE:");
        // 180 months: 1 of 2026, 12 of 2027 to 2040, 11 of 2041; he retires in 2042 (60 and 3 years).
        assert_eq!((days.len(), days[1], days[16]), (17, "20261231", "20411231"));
        let mut uids = lines(&dates, "UID:");
        uids.sort_unstable();
        uids.dedup();
        assert_eq!(uids.len(), 17);
        let resident = file(&[progress, (Question::Scheme, "resident")]).expect("dates");
        assert_eq!(lines(&resident, "DTSTART;VALUE=DATE:"), ["20291202"]);
    }

    #[test]
    fn a_later_answer_keeps_the_uids_another_person_has_others() {
        let first = file(&[(Question::Progress, "approved:2026-11-09")]).expect("dates");
        let moved = file(&[(Question::Progress, "approved:2026-11-10"), (Question::Scheme, "undecided")]);
        assert_eq!(lines(&first, "UID:"), lines(&moved.expect("dates"), "UID:"));
        let other = file(&[(Question::Progress, "approved:2026-11-09"), (Question::Birth, "1979-08-04")]);
        let other = other.expect("dates");
        assert!(lines(&first, "UID:").iter().all(|uid| !lines(&other, "UID:").contains(uid)));
    }

    #[test]
    fn the_refused_have_nothing_to_save() {
        assert_eq!(file(&[(Question::HadSubsidy, "yes")]), None);
    }
}
