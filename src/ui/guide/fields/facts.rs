//! 逐项回答: several facts of one page, each yes, no or not known, in its own group.
use crate::ui::prelude::*;

use super::FieldProps;
use crate::ui::components::{ChoiceLook, ChoiceMode, ChoiceOption, Choices, field_error};
use crate::ui::guide::draft::fact_field;
use crate::ui::guide::question::Ask;
use crate::ui::guide::reply::UNSURE;
use crate::ui::guide::service::Service;
use crate::ui::guide::text;

/// Facts one by one.
pub(super) fn facts_field<S: Service>(props: &FieldProps<S>, count: usize) -> Html {
    (0..count).map(|at| fact(props, at)).collect()
}

fn fact<S: Service>(props: &FieldProps<S>, at: usize) -> Html {
    let field = fact_field(at);
    let name = format!("{}-{field}", props.question.id());
    let option = |(value, label): (&'static str, &'static str)| ChoiceOption {
        value: value.into(),
        label: label.into(),
        look: if value == UNSURE { ChoiceLook::Unsure } else { ChoiceLook::Plain },
        ..ChoiceOption::default()
    };
    let options: Vec<ChoiceOption> = text::FACT_WORDS.map(option).into();
    let chosen = vec![AttrValue::from(props.draft().get(&field).to_string())];
    let error = props.wrong(&field);
    let error_id = format!("{name}-error");
    let described = error.as_ref().map(|_| error_id.clone());
    let choices = Choices {
        name: name.into(),
        options,
        chosen,
        mode: ChoiceMode::One,
        on_choose: props.on_text(&field),
        invalid: error.is_some(),
    };
    html! {
        <fieldset class="ht-ask" aria-describedby={described} key={at}>
            <legend>{ S::fact(props.question, at).0 }</legend>
            { field_error(&error_id, error.as_deref()) }
            { choices.html() }
        </fieldset>
    }
}
