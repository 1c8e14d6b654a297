//! 文字: words of every guided flow: of its buttons, its check page and its fields. A service's own stand beside it.
use crate::base::Citation;

use super::reply::UNSURE;

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

/// 不清楚.
pub const NOT_SURE: &str = "不清楚";
/// Answers to a fact.
pub const FACT_WORDS: [(&str, &str); 3] = [("yes", "是"), ("no", "不是"), (UNSURE, NOT_SURE)];
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

/// Which of many are not clear.
pub const MANY_WHICH: &str = "拿不准的是哪几种？";
/// None of many.
pub const MANY_NONE: &str = "一种都没有";
/// Some are not clear.
pub const MANY_SOME: &str = "有拿不准的";
/// Under it.
pub const MANY_SOME_HINT: &str = "再选一下是哪几种";

/// Title of a row, from 1: 第1笔.
pub fn row_title(row: usize, counter: &str) -> String {
    format!("第{row}{counter}")
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

/// 到哪里问清楚：区农业农村局。要区农业农村局核定的人均耕地面积。
pub fn where_to_ask(who: &str, paper: &str) -> String {
    format!("到哪里问清楚：{who}。{paper}")
}

/// 有1处要改：您的出生日期是哪一天？
pub fn screen_title(question: &str, faults: usize) -> String {
    if faults == 0 { question.to_string() } else { format!("{}：{question}", crate::ui::text::to_change(faults)) }
}
