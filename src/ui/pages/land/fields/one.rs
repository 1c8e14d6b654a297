//! 单选: one of several options; an option may ask for a date or a number, and 不清楚 says what it means.
use yew::prelude::*;

use super::day::date_boxes;
use super::number::{each, shared};
use super::unsure::unsure_means;
use super::{FieldProps, opens};
use crate::ui::components::{ChoiceLook, ChoiceMode, ChoiceOption, Choices, NoteKind, field_error, note};
use crate::ui::pages::land::control::{Asks, Choice, Control};
use crate::ui::pages::land::draft::CHOICE;
use crate::ui::pages::land::question::Question;
use crate::ui::pages::land::reply::UNSURE;
use crate::ui::pages::land::said;
use crate::ui::pages::land::text;

/// One of several.
pub(super) fn one_field(props: &FieldProps) -> Html {
    let question = props.question;
    let Control::One(all) = question.control() else { return Html::default() };
    let closed = question == Question::Scheme && !said::enterprise_offered(&props.state.ctx(), props.state.answers());
    let offered = all.iter().filter(|choice| !(closed && choice.value == "enterprise"));
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
            if closed {
                { note(NoteKind::Info, Some(text::CLOSED_TITLE), html! { <p>{ text::CLOSED }</p> }) }
            }
            { field_error(&id, error.as_deref()) }
            { choices.html() }
        </>
    }
}

fn option(props: &FieldProps, choice: &Choice) -> ChoiceOption {
    let question = props.question;
    let chosen = props.draft().get(CHOICE) == choice.value;
    let unsure = choice.value == UNSURE;
    // Only what is open is made: a reveal reads the draft.
    let reveal = (chosen && (unsure || opens(choice.asks))).then(|| match choice.asks {
        Asks::Nothing => unsure_means(&props.state, question),
        Asks::Day => date_boxes(props, choice.value),
        Asks::Each => each(props),
        Asks::Shared => shared(props),
    });
    ChoiceOption {
        value: choice.value.into(),
        label: text::label(question, choice.value).into(),
        hint: text::hint(question, choice.value).map(AttrValue::Static),
        look: if unsure { ChoiceLook::Unsure } else { ChoiceLook::Plain },
        reveal,
    }
}
