//! 一项服务: what a service gives the guide, as one trait: its questions, which of them are asked, how each is answered,
//! and the words. Everything else (fields, drafts, errors, check, store) is the guide's.
use core::fmt::Debug;
use std::rc::Rc;

use crate::ui::prelude::*;

use crate::base::{Date, Outcome};
use crate::policy::Ctx;
use crate::ui::route::{FlowRoute, Route};

use super::control::Control;
use super::fault::Trouble;
use super::question::{Ask, Told};

/// A part of the flow: group of the check page, and words beside the progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// End of its heading's id.
    pub id: &'static str,
    /// Its name: 您家的地.
    pub name: &'static str,
}

/// The words of one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The question.
    pub title: String,
    /// Its name among the answers.
    pub short: &'static str,
    /// One line of help.
    pub help: Option<&'static str>,
    /// Why it is asked.
    pub why: &'static str,
    /// Keys of the articles.
    pub articles: &'static [&'static str],
}

/// What was understood of an answer, and a line under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Understood {
    /// Facts; none: nothing to read back yet.
    pub facts: Vec<String>,
    /// The line.
    pub note: Option<String>,
    /// Something to look at again.
    pub warning: Option<String>,
}

/// 不清楚: where it leads, what either case means, and who can settle it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unsure {
    /// That one may go on, and how.
    pub leads: &'static str,
    /// Case and what it gives.
    pub branches: Vec<(String, Outcome)>,
    /// Who settles it, and by what.
    pub ask: Option<String>,
}

/// An option that is not open to this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closed {
    /// Its value.
    pub value: &'static str,
    /// That it is not.
    pub title: &'static str,
    /// Why.
    pub why: &'static str,
}

/// A service with a guided flow. `answers` is everything told so far, `told` only what stands before a question.
pub trait Service: Copy + Debug + Eq + 'static {
    /// Its questions, by [`questions!`](super::questions).
    type Question: Ask;
    /// Their answers, by the same table.
    type Answers: Told<Question = Self::Question>;

    /// Key in sessionStorage.
    const KEY: &'static str;
    /// Parts of the flow, in the order of the check page.
    const PARTS: &'static [Part];
    /// The question an identity number answers beside the birth.
    const SEX: Option<Self::Question>;

    /// Its address of a screen.
    fn route(screen: FlowRoute) -> Route;
    /// Its result; `answers` are those of the path, `listed` the same in words for the sheet of paper, and
    /// `on_clear` is 清空重算.
    fn result(answers: Rc<Self::Answers>, listed: Html, on_clear: Callback<()>) -> Html;

    /// Whether the question can matter to someone who told this much.
    fn applies(ctx: &Ctx, told: &Self::Answers, question: Self::Question) -> bool;
    /// Nothing that could still be told changes the result.
    fn is_decided(ctx: &Ctx, told: &Self::Answers) -> bool;
    /// Whether the answer still fits what was told before it.
    fn holds(_ctx: &Ctx, _told: &Self::Answers, _answers: &Self::Answers, _question: Self::Question) -> bool {
        true
    }

    /// How a question is answered.
    fn control(question: Self::Question) -> Control;
    /// What is wrong with a day that exists, on its own page, under an option or in a row: see
    /// [`day_between`](super::read::day_between).
    fn day_trouble(ctx: &Ctx, question: Self::Question, day: Date, answers: &Self::Answers) -> Option<Trouble>;
    /// The text of a row out of its cells (digits plain, days as `1979-08-03`), joined by `:`; else the places of the
    /// cells that are wrong. `above` is the text of the last good row.
    fn read_row(
        _ctx: &Ctx,
        _question: Self::Question,
        cells: &[String],
        _above: Option<&str>,
        _answers: &Self::Answers,
    ) -> Result<String, Vec<(usize, Trouble)>> {
        Ok(cells.join(":"))
    }
    /// The option of a question that is not open to this person.
    fn closed(_ctx: &Ctx, _question: Self::Question, _answers: &Self::Answers) -> Option<Closed> {
        None
    }

    /// Words of a question.
    fn asked(ctx: &Ctx, question: Self::Question, answers: &Self::Answers) -> Asked;
    /// Words of an option; also of 不清楚.
    fn label(question: Self::Question, value: &str) -> &'static str;
    /// The line under an option.
    fn hint(question: Self::Question, value: &str) -> Option<&'static str>;
    /// A fact that is asked on its own line, and its short name.
    fn fact(question: Self::Question, at: usize) -> (&'static str, &'static str);
    /// Title and words of what unfolds under a date.
    fn more(_question: Self::Question) -> Option<(&'static str, &'static str)> {
        None
    }
    /// An answer in words, where [`answer`](super::answer::answer) has none of its own: numbers under an option, rows.
    fn answer(_question: Self::Question, _answers: &Self::Answers) -> Option<String> {
        None
    }

    /// What was understood of an answer that reads.
    fn understood(_ctx: &Ctx, _question: Self::Question, _code: &str, _answers: &Self::Answers) -> Understood {
        Understood::default()
    }
    /// What an answer means for this person, under it on the check page.
    fn meaning(ctx: &Ctx, question: Self::Question, answers: &Self::Answers) -> Option<String>;
    /// What 不清楚 means for a question.
    fn unsure(ctx: &Ctx, question: Self::Question, answers: &Self::Answers) -> Unsure;
}
