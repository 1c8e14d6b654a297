//! 规则怎么说: what the rules and the policy file have to say beside a question. Words are the policy's; nothing is
//! decided here.
use crate::base::Date;
use crate::policy::Ctx;
use crate::rules::doctor::derive_age_dates;
use crate::ui::guide::text::{NOT_RIGHT, where_to_ask};
use crate::ui::guide::{Given, Told, Understood, Unsure};

use super::question::{Answers, Question};
use super::text;

/// What was understood of an answer that reads.
pub fn understood(ctx: &Ctx, question: Question, code: &str, answers: &Answers) -> Understood {
    let mut read = answers.clone();
    read.set_code(question, code);
    let day = match question {
        Question::Birth => read.birth,
        Question::Left => read.left,
        Question::Aim
        | Question::Scope
        | Question::Sex
        | Question::Category
        | Question::Kind
        | Question::Started
        | Question::Struck
        | Question::Ended
        | Question::Posts
        | Question::Insurance
        | Question::Paid
        | Question::Drawing
        | Question::Bars
        | Question::Registered
        | Question::InPost
        | Question::Level
        | Question::FullTime
        | Question::Major
        | Question::Fresh
        | Question::Basics
        | Question::Applied
        | Question::Papers
        | Question::Consents => None,
    };
    let Some(Given::Known(day)) = day else { return Understood::default() };
    let leave = (question == Question::Birth).then(|| leaves(ctx, day)).flatten();
    let facts = core::iter::once(day.zh()).chain(leave).collect();
    Understood { facts, note: Some(NOT_RIGHT.to_string()), warning: None }
}

/// The day on which someone born then reaches the age.
fn leaves(ctx: &Ctx, birth: Date) -> Option<String> {
    derive_age_dates(ctx, birth).ok().map(|dates| text::reaches(&dates.value.attained.zh()))
}

/// What an answer means for this person, under it on the check page.
pub fn meaning(ctx: &Ctx, question: Question, answers: &Answers) -> Option<String> {
    if answers.is_unsure(question) {
        return Some(text::unsure_means(question).to_string());
    }
    match &answers.birth {
        Some(Given::Known(birth)) if question == Question::Birth && !answers.is_admission() => leaves(ctx, *birth),
        Some(Given::Known(_) | Given::Unsure) | None => None,
    }
}

/// What 不清楚 means for a question.
pub fn unsure(ctx: &Ctx, question: Question) -> Unsure {
    let clause = question.clause().and_then(|id| ctx.policy.clause(id));
    let ask = clause.map(|clause| where_to_ask(&clause.who, &clause.paper)).filter(|words| !words.contains('{'));
    Unsure { leads: text::unsure_leads(question), branches: Vec::new(), ask }
}
