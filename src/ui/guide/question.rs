//! 题目和答案: what the guide needs of a service's questions and answers, and the table that makes both.
use core::fmt::Debug;

use super::reply::{Code, Given};
use super::service::Part;

/// One question of a service.
pub trait Ask: Copy + Debug + Eq + 'static {
    /// All, in the order of asking.
    const ALL: &'static [Self];

    /// Id in the address and in the store: small letters and `-`.
    fn id(self) -> &'static str;

    /// Its part of the flow.
    fn part(self) -> Part;

    /// The question of an id.
    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|question| question.id() == id)
    }
}

/// One answer or none, whatever it can be: the same few functions for all of a kind.
pub trait Slot {
    /// The answer as text, when there is one.
    fn code(&self) -> Option<String>;
    /// Takes an answer from its text; whether it read.
    fn set_code(&mut self, text: &str) -> bool;
    /// Whether there is an answer.
    fn has(&self) -> bool;
    /// Whether the answer is 不清楚.
    fn is_unsure(&self) -> bool;
    /// Answers 不清楚.
    fn set_unsure(&mut self);
    /// Forgets the answer.
    fn forget(&mut self);
}

impl<T: Code> Slot for Option<Given<T>> {
    fn code(&self) -> Option<String> {
        self.as_ref().map(Code::code)
    }

    fn set_code(&mut self, text: &str) -> bool {
        let read = Code::read(text);
        let taken = read.is_some();
        if taken {
            *self = read;
        }
        taken
    }

    fn has(&self) -> bool {
        self.is_some()
    }

    fn is_unsure(&self) -> bool {
        matches!(self, Some(Given::Unsure))
    }

    fn set_unsure(&mut self) {
        *self = Some(Given::Unsure);
    }

    fn forget(&mut self) {
        *self = None;
    }
}

/// 答案: what has been answered so far. Holds no identity number: that never leaves its field.
pub trait Told: Clone + Debug + Default + PartialEq + 'static {
    /// What is answered.
    type Question: Ask;

    /// The place of an answer.
    fn slot(&self, question: Self::Question) -> &dyn Slot;
    /// The same, to change it.
    fn slot_mut(&mut self, question: Self::Question) -> &mut dyn Slot;

    /// The answer as text, when there is one.
    fn code(&self, question: Self::Question) -> Option<String> {
        self.slot(question).code()
    }

    /// Takes an answer from its text; whether it read.
    fn set_code(&mut self, question: Self::Question, text: &str) -> bool {
        self.slot_mut(question).set_code(text)
    }

    /// Whether there is an answer.
    fn has(&self, question: Self::Question) -> bool {
        self.slot(question).has()
    }

    /// Whether the answer is 不清楚.
    fn is_unsure(&self, question: Self::Question) -> bool {
        self.slot(question).is_unsure()
    }

    /// Takes over one answer, or that there is none.
    fn take(&mut self, question: Self::Question, from: &Self) {
        let here = self.slot_mut(question);
        if !from.code(question).is_some_and(|text| here.set_code(&text)) {
            here.forget();
        }
    }

    /// Answers 不清楚.
    fn set_unsure(&mut self, question: Self::Question) {
        self.slot_mut(question).set_unsure();
    }

    /// Every answer with its text, for the store.
    fn codes(&self) -> impl Iterator<Item = (Self::Question, String)> {
        Self::Question::ALL.iter().filter_map(|question| Some((*question, self.code(*question)?)))
    }

    /// Only the answers to these questions.
    fn only(&self, questions: &[Self::Question]) -> Self {
        let mut answers = Self::default();
        for question in questions {
            answers.take(*question, self);
        }
        answers
    }

    /// Nothing is answered.
    fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Makes `Question` and `Answers` of a service out of lines `Name field "id" PART Answer;` in the order of asking.
macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident $field:ident $id:literal $part:ident $answer:ty;)+) => {
        /// One question.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Question {
            $($(#[$doc])* $name,)+
        }

        impl $crate::ui::guide::Ask for Question {
            const ALL: &'static [Question] = &[$(Question::$name,)+];

            fn id(self) -> &'static str {
                match self {
                    $(Question::$name => $id,)+
                }
            }

            fn part(self) -> $crate::ui::guide::Part {
                match self {
                    $(Question::$name => $part,)+
                }
            }
        }

        /// 答案: what has been answered so far. Holds no identity number: that never leaves its field.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Answers {
            $($(#[$doc])* pub $field: Option<$crate::ui::guide::Given<$answer>>,)+
        }

        impl $crate::ui::guide::Told for Answers {
            type Question = Question;

            fn slot(&self, question: Question) -> &dyn $crate::ui::guide::Slot {
                match question {
                    $(Question::$name => &self.$field,)+
                }
            }

            fn slot_mut(&mut self, question: Question) -> &mut dyn $crate::ui::guide::Slot {
                match question {
                    $(Question::$name => &mut self.$field,)+
                }
            }
        }
    };
}

pub(crate) use questions;
