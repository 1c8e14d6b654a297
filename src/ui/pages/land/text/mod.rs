//! 文字: words of the questions and of the check page. Figures of the law come in as values; provisions, papers and
//! offices are the policy file's own words.
mod answer;
mod fault;
mod option;
mod question;

pub use answer::{answer, meaning, unsure_leads};
pub use fault::{fault, identity, identity_so_far};
pub use option::{FACT_WORDS, fact, hint, label};
pub use question::{Asked, asked};

use super::question::Part;
use crate::base::Citation;

/// Title of the check page.
pub const CHECK_TITLE: &str = "核对一遍，再看结果";
/// Under it.
pub const CHECK_LEAD: &str = "哪里不对就点“改”。只改那一题，别的答案都留着。";
/// Leads to the result.
pub const SEE_RESULT: &str = "都对，看结果";
/// Name of the note beside the check page.
pub const YOURS_TITLE: &str = "只在您手上";
/// What becomes of the answers.
pub const YOURS: &str = "这些内容没有上传，也没有存到服务器。关掉页面就清空。";

/// To the question before.
pub const BACK: &str = "上一题";
/// To the home screen, before the first question.
pub const BACK_HOME: &str = "回首页";
/// To the check page, from a question that is being changed.
pub const BACK_CHECK: &str = "回到核对";
/// Forward.
pub const NEXT: &str = "下一题";
/// 不清楚 for a question without options.
pub const SKIP: &str = "不清楚，先跳过";
/// The enterprise insurance is not open; before the rules' own words.
pub const CLOSED_TITLE: &str = "企业职工养老保险不能选";
/// Why.
pub const CLOSED: &str = "公告那天已经过了法定退休年龄，按规定只能参加城乡居民养老保险。";
/// Starts anew.
pub const CLEAR: &str = "清空重算";
/// Asked before.
pub const CLEAR_ASK: &str = "要清空全部答案吗？";
/// What it does.
pub const CLEAR_WHAT: &str = "填过的都会删掉，从第一题重新开始。";
/// Yes.
pub const CLEAR_YES: &str = "清空";
/// No.
pub const CLEAR_NO: &str = "不清空";
/// Name of the rail.
pub const RAIL: &str = "已经填好的";
/// Why a question is asked.
pub const WHY: &str = "为什么问这个";

/// Under what was understood.
pub const NOT_RIGHT: &str = "不对的话，直接改上面的数字。";
/// Opens the identity number.
pub const ID_OPEN: &str = "用身份证号填";
/// Its label.
pub const ID_LABEL: &str = "身份证号";
/// How it looks.
pub const ID_HINT: &str = "18位，最后一位可能是X。";
/// What becomes of it.
pub const ID_PRIVACY: &str = "只用来读出生日期和性别，不保存、不上传。";
/// It was read.
pub const ID_READ: &str = "读到了，上面的日期已经填好。";
/// Fifteen digits.
pub const ID_OLD: &str = "还差3位。15位的是老号，18位的新号看第二代身份证或户口簿。";

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

/// Which bars are not clear.
pub const BARS_WHICH: &str = "拿不准的是哪几种？";
/// The other bars.
pub const BARS_NONE: &str = "一种都没有";
/// Some are not clear.
pub const BARS_SOME: &str = "有拿不准的";
/// Under it.
pub const BARS_SOME_HINT: &str = "再选一下是哪几种";

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

/// Title of a claim row, from 1.
pub fn row_title(row: usize) -> String {
    format!("第{row}笔")
}

/// 您家的地.
pub fn part(part: Part) -> &'static str {
    match part {
        Part::Land => "您家的地",
        Part::Person => "您本人",
        Part::Way => "办到哪一步",
    }
}

/// 公告日满45周岁.
pub fn age_at_notice(age: u32) -> String {
    format!("公告日满{age}周岁")
}

/// 依据办法第五条、第十一条.
pub fn basis(citations: &[Citation]) -> String {
    let mut words = String::from("依据");
    let mut last = "";
    for (at, cite) in citations.iter().enumerate() {
        words.push_str(if at == 0 { "" } else { "、" });
        words.push_str(if cite.short == last { "" } else { &cite.short });
        words.push_str(&cite.article);
        last = &cite.short;
    }
    words.push('。');
    words
}

/// The amount is another figure of the same year.
pub fn base_is_pension(year: i32) -> String {
    format!("这个数和{year}年的计发基数一样。计发基数是另一个数，请核对。")
}

/// 每人0.18亩.
pub fn mu_each(mu: &str) -> String {
    format!("每人{mu}亩")
}

/// 到哪里问清楚：区农业农村局。要区农业农村局核定的人均耕地面积。
pub fn where_to_ask(who: &str, paper: &str) -> String {
    format!("到哪里问清楚：{who}。{paper}")
}

/// 不到0.3亩.
pub fn area_under(limit: &str) -> String {
    format!("不到{limit}亩")
}

/// 0.3亩，或者更多.
pub fn area_over(limit: &str) -> String {
    format!("{limit}亩，或者更多")
}

/// 有1处要改：您的出生日期是哪一天？
pub fn screen_title(question: &str, faults: usize) -> String {
    if faults == 0 { question.to_string() } else { format!("{}：{question}", crate::ui::text::to_change(faults)) }
}
