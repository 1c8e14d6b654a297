//! 目标 (二、三): one target of one section, found by its key or listed by year, body and topic. A key that finds none, or more
//! than one, is an error: no neighbour's number is given. The bodies of a target are those of its section; part 二 names
//! none.
use thiserror::Error;

use crate::base::{Derived, Outcome, Rate, Step};
use crate::policy::{CarbonTarget, CarbonTopic, Ctx, Hedge, Operator, YearKind, fill};

use super::department::{Bodies, canonical};
use super::difference::{between, list_differences};
use super::indicator::Entry;

/// 章节: a section of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Key of its article, such as `carbon:2`.
    pub key: String,
    /// As cited: 三（一）2.
    pub number: String,
    /// 标题.
    pub title: String,
}

/// What every aim says, with a number or without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aim {
    /// The section that writes it.
    pub section: Section,
    /// 指标, by its name in the contract.
    pub indicator: String,
    /// 指标 in plain words.
    pub plain: String,
    /// 领域.
    pub topic: CarbonTopic,
    /// 年份; `None` where the plan names none.
    pub year: Option<u32>,
    /// 到N年 or N年前.
    pub year_kind: Option<YearKind>,
    /// The same in words.
    pub due: String,
    /// The few words of the plan.
    pub words: String,
    /// 单位.
    pub bodies: Bodies,
}

/// 写了数的目标.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// Where, what, when, who.
    pub aim: Aim,
    /// How the number is to be met.
    pub op: Operator,
    /// 数值.
    pub value: Rate,
    /// 计量单位.
    pub unit: String,
    /// 力争, 原则上.
    pub hedge: Option<Hedge>,
    /// The year the decrease is counted from.
    pub baseline: Option<u32>,
    /// In our words: 力争8万千瓦以上.
    pub phrase: String,
}

/// 没有写数的目标.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Goal {
    /// Where, what, when, who.
    pub aim: Aim,
    /// The plan's words, short enough for a chart.
    pub brief: String,
}

/// 筛选; what is left out does not limit.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// 年份.
    pub year: Option<u32>,
    /// 单位, by any of its names.
    pub department: Option<String>,
    /// Id of the 领域.
    pub topic: Option<String>,
}

/// No target, or several, under that key.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{section}，{indicator}：{found}个")]
pub struct NotOneTarget {
    /// The section asked for.
    pub section: String,
    /// The indicator asked for.
    pub indicator: String,
    /// How many there are.
    pub found: usize,
}

/// A filter by something the plan does not have.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FilterError {
    /// No such body.
    #[error("方案里没有“{0}”")]
    Department(String),
    /// No such topic.
    #[error("没有“{0}”这个领域")]
    Topic(String),
}

/// The one target of a section (三（一）2), an indicator and a year; the year is `None` where the plan names none.
pub fn find_target(
    ctx: &Ctx,
    section: &str,
    indicator: &str,
    year: Option<u32>,
) -> Result<Derived<Target>, NotOneTarget> {
    let asked = |target: &Target| {
        (&*target.aim.section.number, &*target.aim.indicator, target.aim.year) == (section, indicator, year)
    };
    let mut found: Vec<Target> = targets(ctx).into_iter().filter(asked).collect();
    match (found.len(), found.pop()) {
        (1, Some(value)) => {
            let steps = vec![target_step(ctx, &value), bodies_step(ctx, &value.aim)];
            let here = Entry::Number(value.clone());
            let twins = list_differences(ctx).value.into_iter().filter(|one| one.sides.contains(&here));
            let others = twins.flat_map(|one| one.sides).filter(|side| *side != here);
            let notices = others.map(|other| between(ctx, &here, &other)).collect();
            Ok(Derived { value, steps, notices })
        }
        (found, _) => Err(NotOneTarget { section: section.to_string(), indicator: indicator.to_string(), found }),
    }
}

/// The targets with a number, in the order of the plan.
pub fn list_targets(ctx: &Ctx, filter: &Filter) -> Result<Derived<Vec<Target>>, FilterError> {
    let sieve = filter.sieve(ctx)?;
    let value: Vec<Target> = targets(ctx).into_iter().filter(|target| sieve.keeps(&target.aim)).collect();
    let steps = value.iter().map(|target| target_step(ctx, target)).collect();
    let listed = |side: &Entry| match side {
        Entry::Number(target) => value.contains(target),
        Entry::Words(_) => false,
    };
    let mut notices = Vec::new();
    for difference in list_differences(ctx).value {
        if difference.sides.iter().any(listed)
            && let Some((first, rest)) = difference.sides.split_first()
        {
            notices.extend(rest.iter().map(|other| between(ctx, first, other)));
        }
    }
    Ok(Derived { value, steps, notices })
}

/// The aims without a number, in the order of the plan.
pub fn list_goals(ctx: &Ctx, filter: &Filter) -> Result<Derived<Vec<Goal>>, FilterError> {
    let sieve = filter.sieve(ctx)?;
    let value: Vec<Goal> = goals(ctx).into_iter().filter(|goal| sieve.keeps(&goal.aim)).collect();
    let step = |goal: &Goal| {
        let values = [("indicator", goal.aim.indicator.clone()), ("year", goal.aim.due.clone())];
        let values = [&values[..], &[("words", goal.aim.words.clone())]].concat();
        cited(ctx, "carbon.goal", &goal.aim.section.key, &values)
    };
    let steps = value.iter().map(step).collect();
    Ok(Derived { value, steps, notices: Vec::new() })
}

/// A filter whose names are known.
pub(super) struct Sieve<'a> {
    pub(super) year: Option<u32>,
    pub(super) department: Option<&'a str>,
    pub(super) topic: Option<&'a str>,
}

