//! 问哪些: the path of one person through the questions, as a fold over the answers. What is asked is the service's to
//! say; the path ends as soon as nothing that follows can change the result. Changing one answer keeps the others; those
//! off the path are ignored.
use crate::policy::Ctx;

use super::question::{Ask, Told};
use super::service::Service;

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step<Q> {
    /// This question.
    Ask(Q),
    /// Nothing more to ask.
    Done,
}

/// A question on the path, and whether it has an answer that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop<Q> {
    /// The question.
    pub question: Q,
    /// Answered.
    pub answered: bool,
}

/// The questions for this person in order: those answered, and as far as can be told now those still to come.
pub fn walk<S: Service>(ctx: &Ctx, answers: &S::Answers) -> Vec<Stop<S::Question>> {
    let mut stops = Vec::new();
    let mut told = S::Answers::default();
    for question in S::Question::ALL.iter().copied() {
        if !S::applies(ctx, &told, question) {
            continue;
        }
        let answered = answers.has(question) && S::holds(ctx, &told, answers, question);
        stops.push(Stop { question, answered });
        if answered {
            told.take(question, answers);
            if S::is_decided(ctx, &told) {
                break;
            }
        }
    }
    stops
}

/// The questions of [`walk`] alone.
pub fn path<S: Service>(ctx: &Ctx, answers: &S::Answers) -> Vec<S::Question> {
    walk::<S>(ctx, answers).into_iter().map(|stop| stop.question).collect()
}

/// The first question of a walk without an answer.
pub fn next<Q: Ask>(stops: &[Stop<Q>]) -> Step<Q> {
    stops.iter().find(|stop| !stop.answered).map_or(Step::Done, |stop| Step::Ask(stop.question))
}

/// Where a question stands: which one, from 1, of how many.
pub fn place<Q: Ask>(stops: &[Stop<Q>], question: Q) -> Option<(u32, u32)> {
    let at = stops.iter().position(|stop| stop.question == question)?;
    Some((u32::try_from(at).ok()? + 1, u32::try_from(stops.len()).ok()?))
}

/// The question before this one.
pub fn previous<Q: Ask>(stops: &[Stop<Q>], question: Q) -> Option<Q> {
    let at = stops.iter().position(|stop| stop.question == question)?;
    at.checked_sub(1).and_then(|before| stops.get(before)).map(|stop| stop.question)
}

/// Whether a question may be shown: it is on the path, and everything before it is answered.
pub fn is_reachable<Q: Ask>(stops: &[Stop<Q>], question: Q) -> bool {
    let before = stops.iter().take_while(|stop| stop.question != question);
    stops.iter().any(|stop| stop.question == question) && before.into_iter().all(|stop| stop.answered)
}
