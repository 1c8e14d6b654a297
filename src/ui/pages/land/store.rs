//! 本页签的记忆: answers and half-typed pages as one text for sessionStorage. Nothing that could be an identity number
//! goes in; what does not read when it comes back is left out.
use std::collections::BTreeMap;

use super::draft::Draft;
use super::question::{Answers, Question};

/// Key in sessionStorage.
pub const KEY: &str = "ht-land";

/// Between records, and between the parts of one.
const RECORD: char = '\n';
const PART: char = '\t';
/// First part of an answer's record; a half-typed field has its question there.
const ANSWER: &str = "=";

/// The text to keep; none when there is nothing to keep.
pub fn write(answers: &Answers, drafts: &BTreeMap<Question, Draft>) -> Option<String> {
    let mut text = String::new();
    let mut record = |parts: [&str; 3]| {
        for (at, part) in parts.into_iter().enumerate() {
            text.push(if at == 0 { RECORD } else { PART });
            text.extend(part.chars().map(|c| if c.is_control() { ' ' } else { c }));
        }
    };
    for (id, code) in &answers.to_map() {
        record([ANSWER, id, code]);
    }
    for (question, draft) in drafts {
        for (field, typed) in draft.stored() {
            record([question.id(), field, typed]);
        }
    }
    (!text.is_empty()).then_some(text)
}

/// What was kept.
pub fn read(text: &str) -> (Answers, BTreeMap<Question, Draft>) {
    let mut answers = BTreeMap::new();
    let mut drafts: BTreeMap<Question, Draft> = BTreeMap::new();
    for record in text.split(RECORD) {
        let mut parts = record.splitn(3, PART);
        let (Some(owner), Some(name), Some(value)) = (parts.next(), parts.next(), parts.next()) else { continue };
        match Question::from_id(owner) {
            Some(question) => drafts.entry(question).or_default().put(name, value),
            None if owner == ANSWER => drop(answers.insert(name.to_string(), value.to_string())),
            None => {}
        }
    }
    (Answers::from_map(&answers), drafts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip() {
        let mut answers = Answers::default();
        answers.set_code(Question::Announcement, "2024-10-15");
        answers.set_code(Question::Claims, "");
        let mut draft = Draft::default();
        draft.put("y", "1979年\n8\t");
        let mut drafts = BTreeMap::from([(Question::Birth, draft)]);
        let text = write(&answers, &drafts).expect("something to keep");
        drafts.entry(Question::Birth).or_default().put("y", "1979年 8 ");
        assert_eq!(read(&text), (answers, drafts));
    }

    #[test]
    fn nothing_and_nonsense() {
        assert_eq!(write(&Answers::default(), &BTreeMap::new()), None);
        for text in ["", "x", "\n=\tbirth\n=\tbirth\t19", "{\"a\":1}", "\nnot-a-question\ty\t1"] {
            assert_eq!(read(text), (Answers::default(), BTreeMap::new()), "{text}");
        }
    }

    #[test]
    fn an_identity_number_never_goes_in() {
        let mut draft = Draft::default();
        draft.put("y", "430202197908030010");
        assert_eq!(write(&Answers::default(), &BTreeMap::from([(Question::Birth, draft)])), None);
    }
}
