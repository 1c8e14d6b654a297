//! 接下来怎么办、带什么: the way from application to the money, with the days that are known, and the papers.
use crate::ui::prelude::*;

use crate::rules::land::{Stop, StopDay, StopWhen};
use crate::ui::components::{CheckItem, NoteKind, TimelinePoint, When, checklist, note, section, timeline};

use super::case::Case;
use super::text;
use super::working::lines;

/// The stops.
pub fn next(case: &Case) -> Html {
    let body = match &case.stops {
        Ok(stops) => html! {
            <>
                { timeline(&points(case, &stops.value)) }
                if !stops.notices.is_empty() {
                    { note(NoteKind::Calm, Some(text::DAYS), lines(&stops.notices)) }
                }
            </>
        },
        Err(error) => note(NoteKind::Warn, None, html! { <p>{ error.to_string() }</p> }),
    };
    section("next", text::NEXT, None, body)
}

/// Where each year's payment has its day, the nearest one stands for what is to do now, and the claim says which years.
fn points(case: &Case, stops: &[Stop]) -> Vec<TimelinePoint> {
    let years = case.claims.as_ref().map(|claims| claims.value.as_slice()).unwrap_or_default();
    let (Some(first), Some(last)) = (years.first(), years.last()) else {
        return stops.iter().map(|stop| point(case, stop)).collect();
    };
    let one = |stop: &Stop| match stop.id {
        "stop.pay" => point(case, first),
        "stop.claim" => TimelinePoint { date: text::each_year(first.day, last.day), ..point(case, stop) },
        _ => point(case, stop),
    };
    stops.iter().map(one).collect()
}

/// A stop as a point of the line.
pub fn point(case: &Case, stop: &Stop) -> TimelinePoint {
    let date = match (stop.state, stop.day) {
        (StopWhen::Done, day) => text::done(day),
        (StopWhen::End, StopDay::By(day)) => day.zh(),
        (StopWhen::Now | StopWhen::Later | StopWhen::End, StopDay::Unknown) => stop.when.clone(),
        (StopWhen::Now | StopWhen::Later | StopWhen::End, StopDay::On(day)) => day.zh(),
        (StopWhen::Now | StopWhen::Later, StopDay::By(day)) => text::before(day),
        (StopWhen::Now | StopWhen::Later | StopWhen::End, StopDay::Within(period)) => text::within(period),
    };
    let papers = case.papers.value.iter().filter(|paper| paper.at == stop.id && stop.state != StopWhen::Done);
    TimelinePoint {
        when: match stop.state {
            StopWhen::Done => When::Done,
            StopWhen::Now => When::Now,
            StopWhen::Later => When::Later,
            StopWhen::End => When::End,
        },
        date,
        left: stop.days_left.map(text::days_left),
        title: stop.title.clone(),
        note: stop.note.clone(),
        bring: papers.map(|paper| paper.name.clone()).collect(),
        article: crate::ui::text::citation(&stop.citation),
    }
}

/// The papers.
pub fn papers(case: &Case) -> Html {
    let items: Vec<CheckItem> = case
        .papers
        .value
        .iter()
        .map(|paper| CheckItem { label: paper.name.clone().into(), note: Some(paper.note.clone().into()) })
        .collect();
    checklist(&items)
}
