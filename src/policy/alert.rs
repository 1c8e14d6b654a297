//! 预警公开文件 `alert.json`: what the portal publishes of the city's alert, read as strictly as a policy file. Every
//! problem at once; nothing is corrected, nothing is guessed. Which state it means is `rules::air::feed`'s to say.
use crate::base::{Date, Minute, NonEmpty};

use super::error::{Fault, Problem, Report};
use super::json::{self, Json};
use super::schema::{Form, FromJson, Shape, record};
use super::walk::{Names, Walk};

/// Largest file read, in bytes.
const MAX_BYTES: usize = 8 << 10;
/// Longest area or number, in characters.
const MAX_CHARS: usize = 200;
/// No time of the file lies further from the issue than that; beyond it is a typing error, or an alert left to itself.
const MAX_DAYS: i64 = 31;
/// How the file is named in problems.
const FILE: &str = "alert.json";
/// Levels; the first is none.
const LEVELS: &[&str] = &["none", "yellow", "orange", "red"];

record! {
    /// 预警公开文件: the alert in force, or that there is none. All times are China's, to the minute.
    AlertFile {
        /// 预警级别: none, yellow, orange or red.
        "level" level: String = Shape::Choice(LEVELS),
        /// 发布时间 of this very statement.
        "issued" issued: Minute = Shape::Minute,
        /// 启动时间; left out only where the level is none.
        "starts" starts: Option<Minute> = Shape::Maybe(&Shape::Minute),
        /// 应急响应区域范围, in words; left out only where the level is none.
        "area" area: Option<String> = Shape::Maybe(&Shape::Text(Form::Line)),
        /// 解除时间; null while the alert is not lifted.
        "lifted" lifted: Option<Minute> = Shape::Maybe(&Shape::Minute),
        /// 编号 of the notice.
        "number" number: Option<String> = Shape::Maybe(&Shape::Text(Form::Line)),
        /// Address of the notice: https, http, or on this site.
        "link" link: Option<String> = Shape::Maybe(&Shape::Text(Form::Link)),
        /// Until when this file may be believed; later it is shown as possibly outdated.
        "validUntil" valid_until: Minute = Shape::Minute,
    }
}

/// The file, or everything that is wrong with it.
#[allow(clippy::result_large_err, reason = "refusals are rare and read at once")]
pub fn read_alert(text: &str) -> Result<AlertFile, NonEmpty<Problem>> {
    let mut report = Report::new(FILE);
    let json = read(text, &mut report);
    let empty = json.is_none();
    let file = AlertFile::from_json(json.unwrap_or_default());
    if !empty && report.problems.is_empty() {
        check(&file, &mut report);
    }
    NonEmpty::from_vec(report.problems).map_or(Ok(file), Err)
}

fn read(text: &str, report: &mut Report) -> Option<Json> {
    if text.len() > MAX_BYTES {
        report.add("", None, Fault::TooLarge, &["文件太大，不像预警文件"], &["检查是不是放错了文件"]);
        return None;
    }
    match json::parse(text.strip_prefix('\u{feff}').unwrap_or(text)) {
        Ok(json) => {
            Walk::new(0, report, &mut Names::default()).value(&json, &Shape::Record(&AlertFile::RECORD));
            Some(json)
        }
        Err((line, column)) => {
            let what = ["第", &line.to_string(), "行第", &column.to_string(), "列附近不是正确的JSON"];
            report.add("", None, Fault::Syntax, &what, &["用发布台重新生成"]);
            None
        }
    }
}

fn check(file: &AlertFile, report: &mut Report) {
    let given = [("starts", file.starts.is_some()), ("area", file.area.is_some())];
    if file.level == LEVELS[0] {
        for (key, _) in given.into_iter().chain([("lifted", file.lifted.is_some())]).filter(|(_, given)| *given) {
            report.add(key, None, Fault::BadState, &["写着没有预警，却有这一项"], &["写成 null，或改 level"]);
        }
    } else {
        for (key, _) in given.into_iter().filter(|(_, given)| !given) {
            report.add(key, None, Fault::MissingKey, &["预警缺少这一项"], &["补上启动时间和区域范围"]);
        }
    }
    let dates = [("starts", file.starts), ("lifted", file.lifted), ("validUntil", Some(file.valid_until))];
    for (key, minute) in dates.into_iter().filter_map(|(key, minute)| Some((key, minute?))) {
        if minute > file.issued.plus_days(MAX_DAYS) || minute < file.issued.plus_days(-MAX_DAYS) {
            far(report, key, minute.date());
        }
    }
    if file.valid_until <= file.issued || file.starts.is_some_and(|starts| file.valid_until <= starts) {
        let what = ["有效到的时间不晚于发布或启动"];
        report.add("validUntil", Some(file.valid_until.date()), Fault::Backwards, &what, &["检查几个时间"]);
    }
    for (key, text) in [("area", &file.area), ("number", &file.number)] {
        let odd = |text: &&String| text.chars().count() > MAX_CHARS || text.chars().any(char::is_control);
        if text.as_ref().filter(odd).is_some() {
            report.add(key, None, Fault::BadText, &["文字太长，或有看不见的字符"], &["写短一些，写在一行里"]);
        }
    }
}

fn far(report: &mut Report, key: &str, day: Date) {
    report.add(key, Some(day), Fault::BadDate, &["离发布时间太远"], &["检查年月日；预警时间长的，每次更新文件时重写"]);
}

/// The file as text, ready to be published.
pub fn write_alert(file: &AlertFile) -> String {
    let minute = |minute: Minute| quoted(&minute.to_string());
    let or_null = |text: Option<String>| text.unwrap_or_else(|| "null".to_string());
    let lines = [
        ("level", quoted(&file.level)),
        ("issued", minute(file.issued)),
        ("starts", or_null(file.starts.map(minute))),
        ("area", or_null(file.area.as_deref().map(quoted))),
        ("lifted", or_null(file.lifted.map(minute))),
        ("number", or_null(file.number.as_deref().map(quoted))),
        ("link", or_null(file.link.as_deref().map(quoted))),
        ("validUntil", minute(file.valid_until)),
    ];
    let lines: Vec<String> = lines.into_iter().map(|(key, value)| format!("  \"{key}\": {value}")).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            c if c < ' ' => out.push_str(&format!("\\u{:04x}", u32::from(c))),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
