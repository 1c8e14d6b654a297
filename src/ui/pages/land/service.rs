//! 引导要的: this service as the guide takes it, and what a day or a claim row of it must be.
use std::rc::Rc;

use crate::ui::prelude::*;

use crate::base::Date;
use crate::policy::Ctx;
use crate::ui::guide::{
    Asked, Closed, Control, FIRST_YEAR, Given, Part, Service, Trouble, Understood, Unsure, day_between,
};
use crate::ui::route::{FlowRoute, Route};

use super::control::MONTHS_MOST;
use super::question::{Answers, PARTS, Question};
use super::result::ResultPage;
use super::{flow, said, text};

/// 征地社保补贴.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Land;

impl Service for Land {
    type Question = Question;
    type Answers = Answers;

    const KEY: &'static str = "ht-land";
    const PARTS: &'static [Part] = PARTS;
    const SEX: Option<Question> = Some(Question::Sex);

    fn route(screen: FlowRoute) -> Route {
        Route::Land(screen)
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

    fn holds(ctx: &Ctx, told: &Answers, answers: &Answers, question: Question) -> bool {
        flow::holds(ctx, told, answers, question)
    }

    fn control(question: Question) -> Control {
        question.control()
    }

    fn day_trouble(ctx: &Ctx, question: Question, day: Date, answers: &Answers) -> Option<Trouble> {
        let notice = known(&answers.announcement);
        if question == Question::Announcement {
            // A notice of a day to come is only warned of, for a phone's clock may be wrong; one of a year far off not.
            return (day.year() > ctx.today.year() + 1).then_some(Trouble::NotYet(day));
        }
        if question == Question::Birth
            && let Some(notice) = notice
        {
            return (day > notice).then(|| Trouble::Said(text::born_after_notice(&day.zh(), &notice.zh())));
        }
        // No event of a life lies before the birth, and none of the procedure before the notice.
        let first = match question == Question::Progress {
            true => notice,
            false => known(&answers.birth).filter(|_| question != Question::Birth),
        };
        day_between(day, first, ctx.today)
    }

    fn read_row(
        ctx: &Ctx,
        _: Question,
        cells: &[String],
        above: Option<&str>,
        answers: &Answers,
    ) -> Result<String, Vec<(usize, Trouble)>> {
        read_claim(ctx, cells, above, answers)
    }

    fn closed(ctx: &Ctx, question: Question, answers: &Answers) -> Option<Closed> {
        said::closed(ctx, question, answers)
    }

    fn asked(ctx: &Ctx, question: Question, answers: &Answers) -> Asked {
        text::asked(question, known(&answers.announcement).unwrap_or(ctx.today).year())
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

    fn more(question: Question) -> Option<(&'static str, &'static str)> {
        (question == Question::Announcement).then_some((text::NOTICE_OPEN, text::NOTICE_WHICH))
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

    fn unsure(ctx: &Ctx, question: Question, answers: &Answers) -> Unsure {
        said::unsure(ctx, question, answers)
    }
}

fn known(given: &Option<Given<Date>>) -> Option<Date> {
    given.as_ref().and_then(Given::known).copied()
}

/// A claim year: from the notice until now, each once and in order; its months, and those of them that do not count.
fn read_claim(
    ctx: &Ctx,
    cells: &[String],
    above: Option<&str>,
    answers: &Answers,
) -> Result<String, Vec<(usize, Trouble)>> {
    let [year, months, excluded] = cells else { return Err(vec![(0, Trouble::NotChosen)]) };
    let from = known(&answers.announcement).map_or(FIRST_YEAR, Date::year);
    let to = ctx.today.year().max(from);
    let last = above.and_then(|row| row.split(':').next()?.parse::<i32>().ok());
    let year = year.strip_suffix('年').unwrap_or(year).parse().ok().filter(|year| (from..=to).contains(year));
    let months = months.parse::<u32>().ok().filter(|months| (1..=MONTHS_MOST).contains(months));
    let excluded = if excluded.is_empty() { Some(0) } else { excluded.parse::<u32>().ok() };
    let mut wrong = Vec::new();
    let mut say = |place: usize, words: String| wrong.push((place, Trouble::Said(words)));
    match year {
        None => say(0, text::year_wrong(from, to)),
        Some(year) if last.is_some_and(|last| year <= last) => say(0, text::year_twice(year)),
        Some(_) => {}
    }
    if months.is_none() {
        say(1, text::MONTHS_WRONG.to_string());
    }
    if excluded.is_none_or(|excluded| months.is_some_and(|months| excluded > months)) {
        say(2, text::EXCLUDED_WRONG.to_string());
    }
    match (year, months, excluded) {
        (Some(year), Some(months), Some(excluded)) if wrong.is_empty() => Ok(format!("{year}:{months}:{excluded}")),
        (_, _, _) => Err(wrong),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::MoneyError;
    use crate::policy::Policy;
    use crate::ui::components::DateFault;
    use crate::ui::guide::Told;
    use crate::ui::guide::draft::Draft;
    use crate::ui::guide::fault::Fault;
    use crate::ui::guide::read::read;

    fn told(announcement: &str) -> Answers {
        let mut answers = Answers::default();
        answers.set_code(Question::Announcement, announcement);
        answers
    }

    fn read_page(ctx: &Ctx, question: Question, draft: &Draft) -> Result<String, Vec<Fault>> {
        read::<Land>(ctx, question, draft, &told("2024-10-15"))
    }

    #[track_caller]
    fn reads(question: Question, fields: &[(&str, &str)]) -> Result<String, Vec<Trouble>> {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let mut draft = Draft::default();
        for (field, text) in fields {
            draft.put(field, text);
        }
        let read = read_page(&ctx, question, &draft);
        if let Ok(code) = &read {
            assert!(Answers::default().set_code(question, code), "{code}");
            // Opened again, the page gives the same answer.
            let again = Draft::of(question.control(), Some(code));
            assert_eq!(read_page(&ctx, question, &again).as_ref(), Ok(code));
        }
        read.map_err(|faults| faults.into_iter().map(|fault| fault.trouble).collect())
    }

    #[track_caller]
    fn good(question: Question, fields: &[(&str, &str)], expected: &str) {
        assert_eq!(reads(question, fields), Ok(expected.to_string()));
    }

    #[track_caller]
    fn bad(question: Question, fields: &[(&str, &str)], expected: &[Trouble]) {
        assert_eq!(reads(question, fields), Err(expected.to_vec()));
    }

    fn said(words: &str) -> Trouble {
        Trouble::Said(words.to_string())
    }

    #[test]
    fn dates() {
        let day = |text| Date::parse_iso(text).expect("a day");
        good(Question::Birth, &[("y", "１９７９"), ("m", "8月"), ("d", " 3 ")], "1979-08-03");
        good(Question::Birth, &[("y", "1979.8.3")], "1979-08-03");
        bad(Question::Birth, &[], &[Trouble::Day(DateFault::Empty)]);
        bad(Question::Birth, &[("y", "1899"), ("m", "1"), ("d", "1")], &[Trouble::TooLongAgo]);
        let (birth, notice) = (day("2024-10-16"), day("2024-10-15"));
        let late = [("y", "2024"), ("m", "10"), ("d", "16")];
        bad(Question::Birth, &late, &[said(&text::born_after_notice(&birth.zh(), &notice.zh()))]);
        good(Question::MovedIn, &[("choice", "on"), ("on-y", "2010"), ("on-m", "5"), ("on-d", "1")], "2010-05-01");
        let ahead = [("choice", "first"), ("first-y", "2027"), ("first-m", "1"), ("first-d", "1")];
        bad(Question::Progress, &ahead, &[Trouble::NotYet(day("2027-01-01"))]);
        let before = [("choice", "first"), ("first-y", "2020"), ("first-m", "1"), ("first-d", "1")];
        bad(Question::Progress, &before, &[Trouble::TooEarly(day("2024-10-15"))]);
        bad(Question::Progress, &[("choice", "first")], &[Trouble::Day(DateFault::Empty)]);
        good(Question::Progress, &[("choice", "enrolled"), ("first-y", "x")], "enrolled");
    }

    #[test]
    fn numbers() {
        good(Question::Area, &[("choice", "each"), ("mu", "０．１８亩")], "0.18");
        good(Question::Area, &[("choice", "shared"), ("total", "0.9"), ("people", "５")], "0.9/5");
        bad(Question::Area, &[("choice", "shared")], &[said(text::MU_WRONG), said(text::PEOPLE_WRONG)]);
        bad(Question::Area, &[("choice", "each"), ("mu", "1001")], &[said(text::MU_TOO_MUCH)]);
        bad(Question::Area, &[("choice", "each"), ("mu", "-0.1")], &[said(text::MU_WRONG)]);
        good(Question::Base, &[("amount", "6，900.5")], "6900.50");
        bad(Question::Base, &[("amount", "6900.555")], &[Trouble::Amount(MoneyError::Fen)]);
        bad(Question::Base, &[("amount", "0")], &[Trouble::Amount(MoneyError::Shape)]);
    }

    #[test]
    fn choices() {
        good(Question::Sex, &[("choice", "unsure")], "unsure");
        bad(Question::Sex, &[], &[Trouble::NotChosen]);
        bad(Question::Sex, &[("choice", "other")], &[Trouble::NotChosen]);
        good(Question::Student, &[("f0", "yes"), ("f1", "unsure")], "yes,unsure");
        bad(Question::Student, &[("f0", "yes")], &[Trouble::FactOpen(1)]);
    }

    #[test]
    fn claims() {
        let row = |year, months, excluded| {
            [("choice", "some"), ("r0-year", year), ("r0-months", months), ("r0-excluded", excluded)]
        };
        good(Question::Claims, &row("2025年", "12", ""), "2025:12:0");
        good(Question::Claims, &[("choice", "none")], "none");
        bad(
            Question::Claims,
            &row("2023", "13", "1"),
            &[said(&text::year_wrong(2024, 2026)), said(text::MONTHS_WRONG)],
        );
        bad(Question::Claims, &row("2025", "6", "7"), &[said(text::EXCLUDED_WRONG)]);
        let twice = [row("2025", "6", "").as_slice(), &[("r1-year", "2025"), ("r1-months", "6")]].concat();
        bad(Question::Claims, &twice, &[said(&text::year_twice(2025))]);
    }
}
