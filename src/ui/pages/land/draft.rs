//! 草稿: what stands in the fields of one page, exactly as typed, by field name. Filled from an answer when a page is
//! opened again. Never holds an identity number: a text that could be one is left out of the store.
use crate::base::Date;
use crate::base::text::to_half_width;
use crate::ui::components::{DateBox, DateParts};

use super::control::Control;
use super::question::{Answers, Question};
use super::reply::UNSURE;

/// Field of the option chosen, and of the check boxes of no bar and of some bars not known.
pub const CHOICE: &str = "choice";
/// 一种都没有.
pub const NONE: &str = "none";
/// 有拿不准的.
pub const SOME: &str = "some";
/// 亩 for each.
pub const EACH: &str = "mu";
/// 亩 of the household.
pub const TOTAL: &str = "total";
/// 人.
pub const PEOPLE: &str = "people";
/// 元.
pub const AMOUNT: &str = "amount";
/// 性别 out of the identity number.
pub const SEX: &str = "sex";
/// Fields of a claim row.
pub const ROW: [&str; 3] = ["year", "months", "excluded"];

/// Digits from which a text may be an identity number.
const ID_DIGITS: usize = 15;

/// Fields of one page: name and text, each name once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft(Vec<(String, String)>);

impl Draft {
    /// What stands in a field; empty when nothing does.
    pub fn get(&self, field: &str) -> &str {
        self.0.iter().find(|(name, _)| name == field).map_or("", |(_, text)| text)
    }

    /// Puts a text into a field.
    pub fn put(&mut self, field: &str, text: &str) {
        self.0.retain(|(name, _)| name != field);
        if !text.is_empty() {
            self.0.push((field.to_string(), text.to_string()));
        }
    }

    /// The three boxes of a date; `name` is empty for the date of the page itself.
    pub fn date(&self, name: &str) -> DateParts {
        let part = |place: DateBox| self.get(&box_field(name, place)).to_string().into();
        DateParts { year: part(DateBox::Year), month: part(DateBox::Month), day: part(DateBox::Day) }
    }

    /// Puts the three boxes.
    pub fn put_date(&mut self, name: &str, parts: &DateParts) {
        for place in DateBox::ALL {
            self.put(&box_field(name, place), parts.at(place));
        }
    }

    /// Rows of claims that are shown: at least one.
    pub fn rows(&self) -> usize {
        let filled = |row: usize| ROW.iter().any(|field| !self.get(&row_field(row, field)).is_empty());
        let opened = self.get("rows").parse().unwrap_or(1);
        (0..ROWS_MOST).rev().find(|row| filled(*row)).map_or(1, |row| row + 1).max(opened).min(ROWS_MOST)
    }

    /// Opens one more row.
    pub fn add_row(&mut self) {
        let rows = (self.rows() + 1).min(ROWS_MOST);
        self.put("rows", &rows.to_string());
    }

    /// Takes a row out; those below move up.
    pub fn remove_row(&mut self, row: usize) {
        let rows = self.rows();
        for at in row..rows {
            for field in ROW {
                let below = self.get(&row_field(at + 1, field)).to_string();
                self.put(&row_field(at, field), &below);
            }
        }
        self.put("rows", &rows.saturating_sub(1).max(1).to_string());
    }

    /// Field and text, for the store: without anything that could be an identity number.
    pub fn stored(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter(|(_, text)| !may_be_id(text)).map(|(field, text)| (field.as_str(), text.as_str()))
    }

    /// The fields that show an answer.
    pub fn of(question: Question, answers: &Answers) -> Draft {
        let mut draft = Draft::default();
        let Some(code) = answers.code(question) else { return draft };
        match question.control() {
            Control::Day | Control::Birth => draft.put_day("", &code),
            Control::Amount => {
                if code != UNSURE {
                    draft.put(AMOUNT, &code);
                }
            }
            Control::One(_) => draft.put_choice(question, &code),
            Control::Facts(count) => {
                for (at, word) in words(&code, count).enumerate() {
                    draft.put(&fact_field(at), word);
                }
            }
            Control::Bars => draft.put_bars(&code),
            Control::Claims => draft.put_claims(&code),
        }
        draft
    }

