//! 怎么答: the control of each question and its options, as plain data. Words stand in `text`.
use super::question::Question;
use super::text;
use crate::ui::guide::{Asks, Cell, CellTakes, Choice, Control, HAPPENED, ON, Rows, UNSURE, YES_NO, dated, plain};

static POSTS: Rows = Rows {
    cells: &[
        Cell { field: "from", label: text::ROW_LABELS[0], hint: text::ROW_HINTS[0], takes: CellTakes::Day },
        Cell { field: "to", label: text::ROW_LABELS[1], hint: text::ROW_HINTS[1], takes: CellTakes::DayOrNone },
    ],
    add: text::ROW_ADD,
    remove: text::ROW_REMOVE,
    counter: text::ROW_COUNTER,
};

const AIM: &[Choice] = &[plain("stays"), plain("leaves"), plain("left"), plain("goes-on"), plain("comes")];
const SEX: &[Choice] = &[plain("male"), plain("female"), plain(UNSURE)];
const CATEGORY: &[Choice] = &[plain("female50"), plain("female55"), plain(UNSURE)];
const KIND: &[Choice] = &[plain("age"), plain("wish"), plain("forced"), plain("other"), plain(UNSURE)];
const ENDED: &[Choice] = &[plain("same"), dated(ON), plain(UNSURE)];
const POST_ROWS: &[Choice] = &[Choice { value: "some", asks: Asks::Rows(&POSTS) }, plain(UNSURE)];
const INSURANCE: &[Choice] = &[plain("resident"), plain("enterprise"), plain("none"), plain(UNSURE)];
const LEVEL: &[Choice] =
    &[plain("secondary"), plain("college"), plain("bachelor"), plain("master"), plain("doctor"), plain(UNSURE)];
const MAJOR: &[Choice] = &[
    plain("clinical"),
    plain("tcm"),
    plain("integrated"),
    plain("other-medical"),
    plain("non-medical"),
    plain(UNSURE),
];

impl Question {
    /// How it is answered.
    pub fn control(self) -> Control {
        match self {
            Question::Aim => Control::One(AIM),
            Question::Scope => Control::Facts(3),
            Question::Birth => Control::Birth,
            Question::Sex => Control::One(SEX),
            Question::Category => Control::One(CATEGORY),
            Question::Kind => Control::One(KIND),
            Question::Left => Control::Day,
            Question::Ended => Control::One(ENDED),
            Question::Posts => Control::One(POST_ROWS),
            Question::Insurance => Control::One(INSURANCE),
            Question::Started | Question::Struck | Question::Drawing | Question::Registered | Question::Applied => {
                Control::One(HAPPENED)
            }
            Question::Bars => Control::Many(4),
            Question::InPost => Control::Facts(2),
            Question::Level => Control::One(LEVEL),
            Question::Major => Control::One(MAJOR),
            Question::Basics => Control::Facts(5),
            Question::Consents => Control::Facts(4),
            Question::Paid | Question::FullTime | Question::Fresh | Question::Papers => Control::One(YES_NO),
        }
    }

    /// The clause of the policy that this answer decides, for whom to ask when it is not clear.
    pub fn clause(self) -> Option<&'static str> {
        match self {
            Question::Registered => Some("2.2.1.registered"),
            Question::Paid => Some("4.1.paid"),
            Question::Drawing => Some("4.1.pension"),
            Question::Started | Question::Struck | Question::Ended => Some("4.1.deregistered"),
            Question::Posts => Some("aid.service"),
            Question::Insurance => Some("aid.enterprise"),
            Question::Level | Question::FullTime => Some("2.2.2.education"),
            Question::Major => Some("2.2.2.major"),
            Question::Fresh => Some("2.2.2.fresh"),
            Question::Papers => Some("2.3.1"),
            Question::Aim
            | Question::Scope
            | Question::Birth
            | Question::Sex
            | Question::Category
            | Question::Kind
            | Question::Left
            | Question::Bars
            | Question::InPost
            | Question::Basics
            | Question::Applied
            | Question::Consents => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ui::guide::{Ask, Told};
    use crate::ui::pages::doctor::question::Answers;

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

    #[test]
    fn every_clause_stands_in_the_policy() {
        let policy = Policy::embedded();
        for clause in Question::ALL.iter().filter_map(|question| question.clause()) {
            assert!(policy.clause(clause).is_some(), "{clause}");
        }
    }
}
