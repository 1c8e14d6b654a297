//! 几行: a list of rows that can be added and taken away, each of the same cells: numbers or days.
use crate::ui::prelude::*;

use super::FieldProps;
use super::day::date_boxes;
use crate::ui::components::{ButtonKind, Field, FieldKind, FieldLabel, button};
use crate::ui::guide::control::{Cell, CellTakes, Rows};
use crate::ui::guide::draft::{ROWS_MOST, row_field};
use crate::ui::guide::question::Ask;
use crate::ui::guide::service::Service;
use crate::ui::guide::state::Action;
use crate::ui::guide::text;

/// The rows of an option.
pub(super) fn rows_field<S: Service>(props: &FieldProps<S>, rows: &Rows) -> Html {
    let (question, state) = (props.question, props.state.dispatcher());
    let on_add = Callback::from(move |()| state.dispatch(Action::AddRow(question)));
    let count = props.draft().rows();
    html! {
        <div class="ht-stack">
            { for (0..count).map(|at| row(props, rows, at, count)) }
            if count < ROWS_MOST {
                { button(ButtonKind::Second, None, rows.add, on_add) }
            }
        </div>
    }
}

fn row<S: Service>(props: &FieldProps<S>, rows: &Rows, at: usize, count: usize) -> Html {
    let (question, state) = (props.question, props.state.dispatcher());
    let on_remove = Callback::from(move |()| state.dispatch(Action::RemoveRow(question, at)));
    html! {
        <fieldset class="ht-claim" key={at}>
            <legend>{ text::row_title(at + 1, rows.counter) }</legend>
            { for rows.cells.iter().map(|part| cell(props, part, &row_field(at, part.field))) }
            if count > 1 {
                { button(ButtonKind::Quiet, None, rows.remove, on_remove) }
            }
        </fieldset>
    }
}

fn cell<S: Service>(props: &FieldProps<S>, cell: &Cell, field: &str) -> Html {
    match cell.takes {
        CellTakes::Whole(unit) => {
            let shown = Field {
                id: format!("{}-{field}", props.question.id()),
                label: cell.label,
                label_look: FieldLabel::Shown,
                value: AttrValue::from(props.draft().get(field).to_string()),
                kind: FieldKind::Whole,
                unit: Some(unit),
                hint: Some(cell.hint),
                error: props.wrong(field),
                on_input: props.on_text(field),
            };
            shown.html()
        }
        CellTakes::Day | CellTakes::DayOrNone => {
            let id = format!("{}-{field}-hint", props.question.id());
            html! {
                <fieldset aria-describedby={id.clone()}>
                    <legend>{ cell.label }</legend>
                    <p class="ht-field__h" {id}>{ cell.hint }</p>
                    { date_boxes(props, field) }
                </fieldset>
            }
        }
    }
}
