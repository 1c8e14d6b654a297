//! 整套规则: the loaded, checked set of policy files, and looking things up in it.
use core::cell::OnceCell;

use crate::base::{Citation, Date, NonEmpty, ValueState, WorkCalendar};

use super::carbon::CarbonPlan;
use super::check::{check_set, warnings};
use super::compare::lost;
use super::document::{Article, Contact, Document, Duty, OpenQuestion};
use super::error::{Fault, Problem, Report};
use super::file::{MAX_BYTES, PolicyFile};
use super::json::{self, Json};
use super::later::Later;
use super::plan::{Checklist, Measure, UnitDuties};
use super::schema::{FromJson, Shape};
use super::stamp::{FileStamp, Stamp, newest, release, stamp};
use super::timeline::{Figure, Timeline, Unit};
use super::walk::{Names, Walk, version};
use super::wording::{Clause, NoticeText, ReadingEntry, Wording};

/// 内置的规则文件: name and text.
pub type Source = (&'static str, &'static str);

/// The files that can be built into a program.
pub const EMBEDDED: [(&str, &str); 7] = [
    ("air.json", include_str!("../../www/policy/air.json")),
    ("air-level.json", include_str!("../../www/policy/air-level.json")),
    ("base.json", include_str!("../../www/policy/base.json")),
    ("carbon.json", include_str!("../../www/policy/carbon.json")),
    ("doctor.json", include_str!("../../www/policy/doctor.json")),
    ("land.json", include_str!("../../www/policy/land.json")),
    ("national.json", include_str!("../../www/policy/national.json")),
];

/// One of [`EMBEDDED`]. For constants: so only the files that are named come into the program.
pub const fn embedded_file(name: &str) -> Source {
    let mut at = 0;
    while !same(EMBEDDED[at].0.as_bytes(), name.as_bytes()) {
        at += 1;
    }
    EMBEDDED[at]
}

/// Whether two texts are the same bytes. For constants.
pub(crate) const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    at == a.len() && at == b.len()
}

/// 一套规则: policy files that fit together. Changed only by making another set.
#[derive(Clone, Debug)]
pub struct Policy {
    sources: Vec<(String, String)>,
    ids: Vec<String>,
    release: Vec<FileStamp>,
    stamp: OnceCell<Stamp>,
    data_as_of: Date,
    documents: Vec<Document>,
    timelines: Vec<Timeline>,
    readings: Vec<ReadingEntry>,
    wording: Vec<Wording>,
    clauses: Vec<Clause>,
    notices: Vec<NoticeText>,
    calendar: WorkCalendar,
    contacts: Vec<Contact>,
    duties: Vec<Duty>,
    open_questions: Vec<OpenQuestion>,
    measures: Later<Vec<Measure>>,
    unit_duties: Later<Vec<UnitDuties>>,
    checklists: Later<Vec<Checklist>>,
    carbon: Later<CarbonPlan>,
    warnings: Vec<Problem>,
}

impl Policy {
    /// The whole set built in.
    pub fn embedded() -> Policy {
        Policy::of(&EMBEDDED)
    }

    /// A part of the set with the stamp of the whole: files built in, or found to be as good by `api::trial`. They are
    /// read without the checks, which cost every resident some kilobytes: a test proves that the set built in passes
    /// them and that both ways give the same.
    pub fn of(files: &[(&str, &str)]) -> Policy {
        let read = files.iter().map(|(_, text)| PolicyFile::from_json(json::parse(text).unwrap_or_default()));
        Policy::assemble(files, read.collect(), release())
    }

    /// A set from file names and texts; or every problem of every file.
    #[allow(clippy::result_large_err, reason = "refusals are rare and read at once")]
    pub fn load(files: &[(&str, &str)]) -> Result<Policy, NonEmpty<Problem>> {
        match read_all(files) {
            Ok(read) => Ok(Policy::checked(files, read, Vec::new())),
            Err(problems) => NonEmpty::from_vec(problems).map_or_else(|| Ok(Policy::empty()), Err),
        }
    }

    /// This set with one file in the place of the file of the same id. Refused: every problem, and nothing changes.
    #[allow(clippy::result_large_err, reason = "refusals are rare and read at once")]
    pub fn with_file(&self, name: &str, text: &str) -> Result<Policy, NonEmpty<Problem>> {
        self.replaced(name, text)
            .or_else(|problems| NonEmpty::from_vec(problems).map_or_else(|| Ok(Policy::empty()), Err))
    }

