//! 指标 (二、三): the plan by indicator, one cell a year, as a table shows it. A cell holds every section's own words, and a year
//! of which the plan says nothing is an empty cell.
use crate::base::Derived;
use crate::policy::{Article, CarbonTopic, Ctx};

use super::target::{Aim, Goal, Section, Target, cited, goals, targets, words};

/// 目标, with a number or without.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Entry {
    /// 写了数.
    Number(Target),
    /// 没有写数.
    Words(Goal),
}

/// 指标 with all that the plan says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// Its name in the contract.
    pub name: String,
    /// In plain words.
    pub plain: String,
    /// 领域.
    pub topic: CarbonTopic,
    /// One a column of [`list_years`], in that order.
    pub cells: Vec<Cell>,
    /// 牵头, by the names used here; empty where the plan names none.
    pub lead: Vec<String>,
    /// The sections that write it.
    pub sections: Vec<Section>,
}

/// One year of an indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// 年份; `None`: no year named.
    pub year: Option<u32>,
    /// 2025年, 没有写年份.
    pub heading: String,
    /// What stands there.
    pub content: Content,
}

/// What the plan says of an indicator in a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// Each section's own, in the order of the plan.
    Written(Vec<Entry>),
    /// 文件没写.
    Unwritten,
}

/// The years of the plan in order, last `None` where a target names no year.
pub fn list_years(ctx: &Ctx) -> Vec<Option<u32>> {
    let mut years: Vec<Option<u32>> = entries(ctx).iter().map(|entry| entry.aim().year).collect();
    years.sort_by_key(|year| (year.is_none(), *year));
    years.dedup();
    years
}

/// Every indicator, topic by topic in the order of the policy file.
pub fn list_indicators(ctx: &Ctx) -> Derived<Vec<Indicator>> {
    let (all, years) = (entries(ctx), list_years(ctx));
    let plan = ctx.policy.carbon();
    let value: Vec<Indicator> = plan
        .indicators
        .iter()
        .filter_map(|known| {
            let own: Vec<&Entry> = all.iter().filter(|entry| entry.aim().indicator == known.name).collect();
            let first = own.first()?;
            Some(Indicator {
                name: known.name.clone(),
                plain: known.plain.clone(),
                topic: first.aim().topic.clone(),
                cells: years.iter().map(|year| cell(ctx, &own, *year)).collect(),
                lead: once(own.iter().flat_map(|entry| &entry.aim().bodies.lead).map(|body| body.name.clone())),
                sections: once(own.iter().map(|entry| entry.aim().section.clone())),
            })
        })
        .collect();
    let step = |one: &Indicator| {
        let said = one.cells.iter().filter_map(|cell| match &cell.content {
            Content::Written(entries) => {
                let said = entries.iter().map(Entry::phrase).collect::<Vec<_>>().join("；");
                Some(words(ctx, "carbon.point", &[("year", cell.heading.clone()), ("said", said)]))
            }
            Content::Unwritten => None,
        });
        let values = [("indicator", one.name.clone()), ("points", said.collect::<Vec<_>>().join("，"))];
        cited(ctx, "carbon.indicator", one.sections.first().map_or("", |section| &section.key), &values)
    };
    let steps = value.iter().map(step).collect();
    Derived { value, steps, notices: Vec::new() }
}

fn cell(ctx: &Ctx, own: &[&Entry], year: Option<u32>) -> Cell {
    let entries: Vec<Entry> =
        own.iter().filter(|entry| entry.aim().year == year).map(|entry| Entry::clone(entry)).collect();
    let heading = match year {
        Some(year) => words(ctx, "carbon.year", &[("year", year.to_string())]),
        None => words(ctx, "carbon.no_year", &[]),
    };
    let content = if entries.is_empty() { Content::Unwritten } else { Content::Written(entries) };
    Cell { year, heading, content }
}

fn once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for one in all {
        if !list.contains(&one) {
            list.push(one);
        }
    }
    list
}

/// All aims in the order of the plan's sections; within a section those with a number first.
pub(super) fn entries(ctx: &Ctx) -> Vec<Entry> {
    let numbers = targets(ctx).into_iter().map(Entry::Number);
    let mut all: Vec<Entry> = numbers.chain(goals(ctx).into_iter().map(Entry::Words)).collect();
    let keys = ctx.policy.documents().iter().flat_map(|document| {
        let key = |article: &Article| [&*document.id, ":", &*article.id].concat();
        document.articles.iter().map(key)
    });
    let order: Vec<String> = keys.collect();
    all.sort_by_key(|entry| order.iter().position(|key| *key == entry.aim().section.key));
    all
}

impl Entry {
    /// Where, what, when, who.
    pub fn aim(&self) -> &Aim {
        match self {
            Entry::Number(target) => &target.aim,
            Entry::Words(goal) => &goal.aim,
        }
    }

    /// What is asked, in our words where it is a number, else in the plan's.
    pub fn phrase(&self) -> &str {
        match self {
            Entry::Number(target) => &target.phrase,
            Entry::Words(goal) => &goal.aim.words,
        }
    }

    /// The same indicator and year.
    pub(super) fn same_place(&self, other: &Entry) -> bool {
        (&self.aim().indicator, self.aim().year) == (&other.aim().indicator, other.aim().year)
    }

    /// Nothing but the section differs.
    pub(super) fn says_the_same(&self, other: &Entry) -> bool {
        let kinds = self.aim().year_kind == other.aim().year_kind;
        match (self, other) {
            (Entry::Number(a), Entry::Number(b)) => {
                let asked = |t: &Target| (t.op, t.value, t.unit.clone(), t.hedge, t.baseline);
                kinds && asked(a) == asked(b)
            }
            (Entry::Words(a), Entry::Words(b)) => kinds && a.aim.words == b.aim.words,
            (Entry::Number(_), Entry::Words(_)) | (Entry::Words(_), Entry::Number(_)) => false,
        }
    }
}
