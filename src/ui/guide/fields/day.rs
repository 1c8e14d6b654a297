//! 日期: three boxes and what was understood. Also the date an option asks for.
use crate::ui::prelude::*;

use super::FieldProps;
use crate::ui::components::{DateBox, DateBoxes, NoteKind, disclosure, note, readback};
use crate::ui::guide::draft::box_field;
use crate::ui::guide::fault::{fault_words, wrong_boxes};
use crate::ui::guide::question::Ask;
use crate::ui::guide::read::read;
use crate::ui::guide::service::{Service, Understood};
use crate::ui::guide::state::Action;

/// The date of a page.
pub(super) fn day_field<S: Service>(props: &FieldProps<S>) -> Html {
    let more = S::more(props.question);
    html! {
        <>
            { date_boxes(props, "") }
            { read_back(props) }
            { for more.map(|(title, words)| disclosure(title, html! { <p>{ words }</p> })) }
        </>
    }
}

/// Three boxes; `name` is empty for the date of the page itself, else the option's or the cell's.
pub(super) fn date_boxes<S: Service>(props: &FieldProps<S>, name: &str) -> Html {
    let question = props.question;
    let id = if name.is_empty() { question.id().to_string() } else { format!("{}-{name}", question.id()) };
    let fault = props.wrong_day(name);
    let wrong = fault.as_ref().map(|fault| wrong_boxes(&fault.trouble)).unwrap_or_default();
    let error = fault.map(|fault| fault_words::<S>(question, &fault));
    let (state, field) = (props.state.dispatcher(), name.to_string());
    let on_change = Callback::from(move |boxes: Vec<(DateBox, AttrValue)>| {
        let text = |(place, text): (DateBox, AttrValue)| (box_field(&field, place), text.to_string());
        state.dispatch(Action::Type(question, boxes.into_iter().map(text).collect()));
    });
    let described_by = name.is_empty().then_some("q-help");
    DateBoxes { id, value: props.draft().date(name), on_change, error, wrong, described_by }.html()
}

/// What was understood of the page as it stands.
pub(super) fn read_back<S: Service>(props: &FieldProps<S>) -> Html {
    let ctx = props.state.ctx();
    let code = read::<S>(&ctx, props.question, &props.draft(), props.state.answers());
    let said = code.map(|code| S::understood(&ctx, props.question, &code, props.state.answers())).unwrap_or_default();
    let Understood { facts, note: line, warning } = said;
    html! {
        <>
            { readback(&facts, line.as_deref()) }
            if let Some(words) = warning {
                { note(NoteKind::Warn, None, html! { <p>{ words }</p> }) }
            }
        </>
    }
}
