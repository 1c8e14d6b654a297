//! 严格读取: checks a file against the declared records and collects every problem, not the first.
//! On the way it notes all ids and all articles named, so that the set can be checked even where a file is faulty.
use crate::base::{Date, Minute};

use super::error::{Fault, Report};
use super::file::FORMAT;
use super::json::Json;
use super::schema::{Form, Record, Shape};
use super::template::well_formed;
use super::timeline::Entry;

/// An id or an article key, and where it stands.
pub(super) struct Named {
    /// The list that must not hold it twice.
    pub(super) scope: String,
    pub(super) name: String,
    pub(super) file: usize,
    pub(super) path: String,
}

/// The names found in the files of a set.
#[derive(Default)]
pub(super) struct Names {
    pub(super) ids: Vec<Named>,
    pub(super) articles: Vec<Named>,
}

/// Scope of ids in a list inside a record of that file.
pub(super) fn nested(file: usize, list: &str) -> String {
    [&file.to_string(), " ", list].concat()
}

/// A walk over one file.
pub(super) struct Walk<'a> {
    file: usize,
    path: String,
    date: Option<Date>,
    report: &'a mut Report,
    names: &'a mut Names,
}

impl<'a> Walk<'a> {
    /// A walk over the file at that place of the set.
    pub(super) fn new(file: usize, report: &'a mut Report, names: &'a mut Names) -> Walk<'a> {
        Walk { file, path: String::new(), date: None, report, names }
    }

    /// Checks one value.
    pub(super) fn value(&mut self, json: &Json, shape: &Shape) {
        match shape {
            Shape::Maybe(inner) => {
                if *json != Json::Null {
                    self.value(json, inner);
                }
            }
            Shape::Bool => {
                if !matches!(json, Json::Bool(_)) {
                    self.wrong_type(json, "写成 true 或 false，不加引号");
                }
            }
            Shape::Version => {
                if !matches!(json, Json::Number(number) if number == FORMAT) {
                    self.problem(Fault::BadText, &["这不是本程序能读的文件格式"], &["写成 1，不加引号"]);
                }
            }
            Shape::Day => {
                if let Some(text) = self.text(json)
                    && let Err(why) = Date::parse_iso(text)
                {
                    let what = ["“", text, "”：", &why.to_string()];
                    self.problem(Fault::BadDate, &what, &["写成存在的日期，例如 \"2026-01-31\""]);
                }
            }
            Shape::Minute => {
                if let Some(text) = self.text(json).filter(|text| Minute::parse_iso(text).is_none()) {
                    let what = ["“", text, "”不是北京时间的写法"];
                    self.problem(Fault::BadDate, &what, &["写成 \"2026-11-23T08:00+08:00\"，到分钟，后面带 +08:00"]);
                }
            }
            Shape::Choice(words) => {
                if let Some(text) = self.text(json).filter(|text| !words.contains(text)) {
                    let what = ["没有“", text, "”这个选项"];
                    self.problem(Fault::UnknownChoice, &what, &["改成其中之一：", &words.join("、")]);
                }
            }
            Shape::Text(form) => {
                if let Some(text) = self.text(json) {
                    self.form(text, *form);
                }
            }
            Shape::List(inner) => match json {
                Json::List(all) => {
                    for (i, one) in all.iter().enumerate() {
                        self.inside(&["[", &i.to_string(), "]"], |walk| walk.value(one, inner));
                    }
                }
                Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::Object(_) => {
                    self.wrong_type(json, "写成列表，用方括号 [ ]");
                }
            },
            Shape::Record(record) => match json {
                Json::Object(pairs) => self.record(pairs, record),
                Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => {
                    self.wrong_type(json, "写成对象，用花括号 { }");
                }
            },
        }
    }

    fn record(&mut self, pairs: &[(String, Json)], record: &Record) {
        let outer = self.date;
        if record.name == Entry::RECORD.name {
            let from = pairs.iter().find(|(key, _)| key == "from").and_then(|(_, value)| value.text());
            self.date = from.and_then(|text| Date::parse_iso(text).ok());
        }
        for field in record.fields {
            let mut found = pairs.iter().filter(|(key, _)| key == field.key);
            match found.next() {
                Some((_, value)) => self.inside(&[".", field.key], |walk| walk.value(value, &field.shape)),
                None if field.shape.optional() => {}
                None => {
                    self.inside(&[".", field.key], |walk| {
                        walk.problem(Fault::MissingKey, &["缺少“", field.key, "”"], &["补上这一项"]);
                    });
                }
            }
            if found.next().is_some() {
                self.inside(&[".", field.key], |walk| {
                    walk.problem(Fault::DuplicateKey, &["同一个键写了两次"], &["只留一个"]);
                });
            }
        }
        for (key, _) in pairs {
            if !record.fields.iter().any(|field| field.key == key) {
                let near = nearest(key, record);
                let remedy: &[&str] = match &near {
                    Some(near) => &["是不是“", near, "”？改过来，或者删去"],
                    None => &["删去它"],
                };
                self.inside(&[".", key], |walk| {
                    walk.problem(Fault::UnknownKey, &["不认识的键“", key, "”"], remedy);
                });
            }
        }
        self.date = outer;
    }

    fn form(&mut self, text: &str, form: Form) {
        let remedy = match form {
            Form::Id | Form::Name => (!is_id(text)).then_some("只用英文字母、数字、点和下划线"),
            Form::Article => {
                let fits = text.split_once(':').is_some_and(|(document, article)| is_id(document) && is_id(article));
                (!fits).then_some("写成“文件:条”，例如 \"land:11\"")
            }
            Form::Line => text.trim().is_empty().then_some("写上内容，不能空着"),
            Form::Words | Form::Value => None,
            Form::Sentence if text.trim().is_empty() => Some("写上内容，不能空着"),
            Form::Sentence | Form::Template => {
                (!well_formed(text)).then_some("花括号要成对，里面写位置的名字，例如 {years}")
            }
            Form::Version => version(text).is_none().then_some("写成“年.月.序号”，例如 \"2026.11.1\""),
            Form::Link => (!is_link(text)).then_some("写完整的 https:// 网址，或本网站里的地址，例如 \"/tz/1.html\""),
            Form::Address => (!is_address(text)).then_some("写完整的 https:// 网址；还不知道就写 null"),
        };
        if let Some(remedy) = remedy {
            self.problem(Fault::BadText, &["“", text, "”的写法不对"], &[remedy]);
        } else if form == Form::Id {
            let scope = self.scope();
            let named = self.named(scope, text);
            self.names.ids.push(named);
        } else if form == Form::Article {
            let named = self.named(String::new(), text);
            self.names.articles.push(named);
        }
    }

    /// The list this id must be unique in: a list of the set, or one inside a record of this file.
    fn scope(&self) -> String {
        let list = self.path.rsplit_once('[').map_or("", |(list, _)| list);
        if list.contains('[') { nested(self.file, list) } else { list.to_string() }
    }

    fn named(&self, scope: String, name: &str) -> Named {
        Named { scope, name: name.to_string(), file: self.file, path: self.path.clone() }
    }

    fn text<'j>(&mut self, json: &'j Json) -> Option<&'j str> {
        match json {
            Json::Text(text) => return Some(text),
            Json::Number(number) => {
                let remedy = ["加上英文双引号：\"", number, "\""];
                self.problem(Fault::BareNumber, &["这里不能写不带引号的数字"], &remedy);
            }
            Json::Null | Json::Bool(_) | Json::List(_) | Json::Object(_) => {
                self.wrong_type(json, "写成文字，用英文双引号");
            }
        }
        None
    }

    fn wrong_type(&mut self, json: &Json, remedy: &str) {
        let what = match json {
            Json::Null => "这里不能空着（null）",
            Json::Bool(_) => "这里不能写 true 或 false",
            Json::Number(_) => "这里不能写数字",
            Json::Text(_) => "这里不能写文字",
            Json::List(_) => "这里不能写列表",
            Json::Object(_) => "这里不能写对象",
        };
        self.problem(Fault::WrongType, &[what], &[remedy]);
    }

    fn problem(&mut self, code: Fault, what: &[&str], remedy: &[&str]) {
        self.report.add(&self.path, self.date, code, what, remedy);
    }

    fn inside(&mut self, step: &[&str], f: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        for part in step {
            if !(self.path.is_empty() && *part == ".") {
                self.path.push_str(part);
            }
        }
        f(self);
        self.path.truncate(length);
    }
}

