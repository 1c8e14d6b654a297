//! 读草稿: from the fields of a page to an answer, or to everything that is wrong with them. Nothing is changed on the
//! way: full-width digits, blanks and commas are understood, anything else is asked for again.
use crate::base::text::plain_number;
use crate::base::{Date, Money, MoneyError, Rate};
use crate::policy::Ctx;
use crate::ui::components::DateBox;

use super::control::{Asks, Cell, CellTakes, Choice, Control, NumberBox, Rows, Takes};
use super::draft::{CHOICE, Draft, NONE, SOME, box_field, fact_field, many_field, row_field};
use super::fault::{Fault, Trouble};
use super::reply::UNSURE;
use super::service::Service;

/// Before this year nobody now living was born.
pub const FIRST_YEAR: i32 = 1900;

/// The answer on a page as text, or what is wrong with it.
pub fn read<S: Service>(
    ctx: &Ctx,
    question: S::Question,
    draft: &Draft,
    answers: &S::Answers,
) -> Result<String, Vec<Fault>> {
    let page = Page::<S> { ctx, question, draft, answers };
    match S::control(question) {
        Control::Day | Control::Birth => page.day("").map(|day| day.to_string()).map_err(one),
        Control::Number(number) => read_number(draft, number).map_err(one),
        Control::One(options) => page.choice(options),
        Control::Facts(count) => read_facts(draft, count),
        Control::Many(count) => read_many(draft, count).map_err(one),
    }
}

/// What is wrong with a day that lies before the first or after the last.
pub fn day_between(day: Date, first: Option<Date>, last: Date) -> Option<Trouble> {
    if day > last {
        return Some(Trouble::NotYet(day));
    }
    first.filter(|first| day < *first).map(Trouble::TooEarly)
}

struct Page<'a, S: Service> {
    ctx: &'a Ctx<'a>,
    question: S::Question,
    draft: &'a Draft,
    answers: &'a S::Answers,
}

impl<S: Service> Page<'_, S> {
    fn day(&self, name: &str) -> Result<Date, Fault> {
        let day = self.draft.date(name).read().map_err(|wrong| {
            let place = wrong.boxes().first().copied().unwrap_or(DateBox::Year);
            fault(box_field(name, place), Trouble::Day(wrong))
        })?;
        let trouble = match day.year() < FIRST_YEAR {
            true => Some(Trouble::TooLongAgo),
            false => S::day_trouble(self.ctx, self.question, day, self.answers),
        };
        trouble.map_or(Ok(day), |trouble| Err(fault(box_field(name, DateBox::Year), trouble)))
    }

    fn choice(&self, options: &[Choice]) -> Result<String, Vec<Fault>> {
        let chosen = options.iter().find(|option| option.value == self.draft.get(CHOICE));
        let Some(option) = chosen else { return Err(one(fault("", Trouble::NotChosen))) };
        let more = match option.asks {
            Asks::Nothing => String::new(),
            Asks::Day => self.day(option.value).map_err(one)?.to_string(),
            Asks::Numbers(boxes) => all(boxes.iter().map(|number| read_number(self.draft, number).map_err(one)), "/")?,
            Asks::Rows(rows) => self.rows(rows)?,
        };
        Ok(option.code(more))
    }

    fn rows(&self, rows: &Rows) -> Result<String, Vec<Fault>> {
        let mut above = None;
        let read = |at: usize| {
            let row = self.row(rows, at, above.as_deref())?;
            above = Some(row.clone());
            Ok(row)
        };
        all((0..self.draft.rows()).map(read), ",")
    }

    fn row(&self, rows: &Rows, at: usize, above: Option<&str>) -> Result<String, Vec<Fault>> {
        let (mut cells, mut faults) = (Vec::new(), Vec::new());
        for cell in rows.cells {
            match self.cell(cell, &row_field(at, cell.field)) {
                Ok(text) => cells.push(text),
                Err(wrong) => faults.push(wrong),
            }
        }
        if !faults.is_empty() {
            return Err(faults);
        }
        let place = |(place, trouble): (usize, Trouble)| {
            let cell = &rows.cells[place];
            let field = row_field(at, cell.field);
            match cell.takes {
                CellTakes::Whole(_) => fault(field, trouble),
                CellTakes::Day | CellTakes::DayOrNone => fault(box_field(&field, DateBox::Year), trouble),
            }
        };
        let read = S::read_row(self.ctx, self.question, &cells, above, self.answers);
        read.map_err(|wrong| wrong.into_iter().map(place).collect())
    }

    fn cell(&self, cell: &Cell, field: &str) -> Result<String, Fault> {
        match cell.takes {
            CellTakes::Whole(_) => Ok(plain_number(self.draft.get(field))),
            CellTakes::DayOrNone if self.draft.date(field).is_empty() => Ok(String::new()),
            CellTakes::Day | CellTakes::DayOrNone => self.day(field).map(|day| day.to_string()),
        }
    }
}

