//! 怎么答: the kind of control of each question and its options, as plain data. Words stand in `text`.
use crate::base::Outcome;

use super::question::Question;
use super::reply::UNSURE;

/// The kind of control.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Control {
    /// A date in three boxes.
    Day,
    /// The date of birth, by boxes or out of an identity number.
    Birth,
    /// An amount in yuan.
    Amount,
    /// One of several options.
    One(&'static [Choice]),
    /// Several facts, each yes, no or not known.
    Facts(usize),
    /// Any of several, none of them, or some not known.
    Bars,
    /// Claim years, one a row.
    Claims,
}

/// One option.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choice {
    /// Its value; also the answer's text, unless it asks for more.
    pub value: &'static str,
    /// What is asked when it is chosen.
    pub asks: Asks,
}

/// What an option asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Nothing more.
    Nothing,
    /// A day that has come.
    Day,
    /// 亩 for each.
    Each,
    /// 亩 of the household and its people.
    Shared,
}

const fn plain(value: &'static str) -> Choice {
    Choice { value, asks: Asks::Nothing }
}

const fn dated(value: &'static str) -> Choice {
    Choice { value, asks: Asks::Day }
}

const YES_NO: &[Choice] = &[plain("yes"), plain("no"), plain(UNSURE)];
const SEX: &[Choice] = &[plain("male"), plain("female"), plain(UNSURE)];
const AREA: &[Choice] =
    &[Choice { value: "each", asks: Asks::Each }, Choice { value: "shared", asks: Asks::Shared }, plain(UNSURE)];
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
const HAPPENED: &[Choice] = &[plain("no"), dated("on"), plain(UNSURE)];
const SETTLEMENT: &[Choice] = &[plain("no"), dated("on"), plain("after"), plain(UNSURE)];
const ABROAD: &[Choice] = &[plain("no"), plain("settled"), plain("lost"), plain(UNSURE)];
const STATUS: &[Choice] = &[plain("none"), plain("service"), plain("student"), plain("prison"), plain(UNSURE)];
const CATEGORY: &[Choice] = &[plain("female50"), plain("female55"), plain(UNSURE)];
const SCHEME: &[Choice] = &[plain("enterprise"), plain("resident"), plain("undecided"), plain("none")];
const FIRST: &[Choice] = &[plain("this"), plain("enterprise"), plain("resident"), plain(UNSURE)];
const PROGRESS: &[Choice] =
    &[plain("not"), dated("first"), dated("second"), dated("approved"), plain("enrolled"), plain(UNSURE)];

/// 第四条 items of the page with the check boxes, in its order; ids of the clauses.
pub const BARS: [&str; 8] = ["4.1", "4.3", "4.4", "4.5", "4.6", "4.7", "4.8", "4.9"];

impl Question {
    /// How it is answered.
    pub fn control(self) -> Control {
        match self {
            Question::Announcement => Control::Day,
            Question::Birth => Control::Birth,
            Question::Base => Control::Amount,
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
            Question::Bars => Control::Bars,
            Question::Claims => Control::Claims,
        }
    }

    /// Whether 不清楚 is a button below the fields; elsewhere it is one of the options.
    pub fn can_skip(self) -> bool {
        match self.control() {
            Control::Day | Control::Birth | Control::Amount => true,
            Control::One(_) | Control::Facts(_) | Control::Bars | Control::Claims => false,
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
