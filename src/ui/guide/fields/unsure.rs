//! 不清楚: that one may go on, what either case means, and who can settle it.
use crate::ui::prelude::*;

use crate::ui::components::{clauses, outcome_chip};
use crate::ui::guide::service::{Service, Unsure};
use crate::ui::guide::state::State;

/// Shown under 不清楚 while it is chosen.
pub(super) fn unsure_means<S: Service>(state: &State<S>, question: S::Question) -> Html {
    let Unsure { leads, branches, ask } = S::unsure(&state.ctx(), question, state.answers());
    html! {
        <>
            <p>{ clauses(leads) }</p>
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
