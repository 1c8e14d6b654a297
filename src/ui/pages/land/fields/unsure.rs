//! 不清楚: that one may go on, what either case means, and who can settle it.
use yew::prelude::*;

use crate::ui::components::{clauses, outcome_chip};
use crate::ui::pages::land::question::Question;
use crate::ui::pages::land::said::{Unsure, unsure};
use crate::ui::pages::land::state::State;
use crate::ui::pages::land::text;

/// Shown under 不清楚 while it is chosen.
pub(super) fn unsure_means(state: &State, question: Question) -> Html {
    let Unsure { branches, ask } = unsure(&state.ctx(), question, state.answers());
    html! {
        <>
            <p>{ clauses(text::unsure_leads(question)) }</p>
            if !branches.is_empty() {
                <div class="ht-branch">
                    { for branches.into_iter().map(|(case, outcome)| html! {
                        <div><span>{ clauses(&case) }</span>{ outcome_chip(outcome) }</div>
                    }) }
                </div>
            }
            if let Some(ask) = ask {
                <p class="ht-small">{ clauses(&ask) }</p>
            }
        </>
    }
}
