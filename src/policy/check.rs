//! 整套检查: what a shape cannot say. Ids once, articles that exist, time without gap or overlap, values of their
//! unit, states that fit, one calendar. Places that the walk found faulty are not judged twice.
use crate::base::{Date, ValueState};

use super::carbon_check::check_carbon;
use super::error::{Fault, Problem, Report};
use super::file::{CalendarTable, PolicyFile};
use super::holds::{AIR, CARBON};
use super::plan::check_plan;
use super::timeline::{Entry, Timeline, Unit};
use super::walk::{Named, Names, nested};
use super::wording::ReadingEntry;

/// 缴费基数 and 计发基数: two figures often taken for each other.
const MIXED_UP: [&str; 2] = ["base.contribution", "base.pension"];

/// Checks the files of a set, those that could be read; one report for each.
pub(super) fn check_set(files: &[Option<PolicyFile>], names: &Names, reports: &mut [Report]) {
    check_ids(&names.ids, reports);
    check_articles(names, reports);
    let (mut calendars, mut plans) = (0, 0);
    for (file, report) in files.iter().zip(reports) {
        let Some(file) = file else { continue };
        for (i, timeline) in file.timelines.iter().enumerate() {
            check_timeline(report, &place("timelines", i), timeline);
        }
        for (i, reading) in file.readings.iter().enumerate() {
            check_reading(report, &place("readings", i), reading);
        }
        if AIR {
            check_plan(report, file);
        }
        if CARBON && let Some(plan) = &*file.carbon {
            plans += 1;
            if plans > 1 {
                report.add("carbon", None, Fault::DuplicateId, &["已有别的文件写了碳达峰方案"], &["只留一份"]);
            }
            check_carbon(report, plan);
        }
        if let Some(calendar) = &file.calendar {
            calendars += 1;
            if calendars > 1 {
                report.add("calendar", None, Fault::Calendar, &["已有别的文件写了工作日历"], &["只留一份"]);
            }
            check_calendar(report, calendar);
        }
    }
}

fn place(list: &str, i: usize) -> String {
    [list, "[", &i.to_string(), "]"].concat()
}

fn check_ids(ids: &[Named], reports: &mut [Report]) {
    for (i, id) in ids.iter().enumerate() {
        if ids[..i].iter().any(|other| other.scope == id.scope && other.name == id.name) {
            let remedy = ["换一个没用过的，或删去重复的一项"];
            reports[id.file].add(&id.path, None, Fault::DuplicateId, &["“", &id.name, "”已经用过"], &remedy);
        }
    }
}

fn check_articles(names: &Names, reports: &mut [Report]) {
    for asked in &names.articles {
        let known = asked.name.split_once(':').is_some_and(|(document, article)| {
            let holder = names.ids.iter().find(|id| id.scope == "documents" && id.name == document);
            holder.is_some_and(|holder| has_article(&names.ids, holder, article))
        });
        if !known {
            let what = ["没有“", &asked.name, "”这一条"];
            let remedy = ["改成 documents 里已有的“文件:条”，或先补上这一条"];
            reports[asked.file].add(&asked.path, None, Fault::UnknownArticle, &what, &remedy);
        }
    }
}

fn has_article(ids: &[Named], document: &Named, article: &str) -> bool {
    let record = document.path.strip_suffix(".id").unwrap_or_default();
    let scope = nested(document.file, &[record, ".articles"].concat());
    ids.iter().any(|id| id.scope == scope && id.name == article)
}

fn check_timeline(report: &mut Report, path: &str, timeline: &Timeline) {
    let list = [path, ".entries"].concat();
    if timeline.entries.is_empty() && report.readable(&list) {
        let remedy = ["至少写一个时段；没有数值就写 \"state\": \"missing\""];
        report.add(&list, None, Fault::Empty, &["没有任何时段"], &remedy);
    }
    let unit = Some(timeline.unit).filter(|_| report.clean(&[path, ".unit"].concat()));
    for (i, entry) in timeline.entries.iter().enumerate() {
        check_entry(report, &place(&list, i), unit, entry);
        if timeline.id.starts_with(YEARLY) {
            check_year(report, &place(&list, i), entry);
        }
        if let Some(next) = timeline.entries.get(i + 1) {
            let (last, first) = ([&place(&list, i), ".to"].concat(), [&place(&list, i + 1), ".from"].concat());
            if report.clean(&last) && report.clean(&first) {
                check_neighbours(report, (&last, entry), (&first, next));
            }
        }
    }
}

/// Figures that are published year by year: no entry may reach into another year.
const YEARLY: &str = "base.";

fn check_year(report: &mut Report, path: &str, entry: &Entry) {
    let whole_year = |(from, to): (Date, Date)| {
        let year = from.year();
        Date::new(year, 1, 1) == Ok(from) && Date::new(year, 12, 31) == Ok(to)
    };
    if !entry.from.zip(entry.to).is_some_and(whole_year) && report.clean(&[path, ".from"].concat()) {
        let remedy = ["每年写一条：从那年1月1日到12月31日"];
        let what = ["这个数一年一个，时段要正好是一个公历年"];
        report.add(&[path, ".to"].concat(), entry.from.or(entry.to), Fault::NotAYear, &what, &remedy);
    }
}

