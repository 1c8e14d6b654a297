//! 结果: the answer first, then the way with its days, both aids, the two ages, the working, what to bring, and how to take
//! it away. Every figure and date is a rule's.
mod aid;
mod case;
mod dates;
mod head;
mod share;
mod stops;
pub mod text;

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::base::{Notice, NoticeKind, Outcome, Step};
use crate::policy::{Ctx, Policy};
use crate::rules::doctor::ExitKind;
use crate::ui::components::{
    Days, NoteKind, PanelKind, RailKind, Split, TakeAway, back_link, clauses, disclosure, jump_list, note, panel,
    section, small_print, steps, timeline, words,
};
use crate::ui::hooks::{app, use_title};
use crate::ui::pages::doctor::question::Answers;
use crate::ui::route::{DoctorRoute, FlowRoute, Route};

use case::{Case, NoCase};

/// Properties of [`ResultPage`].
#[derive(Properties, PartialEq)]
pub struct ResultPageProps {
    /// What was answered.
    pub answers: Rc<Answers>,
    /// What was answered, in words, for the sheet of paper.
    pub told: Html,
    /// 清空重算.
    pub on_clear: Callback<()>,
}

/// The result screen.
#[component]
pub fn ResultPage(props: &ResultPageProps) -> Html {
    let app = app();
    use_title(Some(AttrValue::Static(super::text::TITLE)));
    let said = use_state(|| None::<&'static str>);
    let (ctx, aim) = (Ctx::new(&app.policy, app.today), props.answers.aim());
    let case = Case::derive(&ctx, &props.answers);
    let (head, body, text, days) = match &case {
        Ok(case) => (
            head::panel(case, aim),
            body(case, &app.policy),
            share::plain_text(case, aim, &app.policy, &app.today.zh()),
            dates::dates(&ctx, case, &props.answers),
        ),
        Err(none) => (head::no_panel(none, &app.policy), Html::default(), head::why_not(none), None),
    };
    let main = html! {
        <>
            { back_link(&Route::Doctor(DoctorRoute::Flow(FlowRoute::Check)), text::BACK) }
            { head }
            { body }
            { disclosure(text::TOLD, props.told.clone()) }
        </>
    };
    let rail = html! {
        <>
            { for papers(&case).map(|papers| panel(PanelKind::Part, "bring", text::BRING, papers)) }
            { take_away(text, days, &said, &props.on_clear) }
        </>
    };
    let foot = Some(fine(&app.policy, &app.today.zh()));
    Split { kind: RailKind::Part, rail_label: text::RAIL, rail, main, foot }.html()
}

fn papers(case: &Result<Case, NoCase>) -> Option<Html> {
    case.as_ref().ok().and_then(|case| stops::papers(case.stops()))
}

fn body(case: &Case, policy: &Policy) -> Html {
    let way = |title: &str, lead| section("next", title, lead, timeline(&stops::points(case.stops())));
    match case {
        Case::Outside(scope) => html! {
            <>
                { section("whom", text::WHOM, None, steps(policy, &of(&scope.steps, Outcome::NotMet))) }
                { folded(text::CONDITIONS, policy, &scope.steps) }
            </>
        },
        Case::Admission { verdict, stops } => html! {
            <>
                { notices(case) }
                if !stops.value.is_empty() {
                    { way(text::COME, None) }
                }
                { section("how", text::CONDITIONS, None, steps(policy, &verdict.steps)) }
            </>
        },
        Case::Leaving(derived) => {
            let all = case.steps();
            let (counted, rest): (Vec<Step>, Vec<Step>) = all.iter().cloned().partition(|step| step.formula.is_some());
            let lead = (case.way() == Some(ExitKind::Age)).then_some(text::NEXT_LEAD);
            html! {
                <>
                    { scope_open(&all) }
                    { edges(case) }
                    { jump_list(&text::JUMPS) }
                    { way(text::NEXT, lead) }
                    { aid::aid(&derived.value, &all, policy) }
                    { notices(case) }
                    { aid::ages(&derived.value) }
                    { section("how", text::HOW, None, steps(policy, &counted)) }
                    { folded(text::MORE, policy, &rest) }
                </>
            }
        }
    }
}

fn of(steps: &[Step], outcome: Outcome) -> Vec<Step> {
    steps.iter().filter(|step| step.outcome == outcome).cloned().collect()
}

/// What would only fill the sheet of paper.
fn folded(title: &'static str, policy: &Policy, lines: &[Step]) -> Html {
    html! { <div class="ht-noprint">{ disclosure(title, steps(policy, lines)) }</div> }
}

/// What of the scope is to be settled first (一).
fn scope_open(all: &[Step]) -> Html {
    let open: Vec<&Step> =
        all.iter().filter(|step| step.citation.key == SCOPE && step.outcome == Outcome::Pending).collect();
    if open.is_empty() {
        return Html::default();
    }
    let line = |step: &&Step| {
        let said = text::sentences(&step.result, step.plain.as_deref().unwrap_or_default());
        html! { <p>{ clauses(&said) }</p> }
    };
    note(NoteKind::Warn, Some(text::SCOPE_OPEN), open.iter().map(line).collect())
}

/// The article on whom the opinion is for.
const SCOPE: &str = "doctor:1";

fn lines<'a>(notices: impl Iterator<Item = &'a Notice>) -> Html {
    notices.map(|notice| html! { <p>{ words(&notice.message) }</p> }).collect()
}

/// A day off, under the verdict.
fn edges(case: &Case) -> Html {
    let all = case.notices();
    let edges = all.iter().filter(|notice| notice.kind == NoticeKind::Edge);
    edges.map(|edge| note(NoteKind::Calm, None, lines(core::iter::once(edge)))).collect()
}

/// State, contradictions, other readings.
fn notices(case: &Case) -> Html {
    let mut all = case.notices();
    // Those of one who leaves stand under the verdict.
    all.retain(|notice| case.way().is_none() || notice.kind != NoticeKind::Edge);
    notes(&all)
}

/// What to heed, and where the text can be read otherwise.
pub(super) fn notes(all: &[Notice]) -> Html {
    let warnings = || all.iter().filter(|notice| notice.kind != NoticeKind::Reading);
    let readings = || all.iter().filter(|notice| notice.kind == NoticeKind::Reading);
    html! {
        <>
            if warnings().next().is_some() {
                { note(NoteKind::Warn, Some(text::WARNINGS), lines(warnings())) }
            }
            if readings().next().is_some() {
                { note(NoteKind::Info, Some(text::READINGS), lines(readings())) }
            }
        </>
    }
}

/// 把结果带走.
fn take_away(
    words: String,
    days: Option<Days>,
    said: &UseStateHandle<Option<&'static str>>,
    on_clear: &Callback<()>,
) -> Html {
    let (file_name, by_hand) = (text::CALENDAR_FILE, text::DAYS_NOT_COPIED);
    TakeAway { words, days, file_name, by_hand, on_clear: on_clear.clone() }.html(said)
}

/// What it is not, the documents, the rules it was made by, and where to ask.
pub(super) fn fine(policy: &Policy, today: &str) -> Html {
    let named = policy.documents().iter().filter(|document| document.id == "doctor" || document.id == "aid2014");
    let numbers: Vec<&str> = named.map(|document| document.number.as_str()).collect();
    small_print(policy, today, Some(text::basis(&numbers)), policy.contacts().iter(), text::HELP)
}
