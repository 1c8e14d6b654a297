//! 数: number boxes with their words, and what was understood.
use crate::ui::prelude::*;

use super::FieldProps;
use super::day::read_back;
use crate::ui::components::{Field, FieldKind, FieldLabel};
use crate::ui::guide::control::{NumberBox, Takes};
use crate::ui::guide::question::Ask;
use crate::ui::guide::service::Service;

/// The number of a page.
pub(super) fn number_field<S: Service>(props: &FieldProps<S>, number: &NumberBox) -> Html {
    number_fields(props, &[number])
}

/// The numbers an option asks for.
pub(super) fn number_fields<S: Service>(props: &FieldProps<S>, boxes: &[&NumberBox]) -> Html {
    html! {
        <>
            { for boxes.iter().map(|number| one(props, number)) }
            { read_back(props) }
        </>
    }
}

fn one<S: Service>(props: &FieldProps<S>, number: &NumberBox) -> Html {
    let NumberBox { field, label, hint, unit, takes } = *number;
    let shown = Field {
        id: format!("{}-{field}", props.question.id()),
        label,
        label_look: FieldLabel::Shown,
        value: AttrValue::from(props.draft().get(field).to_string()),
        on_input: props.on_text(field),
        kind: match takes {
            Takes::Money | Takes::Decimal { .. } => FieldKind::Decimal,
            Takes::Whole { .. } => FieldKind::Whole,
        },
        unit: Some(unit),
        hint: Some(hint),
        error: props.wrong(field),
    };
    shown.html()
}
