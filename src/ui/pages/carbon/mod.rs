//! 碳达峰目标: the plan as one page to search. What is looked for lives in the page alone, never in the address. Every
//! number, year, body and section comes from the rules; how far a target is reached is not said, the plan does not know.
mod bar;
mod chart;
mod found;
mod plan;
mod table;
mod take;
mod text;

use crate::ui::prelude::*;

use crate::base::Date;
use crate::policy::{Ctx, Policy};
use crate::rules::carbon::Query;
use crate::ui::components::{NoteKind, back_link, clauses, jump_list, note, section};
use crate::ui::hooks::{app, use_title};
use crate::ui::route::Route;
use crate::ui::services::{clock, dom};
use crate::ui::text as shell;

use found::Found;

/// 碳达峰目标.
#[component]
pub fn CarbonPage() -> Html {
    use_title(Some(text::TITLE.into()));
    let app = app();
    let query = use_state(Query::default);
    let said = use_state_eq(|| None::<&'static str>);
    let ask = {
        let (query, said) = (query.clone(), said.clone());
        Callback::from(move |asked: Query| {
            query.set(asked);
            said.set(None);
        })
    };
    let ctx = Ctx::new(&app.policy, app.today);
    let found = match Found::of(&ctx, &query) {
        Ok(found) => found,
        Err(unknown) => return note(NoteKind::Warn, None, words(&unknown.to_string())),
    };
    html! {
        <>
            { back_link(&Route::Home, shell::BACK_HOME) }
            <h1>{ text::TITLE }</h1>
            <p class="ht-lead" data-read="">{ clauses(text::LEAD) }</p>
            { bar::bar(&ctx, &query, &ask) }
            <p class="cb-count" role="status" data-read="">{ clauses(&found.count()) }</p>
            if found.rows.is_empty() {
                { note(NoteKind::Calm, Some(text::NOTHING), words(text::TRY)) }
            }
            if *query != Query::default() {
                { clear(&ask) }
            }
            if !found.rows.is_empty() {
                { take::take(&found, &said) }
                { jump_list(&found.parts()) }
                { results(&ctx, &query, &found) }
            }
            { fine(&app.policy, app.today) }
        </>
    }
}

fn words(said: &str) -> Html {
    html! { <p>{ clauses(said) }</p> }
}

/// Everything again, and the focus back where one types.
fn clear(ask: &Callback<Query>) -> Html {
    let onclick = ask.reform(|_: MouseEvent| {
        dom::focus_id(bar::TEXT);
        Query::default()
    });
    html! {
        <p class="ht-noprint cb-clear"><button type="button" class="ht-btn ht-btn--second" {onclick}>{ text::CLEAR }</button></p>
    }
}

/// The parts that hold something, in the order of [`Found::parts`].
fn results(ctx: &Ctx, query: &Query, found: &Found) -> Html {
    let asked = *query != Query::default();
    html! {
        <>
            if !found.indicators.is_empty() {
                { section(text::TABLE_ID, text::TABLE, Some(text::TABLE_LEAD), table::table(ctx, query.filter.year, &found.indicators)) }
            }
            if !found.trajectories.is_empty() {
                { section(text::CHARTS_ID, text::CHARTS, Some(text::CHARTS_LEAD), chart::charts(&found.trajectories)) }
            }
            if !found.differences.is_empty() {
                { section(text::SIDES_ID, text::SIDES, Some(text::SIDES_LEAD), plan::differences(&found.differences)) }
            }
            if !found.tasks.is_empty() {
                { section(text::TASKS_ID, text::TASKS, None, plan::tasks(ctx.policy, &found.tasks, asked)) }
            }
            if !found.projects.is_empty() {
                { section(text::PROJECTS_ID, text::PROJECTS, Some(text::PROJECTS_LEAD), plan::projects(ctx.policy, &found.projects, asked)) }
            }
            if !found.safeguards.is_empty() {
                { section(text::SAFEGUARDS_ID, text::SAFEGUARDS, None, plan::safeguards(ctx.policy, &found.safeguards, asked)) }
            }
        </>
    }
}

/// Tasks, projects and safeguards, whole, for the page of the document.
#[cfg(feature = "prerender")]
pub fn whole(policy: &Policy) -> Html {
    let ctx = Ctx::new(policy, policy.data_as_of());
    let Ok(found) = Found::of(&ctx, &Query::default()) else { return Html::default() };
    html! {
        <>
            { section(text::TASKS_ID, text::TASKS, None, plan::tasks(policy, &found.tasks, true)) }
            { section(text::PROJECTS_ID, text::PROJECTS, Some(text::PROJECTS_LEAD), plan::projects(policy, &found.projects, true)) }
            { section(text::SAFEGUARDS_ID, text::SAFEGUARDS, None, plan::safeguards(policy, &found.safeguards, true)) }
        </>
    }
}

fn fine(policy: &Policy, today: Date) -> Html {
    let basis = policy.documents().iter().find(|document| document.id == "carbon");
    html! {
        <div class="ht-fine">
            { for basis.map(|document| words(&text::basis(&document.title, &document.number, document.issued.map(Date::zh).as_deref()))) }
            { for basis.map(|document| words(&document.note)) }
            { for clock::today().map(|_| words(&text::stamp(&today.zh(), policy.version()))) }
            { words(text::FINE) }
        </div>
    }
}
