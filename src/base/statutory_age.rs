//! 法定退休年龄 as a value: computed by `rules::retirement`, taken by the regulations that refer to it.
use super::date::Date;
use super::resident_id::Sex;

/// 退休类别: which table of the national decision applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RetirementCategory {
    /// 男职工.
    Male,
    /// 女职工，原法定退休年龄55周岁.
    Female55,
    /// 女职工，原法定退休年龄50周岁.
    Female50,
}

impl RetirementCategory {
    /// All, in the order of the decision.
    pub const ALL: [RetirementCategory; 3] =
        [RetirementCategory::Male, RetirementCategory::Female55, RetirementCategory::Female50];

    /// Id in the contract.
    pub fn id(self) -> &'static str {
        match self {
            RetirementCategory::Male => "male",
            RetirementCategory::Female55 => "female55",
            RetirementCategory::Female50 => "female50",
        }
    }

    /// The tables that may apply: one when known, else all that are possible. Of a woman's, asked, never inferred.
    pub fn possible(sex: Option<Sex>, female: Option<RetirementCategory>) -> Vec<RetirementCategory> {
        match (sex, female) {
            (Some(Sex::Male), _) => vec![RetirementCategory::Male],
            (Some(Sex::Female), Some(RetirementCategory::Female55)) => vec![RetirementCategory::Female55],
            (Some(Sex::Female), Some(RetirementCategory::Female50)) => vec![RetirementCategory::Female50],
            (Some(Sex::Female), None | Some(RetirementCategory::Male)) => {
                vec![RetirementCategory::Female55, RetirementCategory::Female50]
            }
            (None, _) => RetirementCategory::ALL.to_vec(),
        }
    }

    /// On screens.
    pub fn zh(self) -> &'static str {
        match self {
            RetirementCategory::Male => "男",
            RetirementCategory::Female55 => "女，原55岁退休",
            RetirementCategory::Female50 => "女，原50岁退休",
        }
    }
}

/// 法定退休年龄 of one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatutoryAge {
    /// The table used.
    pub category: RetirementCategory,
    /// The age in months, such as 721.
    pub age_months: u32,
    /// How many of them are the delay.
    pub delay_months: u32,
    /// The day on which it is reached.
    pub reached_on: Date,
}

/// How a birth date and a category give the statutory age: handed down by the caller, so that no regulation
/// imports the retirement rules.
pub type StatutoryAges<'a> = &'a dyn Fn(Date, RetirementCategory) -> StatutoryAge;
