//! 一步: title, the formula with the numbers, what came out, a plain sentence, the article and its provision.
use crate::ui::prelude::*;

use super::{Cited, article_more};
use crate::base::Step;
use crate::policy::Policy;
use crate::ui::components::{clauses, outcome_chip, state_chip};
use crate::ui::text;

/// One line of the working; whether a step above cites the same article.
pub fn step_line(policy: &Policy, step: &Step, cited: Cited) -> Html {
    let chips = html! { <>{ outcome_chip(step.outcome) }{ for step.state.map(state_chip) }</> };
    html! {
        <li>
            <h3 class="ht-steps__t">{ clauses(&step.label) }</h3>
            { formula(step) }
            if let Some(words) = &step.plain {
                <p class="ht-steps__w">{ clauses(words) }</p>
            }
            { article_more(policy, &step.citation.key, cited, chips) }
        </li>
    }
}

/// The formula in words only where it has no numbers; beside it what came out.
fn formula(step: &Step) -> Html {
    match (step.substituted.as_ref(), step.formula.as_ref()) {
        (Some(numbers), words) => html! {
            <div class="ht-formula">
                { for words.map(|words| html! { <p class="ht-formula__w">{ words.clone() }</p> }) }
                <p class="ht-formula__n"><span>{ clauses(numbers) }</span>{ " " }<b>{ text::equals(&step.result) }</b></p>
            </div>
        },
        (None, Some(words)) => html! {
            <div class="ht-formula">
                <p class="ht-formula__n"><span>{ clauses(words) }</span>{ " " }<b>{ text::equals(&step.result) }</b></p>
            </div>
        },
        (None, None) => html! { <p class="ht-steps__r">{ clauses(&step.result) }</p> },
    }
}
