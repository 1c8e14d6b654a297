//! 错在哪里: the words at the field; the same words stand in the summary on top.
use crate::ui::prelude::*;

use crate::ui::components::{Icon, clauses};

/// What is wrong with a field and what to do, under the id that the field names in `aria-describedby`; nothing is drawn
/// without.
pub fn field_error(id: &str, message: Option<&str>) -> Html {
    match message {
        None => Html::default(),
        Some(words) => html! {
            <p class="ht-field__err" id={id.to_string()}>{ Icon::No.html() }<span>{ clauses(words) }</span></p>
        },
    }
}

/// Class list of a field, which something may be wrong with.
pub(super) fn field_class(wrong: bool) -> &'static str {
    if wrong { "ht-field is-error" } else { "ht-field" }
}
