//! 文字: words of the frame, the home screen and the components. Pages keep their own beside them.
use crate::base::{Citation, Step};
use crate::policy::{Article, Document};
use crate::rules::air::{Alert, Response};

/// 产品名, first line of the mark.
pub const DISTRICT: &str = "荷塘区";
/// 产品名, second line.
pub const PRODUCT: &str = "惠民政策计算器";
/// Tools of the header, for screen readers.
pub const SKIP: &str = "跳到正文";
/// Read aloud.
pub const READ_ALOUD: &str = "朗读";
/// The view for the old.
pub const ELDER_VIEW: &str = "长辈版";

/// Links at the foot, for screen readers.
pub const FOOT_LINKS: &str = "页脚";
/// To the documents.
pub const FOOT_DOCUMENTS: &str = "依据的文件";
/// To the figures.
pub const FOOT_VALUES: &str = "各年数据";
/// After a word on the policy files.
pub const FOOT_FILES: &str = "看详情";
/// The door for staff, on the home page.
pub const FOOT_STAFF: &str = "工作人员入口";
/// What becomes of what is filled in.
pub const PRIVACY: &str = "填的内容只在这台设备上算，不上传、不保存。";
/// The rest of a screen is on its way.
pub const COMING: &str = "下面的内容马上就来…";
/// It did not come.
pub const NOT_COME: &str = "下面的内容没有取到";
/// What of a result it would have been.
pub const NOT_COME_WHAT: &str = "要注意的事、怎么办都在里面。";
/// What to do about it.
pub const NOT_COME_DO: &str = "看看网络通不通，再取一次。还不行就刷新本页，填过的不会丢。";
/// Once more.
pub const COME_AGAIN: &str = "再取一次";

/// What a result is not.
pub const DISCLAIMER: &str = "本结果为参考测算，不作为审批依据，最终以主管部门审核认定为准。";

/// Home.
pub const HOME_TITLE: &str = "您想办哪件事？";
/// Under it.
pub const HOME_LEAD: &str = "回答几个问题，就知道能补多少钱、什么时候办、带什么材料。";
/// The services, for screen readers.
pub const SERVICES: &str = "可以办的事";
/// The land service.
pub const LAND: &str = "征地社保补贴";
/// What it is for.
pub const LAND_WHAT: &str = "家里的地被征收了，算一算养老保险能补多少";
/// How long it takes.
pub const LAND_TIME: &str = "一次一题，约3分钟";
/// The alert page.
pub const AIR: &str = "重污染天气预警";
/// What it is for.
pub const AIR_WHAT: &str = "有预警的日子，看看您和家人该怎么做";
/// How long it takes.
pub const AIR_TIME: &str = "不用填写，直接看";
/// On the bar while an alert is in force.
pub const ALERT_BAR: &str = "重污染天气，这样做";
/// An alert file past its time.
pub const ALERT_STALE: &str = "信息可能已过期";
/// The carbon plan.
pub const CARBON: &str = "碳达峰目标查询";
/// What stands there.
pub const CARBON_WHAT: &str = "2025年、2030年全区要做到多少，谁来负责";
/// No filling in.
pub const CARBON_TIME: &str = "不用填写，直接看";
/// The doctors' service.
pub const DOCTOR: &str = "乡村医生退休与养老";
/// What it is for.
pub const DOCTOR_WHAT: &str = "哪天离岗、怎么办手续、离岗以后有什么补助";
/// How long it takes.
pub const DOCTOR_TIME: &str = "一次一题，约3分钟";
/// The 口径 page.
pub const POLICY: &str = "查规定、查数据";
/// What stands there.
pub const POLICY_WHAT: &str = "每年的基数、文件的条款、拿不准的地方";
/// No filling in.
pub const POLICY_TIME: &str = "不用填写，直接看";
/// Three promises.
pub const PROMISES: [&str; 3] = ["不用登录，填的内容不上传", "每一步都写明依据哪一条", "不会用？打12345，或到街道窗口"];

/// Back to the home screen.
pub const BACK_HOME: &str = "首页";

