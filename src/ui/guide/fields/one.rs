//! 单选: one of several options; an option may ask for a date or a number, and 不清楚 says what it means.
use crate::ui::prelude::*;

use super::FieldProps;
use super::day::date_boxes;
use super::number::number_fields;
use super::rows::rows_field;
use super::unsure::unsure_means;
use crate::ui::components::{ChoiceLook, ChoiceMode, ChoiceOption, Choices, NoteKind, field_error, note};
use crate::ui::guide::control::{Asks, Choice};
use crate::ui::guide::draft::CHOICE;
use crate::ui::guide::question::Ask;
use crate::ui::guide::reply::UNSURE;
use crate::ui::guide::service::Service;

/// One of several.
pub(super) fn one_field<S: Service>(props: &FieldProps<S>, all: &[Choice]) -> Html {
    let question = props.question;
    let closed = S::closed(&props.state.ctx(), question, props.state.answers());
    let offered = all.iter().filter(|choice| closed.is_none_or(|closed| choice.value != closed.value));
    let options: Vec<ChoiceOption> = offered.map(|choice| option(props, choice)).collect();
    let chosen = vec![AttrValue::from(props.draft().get(CHOICE).to_string())];
    let error = props.wrong("");
    let id = format!("{}-error", question.id());
    let choices = Choices {
        name: question.id().into(),
        options,
        chosen,
        mode: ChoiceMode::One,
        on_choose: props.on_text(CHOICE),
        invalid: error.is_some(),
    };
    html! {
        <>
            if let Some(closed) = closed {
                { note(NoteKind::Info, Some(closed.title), html! { <p>{ closed.why }</p> }) }
            }
            { field_error(&id, error.as_deref()) }
            { choices.html() }
        </>
    }
}

fn option<S: Service>(props: &FieldProps<S>, choice: &Choice) -> ChoiceOption {
    let question = props.question;
    let chosen = props.draft().get(CHOICE) == choice.value;
    let unsure = choice.value == UNSURE;
    // Only what is open is made: a reveal reads the draft.
    let reveal = chosen.then(|| match choice.asks {
        Asks::Nothing => unsure.then(|| unsure_means(&props.state, question)),
        Asks::Day => Some(date_boxes(props, choice.value)),
        Asks::Numbers(boxes) => Some(number_fields(props, boxes)),
        Asks::Rows(rows) => Some(rows_field(props, rows)),
    });
    ChoiceOption {
        value: choice.value.into(),
        label: S::label(question, choice.value).into(),
        hint: S::hint(question, choice.value).map(AttrValue::Static),
        look: if unsure { ChoiceLook::Unsure } else { ChoiceLook::Plain },
        reveal: reveal.flatten(),
    }
}
