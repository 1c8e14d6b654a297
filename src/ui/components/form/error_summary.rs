//! 有1处要改: everything that is wrong on the screen, each a link to its field. It is given the focus when it
//! appears and whenever the same mistake is handed in again.
use crate::ui::prelude::*;

use crate::ui::components::{Icon, clauses, jump};
use crate::ui::text;

/// One thing to change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// Id of the field to go to.
    pub field: AttrValue,
    /// What is wrong and what to do.
    pub message: AttrValue,
}

/// Id of the summary.
const SUMMARY: &str = "error-summary";

/// Where the focus goes while these errors stand, for [`use_focus`](crate::ui::hooks::use_focus): to the summary, again
/// at each attempt.
pub fn error_focus(errors: &[FormError], attempt: u32) -> Option<(&'static str, u32)> {
    (!errors.is_empty()).then_some((SUMMARY, attempt))
}

/// The summary of what is wrong; nothing is drawn without. The page moves the focus by [`error_focus`].
pub fn error_summary(errors: &[FormError]) -> Html {
    if errors.is_empty() {
        return Html::default();
    }
    let line = |error: &FormError| html! { <li>{ jump(&error.field, clauses(&error.message)) }</li> };
    html! {
        <div class="ht-errsum" id={SUMMARY} role="alert" tabindex="-1" aria-labelledby="error-summary-t">
            <h2 id="error-summary-t">{ Icon::Warn.html() }{ text::to_change(errors.len()) }</h2>
            <ul>{ for errors.iter().map(line) }</ul>
        </div>
    }
}