/// Jump links.
pub const ON_THIS_PAGE: &str = "本页内容";
/// Answers so far.
pub const SO_FAR: &str = "已经填好的";
/// Why a question is asked.
pub const WHY_ASKED: &str = "为什么问这个";
/// Change an answer.
pub const CHANGE: &str = "改";
/// A link that leaves this window alone.
pub const NEW_WINDOW: &str = "（在新窗口打开）";

/// A condition holds.
pub const MET: &str = "符合";
/// It does not.
pub const NOT_MET: &str = "不符合";
/// It is not known.
pub const PENDING: &str = "要核实";
/// Payment rests.
pub const SUSPENDED: &str = "暂停发放";
/// Payment ends.
pub const ENDED: &str = "停止发放";

/// Unfolds a provision.
pub const OPEN_PROVISION: &str = "看条文";
/// Folds it.
pub const SHUT_PROVISION: &str = "收起条文";
/// Above our own words of a provision.
pub const PLAIN_WORDS: &str = "大白话";
/// Link to the official document.
pub const OFFICIAL_TEXT: &str = "看官方原文";

/// Title of the tab: what is shown, then the product.
pub fn tab_title(screen: &str) -> String {
    format!("{screen} · {DISTRICT}{PRODUCT}")
}

/// 第3题，共9题.
pub fn question_of(at: u32, of: u32) -> String {
    format!("第{at}题，共{of}题")
}

/// 有1处要改.
pub fn to_change(count: usize) -> String {
    format!("有{count}处要改")
}

/// 办法 第十一条.
pub fn citation(citation: &Citation) -> String {
    format!("{} {}", citation.short, citation.article).trim().to_string()
}

/// 每个月补多少：483.192元（未核实）: a step where there is no room for all of it.
pub fn step_in_short(step: &Step) -> String {
    let state = step.state.map(|state| format!("（{}）", state.chip())).unwrap_or_default();
    format!("{}：{}{state}", step.label, step.result)
}

/// 要带：身份证、户口簿. Empty for nothing.
pub fn bring(things: &[String]) -> String {
    if things.is_empty() { String::new() } else { format!("要带：{}。", things.join("、")) }
}

/// 橙色预警.
pub fn alert_of(response: Response) -> String {
    format!("{}预警", response.level())
}

/// 2026年11月23日8:00起，Ⅱ级响应.
pub fn alert_since(alert: &Alert) -> String {
    format!("{}起，{}响应", alert.starts.zh(), alert.response)
}

/// 橙色预警，2026年11月24日8:00起.
pub fn alert_announced(alert: &Alert) -> String {
    format!("{}，{}起", alert_of(alert.response), alert.starts.zh())
}

/// `= 15年`.
pub fn equals(result: &str) -> String {
    format!("= {result}")
}

/// 《…办法》第十一条，株荷政办发〔2024〕7号.
pub fn provision_source(document: &Document, article: &Article) -> String {
    let name =
        if document.title.starts_with('《') { document.title.clone() } else { format!("《{}》", document.title) };
    format!("{name}{}，{}", article.number, document.number)
}

/// 规则版本2026.11.1，数据更新到2026年7月24日.
pub fn versions(version: &str, data_as_of: &str) -> String {
    format!("规则版本{version}，数据更新到{data_as_of}。")
}

/// 把结果带走.
pub const TAKE: &str = "把结果带走";
/// An action.
pub const PRINT: &str = "打印";
/// An action.
pub const COPY: &str = "复制文字";
/// An action.
pub const AGAIN: &str = "清空重算";
/// After copying.
pub const COPIED: &str = "已经复制，可以贴到微信或短信里。";
/// Copying is not possible.
pub const NOT_COPIED: &str = "这个浏览器不让复制，请用打印，或长按文字自己选。";
/// An action.
pub const TO_CALENDAR: &str = "存为日历";
/// After saving.
pub const SAVED: &str = "已经存成日历文件，打开它就能加到手机日历里。日子变了再存一次，原来的会更新。";
/// No file can be saved here.
pub const DAYS_COPIED: &str = "这里存不了文件，日子已经替您复制好，可以贴到微信或备忘录里。";

/// 测算日期2026年11月23日，规则版本2026.11.1，规则校验码3F9C-71AE.
pub fn stamp(today: &str, version: &str, check: &str) -> String {
    format!("测算日期{today}，规则版本{version}，规则校验码{check}。")
}
