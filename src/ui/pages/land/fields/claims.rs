//! 已经领过几年: claim years, one a row, that can be added and taken away.
use yew::prelude::*;

use super::FieldProps;
use super::unsure::unsure_means;
use crate::ui::components::{
    ButtonKind, ChoiceLook, ChoiceMode, ChoiceOption, Choices, Field, FieldKind, FieldLabel, button, field_error,
};
use crate::ui::pages::land::draft::{CHOICE, NONE, ROW, ROWS_MOST, SOME, row_field};
use crate::ui::pages::land::reply::UNSURE;
use crate::ui::pages::land::state::Action;
use crate::ui::pages::land::text;

/// Claim years.
pub(super) fn claims_field(props: &FieldProps) -> Html {
    let (question, draft) = (props.question, props.draft());
    let option = |value: &'static str| ChoiceOption {
        value: value.into(),
        label: text::label(question, value).into(),
        hint: text::hint(question, value).map(AttrValue::Static),
        look: if value == UNSURE { ChoiceLook::Unsure } else { ChoiceLook::Plain },
        reveal: match value {
            SOME => Some(rows(props, draft.rows())),
            UNSURE => Some(unsure_means(&props.state, question)),
            _ => None,
        },
    };
    let options: Vec<ChoiceOption> = [NONE, SOME, UNSURE].map(option).into();
    let chosen = vec![AttrValue::from(draft.get(CHOICE).to_string())];
    let error = props.wrong("");
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
            { field_error(&format!("{}-error", question.id()), error.as_deref()) }
            { choices.html() }
        </>
    }
}

fn rows(props: &FieldProps, count: usize) -> Html {
    let (question, state) = (props.question, props.state.dispatcher());
    let on_add = Callback::from(move |()| state.dispatch(Action::AddRow(question)));
    html! {
        <div class="ht-stack">
            { for (0..count).map(|at| row(props, at, count)) }
            if count < ROWS_MOST {
                { button(ButtonKind::Second, None, text::ROW_ADD, on_add) }
            }
        </div>
    }
}

fn row(props: &FieldProps, at: usize, count: usize) -> Html {
    let (question, state) = (props.question, props.state.dispatcher());
    let on_remove = Callback::from(move |()| state.dispatch(Action::RemoveRow(question, at)));
    let number = |part: usize| {
        let field = row_field(at, ROW[part]);
        let id = format!("{}-{field}", question.id());
        let value = AttrValue::from(props.draft().get(&field).to_string());
        let shown = Field {
            id,
            label: text::ROW_LABELS[part],
            label_look: FieldLabel::Shown,
            value,
            kind: FieldKind::Whole,
            unit: Some(text::ROW_UNITS[part]),
            hint: Some(text::ROW_HINTS[part]),
            error: props.wrong(&field),
            on_input: props.on_text(&field),
        };
        shown.html()
    };
    html! {
        <fieldset class="ht-claim" key={at}>
            <legend>{ text::row_title(at + 1) }</legend>
            { for (0..ROW.len()).map(number) }
            if count > 1 {
                { button(ButtonKind::Quiet, None, text::ROW_REMOVE, on_remove) }
            }
        </fieldset>
    }
}