/// `2026.11.1` as three numbers.
pub(super) fn version(text: &str) -> Option<[u32; 3]> {
    let mut parts = text.split('.');
    let mut next = || {
        let part = parts.next()?;
        let plain = !part.starts_with('0') && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit());
        plain.then(|| part.parse::<u32>().ok())?
    };
    let found = [next()?, next()?, next()?];
    (parts.next().is_none() && found[0] >= 2000 && found[1] <= 12).then_some(found)
}

fn is_id(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'.' || b == b'_')
}

fn is_address(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| rest.len() > 3 && rest.bytes().all(|b| b.is_ascii_graphic()))
}

/// An address of the web, or one that stays on the same site: no other scheme, no other host in disguise.
fn is_link(text: &str) -> bool {
    let plain = text.len() <= 500 && text.bytes().all(|b| b.is_ascii_graphic() && !b"\\\"<>^`{|}".contains(&b));
    let on_the_web = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let fits = match on_the_web {
        Some(rest) => {
            let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
            !host.is_empty() && !host.contains('@')
        }
        None => {
            let first = text.split(['/', '?', '#']).next().unwrap_or_default();
            !text.is_empty() && !text.starts_with("//") && !first.contains(':')
        }
    };
    plain && fits
}

/// The known key that was likely meant: at most two letters off, case and `_` aside.
fn nearest(key: &str, record: &Record) -> Option<&'static str> {
    let plain = |text: &str| text.bytes().filter(|b| *b != b'_').map(|b| b.to_ascii_lowercase()).collect::<Vec<u8>>();
    let typed = plain(key);
    let scored = record.fields.iter().map(|field| (letters_off(&typed, &plain(field.key)), field.key));
    scored.min().filter(|(off, near)| *off <= 2 && *off < near.len() - 1).map(|(_, near)| near)
}

/// Edit distance.
fn letters_off(a: &[u8], b: &[u8]) -> usize {
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.iter().enumerate() {
        let mut before = row[0];
        row[0] = i + 1;
        for (j, to) in b.iter().enumerate() {
            let changed = before + usize::from(from != to);
            before = row[j + 1];
            row[j + 1] = changed.min(before + 1).min(row[j] + 1);
        }
    }
    row[b.len()]
}
