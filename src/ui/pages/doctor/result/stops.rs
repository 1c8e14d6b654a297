//! 一步一步: the stops of the rules as points of the line, and the papers of all of them.
use crate::ui::prelude::*;

use crate::rules::doctor::{Basis, Paper, Position, Stop, When as StopWhen};
use crate::ui::components::{CheckItem, TimelinePoint, When, checklist};

use super::text;

/// The stop that has the last day.
pub const DEADLINE: &str = "stop.doctor_deregister";
/// The stop at which the form is handed in.
const HAND_IN: &str = "stop.doctor_hand_in";

/// The stops as they are shown. An aid that may begin on a day before the formalities are done, but only once they are,
/// stands behind them.
pub fn ordered(stops: &[Stop]) -> Vec<&Stop> {
    let (waiting, mut rest): (Vec<&Stop>, Vec<&Stop>) = stops.iter().partition(|stop| waits(stop, stops));
    let place = rest.iter().position(|stop| stop.id == DEADLINE).map_or(rest.len(), |at| at + 1);
    rest.splice(place..place, waiting);
    rest
}

/// An aid whose first possible day comes before the last day of the formalities it waits for.
pub fn waits(stop: &Stop, stops: &[Stop]) -> bool {
    let last = stops.iter().find(|stop| stop.id == DEADLINE).and_then(|stop| stop.when.day());
    match (&stop.when, stop.basis, last) {
        (StopWhen::From(day), Basis::Earliest, Some(last)) => *day <= last,
        (_, _, _) => false,
    }
}

/// Whether it is over: a day that only was reckoned may have passed without it, an aid that may begin waits to be asked
/// for, and who is past the last day has it still before him.
fn is_done(stop: &Stop) -> bool {
    match (stop.basis, stop.position, &stop.when) {
        (Basis::Told, Position::Past | Position::Now, _) => true,
        (Basis::Law, Position::Past, StopWhen::From(_)) => false,
        (Basis::Law, Position::Past, _) => stop.id != DEADLINE,
        (_, _, _) => false,
    }
}

/// Whether the form is still to be handed in.
pub fn is_form_due(stops: &[Stop]) -> bool {
    stops.iter().any(|stop| stop.id == HAND_IN && !is_done(stop))
}

/// The points. What is to do now is the first step ahead that has a day and papers to bring, else papers, else any.
pub fn points(stops: &[Stop]) -> Vec<TimelinePoint> {
    let shown = ordered(stops);
    let begun = |stop: &&Stop| stop.position != Position::Past || matches!(stop.when, StopWhen::From(_));
    let open = |stop: &&Stop| begun(stop) && !is_done(stop) && stop.id != DEADLINE;
    let brings = |stop: &&Stop| open(stop) && !stop.papers.is_empty();
    let dated = |stop: &&Stop| brings(stop) && stop.when.day().is_some();
    let at = |test: &dyn Fn(&&Stop) -> bool| shown.iter().position(test);
    let now = at(&dated).or_else(|| at(&brings)).or_else(|| at(&open));
    shown.iter().enumerate().map(|(at, stop)| point(stop, now == Some(at))).collect()
}

/// A stop as a point of the line.
pub fn point(stop: &Stop, now: bool) -> TimelinePoint {
    let when = match stop.id {
        DEADLINE => When::End,
        _ if is_done(stop) => When::Done,
        _ if now => When::Now,
        _ => When::Later,
    };
    // An aid begins some day after it can: there is nothing to count down to.
    let counted = !matches!(stop.when, StopWhen::From(_));
    let ahead = stop.days_left.filter(|days| counted && when != When::Done && (*days >= 0 || stop.id == DEADLINE));
    TimelinePoint {
        when,
        date: date(stop),
        left: ahead.map(text::days_left),
        title: stop.title.clone(),
        note: [stop.note.clone(), text::signers(&stop.signers)].concat(),
        bring: stop.papers.iter().map(|paper| paper.name.clone()).collect(),
        article: crate::ui::text::citation(&stop.citation),
    }
}

/// When, and where that day comes from.
pub fn date(stop: &Stop) -> String {
    let day = match &stop.when {
        StopWhen::On(day) => day.zh(),
        StopWhen::By(day) => text::before(*day),
        StopWhen::From(day) => text::from(*day),
        StopWhen::Between(period) => text::within(*period),
        StopWhen::Length(words) | StopWhen::NotKnown(words) => words.clone(),
    };
    let basis = match (stop.when.day(), stop.basis) {
        (None, _) | (Some(_), Basis::Law) => "",
        (Some(_), Basis::Ours) => text::OURS,
        (Some(_), Basis::Earliest) => text::EARLIEST,
        (Some(_), Basis::Told) => text::BY_YOU,
    };
    [day.as_str(), basis].concat()
}

/// Every paper of the way, each once.
pub fn papers(stops: &[Stop]) -> Option<Html> {
    let mut all: Vec<&Paper> = Vec::new();
    for paper in stops.iter().filter(|stop| stop.position != Position::Past).flat_map(|stop| &stop.papers) {
        if !all.contains(&paper) {
            all.push(paper);
        }
    }
    let item = |paper: &&Paper| CheckItem { label: paper.name.clone().into(), note: Some(paper.note.clone().into()) };
    let items: Vec<CheckItem> = all.iter().map(item).collect();
    (!items.is_empty()).then(|| checklist(&items))
}
