//! 逐条判断: clauses that are met, not met or open, folded into one judgement; the steps that say so. What a clause means
//! is its own file's business (`scope`, `admission`).
use crate::base::{NonEmpty, Outcome, Step, Tri};
use crate::policy::Ctx;

/// One clause applied to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// Clause id of the contract, such as `2.1.1`.
    pub clause: &'static str,
    /// Whether the person passes it.
    pub passes: Tri,
}

pub(super) const fn finding(clause: &'static str, passes: Tri) -> Finding {
    Finding { clause, passes }
}

/// 判断: what the clauses give together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Judgement {
    /// 都符合.
    Passes,
    /// 不符合: by these clauses; others may be open besides.
    Fails {
        /// Clauses that fail.
        failing: NonEmpty<&'static str>,
        /// Clauses that could not be decided.
        pending: Vec<&'static str>,
    },
    /// 需核实: these clauses cannot be decided from what is known.
    Open {
        /// Clauses that could not be decided.
        pending: NonEmpty<&'static str>,
    },
}

impl Judgement {
    pub(super) fn of(findings: &[Finding]) -> Judgement {
        let with = |passes| findings.iter().filter(|f| f.passes == passes).map(|f| f.clause).collect::<Vec<_>>();
        Judgement::from(with(Tri::No), with(Tri::Unknown))
    }

    fn from(failing: Vec<&'static str>, pending: Vec<&'static str>) -> Judgement {
        match (NonEmpty::from_vec(failing), NonEmpty::from_vec(pending.clone())) {
            (Some(failing), _) => Judgement::Fails { failing, pending },
            (None, Some(pending)) => Judgement::Open { pending },
            (None, None) => Judgement::Passes,
        }
    }

    /// Both: what fails or is open in either.
    pub fn and(&self, other: &Judgement) -> Judgement {
        let both = |one: Vec<&'static str>, more: Vec<&'static str>| [one, more].concat();
        Judgement::from(both(self.failing(), other.failing()), both(self.pending(), other.pending()))
    }

    /// Clauses that fail.
    pub fn failing(&self) -> Vec<&'static str> {
        match self {
            Judgement::Passes | Judgement::Open { .. } => Vec::new(),
            Judgement::Fails { failing, .. } => failing.iter().copied().collect(),
        }
    }

    /// Clauses that could not be decided.
    pub fn pending(&self) -> Vec<&'static str> {
        match self {
            Judgement::Passes => Vec::new(),
            Judgement::Fails { pending, .. } => pending.clone(),
            Judgement::Open { pending } => pending.iter().copied().collect(),
        }
    }

    /// In words, for notices: what it is, and the titles of the clauses behind it.
    pub(super) fn words(&self, ctx: &Ctx) -> String {
        let titles = |clauses: Vec<&'static str>| {
            let named = clauses.into_iter().filter_map(|id| ctx.policy.clause(id)).map(|clause| clause.title.clone());
            named.collect::<Vec<_>>().join("；")
        };
        match self {
            Judgement::Passes => "符合".to_string(),
            Judgement::Fails { .. } => format!("不符合（{}）", titles(self.failing())),
            Judgement::Open { .. } => format!("要核实（{}）", titles(self.pending())),
        }
    }
}

/// One step a clause, also for those that were met.
pub(super) fn steps(ctx: &Ctx, findings: &[Finding], values: &[(&str, String)]) -> Vec<Step> {
    findings.iter().map(|finding| ctx.clause_step(finding.clause, outcome(finding.passes), values)).collect()
}

pub(super) fn outcome(passes: Tri) -> Outcome {
    match passes {
        Tri::Yes => Outcome::Met,
        Tri::No => Outcome::NotMet,
        Tri::Unknown => Outcome::Pending,
    }
}
