//! 一个人的结果: every decision the result screen shows, put together from the rules. Nothing is computed here.
use crate::base::{Date, Derived, Notice, Outcome, StatutoryAges, Step};
use crate::policy::{Ctx, FigureMissing};
use crate::rules::doctor::{
    Candidate, CandidateError, Doctor, ExitKind, Judgement, Stop, Timeline, TimelineError, assess_admission,
    decide_admission, decide_timeline, draw_up_timeline, list_admission_stops,
};
use crate::rules::retirement::{RetirementError, StatutoryTables};
use crate::ui::pages::doctor::law;
use crate::ui::pages::doctor::profile::MissingCore;
use crate::ui::pages::doctor::question::Answers;
use crate::ui::pages::doctor::reply::Aim;

/// Everything the result screen shows.
pub enum Case {
    /// The opinion is not for this person (一).
    Outside(Derived<Judgement>),
    /// 离岗、补助.
    Leaving(Box<Derived<Timeline>>),
    /// 准入.
    Admission {
        /// Whether.
        verdict: Derived<Judgement>,
        /// The way in; nothing for someone in post.
        stops: Derived<Vec<Stop>>,
    },
}

/// Stops, or the figure that the policy lacks.
type Stops = Result<Derived<Vec<Stop>>, FigureMissing>;

/// How the decisions are made that are more than an answer needs.
pub struct Law {
    /// 离岗.
    pub timeline: fn(&Ctx, &Doctor, StatutoryAges) -> Result<Derived<Timeline>, TimelineError>,
    /// 准入.
    pub admission: fn(&Ctx, &Candidate) -> Result<Derived<Judgement>, CandidateError>,
    /// 准入流程.
    pub admission_stops: fn(&Ctx, Option<Date>) -> Stops,
}

impl Law {
    /// Without any stop, and where that can be without notices: for the answer.
    pub const BRIEF: Law = Law { timeline: decide_timeline, admission: decide_admission, admission_stops: no_stops };

    /// Whole. A function, so that none of it is named where only the answer is wanted.
    pub fn whole() -> Law {
        Law { timeline: draw_up_timeline, admission: assess_admission, admission_stops: list_admission_stops }
    }
}

fn no_stops(_: &Ctx, _: Option<Date>) -> Stops {
    Ok(Derived { value: Vec::new(), steps: Vec::new(), notices: Vec::new() })
}

/// Why there is no result at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoCase {
    /// A date everything rests on is not known.
    Missing(MissingCore),
    /// Dates that cannot be, in words.
    Wrong(String),
    /// The policy lacks a figure.
    Figure,
}

impl From<FigureMissing> for NoCase {
    fn from(_: FigureMissing) -> NoCase {
        NoCase::Figure
    }
}

impl From<RetirementError> for NoCase {
    fn from(_: RetirementError) -> NoCase {
        NoCase::Figure
    }
}

impl From<CandidateError> for NoCase {
    fn from(error: CandidateError) -> NoCase {
        match error {
            CandidateError::BirthAfterReference => NoCase::Wrong(error.to_string()),
            CandidateError::Figure(_) => NoCase::Figure,
        }
    }
}

impl From<TimelineError> for NoCase {
    fn from(error: TimelineError) -> NoCase {
        match error {
            TimelineError::Candidate(error) => error.into(),
            TimelineError::Service(error) => NoCase::Wrong(error.to_string()),
            TimelineError::Figure(_) => NoCase::Figure,
        }
    }
}

impl Case {
    /// All decisions for these answers, as `law` makes them.
    pub fn derive(ctx: &Ctx, answers: &Answers, law: &Law) -> Result<Case, NoCase> {
        let aim = answers.aim();
        if aim != Aim::Comes {
            let scope = law::scope(ctx, answers);
            if !scope.value.failing().is_empty() {
                return Ok(Case::Outside(scope));
            }
        }
        if answers.is_admission() {
            let candidate = answers.candidate(ctx).map_err(NoCase::Missing)?;
            let stops = match aim {
                Aim::Comes => (law.admission_stops)(ctx, answers.applied_on())?,
                Aim::Stays | Aim::Leaves | Aim::Left | Aim::GoesOn => no_stops(ctx, None)?,
            };
            return Ok(Case::Admission { verdict: (law.admission)(ctx, &candidate)?, stops });
        }
        let doctor = answers.doctor(ctx).map_err(NoCase::Missing)?;
        let tables = StatutoryTables::read(ctx)?;
        let statutory = |birth, category| tables.age(birth, category);
        Ok(Case::Leaving(Box::new((law.timeline)(ctx, &doctor, &statutory)?)))
    }

    /// Every stop, in order.
    pub fn stops(&self) -> &[Stop] {
        match self {
            Case::Outside(_) => &[],
            Case::Leaving(timeline) => &timeline.value.stops,
            Case::Admission { stops, .. } => &stops.value,
        }
    }

    /// Every step.
    pub fn steps(&self) -> Vec<Step> {
        match self {
            Case::Outside(scope) => scope.steps.clone(),
            Case::Leaving(timeline) => timeline.steps.clone(),
            Case::Admission { verdict, stops } => [verdict.steps.clone(), stops.steps.clone()].concat(),
        }
    }

    /// What the answer rests on: what was counted, or what stands against it or is open.
    pub fn grounds(&self) -> Vec<Step> {
        let (steps, counted) = match self {
            Case::Leaving(timeline) => (&timeline.steps, true),
            Case::Outside(found) | Case::Admission { verdict: found, .. } => (&found.steps, false),
        };
        let said = |step: &&Step| if counted { step.formula.is_some() } else { step.outcome != Outcome::Met };
        steps.iter().filter(said).cloned().collect()
    }

    /// Every notice, each once.
    pub fn notices(&self) -> Vec<Notice> {
        let all = match self {
            Case::Outside(scope) => scope.notices.clone(),
            Case::Leaving(timeline) => timeline.notices.clone(),
            Case::Admission { verdict, stops } => [verdict.notices.clone(), stops.notices.clone()].concat(),
        };
        let mut once: Vec<Notice> = Vec::new();
        for notice in all {
            if once.iter().all(|told| told.message != notice.message) {
                once.push(notice);
            }
        }
        once
    }

    /// The way out, where it is about leaving.
    pub fn way(&self) -> Option<ExitKind> {
        match self {
            Case::Leaving(timeline) => Some(timeline.value.kind),
            Case::Outside(_) | Case::Admission { .. } => None,
        }
    }
}
