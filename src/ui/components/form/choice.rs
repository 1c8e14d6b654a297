//! One option of [`super::Choices`] and what it reveals.
use yew::prelude::*;

use super::choices::{ChoiceLook, ChoiceMode, ChoiceOption};
use crate::ui::components::clauses;

/// Properties of [`Choice`].
#[derive(Properties, PartialEq)]
pub struct ChoiceProps {
    /// Name of the group.
    pub name: AttrValue,
    /// The option.
    pub option: ChoiceOption,
    /// It is chosen.
    pub chosen: bool,
    /// One or any.
    pub mode: ChoiceMode,
    /// Its value, when pressed.
    pub on_choose: Callback<AttrValue>,
    /// There is an error in the group.
    pub invalid: bool,
}

/// One option.
#[component]
pub fn Choice(props: &ChoiceProps) -> Html {
    let ChoiceOption { value, label, hint, look, reveal } = &props.option;
    let unsure = match look {
        ChoiceLook::Plain => None,
        ChoiceLook::Unsure => Some("ht-choice--unsure"),
    };
    let kind = match props.mode {
        ChoiceMode::One => "radio",
        ChoiceMode::Many => "checkbox",
    };
    let id = format!("{}-{value}", props.name);
    let shown = reveal.as_ref().filter(|_| props.chosen).map(|html| (format!("{id}-more"), html.clone()));
    let described = shown.as_ref().map(|(id, _)| id.clone());
    let onchange = props.on_choose.reform({
        let value = value.clone();
        move |_: Event| value.clone()
    });
    html! {
        <>
            <label class={classes!("ht-choice", unsure, props.chosen.then_some("is-on"))}>
                <input type={kind} {id} name={&props.name} value={value} checked={props.chosen} {onchange}
                    aria-describedby={described} aria-invalid={props.invalid.then_some("true")} />
                <span>
                    <span class="ht-choice__t">{ clauses(label) }</span>
                    if let Some(words) = hint {
                        <span class="ht-choice__d">{ clauses(words) }</span>
                    }
                </span>
            </label>
            if let Some((id, html)) = shown {
                <div class="ht-reveal" {id}>{ html }</div>
            }
        </>
    }
}
