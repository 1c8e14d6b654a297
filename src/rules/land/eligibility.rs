//! 保障对象认定 (第三、四、五、七、八、十、十二、十四、十九、二十一、二十二、二十三条): covered, not covered or
//! for review, with every clause that failed, is pending, suspends or ends payment.
//! Recognition is the district's decision; this says what the text gives for the facts told.
use crate::base::{Date, Derived, NonEmpty, Outcome, StatutoryAges, Step, Tri, completed_age};
use crate::policy::Ctx;

use super::clauses::{findings, left_for_good, route_day, suspended, valid_until};
use super::eligibility_notices::eligibility_notices;
use super::params::{FigureMissing, LandParams};
use super::person::{Event, Farmer};

/// Verdict on recognition, and what became of payment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Eligibility {
    /// Whether the person is covered.
    pub verdict: Verdict,
    /// Clauses under which payment rests (第十四条).
    pub suspended: Vec<&'static str>,
    /// Clauses under which payment has ended, with the day where there is one (第十二、十四条).
    pub ended: Vec<Ended>,
}

/// 认定结果.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// 符合.
    Eligible,
    /// 不符合: by these clauses; others may be open besides.
    NotEligible {
        /// Clauses that fail.
        failing: NonEmpty<&'static str>,
        /// Clauses that could not be decided.
        pending: Vec<&'static str>,
    },
    /// 需核实: these clauses cannot be decided from what is known.
    NeedsReview {
        /// Clauses that could not be decided.
        pending: NonEmpty<&'static str>,
    },
}

/// 不再享受.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Clause id.
    pub clause: &'static str,
    /// From which day, where the text names one.
    pub from: Option<Date>,
}

impl Eligibility {
    /// Clauses that fail.
    pub fn failing(&self) -> Vec<&'static str> {
        match &self.verdict {
            Verdict::Eligible | Verdict::NeedsReview { .. } => Vec::new(),
            Verdict::NotEligible { failing, .. } => failing.iter().copied().collect(),
        }
    }

    /// Clauses that could not be decided.
    pub fn pending(&self) -> Vec<&'static str> {
        match &self.verdict {
            Verdict::Eligible => Vec::new(),
            Verdict::NotEligible { pending, .. } => pending.clone(),
            Verdict::NeedsReview { pending } => pending.iter().copied().collect(),
        }
    }

    /// Status id of the contract.
    pub fn status(&self) -> &'static str {
        match self.verdict {
            Verdict::Eligible => "eligible",
            Verdict::NotEligible { .. } => "not_eligible",
            Verdict::NeedsReview { .. } => "needs_review",
        }
    }
}

/// 认定: the verdict with one step a clause, also for those that were met.
pub fn assess_eligibility(
    ctx: &Ctx,
    farmer: &Farmer,
    statutory: StatutoryAges,
) -> Result<Derived<Eligibility>, FigureMissing> {
    let decided = decide_eligibility(ctx, farmer, statutory)?;
    let params = LandParams::at(ctx, farmer.announcement)?;
    let notices = eligibility_notices(ctx, farmer, statutory, &params, &decided.value);
    Ok(Derived { notices, ..decided })
}

/// [`assess_eligibility`] without its notices: for a screen that says the verdict first, and then what to heed.
pub fn decide_eligibility(
    ctx: &Ctx,
    farmer: &Farmer,
    statutory: StatutoryAges,
) -> Result<Derived<Eligibility>, FigureMissing> {
    let params = LandParams::at(ctx, farmer.announcement)?;
    let value = decide(ctx, &params, farmer, statutory);
    let steps = steps(ctx, &params, farmer, statutory, &value);
    Ok(Derived { value, steps, notices: Vec::new() })
}

