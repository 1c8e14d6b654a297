//! 金额、亩数、人数: number fields and what was understood.
use yew::prelude::*;

use super::FieldProps;
use super::day::read_back;
use crate::ui::components::{Field, FieldKind, FieldLabel};
use crate::ui::pages::land::draft::{AMOUNT, EACH, PEOPLE, TOTAL};
use crate::ui::pages::land::text;

/// The base of the year.
pub(super) fn amount_field(props: &FieldProps) -> Html {
    html! {
        <>
            { number(props, AMOUNT, FieldKind::Decimal) }
            { read_back(props) }
        </>
    }
}

/// 亩 for each.
pub(super) fn each(props: &FieldProps) -> Html {
    html! { <>{ number(props, EACH, FieldKind::Decimal) }{ read_back(props) }</> }
}

/// 亩 of the household and its people.
pub(super) fn shared(props: &FieldProps) -> Html {
    html! {
        <>
            { number(props, TOTAL, FieldKind::Decimal) }
            { number(props, PEOPLE, FieldKind::Whole) }
            { read_back(props) }
        </>
    }
}

fn number(props: &FieldProps, field: &'static str, kind: FieldKind) -> Html {
    let (label, hint, unit) = match field {
        AMOUNT => (text::BASE_LABEL, text::BASE_HINT, text::YUAN),
        EACH => (text::EACH_LABEL, text::MU_HINT, text::MU),
        TOTAL => (text::TOTAL_LABEL, text::TOTAL_HINT, text::MU),
        _ => (text::PEOPLE_LABEL, text::PEOPLE_HINT, text::PERSON),
    };
    let id = format!("{}-{field}", props.question.id());
    let value = AttrValue::from(props.draft().get(field).to_string());
    let shown = Field {
        id,
        label,
        label_look: FieldLabel::Shown,
        value,
        on_input: props.on_text(field),
        kind,
        unit: Some(unit),
        hint: Some(hint),
        error: props.wrong(field),
    };
    shown.html()
}