    fn put_day(&mut self, name: &str, code: &str) {
        if let Ok(day) = Date::parse_iso(code) {
            self.put_date(name, &DateParts::from(day));
        }
    }

    fn put_choice(&mut self, question: Question, code: &str) {
        match code.split_once([':', '/']) {
            Some((total, people)) if question == Question::Area => {
                self.put(CHOICE, "shared");
                self.put(TOTAL, total);
                self.put(PEOPLE, people);
            }
            Some((choice, day)) => {
                self.put(CHOICE, choice);
                self.put_day(choice, day);
            }
            None if question == Question::Area && code != UNSURE => {
                self.put(CHOICE, "each");
                self.put(EACH, code);
            }
            None if Date::parse_iso(code).is_ok() => {
                self.put(CHOICE, "on");
                self.put_day("on", code);
            }
            None => self.put(CHOICE, code),
        }
    }

    fn put_bars(&mut self, code: &str) {
        let bars: Vec<&str> = words(code, super::control::BARS.len()).collect();
        for (at, word) in bars.iter().enumerate().filter(|(_, word)| **word != "no") {
            self.put(&bar_field(at), word);
        }
        if bars.contains(&UNSURE) {
            self.put(SOME, "yes");
        }
        if bars.iter().all(|word| *word == "no") {
            self.put(NONE, "yes");
        }
    }

    fn put_claims(&mut self, code: &str) {
        self.put(
            CHOICE,
            match code {
                UNSURE => UNSURE,
                "" => NONE,
                _ => SOME,
            },
        );
        if code != UNSURE {
            for (row, claim) in code.split(',').filter(|claim| !claim.is_empty()).enumerate() {
                for (field, text) in ROW.iter().zip(claim.split(':')) {
                    self.put(&row_field(row, field), text);
                }
            }
        }
    }
}

/// Rows of claims that can be filled in.
pub const ROWS_MOST: usize = 15;

/// Field of a box of a date.
pub fn box_field(name: &str, place: DateBox) -> String {
    if name.is_empty() { place.suffix().to_string() } else { format!("{name}-{}", place.suffix()) }
}

/// Field of a fact.
pub fn fact_field(at: usize) -> String {
    format!("f{at}")
}

/// Field of a bar: `yes` or [`UNSURE`].
pub fn bar_field(at: usize) -> String {
    format!("b{at}")
}

/// Field of a claim row.
pub fn row_field(row: usize, field: &str) -> String {
    format!("r{row}-{field}")
}

fn words(code: &str, count: usize) -> impl Iterator<Item = &str> {
    let unsure = code == UNSURE;
    code.split(',').chain(core::iter::repeat_n(UNSURE, if unsure { count } else { 0 })).take(count)
}

fn may_be_id(text: &str) -> bool {
    to_half_width(text).chars().filter(char::is_ascii_digit).count() >= ID_DIGITS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identity_number_is_not_stored_wherever_it_was_typed() {
        let mut draft = Draft::default();
        draft.put("y", "43020219790803001X");
        draft.put("m", "４３０２０２ １９７９０８０３ ００１");
        draft.put("d", "3");
        assert_eq!(draft.stored().collect::<Vec<_>>(), [("d", "3")]);
    }

    #[test]
    fn rows() {
        let mut draft = Draft::default();
        assert_eq!(draft.rows(), 1);
        draft.put(&row_field(0, "year"), "2024");
        draft.add_row();
        draft.put(&row_field(1, "year"), "2025");
        assert_eq!(draft.rows(), 2);
        draft.remove_row(0);
        assert_eq!((draft.rows(), draft.get(&row_field(0, "year"))), (1, "2025"));
        draft.remove_row(0);
        assert_eq!((draft.rows(), draft.get(&row_field(0, "year"))), (1, ""));
    }
}
