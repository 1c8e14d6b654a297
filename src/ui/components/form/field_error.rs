//! 错在哪里: the words at the field; the same words stand in the summary on top.
use yew::prelude::*;

use crate::ui::components::{Icon, clauses};

/// Properties of [`FieldError`].
#[derive(Properties, PartialEq)]
pub struct FieldErrorProps {
    /// Id that the field names in `aria-describedby`.
    pub id: AttrValue,
    /// What is wrong and what to do; nothing is drawn without.
    pub message: Option<AttrValue>,
}

/// What is wrong with a field.
#[component]
pub fn FieldError(props: &FieldErrorProps) -> Html {
    match &props.message {
        None => Html::default(),
        Some(words) => html! {
            <p class="ht-field__err" id={&props.id}>{ Icon::No.html() }<span>{ clauses(words) }</span></p>
        },
    }
}
