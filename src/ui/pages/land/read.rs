//! 读草稿: from the fields of a page to an answer, or to everything that is wrong with them. Nothing is changed on the
//! way: full-width digits, blanks and commas are understood, anything else is asked for again.
use crate::base::text::plain_number;
use crate::base::{Date, Money, MoneyError, Rate};
use crate::policy::Ctx;
use crate::ui::components::{DateBox, DateFault};

use super::control::{Asks, BARS, Choice, Control};
use super::draft::{
    AMOUNT, CHOICE, Draft, EACH, NONE, PEOPLE, ROW, SOME, TOTAL, bar_field, box_field, fact_field, row_field,
};
use super::question::{Answers, Question};
use super::reply::{Given, UNSURE};

/// One thing to change: the field, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the field to go to; empty for the first option of the page.
    pub field: String,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong. The words, with the remedy, stand in `text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing is chosen.
    NotChosen,
    /// A row of facts is open.
    FactOpen(usize),
    /// No day.
    Day(DateFault),
    /// Born after the notice.
    BornAfterNotice {
        /// 出生.
        birth: Date,
        /// 公告.
        notice: Date,
    },
    /// A day that has not come.
    NotYet(Date),
    /// Before the day from which it can be.
    TooEarly(Date),
    /// A year nobody living was born in.
    TooLongAgo,
    /// No amount.
    Amount(MoneyError),
    /// No number.
    Number,
    /// Too large a number.
    TooMuch,
    /// No number of people.
    People,
    /// 一种都没有 beside a bar.
    NoneAndSome,
    /// 有拿不准的, but not which.
    SomeWithoutWhich,
    /// No year, or not one between these.
    Year {
        /// First.
        from: i32,
        /// Last.
        to: i32,
    },
    /// A year stands twice or out of order.
    YearTwice(i32),
    /// No number of months.
    Months,
    /// More taken off than paid.
    Excluded,
}

/// Before this year nobody now living was born.
const FIRST_YEAR: i32 = 1900;
/// More 亩 than a household has.
const MU_MOST: u32 = 1000;
/// More people than a household has.
const PEOPLE_MOST: u32 = 99;
/// Months of a year.
const MONTHS_MOST: u32 = crate::base::MONTHS_PER_YEAR;

/// The answer on a page as text, or what is wrong with it.
pub fn read(ctx: &Ctx, question: Question, draft: &Draft, answers: &Answers) -> Result<String, Vec<Fault>> {
    match question.control() {
        Control::Day => read_notice(ctx, draft).map(|day| day.to_string()).map_err(one),
        Control::Birth => read_birth(ctx, draft, answers).map(|day| day.to_string()).map_err(one),
        Control::Amount => read_amount(draft).map(|amount| amount.to_string()).map_err(one),
        Control::One(options) => read_choice(ctx, draft, options, earliest(question, answers)),
        Control::Facts(count) => read_facts(draft, count),
        Control::Bars => read_bars(draft).map_err(one),
        Control::Claims => read_claims(ctx, draft, answers),
    }
}

fn one(fault: Fault) -> Vec<Fault> {
    vec![fault]
}

fn fault(field: impl Into<String>, trouble: Trouble) -> Fault {
    Fault { field: field.into(), trouble }
}

fn read_day(draft: &Draft, name: &str) -> Result<Date, Fault> {
    let day = draft.date(name).read().map_err(|wrong| {
        let place = wrong.boxes().first().copied().unwrap_or(DateBox::Year);
        fault(box_field(name, place), Trouble::Day(wrong))
    })?;
    if day.year() < FIRST_YEAR {
        return Err(fault(box_field(name, DateBox::Year), Trouble::TooLongAgo));
    }
    Ok(day)
}

/// A notice of a day to come is only warned of, for a phone's clock may be wrong; one of a year far off is refused.
fn read_notice(ctx: &Ctx, draft: &Draft) -> Result<Date, Fault> {
    let day = read_day(draft, "")?;
    let far = day.year() > ctx.today.year() + 1;
    if far { Err(fault(box_field("", DateBox::Year), Trouble::NotYet(day))) } else { Ok(day) }
}

fn read_birth(ctx: &Ctx, draft: &Draft, answers: &Answers) -> Result<Date, Fault> {
    let birth = read_day(draft, "")?;
    let wrong = |trouble| fault(box_field("", DateBox::Year), trouble);
    match &answers.announcement {
        Some(Given::Known(notice)) if birth > *notice => {
            Err(wrong(Trouble::BornAfterNotice { birth, notice: *notice }))
        }
        Some(Given::Known(_) | Given::Unsure) | None if birth > ctx.today => Err(wrong(Trouble::NotYet(birth))),
        Some(Given::Known(_) | Given::Unsure) | None => Ok(birth),
    }
}

fn read_amount(draft: &Draft) -> Result<Money, Fault> {
    let wrong = |trouble| fault(AMOUNT, trouble);
    let amount = Money::parse(&plain_number(draft.get(AMOUNT))).map_err(|error| wrong(Trouble::Amount(error)))?;
    match amount.is_negative() || amount.is_zero() {
        true => Err(wrong(Trouble::Amount(MoneyError::Shape))),
        false => Ok(amount),
    }
}

/// No event of a life lies before the birth, and none of the procedure before the notice.
fn earliest(question: Question, answers: &Answers) -> Option<Date> {
    let known = |given: &Option<Given<Date>>| given.as_ref().and_then(Given::known).copied();
    if question == Question::Progress { known(&answers.announcement) } else { known(&answers.birth) }
}

fn read_choice(ctx: &Ctx, draft: &Draft, options: &[Choice], earliest: Option<Date>) -> Result<String, Vec<Fault>> {
    let chosen = options.iter().find(|option| option.value == draft.get(CHOICE));
    let Some(option) = chosen else { return Err(one(fault("", Trouble::NotChosen))) };
    match option.asks {
        Asks::Nothing => Ok(option.value.to_string()),
        Asks::Day => {
            let day = read_day(draft, option.value).map_err(one)?;
            let wrong = |trouble| Err(one(fault(box_field(option.value, DateBox::Year), trouble)));
            if day > ctx.today {
                return wrong(Trouble::NotYet(day));
            }
            if let Some(first) = earliest.filter(|first| day < *first) {
                return wrong(Trouble::TooEarly(first));
            }
            Ok(if option.value == "on" { day.to_string() } else { format!("{}:{day}", option.value) })
        }
        Asks::Each => read_mu(draft, EACH).map(|mu| mu.to_string()).map_err(one),
        Asks::Shared => {
            let people = plain_number(draft.get(PEOPLE)).parse().ok().filter(|n| (1..=PEOPLE_MOST).contains(n));
            match (read_mu(draft, TOTAL), people) {
                (Ok(total), Some(people)) => Ok(format!("{total}/{people}")),
                (total, people) => {
                    let people = people.is_none().then(|| fault(PEOPLE, Trouble::People));
                    Err(total.err().into_iter().chain(people).collect())
                }
            }
        }
    }
}

fn read_mu(draft: &Draft, field: &str) -> Result<Rate, Fault> {
    let typed = plain_number(draft.get(field));
    let mu = Rate::parse(typed.strip_suffix('亩').unwrap_or(&typed)).filter(|mu| !mu.is_negative());
    match mu {
        None => Err(fault(field, Trouble::Number)),
        Some(mu) if mu > Rate::whole(MU_MOST) => Err(fault(field, Trouble::TooMuch)),
        Some(mu) => Ok(mu),
    }
}

fn read_facts(draft: &Draft, count: usize) -> Result<String, Vec<Fault>> {
    let words: Vec<&str> = (0..count).map(|at| draft.get(&fact_field(at))).collect();
    let open = words.iter().enumerate().filter(|(_, word)| word.is_empty());
    let open: Vec<Fault> = open.map(|(at, _)| fault(fact_field(at), Trouble::FactOpen(at))).collect();
    if open.is_empty() { Ok(words.join(",")) } else { Err(open) }
}

fn read_bars(draft: &Draft) -> Result<String, Fault> {
    let some_unsure = draft.get(SOME) == "yes";
    let word = |at: usize| match draft.get(&bar_field(at)) {
        "yes" => "yes",
        UNSURE if some_unsure => UNSURE,
        _ => "no",
    };
    let words: Vec<&str> = (0..BARS.len()).map(word).collect();
    let none = draft.get(NONE) == "yes";
    let any = words.iter().any(|word| *word != "no") || some_unsure;
    if none && any {
        return Err(fault(NONE, Trouble::NoneAndSome));
    }
    if some_unsure && !words.contains(&UNSURE) {
        return Err(fault(SOME, Trouble::SomeWithoutWhich));
    }
    if none || any { Ok(words.join(",")) } else { Err(fault("", Trouble::NotChosen)) }
}

fn read_claims(ctx: &Ctx, draft: &Draft, answers: &Answers) -> Result<String, Vec<Fault>> {
    match draft.get(CHOICE) {
        UNSURE => return Ok(UNSURE.to_string()),
        NONE => return Ok(String::new()),
        SOME => {}
        _ => return Err(one(fault("", Trouble::NotChosen))),
    }
    let from = match &answers.announcement {
        Some(Given::Known(notice)) => notice.year(),
        Some(Given::Unsure) | None => FIRST_YEAR,
    };
    let span = (from, ctx.today.year().max(from));
    let (mut faults, mut claims, mut last) = (Vec::new(), Vec::new(), None);
    for row in 0..draft.rows() {
        match read_row(draft, row, span, last) {
            Ok((year, text)) => {
                last = Some(year);
                claims.push(text);
            }
            Err(wrong) => faults.extend(wrong),
        }
    }
    if faults.is_empty() { Ok(claims.join(",")) } else { Err(faults) }
}

fn read_row(draft: &Draft, row: usize, (from, to): (i32, i32), last: Option<i32>) -> Result<(i32, String), Vec<Fault>> {
    let [year, months, excluded] = ROW.map(|field| plain_number(draft.get(&row_field(row, field))));
    let wrong = |field: usize, trouble| fault(row_field(row, ROW[field]), trouble);
    let year = year.strip_suffix('年').unwrap_or(&year).parse().ok().filter(|year| (from..=to).contains(year));
    let months = months.parse::<u32>().ok().filter(|months| (1..=MONTHS_MOST).contains(months));
    let excluded = if excluded.is_empty() { Some(0) } else { excluded.parse::<u32>().ok() };
    let mut faults = Vec::new();
    match year {
        None => faults.push(wrong(0, Trouble::Year { from, to })),
        Some(year) if last.is_some_and(|last| year <= last) => faults.push(wrong(0, Trouble::YearTwice(year))),
        Some(_) => {}
    }
    if months.is_none() {
        faults.push(wrong(1, Trouble::Months));
    }
    if excluded.is_none_or(|excluded| months.is_some_and(|months| excluded > months)) {
        faults.push(wrong(2, Trouble::Excluded));
    }
    match (year, months, excluded) {
        (Some(year), Some(months), Some(excluded)) if faults.is_empty() => {
            Ok((year, format!("{year}:{months}:{excluded}")))
        }
        (_, _, _) => Err(faults),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    fn told(announcement: &str) -> Answers {
        let mut answers = Answers::default();
        answers.set_code(Question::Announcement, announcement);
        answers
    }

    #[track_caller]
    fn reads(question: Question, fields: &[(&str, &str)]) -> Result<String, Vec<Trouble>> {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let mut draft = Draft::default();
        for (field, text) in fields {
            draft.put(field, text);
        }
        let read = read(&ctx, question, &draft, &told("2024-10-15"));
        if let Ok(code) = &read {
            assert!(Answers::default().set_code(question, code), "{code}");
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

    #[test]
    fn dates() {
        let day = |text| Date::parse_iso(text).expect("a day");
        good(Question::Birth, &[("y", "１９７９"), ("m", "8月"), ("d", " 3 ")], "1979-08-03");
        good(Question::Birth, &[("y", "1979.8.3")], "1979-08-03");
        bad(Question::Birth, &[], &[Trouble::Day(DateFault::Empty)]);
        bad(Question::Birth, &[("y", "1899"), ("m", "1"), ("d", "1")], &[Trouble::TooLongAgo]);
        let (birth, notice) = (day("2024-10-16"), day("2024-10-15"));
        let late = [("y", "2024"), ("m", "10"), ("d", "16")];
        bad(Question::Birth, &late, &[Trouble::BornAfterNotice { birth, notice }]);
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
        bad(Question::Area, &[("choice", "shared")], &[Trouble::Number, Trouble::People]);
        bad(Question::Area, &[("choice", "each"), ("mu", "1001")], &[Trouble::TooMuch]);
        bad(Question::Area, &[("choice", "each"), ("mu", "-0.1")], &[Trouble::Number]);
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
        good(Question::Claims, &[("choice", "none")], "");
        bad(Question::Claims, &row("2023", "13", "1"), &[Trouble::Year { from: 2024, to: 2026 }, Trouble::Months]);
        bad(Question::Claims, &row("2025", "6", "7"), &[Trouble::Excluded]);
        let twice = [row("2025", "6", "").as_slice(), &[("r1-year", "2025"), ("r1-months", "6")]].concat();
        bad(Question::Claims, &twice, &[Trouble::YearTwice(2025)]);
    }
}
