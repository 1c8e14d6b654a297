//! 引导: the guided flow of any service: one question a page, 不清楚, check, change, reload, clear, result. Knows no law
//! and no service; a service is one type with the trait [`Service`] and its own words. `pages/land` is the first.
//!
//! A new service in eight steps, each a file of its folder under `pages` unless said otherwise:
//!
//! 1. `route` (of `ui`): `Route::X(FlowRoute)`, one line in `parse` and one in `hash`; `app`: `Route::X` shows `XPage`.
//! 2. `reply`: the types of its own answers, [`Words`] for a closed list, else [`Code`]; [`Given`], [`Happened`],
//!    [`Facts`], dates, amounts, whole numbers and yes/no are here already.
//! 3. `question`: the parts as constants of [`Part`], then the table of `questions!` in the order of asking. Gives
//!    `Question` and `Answers`.
//! 4. `control`: tables of options ([`plain`], [`dated`], numbers, rows) and which [`Control`] each question has.
//! 5. `text`: words of questions ([`Asked`]), options, facts; what an answer means.
//! 6. `flow` and `profile`: which questions apply and when all is decided; the answers as what the rules take.
//! 7. `said`: what is read back ([`Understood`]) and what 不清楚 means ([`Unsure`]), out of the rules and the policy.
//! 8. `service`: `impl Service for X`, a list of these; `mod`: `pub type XPage = Guide<X>`. Its result is its own.
//!
//! Tests to copy: `pages/land/service` (fields read, pages go on), `tests/flow.rs` (the graph as a whole). A list of
//! rows with days (posts) stands in `sample`, which the tests here run on.
//!
//! Reading order: `service`, `question`, `reply`, `control` (what a service gives), `flow` (the path), `draft`, `read`,
//! `fault` (fields → answer), `state` (the reducer), `store` (this tab's memory), `answer`, `summary`, `text`, then the
//! screens. All is generic over the service: each is a module of its own, so each compiles once.
pub mod answer;
mod check;
mod clear;
pub mod control;
pub mod draft;
pub mod fault;
mod fields;
pub mod flow;
pub mod question;
mod question_page;
pub mod read;
pub mod reply;
#[cfg(test)]
mod sample;
pub mod service;
pub mod state;
pub mod store;
mod summary;
pub mod text;

use std::rc::Rc;

use crate::ui::prelude::*;

use self::check::{check_page, told};
use self::clear::{clear_all, clear_focus};
use self::question_page::QuestionPage;
use self::state::{Action, ClearAsked, State};
use self::summary::Change;
use crate::ui::hooks::{app, go, replace, use_focus, use_title};
use crate::ui::route::FlowRoute;
use crate::ui::services::storage;

pub use self::control::{
    Asks, Cell, CellTakes, Choice, Control, HAPPENED, NumberBox, ON, Rows, Takes, YES_NO, dated, plain,
};
pub use self::fault::Trouble;
pub use self::flow::{Step, Stop};
pub(crate) use self::question::questions;
pub use self::question::{Ask, Slot, Told};
pub use self::read::{FIRST_YEAR, day_between};
pub use self::reply::{Code, Facts, Given, Happened, UNSURE, Words};
pub use self::service::{Asked, Closed, Part, Service, Understood, Unsure};

/// Properties of [`Guide`].
#[derive(Properties, PartialEq)]
pub struct GuideProps {
    /// Which screen.
    pub route: FlowRoute,
}

/// The screens of a service.
#[component]
pub fn Guide<S: Service>(props: &GuideProps) -> Html {
    let app = app();
    let state = use_reducer(move || State::<S>::restored(app, storage::session_get(S::KEY).as_deref()));
    use_effect_with(state.kept(), |kept| match kept {
        Some(text) => drop(storage::session_set(S::KEY, text)),
        None => storage::session_remove(S::KEY),
    });
    use_effect_with(state.goal(), |(_, goal)| {
        if let Some(goal) = goal {
            go(&S::route(goal.clone()));
        }
    });
    let shown = state.resolve(&props.route);
    use_effect_with((props.route.clone(), shown.clone()), |(asked, shown)| {
        if asked != shown {
            replace(&S::route(shown.clone()));
        }
    });
    {
        let state = state.dispatcher();
        use_effect_with(shown.clone(), move |_| state.dispatch(Action::Enter));
    }
    use_focus(clear_focus(state.clear_asked()));
    use_title((shown == FlowRoute::Check).then_some(AttrValue::Static(text::CHECK_TITLE)));
    match shown {
        FlowRoute::Start => Html::default(),
        FlowRoute::Question(id) => match S::Question::from_id(&id) {
            Some(question) => html! { <QuestionPage<S> key={question.id()} {question} {state} /> },
            None => Html::default(),
        },
        FlowRoute::Check => check_page(&state),
        FlowRoute::Result => result(&state),
    }
}

fn result<S: Service>(state: &UseReducerHandle<State<S>>) -> Html {
    let on_clear = {
        let state = state.dispatcher();
        Callback::from(move |()| state.dispatch(Action::AskClear(ClearAsked::Yes)))
    };
    html! {
        <>
            if state.clear_asked() == ClearAsked::Yes {
                { clear_all(state) }
            }
            { S::result(Rc::new(state.told()), told(state, Change::None), on_clear) }
        </>
    }
}
