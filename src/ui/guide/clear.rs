//! 清空重算: pressed, asked once more on the page itself, then done. No pop-up.
use crate::ui::prelude::*;

use crate::ui::components::{ButtonKind, Icon, button};
use crate::ui::services::dom;

use super::service::Service;
use super::state::{Action, ClearAsked, State};
use super::text;

/// Properties of [`ClearAll`].
#[derive(Properties, PartialEq)]
pub struct ClearAllProps<S: Service> {
    /// The state.
    pub state: UseReducerHandle<State<S>>,
}

/// The button and, once it was pressed, the question.
#[component]
pub fn ClearAll<S: Service>(props: &ClearAllProps<S>) -> Html {
    let asked = props.state.clear_asked();
    use_effect_with(asked, |asked| {
        if *asked == ClearAsked::Yes {
            dom::focus_id("clear-ask");
        }
    });
    let press = |action: Action<S::Question>| {
        let state = props.state.dispatcher();
        Callback::from(move |()| state.dispatch(action.clone()))
    };
    match asked {
        ClearAsked::No => {
            button(ButtonKind::Quiet, Some(Icon::Again), text::CLEAR, press(Action::AskClear(ClearAsked::Yes)))
        }
        ClearAsked::Yes => html! {
            <section class="ht-clear" id="clear-ask" tabindex="-1" aria-labelledby="clear-t">
                <h2 id="clear-t">{ text::CLEAR_ASK }</h2>
                <p>{ text::CLEAR_WHAT }</p>
                { button(ButtonKind::Second, None, text::CLEAR_YES, press(Action::Clear)) }
                { button(ButtonKind::Second, None, text::CLEAR_NO, press(Action::AskClear(ClearAsked::No))) }
            </section>
        },
    }
}
