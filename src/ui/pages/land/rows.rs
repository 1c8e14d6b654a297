//! 填过的答案: rows for the rail, the check page and the sheet of paper, out of the path and the words.
use std::rc::Rc;

use crate::ui::components::SummaryRow;
use crate::ui::route::{LandRoute, Route};

use super::question::{Part, Question};
use super::said;
use super::state::State;
use super::text;

/// Whether an answer can be changed from where it is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// A link leads to its question.
    Linked,
    /// On paper.
    None,
}

/// The answers of a part of the path, with what they mean.
pub fn rows(state: &State, part: Part, change: Change) -> Rc<[SummaryRow]> {
    let answered = state.stops().iter().filter(|stop| stop.answered && stop.question.part() == part);
    answered.map(|stop| row(state, stop.question, change)).collect()
}

/// The answers before a question, without what they mean.
pub fn so_far(state: &State, question: Question) -> Rc<[SummaryRow]> {
    let before = state.stops().iter().take_while(|stop| stop.question != question).filter(|stop| stop.answered);
    before.map(|stop| bare(state, stop.question, Change::Linked)).collect()
}

fn row(state: &State, question: Question, change: Change) -> SummaryRow {
    let meaning = said::meaning(&state.ctx(), question, state.answers());
    SummaryRow { meaning: meaning.map(Into::into), ..bare(state, question, change) }
}

fn bare(state: &State, question: Question, change: Change) -> SummaryRow {
    let to = Route::Land(LandRoute::Question(question.id().into()));
    SummaryRow {
        label: text::asked(question, state.ctx().today.year()).short.into(),
        answer: text::answer(question, state.answers()).into(),
        meaning: None,
        change: match change {
            Change::Linked => Some(to),
            Change::None => None,
        },
    }
}
