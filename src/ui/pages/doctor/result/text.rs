//! 文字: words of the result. Figures and provisions are the rules' own.
use crate::base::{Date, MONTHS_PER_YEAR, Period};
use crate::rules::doctor::Paper;
use crate::ui::pages::doctor::text::TITLE;

/// Back.
pub const BACK: &str = "改答案";
/// Materials and actions, for screen readers.
pub const RAIL: &str = "材料和操作";

/// Flag and title of each answer.
pub const OUTSIDE: (&str, &str) = ("不归这个意见管", "按您填的情况，这个意见管不到");
/// Flag and title of each answer.
pub const MAY_COME: (&str, &str) = ("符合条件", "按您填的情况，可以来做乡村医生");
/// Flag and title of each answer.
pub const MAY_STAY: (&str, &str) = ("符合条件", "按您填的情况，可以接着干");
/// Flag and title of each answer.
pub const NOT_COME: (&str, &str) = ("不符合", "按您填的情况，还不能来做乡村医生");
/// Flag and title of each answer.
pub const NOT_STAY: (&str, &str) = ("不符合", "按您填的情况，不能按在岗的接着干");
/// Flag and title of each answer.
pub const OPEN: (&str, &str) = ("要核实", "还有没办完、没弄清的，核实清楚才能定");
/// Flag and title of each answer.
pub const FORCED: (&str, &str) = ("强制退出", "由区卫健局注销注册，还有没有补助要核定");
/// Flag and title of each answer.
pub const NOT_WRITTEN: (&str, &str) = ("没有写手续", "这种离岗，意见没有写怎么办手续");
/// Flag and title of each answer.
pub const LEFT: (&str, &str) = ("已经离岗", "已经离岗，看看离岗以后的补助");
/// Flag and title of each answer.
pub const WISH: (&str, &str) = ("自主退出", "手续办好就可以走，没有最后期限");
/// Flag and title of each answer.
pub const OVERDUE: (&str, &str) = ("过了期限", "最后期限已经过了，请马上去镇卫生院补办");
/// Flag and title of each answer.
pub const TOO_LATE: (&str, &str) = ("赶不上了", "两轮公示赶不上最后期限，请马上去镇卫生院问");
/// Flag and title of each answer.
pub const HURRY: (&str, &str) = ("请尽快办", "您今年到离岗年龄，离岗手续要抓紧办");
/// Flag and title of each answer.
pub const THIS_YEAR: (&str, &str) = ("今年到龄", "您今年到离岗年龄，要办离岗手续");
/// Flag and title of each answer.
pub const NEXT_YEAR: (&str, &str) = ("明年到龄", "您明年到离岗年龄，可以先准备");
/// Flag and title of each answer.
pub const LATER: (&str, &str) = ("还没有到龄", "您还没到离岗年龄，先看看到时候怎么办");

/// No result.
pub const ASK: &str = "要核实";
/// No result.
pub const NO_DATE_TITLE: &str = "还缺一个日期，现在算不出来";
/// No result.
pub const NO_BIRTH: &str = "哪天离岗要看出生日期。请照身份证填，或带身份证到村（社区）、公安派出所核对。";
/// No result.
pub const NO_LEFT: &str = "补助从哪天起要看离岗的日子。请看区卫健局的通知，或到镇卫生院问。";
/// No result.
pub const NO_FIGURE: &str = "规则数据里缺少要用的数，请打12345，或到镇卫生院问。";
/// No result.
pub const FILL_IN: &str = "知道了，去填这一题";

/// The big figure.
pub const DEADLINE: &str = "最迟办完";
/// The big figure.
pub const AID_FROM: &str = "生活困难补助，最早从";
/// The big figure.
pub const AID_REVIEW: &str = "生活困难补助要由区卫健局核定。";
/// Facts under it.
pub const REACHED: &str = "到离岗年龄";
/// Facts under it.
pub const SUGGESTED: &str = "建议交表";
/// Facts under it.
pub const LATEST: &str = "最迟交表";
/// Facts under it.
pub const SERVED: &str = "连续做了";
/// Facts under it.
pub const NOT_YET: &str = "还算不出";

/// Jump links: id and words.
pub const JUMPS: [(&str, &str); 4] = [("next", "怎么办"), ("aid", "领什么"), ("ages", "两个年龄"), ("how", "怎么算的")];
/// Sections.
pub const NEXT: &str = "一步一步来";
/// Sections.
pub const NEXT_LEAD: &str = "带“建议”的日子是本页往回数的，带“最早”的没有给审批留时间，其余的照意见。";
/// Sections.
pub const COME: &str = "怎么申请，一步一步来";
/// Sections.
pub const BRING: &str = "带什么";
/// Sections.
pub const AID: &str = "您能领什么";
/// Sections.
pub const AGES: &str = "离岗和退休，不是一回事";
/// Sections.
pub const HOW: &str = "日子怎么算出来的";
/// Sections.
pub const MORE: &str = "每一条怎么核的";
/// Sections.
pub const CONDITIONS: &str = "每一个条件怎么核的";
/// Sections.
pub const WHOM: &str = "找谁问";
/// Sections.
pub const SCOPE_OPEN: &str = "先核实归不归这个意见管";
/// Sections.
pub const WARNINGS: &str = "要留意";
/// Sections.
pub const READINGS: &str = "规定可以有几种读法的地方";
/// Sections.
pub const TOLD: &str = "您填的内容";

