//! 存取: the answers as one short text for this tab's memory, and the answers of one path alone. What does not read
//! is dropped answer by answer; nothing is guessed.
use super::question::{Answers, Question};

impl Answers {
    /// Every answer with its text, for the store.
    pub fn codes(&self) -> impl Iterator<Item = (Question, String)> {
        Question::ALL.iter().filter_map(|question| Some((*question, self.code(*question)?)))
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
        let mut read = Answers::default();
        for (question, code) in answers.codes() {
            assert!(read.set_code(question, &code));
        }
        assert_eq!(read, answers);
        assert!(!answers.is_empty() && Answers::default().is_empty());
    }

    #[test]
    fn what_does_not_read_changes_nothing() {
        let mut answers = Answers::default();
        for (question, text) in [(Question::Birth, "1979-02-30"), (Question::Area, "-1"), (Question::Sex, "")] {
            assert!(!answers.set_code(question, text));
        }
        assert!(answers.is_empty());
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
