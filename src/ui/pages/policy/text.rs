//! 文字 of the 口径 page.
/// Heading of the page.
pub const TITLE: &str = "规定和数据";
/// Under it.
pub const LEAD: &str = "算出来的每一个数都从这里来。拿不准的地方也写在这里。";

/// The figures.
pub const VALUES: &str = "各年数据";
/// Under it.
pub const VALUES_LEAD: &str = "每个数后面写着核对到什么程度、从哪里来。没公布的年份空着，不拿别的年份代替。";
/// Figures that do not change from year to year.
pub const FIXED: &str = "里写明的数";
/// A year without a value.
pub const NO_VALUE: &str = "没有数";

/// The readings.
pub const READINGS: &str = "怎么理解文件";
/// Under it.
pub const READINGS_LEAD: &str =
    "文件有的地方可以有两种读法。这里写明先按哪种算。换一种读法会改变您的结果时，结果页会告诉您。";
/// The default.
pub const CHOSEN: &str = "现在这样算";
/// Another choice.
pub const OTHER: &str = "也可以这样读";
/// Why.
pub const WHY: &str = "为什么：";

/// The documents.
pub const DOCUMENTS: &str = "依据的文件";
/// Under it.
pub const DOCUMENTS_LEAD: &str = "条款是我们用大白话转述的，以官方原文为准。";
/// 文号.
pub const NUMBER: &str = "文号";
/// 发文机关.
pub const ISSUER: &str = "发文机关";
/// 印发.
pub const ISSUED: &str = "印发日期";
/// 施行.
pub const EFFECTIVE: &str = "施行日期";

/// Duties and objections.
pub const DUTIES: &str = "谁管什么，有意见找谁";
/// Heading of the objections.
pub const OBJECT: &str = "对认定名单有意见，怎么提";
/// Heading of the offices.
pub const OFFICES: &str = "到哪里问";

/// What is not settled.
pub const OPEN: &str = "还没有定下来的问题";
/// Under it.
pub const OPEN_LEAD: &str = "这些要由有关部门明确。明确以后，这里会跟着改。";
/// Who can answer.
pub const WHO: &str = "要由谁来定：";

/// The files.
pub const FILES: &str = "规则文件";
/// Under it.
pub const FILES_LEAD: &str = "上面的数和条款都从这些文件里来。工作人员改了文件，重新打开本页，就能在这里看到收没收下。";
/// Nothing found that is not built in.
pub const FILES_AS_BUILT: &str = "现在用的都是程序自带的规则文件。";

/// 版本2026.11.1，数据截至2026年7月24日.
pub fn stamp(version: &str, data_as_of: &str) -> String {
    format!("版本{version}，数据截至{data_as_of}")
}

/// 还有3处.
pub fn more_lines(count: usize) -> String {
    format!("还有{count}处")
}

/// 《…办法》，株荷政办发〔2024〕7号.
pub fn titled(title: &str, number: &str) -> String {
    format!("{title}，{number}")
}

/// 缴费基数通知（7个数）.
pub fn figures_of(title: &str, count: usize) -> String {
    format!("{title}（{count}个数）")
}

/// 来源：….
pub fn source(source: &str) -> String {
    format!("来源：{source}")
}

/// Heading of one document's fixed figures.
pub fn fixed_in(short: &str) -> String {
    format!("《{short}》{FIXED}")
}

/// Words of the jump links: short, for a narrow screen.
pub const JUMP_VALUES: &str = VALUES;
/// To the readings.
pub const JUMP_READINGS: &str = "怎么理解";
/// To the documents.
pub const JUMP_DOCUMENTS: &str = "文件";
/// To the duties.
pub const JUMP_DUTIES: &str = "谁管什么";
/// To what is open.
pub const JUMP_OPEN: &str = "没定的";
/// To the files.
pub const JUMP_FILES: &str = "规则文件";
