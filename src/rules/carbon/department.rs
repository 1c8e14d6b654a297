//! 牵头和配合单位 (三、五): who is to do it, under the one name used here and the name the plan prints. 区发展和改革局 and
//! 区发展和改革委员会 are one body. Where the plan names none, that is what is said; none is inferred.
use crate::base::{Derived, Outcome};
use crate::policy::Ctx;

use super::target::words;

/// 单位 as a section names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assigned {
    /// The name used here.
    pub name: String,
    /// The name printed in that section.
    pub printed: String,
}

/// 分工 of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bodies {
    /// 牵头.
    pub lead: Vec<Assigned>,
    /// 按职责分工负责.
    pub coop: Vec<Assigned>,
    /// In a sentence; where none is named: 文件没有写明.
    pub words: String,
}

/// 单位 and how much of the plan names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Department {
    /// The name used here.
    pub name: String,
    /// Its other names.
    pub aliases: Vec<String>,
    /// Targets with a number that it leads or shares.
    pub targets: usize,
    /// 重点任务 that it leads or shares.
    pub tasks: usize,
    /// 保障措施 that it leads or shares.
    pub safeguards: usize,
}

/// 方案写到的单位, in the order of the policy file.
pub fn list_departments(ctx: &Ctx) -> Derived<Vec<Department>> {
    let plan = ctx.policy.carbon();
    let named = |lead: &[String], coop: &[String], name: &str| {
        lead.iter().chain(coop).any(|printed| canonical(ctx, printed) == Some(name))
    };
    let value: Vec<Department> = plan
        .bodies
        .iter()
        .map(|body| {
            let tasks = plan.tasks.iter().filter(|task| named(&task.lead, &task.coop, &body.name));
            let sections: Vec<&str> = tasks.map(|task| &*task.section).collect();
            let safeguards = plan.safeguards.iter().filter(|one| named(&one.lead, &one.coop, &body.name));
            Department {
                name: body.name.clone(),
                aliases: body.aliases.clone(),
                targets: plan.targets.iter().filter(|target| sections.contains(&&*target.section)).count(),
                tasks: sections.len(),
                safeguards: safeguards.count(),
            }
        })
        .collect();
    let step = ctx.step("carbon.departments", Outcome::Computed, &[("count", value.len().to_string())]);
    Derived { value, steps: vec![step], notices: Vec::new() }
}

/// The name used here of a body by any of its names.
pub(super) fn canonical<'a>(ctx: &Ctx<'a>, name: &str) -> Option<&'a str> {
    ctx.policy.carbon().body(name).map(|body| &*body.name)
}

impl Bodies {
    /// Those of a section, as printed there.
    pub(super) fn of(ctx: &Ctx, lead: &[String], coop: &[String]) -> Bodies {
        let assigned = |printed: &String| Assigned {
            name: canonical(ctx, printed).unwrap_or(printed).to_string(),
            printed: printed.clone(),
        };
        let lead: Vec<Assigned> = lead.iter().map(assigned).collect();
        let coop: Vec<Assigned> = coop.iter().map(assigned).collect();
        let id = match (lead.is_empty(), coop.is_empty()) {
            (false, false) => "carbon.led",
            (false, true) => "carbon.led_alone",
            (true, false) => "carbon.shared",
            (true, true) => "carbon.nobody",
        };
        let words = words(ctx, id, &[("lead", names(&lead)), ("coop", names(&coop))]);
        Bodies { lead, coop, words }
    }

    /// All of them, leading first.
    pub fn all(&self) -> impl Iterator<Item = &Assigned> {
        self.lead.iter().chain(&self.coop)
    }

    /// Whether it leads or shares, by the name used here.
    pub(super) fn hold(&self, name: &str) -> bool {
        self.all().any(|body| body.name == name)
    }
}

/// `甲、乙`, by the names used here.
pub(super) fn names(bodies: &[Assigned]) -> String {
    bodies.iter().map(|body| &*body.name).collect::<Vec<_>>().join("、")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::policy::Policy;

    #[test]
    fn one_body_under_all_its_names() {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::MIN);
        for name in ["区发展和改革局", "区发展和改革委员会", "区发改局"] {
            assert_eq!(canonical(&ctx, name), Some("区发展和改革局"));
        }
        assert_eq!(canonical(&ctx, "区水利局"), None);
        let bodies = Bodies::of(&ctx, &[], &["区财政局".into(), "区发展和改革委员会".into()]);
        assert_eq!(bodies.words, "区财政局、区发展和改革局按职责分工负责，没有写谁牵头");
        assert_eq!(bodies.coop[1].printed, "区发展和改革委员会");
        assert_eq!(Bodies::of(&ctx, &[], &[]).words, "文件没有写明");
    }

    #[test]
    fn a_department_counts_what_names_it() {
        let policy = Policy::embedded();
        let all = list_departments(&Ctx::new(&policy, Date::MIN)).value;
        let of = |name: &str| {
            let found = all.iter().find(|department| department.name == name);
            found.map(|found| (found.targets, found.tasks, found.safeguards))
        };
        // 三（四）1–3 with two, one and one target; 三（二）2 and 三（九）2 as a cooperating body.
        assert_eq!(of("区交通运输局"), Some((5, 5, 0)));
        assert_eq!(of("区税务局"), Some((0, 0, 1)));
    }
}
