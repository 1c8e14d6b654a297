//! 结论: what the answer at the head of the result rests on. Nothing is computed here.
use crate::base::{Derived, Outcome, StatutoryAges, Step};
use crate::policy::Ctx;
use crate::rules::land::{
    Award, Eligibility, Farmer, FigureMissing, Subsidy, SubsidyError, SubsidyInput, Verdict, assess_eligibility,
    assess_subsidy, assess_years, decide_eligibility, decide_subsidy,
};
use crate::rules::retirement::{RetirementError, StatutoryTables};
use crate::ui::pages::land::profile::MissingCore;
use crate::ui::pages::land::question::Answers;

use super::text;

/// What the head of the screen shows.
pub struct Brief {
    /// The profile.
    pub farmer: Farmer,
    /// 认定.
    pub eligibility: Derived<Eligibility>,
    /// 补贴额, or why there is none.
    pub subsidy: Result<Derived<Subsidy>, SubsidyError>,
    /// 补贴年限, where the base is what lacks.
    pub years: Option<Derived<Option<u32>>>,
}

/// How the two decisions are made.
pub struct Law {
    /// 认定.
    pub eligibility: fn(&Ctx, &Farmer, StatutoryAges) -> Result<Derived<Eligibility>, FigureMissing>,
    /// 补贴额.
    pub subsidy: fn(&Ctx, &SubsidyInput) -> Result<Derived<Subsidy>, SubsidyError>,
}

impl Law {
    /// Without notices: for the answer.
    pub const BRIEF: Law = Law { eligibility: decide_eligibility, subsidy: decide_subsidy };

    /// Whole. A function, so that none of it is named where only the answer is wanted.
    pub fn whole() -> Law {
        Law { eligibility: assess_eligibility, subsidy: assess_subsidy }
    }
}

/// Why there is no result at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCase {
    /// A date everything rests on is not known.
    Missing(MissingCore),
    /// The policy lacks a figure.
    Figure(String),
}

impl From<FigureMissing> for NoCase {
    fn from(missing: FigureMissing) -> NoCase {
        NoCase::Figure(missing.id)
    }
}

impl From<RetirementError> for NoCase {
    fn from(RetirementError::FigureMissing(id): RetirementError) -> NoCase {
        NoCase::Figure(id)
    }
}

impl Brief {
    /// The decisions for these answers: as `law` makes them.
    pub fn derive(ctx: &Ctx, answers: &Answers, law: &Law) -> Result<Brief, NoCase> {
        let farmer = answers.farmer(ctx).map_err(NoCase::Missing)?;
        let tables = StatutoryTables::read(ctx)?;
        let eligibility = (law.eligibility)(ctx, &farmer, &|birth, category| tables.age(birth, category))?;
        let input = SubsidyInput { birth: farmer.birth, announcement: farmer.announcement, base: answers.base() };
        let subsidy = (law.subsidy)(ctx, &input);
        let years = match subsidy {
            Err(SubsidyError::BaseMissing { .. }) => assess_years(ctx, farmer.birth, farmer.announcement).ok(),
            Ok(_) | Err(SubsidyError::BirthAfterReference | SubsidyError::Figure(_)) => None,
        };
        Ok(Brief { farmer, eligibility, subsidy, years })
    }

    /// 补贴, where it can be told.
    pub fn award(&self) -> Option<Award> {
        self.subsidy.as_ref().ok().and_then(|derived| derived.value.award)
    }

    /// How the amount came about, or the years where the base is what lacks.
    pub fn figure_steps(&self) -> &[Step] {
        match (&self.subsidy, &self.years) {
            (Ok(subsidy), _) => &subsidy.steps,
            (Err(_), Some(years)) => &years.steps,
            (Err(_), None) => &[],
        }
    }

    /// What the answer rests on: what stands against it; else what is open, and the figures.
    pub fn grounds(&self) -> Vec<Step> {
        let refused = self.refused();
        let said = |step: &&Step| if refused { step.outcome == Outcome::NotMet } else { step.outcome != Outcome::Met };
        let figures = if refused { &[] } else { self.figure_steps() };
        self.eligibility.steps.iter().filter(said).chain(figures).cloned().collect()
    }

    /// Not covered.
    pub fn refused(&self) -> bool {
        matches!(self.eligibility.value.verdict, Verdict::NotEligible { .. })
    }

    /// Payment has ended (第十二、十四条).
    pub fn ended(&self) -> bool {
        !self.eligibility.value.ended.is_empty()
    }

    /// 结论 in a word and a sentence.
    pub fn said(&self) -> (&'static str, &'static str) {
        let rests = !self.eligibility.value.suspended.is_empty();
        match &self.eligibility.value.verdict {
            Verdict::Eligible if self.ended() => (text::ENDED, text::ENDED_TITLE),
            Verdict::Eligible if rests => (text::YES, text::RESTS_TITLE),
            Verdict::Eligible => (text::YES, text::YES_TITLE),
            Verdict::NotEligible { .. } => (text::NO, text::NO_TITLE),
            Verdict::NeedsReview { .. } => (text::ASK, text::ASK_TITLE),
        }
    }
}
