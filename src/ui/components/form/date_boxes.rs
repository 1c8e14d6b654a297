//! 日期三框: year, month, day as three number boxes; a whole date typed or pasted into one is spread over them.
//! What was understood is read back beside them by [`super::Readback`]. Stands inside a [`super::Question`].
use yew::prelude::*;

use super::date_parts::{DateBox, DateParts};
use super::field_error::FieldError;
use crate::ui::services::dom;

/// Properties of [`DateBoxes`].
#[derive(Properties, PartialEq)]
pub struct DateBoxesProps {
    /// Start of the ids: `{id}-y`, `{id}-m`, `{id}-d`, and `{id}-error`.
    pub id: AttrValue,
    /// What stands in the boxes.
    pub value: DateParts,
    /// What stands in them now.
    pub on_change: Callback<DateParts>,
    /// What is wrong, in words.
    #[prop_or_default]
    pub error: Option<AttrValue>,
    /// The boxes that turn red: [`super::DateFault::boxes`].
    #[prop_or_default]
    pub wrong: Vec<DateBox>,
    /// Ids of what describes the boxes, such as `q-help`.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
}

/// Three boxes for a date.
#[component]
pub fn DateBoxes(props: &DateBoxesProps) -> Html {
    let error_id = props.error.as_ref().map(|_| format!("{}-error", props.id));
    let described: Vec<&str> = error_id.iter().map(String::as_str).chain(props.described_by.as_deref()).collect();
    let described = AttrValue::from(described.join(" "));
    html! {
        <div class={classes!("ht-field", props.error.is_some().then_some("is-error"))}>
            <FieldError id={format!("{}-error", props.id)} message={&props.error} />
            <div class="ht-date">
                { for DateBox::ALL.map(|place| one_box(props, place, &described)) }
            </div>
        </div>
    }
}

fn one_box(props: &DateBoxesProps, place: DateBox, described: &AttrValue) -> Html {
    let id = format!("{}-{}", props.id, place.suffix());
    let wrong = props.wrong.contains(&place);
    let size = match place {
        DateBox::Year => "ht-in--y",
        DateBox::Month | DateBox::Day => "ht-in--md",
    };
    let (value, report) = (props.value.clone(), props.on_change.clone());
    let oninput = move |event: InputEvent| {
        if let Some(typed) = dom::typed(&event) {
            report.emit(if typed.pasted { value.settled(place, &typed.text) } else { value.typed(place, &typed.text) });
        }
    };
    let (value, report) = (props.value.clone(), props.on_change.clone());
    let onchange = move |event: Event| {
        if let Some(text) = dom::settled(&event) {
            report.emit(value.settled(place, &text));
        }
    };
    html! {
        <span class="ht-date__one">
            <input class={classes!("ht-in", size, wrong.then_some("is-error"))} id={id.clone()} inputmode="numeric"
                autocomplete="off" value={props.value.at(place)} {oninput} {onchange}
                aria-describedby={described} aria-invalid={wrong.then_some("true")} />
            <label for={id}>{ place.word() }</label>
        </span>
    }
}
