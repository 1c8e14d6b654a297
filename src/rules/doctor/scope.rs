//! 适用范围 (一): registered with the health authority, working in a clinic the district recognises, and doing the basic
//! public health work. Three facts; whoever is outside is told whom to ask, not that nothing is due to him elsewhere.
use crate::base::{Derived, Tri};
use crate::policy::Ctx;

use super::findings::{Finding, Judgement, finding, steps};

/// 执业情况: what 一 asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Workplace {
    /// 经卫生健康行政部门注册登记.
    pub registered: Tri,
    /// 在区卫健局审核认定的行政村、非行政村卫生室工作.
    pub recognised_clinic: Tri,
    /// 承担基本公共卫生服务.
    pub public_health: Tri,
}

/// 适用不适用: the judgement with one step a condition.
pub fn assess_scope(ctx: &Ctx, place: &Workplace) -> Derived<Judgement> {
    let findings = findings(place);
    Derived { value: Judgement::of(&findings), steps: steps(ctx, &findings, &[]), notices: Vec::new() }
}

/// 适用不适用 of someone who has left: registered no longer, so what counts is whether he was then.
pub fn assess_scope_then(ctx: &Ctx, place: &Workplace) -> Derived<Judgement> {
    let mut findings = findings(place);
    if place.registered == Tri::No {
        findings[0] = finding("1.registered_then", Tri::Unknown);
    }
    Derived { value: Judgement::of(&findings), steps: steps(ctx, &findings, &[]), notices: Vec::new() }
}

fn findings(place: &Workplace) -> Vec<Finding> {
    vec![
        finding("1.registered", place.registered),
        finding("1.clinic", place.recognised_clinic),
        finding("1.public_health", place.public_health),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Date, Outcome};
    use crate::policy::Policy;

    #[track_caller]
    fn check(facts: [Tri; 3], failing: &[&str], pending: &[&str]) {
        let policy = Policy::embedded();
        let [registered, recognised_clinic, public_health] = facts;
        let place = Workplace { registered, recognised_clinic, public_health };
        let scope = assess_scope(&Ctx::new(&policy, Date::MIN), &place);
        assert_eq!((scope.value.failing(), scope.value.pending()), (failing.to_vec(), pending.to_vec()));
        let whom = |step: &crate::base::Step| step.plain.as_deref().is_some_and(|text| text.contains("镇卫生院"));
        let outside = scope.steps.iter().filter(|step| step.outcome == Outcome::NotMet);
        assert!(outside.clone().all(whom), "whoever is outside is told whom to ask: {:?}", scope.steps);
        assert_eq!(outside.count(), failing.len());
    }

    #[test]
    fn all_three_are_needed() {
        use Tri::{No, Unknown, Yes};
        check([Yes, Yes, Yes], &[], &[]);
        check([Yes, No, Yes], &["1.clinic"], &[]);
        check([Unknown, Yes, No], &["1.public_health"], &["1.registered"]);
        check([Yes, Yes, Unknown], &[], &["1.public_health"]);
    }

    #[test]
    fn of_one_who_has_left_it_is_asked_whether_he_was_registered_then() {
        let policy = Policy::embedded();
        let then = |registered| {
            let place = Workplace { registered, recognised_clinic: Tri::Yes, public_health: Tri::Yes };
            assess_scope_then(&Ctx::new(&policy, Date::MIN), &place).value
        };
        assert_eq!(then(Tri::No).pending(), ["1.registered_then"]);
        assert_eq!(then(Tri::Unknown).pending(), ["1.registered"]);
        assert_eq!(then(Tri::Yes), Judgement::Passes);
    }
}
