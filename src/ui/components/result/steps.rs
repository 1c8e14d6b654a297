//! 怎么算出来的: the working, line by line, as derived; nothing is computed or re-worded here.
use crate::ui::prelude::*;

use super::Cited;
use super::step_line::step_line;
use crate::base::Step;
use crate::policy::Policy;

/// The working: the steps of a [`crate::base::Derived`].
pub fn steps(policy: &Policy, steps: &[Step]) -> Html {
    let line = |(index, step): (usize, &Step)| {
        let above = steps.iter().take(index).any(|other| other.citation.key == step.citation.key);
        step_line(policy, step, if above { Cited::Again } else { Cited::First })
    };
    html! { <ol class="ht-steps">{ for steps.iter().enumerate().map(line) }</ol> }
}
