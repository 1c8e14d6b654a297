//! 结果的明细: all that stands around the answer. Where the program is cut in two (`services::rest`).
use std::rc::Rc;

use crate::ui::prelude::*;

use crate::base::{NoticeKind, Outcome, Step};
use crate::policy::{Ctx, Policy};
use crate::rules::doctor::ExitKind;
use crate::ui::components::{
    Cited, Days, NoteKind, PanelKind, Parts, TakeAway, article_more, clauses, disclosure, jump_list, note, panel,
    section, steps, timeline,
};
use crate::ui::hooks::AppContext;
use crate::ui::pages::doctor::question::Answers;
use crate::ui::services::rest::Here;

use super::case::{Case, Law, NoCase, SCOPE};
use super::small::{fine, lines, notes};
use super::{aid, dates, head, share, stops, text};

/// What the details show besides the decisions.
pub struct Shown<'a> {
    /// What came of the last action.
    pub said: &'a UseStateHandle<Option<&'static str>>,
    /// What was answered, in words.
    pub told: &'a Html,
    /// 清空重算.
    pub on_clear: &'a Callback<()>,
}

/// The details of one result.
pub type Details = Rc<dyn Fn(&Shown) -> Parts<NoCase>>;

/// The details for these answers.
#[inline(never)]
pub fn details(here: Here, app: &AppContext, answers: &Rc<Answers>) -> Details {
    let case = Case::derive(&Ctx::new(&app.policy, app.today), answers, &Law::whole());
    let (app, answers) = (app.clone(), answers.clone());
    let details: Details = Rc::new(move |shown: &Shown| {
        let ctx = Ctx::new(&app.policy, app.today);
        let (body, words, days, papers) = match &case {
            Ok(case) => (
                body(case, &app.policy),
                share::plain_text(case, answers.aim(), &app.policy, &app.today.zh()),
                dates::dates(&ctx, case, &answers),
                stops::papers(case.stops()),
            ),
            Err(none) => (
                article_more(&app.policy, "doctor:3.1.1", Cited::First, Html::default()),
                head::why_not(none),
                None,
                None,
            ),
        };
        let main = html! { <>{ body }{ disclosure(text::TOLD, shown.told.clone()) }</> };
        let rail = html! {
            <>
                { for papers.map(|papers| panel(PanelKind::Part, "bring", text::BRING, papers)) }
                { take_away(words, days, shown) }
            </>
        };
        Parts { none: case.as_ref().err().cloned(), main, rail, foot: Some(fine(&app.policy, &app.today.zh())) }
    });
    here.give(details)
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

/// 把结果带走.
fn take_away(words: String, days: Option<Days>, shown: &Shown) -> Html {
    let (file_name, by_hand) = (text::CALENDAR_FILE, text::DAYS_NOT_COPIED);
    TakeAway { words, days, file_name, by_hand, on_clear: shown.on_clear.clone() }.html(shown.said)
}
