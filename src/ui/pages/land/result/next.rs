//! 接下来怎么办、带什么: the way from application to the money, and the papers.
use yew::prelude::*;

use crate::rules::land::{Stop, StopWhen};
use crate::ui::components::{CheckItem, NoteKind, TimelinePoint, When, checklist, note, section, timeline};

use super::case::Case;
use super::text;

/// The stops.
pub fn next(case: &Case) -> Html {
    let body = match &case.stops {
        Ok(stops) => {
            let points: Vec<TimelinePoint> = stops.value.iter().map(point).collect();
            timeline(&points)
        }
        Err(error) => note(NoteKind::Warn, None, html! { <p>{ error.to_string() }</p> }),
    };
    section("next", text::NEXT, None, body)
}

fn point(stop: &Stop) -> TimelinePoint {
    TimelinePoint {
        when: match stop.state {
            StopWhen::Done => When::Done,
            StopWhen::Now => When::Now,
            StopWhen::Later => When::Later,
        },
        date: stop.last.map_or_else(|| stop.when.clone(), text::before).into(),
        left: stop.days_left.map(|days| text::days_left(days).into()),
        title: stop.title.clone().into(),
        more: Some(html! { <p>{ &stop.note }</p> }),
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