impl Filter {
    pub(super) fn sieve<'a>(&'a self, ctx: &Ctx<'a>) -> Result<Sieve<'a>, FilterError> {
        let department = match self.department.as_deref() {
            Some(name) => Some(canonical(ctx, name).ok_or_else(|| FilterError::Department(name.to_string()))?),
            None => None,
        };
        let topics = &ctx.policy.carbon().topics;
        match self.topic.as_deref() {
            Some(id) if !topics.iter().any(|topic| topic.id == id) => Err(FilterError::Topic(id.to_string())),
            topic => Ok(Sieve { year: self.year, department, topic }),
        }
    }
}

impl Sieve<'_> {
    fn keeps(&self, aim: &Aim) -> bool {
        self.keeps_row(aim.year, Some(&aim.bodies), Some(&aim.topic.id))
    }

    /// What a row does not have, no filter finds.
    pub(super) fn keeps_row(&self, year: Option<u32>, bodies: Option<&Bodies>, topic: Option<&str>) -> bool {
        self.year.is_none_or(|asked| year == Some(asked))
            && self.department.is_none_or(|asked| bodies.is_some_and(|bodies| bodies.hold(asked)))
            && self.topic.is_none_or(|asked| topic == Some(asked))
    }
}

pub(super) fn targets(ctx: &Ctx) -> Vec<Target> {
    ctx.policy.carbon().targets.iter().map(|record| target(ctx, record)).collect()
}

pub(super) fn goals(ctx: &Ctx) -> Vec<Goal> {
    let goals = ctx.policy.carbon().goals.iter();
    goals
        .map(|goal| Goal {
            aim: aim(ctx, &goal.section, &goal.indicator, (goal.year(), goal.year_kind), &goal.words),
            brief: goal.brief.clone(),
        })
        .collect()
}

fn target(ctx: &Ctx, record: &CarbonTarget) -> Target {
    let mut amount = [&*record.value, &*record.unit].concat();
    if let Some(year) = record.baseline() {
        amount = words(ctx, "carbon.fall", &[("baseline", year.to_string()), ("amount", amount)]);
    }
    let id = match record.op {
        Operator::Reach => "carbon.reach",
        Operator::About => "carbon.about",
        Operator::AtLeast => "carbon.at_least",
        Operator::Over => "carbon.over",
    };
    let hedge = record.hedge.map_or("", Hedge::word).to_string();
    Target {
        aim: aim(ctx, &record.section, &record.indicator, (record.year(), record.year_kind), &record.words),
        op: record.op,
        value: record.amount(),
        unit: record.unit.clone(),
        hedge: record.hedge,
        baseline: record.baseline(),
        phrase: words(ctx, id, &[("hedge", hedge), ("amount", amount)]),
    }
}

fn aim(ctx: &Ctx, key: &str, indicator: &str, (year, kind): (Option<u32>, Option<YearKind>), printed: &str) -> Aim {
    let plan = ctx.policy.carbon();
    let known = plan.indicators.iter().find(|known| known.name == indicator);
    let id = match kind {
        Some(YearKind::By) => "carbon.by",
        Some(YearKind::Before) => "carbon.before",
        None => "carbon.no_year",
    };
    let task = plan.tasks.iter().find(|task| task.section == key);
    Aim {
        section: section(ctx, key),
        indicator: indicator.to_string(),
        plain: known.map_or(indicator, |known| &known.plain).to_string(),
        topic: topic(ctx, known.map_or("", |known| &known.topic)),
        year,
        year_kind: kind,
        due: words(ctx, id, &[("year", year.map_or(String::new(), |year| year.to_string()))]),
        words: printed.to_string(),
        bodies: task.map_or_else(|| Bodies::of(ctx, &[], &[]), |task| Bodies::of(ctx, &task.lead, &task.coop)),
    }
}

/// A section by its key; one nobody knows stays visible.
pub(super) fn section(ctx: &Ctx, key: &str) -> Section {
    let (number, title) = ctx.policy.article(key).map_or((key, ""), |(_, article)| (&article.number, &article.title));
    Section { key: key.to_string(), number: number.to_string(), title: title.to_string() }
}

/// A topic by its id; one nobody knows stays visible.
pub(super) fn topic(ctx: &Ctx, id: &str) -> CarbonTopic {
    let bare = || CarbonTopic { id: id.into(), label: id.into(), number: String::new(), title: String::new() };
    ctx.policy.carbon().topics.iter().find(|topic| topic.id == id).cloned().unwrap_or_else(bare)
}

/// A phrase in the policy's words.
pub(super) fn words(ctx: &Ctx, id: &str, values: &[(&str, String)]) -> String {
    ctx.policy.wording(id).map_or_else(|| id.to_string(), |wording| fill(&wording.result, values))
}

/// A step that stands on that section.
pub(super) fn cited(ctx: &Ctx, id: &str, section: &str, values: &[(&str, String)]) -> Step {
    Step { citation: ctx.policy.citation(section), ..ctx.step(id, Outcome::Computed, values) }
}

fn target_step(ctx: &Ctx, target: &Target) -> Step {
    let aim = &target.aim;
    let values = [
        ("indicator", aim.indicator.clone()),
        ("year", aim.due.clone()),
        ("phrase", target.phrase.clone()),
        ("words", aim.words.clone()),
    ];
    cited(ctx, "carbon.target", &aim.section.key, &values)
}

fn bodies_step(ctx: &Ctx, aim: &Aim) -> Step {
    cited(ctx, "carbon.bodies", &aim.section.key, &[("bodies", aim.bodies.words.clone())])
}
