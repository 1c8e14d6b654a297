//! 草稿: what stands in the fields of one page, exactly as typed, by field name. Filled from an answer when a page is
//! opened again. Never holds an identity number: a text that could be one is left out of the store.
use crate::base::Date;
use crate::base::text::to_half_width;
use crate::ui::components::{DateBox, DateParts};

use super::control::{Asks, CellTakes, Choice, Control, Rows, cells, chosen};
use super::reply::UNSURE;

/// Field of the option chosen.
pub const CHOICE: &str = "choice";
/// 一种都没有.
pub const NONE: &str = "none";
/// 有拿不准的.
pub const SOME: &str = "some";
/// 性别 out of the identity number.
pub const SEX: &str = "sex";

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

    /// Empties every field with this text.
    pub fn forget(&mut self, text: &str) {
        self.0.retain(|(_, known)| known != text);
    }

    /// Rows that are shown: at least one.
    pub fn rows(&self) -> usize {
        let filled = self.0.iter().filter_map(|(name, _)| row_of(name)).map(|(row, _)| row + 1);
        let opened = self.get("rows").parse().unwrap_or(1);
        filled.max().unwrap_or(1).max(opened).min(ROWS_MOST)
    }

    /// Opens one more row.
    pub fn add_row(&mut self) {
        let rows = (self.rows() + 1).min(ROWS_MOST);
        self.put("rows", &rows.to_string());
    }

    /// Takes a row out; those below move up.
    pub fn remove_row(&mut self, row: usize) {
        let rows = self.rows();
        self.0.retain_mut(|(name, _)| match row_of(name) {
            Some((at, _)) if at == row => false,
            Some((at, field)) if at > row => {
                let above = row_field(at - 1, field);
                *name = above;
                true
            }
            Some((_, _)) | None => true,
        });
        self.put("rows", &rows.saturating_sub(1).max(1).to_string());
    }

    /// Field and text, for the store: without anything that could be an identity number.
    pub fn stored(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().filter(|(_, text)| !may_be_id(text)).map(|(field, text)| (field.as_str(), text.as_str()))
    }

    /// The fields that show an answer.
    pub fn of(control: Control, code: Option<&str>) -> Draft {
        let mut draft = Draft::default();
        let Some(code) = code else { return draft };
        match control {
            Control::Day | Control::Birth => draft.put_day("", code),
            Control::Number(number) => {
                if code != UNSURE {
                    draft.put(number.field, code);
                }
            }
            Control::One(options) => draft.put_choice(options, code),
            Control::Facts(count) => {
                for (at, word) in words(code, count).enumerate() {
                    draft.put(&fact_field(at), word);
                }
            }
            Control::Many(count) => draft.put_many(code, count),
        }
        draft
    }

    fn put_day(&mut self, name: &str, code: &str) {
        if let Ok(day) = Date::parse_iso(code) {
            self.put_date(name, &DateParts::from(day));
        }
    }

    fn put_choice(&mut self, options: &'static [Choice], code: &str) {
        let Some((option, more)) = chosen(options, code) else { return };
        self.put(CHOICE, option.value);
        match option.asks {
            Asks::Nothing => {}
            Asks::Day => self.put_day(option.value, more),
            Asks::Numbers(boxes) => {
                for (number, text) in boxes.iter().zip(more.split('/')) {
                    self.put(number.field, text);
                }
            }
            Asks::Rows(rows) => self.put_rows(rows, more),
        }
    }

    fn put_rows(&mut self, rows: &Rows, code: &str) {
        for (row, texts) in cells(code).enumerate() {
            for (cell, text) in rows.cells.iter().zip(texts) {
                let field = row_field(row, cell.field);
                match cell.takes {
                    CellTakes::Whole(_) => self.put(&field, text),
                    CellTakes::Day | CellTakes::DayOrNone => self.put_day(&field, text),
                }
            }
        }
    }

    fn put_many(&mut self, code: &str, count: usize) {
        let facts: Vec<&str> = words(code, count).collect();
        for (at, word) in facts.iter().enumerate().filter(|(_, word)| **word != "no") {
            self.put(&many_field(at), word);
        }
        if facts.contains(&UNSURE) {
            self.put(SOME, "yes");
        }
        if facts.iter().all(|word| *word == "no") {
            self.put(NONE, "yes");
        }
    }
}

/// Rows that can be filled in.
pub const ROWS_MOST: usize = 15;

/// Field of a box of a date.
pub fn box_field(name: &str, place: DateBox) -> String {
    if name.is_empty() { place.suffix().to_string() } else { format!("{name}-{}", place.suffix()) }
}

/// Field of a fact answered by itself.
pub fn fact_field(at: usize) -> String {
    format!("f{at}")
}

/// Field of a fact among many: `yes` or [`UNSURE`].
pub fn many_field(at: usize) -> String {
    format!("b{at}")
}

/// Field of a cell of a row.
pub fn row_field(row: usize, field: &str) -> String {
    format!("r{row}-{field}")
}

/// The row of a field, and its name within.
fn row_of(name: &str) -> Option<(usize, &str)> {
    let (row, field) = name.strip_prefix('r')?.split_once('-')?;
    row.parse().ok().filter(|row| *row < ROWS_MOST).map(|row| (row, field))
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

    #[test]
    fn a_row_of_days_moves_up_with_its_boxes() {
        let mut draft = Draft::default();
        draft.put_date(&row_field(1, "from"), &DateParts::from(Date::MAX));
        let boxes = draft.date(&row_field(1, "from"));
        assert_eq!(draft.rows(), 2);
        draft.remove_row(0);
        assert_eq!((draft.rows(), draft.date(&row_field(0, "from"))), (1, boxes));
        draft.put("r99-year", "2024");
        assert_eq!(draft.rows(), 1);
    }
}
