//! 填空: one text or number, with its label, unit, allowed range and an example tied to it. Digits may be full-width;
//! what stands in the box stays as typed.
use yew::prelude::*;

use super::field_error::FieldError;
use crate::ui::services::dom;

/// What is typed into it: which keyboard a phone shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum FieldKind {
    /// Words, or digits with letters.
    #[default]
    Text,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Decimal,
}

/// Whether the label is seen, or only read out since the question above says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum FieldLabel {
    /// Above the box.
    #[default]
    Shown,
    /// For screen readers.
    Spoken,
}

/// Properties of [`Field`].
#[derive(Properties, PartialEq)]
pub struct FieldProps {
    /// Id of the box; `{id}-hint` and `{id}-error` go with it.
    pub id: AttrValue,
    /// What is asked for.
    pub label: AttrValue,
    /// Whether the label is seen.
    #[prop_or_default]
    pub label_look: FieldLabel,
    /// What stands in the box.
    pub value: AttrValue,
    /// What stands in it now.
    pub on_input: Callback<AttrValue>,
    /// What is typed into it.
    #[prop_or_default]
    pub kind: FieldKind,
    /// Unit behind the box: 亩.
    #[prop_or_default]
    pub unit: Option<AttrValue>,
    /// Allowed range and an example: 0至1000，例如0.9.
    #[prop_or_default]
    pub hint: Option<AttrValue>,
    /// What is wrong, in words.
    #[prop_or_default]
    pub error: Option<AttrValue>,
}

/// One field.
#[component]
pub fn Field(props: &FieldProps) -> Html {
    let FieldProps { id, label, value, unit, hint, error, .. } = props;
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = [error.as_ref().map(|_| error_id.as_str()), hint.as_ref().map(|_| hint_id.as_str())];
    let described: Vec<&str> = described.into_iter().flatten().collect();
    let (inputmode, size) = match props.kind {
        FieldKind::Text => (None, "ht-in--text"),
        FieldKind::Whole => (Some("numeric"), "ht-in--num"),
        FieldKind::Decimal => (Some("decimal"), "ht-in--num"),
    };
    let label_class = match props.label_look {
        FieldLabel::Shown => "ht-field__l",
        FieldLabel::Spoken => "ht-sr",
    };
    let (typing, leaving) = (props.on_input.clone(), props.on_input.clone());
    let oninput = move |event: InputEvent| {
        if let Some(typed) = dom::typed(&event) {
            typing.emit(AttrValue::from(typed.text));
        }
    };
    let onchange = move |event: Event| {
        if let Some(text) = dom::settled(&event) {
            leaving.emit(AttrValue::from(text));
        }
    };
    html! {
        <div class={classes!("ht-field", error.is_some().then_some("is-error"))}>
            <label class={label_class} for={id}>{ label }</label>
            if let Some(words) = hint {
                <p class="ht-field__h" id={hint_id.clone()}>{ words }</p>
            }
            <FieldError id={error_id.clone()} message={error} />
            <span class="ht-field__in">
                <input class={classes!("ht-in", size, error.is_some().then_some("is-error"))} {id} {inputmode}
                    autocomplete="off" {value} {oninput} {onchange} aria-describedby={described.join(" ")}
                    aria-invalid={error.is_some().then_some("true")} />
                { for unit.iter().map(|words| html! { <span class="ht-field__u">{ words }</span> }) }
            </span>
        </div>
    }
}