    /// [`Policy::with_file`] for the file that was found under that name beside the page. Refused also: another file
    /// under this name, and one that is older than the file it would replace.
    #[allow(clippy::result_large_err, reason = "refusals are rare and read at once")]
    pub fn updated(&self, name: &str, text: &str) -> Result<Policy, NonEmpty<Problem>> {
        let changed = self.with_file(name, text)?;
        let mut report = Report::new(name);
        let place = self.sources.iter().position(|(known, _)| known == name);
        let Some(place) = place.filter(|place| changed.sources[*place].1 == text) else {
            let remedy = ["检查文件名，是不是把两个文件放颠倒了"];
            report.add("id", None, Fault::UnknownFile, &["里面是另一个文件的内容"], &remedy);
            return NonEmpty::from_vec(report.problems).map_or(Ok(changed), Err);
        };
        let stamp = |set: &Policy| set.release.iter().find(|file| file.id == self.ids[place]).cloned();
        if let Some((old, new)) = stamp(self).zip(stamp(&changed)) {
            if version(&new.version) < version(&old.version) {
                let what = ["版本", &new.version, "比程序自带的", &old.version, "旧"];
                report.add("version", None, Fault::Older, &what, &["换成新的文件；要在它上面改，就把版本号改大"]);
            }
            if new.data_as_of < old.data_as_of {
                let what = ["数据截至", &new.data_as_of.zh(), "，比程序自带的", &old.data_as_of.zh(), "旧"];
                report.add("dataAsOf", None, Fault::Older, &what, &["换成新的文件；要在它上面改，就改成今天的日期"]);
            }
        }
        NonEmpty::from_vec(report.problems).map_or(Ok(changed), Err)
    }

    fn replaced(&self, name: &str, text: &str) -> Result<Policy, Vec<Problem>> {
        let mut report = Report::new(name);
        let new = read_one(text, &mut report).unwrap_or_default();
        let id = new.text_at("id").unwrap_or_default();
        let Some(place) = self.ids.iter().position(|known| known == id) else {
            if report.problems.is_empty() {
                let what = ["这套规则里没有编号是“", id, "”的文件"];
                report.add("id", None, Fault::UnknownFile, &what, &["把 id 改成其中之一：", &self.ids.join("、")]);
            }
            return Err(report.problems);
        };
        let mut files: Vec<(&str, &str)> = self.sources.iter().map(|(name, text)| (&**name, &**text)).collect();
        let (old_name, old_text) = core::mem::replace(&mut files[place], (name, text));
        let read = read_all(&files)?;
        let old = PolicyFile::from_json(read_one(old_text, &mut Report::new(old_name)).unwrap_or_default());
        lost(&mut report, &old, &read[place]);
        if report.problems.is_empty() {
            Ok(Policy::checked(&files, read, self.release.clone()))
        } else {
            Err(report.problems)
        }
    }

    /// No file, no figure, and a calendar that knows no day.
    fn empty() -> Policy {
        Policy {
            sources: Vec::new(),
            ids: Vec::new(),
            release: Vec::new(),
            stamp: OnceCell::new(),
            data_as_of: Date::MIN,
            documents: Vec::new(),
            timelines: Vec::new(),
            readings: Vec::new(),
            wording: Vec::new(),
            clauses: Vec::new(),
            notices: Vec::new(),
            calendar: WorkCalendar::published(Date::MAX, Date::MIN, Vec::new(), Vec::new()),
            contacts: Vec::new(),
            duties: Vec::new(),
            open_questions: Vec::new(),
            measures: Later::default(),
            unit_duties: Later::default(),
            checklists: Later::default(),
            carbon: Later::default(),
            warnings: Vec::new(),
        }
    }

    fn checked(files: &[(&str, &str)], read: Vec<PolicyFile>, release: Vec<FileStamp>) -> Policy {
        let warnings = warnings(files, &read);
        Policy { warnings, ..Policy::assemble(files, read, release) }
    }

