//! 换文件: a file that takes another's place must still hold what the rules look up by id, else a figure or a
//! sentence would silently be missing. New ids are welcome.
use super::carbon_check::{lost_goals, lost_targets};
use super::error::{Fault, Report};
use super::file::PolicyFile;
use super::holds::{AIR, CARBON};
use super::template::places;
use super::wording::ChoiceEntry;

/// What `new` lacks of `old`.
pub(super) fn lost(report: &mut Report, old: &PolicyFile, new: &PolicyFile) {
    let mut lack = |list: &str, id: &str, what: &str| {
        report.add(list, None, Fault::LostId, &[what, "“", id, "”"], &["照原来的文件补回来"]);
    };
    for document in &old.documents {
        let same = new.documents.iter().find(|d| d.id == document.id);
        for article in &document.articles {
            if !same.is_some_and(|d| d.articles.iter().any(|a| a.id == article.id)) {
                lack("documents", &[&document.id, ":", &article.id].concat(), "缺少原来有的条款");
            }
        }
    }
    for timeline in &old.timelines {
        if !new.timelines.iter().any(|t| t.id == timeline.id && t.unit == timeline.unit) {
            lack("timelines", &timeline.id, "缺少原来有的数值，或改了它的单位");
        }
    }
    for reading in &old.readings {
        let same = |choices: &[ChoiceEntry]| {
            choices.len() == reading.choices.len()
                && choices.iter().all(|choice| reading.choices.iter().any(|known| known.id == choice.id))
        };
        if !new.readings.iter().any(|r| r.id == reading.id && same(&r.choices)) {
            lack("readings", &reading.id, "缺少原来有的口径，或改了它的选项");
        }
    }
    let (before, after) = (words(old), words(new));
    for (list, id, templates) in &before {
        let Some((.., rewritten)) = after.iter().find(|(other, same, _)| other == list && same == id) else {
            lack(list, id, "缺少原来有的措辞");
            continue;
        };
        let known: Vec<&str> = templates.iter().flat_map(|text| places(text)).collect();
        if let Some(place) = rewritten.iter().flat_map(|text| places(text)).find(|place| !known.contains(place)) {
            lack(list, &[id, " {", place, "}"].concat(), "原来的措辞里没有这个位置，程序不会填");
        }
    }
    if AIR {
        for measure in old.measures.iter() {
            let same = new.measures.iter().find(|m| m.id == measure.id && m.since == measure.since);
            let has = |id: &str| same.is_some_and(|m| m.parameters.iter().any(|p| p.id == id));
            if same.is_none() || measure.parameters.iter().any(|parameter| !has(&parameter.id)) {
                lack("measures", &measure.id, "缺少原来有的措施，或改了它的级别、数的名字");
            }
        }
        for row in old.unit_duties.iter() {
            if !new.unit_duties.iter().any(|r| r.id == row.id) {
                lack("unitDuties", &row.id, "缺少原来有的单位职责");
            }
        }
        for list in old.checklists.iter() {
            if !new.checklists.iter().any(|l| l.id == list.id) {
                lack("checklists", &list.id, "缺少原来有的清单");
            }
        }
    }
    if CARBON {
        for target in old.carbon.iter().flat_map(|plan| lost_targets(plan, new.carbon.as_ref())) {
            lack("carbon", &[&target.section, " ", &target.indicator].concat(), "缺少原来有的目标");
        }
        for goal in old.carbon.iter().flat_map(|plan| lost_goals(plan, new.carbon.as_ref())) {
            lack("carbon", &[&goal.section, " ", &goal.indicator].concat(), "缺少原来有的目标，或改了它的年份");
        }
    }
    if old.calendar.is_some() && new.calendar.is_none() {
        lack("calendar", "calendar", "缺少原来有的工作日历");
    }
}

/// List, id and templates of everything the rules word by id.
fn words(file: &PolicyFile) -> Vec<(&'static str, &str, Vec<&str>)> {
    let mut all = Vec::new();
    for w in &file.wording {
        let optional = [&w.formula, &w.substituted, &w.plain];
        let templates = optional.into_iter().flatten().chain([&w.label, &w.result]);
        all.push(("wording", &*w.id, templates.map(String::as_str).collect()));
    }
    for c in &file.clauses {
        let templates = [&c.title, &c.met, &c.not_met, &c.pending, &c.paper, &c.who, &c.change];
        all.push(("clauses", &*c.id, templates.into_iter().map(String::as_str).collect()));
    }
    for n in &file.notices {
        all.push(("notices", &*n.code, vec![n.message.as_str()]));
    }
    all
}