/// The texts joined, or everything that is wrong.
fn all(read: impl Iterator<Item = Result<String, Vec<Fault>>>, between: &str) -> Result<String, Vec<Fault>> {
    let (mut texts, mut faults) = (Vec::new(), Vec::new());
    for one in read {
        match one {
            Ok(text) => texts.push(text),
            Err(wrong) => faults.extend(wrong),
        }
    }
    if faults.is_empty() { Ok(texts.join(between)) } else { Err(faults) }
}

fn one(fault: Fault) -> Vec<Fault> {
    vec![fault]
}

fn fault(field: impl Into<String>, trouble: Trouble) -> Fault {
    Fault { field: field.into(), trouble }
}

fn read_number(draft: &Draft, number: &NumberBox) -> Result<String, Fault> {
    let typed = plain_number(draft.get(number.field));
    let said = |words: &str| Trouble::Said(words.to_string());
    let read = match number.takes {
        Takes::Money => match Money::parse(&typed) {
            Ok(amount) if amount.is_negative() || amount.is_zero() => Err(Trouble::Amount(MoneyError::Shape)),
            Ok(amount) => Ok(amount.to_string()),
            Err(error) => Err(Trouble::Amount(error)),
        },
        Takes::Decimal { most, wrong, too_much } => {
            let bare = typed.strip_suffix(number.unit).unwrap_or(&typed);
            match Rate::parse(bare).filter(|rate| !rate.is_negative()) {
                None => Err(said(wrong)),
                Some(rate) if rate > Rate::whole(most) => Err(said(too_much)),
                Some(rate) => Ok(rate.to_string()),
            }
        }
        Takes::Whole { from, to, wrong } => match typed.parse::<u32>() {
            Ok(whole) if (from..=to).contains(&whole) => Ok(whole.to_string()),
            Ok(_) | Err(_) => Err(said(wrong)),
        },
    };
    read.map_err(|trouble| fault(number.field, trouble))
}

fn read_facts(draft: &Draft, count: usize) -> Result<String, Vec<Fault>> {
    let words: Vec<&str> = (0..count).map(|at| draft.get(&fact_field(at))).collect();
    let open = words.iter().enumerate().filter(|(_, word)| word.is_empty());
    let open: Vec<Fault> = open.map(|(at, _)| fault(fact_field(at), Trouble::FactOpen(at))).collect();
    if open.is_empty() { Ok(words.join(",")) } else { Err(open) }
}

