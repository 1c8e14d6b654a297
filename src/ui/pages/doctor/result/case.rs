//! 一个人的结果: every decision the result screen shows, put together from the rules. Nothing is computed here.
use crate::base::{Date, Derived, Notice, Outcome, StatutoryAges, Step};
use crate::policy::{Ctx, FigureMissing};
use crate::rules::doctor::{
    Candidate, CandidateError, Doctor, Due, ExitKind, Judgement, Stop, Timeline, TimelineError, assess_admission,
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
        let scope = (aim != Aim::Comes).then(|| law::scope(ctx, answers));
        let scope = match scope {
            Some(scope) if !scope.value.failing().is_empty() => return Ok(Case::Outside(scope)),
            open => open.filter(|scope| !scope.value.pending().is_empty()),
        };
        if answers.is_admission() {
            let candidate = answers.candidate(ctx).map_err(NoCase::Missing)?;
            let stops = match aim {
                Aim::Comes => (law.admission_stops)(ctx, answers.applied_on())?,
                Aim::Stays | Aim::Leaves | Aim::Left | Aim::GoesOn => no_stops(ctx, None)?,
            };
            let verdict = (law.admission)(ctx, &candidate)?;
            // Whether the opinion is for this person at all comes first.
            let verdict = match scope {
                Some(scope) => Derived {
                    value: scope.value.and(&verdict.value),
                    steps: [scope.steps, verdict.steps].concat(),
                    notices: [scope.notices, verdict.notices].concat(),
                },
                None => verdict,
            };
            return Ok(Case::Admission { verdict, stops });
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

    /// What the answer rests on: what stands against it, else what is open, else what is met; of one who leaves, what is
    /// open of the scope, and what the figures at the head come from.
    pub fn grounds(&self) -> Vec<Step> {
        let chosen =
            |steps: &[Step], said: &dyn Fn(&Step) -> bool| steps.iter().filter(|step| said(step)).cloned().collect();
        match self {
            Case::Leaving(timeline) => chosen(&timeline.steps, &|step| behind(&timeline.value, step)),
            Case::Outside(found) | Case::Admission { verdict: found, .. } => {
                let outcome = match found.value {
                    Judgement::Passes => Outcome::Met,
                    Judgement::Fails { .. } => Outcome::NotMet,
                    Judgement::Open { .. } => Outcome::Pending,
                };
                chosen(&found.steps, &|step| step.outcome == outcome)
            }
        }
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

/// The article on whom the opinion is for.
pub const SCOPE: &str = "doctor:1";

/// Whether what is said at the head comes from this step (`head::figures`).
fn behind(timeline: &Timeline, step: &Step) -> bool {
    let leaves_by_age = timeline.kind == ExitKind::Age && timeline.due != Due::Left;
    match &*step.id {
        "doctor.sixtieth" => true,
        "doctor.deadline" => leaves_by_age,
        "doctor.count_back_latest" | "doctor.count_back_suggested" => leaves_by_age && timeline.due != Due::Overdue,
        id if id.starts_with("doctor.aid_") || id.starts_with("doctor.service") => !leaves_by_age,
        _ => step.citation.key == SCOPE && step.outcome == Outcome::Pending,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ui::guide::Told;
    use crate::ui::pages::doctor::question::Question;

    /// The case on 2026-11-23, as a screen begins with it: kind of answer, and ids of its grounds.
    #[track_caller]
    fn told(list: &[(Question, &str)], holds: impl Fn(&Case) -> bool, grounds: &[&str]) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let mut answers = Answers::default();
        for (question, code) in list {
            assert!(answers.set_code(*question, code), "{question:?} {code}");
        }
        for law in [Law::BRIEF, Law::whole()] {
            let case = Case::derive(&ctx, &answers, &law).expect("a case");
            assert!(holds(&case), "{list:?}");
            let ids: Vec<String> = case.grounds().into_iter().map(|step| step.id).collect();
            assert_eq!(ids, grounds, "{list:?}");
        }
    }

    const IN: (Question, &str) = (Question::Scope, "yes,yes,yes");
    const OPEN: (Question, &str) = (Question::Scope, "yes,yes,unsure");

    #[test]
    fn the_grounds_are_those_of_what_the_head_says() {
        use Question::{Aim, Birth, Kind, Left, Scope, Sex};
        let leaving = |case: &Case| matches!(case, Case::Leaving(_));
        let days = ["doctor.sixtieth", "doctor.deadline", "doctor.count_back_latest", "doctor.count_back_suggested"];
        let man = |scope, birth| [(Aim, "leaves"), scope, (Birth, birth), (Sex, "male"), (Kind, "age")];
        told(&man(IN, "1966-02-28"), leaving, &days);
        told(&man(OPEN, "1966-02-28"), leaving, &[&["1.public_health"][..], &days].concat());
        // Too late for any form: no day for one.
        told(&man(IN, "1964-02-28"), leaving, &days[..2]);
        let left = [
            (Aim, "left"),
            IN,
            (Birth, "1964-05-04"),
            (Sex, "male"),
            (Kind, "age"),
            (Left, "2025-06-30"),
            (Question::Posts, "2001-01-02:2025-06-30"),
        ];
        told(&left, leaving, &["doctor.sixtieth", "doctor.service", "doctor.aid_from"]);
        let struck = [(Aim, "leaves"), IN, (Birth, "1975-01-01"), (Sex, "male"), (Kind, "forced")];
        told(&struck, leaving, &["doctor.sixtieth", "doctor.aid_forced"]);
        let outside = |case: &Case| matches!(case, Case::Outside(_));
        told(&[(Aim, "stays"), (Scope, "yes,no,unsure")], outside, &["1.clinic"]);
    }

    #[test]
    fn who_goes_on_is_told_what_is_open_of_the_scope() {
        use Question::{Aim, Basics, Birth, InPost, Registered};
        let judged = |wanted: fn(&Judgement) -> bool| move |case: &Case| matches!(case, Case::Admission { verdict, .. } if wanted(&verdict.value));
        let goes_on = |scope, basics| {
            [
                (Aim, "goes-on"),
                scope,
                (Birth, "1975-01-01"),
                (Registered, "2015-01-01"),
                (InPost, "yes,yes"),
                (Basics, basics),
            ]
        };
        let all = "yes,yes,yes,yes,yes";
        let met = [
            "2.1.1",
            "2.1.2",
            "2.1.3",
            "2.1.4",
            "2.1.5",
            "2.2.1.registered",
            "2.2.1.age",
            "2.2.1.on_post",
            "2.2.1.assessment",
        ];
        told(&goes_on(IN, all), judged(|found| matches!(found, Judgement::Passes)), &met);
        told(&goes_on(OPEN, all), judged(|found| matches!(found, Judgement::Open { .. })), &["1.public_health"]);
        let against = goes_on(OPEN, "yes,yes,yes,yes,no");
        told(&against, judged(|found| matches!(found, Judgement::Fails { .. })), &["2.1.5"]);
    }
}