    /// `release`: all files of the release, as far as they are known; those at hand stand in their place.
    fn assemble(files: &[(&str, &str)], read: Vec<PolicyFile>, mut release: Vec<FileStamp>) -> Policy {
        let mut set = Policy::empty();
        set.sources = files.iter().map(|(name, text)| (name.to_string(), text.to_string())).collect();
        for (place, file) in read.iter().enumerate() {
            release.retain(|known| known.id != file.id);
            release.push(FileStamp::of(file, place));
        }
        set.data_as_of = release.iter().map(|file| file.data_as_of).max().unwrap_or(Date::MIN);
        set.release = release;
        for mut file in read {
            set.ids.push(file.id);
            set.documents.append(&mut file.documents);
            set.timelines.append(&mut file.timelines);
            set.readings.append(&mut file.readings);
            set.wording.append(&mut file.wording);
            set.clauses.append(&mut file.clauses);
            set.notices.append(&mut file.notices);
            set.contacts.append(&mut file.contacts);
            set.duties.append(&mut file.duties);
            set.open_questions.append(&mut file.open_questions);
            set.measures.join(file.measures);
            set.unit_duties.join(file.unit_duties);
            set.checklists.join(file.checklists);
            set.carbon.join(file.carbon);
            if let Some(table) = file.calendar {
                set.calendar = WorkCalendar::published(table.from, table.to, table.off, table.makeup);
            }
        }
        set
    }

    /// Which rules these are. Worked out when it is first asked for: most screens name the version alone.
    pub fn stamp(&self) -> &Stamp {
        self.stamp.get_or_init(|| stamp(&self.release, &self.sources))
    }

    /// 规则版本: the highest version of the release's files.
    pub fn version(&self) -> &str {
        newest(&self.release)
    }

    /// 规则文件: name, 版本号 and 数据截至 of each at hand.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str, Date)> {
        let stamp = |id: &String| self.release.iter().find(|file| file.id == *id);
        let named = self.sources.iter().zip(&self.ids);
        named.filter_map(move |((name, _), id)| stamp(id).map(|file| (&**name, &*file.version, file.data_as_of)))
    }

    /// 数据截至: the latest of the release's files.
    pub fn data_as_of(&self) -> Date {
        self.data_as_of
    }

    /// 文件.
    pub fn documents(&self) -> &[Document] {
        &self.documents
    }

    /// 条款 by key, such as `land:11`.
    pub fn article(&self, key: &str) -> Option<(&Document, &Article)> {
        let (document, article) = key.split_once(':')?;
        let document = self.documents.iter().find(|d| d.id == document)?;
        document.articles.iter().find(|a| a.id == article).map(|article| (document, article))
    }

    /// 出处 by article key; a key nobody knows stays visible.
    pub fn citation(&self, key: &str) -> Citation {
        match self.article(key) {
            Some((document, article)) => Citation {
                document: document.number.clone(),
                article: article.number.clone(),
                url: article.url.clone().or_else(|| document.url.clone()),
                key: key.to_string(),
                short: document.short.clone(),
            },
            None => Citation {
                document: String::new(),
                article: key.to_string(),
                url: None,
                key: key.to_string(),
                short: String::new(),
            },
        }
    }

    /// 数值.
    pub fn timelines(&self) -> &[Timeline] {
        &self.timelines
    }

    /// The figure of that id on that day. Outside its periods it says so; never another period's value.
    pub fn figure(&self, id: &str, on: Date) -> Figure {
        match self.timelines.iter().find(|timeline| timeline.id == id) {
            Some(timeline) => timeline.at(on),
            None => Figure {
                id: id.to_string(),
                label: id.to_string(),
                unit: Unit::Count,
                state: ValueState::Missing,
                article: String::new(),
                source: String::new(),
                from: None,
                to: None,
                text: None,
            },
        }
    }

    /// 口径.
    pub fn readings(&self) -> &[ReadingEntry] {
        &self.readings
    }

    /// A choice of a reading in words; its id where it has none.
    pub fn choice_label(&self, reading: &str, choice: &str) -> String {
        let entry = self.readings.iter().find(|entry| entry.id == reading);
        let found = entry.and_then(|entry| entry.choices.iter().find(|c| c.id == choice));
        found.map_or(choice, |c| &c.label).to_string()
    }

    /// Words of a step.
    pub fn wording(&self, id: &str) -> Option<&Wording> {
        self.wording.iter().find(|wording| wording.id == id)
    }

    /// Words of a clause.
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().find(|clause| clause.id == id)
    }

    /// All clauses, in the order of the files.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// Words of a notice.
    pub fn notice(&self, code: &str) -> Option<&NoticeText> {
        self.notices.iter().find(|notice| notice.code == code)
    }

    /// 工作日历.
    pub fn calendar(&self) -> &WorkCalendar {
        &self.calendar
    }

    /// 联系方式.
    pub fn contacts(&self) -> &[Contact] {
        &self.contacts
    }

    /// 职责.
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }

    /// 待明确的问题.
    pub fn open_questions(&self) -> &[OpenQuestion] {
        &self.open_questions
    }

    /// 预案的措施, in the order of the file.
    pub fn measures(&self) -> &[Measure] {
        &self.measures
    }

    /// 成员单位职责.
    pub fn unit_duties(&self) -> &[UnitDuties] {
        &self.unit_duties
    }

    /// 清单 by id.
    pub fn checklist(&self, id: &str) -> Option<&Checklist> {
        self.checklists.iter().find(|list| list.id == id)
    }

    /// 清单.
    pub fn checklists(&self) -> &[Checklist] {
        &self.checklists
    }

    /// 碳达峰方案的目标和分工.
    pub fn carbon(&self) -> &CarbonPlan {
        &self.carbon
    }

    /// What looks wrong but is not refused.
    pub fn warnings(&self) -> &[Problem] {
        &self.warnings
    }
}

