//! 文字: words of this service's questions. Figures of the law come in as values; provisions, papers and offices are the
//! policy file's own words, and what every flow says is the guide's.
mod answer;
mod option;
mod question;

pub use answer::{answer, meaning, unsure_leads};
pub use option::{fact, hint, label};
pub use question::asked;

/// Part of the flow: the land.
pub const PART_LAND: &str = "您家的地";
/// Part of the flow: the person.
pub const PART_PERSON: &str = "您本人";
/// Part of the flow: the procedure.
pub const PART_WAY: &str = "办到哪一步";

/// The enterprise insurance is not open; before the rules' own words.
pub const CLOSED_TITLE: &str = "企业职工养老保险不能选";
/// Why.
pub const CLOSED: &str = "公告那天已经过了法定退休年龄，按规定只能参加城乡居民养老保险。";

/// How to know the right notice.
pub const NOTICE_OPEN: &str = "怎么认这张公告";
/// It is none of the other two.
pub const NOTICE_WHICH: &str = "题目写着《征收土地公告》，贴在被征地的村（社区）。它不是《征收土地预公告》，也不是《征地补偿安置公告》。三张的日期不一样，别看错。";
/// A day that has not come.
pub const NOTICE_NOT_YET: &str = "这一天还没到，请核对一下。";

/// Label of the base.
pub const BASE_LABEL: &str = "月缴费基数值";
/// How it looks.
pub const BASE_HINT: &str = "只写数字，例如6000。";
/// What it will be marked with.
pub const BASE_MARKED: &str = "结果里会标上“您填的数”。";

/// Label of 亩 for each.
pub const EACH_LABEL: &str = "每人";
/// Label of 亩 of the household.
pub const TOTAL_LABEL: &str = "家里剩下的耕地";
/// Label of the people.
pub const PEOPLE_LABEL: &str = "家里人数";
/// 亩.
pub const MU: &str = "亩";
/// 人.
pub const PERSON: &str = "人";
/// 元.
pub const YUAN: &str = "元";
/// Range of 亩.
pub const MU_HINT: &str = "0至1000，例如0.18。";
/// Range of 亩 of a household.
pub const TOTAL_HINT: &str = "0至1000，例如0.9。";
/// Range of people.
pub const PEOPLE_HINT: &str = "1至99，按户口簿上的人数。";

/// Adds a claim year.
pub const ROW_ADD: &str = "再加一年";
/// Takes one away.
pub const ROW_REMOVE: &str = "删掉这一年";
/// Labels of a claim row.
pub const ROW_LABELS: [&str; 3] = ["哪一年", "缴了几个月", "其中不算的月数"];
/// Hints of a claim row.
pub const ROW_HINTS: [&str; 3] = ["例如2025。", "1至12。", "被单位聘用、当兵、上学、服刑的月数，没有就空着。"];
/// Units of a claim row.
pub const ROW_UNITS: [&str; 3] = ["年", "个月", "个月"];

/// A claim row is counted by this.
pub const ROW_COUNTER: &str = "笔";

/// 公告日满45周岁.
pub fn age_at_notice(age: u32) -> String {
    format!("公告日满{age}周岁")
}

/// The amount is another figure of the same year.
pub fn base_is_pension(year: i32) -> String {
    format!("这个数和{year}年的计发基数一样。计发基数是另一个数，请核对。")
}

/// 每人0.18亩.
pub fn mu_each(mu: &str) -> String {
    format!("每人{mu}亩")
}

/// 不到0.3亩.
pub fn area_under(limit: &str) -> String {
    format!("不到{limit}亩")
}

/// 0.3亩，或者更多.
pub fn area_over(limit: &str) -> String {
    format!("{limit}亩，或者更多")
}

/// Not 亩.
pub const MU_WRONG: &str = "请填0或更大的数，例如0.18";
/// Too many 亩.
pub const MU_TOO_MUCH: &str = "这个数太大了，请按亩填，最多1000亩";
/// No number of people.
pub const PEOPLE_WRONG: &str = "家里人数请填1至99的整数";
/// No number of months.
pub const MONTHS_WRONG: &str = "缴了几个月，请填1至12的整数";
/// More taken off than paid.
pub const EXCLUDED_WRONG: &str = "不算的月数请填整数，不能比缴的月数多";

/// Born after the notice.
pub fn born_after_notice(birth: &str, notice: &str) -> String {
    format!("{birth}在公告日期{notice}以后，请核对这两个日期")
}

/// No year, or not one between these.
pub fn year_wrong(from: i32, to: i32) -> String {
    format!("年份请填{from}至{to}")
}

/// A year stands twice or out of order.
pub fn year_twice(year: i32) -> String {
    format!("{year}年重复了，或者顺序不对。请从早到晚，一年一笔")
}
