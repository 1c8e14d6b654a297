//! 引导要的: this service as the guide takes it, and what a day or a post of it must be.
use std::rc::Rc;

use crate::ui::prelude::*;

use crate::base::Date;
use crate::policy::Ctx;
use crate::ui::guide::{Asked, Control, Given, Part, Service, Trouble, Understood, Unsure, day_between};
use crate::ui::route::{DoctorRoute, FlowRoute, Route};

use super::question::{Answers, PARTS, Question};
use super::result::ResultPage;
use super::{flow, said, text};

/// 乡村医生退休与养老.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Doctors;

impl Service for Doctors {
    type Question = Question;
    type Answers = Answers;

    const KEY: &'static str = "ht-doctor";
    const PARTS: &'static [Part] = PARTS;
    const SEX: Option<Question> = Some(Question::Sex);

    fn route(screen: FlowRoute) -> Route {
        Route::Doctor(DoctorRoute::Flow(screen))
    }

    fn result(answers: Rc<Answers>, listed: Html, on_clear: Callback<()>) -> Html {
        html! { <ResultPage {answers} told={listed} {on_clear} /> }
    }

    fn applies(ctx: &Ctx, told: &Answers, question: Question) -> bool {
        flow::applies(ctx, told, question)
    }

    fn is_decided(ctx: &Ctx, told: &Answers) -> bool {
        flow::is_decided(ctx, told)
    }

    fn holds(_: &Ctx, told: &Answers, answers: &Answers, question: Question) -> bool {
        flow::holds(told, answers, question)
    }

    fn control(question: Question) -> Control {
        question.control()
    }

    fn day_trouble(ctx: &Ctx, question: Question, day: Date, answers: &Answers) -> Option<Trouble> {
        // Nothing of a working life lies before the birth.
        let birth = answers.birth.as_ref().and_then(Given::known).copied();
        day_between(day, birth.filter(|_| question != Question::Birth), ctx.today)
    }

    fn read_row(
        _: &Ctx,
        _: Question,
        cells: &[String],
        _: Option<&str>,
        _: &Answers,
    ) -> Result<String, Vec<(usize, Trouble)>> {
        let [from, to] = cells else { return Err(vec![(0, Trouble::NotChosen)]) };
        // ISO days stand in the order of time.
        match !to.is_empty() && to < from {
            true => Err(vec![(1, Trouble::Said(text::ENDS_BEFORE.to_string()))]),
            false => Ok(cells.join(":")),
        }
    }

    fn asked(_: &Ctx, question: Question, _: &Answers) -> Asked {
        text::asked(question)
    }

    fn label(question: Question, value: &str) -> &'static str {
        text::label(question, value)
    }

    fn hint(question: Question, value: &str) -> Option<&'static str> {
        text::hint(question, value)
    }

    fn fact(question: Question, at: usize) -> (&'static str, &'static str) {
        text::fact(question, at)
    }

    fn answer(question: Question, answers: &Answers) -> Option<String> {
        text::answer(question, answers)
    }

    fn understood(ctx: &Ctx, question: Question, code: &str, answers: &Answers) -> Understood {
        said::understood(ctx, question, code, answers)
    }

    fn meaning(ctx: &Ctx, question: Question, answers: &Answers) -> Option<String> {
        said::meaning(ctx, question, answers)
    }

    fn unsure(ctx: &Ctx, question: Question, _: &Answers) -> Unsure {
        said::unsure(ctx, question)
    }
}
