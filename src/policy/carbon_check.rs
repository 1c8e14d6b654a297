//! 碳达峰方案的检查: names that the plan's own lists must hold, numbers and years that are some, nothing twice; and
//! what a file in its place must keep.
use crate::base::Rate;

use super::carbon::{CarbonBody, CarbonGoal, CarbonPlan, CarbonTarget, YearKind, year};
use super::error::{Fault, Report};

/// What is wrong with the plan of one file.
pub(super) fn check_carbon(report: &mut Report, plan: &CarbonPlan) {
    check_bodies(report, &plan.bodies);
    let topics: Vec<&str> = plan.topics.iter().map(|topic| &*topic.id).collect();
    let indicators: Vec<&str> = plan.indicators.iter().map(|indicator| &*indicator.name).collect();
    for (i, indicator) in plan.indicators.iter().enumerate() {
        known(report, &at("indicators", i, ".topic"), &indicator.topic, &topics);
        twice(report, &at("indicators", i, ".name"), indicators[..i].contains(&&*indicator.name));
    }
    for (i, target) in plan.targets.iter().enumerate() {
        known(report, &at("targets", i, ".indicator"), &target.indicator, &indicators);
        check_numbers(report, i, target);
        check_year(report, "targets", i, (target.year.as_deref(), target.year_kind));
        twice(report, &at("targets", i, ""), plan.targets[..i].iter().any(|other| same_target(other, target)));
    }
    for (i, goal) in plan.goals.iter().enumerate() {
        known(report, &at("goals", i, ".indicator"), &goal.indicator, &indicators);
        check_year(report, "goals", i, (goal.year.as_deref(), goal.year_kind));
    }
    for (i, task) in plan.tasks.iter().enumerate() {
        known(report, &at("tasks", i, ".topic"), &task.topic, &topics);
        check_duty(report, plan, &at("tasks", i, ""), [&task.lead, &task.coop]);
        twice(report, &at("tasks", i, ""), plan.tasks[..i].iter().any(|other| other.section == task.section));
    }
    for (i, safeguard) in plan.safeguards.iter().enumerate() {
        check_duty(report, plan, &at("safeguards", i, ""), [&safeguard.lead, &safeguard.coop]);
    }
}

fn at(list: &str, i: usize, key: &str) -> String {
    ["carbon.", list, "[", &i.to_string(), "]", key].concat()
}

fn check_bodies(report: &mut Report, bodies: &[CarbonBody]) {
    for (i, body) in bodies.iter().enumerate() {
        let names = || [&body.name].into_iter().chain(&body.aliases);
        let taken = bodies[..i].iter().any(|other| names().any(|name| other.is_called(name)));
        twice(report, &at("bodies", i, ".name"), taken);
    }
}

fn check_duty(report: &mut Report, plan: &CarbonPlan, path: &str, lists: [&[String]; 2]) {
    let names: Vec<&str> = plan.bodies.iter().map(|body| &*body.name).collect();
    for (key, list) in [".lead[", ".coop["].into_iter().zip(lists) {
        for (i, name) in list.iter().enumerate().filter(|(_, name)| plan.body(name).is_none()) {
            known(report, &[path, key, &i.to_string(), "]"].concat(), name, &names);
        }
    }
}

fn check_numbers(report: &mut Report, i: usize, target: &CarbonTarget) {
    let value = Rate::parse(&target.value).filter(|value| value.to_string() == target.value && !value.is_negative());
    if value.is_none() {
        bad(report, &at("targets", i, ".value"), &target.value, "写成不带逗号的数，例如 \"36.88\"");
    }
    let words = at("targets", i, ".words");
    if value.is_some() && !target.words.contains(&target.value) && report.clean(&words) {
        let what = ["引的原文里没有数值“", &target.value, "”"];
        report.add(&words, None, Fault::BadValue, &what, &["对照原文，改数值或改引文"]);
    }
    if let Some(text) = &target.baseline
        && year(text).is_none_or(|baseline| target.year().is_none_or(|year| baseline >= year))
    {
        bad(report, &at("targets", i, ".baseline"), text, "写成四位数的年份，比 year 早");
    }
}

fn check_year(report: &mut Report, list: &str, i: usize, (text, kind): (Option<&str>, Option<YearKind>)) {
    if let Some(text) = text.filter(|text| year(text).is_none()) {
        bad(report, &at(list, i, ".year"), text, "写成四位数的年份");
    }
    let path = at(list, i, ".yearKind");
    if text.is_some() != kind.is_some() && report.clean(&path) {
        report.add(&path, None, Fault::BadState, &["year 和 yearKind 只写了一个"], &["两个都写，或者都不写"]);
    }
}

fn bad(report: &mut Report, path: &str, text: &str, remedy: &str) {
    if report.clean(path) {
        report.add(path, None, Fault::BadValue, &["“", text, "”的写法不对"], &[remedy]);
    }
}

fn known(report: &mut Report, path: &str, name: &str, list: &[&str]) {
    if !list.contains(&name) && report.clean(path) {
        let what = ["没有“", name, "”这一个"];
        report.add(path, None, Fault::UnknownChoice, &what, &["改成其中之一：", &list.join("、")]);
    }
}

fn twice(report: &mut Report, path: &str, found: bool) {
    if found && report.clean(path) {
        report.add(path, None, Fault::DuplicateId, &["和前面的一项重复"], &["删去重复的一项"]);
    }
}

fn same_target(one: &CarbonTarget, other: &CarbonTarget) -> bool {
    (&one.section, &one.indicator, &one.year) == (&other.section, &other.indicator, &other.year)
}

/// What the new plan lacks of the old: callers ask for targets by section, indicator and year.
pub(super) fn lost_targets<'a>(old: &'a CarbonPlan, new: Option<&CarbonPlan>) -> Vec<&'a CarbonTarget> {
    let kept = |target: &CarbonTarget| new.is_some_and(|new| new.targets.iter().any(|t| same_target(t, target)));
    old.targets.iter().filter(|target| !kept(target)).collect()
}

/// The goals without a number that the new plan lacks: nobody counts with them, so nothing else would notice a changed year.
pub(super) fn lost_goals<'a>(old: &'a CarbonPlan, new: Option<&CarbonPlan>) -> Vec<&'a CarbonGoal> {
    let same = |one: &CarbonGoal, other: &CarbonGoal| {
        (&one.section, &one.indicator, &one.year, one.year_kind)
            == (&other.section, &other.indicator, &other.year, other.year_kind)
    };
    let kept = |goal: &CarbonGoal| new.is_some_and(|new| new.goals.iter().any(|one| same(one, goal)));
    old.goals.iter().filter(|goal| !kept(goal)).collect()
}
