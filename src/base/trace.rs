//! 依据链: a decision's value with every step, number and article that led to it.
//! Renderers show it; they never recompute and never re-word.

use super::citation::Citation;
use super::date::Date;
use super::money::Money;

/// A value and how it came about. Every public decision returns one.
#[derive(Clone, Debug, PartialEq)]
pub struct Derived<T> {
    /// What was decided.
    pub value: T,
    /// How, in order; also the conditions that were not met.
    pub steps: Vec<Step>,
    /// What the reader must know beside it.
    pub notices: Vec<Notice>,
}

impl<T> Derived<T> {
    /// The same reasons under a value made from this one.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> Derived<U> {
        Derived { value: f(self.value), steps: self.steps, notices: self.notices }
    }

    /// Hands the reasons to a larger decision and gives the bare value.
    pub fn into_value(self, steps: &mut Vec<Step>, notices: &mut Vec<Notice>) -> T {
        steps.extend(self.steps);
        for notice in self.notices {
            if !notices.contains(&notice) {
                notices.push(notice);
            }
        }
        self.value
    }
}

/// 一步: one line of the working.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// Stable id, the key of its wording in the policy file.
    pub id: String,
    /// In words: 能补几年.
    pub label: String,
    /// The formula in words.
    pub formula: Option<String>,
    /// The formula with this person's numbers.
    pub substituted: Option<String>,
    /// What came out, with its unit.
    pub result: String,
    /// The article it stands on.
    pub citation: Citation,
    /// A plain sentence for the resident.
    pub plain: Option<String>,
    /// Whether a condition was met; a plain computation is [`Outcome::Computed`].
    pub outcome: Outcome,
    /// How sure the figure it rests on is, where it rests on one of the policy's dated values.
    pub state: Option<ValueState>,
}

/// What a step found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// A number was computed.
    Computed,
    /// A condition holds, or a bar does not apply.
    Met,
    /// A condition does not hold, or a bar applies.
    NotMet,
    /// A fact is not known.
    Pending,
    /// Recognised, but payment rests meanwhile.
    Suspended,
    /// Payment ends from a day.
    Ended,
}

impl Outcome {
    /// Id of the contract.
    pub fn id(self) -> &'static str {
        match self {
            Outcome::Computed => "computed",
            Outcome::Met => "met",
            Outcome::NotMet => "not_met",
            Outcome::Pending => "pending",
            Outcome::Suspended => "suspended",
            Outcome::Ended => "ended",
        }
    }
}

/// 数值状态: how sure a value of the policy file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueState {
    /// 已核对: checked against the official document.
    Official,
    /// 转引待核: quoted by others from the official document.
    Reported,
    /// 未核实: from one source only.
    Unconfirmed,
    /// 暂用: will be replaced by the final figure.
    Provisional,
    /// 还没公布: there is no value.
    Missing,
    /// 过期: the date lies outside the value's period.
    OutOfPeriod,
    /// 您填的: entered by the user in place of the policy's value.
    Entered,
    /// 本页建议: no rule says it; this product suggests it.
    Ours,
}

impl ValueState {
    /// Id of the contract.
    pub fn id(self) -> &'static str {
        match self {
            ValueState::Official => "official",
            ValueState::Reported => "reported",
            ValueState::Unconfirmed => "unconfirmed",
            ValueState::Provisional => "provisional",
            ValueState::Missing => "missing",
            ValueState::OutOfPeriod => "out_of_period",
            ValueState::Entered => "entered",
            ValueState::Ours => "ours",
        }
    }

    /// Chip on the screen.
    pub fn chip(self) -> &'static str {
        match self {
            ValueState::Official => "已核对",
            ValueState::Reported => "转引待核",
            ValueState::Unconfirmed => "未核实",
            ValueState::Provisional => "暂用，等正式数",
            ValueState::Missing => "还没公布",
            ValueState::OutOfPeriod => "过期，待更新",
            ValueState::Entered => "您填的数",
            ValueState::Ours => "本页建议，不是规定",
        }
    }
}

/// 提示: what changes, or could change, this result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// Which kind.
    pub kind: NoticeKind,
    /// Stable code.
    pub code: String,
    /// In plain words.
    pub message: String,
    /// The other result, by field, where there is one.
    pub alternative: Option<OtherResult>,
}

/// Kinds of notices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum NoticeKind {
    /// The other reading of the text changes this result.
    Reading,
    /// A neighbouring day or value gives another result, or the cap is reached.
    Edge,
    /// A figure is missing, provisional, unconfirmed or out of its period.
    State,
    /// The measure is no longer, or not yet, in force.
    Expiry,
    /// The text contradicts itself or another document.
    Conflict,
}

impl NoticeKind {
    /// Id of the contract.
    pub fn id(self) -> &'static str {
        match self {
            NoticeKind::Reading => "reading",
            NoticeKind::Edge => "edge",
            NoticeKind::State => "state",
            NoticeKind::Expiry => "expiry",
            NoticeKind::Conflict => "conflict",
        }
    }
}

/// Another result, field by field, each field once, in the order of their names. A list, since a `BTreeMap` costs the
/// screens 20 kB of code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OtherResult(Vec<(&'static str, Scalar)>);

impl OtherResult {
    /// The fields in order; none where there is none.
    pub fn of(fields: Vec<(&'static str, Scalar)>) -> Option<OtherResult> {
        let mut list: Vec<(&'static str, Scalar)> = Vec::new();
        for field in fields {
            let at = list.iter().take_while(|(name, _)| *name < field.0).count();
            match list.get_mut(at) {
                Some(same) if same.0 == field.0 => *same = field,
                Some(_) | None => list.insert(at, field),
            }
        }
        (!list.is_empty()).then_some(OtherResult(list))
    }

    /// A field by its name.
    pub fn get(&self, name: &str) -> Option<&Scalar> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, scalar)| scalar)
    }

    /// All fields.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Scalar)> {
        self.0.iter().map(|(name, scalar)| (*name, scalar))
    }
}

/// One field of another result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scalar {
    /// A whole number.
    Number(i64),
    /// Text: money, a date, a status.
    Text(String),
}

impl From<&str> for Scalar {
    fn from(text: &str) -> Scalar {
        Scalar::Text(text.to_string())
    }
}

impl From<u32> for Scalar {
    fn from(number: u32) -> Scalar {
        Scalar::Number(i64::from(number))
    }
}

impl From<Money> for Scalar {
    fn from(amount: Money) -> Scalar {
        Scalar::Text(amount.to_string())
    }
}

impl From<Date> for Scalar {
    fn from(day: Date) -> Scalar {
        Scalar::Text(day.to_string())
    }
}
