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
    Action, ActionKind, Icon, NoteKind, PanelKind, RailKind, Split, actions, back_link, clauses, disclosure, jump_list,
    note, panel, section, steps, timeline, words,
};
use crate::ui::hooks::{app, use_title};
use crate::ui::pages::doctor::question::Answers;
use crate::ui::route::{DoctorRoute, FlowRoute, Route};
use crate::ui::services::download::{self, Saved};
use crate::ui::services::{clipboard, print};

use case::{Case, NoCase};
use dates::Dates;

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
    use_title(AttrValue::Static(super::text::TITLE));
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
    let all = case.notices();
    let (edge, reading) = (NoticeKind::Edge, NoticeKind::Reading);
    let admission = case.way().is_none();
    let warnings = || all.iter().filter(|notice| notice.kind != reading && (admission || notice.kind != edge));
    let readings = || all.iter().filter(|notice| notice.kind == reading);
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

/// 把结果带走: print, save the days, copy these words, start anew.
fn take_away(
    words: String,
    dates: Option<Dates>,
    said: &UseStateHandle<Option<&'static str>>,
    on_clear: &Callback<()>,
) -> Html {
    let action = |kind, icon, label, on_press| Action { kind, icon, label, on_press };
    let mut all = vec![action(ActionKind::Main, Icon::Print, text::PRINT, Callback::from(|()| print::print()))];
    if let Some(dates) = dates {
        let copied = copy(dates.plain, said, text::DAYS_COPIED, text::DAYS_NOT_COPIED);
        let said = said.clone();
        let on_save = Callback::from(move |()| match download::save(text::CALENDAR_FILE, CALENDAR, &dates.file) {
            Saved::Handed => said.set(Some(text::SAVED)),
            Saved::Refused => copied.emit(()),
        });
        all.push(action(ActionKind::Other, Icon::Calendar, text::TO_CALENDAR, on_save));
    }
    let on_copy = copy(words, said, text::COPIED, text::NOT_COPIED);
    all.push(action(ActionKind::Other, Icon::Copy, text::COPY, on_copy));
    all.push(action(ActionKind::Other, Icon::Again, text::AGAIN, on_clear.clone()));
    panel(PanelKind::Screen, "acts", text::TAKE, actions(&all, **said))
}

/// Media type of a calendar file.
const CALENDAR: &str = "text/calendar;charset=utf-8";

/// Copies these words and says what came of it.
pub(super) fn copy(
    words: String,
    said: &UseStateHandle<Option<&'static str>>,
    good: &'static str,
    bad: &'static str,
) -> Callback<()> {
    let said = said.clone();
    Callback::from(move |()| {
        let said = said.clone();
        clipboard::copy(&words, Callback::from(move |done: bool| said.set(Some(if done { good } else { bad }))));
    })
}

/// What it is not, the documents, the rules it was made by, and where to ask.
pub(super) fn fine(policy: &Policy, today: &str) -> Html {
    let named = policy.documents().iter().filter(|document| document.id == "doctor" || document.id == "aid2014");
    let numbers: Vec<&str> = named.map(|document| document.number.as_str()).collect();
    let phones = policy.contacts().iter().filter_map(|contact| Some((contact.role.clone(), contact.phone.clone()?)));
    html! {
        <div class="ht-fine">
            <p>{ text::FINE }</p>
            <p>{ text::basis(&numbers) }</p>
            <p>{ text::stamp(today, &policy.stamp().version, &share::check_code(policy)) }</p>
            { for phones.map(|(role, phone)| html! { <p>{ role }{ "：" }<a href={format!("tel:{phone}")}>{ phone }</a></p> }) }
            <p>{ text::HELP }</p>
        </div>
    }
}
