//! 填过的答案: rows for the rail, the check page and the sheet of paper, out of the path and the words.
use std::rc::Rc;

use crate::ui::components::SummaryRow;
use crate::ui::route::{FlowRoute, Route};

use super::answer::answer;
use super::question::Ask;
use super::service::{Part, Service};
use super::state::State;

/// Whether an answer can be changed from where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A link leads to its question.
    Linked,
    /// On paper.
    None,
}

/// The address of a question.
pub fn address<S: Service>(question: S::Question) -> Route {
    S::route(FlowRoute::Question(question.id().into()))
}

/// The answers of a part of the path, with what they mean.
pub fn rows<S: Service>(state: &State<S>, part: Part, change: Change) -> Rc<[SummaryRow]> {
    let answered = state.stops().iter().filter(|stop| stop.answered && stop.question.part() == part);
    answered.map(|stop| row(state, stop.question, change)).collect()
}

/// The answers before a question, without what they mean.
pub fn so_far<S: Service>(state: &State<S>, question: S::Question) -> Rc<[SummaryRow]> {
    let before = state.stops().iter().take_while(|stop| stop.question != question).filter(|stop| stop.answered);
    before.map(|stop| bare(state, stop.question, Change::Linked)).collect()
}

fn row<S: Service>(state: &State<S>, question: S::Question, change: Change) -> SummaryRow {
    let meaning = S::meaning(&state.ctx(), question, state.answers());
    SummaryRow { meaning: meaning.map(Into::into), ..bare(state, question, change) }
}

fn bare<S: Service>(state: &State<S>, question: S::Question, change: Change) -> SummaryRow {
    SummaryRow {
        label: S::asked(&state.ctx(), question, state.answers()).short.into(),
        answer: answer::<S>(question, state.answers()).into(),
        meaning: None,
        change: match change {
            Change::Linked => Some(address::<S>(question)),
            Change::None => None,
        },
    }
}
