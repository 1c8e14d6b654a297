//! 结论: the answer, the deadline as the big figure, and the days that hang on it; or why there is none.
use crate::ui::prelude::*;

use crate::base::Date;
use crate::rules::doctor::{Due, ExitKind, HardshipVerdict, Judgement, Start, Timeline};
use crate::ui::components::{ButtonKind, Fact, VerdictKind, button_class, clauses, facts, verdict, words};
use crate::ui::guide::Ask;
use crate::ui::pages::doctor::profile::MissingCore;
use crate::ui::pages::doctor::question::Question;
use crate::ui::pages::doctor::reply::Aim;
use crate::ui::route::{DoctorRoute, FlowRoute, Route};

use super::case::{Case, NoCase};
use super::text;

/// Kind of answer, in a word and in a sentence.
pub struct Said {
    /// Which answer.
    pub kind: VerdictKind,
    /// In a word.
    pub flag: &'static str,
    /// In a sentence.
    pub title: &'static str,
}

const fn said(kind: VerdictKind, (flag, title): (&'static str, &'static str)) -> Said {
    Said { kind, flag, title }
}

/// The answer of a case.
pub fn answer(case: &Case, aim: Aim) -> Said {
    match case {
        Case::Outside(_) => said(VerdictKind::No, text::OUTSIDE),
        Case::Leaving(timeline) => leaving(&timeline.value),
        Case::Admission { verdict, .. } => match (&verdict.value, aim == Aim::Comes) {
            (Judgement::Passes, true) => said(VerdictKind::Yes, text::MAY_COME),
            (Judgement::Passes, false) => said(VerdictKind::Yes, text::MAY_STAY),
            (Judgement::Fails { .. }, true) => said(VerdictKind::No, text::NOT_COME),
            (Judgement::Fails { .. }, false) => said(VerdictKind::No, text::NOT_STAY),
            (Judgement::Open { .. }, _) => said(VerdictKind::Ask, text::OPEN),
        },
    }
}

fn leaving(timeline: &Timeline) -> Said {
    let (kind, words) = match (timeline.kind, timeline.due) {
        (ExitKind::Forced, _) => (VerdictKind::Ask, text::FORCED),
        (ExitKind::NotWritten, _) => (VerdictKind::Ask, text::NOT_WRITTEN),
        (ExitKind::Age | ExitKind::Voluntary, Due::Left) => (VerdictKind::Yes, text::LEFT),
        (ExitKind::Voluntary, _) | (ExitKind::Age, Due::NoDeadline) => (VerdictKind::Yes, text::WISH),
        (ExitKind::Age, Due::Overdue) => (VerdictKind::Ask, text::OVERDUE),
        (ExitKind::Age, Due::TooLate) => (VerdictKind::Ask, text::TOO_LATE),
        (ExitKind::Age, Due::Hurry) => (VerdictKind::Yes, text::HURRY),
        (ExitKind::Age, Due::ThisYear | Due::Uncounted) => (VerdictKind::Yes, text::THIS_YEAR),
        (ExitKind::Age, Due::NextYear) => (VerdictKind::Yes, text::NEXT_YEAR),
        (ExitKind::Age, Due::Later) => (VerdictKind::Yes, text::LATER),
    };
    said(kind, words)
}

/// The panel at the head of the screen.
pub fn panel(case: &Case, aim: Aim) -> Html {
    let Said { kind, flag, title } = answer(case, aim);
    let body = match case {
        Case::Outside(scope) => reasons(&scope.value, &scope.steps),
        Case::Admission { verdict, .. } => reasons(&verdict.value, &verdict.steps),
        Case::Leaving(timeline) => figures(&timeline.value),
    };
    verdict(kind, flag, title, body)
}

/// What stands against it, else what is open.
fn reasons(found: &Judgement, steps: &[crate::base::Step]) -> Html {
    let failing = found.failing();
    let named = if failing.is_empty() { found.pending() } else { failing };
    let lines = steps.iter().filter(|step| named.contains(&step.id.as_str()));
    html! { <ul class="ht-verdict__why">{ for lines.map(|step| html! { <li>{ clauses(&step.result) }</li> }) }</ul> }
}

