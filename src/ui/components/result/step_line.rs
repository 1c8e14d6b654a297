//! 一步: title, the formula with the numbers, what came out, a plain sentence, the article and its provision.
use yew::prelude::*;

use super::ArticleMore;
use crate::base::Step;
use crate::ui::components::{OutcomeChip, StateChip, clauses};
use crate::ui::text;
/// Properties of [`StepLine`].
#[derive(Properties, PartialEq)]
pub struct StepLineProps {
    /// The step.
    pub step: Step,
    /// A step above cites the same article.
    pub again: bool,
}

/// One line of the working.
#[component]
pub fn StepLine(props: &StepLineProps) -> Html {
    let step = &props.step;
    let chips = html! {
        <>
            <OutcomeChip outcome={step.outcome} />
            { for step.state.map(|state| html! { <StateChip {state} /> }) }
        </>
    };
    html! {
        <li>
            <h3 class="ht-steps__t">{ clauses(&step.label) }</h3>
            { formula(step) }
            if let Some(words) = &step.plain {
                <p class="ht-steps__w">{ clauses(words) }</p>
            }
            <ArticleMore article={step.citation.key.clone()} again={props.again}>{ chips }</ArticleMore>
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
