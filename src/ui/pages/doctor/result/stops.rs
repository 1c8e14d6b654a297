//! 一步一步: the stops of the rules as points of the line, and the papers of all of them.
use yew::prelude::*;

use crate::rules::doctor::{Basis, Paper, Position, Stop, When as StopWhen};
use crate::ui::components::{CheckItem, TimelinePoint, When, checklist};

use super::text;

/// The stop that has the last day.
const DEADLINE: &str = "stop.doctor_deregister";

/// The points; the first that is not past and has something to bring, or a day, is the one to do now.
pub fn points(stops: &[Stop]) -> Vec<TimelinePoint> {
    let open = |stop: &Stop| stop.position != Position::Past && stop.id != DEADLINE;
    let acts = |stop: &Stop| open(stop) && (stop.position == Position::Now || !stop.papers.is_empty());
    let now = stops.iter().position(acts).or_else(|| stops.iter().position(open));
    stops.iter().enumerate().map(|(at, stop)| point(stop, now == Some(at))).collect()
}

/// A stop as a point of the line.
pub fn point(stop: &Stop, now: bool) -> TimelinePoint {
    let when = match stop.position {
        Position::Past => When::Done,
        Position::Now | Position::Coming | Position::Undated if stop.id == DEADLINE => When::End,
        Position::Now | Position::Coming | Position::Undated if now => When::Now,
        Position::Now | Position::Coming | Position::Undated => When::Later,
    };
    let ahead = stop.days_left.filter(|days| *days >= 0);
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
