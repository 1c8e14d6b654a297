//! 清空重算: pressed, asked once more on the page itself, then done. No pop-up.
use crate::ui::prelude::*;

use crate::ui::components::{ButtonKind, Icon, button};

use super::service::Service;
use super::state::{Action, ClearAsked, State};
use super::text;

/// Id of the question.
const ASKED: &str = "clear-ask";

/// Where the focus goes once the button was pressed.
pub fn clear_focus(asked: ClearAsked) -> Option<(&'static str, u32)> {
    (asked == ClearAsked::Yes).then_some((ASKED, 0))
}

/// The button and, once it was pressed, the question.
pub fn clear_all<S: Service>(state: &UseReducerHandle<State<S>>) -> Html {
    let press = |action: Action<S::Question>| {
        let state = state.dispatcher();
        Callback::from(move |()| state.dispatch(action.clone()))
    };
    match state.clear_asked() {
        ClearAsked::No => {
            button(ButtonKind::Quiet, Some(Icon::Again), text::CLEAR, press(Action::AskClear(ClearAsked::Yes)))
        }
        ClearAsked::Yes => html! {
            <section class="ht-clear" id={ASKED} tabindex="-1" aria-labelledby="clear-t">
                <h2 id="clear-t">{ text::CLEAR_ASK }</h2>
                <p>{ text::CLEAR_WHAT }</p>
                { button(ButtonKind::Second, None, text::CLEAR_YES, press(Action::Clear)) }
                { button(ButtonKind::Second, None, text::CLEAR_NO, press(Action::AskClear(ClearAsked::No))) }
            </section>
        },
    }
}
