//! 征地社保补贴: one question a page, check, result.
//!
//! Reading order: `question` (the table of questions and answers), `reply` (what can be answered), `flow` (which of
//! them are asked), `profile` (answers → profile), `control`, `draft`, `read` (fields → answer), `state` (the reducer),
//! `store` (this tab's memory), `said` (what the rules say beside a question), `text`, then the screens.
pub mod answers;
mod check;
mod clear;
pub mod control;
pub mod draft;
mod fields;
pub mod flow;
pub mod law;
pub mod profile;
pub mod question;
mod question_page;
pub mod read;
pub mod reply;
pub mod result;
mod rows;
pub mod said;
pub mod state;
pub mod store;
pub mod text;

use std::rc::Rc;

use yew::prelude::*;

use self::check::{CheckPage, told};
use self::clear::ClearAll;
use self::question::Question;
use self::question_page::QuestionPage;
use self::result::ResultPage;
use self::rows::Change;
use self::state::{Action, ClearAsked, State};
use crate::ui::hooks::{app, go, replace};
use crate::ui::route::{LandRoute, Route};
use crate::ui::services::storage;

/// Properties of [`LandPage`].
#[derive(Properties, PartialEq)]
pub struct LandPageProps {
    /// Which screen.
    pub route: LandRoute,
}

/// The screens of the land subsidy.
#[component]
pub fn LandPage(props: &LandPageProps) -> Html {
    let app = app();
    let state = use_reducer(move || State::restored(app, storage::session_get(store::KEY).as_deref()));
    use_effect_with(state.kept(), |kept| match kept {
        Some(text) => drop(storage::session_set(store::KEY, text)),
        None => storage::session_remove(store::KEY),
    });
    use_effect_with(state.goal(), |(_, goal)| {
        if let Some(goal) = goal {
            go(&Route::Land(goal.clone()));
        }
    });
    let shown = state.resolve(&props.route);
    use_effect_with((props.route.clone(), shown.clone()), |(asked, shown)| {
        if asked != shown {
            replace(&Route::Land(shown.clone()));
        }
    });
    {
        let state = state.dispatcher();
        use_effect_with(shown.clone(), move |_| state.dispatch(Action::Enter));
    }
    match shown {
        LandRoute::Start => Html::default(),
        LandRoute::Question(id) => match Question::from_id(&id) {
            Some(question) => html! { <QuestionPage key={question.id()} {question} {state} /> },
            None => Html::default(),
        },
        LandRoute::Check => html! { <CheckPage {state} /> },
        LandRoute::Result => result(&state),
    }
}

fn result(state: &UseReducerHandle<State>) -> Html {
    let on_clear = {
        let state = state.dispatcher();
        Callback::from(move |()| state.dispatch(Action::AskClear(ClearAsked::Yes)))
    };
    html! {
        <>
            if state.clear_asked() == ClearAsked::Yes {
                <ClearAll state={state.clone()} />
            }
            <ResultPage answers={Rc::new(state.told())} told={told(state, Change::None)} {on_clear} />
        </>
    }
}
