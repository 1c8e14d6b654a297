//! 怎么答: the control of each question and its options, as plain data. Words stand in `text`.
use crate::base::{MONTHS_PER_YEAR, Outcome};
use crate::ui::guide::{
    Asks, Cell, CellTakes, Choice, Control, HAPPENED, NumberBox, ON, Rows, Takes, UNSURE, YES_NO, dated, plain,
};

use super::question::Question;
use super::text;

/// More 亩 than a household has.
const MU_MOST: u32 = 1000;
/// More people than a household has.
const PEOPLE_MOST: u32 = 99;
/// Months of a claim year.
pub const MONTHS_MOST: u32 = MONTHS_PER_YEAR;

const MU: Takes = Takes::Decimal { most: MU_MOST, wrong: text::MU_WRONG, too_much: text::MU_TOO_MUCH };

static BASE: NumberBox = NumberBox {
    field: "amount",
    label: text::BASE_LABEL,
    hint: text::BASE_HINT,
    unit: text::YUAN,
    takes: Takes::Money,
};
static EACH: NumberBox =
    NumberBox { field: "mu", label: text::EACH_LABEL, hint: text::MU_HINT, unit: text::MU, takes: MU };
static TOTAL: NumberBox =
    NumberBox { field: "total", label: text::TOTAL_LABEL, hint: text::TOTAL_HINT, unit: text::MU, takes: MU };
static PEOPLE: NumberBox = NumberBox {
    field: "people",
    label: text::PEOPLE_LABEL,
    hint: text::PEOPLE_HINT,
    unit: text::PERSON,
    takes: Takes::Whole { from: 1, to: PEOPLE_MOST, wrong: text::PEOPLE_WRONG },
};

/// Claim years, one a row.
static CLAIM_YEARS: Rows = Rows {
    cells: &[claim_cell("year", 0), claim_cell("months", 1), claim_cell("excluded", 2)],
    add: text::ROW_ADD,
    remove: text::ROW_REMOVE,
    counter: text::ROW_COUNTER,
};

const fn claim_cell(field: &'static str, at: usize) -> Cell {
    let (label, hint) = (text::ROW_LABELS[at], text::ROW_HINTS[at]);
    Cell { field, label, hint, takes: CellTakes::Whole(text::ROW_UNITS[at]) }
}

const SEX: &[Choice] = &[plain("male"), plain("female"), plain(UNSURE)];
const AREA: &[Choice] = &[
    Choice { value: "each", asks: Asks::Numbers(&[&EACH]) },
    Choice { value: "shared", asks: Asks::Numbers(&[&TOTAL, &PEOPLE]) },
    plain(UNSURE),
];
const GROUND: &[Choice] = &[
    plain("member"),
    plain("student"),
    plain("soldier"),
    plain("parent"),
    plain("prisoner"),
    plain("other"),
    plain(UNSURE),
];
const RANK: &[Choice] = &[plain("conscript"), plain("corporal"), plain("sergeant"), plain("higher"), plain(UNSURE)];
const PROJECTS: &[Choice] = &[plain("none"), plain("applied"), plain("approved"), plain(UNSURE)];
const SETTLEMENT: &[Choice] = &[plain("no"), dated(ON), plain("after"), plain(UNSURE)];
const ABROAD: &[Choice] = &[plain("no"), plain("settled"), plain("lost"), plain(UNSURE)];
const STATUS: &[Choice] = &[plain("none"), plain("service"), plain("student"), plain("prison"), plain(UNSURE)];
const CATEGORY: &[Choice] = &[plain("female50"), plain("female55"), plain(UNSURE)];
const SCHEME: &[Choice] = &[plain("enterprise"), plain("resident"), plain("undecided"), plain("none")];
const FIRST: &[Choice] = &[plain("this"), plain("enterprise"), plain("resident"), plain(UNSURE)];
const PROGRESS: &[Choice] =
    &[plain("not"), dated("first"), dated("second"), dated("approved"), plain("enrolled"), plain(UNSURE)];

const CLAIMS: &[Choice] = &[plain("none"), Choice { value: "some", asks: Asks::Rows(&CLAIM_YEARS) }, plain(UNSURE)];

/// 第四条 items of the page with the check boxes: （一） and （三） to （九）.
const BARS: usize = 8;

