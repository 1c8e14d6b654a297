//! 题目和答案: what the guide needs of a service's questions and answers, and the table that makes both.
use core::fmt::Debug;

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

/// 答案: what has been answered so far. Holds no identity number: that never leaves its field.
pub trait Told: Clone + Debug + Default + PartialEq + 'static {
    /// What is answered.
    type Question: Ask;

    /// The answer as text, when there is one.
    fn code(&self, question: Self::Question) -> Option<String>;
    /// Takes an answer from its text; whether it read.
    fn set_code(&mut self, question: Self::Question, text: &str) -> bool;
    /// Whether there is an answer.
    fn has(&self, question: Self::Question) -> bool;
    /// Whether the answer is 不清楚.
    fn is_unsure(&self, question: Self::Question) -> bool;
    /// Takes over one answer, or that there is none.
    fn take(&mut self, question: Self::Question, from: &Self);
    /// Answers 不清楚.
    fn set_unsure(&mut self, question: Self::Question);

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

            fn code(&self, question: Question) -> Option<String> {
                match question {
                    $(Question::$name => self.$field.as_ref().map($crate::ui::guide::Code::code),)+
                }
            }

            fn set_code(&mut self, question: Question, text: &str) -> bool {
                match question {
                    $(Question::$name => {
                        let read = $crate::ui::guide::Code::read(text);
                        let taken = read.is_some();
                        if taken {
                            self.$field = read;
                        }
                        taken
                    })+
                }
            }

            fn has(&self, question: Question) -> bool {
                match question {
                    $(Question::$name => self.$field.is_some(),)+
                }
            }

            fn is_unsure(&self, question: Question) -> bool {
                match question {
                    $(Question::$name => matches!(self.$field, Some($crate::ui::guide::Given::Unsure)),)+
                }
            }

            fn take(&mut self, question: Question, from: &Answers) {
                match question {
                    $(Question::$name => self.$field.clone_from(&from.$field),)+
                }
            }

            fn set_unsure(&mut self, question: Question) {
                match question {
                    $(Question::$name => self.$field = Some($crate::ui::guide::Given::Unsure),)+
                }
            }
        }
    };
}

pub(crate) use questions;
