//! 有1处要改: everything that is wrong on the screen, each a link to its field. Takes the focus when it appears and
//! whenever the same mistake is handed in again.
use std::rc::Rc;

use crate::ui::prelude::*;

use crate::ui::components::{Icon, clauses, jump};
use crate::ui::{services::dom, text};

/// One thing to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// Id of the field to go to.
    pub field: AttrValue,
    /// What is wrong and what to do.
    pub message: AttrValue,
}

/// Properties of [`ErrorSummary`].
#[derive(Properties, PartialEq)]
pub struct ErrorSummaryProps {
    /// What is wrong; nothing is drawn without.
    pub errors: Rc<[FormError]>,
    /// Counts the attempts, so that the focus comes back at each.
    #[prop_or_default]
    pub attempt: u32,
}

/// The summary of what is wrong.
#[component]
pub fn ErrorSummary(props: &ErrorSummaryProps) -> Html {
    use_effect_with((props.errors.clone(), props.attempt), |(errors, _)| {
        if !errors.is_empty() {
            dom::focus_id("error-summary");
        }
    });
    if props.errors.is_empty() {
        return Html::default();
    }
    let line = |error: &FormError| html! { <li>{ jump(&error.field, clauses(&error.message)) }</li> };
    html! {
        <div class="ht-errsum" id="error-summary" role="alert" tabindex="-1" aria-labelledby="error-summary-t">
            <h2 id="error-summary-t">{ Icon::Warn.html() }{ text::to_change(props.errors.len()) }</h2>
            <ul>{ for props.errors.iter().map(line) }</ul>
        </div>
    }
}
