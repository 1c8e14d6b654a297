//! 第四条: any of several bars, none of them, or some that are not clear.
use yew::prelude::*;

use super::FieldProps;
use crate::ui::components::{ChoiceLook, ChoiceMode, ChoiceOption, Choices, field_error};
use crate::ui::pages::land::control::BARS;
use crate::ui::pages::land::draft::{Draft, NONE, SOME, bar_field};
use crate::ui::pages::land::reply::UNSURE;
use crate::ui::pages::land::state::{Action, Tick};
use crate::ui::pages::land::text;

/// The bars of article 4 that are asked together.
pub(super) fn bars_field(props: &FieldProps) -> Html {
    let (question, draft) = (props.question, props.draft());
    let mut options: Vec<ChoiceOption> = (0..BARS.len()).map(|at| option(props, at)).collect();
    options.push(ChoiceOption { value: NONE.into(), label: text::BARS_NONE.into(), ..ChoiceOption::default() });
    options.push(ChoiceOption {
        value: SOME.into(),
        label: text::BARS_SOME.into(),
        hint: Some(text::BARS_SOME_HINT.into()),
        look: ChoiceLook::Unsure,
        reveal: Some(which(props, &draft)),
    });
    let on = |field: &String| draft.get(field) == "yes";
    let fields = (0..BARS.len()).map(bar_field).chain([NONE.to_string(), SOME.to_string()]);
    let chosen: Vec<AttrValue> = fields.filter(on).map(AttrValue::from).collect();
    let error = ["", NONE].into_iter().find_map(|field| props.wrong(field));
    let choices = Choices {
        name: question.id().into(),
        options,
        chosen,
        mode: ChoiceMode::Many,
        on_choose: on_tick(props, Tick::Bar),
        invalid: error.is_some(),
    };
    html! {
        <>
            { field_error(&format!("{}-error", question.id()), error.as_deref()) }
            { choices.html() }
        </>
    }
}

fn option(props: &FieldProps, at: usize) -> ChoiceOption {
    ChoiceOption {
        value: bar_field(at).into(),
        label: text::fact(props.question, at).0.into(),
        ..ChoiceOption::default()
    }
}

/// Which of those not ticked are not clear.
fn which(props: &FieldProps, draft: &Draft) -> Html {
    let open = || (0..BARS.len()).filter(|at| draft.get(&bar_field(*at)) != "yes");
    let options: Vec<ChoiceOption> = open().map(|at| option(props, at)).collect();
    let unclear = open().filter(|at| draft.get(&bar_field(*at)) == UNSURE);
    let chosen: Vec<AttrValue> = unclear.map(|at| AttrValue::from(bar_field(at))).collect();
    let error = props.wrong(SOME);
    let choices = Choices {
        name: "bars-unclear".into(),
        options,
        chosen,
        mode: ChoiceMode::Many,
        on_choose: on_tick(props, Tick::Unclear),
        invalid: error.is_some(),
    };
    html! {
        <fieldset>
            <legend><b>{ text::BARS_WHICH }</b></legend>
            { field_error("bars-some-error", error.as_deref()) }
            { choices.html() }
        </fieldset>
    }
}

fn on_tick(props: &FieldProps, bar: fn(usize) -> Tick) -> Callback<AttrValue> {
    let (question, state) = (props.question, props.state.dispatcher());
    Callback::from(move |value: AttrValue| {
        let at = (0..BARS.len()).find(|at| bar_field(*at) == value.as_str());
        let tick = match (at, value.as_str()) {
            (Some(at), _) => bar(at),
            (None, NONE) => Tick::None,
            (None, _) => Tick::Some,
        };
        state.dispatch(Action::Press(question, tick));
    })
}
