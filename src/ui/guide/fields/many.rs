//! 多选: any of many facts, none of them, or some that are not clear.
use crate::ui::prelude::*;

use super::FieldProps;
use crate::ui::components::{ChoiceLook, ChoiceMode, ChoiceOption, Choices, field_error};
use crate::ui::guide::draft::{Draft, NONE, SOME, many_field as field_of};
use crate::ui::guide::question::Ask;
use crate::ui::guide::reply::UNSURE;
use crate::ui::guide::service::Service;
use crate::ui::guide::state::{Action, Tick};
use crate::ui::guide::text;

/// Facts that are asked together.
pub(super) fn many_field<S: Service>(props: &FieldProps<S>, count: usize) -> Html {
    let (question, draft) = (props.question, props.draft());
    let mut options: Vec<ChoiceOption> = (0..count).map(|at| option(props, at)).collect();
    options.push(ChoiceOption { value: NONE.into(), label: text::MANY_NONE.into(), ..ChoiceOption::default() });
    options.push(ChoiceOption {
        value: SOME.into(),
        label: text::MANY_SOME.into(),
        hint: Some(text::MANY_SOME_HINT.into()),
        look: ChoiceLook::Unsure,
        reveal: Some(which(props, &draft, count)),
    });
    let on = |field: &String| draft.get(field) == "yes";
    let fields = (0..count).map(field_of).chain([NONE.to_string(), SOME.to_string()]);
    let chosen: Vec<AttrValue> = fields.filter(on).map(AttrValue::from).collect();
    let error = ["", NONE].into_iter().find_map(|field| props.wrong(field));
    let choices = Choices {
        name: question.id().into(),
        options,
        chosen,
        mode: ChoiceMode::Many,
        on_choose: on_tick(props, count, Tick::Fact),
        invalid: error.is_some(),
    };
    html! {
        <>
            { field_error(&format!("{}-error", question.id()), error.as_deref()) }
            { choices.html() }
        </>
    }
}

fn option<S: Service>(props: &FieldProps<S>, at: usize) -> ChoiceOption {
    ChoiceOption { value: field_of(at).into(), label: S::fact(props.question, at).0.into(), ..ChoiceOption::default() }
}

/// Which of those not ticked are not clear.
fn which<S: Service>(props: &FieldProps<S>, draft: &Draft, count: usize) -> Html {
    let open = || (0..count).filter(|at| draft.get(&field_of(*at)) != "yes");
    let options: Vec<ChoiceOption> = open().map(|at| option(props, at)).collect();
    let unclear = open().filter(|at| draft.get(&field_of(*at)) == UNSURE);
    let chosen: Vec<AttrValue> = unclear.map(|at| AttrValue::from(field_of(at))).collect();
    let (id, error) = (props.question.id(), props.wrong(SOME));
    let choices = Choices {
        name: format!("{id}-unclear").into(),
        options,
        chosen,
        mode: ChoiceMode::Many,
        on_choose: on_tick(props, count, Tick::Unclear),
        invalid: error.is_some(),
    };
    html! {
        <fieldset>
            <legend><b>{ text::MANY_WHICH }</b></legend>
            { field_error(&format!("{id}-some-error"), error.as_deref()) }
            { choices.html() }
        </fieldset>
    }
}

fn on_tick<S: Service>(props: &FieldProps<S>, count: usize, fact: fn(usize) -> Tick) -> Callback<AttrValue> {
    let (question, state) = (props.question, props.state.dispatcher());
    Callback::from(move |value: AttrValue| {
        let at = (0..count).find(|at| field_of(*at) == value.as_str());
        let tick = match (at, value.as_str()) {
            (Some(at), _) => fact(at),
            (None, NONE) => Tick::None,
            (None, _) => Tick::Some,
        };
        state.dispatch(Action::Press(question, tick));
    })
}
