//! 存为日历: the days still ahead of this person, as the rules derived them, for a calendar file; and as plain words for
//! where no file can be saved. What has passed or has no known day is left out.
use crate::base::Date;
use crate::forms::{CalendarEvent, CalendarFile, write_calendar};
use crate::policy::Ctx;
use crate::rules::doctor::{Start, Stop, When};
use crate::ui::guide::Told;
use crate::ui::pages::doctor::question::{Answers, Question};

use super::case::Case;
use super::{stops, text};

/// The days to take away.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dates {
    /// Text of the calendar file.
    pub file: String,
    /// One line a day.
    pub plain: String,
}

/// What tells this person from others and stays as it is while other answers move on; so an event keeps its UID.
const WHO: [Question; 2] = [Question::Birth, Question::Sex];

/// The days still ahead; none: there is nothing to save.
pub fn dates(ctx: &Ctx, case: &Case, answers: &Answers) -> Option<Dates> {
    let events = events(ctx, case);
    let (mut person, mut plain) = (String::new(), Vec::new());
    for question in WHO {
        person.push_str(&answers.code(question).unwrap_or_default());
        person.push('\n');
    }
    for event in &events {
        plain.push(text::on_day(event.first, &event.title));
    }
    let file = CalendarFile { service: "doctor", person: &person, events: &events };
    (!events.is_empty()).then(|| Dates { file: write_calendar(ctx, &file), plain: plain.join("\n") })
}

fn events(ctx: &Ctx, case: &Case) -> Vec<CalendarEvent> {
    let mut events: Vec<CalendarEvent> = Vec::new();
    for stop in case.stops() {
        // One stop may stand there for each of several possible days.
        let same = events.iter().filter(|event| event.id.starts_with(stop.id)).count();
        let id = if same == 0 { stop.id.to_string() } else { format!("{}.{same}", stop.id) };
        events.extend(event(ctx, stop, id));
    }
    if let Case::Leaving(timeline) = case
        && let Start::On(day) = timeline.value.latest_start
        && day >= ctx.today
    {
        let note = [text::LATEST_NOTE, text::FINE].join("\n");
        events.push(CalendarEvent {
            id: "latest_start".to_string(),
            first: day,
            last: day,
            title: text::event_title(text::LATEST_TITLE),
            note,
            remind: Some(ring(ctx.today, day, WEEK)),
        });
    }
    events.sort_by_key(|event| event.first);
    events
}

fn event(ctx: &Ctx, stop: &Stop, id: String) -> Option<CalendarEvent> {
    let first = stop.when.day()?;
    let last = match &stop.when {
        When::Between(period) => period.last,
        When::On(_) | When::By(_) | When::From(_) | When::Length(_) | When::NotKnown(_) => first,
    };
    // Of what has begun only the last day is ahead.
    let first = if first < ctx.today { last } else { first };
    let days = match &stop.when {
        When::By(_) if stop.papers.is_empty() => MONTH,
        When::By(_) | When::From(_) => WEEK,
        When::On(_) | When::Between(_) | When::Length(_) | When::NotKnown(_) => DAY,
    };
    let point = stops::point(stop, false);
    let bring = crate::ui::text::bring(&point.bring);
    let when = stops::date(stop);
    // What has begun, or may begin any day now, has no day to be reminded of.
    let begun = matches!(stop.when, When::From(day) if day <= ctx.today);
    (last >= ctx.today && !begun).then(|| CalendarEvent {
        id,
        first,
        last,
        title: text::event_title(&stop.title),
        note: [when, point.note + &bring, text::stands_on(&point.article), text::FINE.to_string()].join("\n"),
        remind: Some(ring(ctx.today, first, days)),
    })
}

fn ring(today: Date, day: Date, days: u32) -> u32 {
    u32::try_from(today.days_until(day)).unwrap_or_default().min(days)
}

/// Days before the first one on which the alarm rings.
const DAY: u32 = 1;
const WEEK: u32 = 7;
const MONTH: u32 = 30;
