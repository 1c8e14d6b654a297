//! What a search found, part by part of the page: the indicators any of whose targets was found, what the plan draws and
//! writes twice of them, and the tasks, projects and safeguards found.
use crate::policy::Ctx;
use crate::rules::carbon::{
    Difference, Entry, FilterError, Indicator, Project, Query, Row, Safeguard, Task, Trajectory, list_differences,
    list_indicators, list_trajectories, search,
};

use super::text;

/// What was found.
pub struct Found {
    /// Every row, in the order of the plan.
    pub rows: Vec<Row>,
    /// 指标.
    pub indicators: Vec<Indicator>,
    /// 走向 of those indicators.
    pub trajectories: Vec<Trajectory>,
    /// 写法不同 of the targets found.
    pub differences: Vec<Difference>,
    /// 重点任务.
    pub tasks: Vec<Task>,
    /// 重大项目.
    pub projects: Vec<Project>,
    /// 保障措施.
    pub safeguards: Vec<Safeguard>,
}

impl Found {
    /// What that search finds.
    pub fn of(ctx: &Ctx, query: &Query) -> Result<Found, FilterError> {
        let rows: Vec<Row> = search(ctx, query)?.value.into_iter().map(|hit| hit.row).collect();
        let (mut entries, mut tasks, mut projects, mut safeguards) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for row in &rows {
            match row.clone() {
                Row::Target(target) => entries.push(Entry::Number(target)),
                Row::Goal(goal) => entries.push(Entry::Words(goal)),
                Row::Task(task) => tasks.push(task),
                Row::Project(project) => projects.push(project),
                Row::Safeguard(safeguard) => safeguards.push(safeguard),
            }
        }
        let named = |name: &str| entries.iter().any(|entry| entry.aim().indicator == name);
        let written = |one: &Difference| one.sides.iter().any(|side| entries.contains(side));
        Ok(Found {
            indicators: list_indicators(ctx).value.into_iter().filter(|one| named(&one.name)).collect(),
            trajectories: list_trajectories(ctx).value.into_iter().filter(|one| named(&one.indicator)).collect(),
            differences: list_differences(ctx).value.into_iter().filter(written).collect(),
            rows,
            tasks,
            projects,
            safeguards,
        })
    }

    /// How much was found, in a sentence.
    pub fn count(&self) -> String {
        let parts = [
            (self.indicators.len(), text::INDICATORS_FOUND),
            (self.tasks.len(), text::TASKS_FOUND),
            (self.projects.len(), text::PROJECTS_FOUND),
            (self.safeguards.len(), text::SAFEGUARDS_FOUND),
        ];
        let said: Vec<String> = parts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n}{what}")).collect();
        text::found(&said)
    }

    /// Jump links to the parts that hold something.
    pub fn parts(&self) -> Vec<(&'static str, &'static str)> {
        let all = [
            (!self.indicators.is_empty(), text::TABLE_ID, text::TABLE),
            (!self.trajectories.is_empty(), text::CHARTS_ID, text::CHARTS),
            (!self.differences.is_empty(), text::SIDES_ID, text::SIDES_JUMP),
            (!self.tasks.is_empty(), text::TASKS_ID, text::TASKS),
            (!self.projects.is_empty(), text::PROJECTS_ID, text::PROJECTS),
            (!self.safeguards.is_empty(), text::SAFEGUARDS_ID, text::SAFEGUARDS),
        ];
        all.into_iter().filter(|(held, ..)| *held).map(|(_, id, words)| (id, words)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::policy::Policy;
    use crate::rules::carbon::Filter;

    #[track_caller]
    fn found(text: &str, filter: Filter) -> Found {
        let policy = Policy::embedded();
        let query = Query { text: text.into(), filter };
        Found::of(&Ctx::new(&policy, Date::MIN), &query).expect("known filters")
    }

    #[test]
    fn nothing_asked_is_everything() {
        let all = found("", Filter::default());
        assert_eq!(all.count(), "查到27个指标、31项重点任务、10类重大项目、5项保障措施。");
        assert_eq!((all.rows.len(), all.trajectories.len(), all.parts().len()), (30 + 12 + 31 + 10 + 5, 7, 6));
    }

    #[test]
    fn an_indicator_found_brings_its_chart_and_its_two_wordings() {
        let one = found("新能源发电装机", Filter { year: Some(2025), ..Filter::default() });
        assert_eq!(one.count(), "查到1个指标。");
        assert_eq!((one.trajectories.len(), one.differences.len(), one.rows.len()), (1, 1, 2));
    }

    #[test]
    fn the_words_to_try_find_something() {
        for word in text::EXAMPLES {
            assert!(!found(word, Filter::default()).rows.is_empty(), "{word}");
            assert!(text::TRY.contains(word) && text::SEARCH_HINT.contains(word), "{word}");
        }
        assert_eq!(found("没有这个词", Filter::default()).count(), text::NOTHING_FOUND);
    }
}
