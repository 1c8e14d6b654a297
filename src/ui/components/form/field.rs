//! 填空: one text or number, with its label, unit, allowed range and an example tied to it. Digits may be full-width;
//! what stands in the box stays as typed.
use crate::ui::prelude::*;

use super::field_error::{field_class, field_error};
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

/// One field.
pub struct Field {
    /// Id of the box; `{id}-hint` and `{id}-error` go with it.
    pub id: String,
    /// What is asked for.
    pub label: &'static str,
    /// Whether the label is seen.
    pub label_look: FieldLabel,
    /// What stands in the box.
    pub value: AttrValue,
    /// What stands in it now.
    pub on_input: Callback<AttrValue>,
    /// What is typed into it.
    pub kind: FieldKind,
    /// Unit behind the box: 亩.
    pub unit: Option<&'static str>,
    /// Allowed range and an example: 0至1000，例如0.9.
    pub hint: Option<&'static str>,
    /// What is wrong, in words.
    pub error: Option<String>,
}

impl Field {
    /// The field as markup.
    pub fn html(self) -> Html {
        let Field { id, label, value, unit, hint, error, .. } = self;
        let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
        let described = [error.as_ref().map(|_| error_id.as_str()), hint.map(|_| hint_id.as_str())];
        let described = described.into_iter().flatten().collect::<Vec<&str>>().join(" ");
        let (inputmode, size) = match self.kind {
            FieldKind::Text => (None, "ht-in--text"),
            FieldKind::Whole => (Some("numeric"), "ht-in--num"),
            FieldKind::Decimal => (Some("decimal"), "ht-in--num"),
        };
        let label_class = match self.label_look {
            FieldLabel::Shown => "ht-field__l",
            FieldLabel::Spoken => "ht-sr",
        };
        let (typing, leaving) = (self.on_input.clone(), self.on_input);
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
            <div class={field_class(error.is_some())}>
                <label class={label_class} for={id.clone()}>{ label }</label>
                if let Some(words) = hint {
                    <p class="ht-field__h" id={hint_id}>{ words }</p>
                }
                { field_error(&error_id, error.as_deref()) }
                <span class="ht-field__in">
                    <input class={Classes::of(&[Some("ht-in"), Some(size), error.is_some().then_some("is-error")])} {id} {inputmode}
                        autocomplete="off" {value} {oninput} {onchange} aria-describedby={described}
                        aria-invalid={error.is_some().then_some("true")} />
                    { for unit.map(|words| html! { <span class="ht-field__u">{ words }</span> }) }
                </span>
            </div>
        }
    }
}
