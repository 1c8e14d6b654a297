//! 规则文件: what one policy file holds. The same record for every file; a list left out is empty.
use crate::base::Date;

use super::carbon::CarbonPlan;
use super::document::{Contact, Document, Duty, OpenQuestion};
use super::later::Later;
use super::plan::{Checklist, Measure, UnitDuties};
use super::schema::{Form, Shape, record};
use super::timeline::Timeline;
use super::wording::{Clause, NoticeText, ReadingEntry, Wording};

/// Version of the file format this engine reads.
pub(super) const FORMAT: &str = "1";
/// Largest file read, in bytes.
pub(super) const MAX_BYTES: usize = 1 << 20;

record! {
    /// 规则文件.
    PolicyFile {
        /// Version of the format: 1.
        "schema" schema: Format = Shape::Version,
        /// Id of the file in the set.
        "id" id: String = Shape::Text(Form::Id),
        /// 版本号, YYYY.M.N.
        "version" version: String = Shape::Text(Form::Version),
        /// 数据截至.
        "dataAsOf" data_as_of: Date = Shape::Day,
        /// 文件.
        "documents" documents: Vec<Document> = Shape::List(&Shape::Record(&Document::RECORD)),
        /// 数值.
        "timelines" timelines: Vec<Timeline> = Shape::List(&Shape::Record(&Timeline::RECORD)),
        /// 口径.
        "readings" readings: Vec<ReadingEntry> = Shape::List(&Shape::Record(&ReadingEntry::RECORD)),
        /// 步骤的措辞.
        "wording" wording: Vec<Wording> = Shape::List(&Shape::Record(&Wording::RECORD)),
        /// 条件的措辞.
        "clauses" clauses: Vec<Clause> = Shape::List(&Shape::Record(&Clause::RECORD)),
        /// 提示的措辞.
        "notices" notices: Vec<NoticeText> = Shape::List(&Shape::Record(&NoticeText::RECORD)),
        /// 工作日历; one file of a set holds it.
        "calendar" calendar: Option<CalendarTable> = Shape::Maybe(&Shape::Record(&CalendarTable::RECORD)),
        /// 联系方式.
        "contacts" contacts: Vec<Contact> = Shape::List(&Shape::Record(&Contact::RECORD)),
        /// 职责.
        "duties" duties: Vec<Duty> = Shape::List(&Shape::Record(&Duty::RECORD)),
        /// 待明确的问题.
        "openQuestions" open_questions: Vec<OpenQuestion> = Shape::List(&Shape::Record(&OpenQuestion::RECORD)),
        /// 预案的措施.
        "measures" measures: Later<Vec<Measure>> = Shape::List(&Shape::Record(&Measure::RECORD)),
        /// 成员单位职责.
        "unitDuties" unit_duties: Later<Vec<UnitDuties>> = Shape::List(&Shape::Record(&UnitDuties::RECORD)),
        /// 清单.
        "checklists" checklists: Later<Vec<Checklist>> = Shape::List(&Shape::Record(&Checklist::RECORD)),
        /// 碳达峰方案; one file of a set holds it.
        "carbon" carbon: Later<Option<CarbonPlan>> = Shape::Maybe(&Shape::Record(&CarbonPlan::RECORD)),
    }
}

record! {
    /// 工作日历: the published days off and make-up days.
    CalendarTable {
        /// First day of the table.
        "from" from: Date = Shape::Day,
        /// Last day of the table.
        "to" to: Date = Shape::Day,
        /// 放假的日子.
        "off" off: Vec<Date> = Shape::List(&Shape::Day),
        /// 调休上班的日子.
        "makeup" makeup: Vec<Date> = Shape::List(&Shape::Day),
        /// Where it was read.
        "source" source: String = Shape::Text(Form::Line),
    }
}

/// The format number: checked while reading, so nothing of it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format;

impl super::schema::FromJson for Format {
    fn from_json(_: super::json::Json) -> Format {
        Format
    }
}
