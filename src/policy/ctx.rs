//! 上下文: what every rule takes first. The day, the law, the calendar, the readings chosen, and nothing else:
//! no clock, no file, no global.
use std::borrow::Cow;

use thiserror::Error;

use crate::base::{
    Citation, Date, Notice, NoticeKind, OtherResult, Outcome, Reading, ReadingIds, Scalar, Step, WorkCalendar,
};

use super::set::Policy;
use super::template::fill;

/// 所选口径: choices that differ from the policy's defaults.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choices(Vec<(String, String)>);

/// A reading or a choice that the policy does not have.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum BadReading {
    /// No such reading.
    #[error("没有“{0}”这个口径")]
    Id(String),
    /// The reading has no such choice.
    #[error("口径“{id}”没有“{choice}”这个选项")]
    Choice {
        /// The reading.
        id: String,
        /// What was asked for.
        choice: String,
    },
}

impl Choices {
    /// Chooses by ids, as callers from outside do.
    pub fn set(&mut self, policy: &Policy, id: &str, choice: &str) -> Result<(), BadReading> {
        let entry = policy.readings().iter().find(|r| r.id == id).ok_or_else(|| BadReading::Id(id.to_string()))?;
        if !entry.choices.iter().any(|c| c.id == choice) {
            return Err(BadReading::Choice { id: id.to_string(), choice: choice.to_string() });
        }
        self.put(id, choice);
        Ok(())
    }

    /// These choices with one more, or another.
    pub fn with<R: Reading>(&self, choice: R) -> Choices {
        let mut all = self.clone();
        all.put(R::IDS.id, choice.id());
        all
    }

    /// The choice made for a reading, if one was.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == id).map(|(_, choice)| choice.as_str())
    }

    /// All choices made: reading, choice.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(id, choice)| (id.as_str(), choice.as_str()))
    }

    fn put(&mut self, id: &str, choice: &str) {
        self.0.retain(|(known, _)| known != id);
        self.0.push((id.to_string(), choice.to_string()));
    }
}

/// 上下文 of a decision.
#[derive(Clone, Debug)]
pub struct Ctx<'a> {
    /// 今天; used only for what is asked about today.
    pub today: Date,
    /// 规则.
    pub policy: &'a Policy,
    /// 工作日历: the policy's, or the caller's.
    pub calendar: Cow<'a, WorkCalendar>,
    /// 所选口径.
    pub choices: Choices,
    /// While another choice is tried: the one that holds.
    held: Option<&'static str>,
}

impl<'a> Ctx<'a> {
    /// The policy's own calendar and readings.
    pub fn new(policy: &'a Policy, today: Date) -> Ctx<'a> {
        Ctx { today, policy, calendar: Cow::Borrowed(policy.calendar()), choices: Choices::default(), held: None }
    }

    /// Which way a place of the law is read: as chosen, else as the policy says.
    pub fn reading<R: Reading>(&self) -> R {
        R::at(self.chosen(&R::IDS))
    }

    /// Tries every choice of these readings but the one that holds: context, reading id, choice id.
    pub fn each_other_choice(
        &self,
        readings: &[ReadingIds],
        attempt: &mut dyn FnMut(&Ctx, &'static str, &'static str),
    ) {
        for reading in readings {
            let chosen = self.chosen(reading);
            for (_, choice) in reading.choices.iter().enumerate().filter(|(index, _)| *index != chosen) {
                let mut choices = self.choices.clone();
                choices.put(reading.id, choice);
                let held = reading.choices.get(chosen).copied();
                attempt(&Ctx { choices, held, ..self.clone() }, reading.id, choice);
            }
        }
    }

    fn chosen(&self, reading: &ReadingIds) -> usize {
        let listed = || self.policy.readings().iter().find(|r| r.id == reading.id).map(|r| r.default.as_str());
        let chosen = self.choices.get(reading.id).or_else(listed);
        reading.choices.iter().position(|choice| Some(*choice) == chosen).unwrap_or(0)
    }

    /// The same with another reading.
    pub fn with_reading<R: Reading>(&self, choice: R) -> Ctx<'a> {
        self.clone().with_choices(self.choices.with(choice))
    }

    /// The same with these readings.
    pub fn with_choices(self, choices: Choices) -> Ctx<'a> {
        Ctx { choices, ..self }
    }

    /// The same with the caller's calendar.
    pub fn with_calendar(self, calendar: WorkCalendar) -> Ctx<'a> {
        Ctx { calendar: Cow::Owned(calendar), ..self }
    }

    /// A line of the working in the policy's words. The caller sets `state` where a dated figure stands behind it.
    pub fn step(&self, id: &str, outcome: Outcome, values: &[(&str, String)]) -> Step {
        let Some(words) = self.policy.wording(id) else {
            return bare_step(id, outcome, self.policy.citation(id));
        };
        let optional = |text: &Option<String>| text.as_deref().map(|text| fill(text, values));
        Step {
            id: id.to_string(),
            label: fill(&words.label, values),
            formula: optional(&words.formula),
            substituted: optional(&words.substituted),
            result: fill(&words.result, values),
            citation: self.policy.citation(&words.article),
            plain: optional(&words.plain),
            outcome,
            state: None,
        }
    }

    /// A clause of eligibility in the policy's words. Not met: what would change it; not known: what settles it.
    pub fn clause_step(&self, id: &str, outcome: Outcome, values: &[(&str, String)]) -> Step {
        let Some(clause) = self.policy.clause(id) else {
            return bare_step(id, outcome, self.policy.citation(id));
        };
        let (result, plain) = match outcome {
            Outcome::Met | Outcome::Computed => (&clause.met, None),
            Outcome::NotMet | Outcome::Suspended | Outcome::Ended => (&clause.not_met, Some(&clause.change)),
            Outcome::Pending => (&clause.pending, Some(&clause.paper)),
        };
        Step {
            label: fill(&clause.title, values),
            result: fill(result, values),
            plain: plain.filter(|text| !text.is_empty()).map(|text| fill(text, values)),
            ..bare_step(id, outcome, self.policy.citation(&clause.article))
        }
    }

    /// The other reading gives another result: both in words and by field.
    pub fn reading_notice(&self, reading: &str, choice: &str, other: String, fields: Fields) -> Notice {
        let mut fields = fields;
        fields.extend([("reading", reading.into()), ("choice", choice.into())]);
        let here = self.held.map(|held| self.policy.choice_label(reading, held)).unwrap_or_default();
        let values = [("choice", self.policy.choice_label(reading, choice)), ("here", here), ("other", other)];
        self.notice(NoticeKind::Reading, &format!("reading.{reading}"), &values, fields)
    }

    /// A notice in the policy's words; `fields` is the other result, empty where there is none.
    pub fn notice(&self, kind: NoticeKind, code: &str, values: &[(&str, String)], fields: Fields) -> Notice {
        let alternative = OtherResult::of(fields);
        let message = self.policy.notice(code).map_or_else(|| code.to_string(), |text| fill(&text.message, values));
        Notice { kind, code: code.to_string(), message, alternative }
    }
}

/// Another result, field by field.
pub type Fields = Vec<(&'static str, Scalar)>;

/// A step whose words are missing shows its id.
fn bare_step(id: &str, outcome: Outcome, citation: Citation) -> Step {
    Step {
        id: id.to_string(),
        label: id.to_string(),
        formula: None,
        substituted: None,
        result: String::new(),
        citation,
        plain: None,
        outcome,
        state: None,
    }
}
