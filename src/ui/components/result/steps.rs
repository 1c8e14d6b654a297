//! 怎么算出来的: the working, line by line, as derived; nothing is computed or re-worded here.
use std::rc::Rc;

use yew::prelude::*;

use super::step_line::StepLine;
use crate::base::Step;

/// Properties of [`Steps`].
#[derive(Properties, PartialEq)]
pub struct StepsProps {
    /// The steps of a [`crate::base::Derived`].
    pub steps: Rc<[Step]>,
}

/// The working.
#[component]
pub fn Steps(props: &StepsProps) -> Html {
    let cited = |key: &str, above: &[Step]| above.iter().any(|step| step.citation.key == key);
    let line = |(index, step): (usize, &Step)| {
        let again = cited(&step.citation.key, &props.steps[..index]);
        html! { <StepLine step={step.clone()} {again} /> }
    };
    html! { <ol class="ht-steps">{ for props.steps.iter().enumerate().map(line) }</ol> }
}