fn read_one(text: &str, report: &mut Report) -> Option<Json> {
    if text.len() > MAX_BYTES {
        report.add("", None, Fault::TooLarge, &["文件超过1兆字节"], &["检查是不是选错了文件"]);
        return None;
    }
    // Notepad on Windows writes a byte order mark.
    let read = json::parse(text.strip_prefix('\u{feff}').unwrap_or(text));
    if let Err((line, column)) = read {
        let what = ["第", &line.to_string(), "行第", &column.to_string(), "列附近不是正确的JSON"];
        report.add("", None, Fault::Syntax, &what, &["检查这里的引号、逗号和括号"]);
    }
    read.ok()
}

fn read_all(files: &[(&str, &str)]) -> Result<Vec<PolicyFile>, Vec<Problem>> {
    let mut reports: Vec<Report> = files.iter().map(|(name, _)| Report::new(name)).collect();
    let mut names = Names::default();
    let mut read = Vec::new();
    for (i, (_, text)) in files.iter().enumerate() {
        let report = &mut reports[i];
        let json = read_one(text, report);
        if let Some(json) = &json {
            Walk::new(i, report, &mut names).value(json, &Shape::Record(&PolicyFile::RECORD));
        }
        read.push(json.map(PolicyFile::from_json));
    }
    check_set(&read, &names, &mut reports);
    let problems: Vec<Problem> = reports.into_iter().flat_map(|report| report.problems).collect();
    if problems.is_empty() { Ok(read.into_iter().flatten().collect()) } else { Err(problems) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_embedded_set_passes_every_check_and_reads_the_same() {
        let checked = Policy::load(&EMBEDDED).expect("no problem in the files of this program");
        assert_eq!(format!("{checked:?}"), format!("{:?}", Policy::embedded()));
    }

    #[test]
    fn any_part_of_the_set_has_the_stamp_of_the_whole() {
        let whole = Policy::embedded();
        for leave_out in 0..EMBEDDED.len() {
            let part: Vec<Source> = [&EMBEDDED[..leave_out], &EMBEDDED[leave_out + 1..]].concat();
            let part = Policy::of(&part);
            assert_eq!((part.stamp(), part.data_as_of()), (whole.stamp(), whole.data_as_of()), "{leave_out} left out");
        }
    }

    #[test]
    fn a_replaced_file_changes_the_stamp_of_a_part_as_of_the_whole() {
        let (name, text) = const { embedded_file("base.json") };
        let newer = text.replace("2026.11.1", "2031.1.1");
        let whole = Policy::embedded().with_file(name, &newer).expect("accepted");
        let part = Policy::of(&[(name, text)]).with_file(name, &newer).expect("accepted");
        assert_eq!(part.stamp(), whole.stamp());
        assert_eq!(whole.stamp().version, "2031.1.1");
        assert_ne!(whole.stamp().sha256, Policy::embedded().stamp().sha256);
    }
}
