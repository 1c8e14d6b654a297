//! 文字 of the alert pages.
use crate::base::Minute;
use crate::policy::Problem;
use crate::rules::air::{Alert, Audience, Feed, Response};
use crate::ui::text::alert_of;

/// Above the level while the portal says it is in force.
pub const CURRENT: &str = "荷塘区当前预警";
/// Above the level the visitor chose.
pub const LOOKING_AT: &str = "您在看";
/// Under it.
pub const NOT_CURRENT: &str = "这是预案里的规定，不是当前预警。";
/// Heading while no level is shown.
pub const NO_LEVEL: &str = "重污染天气该怎么做";
/// Lifting.
pub const UNTIL_LIFTED: &str = "什么时候解除，以官方通知为准。";
/// Link to the notice.
pub const NOTICE: &str = "看官方通知";
/// From another level back to the one in force.
pub const BACK_TO_CURRENT: &str = "看当前预警";
/// The level selector.
pub const LEVELS: &str = "选择预警级别";
/// The level shown.
pub const SHOWN: &str = "正在看";

/// First fetch.
pub const WAITING: &str = "正在读取当前预警…";
/// No alert.
pub const NONE: &str = "现在没有发布预警";
/// Below it, and below all states that name no level.
pub const CHOOSE: &str = "想知道预警时要做什么，在上面选一个级别。";
/// Lifted.
pub const LIFTED: &str = "预警已经解除";
/// Out of date.
pub const STALE: &str = "信息可能已过期";
/// A file of the future, without an alert.
pub const AHEAD: &str = "预警信息还没到发布时间";
/// Below it.
pub const AHEAD_WHAT: &str = "现在有没有预警，这里还不知道。也请检查这台设备的日期和时间。";
/// Not fetched.
pub const UNREACHABLE: &str = "没有读到当前预警";
/// Below it.
pub const UNREACHABLE_WHAT: &str = "可能是网络不好。现在有没有预警，这里不知道。";
/// Opened from a folder.
pub const NO_SERVER: &str = "离线版读不到当前预警";
/// No feed.
pub const ABSENT: &str = "这个网站没有放当前预警";
/// Below it.
pub const ABSENT_WHAT: &str = "现在有没有预警，这里不知道。";
/// Not what it must be.
pub const MALFORMED: &str = "当前预警的信息有错，没有采用";
/// For the webmaster.
pub const FOR_STAFF: &str = "给网站管理员：错在哪里";
/// Whom to ask, the hotline in the middle; the emergency office's own number is not published.
pub const ASK: [&str; 4] = ["有没有预警，可以打", "12345", "，", "或者问："];
/// Where the official notice appears.
pub const CHANNELS: &str = "官方预警在哪里看";

/// Three things.
pub const FIRST: &str = "先做好这几件事";
/// By audience.
pub const TODAY: &str = "今天该怎么做";
/// The same, for a level that is not in force.
pub const THEN: &str = "这个级别要做什么";
/// Under it.
pub const TODAY_LEAD: &str = "措施一级一级往上加：新增的、加严的在前面，写着“起”的是低一级就要做的。";
/// Filter.
pub const WHO: &str = "只看一类人";
/// No filter.
pub const ALL: &str = "全部";
/// What government does.
pub const GOVERNMENT: &str = "政府部门在做什么";
/// Keep the audience.
pub const REMEMBER: &str = "在这台设备上记住我选的";
/// In one tap.
pub const MINE: &str = "直接看";
/// The checkers.
pub const TO_STOPS: &str = "车能不能跑、机械能不能用、工地能不能做：查一查";
/// The same, beside what trucks, factories and sites do.
pub const CHECK_MINE: &str = "查一查我的";
/// The articles.
pub const ARTICLES: &str = "依据哪几条";
/// Back from them.
pub const TO_TODAY: &str = "今天该怎么做";

/// Opens it.
pub const OPEN_DOOR: &str = "做一张门口告示";
/// Prints it.
pub const PRINT: &str = "打印";
/// Closes it.
pub const CLOSE: &str = "收起";

/// Thresholds.
pub const HOW: &str = "三种颜色怎么分";
/// Under it.
pub const HOW_LEAD: &str = "级别由市里定，本页不判断、也不预报。";
/// What it rests on.
pub const BASIS: &str = "依据：";

/// 黄色（Ⅲ级）, in two parts.
pub fn parts(response: Response) -> (String, String) {
    (response.level().to_string(), response.to_string())
}

/// Short names for the filter.
pub fn short(audience: Audience) -> &'static str {
    match audience {
        Audience::Vulnerable => "老人小孩病人",
        Audience::Public => "居民",
        Audience::School => "学校幼儿园",
        Audience::Outdoor => "室外干活",
        Audience::Industry => "工厂企业",
        Audience::Construction => "工地",
        Audience::Roads => "道路保洁",
        Audience::Freight => "货车物流",
        Audience::ThroughDiesel => "过境柴油车",
        Audience::Institutions => "机关单位",
    }
}

/// 2026年11月23日8:00起，荷塘区全区，启动Ⅱ级响应。
pub fn in_force(alert: &Alert) -> String {
    format!("{}起，{}，启动{}响应。", alert.starts.zh(), alert.area, alert.response)
}

/// Where the file says so: 编号、发布时间、有效时间.
pub fn source(feed: &Feed) -> String {
    let number = feed.number.as_ref().map(|number| format!("编号：{number}。")).unwrap_or_default();
    format!("{number}{}发布，这条信息有效到{}。", feed.issued.zh(), feed.valid_until.zh())
}

/// 截至….
pub fn none_since(feed: &Feed) -> String {
    format!("{}发布，这条信息有效到{}。", feed.issued.zh(), feed.valid_until.zh())
}

/// 橙色预警已在…解除.
pub fn lifted(alert: &Alert, at: Minute) -> String {
    format!("{}在{}解除，响应自动结束。", alert_of(alert.response), at.zh())
}

/// 有效到….
pub fn stale(feed: &Feed) -> String {
    format!(
        "网站上的预警信息只有效到{}，已经过了，这里不再当成现在的。现在有没有预警，这里不知道。",
        feed.valid_until.zh()
    )
}

/// 橙色预警还没有开始.
pub fn not_yet(alert: &Alert) -> String {
    format!("{}还没有开始", alert_of(alert.response))
}

/// When it will.
pub fn not_yet_when(alert: &Alert) -> String {
    format!("{}起，{}，启动{}响应。现在还没到时间。", alert.starts.zh(), alert.area, alert.response)
}

/// 橙色预警没有单独要求学校幼儿园做的事.
pub fn nothing_for(response: Response, who: &str) -> String {
    format!("{}没有单独要求{who}做的事，请看“{ALL}”里和自己有关的。", alert_of(response))
}

/// 《…》，株荷政办发〔2024〕6号，2024年10月29日印发。
pub fn basis(title: &str, number: &str, issued: Option<String>) -> String {
    let issued = issued.map(|day| format!("，{day}印发")).unwrap_or_default();
    format!("{BASIS}《{title}》，{number}{issued}。")
}

/// What is wrong with the file, and what to do.
pub fn problem(problem: &Problem) -> String {
    format!("{}，{}。", problem.what, problem.remedy)
}