fn read_many(draft: &Draft, count: usize) -> Result<String, Fault> {
    let some_unsure = draft.get(SOME) == "yes";
    let word = |at: usize| match draft.get(&many_field(at)) {
        "yes" => "yes",
        UNSURE if some_unsure => UNSURE,
        _ => "no",
    };
    let words: Vec<&str> = (0..count).map(word).collect();
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::MoneyError;
    use crate::policy::Policy;
    use crate::ui::components::DateFault;
    use crate::ui::guide::sample::{Answers, ENDS_BEFORE, Question, Sample};
    use crate::ui::guide::{Code, Given, Told};

    fn reads(question: Question, fields: &[(&str, &str)]) -> Result<String, Vec<(String, Trouble)>> {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let answers = Answers { birth: Date::read("1966-02-28").map(Given::Known), ..Answers::default() };
        let mut draft = Draft::default();
        for (field, text) in fields {
            draft.put(field, text);
        }
        let read = super::read::<Sample>(&ctx, question, &draft, &answers);
        if let Ok(code) = &read {
            assert!(Answers::default().set_code(question, code), "{code}");
            // Opened again, the page gives the same answer.
            let again = Draft::of(Sample::control(question), Some(code));
            assert_eq!(super::read::<Sample>(&ctx, question, &again, &answers).as_ref(), Ok(code));
        }
        read.map_err(|faults| faults.into_iter().map(|fault| (fault.field, fault.trouble)).collect())
    }

    fn post<'a>(row: &'a str, from: [&'a str; 3], to: [&'a str; 3]) -> Vec<(String, &'a str)> {
        let name = |end: &str, part: &str| format!("{row}-{end}-{part}");
        let boxes =
            |end: &'static str, day: [&'a str; 3]| ["y", "m", "d"].map(|part| name(end, part)).into_iter().zip(day);
        boxes("from", from).chain(boxes("to", to)).collect()
    }

    fn posts(rows: &[Vec<(String, &str)>]) -> Result<String, Vec<(String, Trouble)>> {
        let fields: Vec<(&str, &str)> = rows.iter().flatten().map(|(field, text)| (field.as_str(), *text)).collect();
        reads(Question::Posts, &[&[("choice", "some")], fields.as_slice()].concat())
    }

    #[test]
    fn rows_of_days() {
        let (first, last) = (["1990", "1", "2"], ["1999", "12", "31"]);
        let none = [""; 3];
        let day = |text| Date::parse_iso(text).expect("a day");
        let two = [post("r0", first, last), post("r1", ["2001", "3月", "４"], none)];
        assert_eq!(posts(&two).as_deref(), Ok("1990-01-02:1999-12-31,2001-03-04:"));
        let fault = |field: &str, trouble| (field.to_string(), trouble);
        // Every cell of every row that is wrong, each at its own field.
        let wrong =
            [post("r0", none, ["1999", "2", "29"]), post("r1", last, first), post("r2", ["1960", "1", "1"], none)];
        let no_day = crate::base::DateError::Day { year: 1999, month: 2, day: 29 };
        assert_eq!(
            posts(&wrong),
            Err(vec![
                fault("r0-from-y", Trouble::Day(DateFault::Empty)),
                fault("r0-to-m", Trouble::Day(DateFault::NoSuchDay(no_day))),
                fault("r1-to-y", Trouble::Said(ENDS_BEFORE.to_string())),
                fault("r2-from-y", Trouble::TooEarly(day("1966-02-28"))),
            ])
        );
        let ahead = [post("r0", ["2027", "1", "1"], none)];
        assert_eq!(posts(&ahead), Err(vec![fault("r0-from-y", Trouble::NotYet(day("2027-01-01")))]));
        assert_eq!(reads(Question::Posts, &[("choice", "unsure")]).as_deref(), Ok("unsure"));
        assert_eq!(reads(Question::Posts, &[]), Err(vec![fault("", Trouble::NotChosen)]));
    }

    #[test]
    fn whole_numbers() {
        assert_eq!(reads(Question::Years, &[("years", " ６ ")]).as_deref(), Ok("6"));
        for text in ["", "61", "-1", "6.5", "六"] {
            let wrong = Trouble::Said("no number of years".to_string());
            assert_eq!(reads(Question::Years, &[("years", text)]), Err(vec![("years".to_string(), wrong)]), "{text}");
        }
    }

    #[test]
    fn an_amount_is_more_than_nothing() {
        let takes = NumberBox { field: "a", label: "", hint: "", unit: "元", takes: Takes::Money };
        let mut draft = Draft::default();
        draft.put("a", "６，900.5");
        assert_eq!(read_number(&draft, &takes).as_deref(), Ok("6900.50"));
        draft.put("a", "0");
        assert_eq!(read_number(&draft, &takes), Err(fault("a", Trouble::Amount(MoneyError::Shape))));
    }

    #[test]
    fn facts_and_options() {
        let open = Err(vec![("f1".to_string(), Trouble::FactOpen(1))]);
        assert_eq!(reads(Question::Proof, &[("f0", "no")]), open);
        assert_eq!(reads(Question::Proof, &[("f0", "no"), ("f1", "unsure")]).as_deref(), Ok("no,unsure"));
        let left = [("choice", "on"), ("on-y", "2020"), ("on-m", "5"), ("on-d", "6")];
        assert_eq!(reads(Question::Left, &left).as_deref(), Ok("2020-05-06"));
        assert_eq!(reads(Question::Left, &[("choice", "no"), ("on-y", "x")]).as_deref(), Ok("no"));
    }
}
