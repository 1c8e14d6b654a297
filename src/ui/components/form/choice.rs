//! One option of [`super::Choices`] and what it reveals.
use crate::ui::prelude::*;

use super::choices::{ChoiceLook, ChoiceMode, ChoiceOption, Choices};
use crate::ui::components::clauses;

/// One option of a group.
pub(super) fn choice(group: &Choices, option: ChoiceOption) -> Html {
    let ChoiceOption { value, label, hint, look, reveal } = option;
    let chosen = group.chosen.contains(&value);
    let unsure = match look {
        ChoiceLook::Plain => None,
        ChoiceLook::Unsure => Some("ht-choice--unsure"),
    };
    let kind = match group.mode {
        ChoiceMode::One => "radio",
        ChoiceMode::Many => "checkbox",
    };
    let id = format!("{}-{value}", group.name);
    let shown = reveal.filter(|_| chosen).map(|html| (format!("{id}-more"), html));
    let described = shown.as_ref().map(|(id, _)| id.clone());
    let onchange = group.on_choose.reform({
        let value = value.clone();
        move |_: Event| value.clone()
    });
    html! {
        <>
            <label class={Classes::of(&[Some("ht-choice"), unsure, chosen.then_some("is-on")])}>
                <input type={kind} {id} name={&group.name} {value} checked={chosen} {onchange}
                    aria-describedby={described} aria-invalid={group.invalid.then_some("true")} />
                <span>
                    <span class="ht-choice__t">{ clauses(&label) }</span>
                    if let Some(words) = hint {
                        <span class="ht-choice__d">{ clauses(&words) }</span>
                    }
                </span>
            </label>
            if let Some((id, html)) = shown {
                <div class="ht-reveal" {id}>{ html }</div>
            }
        </>
    }
}
