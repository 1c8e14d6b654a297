//! `version` and `loadPolicy`: which rules answer, and a new policy file checked whole before it is used.
use crate::base::{Derived, NonEmpty};
use crate::policy::{Policy, Problem};

use super::answer::{Host, answer};
use super::failure::Failure;
use super::output::{PolicyProblem, PolicyReport, Version};
use super::value::Value;

/// Version of the contract.
const CONTRACT: u32 = 1;
/// How a file handed over as text is named in problems.
const FILE_NAME: &str = "loadPolicy";

pub(super) fn version(host: &Host, _input: &Value) -> Value {
    let policy = host.policy.stamp().clone();
    let value = Version { engine: policy.engine.clone(), contract: CONTRACT, policy };
    answer(host.policy, Ok(bare(value)))
}

/// The report only; taking the file into use is the exporting side's.
pub(super) fn check(host: &Host, input: &Value) -> Value {
    load(host.policy, input).1
}

/// The report, and the policy to use from now on where the file was accepted.
pub(super) fn load(policy: &Policy, input: &Value) -> (Option<Policy>, Value) {
    let Value::Text(text) = input else {
        return (None, answer::<PolicyReport>(policy, Err(Failure::whole("bad_type"))));
    };
    match policy.with_file(FILE_NAME, text) {
        Ok(accepted) => {
            let warnings = accepted.warnings().iter().map(problem).collect();
            let report = answer(&accepted, Ok(bare(PolicyReport { accepted: true, problems: Vec::new(), warnings })));
            (Some(accepted), report)
        }
        Err(problems) => {
            let problems = NonEmpty::iter(&problems).map(problem).collect();
            (None, answer(policy, Ok(bare(PolicyReport { accepted: false, problems, warnings: Vec::new() }))))
        }
    }
}

fn bare<T>(value: T) -> Derived<T> {
    Derived { value, steps: Vec::new(), notices: Vec::new() }
}

fn problem(problem: &Problem) -> PolicyProblem {
    PolicyProblem {
        file: problem.file.clone(),
        path: problem.path.clone(),
        date: problem.date,
        what: problem.what.clone(),
        remedy: problem.remedy.clone(),
    }
}