fn figures(timeline: &Timeline) -> Html {
    let dates = &timeline.dates;
    // Without a year only under a day of the same one.
    let reached = |year: Option<i32>| {
        fact(text::REACHED, year.map_or(dates.attained.zh(), |year| text::short(dates.attained, year)))
    };
    let months = timeline.service.as_ref().and_then(|service| service.longest).map(|longest| longest.months);
    let served = months.map(|months| fact(text::SERVED, text::served(months)));
    match (timeline.kind, timeline.due, timeline.hardship.verdict) {
        (ExitKind::Age, Due::Left, HardshipVerdict::FromDate(day))
        | (ExitKind::Voluntary, _, HardshipVerdict::FromDate(day)) => {
            let all: Vec<Fact> = core::iter::once(reached(Some(day.year()))).chain(served).collect();
            html! {
                <>
                    { big(text::AID_FROM, day) }
                    <p class="ht-verdict__say">{ words(&timeline.due_words) }</p>
                    { facts(&all) }
                </>
            }
        }
        (ExitKind::Age, Due::Left, HardshipVerdict::Review)
        | (ExitKind::Voluntary, _, HardshipVerdict::Review)
        | (ExitKind::Forced | ExitKind::NotWritten, _, _) => {
            let all: Vec<Fact> = core::iter::once(reached(None)).chain(served).collect();
            html! {
                <>
                    <p>{ clauses(&timeline.due_words) }</p>
                    <p>{ text::AID_REVIEW }</p>
                    { facts(&all) }
                </>
            }
        }
        (ExitKind::Age, _, _) => {
            let day = |start: &Start| match start {
                Start::On(day) => text::short(*day, dates.deadline.year()),
                Start::NotKnown(_) | Start::NoDeadline => text::NOT_YET.to_string(),
            };
            let suggested = fact(text::SUGGESTED, day(&timeline.suggested_start));
            let latest = fact(text::LATEST, day(&timeline.latest_start));
            let mut all = vec![reached(Some(dates.deadline.year())), suggested, latest];
            if timeline.due == Due::Overdue {
                all.truncate(1);
            }
            html! {
                <>
                    { big(text::DEADLINE, dates.deadline) }
                    <p class="ht-verdict__say">{ clauses(&timeline.due_words) }</p>
                    { facts(&all) }
                </>
            }
        }
    }
}

fn fact(label: &'static str, value: String) -> Fact {
    Fact { label: label.into(), value: value.into(), unit: "".into() }
}

/// The big day.
fn big(label: &'static str, day: Date) -> Html {
    html! {
        <>
            <p class="ht-verdict__k">{ label }</p>
            <p class="ht-money dr-day">
                <span>{ day.year() }<small>{ "年" }</small></span>
                <span>{ day.month() }<small>{ "月" }</small>{ day.day() }<small>{ "日" }</small></span>
            </p>
        </>
    }
}

/// The panel where nothing can be worked out.
pub fn no_panel(none: &NoCase) -> Html {
    let question = match none {
        NoCase::Missing(MissingCore::Left) => Question::Left,
        NoCase::Missing(MissingCore::Birth) | NoCase::Wrong(_) | NoCase::Figure => Question::Birth,
    };
    let href = Route::Doctor(DoctorRoute::Flow(FlowRoute::Question(question.id().into()))).href();
    let body = html! {
        <>
            <p>{ clauses(&why_not(none)) }</p>
            <p class="ht-noprint"><a class={button_class(ButtonKind::Second)} {href}>{ text::FILL_IN }</a></p>
        </>
    };
    verdict(VerdictKind::Ask, text::ASK, text::NO_DATE_TITLE, body)
}

/// Why nothing can be worked out, and where to ask.
pub fn why_not(none: &NoCase) -> String {
    match none {
        NoCase::Missing(MissingCore::Birth) => text::NO_BIRTH.to_string(),
        NoCase::Missing(MissingCore::Left) => text::NO_LEFT.to_string(),
        NoCase::Wrong(words) => text::check_dates(words),
        NoCase::Figure => text::NO_FIGURE.to_string(),
    }
}
