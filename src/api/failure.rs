//! 错误: what is wrong with an input, where, and how to mend it. One code a kind, stable across versions.
use crate::base::CalendarError;
use crate::policy::holds::{AIR, CARBON, DOCTOR, LAND};
use crate::rules::air::EpisodeError;
use crate::rules::carbon::{FilterError, NotOneTarget};
use crate::rules::doctor::{CandidateError, RowError, ScheduleError, ServiceError, TimelineError};
use crate::rules::land::{DeadlineError, FigureMissing, FundingError, LedgerError, SubsidyError};
use crate::rules::retirement::RetirementError;

use super::shown::Shown;
use super::value::{Record, Value};

/// `error` of an answer. Boxed, since every field that is read may hand one back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure(Box<Told>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Told {
    /// Stable code.
    code: &'static str,
    /// Path of the field, such as `ledger[0].monthsPaid`.
    field: Option<String>,
    /// What is wrong.
    message: String,
    /// How to mend it.
    hint: &'static str,
}

impl Failure {
    /// A failure at a field, in the words of its code.
    pub fn at(code: &'static str, field: &str) -> Failure {
        let (message, hint) = words(code);
        Failure(Box::new(Told { code, field: Some(field.to_string()), message: format!("{field}：{message}"), hint }))
    }

    /// A failure of the whole input.
    pub fn whole(code: &'static str) -> Failure {
        let (message, hint) = words(code);
        Failure(Box::new(Told { code, field: None, message: message.to_string(), hint }))
    }

    /// For JavaScript.
    pub(super) fn shown(self) -> Value {
        let mut fields = Record::default();
        fields.put("code", self.0.code.shown());
        fields.put("field", self.0.field.shown());
        fields.put("message", self.0.message.shown());
        fields.put("hint", self.0.hint.shown());
        fields.shown()
    }

    pub(super) fn saying(mut self, detail: impl core::fmt::Display) -> Failure {
        self.0.message = format!("{}（{detail}）", self.0.message);
        self
    }
}

/// What and how to mend, by code. A module of one regulation has the codes of its calls only.
fn words(code: &str) -> (&'static str, &'static str) {
    match code {
        "bad_type" => {
            ("类型不对", "日期、金额用字符串，是否用true或false，年数、月数用数字；只有几种可选的，照hetang.d.ts写")
        }
        "unknown_field" => ("没有这个字段", "请对照hetang.d.ts里的字段名"),
        "missing_field" => ("缺少这个字段", "请补上"),
        "bad_date" => ("不是存在的日期", "写成YYYY-MM-DD，例如1979-08-03"),
        "bad_amount" => ("不是数", "写成不带逗号的数，例如\"6711.00\"，金额最多两位小数"),
        "bad_base" if LAND => ("月缴费基数值要大于0", "填公告那一年公布的数"),
        "bad_category" => ("没有这种退休类别", "male、female55、female50中的一个"),
        "bad_sex" => ("没有这种性别", "male或female；不清楚就填null"),
        "bad_ground" if LAND => ("没有这种人员类别", "member、student、soldier、parent、prisoner、other中的一个"),
        "bad_scheme" => ("没有这种险种", "enterprise、resident、none中的一个；不清楚就填null"),
        "bad_status_now" if LAND => ("没有这种现状", "none、service、student、prison中的一个；不清楚就填null"),
        "bad_action" if DOCTOR => ("没有这种申请", "continue（接着干）、apply（新申请）中的一个"),
        "bad_kind" if DOCTOR => {
            ("没有这种退出方式", "age、voluntary、forced中的一个；doctorTimeline还可以是not_written")
        }
        "bad_step" if LAND => ("没有这个步骤", "publicity、register、enrol、pass_on、collective_due中的一个"),
        "bad_unit" if LAND => ("没有这个单位", "m2、mu、ha中的一个"),
        "bad_years" => ("年数不在范围内", "补贴年限是5至15的整数；年份是1至9999的整数"),
        "bad_reason" if LAND => ("没有这种不计的原因", "employed、service、student、prison中的一个"),
        "bad_reading" => ("没有这种口径", "口径的编号和选项见口径页或version()"),
        "not_one_target" if CARBON => {
            ("这个章节、指标、年份没有正好一个目标", "section照文件的序号，例如\"三（一）2\"；没有写年份的不填year")
        }
        "bad_department" if CARBON => ("方案里没有这个单位", "写单位全称，例如\"区发展和改革局\""),
        "bad_topic" if CARBON => (
            "没有这个领域",
            "energy、saving、industry、transport、building、ecology、circular、technology、living、pilot中的一个",
        ),
        "birth_after_reference" => ("出生日期在对照日期之后", "请核对两个日期"),
        "months_out_of_range" if LAND => ("月数要在0至12之间", "填整数"),
        "duplicate_year" if LAND => ("同一年填了两次", "每年只填一行"),
        "years_not_ascending" if LAND => ("年份要从早到晚排", "按年份排好再填"),
        "excluded_exceeds_paid" if LAND => ("不计的月数多于缴费月数", "请核对当年的月数"),
        "negative_amount" => ("金额不能小于0", "请核对"),
        "post_backwards" if DOCTOR => ("岗位结束在开始以前", "请核对这一段的起止日期"),
        "negative_area" if LAND => ("面积不能小于0", "请核对"),
        "base_missing" if LAND => ("那一年的月缴费基数值还没有", "用monthlyBase填上官方公布的数；不能用别的年份代替"),
        "aqi_out_of_range" if AIR => {
            ("不在能算的范围内", "AQI填0至500，浓度不能小于0；超出某一栏的，按说明改用另一种平均")
        }
        "missing_hours" if AIR => ("有的小时没有数", "把缺的小时补上；不能跳过，也不会替您补"),
        "bad_standard" if AIR => ("没有这个版本的标准", "HJ633-2012、HJ633-2026中的一个"),
        "calendar_out_of_range" => ("工作日算不出", "等放假安排公布，或用calendar给出那一年的安排"),
        "figure_missing" => ("政策数据里缺少这个数", "请更新政策文件"),
        _ => ("输入有误", "请对照hetang.d.ts"),
    }
}

