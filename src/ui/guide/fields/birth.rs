//! 出生日期: by boxes, or out of an identity number. The number lives on its page alone, in memory: neither stored nor put
//! into the state; only the birth date and the sex it holds are.
use crate::ui::prelude::*;

use super::FieldProps;
use super::day::{date_boxes, read_back};
use crate::base::ResidentId;
use crate::ui::components::{Field, FieldKind, FieldLabel, disclosure};
use crate::ui::guide::fault::{identity, identity_so_far};
use crate::ui::guide::question::Ask;
use crate::ui::guide::service::Service;
use crate::ui::guide::state::Action;
use crate::ui::guide::text;

/// The date of birth.
pub(super) fn birth_field<S: Service>(props: &FieldProps<S>, number: &UseStateHandle<AttrValue>) -> Html {
    let today = props.state.ctx().today;
    let on_input = {
        let (number, question, state) = (number.clone(), props.question, props.state.dispatcher());
        Callback::from(move |typed: AttrValue| {
            if let Ok(id) = ResidentId::parse(&typed, today) {
                state.dispatch(Action::Identity(question, id.birth(), id.sex()));
            }
            number.set(typed);
        })
    };
    let digits = ResidentId::normalize(number).chars().count();
    let read = ResidentId::parse(number, today);
    let error = read.as_ref().err().and_then(|wrong| identity(*wrong, digits));
    let said = match read {
        Ok(_) => Some(AttrValue::Static(text::ID_READ)),
        Err(_) => identity_so_far(digits).map(AttrValue::from),
    };
    let field = Field {
        id: format!("{}-number", props.question.id()),
        label: text::ID_LABEL,
        label_look: FieldLabel::Shown,
        value: (**number).clone(),
        on_input,
        kind: FieldKind::Text,
        unit: None,
        hint: Some(text::ID_HINT),
        error: error.map(String::from),
    };
    let by_number = html! {
        <div class="ht-id">
            <p>{ text::ID_PRIVACY }</p>
            { field.html() }
            <p role="status">{ for said }</p>
        </div>
    };
    html! {
        <>
            { date_boxes(props, "") }
            { read_back(props) }
            { disclosure(text::ID_OPEN, by_number) }
        </>
    }
}
