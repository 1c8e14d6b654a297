//! 卫生院名单: a list is pasted or typed, and who must leave stands below in order of deadline (三（二）1). Worked out in the
//! page; kept and sent nowhere, not even in this tab's memory.
mod read;
pub mod rest;
mod table;
mod text;

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::base::Notice;
use crate::policy::Ctx;
use crate::rules::doctor::{Leaver, list_leavers};
use crate::ui::components::{
    ButtonKind, FormError, NoteKind, back_link, button, clauses, coming, copy, error_focus, error_summary, field_error,
    note,
};
use crate::ui::hooks::{Rest, app, use_focus};
use crate::ui::route::{DoctorRoute, FlowRoute, Route};
use crate::ui::services::{dom, print};

pub use text::TITLE;

/// Id of the box the list is typed into.
const BOX: &str = "list";
/// Id of the heading of what came out.
const FOUND: &str = "found";

/// What a list came to.
#[derive(Clone, PartialEq)]
enum Outcome {
    /// Nothing was asked yet.
    Nothing,
    /// These lines are wrong.
    Wrong(Rc<[FormError]>),
    /// In order of deadline, and what is said of the days.
    Found(Rc<Vec<Leaver>>, Rc<Vec<Notice>>),
}

/// The list of a health centre: its heading, and below it what is in the rest of the program.
pub fn page(rest: &Rest) -> Html {
    html! {
        <div class="dr-list">
            { back_link(&Route::Doctor(DoctorRoute::Flow(FlowRoute::Start)), super::text::TITLE) }
            <h1>{ text::TITLE }</h1>
            { rest.here().map_or_else(|| coming(rest, &[]), rest::list) }
        </div>
    }
}

/// All below the heading.
#[component]
fn List() -> Html {
    let app = app();
    let outcome = use_state(|| Outcome::Nothing);
    let attempt = use_state(|| 0_u32);
    let said = use_state(|| None::<&'static str>);
    let on_press = {
        let (outcome, attempt, said, app) = (outcome.clone(), attempt.clone(), said.clone(), app.clone());
        Callback::from(move |()| {
            let ctx = Ctx::new(&app.policy, app.today);
            outcome.set(work_out(&ctx, &dom::area_text(BOX).unwrap_or_default()));
            attempt.set(*attempt + 1);
            said.set(None);
        })
    };
    let errors = match &*outcome {
        Outcome::Wrong(errors) => errors.clone(),
        Outcome::Nothing | Outcome::Found(..) => Rc::default(),
    };
    let found = matches!(*outcome, Outcome::Found(..)).then_some((FOUND, *attempt));
    use_focus(error_focus(&errors, *attempt).or(found));
    let wrong =
        (!errors.is_empty()).then(|| errors.iter().map(|e| e.message.to_string()).collect::<Vec<_>>().join("；"));
    html! {
        <>
            <p class="ht-lead">{ clauses(text::LEAD) }</p>
            <div class="ht-noprint">
                { error_summary(&errors) }
                <div class={if wrong.is_some() { "ht-field is-error" } else { "ht-field" }}>
                    <label class="ht-field__l" for={BOX}>{ text::LABEL }</label>
                    <p class="ht-field__h" id="list-hint">{ clauses(text::HINT) }</p>
                    { field_error("list-error", wrong.as_deref()) }
                    <textarea id={BOX} class="dr-area" rows="8" autocomplete="off" spellcheck="false"
                        placeholder={text::SAMPLE}
                        aria-describedby={if wrong.is_some() { "list-hint list-error" } else { "list-hint" }}
                        aria-invalid={wrong.is_some().then_some("true")} />
                </div>
                <div class="ht-go">{ button(ButtonKind::Main, None, text::GO, on_press) }</div>
                { note(NoteKind::Safe, Some(text::YOURS_TITLE), html! { <p>{ clauses(text::YOURS) }</p> }) }
            </div>
            if let Outcome::Found(leavers, notices) = &*outcome {
                { table::found(FOUND, leavers) }
                { super::result::small::notes(notices) }
                <div class="ht-aids ht-noprint">
                    { button(ButtonKind::Second, None, text::COPY, copy(table::copied(leavers), &said, text::COPIED, text::NOT_COPIED)) }
                    { button(ButtonKind::Second, None, text::PRINT, Callback::from(|()| print::print())) }
                </div>
                <p role="status" class="ht-noprint">{ for *said }</p>
                { super::result::small::fine(&app.policy, &app.today.zh()) }
            }
        </>
    }
}

fn work_out(ctx: &Ctx, typed: &str) -> Outcome {
    let wrong = |lines: Vec<String>| {
        let error = |message: String| FormError { field: BOX.into(), message: message.into() };
        Outcome::Wrong(lines.into_iter().map(error).collect())
    };
    match read::read(ctx, typed) {
        Err(lines) => wrong(lines),
        Ok(members) => match list_leavers(ctx, &members) {
            Ok(found) => Outcome::Found(Rc::new(found.value), Rc::new(found.notices)),
            Err(error) => wrong(vec![error.to_string()]),
        },
    }
}
