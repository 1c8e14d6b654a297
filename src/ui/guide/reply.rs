//! 答案的样子: the answers every service can ask for, and the short text by which this tab remembers them. Typed answers
//! only; what people type is read by `read`.
use crate::base::{Date, Money, Sex, Tri};

/// An answer as text and back; what does not read is dropped, never guessed.
pub trait Code: Sized {
    /// The text.
    fn code(&self) -> String;
    /// The answer of a text.
    fn read(text: &str) -> Option<Self>;
}

/// An answer out of a closed list of words.
pub trait Words: Copy + PartialEq + 'static {
    /// All of them, in the order of the page.
    const ALL: &'static [(&'static str, Self)];

    /// The word of this answer.
    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, known)| *known == self).map_or("", |(word, _)| word)
    }

    /// The answer of a word.
    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == word).map(|(_, answer)| *answer)
    }
}

impl<T: Words> Code for T {
    fn code(&self) -> String {
        self.word().to_string()
    }

    fn read(text: &str) -> Option<T> {
        T::of_word(text)
    }
}

/// Word of 不清楚, for every question.
pub const UNSURE: &str = "unsure";

/// An answer, or 不清楚.
#[derive(Clone, Debug, PartialEq)]
pub enum Given<T> {
    /// Known.
    Known(T),
    /// 不清楚.
    Unsure,
}

impl<T> Given<T> {
    /// The answer, when it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Given::Known(answer) => Some(answer),
            Given::Unsure => None,
        }
    }
}

impl<T: Code> Code for Given<T> {
    fn code(&self) -> String {
        self.known().map_or_else(|| UNSURE.to_string(), T::code)
    }

    fn read(text: &str) -> Option<Given<T>> {
        if text == UNSURE { Some(Given::Unsure) } else { T::read(text).map(Given::Known) }
    }
}

impl Words for bool {
    const ALL: &'static [(&'static str, bool)] = &[("yes", true), ("no", false)];
}

impl Words for Tri {
    const ALL: &'static [(&'static str, Tri)] = &[("yes", Tri::Yes), ("no", Tri::No), (UNSURE, Tri::Unknown)];
}

impl Words for Sex {
    const ALL: &'static [(&'static str, Sex)] = &[("male", Sex::Male), ("female", Sex::Female)];
}

/// Did it happen, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// No.
    No,
    /// On that day.
    On(Date),
}

/// Several facts of one page, each known or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts<const N: usize>(pub [Tri; N]);

impl Code for Date {
    fn code(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Date> {
        Date::parse_iso(text).ok()
    }
}

impl Code for Money {
    fn code(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Money> {
        Money::parse(text).ok().filter(|amount| !amount.is_negative() && !amount.is_zero())
    }
}

impl Code for u32 {
    fn code(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<u32> {
        text.parse().ok()
    }
}

impl Code for Happened {
    fn code(&self) -> String {
        match self {
            Happened::No => "no".to_string(),
            Happened::On(day) => day.code(),
        }
    }

    fn read(text: &str) -> Option<Happened> {
        if text == "no" { Some(Happened::No) } else { Date::read(text).map(Happened::On) }
    }
}

impl<const N: usize> Code for Facts<N> {
    fn code(&self) -> String {
        let words: Vec<&str> = self.0.iter().map(|fact| fact.word()).collect();
        words.join(",")
    }

    fn read(text: &str) -> Option<Facts<N>> {
        let facts = text.split(',').map(Tri::of_word).collect::<Option<Vec<Tri>>>()?;
        facts.try_into().ok().map(Facts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn round<T: Code + PartialEq + core::fmt::Debug>(answer: T) {
        assert_eq!(T::read(&answer.code()), Some(answer));
    }

    #[test]
    fn good() {
        round(Given::Known(true));
        round(Given::<Date>::Unsure);
        round(Facts([Tri::Yes, Tri::No, Tri::Unknown]));
        round(Happened::No);
        round(Happened::On(Date::MAX));
    }

    #[test]
    fn bad() {
        assert_eq!(Facts::<2>::read("yes"), None);
        assert_eq!(Facts::<2>::read("yes,maybe"), None);
        assert_eq!(Given::<bool>::read(""), None);
        assert_eq!(Money::read("0"), None);
    }
}
