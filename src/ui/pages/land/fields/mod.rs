//! 控件: the fields of one question by its kind of control. Each shows what stands in the draft and reports what is
//! typed; reading it is `read`'s.
mod bars;
mod birth;
mod claims;
mod day;
mod facts;
mod number;
mod one;
mod unsure;

use std::rc::Rc;

use yew::prelude::*;

use self::bars::bars_field;
use self::birth::BirthField;
use self::claims::claims_field;
use self::day::day_field;
use self::facts::facts_field;
use self::number::amount_field;
use self::one::one_field;
use super::control::{Asks, Control};
use super::draft::{Draft, bar_field};
use super::question::Question;
use super::read::Fault;
use super::state::{Action, State};
use super::text;

/// What every kind of control is given.
#[derive(Clone, Properties, PartialEq)]
pub struct FieldProps {
    /// The question.
    pub question: Question,
    /// The state; its draft stands in the fields.
    pub state: UseReducerHandle<State>,
}

/// The fields of a question.
pub fn fields(props: &FieldProps) -> Html {
    match props.question.control() {
        Control::Day => day_field(props),
        Control::Birth => html! { <BirthField ..props.clone() /> },
        Control::Amount => amount_field(props),
        Control::One(_) => one_field(props),
        Control::Facts(_) => facts_field(props),
        Control::Bars => bars_field(props),
        Control::Claims => claims_field(props),
    }
}

impl FieldProps {
    fn draft(&self) -> Draft {
        self.state.draft(self.question)
    }

    /// What is wrong with a field, in words.
    fn wrong(&self, field: &str) -> Option<String> {
        let faults = self.state.faults(self.question);
        let found = faults.iter().find(|fault| fault.field == field);
        found.map(|fault| text::fault(self.question, fault))
    }

    /// The fault of a date, wherever in its boxes it stands.
    fn wrong_day(&self, name: &str) -> Option<Fault> {
        let boxes = crate::ui::components::DateBox::ALL.map(|place| super::draft::box_field(name, place));
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
pub fn element_id(question: Question, fault: &Fault) -> String {
    let id = question.id();
    let field = fault.field.as_str();
    match (field.is_empty(), question.control()) {
        (false, Control::Facts(_)) => format!("{id}-{field}-yes"),
        (false, _) => format!("{id}-{field}"),
        (true, Control::One(options)) => format!("{id}-{}", options.first().map_or("", |option| option.value)),
        (true, Control::Bars) => format!("{id}-{}", bar_field(0)),
        (true, Control::Claims) => format!("{id}-none"),
        (true, Control::Day | Control::Birth | Control::Amount | Control::Facts(_)) => id.to_string(),
    }
}

/// Faults as the summary shows them.
pub fn form_errors(question: Question, faults: &[Fault]) -> Rc<[crate::ui::components::FormError]> {
    let one = |fault: &Fault| crate::ui::components::FormError {
        field: element_id(question, fault).into(),
        message: text::fault(question, fault).into(),
    };
    faults.iter().map(one).collect()
}

/// Whether an option opens more fields.
fn opens(asks: Asks) -> bool {
    match asks {
        Asks::Nothing => false,
        Asks::Day | Asks::Each | Asks::Shared => true,
    }
}
