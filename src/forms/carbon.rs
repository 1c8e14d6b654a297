//! 碳达峰目标表: rows of the carbon plan as a table for a spreadsheet, each with its section.
use crate::rules::carbon::{Aim, Assigned, Row};

use super::csv::csv;

const HEADINGS: [&str; 12] = [
    "类别",
    "名称",
    "要求",
    "期限",
    "年份",
    "数值",
    "计量单位",
    "领域",
    "牵头单位",
    "配合单位",
    "出处",
    "文件的写法或说明",
];
const UNWRITTEN: &str = "文件没有写明";

/// The rows as the text of a CSV file, headings first.
pub fn carbon_csv<'a>(rows: impl IntoIterator<Item = &'a Row>) -> String {
    let headings = HEADINGS.map(str::to_string).to_vec();
    let lines: Vec<Vec<String>> = core::iter::once(headings).chain(rows.into_iter().map(line)).collect();
    csv(&lines)
}

fn line(row: &Row) -> Vec<String> {
    let (kind, [name, asked, due, year, value, unit, topic], said) = match row {
        Row::Target(target) => {
            let number = [target.phrase.clone(), target.value.to_string(), target.unit.clone()];
            ("写了数的目标", of_aim(&target.aim, number), target.aim.words.clone())
        }
        Row::Goal(goal) => {
            let words = [goal.aim.words.clone(), String::new(), String::new()];
            ("没有写数的目标", of_aim(&goal.aim, words), goal.aim.words.clone())
        }
        Row::Task(task) => ("重点任务", titled(&task.section.title, &task.topic.label), task.text.clone()),
        Row::Project(project) => {
            let said = [&*project.text, "项目：", &project.names.join("、")].concat();
            ("重大项目", titled(&project.section.title, ""), said)
        }
        Row::Safeguard(safeguard) => ("保障措施", titled(&safeguard.section.title, ""), safeguard.text.clone()),
    };
    let bodies = row.bodies();
    let none = bodies.lead.is_empty() && bodies.coop.is_empty();
    let list = |bodies: &[Assigned]| {
        let names: Vec<&str> = bodies.iter().map(|body| &*body.name).collect();
        if none { UNWRITTEN.to_string() } else { names.join("、") }
    };
    let section = row.section().number.clone();
    let (lead, coop) = (list(&bodies.lead), list(&bodies.coop));
    vec![kind.to_string(), name, asked, due, year, value, unit, topic, lead, coop, section, said]
}

fn of_aim(aim: &Aim, [asked, value, unit]: [String; 3]) -> [String; 7] {
    let year = aim.year.map_or(String::new(), |year| year.to_string());
    [aim.indicator.clone(), asked, aim.due.clone(), year, value, unit, aim.topic.label.clone()]
}

fn titled(title: &str, topic: &str) -> [String; 7] {
    let none = String::new;
    [title.to_string(), none(), none(), none(), none(), none(), topic.to_string()]
}
