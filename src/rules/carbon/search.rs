//! 查找 (二至五): every target, goal, task, project and safeguard that holds all the words typed, and where it holds them. Words
//! match inside words, full-width as half-width, large letters as small ones; nothing is guessed. The order is that of
//! the plan, kind by kind, the same for every query.
use crate::base::text::to_half_width;
use crate::base::{Derived, Outcome};
use crate::policy::Ctx;

use super::department::Bodies;
use super::plan::{Project, Safeguard, Task, list_projects, list_safeguards, list_tasks};
use super::target::{Aim, Filter, FilterError, Goal, Section, Target, goals, targets};

/// What is looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// As typed; several words must all be found. Empty finds everything the filter lets through.
    pub text: String,
    /// 筛选.
    pub filter: Filter,
}

/// One row of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// 写了数的目标.
    Target(Target),
    /// 没有写数的目标.
    Goal(Goal),
    /// 重点任务.
    Task(Task),
    /// 重大项目.
    Project(Project),
    /// 保障措施.
    Safeguard(Safeguard),
}

/// A row found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The row.
    pub row: Row,
    /// Where each word was found; empty without words.
    pub matches: Vec<Match>,
}

/// A word found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Match {
    /// In which part of the row.
    pub field: Field,
    /// The text it was found in.
    pub text: String,
    /// The word, as it was compared.
    pub word: String,
}

/// A part of a row that is searched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// 指标, also in plain words.
    Indicator,
    /// 标题.
    Title,
    /// 要求, in the plan's words or ours.
    Words,
    /// 说明.
    Text,
    /// 项目名称.
    Name,
    /// 年份.
    Year,
    /// 单位, by any of its names.
    Body,
    /// 领域.
    Topic,
    /// 出处.
    Section,
}

/// The rows that hold every word of the query and pass its filter.
pub fn search(ctx: &Ctx, query: &Query) -> Result<Derived<Vec<Hit>>, FilterError> {
    let sieve = query.filter.sieve(ctx)?;
    let typed = fold(&query.text);
    let words: Vec<&str> =
        typed.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect();
    let value: Vec<Hit> = rows(ctx)
        .into_iter()
        .filter(|row| {
            let (year, topic) = row.aim().map_or((None, row.topic()), |aim| (aim.year, Some(&*aim.topic.id)));
            sieve.keeps_row(year, Some(row.bodies()), topic)
        })
        .filter_map(|row| {
            let matches = matches(&row.fields(ctx), &words)?;
            Some(Hit { row, matches })
        })
        .collect();
    let step = ctx.step("carbon.search", Outcome::Computed, &[("count", value.len().to_string())]);
    Ok(Derived { value, steps: vec![step], notices: Vec::new() })
}

fn rows(ctx: &Ctx) -> Vec<Row> {
    let mut rows: Vec<Row> = targets(ctx).into_iter().map(Row::Target).collect();
    rows.extend(goals(ctx).into_iter().map(Row::Goal));
    rows.extend(list_tasks(ctx).value.into_iter().map(Row::Task));
    rows.extend(list_projects(ctx).value.into_iter().map(Row::Project));
    rows.extend(list_safeguards(ctx).value.into_iter().map(Row::Safeguard));
    rows
}

/// Where each word stands; `None` unless all of them do.
fn matches(fields: &[(Field, String)], words: &[&str]) -> Option<Vec<Match>> {
    let mut all = Vec::new();
    for word in words {
        let before = all.len();
        for (field, text) in fields.iter().filter(|(_, text)| fold(text).contains(word)) {
            all.push(Match { field: *field, text: text.clone(), word: word.to_string() });
        }
        if all.len() == before {
            return None;
        }
    }
    Some(all)
}

fn fold(text: &str) -> String {
    to_half_width(text).to_lowercase()
}

impl Row {
    /// 单位.
    pub fn bodies(&self) -> &Bodies {
        match self {
            Row::Target(target) => &target.aim.bodies,
            Row::Goal(goal) => &goal.aim.bodies,
            Row::Task(task) => &task.bodies,
            Row::Project(project) => &project.bodies,
            Row::Safeguard(safeguard) => &safeguard.bodies,
        }
    }

    /// 出处.
    pub fn section(&self) -> &Section {
        match self {
            Row::Target(target) => &target.aim.section,
            Row::Goal(goal) => &goal.aim.section,
            Row::Task(task) => &task.section,
            Row::Project(project) => &project.section,
            Row::Safeguard(safeguard) => &safeguard.section,
        }
    }

    fn aim(&self) -> Option<&Aim> {
        match self {
            Row::Target(target) => Some(&target.aim),
            Row::Goal(goal) => Some(&goal.aim),
            Row::Task(_) | Row::Project(_) | Row::Safeguard(_) => None,
        }
    }

    fn topic(&self) -> Option<&str> {
        match self {
            Row::Task(task) => Some(&task.topic.id),
            Row::Target(_) | Row::Goal(_) | Row::Project(_) | Row::Safeguard(_) => self.aim().map(|aim| &*aim.topic.id),
        }
    }

    /// What is searched, each text once.
    fn fields(&self, ctx: &Ctx) -> Vec<(Field, String)> {
        let mut fields = match self {
            Row::Target(target) => {
                let mut fields = of_aim(&target.aim);
                fields.push((Field::Words, target.phrase.clone()));
                fields
            }
            Row::Goal(goal) => of_aim(&goal.aim),
            Row::Task(task) => vec![
                (Field::Title, task.section.title.clone()),
                (Field::Text, task.text.clone()),
                (Field::Topic, task.topic.label.clone()),
                (Field::Topic, task.topic.title.clone()),
            ],
            Row::Project(project) => {
                let own = [(Field::Title, project.section.title.clone()), (Field::Text, project.text.clone())];
                own.into_iter().chain(project.names.iter().map(|name| (Field::Name, name.clone()))).collect()
            }
            Row::Safeguard(safeguard) => {
                vec![(Field::Title, safeguard.section.title.clone()), (Field::Text, safeguard.text.clone())]
            }
        };
        fields.extend(of_bodies(ctx, self.bodies()));
        fields.push((Field::Section, self.section().number.clone()));
        let mut once: Vec<(Field, String)> = Vec::new();
        for field in fields {
            if !once.contains(&field) {
                once.push(field);
            }
        }
        once
    }
}

fn of_aim(aim: &Aim) -> Vec<(Field, String)> {
    vec![
        (Field::Indicator, aim.indicator.clone()),
        (Field::Indicator, aim.plain.clone()),
        (Field::Words, aim.words.clone()),
        (Field::Year, aim.due.clone()),
        (Field::Topic, aim.topic.label.clone()),
    ]
}

/// By every name, so that any of them finds the body.
fn of_bodies(ctx: &Ctx, bodies: &Bodies) -> Vec<(Field, String)> {
    let mut names = Vec::new();
    for assigned in bodies.all() {
        names.push((Field::Body, assigned.name.clone()));
        let known = ctx.policy.carbon().bodies.iter().filter(|body| body.name == assigned.name);
        names.extend(known.flat_map(|body| &body.aliases).map(|alias| (Field::Body, alias.clone())));
    }
    names
}
