//! 试用规则文件: whether policy files found beside the page may take the place of those built in. Each is judged by
//! itself in the set built in, so that every page that reads it decides alike: its form, its age, and its 验算 (`golden`).
//! A file that is refused changes nothing and stops no other. What is fetched, and when, `www/rules.js` says.
use serde::{Deserialize, Serialize};

use crate::policy::{Entry, Policy, Problem, Timeline};

use super::golden::failing;

/// A file as it was found.
#[derive(Deserialize)]
struct Found {
    file: String,
    text: String,
}

/// What becomes of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Verdict {
    /// Its name.
    pub file: String,
    /// Whether it is taken into use.
    pub taken: bool,
    /// 版本号 and 数据截至, where it is.
    pub version: Option<String>,
    /// What it changes, or everything that is wrong with it.
    pub lines: Vec<String>,
}

/// Files found, as JSON `[{"file", "text"}]`, to verdicts as JSON, in the same order.
pub fn trial(found: &str) -> String {
    let found: Vec<Found> = serde_json::from_str(found).unwrap_or_default();
    let files: Vec<(&str, &str)> = found.iter().map(|one| (&*one.file, &*one.text)).collect();
    serde_json::to_string(&judge(&files)).unwrap_or_default()
}

/// What becomes of each.
pub fn judge(files: &[(&str, &str)]) -> Vec<Verdict> {
    let built_in = Policy::embedded();
    let mut together = built_in.clone();
    files.iter().map(|(name, text)| verdict(&built_in, &mut together, name, text)).collect()
}

/// `together`: the set with all files taken so far, in which this one must fit too.
fn verdict(built_in: &Policy, together: &mut Policy, file: &str, text: &str) -> Verdict {
    let refused = |lines| Verdict { file: file.to_string(), taken: false, version: None, lines };
    if text.contains(char::REPLACEMENT_CHARACTER) {
        return refused(vec!["文字的编码不对。用记事本另存一次，编码选UTF-8".into()]);
    }
    let said = |problems: Vec<&Problem>| refused(problems.into_iter().map(in_words).collect());
    let changed = match built_in.updated(file, text) {
        Ok(changed) => changed,
        Err(problems) => return said(problems.iter().collect()),
    };
    let wrong: Vec<String> = failing(built_in, &changed, file).collect();
    if !wrong.is_empty() {
        return refused(wrong);
    }
    match together.updated(file, text) {
        Ok(all) => *together = all,
        Err(problems) => return said(problems.iter().collect()),
    }
    let stamp = changed.files().find(|(name, ..)| *name == file);
    Verdict {
        file: file.to_string(),
        taken: true,
        version: stamp.map(|(_, version, day)| format!("版本{version}，数据截至{}", day.zh())),
        lines: changes(built_in, &changed),
    }
}

/// Place, what, and how to mend it.
fn in_words(problem: &Problem) -> String {
    let day = problem.date.map_or(String::new(), |day| format!("（{}）", day.zh()));
    let place = if problem.path.is_empty() { String::new() } else { format!("{}{day}：", problem.path) };
    format!("{place}{}。{}", problem.what, problem.remedy)
}

/// Which figures are others now, then what looks doubtful.
fn changes(old: &Policy, new: &Policy) -> Vec<String> {
    let mut lines = Vec::new();
    let before = |id: &str| old.timelines().iter().find(|known| known.id == id);
    for timeline in new.timelines() {
        let known: &[Entry] = before(&timeline.id).map_or(&[], |known| &known.entries);
        for entry in &timeline.entries {
            let same = known.iter().find(|one| (one.from, one.to) == (entry.from, entry.to));
            let (was, is) = (same.and_then(|one| one.value.as_deref()), entry.value.as_deref());
            if same.is_none() || was != is {
                lines.push(change(timeline, entry, was, is));
            }
        }
        for gone in known.iter().filter(|one| !timeline.entries.iter().any(|e| (e.from, e.to) == (one.from, one.to))) {
            lines.push(change(timeline, gone, gone.value.as_deref(), None));
        }
    }
    if let Some((from, to)) = new.calendar().covered().filter(|_| new.calendar() != old.calendar()) {
        lines.push(format!("放假和调休的日子改了，从{}到{}", from.zh(), to.zh()));
    }
    if lines.is_empty() {
        lines.push("数没有变，改的是别的内容".into());
    }
    lines.extend(new.warnings().iter().map(|warning| format!("请核对：{}", in_words(warning))));
    lines
}

fn change(timeline: &Timeline, entry: &Entry, was: Option<&str>, is: Option<&str>) -> String {
    let said = |value: Option<&str>| value.map_or("没有数".to_string(), |text| timeline.said(text));
    let place = format!("{}{}", entry.period(), timeline.label);
    match was {
        Some(_) => format!("{place}：{} → {}", said(was), said(is)),
        None => format!("{place}：新填{}", said(is)),
    }
}
