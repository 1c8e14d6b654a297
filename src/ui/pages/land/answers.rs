//! 存取: the answers as one short text for this tab's memory, and the answers of one path alone. What does not read
//! is dropped answer by answer; nothing is guessed.
use std::collections::BTreeMap;

use super::question::{Answers, Question};

impl Answers {
    /// Question id → answer, for the store.
    pub fn to_map(&self) -> BTreeMap<String, String> {
        let one = |question: &Question| Some((question.id().to_string(), self.code(*question)?));
        Question::ALL.iter().filter_map(one).collect()
    }

    /// Back from the store.
    pub fn from_map(map: &BTreeMap<String, String>) -> Answers {
        let mut answers = Answers::default();
        for (id, text) in map {
            if let Some(question) = Question::from_id(id) {
                answers.set_code(question, text);
            }
        }
        answers
    }

    /// Only the answers to these questions.
    pub fn only(&self, questions: &[Question]) -> Answers {
        let mut answers = Answers::default();
        for question in questions {
            answers.take(*question, self);
        }
        answers
    }

    /// Nothing is answered.
    pub fn is_empty(&self) -> bool {
        *self == Answers::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Date, Tri};
    use crate::ui::pages::land::reply::{Area, Code, Facts, Given, Happened};

    #[test]
    fn round_trip() {
        let mut answers = Answers {
            announcement: Some(Given::Known(Date::parse_iso("2024-10-15").expect("a day"))),
            sex: Some(Given::Unsure),
            bars: Some(Given::Known(Facts([Tri::No; 8]))),
            moved_in: Some(Given::Known(Happened::No)),
            ..Answers::default()
        };
        answers.area = Area::read("0.9/5").map(Given::Known);
        assert_eq!(Answers::from_map(&answers.to_map()), answers);
        assert!(!answers.is_empty() && Answers::default().is_empty());
    }

    #[test]
    fn what_does_not_read_is_dropped() {
        let map = [("birth", "1979-02-30"), ("sex", "male"), ("nothing", "x"), ("area", "-1")];
        let map = map.map(|(id, text)| (id.to_string(), text.to_string())).into();
        let answers = Answers::from_map(&map);
        assert!(answers.has(Question::Sex) && !answers.has(Question::Birth) && !answers.has(Question::Area));
    }

    #[test]
    fn ids_are_short_words() {
        for (at, question) in Question::ALL.iter().enumerate() {
            let id = question.id();
            assert!(id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{id}");
            assert_eq!(Question::ALL.iter().position(|other| other.id() == id), Some(at), "{id} stands twice");
        }
    }
}