/// The bare verdict: also for the neighbours and other readings that the notices compare.
pub(super) fn decide(ctx: &Ctx, params: &LandParams, farmer: &Farmer, statutory: StatutoryAges) -> Eligibility {
    let findings = findings(ctx, params, farmer, statutory);
    let with = |passes: Tri| findings.iter().filter(move |f| f.passes == passes).map(|f| f.clause);
    let failing: Vec<_> = with(Tri::No).collect();
    let mut pending: Vec<_> = with(Tri::Unknown).collect();

    let mut ended = Vec::new();
    match farmer.hired_on {
        Event::On(day) if day > farmer.announcement => ended.push(Ended { clause: "12", from: Some(day) }),
        Event::On(_) | Event::NotHappened => {}
        Event::Unknown => pending.push("12"),
    }
    match left_for_good(farmer) {
        Tri::Yes => ended.push(Ended { clause: "14.1", from: None }),
        Tri::No => {}
        Tri::Unknown => pending.push("14.1"),
    }
    let suspended = if suspended(farmer) == Tri::Yes { vec!["14.2"] } else { Vec::new() };

    let verdict = match (NonEmpty::from_vec(failing), NonEmpty::from_vec(pending.clone())) {
        (Some(failing), _) => Verdict::NotEligible { failing, pending },
        (None, Some(pending)) => Verdict::NeedsReview { pending },
        (None, None) => Verdict::Eligible,
    };
    Eligibility { verdict, suspended, ended }
}

fn steps(
    ctx: &Ctx,
    params: &LandParams,
    farmer: &Farmer,
    statutory: StatutoryAges,
    decided: &Eligibility,
) -> Vec<Step> {
    let values = values(ctx, params, farmer, statutory);
    let mut steps: Vec<Step> = findings(ctx, params, farmer, statutory)
        .into_iter()
        .map(|finding| {
            let outcome = match finding.passes {
                Tri::Yes => Outcome::Met,
                Tri::No => Outcome::NotMet,
                Tri::Unknown => Outcome::Pending,
            };
            let step = ctx.clause_step(finding.clause, outcome, &values);
            match finding.because {
                None => step,
                Some(id) => {
                    let words = ctx.step(id, outcome, &values);
                    Step { result: words.result, plain: words.plain, ..step }
                }
            }
        })
        .collect();
    let pending = decided.pending();
    for clause in ["12", "14.1"] {
        if pending.contains(&clause) {
            steps.push(ctx.clause_step(clause, Outcome::Pending, &values));
        } else if decided.ended.iter().all(|ended| ended.clause != clause) {
            steps.push(ctx.clause_step(clause, Outcome::Met, &values));
        }
    }
    steps.extend(decided.ended.iter().map(|ended| ctx.clause_step(ended.clause, Outcome::Ended, &values)));
    steps.extend(decided.suspended.iter().map(|clause| ctx.clause_step(clause, Outcome::Suspended, &values)));
    steps
}

/// What the clause texts may name.
fn values(ctx: &Ctx, params: &LandParams, farmer: &Farmer, statutory: StatutoryAges) -> Vec<(&'static str, String)> {
    let event = |event: Event| match event {
        Event::On(day) => day.zh(),
        Event::NotHappened => "没有".to_string(),
        Event::Unknown => "不清楚".to_string(),
    };
    let age = completed_age(farmer.birth, farmer.announcement, ctx.reading(), ctx.reading());
    let retire = farmer
        .categories()
        .into_iter()
        .map(|category| format!("{}：{}", category.zh(), statutory(farmer.birth, category).reached_on.zh()))
        .collect::<Vec<_>>();
    vec![
        ("birth", farmer.birth.zh()),
        ("announcement", farmer.announcement.zh()),
        ("settlement", event(farmer.settlement_announcement)),
        ("asOf", farmer.as_of.zh()),
        ("age", age.map_or_else(|| "不到0".to_string(), |age| age.to_string())),
        ("min", params.age_min.to_string()),
        ("limit", params.area_limit.to_string()),
        ("area", farmer.area_mu.map_or_else(|| "不清楚".to_string(), |area| area.to_string())),
        ("hired", event(farmer.hired_on)),
        ("moved", event(farmer.moved_in_on)),
        ("effective", params.effective_from.zh()),
        ("validUntil", valid_until(ctx, params).zh()),
        ("retire", retire.join("；")),
        ("routeDay", route_day(ctx, farmer).zh()),
        ("others", farmer.other_applications.map_or_else(|| "不清楚".to_string(), |n| n.to_string())),
    ]
}
