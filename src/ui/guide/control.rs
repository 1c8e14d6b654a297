//! 怎么答: the kinds of control and what each is made of, as plain data that a service lists in its own tables, and the
//! text an option's answer has.
use crate::base::Date;

use super::reply::UNSURE;

/// The kind of control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A date in three boxes.
    Day,
    /// The date of birth, by boxes or out of an identity number.
    Birth,
    /// One number.
    Number(&'static NumberBox),
    /// One of several options.
    One(&'static [Choice]),
    /// That many facts, each yes, no or not known.
    Facts(usize),
    /// Any of that many facts, none of them, or some not known.
    Many(usize),
}

impl Control {
    /// Whether 不清楚 is a button below the fields; elsewhere it is one of the options.
    pub fn can_skip(self) -> bool {
        match self {
            Control::Day | Control::Birth | Control::Number(_) => true,
            Control::One(_) | Control::Facts(_) | Control::Many(_) => false,
        }
    }
}

/// One option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its value; also the answer's text, unless it asks for more.
    pub value: &'static str,
    /// What is asked when it is chosen.
    pub asks: Asks,
}

/// What an option asks for. Beside options without more a question has either days, or numbers, or rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Nothing more.
    Nothing,
    /// A day. The answer's text is the day alone for the option [`ON`], else `value:day`.
    Day,
    /// Numbers; the answer's text joins them by `/`.
    Numbers(&'static [&'static NumberBox]),
    /// A list of rows; the answer's text joins the rows by `,` and the cells of one by `:`.
    Rows(&'static Rows),
}

/// Value of the option whose answer is its day.
pub const ON: &str = "on";

/// A box for a number, with its words.
#[derive(Debug, PartialEq, Eq)]
pub struct NumberBox {
    /// Name of the field.
    pub field: &'static str,
    /// Its label.
    pub label: &'static str,
    /// Range and an example.
    pub hint: &'static str,
    /// Unit behind it; also behind the answer.
    pub unit: &'static str,
    /// What it takes.
    pub takes: Takes,
}

/// What a number box takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// 元, more than nothing.
    Money,
    /// A decimal from 0; its unit may be typed behind it.
    Decimal {
        /// The largest.
        most: u32,
        /// It is no such number.
        wrong: &'static str,
        /// It is larger.
        too_much: &'static str,
    },
    /// A whole number of these.
    Whole {
        /// The smallest.
        from: u32,
        /// The largest.
        to: u32,
        /// It is not.
        wrong: &'static str,
    },
}

/// A list of rows, each of the same cells. What a row must be is
/// [`Service::read_row`](super::service::Service::read_row)'s.
#[derive(Debug, PartialEq, Eq)]
pub struct Rows {
    /// Cells of a row, at least two.
    pub cells: &'static [Cell],
    /// Adds a row.
    pub add: &'static str,
    /// Takes one away.
    pub remove: &'static str,
    /// What a row is counted by: 笔.
    pub counter: &'static str,
}

/// A cell of every row.
#[derive(Debug, PartialEq, Eq)]
pub struct Cell {
    /// Name of the field within the row.
    pub field: &'static str,
    /// Its label.
    pub label: &'static str,
    /// Range and an example.
    pub hint: &'static str,
    /// What it takes.
    pub takes: CellTakes,
}

/// What a cell takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellTakes {
    /// A whole number with this unit behind it.
    Whole(&'static str),
    /// A day.
    Day,
    /// A day, or nothing.
    DayOrNone,
}

/// An option that asks nothing more.
pub const fn plain(value: &'static str) -> Choice {
    Choice { value, asks: Asks::Nothing }
}

/// An option that asks for its day.
pub const fn dated(value: &'static str) -> Choice {
    Choice { value, asks: Asks::Day }
}

/// 是、不是、不清楚.
pub const YES_NO: &[Choice] = &[plain("yes"), plain("no"), plain(UNSURE)];
/// 没有、有（哪天）、不清楚: [`Happened`](super::reply::Happened).
pub const HAPPENED: &[Choice] = &[plain("no"), dated(ON), plain(UNSURE)];

impl Choice {
    /// The answer's text, with what was asked for.
    pub fn code(&self, more: String) -> String {
        match self.asks {
            Asks::Nothing => self.value.to_string(),
            Asks::Day if self.value != ON => format!("{}:{more}", self.value),
            Asks::Day | Asks::Numbers(_) | Asks::Rows(_) => more,
        }
    }

    /// What an answer's text holds of what this option asks for; none: it is not this option's.
    fn more<'a>(&self, code: &'a str) -> Option<&'a str> {
        let more = match self.asks {
            Asks::Day if self.value != ON => code.strip_prefix(self.value)?.strip_prefix(':')?,
            Asks::Nothing | Asks::Day | Asks::Numbers(_) | Asks::Rows(_) => code,
        };
        let fits = match self.asks {
            Asks::Nothing => code == self.value,
            Asks::Day => Date::parse_iso(more).is_ok(),
            Asks::Numbers(boxes) => {
                more.starts_with(|c: char| c.is_ascii_digit()) && more.split('/').count() == boxes.len()
            }
            Asks::Rows(_) => more.contains(':'),
        };
        fits.then_some(more)
    }
}

/// The option an answer's text belongs to, and what it holds of what that asks for.
pub fn chosen<'a>(options: &'static [Choice], code: &'a str) -> Option<(&'static Choice, &'a str)> {
    options.iter().find_map(|option| Some((option, option.more(code)?)))
}

/// What stands in each cell of each row of an answer's text.
pub fn cells(code: &str) -> impl Iterator<Item = impl Iterator<Item = &str>> {
    code.split(',').map(|row| row.split(':'))
}