fn figure(missing: &FigureMissing) -> Failure {
    Failure::whole("figure_missing").saying(&missing.id)
}

fn calendar(error: &CalendarError) -> Failure {
    Failure::whole("calendar_out_of_range").saying(error)
}

impl From<FigureMissing> for Failure {
    fn from(missing: FigureMissing) -> Failure {
        figure(&missing)
    }
}

impl From<RetirementError> for Failure {
    fn from(error: RetirementError) -> Failure {
        match error {
            RetirementError::FigureMissing(id) => Failure::whole("figure_missing").saying(id),
        }
    }
}

impl From<SubsidyError> for Failure {
    fn from(error: SubsidyError) -> Failure {
        match error {
            SubsidyError::BirthAfterReference => Failure::at("birth_after_reference", "birth"),
            SubsidyError::BaseMissing { year } => Failure::at("base_missing", "monthlyBase").saying(year),
            SubsidyError::Figure(missing) => figure(&missing),
        }
    }
}

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Failure {
        let (code, field) = match &error {
            LedgerError::BadYears { .. } => ("bad_years", "years"),
            LedgerError::MonthsOutOfRange { .. } => ("months_out_of_range", "ledger"),
            LedgerError::ExcludedExceedsPaid { .. } => ("excluded_exceeds_paid", "ledger"),
            LedgerError::DuplicateYear { .. } => ("duplicate_year", "ledger"),
            LedgerError::YearsNotAscending { .. } => ("years_not_ascending", "ledger"),
            LedgerError::Figure(missing) => return figure(missing),
        };
        Failure::at(code, field).saying(&error)
    }
}

impl From<FundingError> for Failure {
    fn from(error: FundingError) -> Failure {
        match error {
            FundingError::NegativeArea => Failure::at("negative_area", "area"),
            FundingError::NegativeAmount => Failure::at("negative_amount", "compensation"),
            FundingError::Calendar(error) => calendar(&error),
            FundingError::Figure(missing) => figure(&missing),
        }
    }
}

impl From<EpisodeError> for Failure {
    fn from(error: EpisodeError) -> Failure {
        match error {
            EpisodeError::Calendar(error) => calendar(&error),
            EpisodeError::FigureMissing(id) => Failure::whole("figure_missing").saying(id),
        }
    }
}

impl From<DeadlineError> for Failure {
    fn from(error: DeadlineError) -> Failure {
        match error {
            DeadlineError::Calendar(error) => calendar(&error),
            DeadlineError::Figure(missing) => figure(&missing),
        }
    }
}

impl From<CandidateError> for Failure {
    fn from(error: CandidateError) -> Failure {
        match error {
            CandidateError::BirthAfterReference => Failure::at("birth_after_reference", "birth"),
            CandidateError::Figure(missing) => figure(&missing),
        }
    }
}

impl From<ScheduleError> for Failure {
    fn from(error: ScheduleError) -> Failure {
        match error {
            ScheduleError::Unpublished(why) => Failure::whole("calendar_out_of_range").saying(why),
            ScheduleError::Figure(missing) => figure(&missing),
        }
    }
}

impl From<ServiceError> for Failure {
    fn from(error: ServiceError) -> Failure {
        match error {
            ServiceError::Backwards(post) => Failure::at("post_backwards", &format!("posts[{post}].to")),
            ServiceError::BeforeBirth(post) => Failure::at("birth_after_reference", &format!("posts[{post}].from")),
            ServiceError::Figure(missing) => figure(&missing),
        }
    }
}

impl From<TimelineError> for Failure {
    fn from(error: TimelineError) -> Failure {
        match error {
            TimelineError::Candidate(error) => error.into(),
            TimelineError::Service(error) => error.into(),
            TimelineError::Figure(missing) => figure(&missing),
        }
    }
}

impl From<RowError> for Failure {
    fn from(error: RowError) -> Failure {
        let row = error.row;
        let mut failure = Failure::from(error.why);
        failure.0.field = failure.0.field.map(|field| format!("members[{row}].{field}"));
        failure
    }
}

impl From<NotOneTarget> for Failure {
    fn from(error: NotOneTarget) -> Failure {
        Failure::whole("not_one_target").saying(error)
    }
}

impl From<FilterError> for Failure {
    fn from(error: FilterError) -> Failure {
        match error {
            FilterError::Department(name) => Failure::at("bad_department", "department").saying(name),
            FilterError::Topic(id) => Failure::at("bad_topic", "topic").saying(id),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    #[test]
    fn every_code_has_words_of_its_own() {
        let sources = ["reader.rs", "doctor/input.rs", "air.rs", "air_reader.rs", "answer.rs", "carbon.rs", "input.rs"];
        for name in sources {
            let path = format!("{}/src/api/{name}", env!("CARGO_MANIFEST_DIR"));
            let source = std::fs::read_to_string(&path).expect("a source file");
            for code in source.split('"').filter(|text| text.starts_with("bad_")) {
                assert_ne!(words(code), words(""), "{code} of {name} is answered in no words of its own");
            }
        }
    }
}
