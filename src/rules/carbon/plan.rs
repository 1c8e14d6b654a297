//! 重点任务、重大项目、保障措施 (三、四、五): what is to be done beside the targets, and by whom. Part 四 names no body for its
//! projects, so none stands here.
use crate::base::Derived;
use crate::policy::{CarbonTopic, Ctx};

use super::department::Bodies;
use super::target::{Section, cited, section, topic};

/// 重点任务: one numbered item of part 三.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// Its section; the title is the task's.
    pub section: Section,
    /// In plain words.
    pub text: String,
    /// 领域.
    pub topic: CarbonTopic,
    /// 单位.
    pub bodies: Bodies,
}

/// 重大项目: one works of part 四.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Project {
    /// Its section; the title is the works'.
    pub section: Section,
    /// In plain words.
    pub text: String,
    /// What it names.
    pub names: Vec<String>,
    /// 文件没有写明.
    pub bodies: Bodies,
}

/// 保障措施: one section of part 五.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Safeguard {
    /// Its section.
    pub section: Section,
    /// In plain words.
    pub text: String,
    /// 单位.
    pub bodies: Bodies,
}

/// Every task of part 三, in its order.
pub fn list_tasks(ctx: &Ctx) -> Derived<Vec<Task>> {
    let task = |record: &crate::policy::CarbonTask| Task {
        section: section(ctx, &record.section),
        text: text(ctx, &record.section),
        topic: topic(ctx, &record.topic),
        bodies: Bodies::of(ctx, &record.lead, &record.coop),
    };
    let value: Vec<Task> = ctx.policy.carbon().tasks.iter().map(task).collect();
    let steps = value.iter().map(|task| assigned(ctx, &task.section, &task.bodies)).collect();
    Derived { value, steps, notices: Vec::new() }
}

/// Every works of part 四 with what it names, in its order.
pub fn list_projects(ctx: &Ctx) -> Derived<Vec<Project>> {
    let project = |record: &crate::policy::CarbonProject| Project {
        section: section(ctx, &record.section),
        text: text(ctx, &record.section),
        names: record.names.clone(),
        bodies: Bodies::of(ctx, &[], &[]),
    };
    let value: Vec<Project> = ctx.policy.carbon().projects.iter().map(project).collect();
    let step = |project: &Project| {
        let values = [("title", project.section.title.clone()), ("names", project.names.join("、"))];
        cited(ctx, "carbon.project", &project.section.key, &values)
    };
    let steps = value.iter().map(step).collect();
    Derived { value, steps, notices: Vec::new() }
}

/// Every section of part 五, in its order.
pub fn list_safeguards(ctx: &Ctx) -> Derived<Vec<Safeguard>> {
    let safeguard = |record: &crate::policy::CarbonSafeguard| {
        let bodies = Bodies::of(ctx, &record.lead, &record.coop);
        let words = if record.how.is_empty() { bodies.words.clone() } else { record.how.clone() };
        Safeguard {
            section: section(ctx, &record.section),
            text: text(ctx, &record.section),
            bodies: Bodies { words, ..bodies },
        }
    };
    let value: Vec<Safeguard> = ctx.policy.carbon().safeguards.iter().map(safeguard).collect();
    let steps = value.iter().map(|one| assigned(ctx, &one.section, &one.bodies)).collect();
    Derived { value, steps, notices: Vec::new() }
}

fn assigned(ctx: &Ctx, section: &Section, bodies: &Bodies) -> crate::base::Step {
    let values = [("title", section.title.clone()), ("bodies", bodies.words.clone())];
    cited(ctx, "carbon.task", &section.key, &values)
}

fn text(ctx: &Ctx, key: &str) -> String {
    ctx.policy.article(key).map_or(String::new(), |(_, article)| article.text.clone())
}
