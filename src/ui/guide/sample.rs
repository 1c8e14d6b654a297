//! A service for the tests of the guide: every kind of control, posts with two days a row, and a question that hangs on
//! another.
use std::rc::Rc;

use crate::ui::prelude::*;

use super::question::questions;
use super::{
    Asked, Asks, Cell, CellTakes, Choice, Code, Control, Facts, Given, HAPPENED, Happened, NumberBox, Part, Rows,
    Service, Takes, Told, Trouble, UNSURE, Unsure, day_between, plain,
};
use crate::base::{Date, Sex};
use crate::policy::Ctx;
use crate::ui::route::{FlowRoute, Route};

const YOU: Part = Part { id: "you", name: "您本人" };
const WORK: Part = Part { id: "work", name: "工作" };

questions! {
    /// Until when, at most.
    Until until "until" YOU Date;
    /// 出生日期.
    Birth birth "birth" YOU Date;
    /// 性别.
    Sex sex "sex" YOU Sex;
    /// Reasons.
    Reasons reasons "reasons" WORK Facts<3>;
    /// Asked only where the second reason holds.
    Proof proof "proof" WORK Facts<2>;
    /// Years.
    Years years "years" WORK u32;
    /// Left on a day.
    Left left "left" WORK Happened;
    /// Posts.
    Posts posts "posts" WORK Posts;
}

/// From, and until when, or still.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Posts(Vec<(Date, Option<Date>)>);

impl Code for Posts {
    fn code(&self) -> String {
        let one =
            |(from, to): &(Date, Option<Date>)| format!("{from}:{}", to.map(|to| to.to_string()).unwrap_or_default());
        self.0.iter().map(one).collect::<Vec<_>>().join(",")
    }

    fn read(text: &str) -> Option<Posts> {
        let one = |text: &str| {
            let (from, to) = text.split_once(':')?;
            Some((Date::read(from)?, if to.is_empty() { None } else { Some(Date::read(to)?) }))
        };
        text.split(',').map(one).collect::<Option<Vec<_>>>().map(Posts)
    }
}

static YEARS: NumberBox = NumberBox {
    field: "years",
    label: "年数",
    hint: "0至60。",
    unit: "年",
    takes: Takes::Whole { from: 0, to: 60, wrong: "no number of years" },
};

static POST: Rows = Rows {
    cells: &[
        Cell { field: "from", label: "从哪天", hint: "", takes: CellTakes::Day },
        Cell { field: "to", label: "到哪天", hint: "", takes: CellTakes::DayOrNone },
    ],
    add: "再加一段",
    remove: "删掉这一段",
    counter: "段",
};

const SEX: &[Choice] = &[plain("male"), plain("female"), plain(UNSURE)];
const POSTS: &[Choice] = &[Choice { value: "some", asks: Asks::Rows(&POST) }, plain(UNSURE)];

/// What the sample says of a post that ends before it starts.
pub const ENDS_BEFORE: &str = "ends before it starts";

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sample;

impl Service for Sample {
    type Question = Question;
    type Answers = Answers;

    const KEY: &'static str = "ht-sample";
    const PARTS: &'static [Part] = &[YOU, WORK];
    const SEX: Option<Question> = Some(Question::Sex);

    fn route(_: FlowRoute) -> Route {
        Route::Home
    }

    fn result(_: Rc<Answers>, listed: Html, _: Callback<()>) -> Html {
        listed
    }

    fn applies(_: &Ctx, told: &Answers, question: Question) -> bool {
        let proof = matches!(&told.reasons, Some(Given::Known(Facts([_, crate::base::Tri::Yes, _]))));
        question != Question::Proof || proof
    }

    fn is_decided(_: &Ctx, told: &Answers) -> bool {
        told.is_unsure(Question::Birth)
    }

    fn control(question: Question) -> Control {
        match question {
            Question::Until => Control::Day,
            Question::Birth => Control::Birth,
            Question::Sex => Control::One(SEX),
            Question::Reasons => Control::Many(3),
            Question::Proof => Control::Facts(2),
            Question::Years => Control::Number(&YEARS),
            Question::Left => Control::One(HAPPENED),
            Question::Posts => Control::One(POSTS),
        }
    }

    fn day_trouble(ctx: &Ctx, _: Question, day: Date, answers: &Answers) -> Option<Trouble> {
        day_between(day, answers.birth.as_ref().and_then(Given::known).copied(), ctx.today)
    }

    fn read_row(
        _: &Ctx,
        _: Question,
        cells: &[String],
        _: Option<&str>,
        _: &Answers,
    ) -> Result<String, Vec<(usize, Trouble)>> {
        match !cells[1].is_empty() && cells[1] < cells[0] {
            true => Err(vec![(1, Trouble::Said(ENDS_BEFORE.to_string()))]),
            false => Ok(cells.join(":")),
        }
    }

    fn asked(_: &Ctx, question: Question, _: &Answers) -> Asked {
        let short = super::Ask::id(question);
        Asked { title: short.to_string(), short, help: None, why: "", articles: &[] }
    }

    fn label(_: Question, value: &str) -> &'static str {
        if value == UNSURE { "不清楚" } else { "有" }
    }

    fn hint(_: Question, _: &str) -> Option<&'static str> {
        None
    }

    fn fact(_: Question, at: usize) -> (&'static str, &'static str) {
        [("the first", "一"), ("the second", "二"), ("the third", "三")][at]
    }

    fn meaning(_: &Ctx, _: Question, _: &Answers) -> Option<String> {
        None
    }

    fn unsure(_: &Ctx, _: Question, _: &Answers) -> Unsure {
        Unsure::default()
    }
}