impl Question {
    /// How it is answered.
    pub fn control(self) -> Control {
        match self {
            Question::Announcement => Control::Day,
            Question::Birth => Control::Birth,
            Question::Base => Control::Number(&BASE),
            Question::Sex => Control::One(SEX),
            Question::Area => Control::One(AREA),
            Question::Ground => Control::One(GROUND),
            Question::Rank => Control::One(RANK),
            Question::Projects => Control::One(PROJECTS),
            Question::MovedIn | Question::Hired => Control::One(HAPPENED),
            Question::Settlement => Control::One(SETTLEMENT),
            Question::Abroad => Control::One(ABROAD),
            Question::Status => Control::One(STATUS),
            Question::Category => Control::One(CATEGORY),
            Question::Scheme => Control::One(SCHEME),
            Question::FirstScheme => Control::One(FIRST),
            Question::Progress => Control::One(PROGRESS),
            Question::Requisition
            | Question::Prisoner
            | Question::HadSubsidy
            | Question::Confirmed
            | Question::Reverified
            | Question::IllegalCaused
            | Question::PromotedReturnable
            | Question::Drawing => Control::One(YES_NO),
            Question::Student | Question::Parent => Control::Facts(2),
            Question::Member | Question::Soldier => Control::Facts(3),
            Question::Vote => Control::Facts(4),
            Question::Bars => Control::Many(BARS),
            Question::Claims => Control::One(CLAIMS),
        }
    }

    /// What the clause of this question gives when it is not met, where its two cases can be told side by side.
    pub fn other_case(self) -> Option<Outcome> {
        match self {
            Question::Requisition
            | Question::Area
            | Question::Parent
            | Question::Prisoner
            | Question::HadSubsidy
            | Question::Confirmed
            | Question::Reverified
            | Question::Projects
            | Question::IllegalCaused
            | Question::MovedIn => Some(Outcome::NotMet),
            Question::Hired | Question::Abroad => Some(Outcome::Ended),
            Question::Status => Some(Outcome::Suspended),
            Question::Announcement
            | Question::Base
            | Question::Birth
            | Question::Sex
            | Question::Ground
            | Question::Member
            | Question::Student
            | Question::Soldier
            | Question::Rank
            | Question::Vote
            | Question::Bars
            | Question::PromotedReturnable
            | Question::Settlement
            | Question::Category
            | Question::Scheme
            | Question::FirstScheme
            | Question::Drawing
            | Question::Progress
            | Question::Claims => None,
        }
    }

    /// Clauses of the policy that this answer decides, for what to bring and whom to ask when it is not clear.
    pub fn clauses(self) -> &'static [&'static str] {
        match self {
            Question::Announcement => &["21"],
            Question::Requisition => &["3.requisition"],
            Question::Area => &["3.area"],
            Question::Ground => &["3.ground"],
            Question::Member => &["3.contract", "3.member", "3.g1"],
            Question::Student | Question::Soldier | Question::Rank => &["3.g2"],
            Question::Parent => &["3.g3"],
            Question::Prisoner => &["3.g4"],
            Question::Vote => &["3.g5"],
            Question::HadSubsidy => &["4.2"],
            Question::Confirmed | Question::Reverified => &["7"],
            Question::Projects => &["8"],
            Question::IllegalCaused => &["4.5"],
            Question::PromotedReturnable => &["4.7"],
            Question::MovedIn | Question::Settlement => &["19"],
            Question::Hired => &["12"],
            Question::Abroad => &["14.1"],
            Question::Status => &["14.2"],
            Question::Base
            | Question::Birth
            | Question::Sex
            | Question::Bars
            | Question::Category
            | Question::Scheme
            | Question::FirstScheme
            | Question::Drawing
            | Question::Progress
            | Question::Claims => &[],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::guide::{Ask, Told};
    use crate::ui::pages::land::question::Answers;

    #[test]
    fn every_plain_option_is_an_answer() {
        for question in Question::ALL {
            if let Control::One(options) = question.control() {
                for option in options.iter().filter(|option| option.asks == Asks::Nothing) {
                    assert!(Answers::default().set_code(*question, option.value), "{question:?} {}", option.value);
                }
            }
        }
    }
}
