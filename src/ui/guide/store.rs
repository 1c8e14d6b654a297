//! 本页签的记忆: answers and half-typed pages as one text for sessionStorage. Nothing that could be an identity number
//! goes in; what does not read when it comes back is left out.
use super::draft::Draft;
use super::question::{Ask, Told};
use super::service::Service;

/// Between records, and between the parts of one.
const RECORD: char = '\n';
const PART: char = '\t';
/// First part of an answer's record; a half-typed field has its question there.
const ANSWER: &str = "=";

/// The text to keep; none when there is nothing to keep.
pub fn write<S: Service>(answers: &S::Answers, drafts: &[(S::Question, Draft)]) -> Option<String> {
    let mut text = String::new();
    let mut record = |parts: [&str; 3]| {
        for (at, part) in parts.into_iter().enumerate() {
            text.push(if at == 0 { RECORD } else { PART });
            text.extend(part.chars().map(|c| if c.is_control() { ' ' } else { c }));
        }
    };
    for (question, code) in answers.codes() {
        record([ANSWER, question.id(), &code]);
    }
    for (question, draft) in drafts {
        for (field, typed) in draft.stored() {
            record([question.id(), field, typed]);
        }
    }
    (!text.is_empty()).then_some(text)
}

/// What is kept: the answers, and the fields of half-typed pages.
type Kept<S> = (<S as Service>::Answers, Vec<(<S as Service>::Question, Draft)>);

/// What was kept.
pub fn read<S: Service>(text: &str) -> Kept<S> {
    let mut answers = S::Answers::default();
    let mut drafts: Vec<(S::Question, Draft)> = Vec::new();
    for record in text.split(RECORD) {
        let mut parts = record.splitn(3, PART);
        let (Some(owner), Some(name), Some(value)) = (parts.next(), parts.next(), parts.next()) else { continue };
        match (S::Question::from_id(owner), S::Question::from_id(name)) {
            (Some(question), _) => match drafts.iter_mut().find(|(of, _)| *of == question) {
                Some((_, draft)) => draft.put(name, value),
                None => {
                    let mut draft = Draft::default();
                    draft.put(name, value);
                    drafts.push((question, draft));
                }
            },
            (None, Some(question)) if owner == ANSWER => drop(answers.set_code(question, value)),
            (None, Some(_) | None) => {}
        }
    }
    (answers, drafts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::guide::sample::{Answers, Question, Sample};

    #[test]
    fn round_trip() {
        let mut answers = Answers::default();
        answers.set_code(Question::Until, "2024-10-15");
        answers.set_code(Question::Posts, "2001-01-02:,2005-03-04:2006-05-06");
        let mut draft = Draft::default();
        draft.put("y", "1979年\n8\t");
        let mut drafts = vec![(Question::Birth, draft)];
        let text = write::<Sample>(&answers, &drafts).expect("something to keep");
        drafts[0].1.put("y", "1979年 8 ");
        assert_eq!(read::<Sample>(&text), (answers, drafts));
    }

    #[test]
    fn nothing_and_nonsense() {
        assert_eq!(write::<Sample>(&Answers::default(), &[]), None);
        for text in ["", "x", "\n=\tbirth\n=\tbirth\t19", "{\"a\":1}", "\nnot-a-question\ty\t1"] {
            assert_eq!(read::<Sample>(text), (Answers::default(), Vec::new()), "{text}");
        }
    }

    #[test]
    fn an_identity_number_never_goes_in() {
        let mut draft = Draft::default();
        draft.put("y", "430202197908030010");
        assert_eq!(write::<Sample>(&Answers::default(), &[(Question::Birth, draft)]), None);
    }
}