fn check_entry(report: &mut Report, path: &str, unit: Option<Unit>, entry: &Entry) {
    let date = entry.from.or(entry.to);
    let at = |key: &str| [path, key].concat();
    if let (Some(from), Some(to)) = (entry.from, entry.to)
        && from > to
        && report.clean(&at(".from"))
        && report.clean(&at(".to"))
    {
        backwards(report, &at(".to"), from);
    }
    if !report.clean(&at(".value")) || !report.clean(&at(".state")) {
        return;
    }
    match &entry.value {
        Some(_) if entry.state == ValueState::Missing => {
            let remedy = ["有了数值就改写 state；还没公布就把 value 写成 null"];
            report.add(&at(".state"), date, Fault::BadState, &["写着还没公布（missing），却有数值"], &remedy);
        }
        Some(text) => {
            if let Some(remedy) = unit.and_then(|unit| unit.refuses(text)) {
                report.add(&at(".value"), date, Fault::BadValue, &["“", text, "”不是这个单位的数值"], &[remedy]);
            }
        }
        None if entry.state != ValueState::Missing => {
            let remedy = ["写上数值；还没公布就把 state 写成 \"missing\""];
            report.add(&at(".value"), date, Fault::BadState, &["没有数值"], &remedy);
        }
        None => {}
    }
}

fn backwards(report: &mut Report, path: &str, from: Date) {
    report.add(path, Some(from), Fault::Backwards, &["结束的日子在开始之前"], &["检查 from 和 to"]);
}

fn check_neighbours(report: &mut Report, (last, entry): (&str, &Entry), (first, next): (&str, &Entry)) {
    let (path, date, fault, what) = match (entry.to, next.from) {
        (None, _) => (last, entry.from, Fault::OpenEnd, "后面还有时段，却没有写到哪天为止"),
        (Some(to), None) => (first, Some(to), Fault::OpenEnd, "前面还有时段，却没有写从哪天开始"),
        (Some(to), Some(from)) if from <= to => (first, Some(from), Fault::Overlap, "和前一个时段重叠"),
        (Some(to), Some(from)) if from > to.plus_days(1) => {
            (first, Some(to.plus_days(1)), Fault::Gap, "和前一个时段之间有空档")
        }
        (Some(_), Some(_)) => return,
    };
    report.add(path, date, fault, &[what], &["每个时段都从前一个时段结束的次日开始"]);
}

fn check_reading(report: &mut Report, path: &str, reading: &ReadingEntry) {
    let (choices, default) = ([path, ".choices"].concat(), [path, ".default"].concat());
    if !report.readable(&choices) || !report.clean(&default) {
        return;
    }
    if reading.choices.is_empty() {
        report.add(&choices, None, Fault::Empty, &["没有任何选项"], &["至少写一个选项"]);
    } else if !reading.choices.iter().any(|choice| choice.id == reading.default) {
        let ids: Vec<&str> = reading.choices.iter().map(|choice| choice.id.as_str()).collect();
        let what = ["选项里没有“", &reading.default, "”"];
        report.add(&default, None, Fault::BadDefault, &what, &["改成其中之一：", &ids.join("、")]);
    }
}

fn check_calendar(report: &mut Report, calendar: &CalendarTable) {
    if !report.clean("calendar.from") || !report.clean("calendar.to") {
        return;
    }
    if calendar.from > calendar.to {
        backwards(report, "calendar.to", calendar.from);
    }
    for (list, days, others) in
        [("calendar.off", &calendar.off, &[][..]), ("calendar.makeup", &calendar.makeup, &calendar.off)]
    {
        for (i, day) in days.iter().enumerate() {
            let path = place(list, i);
            if !report.clean(&path) {
                continue;
            }
            if *day < calendar.from || *day > calendar.to {
                let remedy = ["改日期，或改 from、to"];
                report.add(&path, Some(*day), Fault::Calendar, &["这天不在日历的起止之内"], &remedy);
            }
            if days[..i].contains(day) || others.contains(day) {
                let remedy = ["放假和上班只能写一处，只写一次"];
                report.add(&path, Some(*day), Fault::Calendar, &["这天写了两次"], &remedy);
            }
        }
    }
}

/// Figures that look like another one: not refused, for they may be right.
pub(super) fn warnings(names: &[(&str, &str)], files: &[PolicyFile]) -> Vec<Problem> {
    let other = files.iter().flat_map(|file| &file.timelines).find(|timeline| timeline.id == MIXED_UP[1]);
    let others = other.map_or(&[][..], |timeline| &timeline.entries);
    let mut found = Vec::new();
    for ((name, _), file) in names.iter().zip(files) {
        let mut report = Report::new(name);
        for (i, timeline) in file.timelines.iter().enumerate().filter(|(_, t)| t.id == MIXED_UP[0]) {
            for (j, entry) in timeline.entries.iter().enumerate() {
                if others.iter().any(|twin| twin.value.is_some() && twin.value == entry.value) {
                    let path = [&place("timelines", i), &place(".entries", j), ".value"].concat();
                    let what = ["和养老金计发基数的数值一样，可能填错了数"];
                    let remedy = ["对照通知原文：要填的是缴费基数，不是计发基数"];
                    report.add(&path, entry.from, Fault::SuspiciousValue, &what, &remedy);
                }
            }
        }
        found.append(&mut report.problems);
    }
    found
}