/// Behind a day of ours.
pub const OURS: &str = "（建议）";
/// Behind a day counted without time for approvals.
pub const EARLIEST: &str = "（最早）";
/// Behind a day that was told.
pub const BY_YOU: &str = "（您填的）";

/// Aids.
pub const HARDSHIP: &str = "离岗后的生活困难补助";
/// Aids.
pub const SUPPORT: &str = "在岗时的养老保险缴费补助";
/// Aids.
pub const REVIEW: &str = "要由区卫健局核定";
/// Aids.
pub const GIVEN: &str = "今年的可以申报";
/// Aids.
pub const NO_MORE: &str = "现在没有了";
/// Aids.
pub const NOT_PAID: &str = "没有参保缴费，没有这项补助";
/// Aids.
pub const REVIEW_SUPPORT: &str = "要核实";
/// Aids.
pub const NOT_ENTERED: &str = "还没录入";
/// Aids.
pub const A_MONTH: &str = "元/月";
/// Aids.
pub const A_YEAR: &str = "元";

/// Actions.
pub const CALENDAR_FILE: &str = "乡村医生离岗.ics";
/// Actions.
pub const DAYS_NOT_COPIED: &str = "这里存不了文件，也不让复制，请用打印，或照上面的日子记下来。";
/// Of the latest start in a calendar.
pub const LATEST_TITLE: &str = "最迟这天交离岗审批表";
/// Of the latest start in a calendar.
pub const LATEST_NOTE: &str = "晚于这一天，两轮公示一定走不完。不要等到这一天。";

/// Where to ask.
pub const HELP: &str = "看不明白可以打12345，或到镇卫生院（街道社区卫生服务中心）问。";

/// 2026年12月31日前.
pub fn before(day: Date) -> String {
    format!("{}前", day.zh())
}

/// 2026年12月31日起.
pub fn from(day: Date) -> String {
    format!("{}起", day.zh())
}

/// 最早从2026年12月31日起.
pub fn earliest(day: Date) -> String {
    format!("最早从{}起", day.zh())
}

/// 2026年11月18日至11月24日.
pub fn within(period: Period) -> String {
    let Period { first, last } = period;
    match first.year() == last.year() {
        true => format!("{}至{}月{}日", first.zh(), last.month(), last.day()),
        false => format!("{}至{}", first.zh(), last.zh()),
    }
}

/// 2月28日 in a year that is named beside it, else the whole day.
pub fn short(day: Date, year: i32) -> String {
    if day.year() == year { format!("{}月{}日", day.month(), day.day()) } else { day.zh() }
}

/// 26年8个月.
pub fn served(months: u32) -> String {
    format!("{}年{}个月", months / MONTHS_PER_YEAR, months % MONTHS_PER_YEAR)
}

/// 还有16天, 就是今天, 已经过了3天.
pub fn days_left(days: i64) -> String {
    match days {
        0 => "就是今天".to_string(),
        1.. => format!("还有{days}天"),
        _ => format!("已经过了{}天", -days),
    }
}

/// 由村委会（同意）、镇卫生院（同意）办. Empty for nobody.
pub fn signers(signers: &[Paper]) -> String {
    let one = |signer: &Paper| format!("{}（{}）", signer.name, signer.note);
    let names: Vec<String> = signers.iter().map(one).collect();
    if names.is_empty() { String::new() } else { format!("谁办：{}。", names.join("、")) }
}

/// 2020年前每月120元 of the former standard.
pub fn former(amount: &str, unit: &str, until: Date) -> String {
    format!("旧标准{amount}{unit}，用到{}", until.zh())
}

/// The day it stops.
pub fn ends(day: Date) -> String {
    format!("{}起不再给。", day.zh())
}

/// 到离岗年龄：2026年2月28日.
pub fn leaves(day: Date) -> String {
    format!("离岗：{}", day.zh())
}

/// 法定退休（男）：60岁11个月，2027年1月28日.
pub fn retires(category: &str, years: u32, months: u32, day: Date) -> String {
    let months = if months == 0 { String::new() } else { format!("{months}个月") };
    format!("法定退休（{category}）：{years}岁{months}，{}", day.zh())
}

/// Two sentences.
pub fn sentences(first: &str, second: &str) -> String {
    let end = if first.is_empty() || first.ends_with('。') { "" } else { "。" };
    [first, end, second].concat()
}

/// Dates that cannot be.
pub fn check_dates(words: &str) -> String {
    format!("{words}。请核对填的日期。")
}

/// 乡村医生：交离岗审批表.
pub fn event_title(title: &str) -> String {
    format!("乡村医生：{title}")
}

/// 2026年12月9日：乡村医生：交离岗审批表.
pub fn on_day(day: Date, title: &str) -> String {
    format!("{}：{title}", day.zh())
}

/// 依据：意见 三（二）1.
pub fn stands_on(article: &str) -> String {
    format!("依据：{article}。")
}

/// 依据：株荷政办发〔2024〕8号.
pub fn basis(numbers: &[&str]) -> String {
    format!("{TITLE}，依据：{}。", numbers.join("、"))
}
