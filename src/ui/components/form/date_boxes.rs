//! 日期三框: year, month, day as three number boxes; a whole date typed or pasted into one is spread over them.
//! What was understood is read back beside them by [`super::readback`]. Stands inside a [`super::question_frame`].
use crate::ui::prelude::*;

use super::date_parts::{DateBox, DateParts};
use super::field_error::{field_class, field_error};
use crate::ui::services::dom;

/// Three boxes for a date.
pub struct DateBoxes {
    /// Start of the ids: `{id}-y`, `{id}-m`, `{id}-d`, and `{id}-error`.
    pub id: String,
    /// What stands in the boxes.
    pub value: DateParts,
    /// The boxes whose text has changed, and what stands in them now.
    pub on_change: Callback<Vec<(DateBox, AttrValue)>>,
    /// What is wrong, in words.
    pub error: Option<String>,
    /// The boxes that turn red: [`super::DateFault::boxes`].
    pub wrong: Vec<DateBox>,
    /// Ids of what describes the boxes, such as `q-help`.
    pub described_by: Option<&'static str>,
}

impl DateBoxes {
    /// The boxes as markup.
    pub fn html(&self) -> Html {
        let error_id = format!("{}-error", self.id);
        let described = self.error.as_ref().map(|_| error_id.as_str()).into_iter().chain(self.described_by);
        let described = AttrValue::from(described.collect::<Vec<_>>().join(" "));
        html! {
            <div class={field_class(self.error.is_some())}>
                { field_error(&error_id, self.error.as_deref()) }
                <div class="ht-date">
                    { for DateBox::ALL.map(|place| one_box(self, place, &described)) }
                </div>
            </div>
        }
    }
}

fn one_box(boxes: &DateBoxes, place: DateBox, described: &AttrValue) -> Html {
    let id = format!("{}-{}", boxes.id, place.suffix());
    let wrong = boxes.wrong.contains(&place);
    let size = match place {
        DateBox::Year => "ht-in--y",
        DateBox::Month | DateBox::Day => "ht-in--md",
    };
    let report = boxes.on_change.clone();
    let oninput = move |event: InputEvent| {
        if let Some(typed) = dom::typed(&event) {
            report.emit(if typed.pasted { place.settled(&typed.text) } else { place.typed(&typed.text) });
        }
    };
    let report = boxes.on_change.clone();
    let onchange = move |event: Event| {
        if let Some(text) = dom::settled(&event) {
            report.emit(place.settled(&text));
        }
    };
    html! {
        <span class="ht-date__one">
            <input class={Classes::of(&[Some("ht-in"), Some(size), wrong.then_some("is-error")])} id={id.clone()} inputmode="numeric"
                autocomplete="off" value={boxes.value.at(place)} {oninput} {onchange}
                aria-describedby={described} aria-invalid={wrong.then_some("true")} />
            <label for={id}>{ place.word() }</label>
        </span>
    }
}
