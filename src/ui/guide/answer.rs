//! 答案怎么念: an answer in words for the check page and the rail.
use crate::base::{Date, Tri};

use super::control::{Asks, Choice, Control, ON, chosen};
use super::question::Told;
use super::reply::{UNSURE, Words};
use super::service::Service;
use super::text::{MANY_NONE, NOT_SURE};

/// An answer in words; empty when there is none.
pub fn answer<S: Service>(question: S::Question, answers: &S::Answers) -> String {
    let Some(code) = answers.code(question) else { return String::new() };
    if code == UNSURE {
        return S::label(question, UNSURE).to_string();
    }
    if let Some(own) = S::answer(question, answers) {
        return own;
    }
    match S::control(question) {
        Control::Day | Control::Birth => day(&code),
        Control::Number(number) => [&code, number.unit].concat(),
        Control::One(options) => choice::<S>(question, options, &code),
        Control::Facts(_) => facts::<S>(question, &code),
        Control::Many(_) => many::<S>(question, &code),
    }
}

fn choice<S: Service>(question: S::Question, options: &'static [Choice], code: &str) -> String {
    let Some((option, more)) = chosen(options, code) else { return String::new() };
    let label = S::label(question, option.value);
    match option.asks {
        Asks::Day if option.value == ON => day(more),
        Asks::Day => format!("{label}，{}", day(more)),
        Asks::Nothing | Asks::Numbers(_) | Asks::Rows(_) => label.to_string(),
    }
}

fn day(code: &str) -> String {
    Date::parse_iso(code).map_or_else(|_| code.to_string(), Date::zh)
}

fn facts<S: Service>(question: S::Question, code: &str) -> String {
    let known = known(code);
    if known.iter().all(|fact| *fact == Tri::Yes) {
        return "都是".to_string();
    }
    let one = |(at, known): (usize, &Tri)| {
        let word = match known {
            Tri::Yes => "是",
            Tri::No => "不是",
            Tri::Unknown => NOT_SURE,
        };
        format!("{}：{word}", S::fact(question, at).1)
    };
    known.iter().enumerate().map(one).collect::<Vec<_>>().join("；")
}

fn many<S: Service>(question: S::Question, code: &str) -> String {
    let known = known(code);
    let names = |wanted: Tri| -> Vec<&str> {
        let marked = known.iter().enumerate().filter(|(_, fact)| **fact == wanted);
        marked.map(|(at, _)| S::fact(question, at).1).collect()
    };
    let (has, unclear) = (names(Tri::Yes), names(Tri::Unknown));
    match (has.is_empty(), unclear.is_empty()) {
        (true, true) => MANY_NONE.to_string(),
        (false, true) => has.join("；"),
        (true, false) => format!("拿不准：{}", unclear.join("；")),
        (false, false) => format!("{}；拿不准：{}", has.join("；"), unclear.join("；")),
    }
}

fn known(code: &str) -> Vec<Tri> {
    code.split(',').filter_map(Tri::of_word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::guide::sample::{Answers, Question, Sample};

    #[test]
    fn in_words() {
        for (question, code, words) in [
            (Question::Birth, "1966-02-28", "1966年2月28日"),
            (Question::Birth, "unsure", "不清楚"),
            (Question::Reasons, "no,no,no", "一种都没有"),
            (Question::Reasons, "yes,no,unsure", "一；拿不准：三"),
            (Question::Proof, "yes,yes", "都是"),
            (Question::Proof, "yes,unsure", "一：是；二：不清楚"),
            (Question::Years, "6", "6年"),
            (Question::Left, "2020-05-06", "2020年5月6日"),
            (Question::Left, "no", "有"),
        ] {
            let mut answers = Answers::default();
            assert_eq!(answer::<Sample>(question, &answers), "");
            assert!(answers.set_code(question, code));
            assert_eq!(answer::<Sample>(question, &answers), words, "{code}");
        }
    }
}
