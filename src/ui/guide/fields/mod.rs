//! 控件: the fields of one question by its kind of control. Each shows what stands in the draft and reports what is
//! typed; reading it is `read`'s.
mod birth;
mod day;
mod facts;
mod many;
mod number;
mod one;
mod rows;
mod unsure;

use std::rc::Rc;

use crate::ui::prelude::*;

use self::birth::birth_field;
use self::day::day_field;
use self::facts::facts_field;
use self::many::many_field;
use self::number::number_field;
use self::one::one_field;
use super::control::Control;
use super::draft::{self, Draft};
use super::fault::{Fault, fault_words};
use super::question::Ask;
use super::service::Service;
use super::state::{Action, State};
use crate::ui::components::{DateBox, FormError};

/// What every kind of control is given.
#[derive(Clone, Properties, PartialEq)]
pub struct FieldProps<S: Service> {
    /// The question.
    pub question: S::Question,
    /// The state; its draft stands in the fields.
    pub state: UseReducerHandle<State<S>>,
}

/// The fields of a question; `number` is the identity number typed on its page, which stays in memory.
pub fn fields<S: Service>(props: &FieldProps<S>, number: &UseStateHandle<AttrValue>) -> Html {
    match S::control(props.question) {
        Control::Day => day_field(props),
        Control::Birth => birth_field(props, number),
        Control::Number(number) => number_field(props, number),
        Control::One(options) => one_field(props, options),
        Control::Facts(count) => facts_field(props, count),
        Control::Many(count) => many_field(props, count),
    }
}

impl<S: Service> FieldProps<S> {
    fn draft(&self) -> Draft {
        self.state.draft(self.question)
    }

    /// What is wrong with a field, in words.
    fn wrong(&self, field: &str) -> Option<String> {
        let faults = self.state.faults(self.question);
        let found = faults.iter().find(|fault| fault.field == field);
        found.map(|fault| fault_words::<S>(self.question, fault))
    }

    /// The fault of a date, wherever in its boxes it stands.
    fn wrong_day(&self, name: &str) -> Option<Fault> {
        let boxes = DateBox::ALL.map(|place| draft::box_field(name, place));
        self.state.faults(self.question).iter().find(|fault| boxes.contains(&fault.field)).cloned()
    }

    /// Reports the text of one field.
    fn on_text(&self, field: &str) -> Callback<AttrValue> {
        let (question, state, field) = (self.question, self.state.dispatcher(), field.to_string());
        Callback::from(move |typed: AttrValue| {
            state.dispatch(Action::Type(question, vec![(field.clone(), typed.to_string())]));
        })
    }
}

/// Id of the element a fault leads to.
fn element_id<S: Service>(question: S::Question, fault: &Fault) -> String {
    let id = question.id();
    let field = fault.field.as_str();
    match (field.is_empty(), S::control(question)) {
        (false, Control::Facts(_)) => format!("{id}-{field}-yes"),
        (false, _) => format!("{id}-{field}"),
        (true, Control::One(options)) => format!("{id}-{}", options.first().map_or("", |option| option.value)),
        (true, Control::Many(_)) => format!("{id}-{}", draft::many_field(0)),
        (true, Control::Day | Control::Birth | Control::Number(_) | Control::Facts(_)) => id.to_string(),
    }
}

/// Faults as the summary shows them.
pub fn form_errors<S: Service>(question: S::Question, faults: &[Fault]) -> Rc<[FormError]> {
    let one = |fault: &Fault| FormError {
        field: element_id::<S>(question, fault).into(),
        message: fault_words::<S>(question, fault).into(),
    };
    faults.iter().map(one).collect()
}
