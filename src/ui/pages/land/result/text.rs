//! 文字: words of the result screen. Figures and provisions come from the decisions.
use crate::base::{Date, Period};
use crate::rules::land::{StopDay, StopWhen};

/// 可以享受.
pub const YES: &str = "可以享受";
/// Its sentence.
pub const YES_TITLE: &str = "按您填的情况，可以领养老保险缴费补贴";
/// Payment ended.
pub const ENDED: &str = "已停止发放";
/// Its sentence.
pub const ENDED_TITLE: &str = "以前的月份算数，以后不再补";
/// Payment rests.
pub const RESTS_TITLE: &str = "按您填的情况可以享受，但现在这段时间不发";
/// 不在范围.
pub const NO: &str = "不在范围";
/// Its sentence.
pub const NO_TITLE: &str = "按您填的情况，领不了这项补贴";
/// 要核实.
pub const ASK: &str = "要核实";
/// Its sentence.
pub const ASK_TITLE: &str = "还有没弄清的地方，核实清楚才能定";
/// A date everything rests on is missing.
pub const NO_DATE_TITLE: &str = "还缺一个日期，现在算不出来";
/// 征收土地公告日期 is not known.
pub const NO_ANNOUNCEMENT: &str =
    "年龄、年限和基数都看《征收土地公告》发布的日期。公告贴在村里，也可以问村（社区）或区征地工作协调服务中心。";
/// 出生日期 is not known.
pub const NO_BIRTH: &str = "补几年要看出生日期。请照身份证填，或带身份证到村（社区）、公安派出所核对。";
/// To the question that lacks its answer.
pub const FILL_IN: &str = "知道了，去填这一题";
/// The policy lacks a figure.
pub const NO_FIGURE: &str = "规则数据里缺少要用的数，请打12345，或到镇（街道）窗口办。";

/// Name of the big number.
pub const TOTAL: &str = "补贴一共";
/// Name of the big number where something is open.
pub const TOTAL_IF: &str = "核实符合的话，补贴一共";
/// Unit.
pub const YUAN: &str = "元";
/// Fact.
pub const YEARS: &str = "能补几年";
/// Fact.
pub const AGE: &str = "公告日年龄";
/// Fact.
pub const MONTHLY: &str = "每月标准";
/// Unit.
pub const YEAR_UNIT: &str = "年";
/// Unit.
pub const AGE_UNIT: &str = "周岁";
/// The base is missing.
pub const BASE_MISSING: &str = "金额还算不出来";

/// Why not.
pub const WHY_NO: &str = "为什么不在范围";
/// What is open.
pub const WHY_ASK: &str = "还要核实什么";
/// Payment rests or ends.
pub const PAYMENT: &str = "发放上要注意";
/// The working.
pub const HOW: &str = "这笔钱怎么算出来的";
/// All conditions.
pub const CONDITIONS: &str = "每一个条件怎么核的";
/// The two routes.
pub const ROUTES: &str = "两种养老保险，选哪种";
/// Under it.
pub const ROUTES_LEAD: &str = "总额一样，领法不同。第一次申报就要选，选定后不能改，想清楚再报。";
/// Only one is open.
pub const ONE_ROUTE: &str = "参加哪种养老保险";
/// Under it.
pub const ONE_ROUTE_LEAD: &str = "公告那天已经超过法定退休年龄，只能参加城乡居民养老保险。";
/// First route.
pub const ENTERPRISE: &str = "企业职工养老保险";
/// A few words.
pub const ENTERPRISE_NOTE: &str = "自己先缴，再来领";
/// Second route.
pub const RESIDENT: &str = "城乡居民养老保险";
/// A few words.
pub const RESIDENT_NOTE: &str = "一次记进个人账户";
/// Rows of the comparison.
pub const ROWS: [&str; 5] = ["钱怎么给", "能拿多少", "多久领完", "您要做什么", "要留意"];
/// 钱怎么给.
pub const ENTERPRISE_PAID: &str = "每年凭缴费凭证领，打到社保卡";
/// 您要做什么.
pub const ENTERPRISE_DO: &str = "在本区以灵活就业身份缴，没缴就不补";
/// 要留意.
pub const ENTERPRISE_MIND: &str = "被单位聘用期间由单位缴，补贴先不发，额度留着";
/// 能拿多少.
pub const YEARLY_MOST: &str = "一年最多补";
/// 钱怎么给.
pub const RESIDENT_PAID: &str = "整笔一次记进个人账户";
/// 能拿多少.
pub const MONTHLY_MORE: &str = "每月约多领";
/// 能拿多少, drawing.
pub const MONTHLY_MORE_NOW: &str = "每月多领";
/// 您要做什么.
pub const RESIDENT_DO: &str = "没到领取年龄的，继续缴居民养老保险";
/// 您要做什么, drawing.
pub const RESIDENT_DO_NOW: &str = "已经在领，不用再缴";
/// 要留意.
pub const RESIDENT_MIND: &str = "没有算利息";
/// How the comparison came about.
pub const ROUTES_HOW: &str = "这些数怎么来的";
/// How the retirement age came about.
pub const RETIREMENT_HOW: &str = "法定退休年龄怎么算";

/// 台账.
pub const LEDGER: &str = "每年能领多少，什么时候领完";
/// Under it.
pub const LEDGER_LEAD: &str = "选企业职工养老保险的看这里。";
/// The field.
pub const PACE: &str = "打算每年缴几个月";
/// Unfolds the table.
pub const LEDGER_TABLE: &str = "一年一年看";
/// Head cells.
pub const LEDGER_HEAD: [&str; 3] = ["年份", "算几个月", "领多少（元）"];
/// 按每年12个月缴，.
pub fn at_pace(months: u32) -> String {
    format!("按每年缴{months}个月，")
}

/// A year that is past.
pub const CLAIMED: &str = "已领";
/// A year to come.
pub const TO_COME: &str = "预计";

/// 怎么办.
pub const NEXT: &str = "接下来怎么办";
/// 带什么.
pub const BRING: &str = "去窗口带什么";
/// Name of the file.
pub const CALENDAR_FILE: &str = "征地社保补贴.ics";
/// Nor copied.
pub const DAYS_NOT_COPIED: &str = "这里存不了文件，也不让复制，请用打印，或照“接下来怎么办”里的日子记下来。";
/// Above the other readings of a day.
pub const DAYS: &str = "这几天是怎么数的";
/// Materials and actions, for screen readers.
pub const RAIL: &str = "材料和操作";
/// Back.
pub const BACK: &str = "改答案";

/// Other readings.
pub const READINGS: &str = "文件有几种读法，结果会不同";
/// Rounding.
pub const ROUNDING: &str = "换一种取整办法，差几分钱到几块钱";
/// Warnings.
pub const WARNINGS: &str = "这个结果还要看这些";
/// Objection.
pub const OBJECT: &str = "不同意这个结果怎么办";
/// For the staff.
pub const STAFF: &str = "工作人员核对";
/// Before the figure only the staff need.
pub const STAFF_FIGURE: &str = "假如不受上面的条款限制，测算数是：";

/// Help.
pub const HELP: &str = "看不明白可以打12345，或到镇（街道）窗口问。";

/// 2027年的基数还没有，只能先算年限.
pub fn base_missing(year: i32) -> String {
    format!("{year}年的全省月缴费基数值还没有公布，或还没有录入。等有了再算，不拿别的年份代替。")
}

/// 还要缴180个月，到2041年11月.
pub fn months_until(months: u32, month: &str) -> String {
    format!("还要缴{months}个月，从下月起每月都缴，到{month}")
}

/// 法定退休日2042年8月3日.
pub fn retires(category: &str, day: &str) -> String {
    format!("{category}：法定退休日{day}")
}

/// 每月都缴，退休前也领不完.
pub const TOO_LATE: &str = "退休前领不完，剩下的怎么办办法没写，要问区人社局";

/// The table by which the route is not open.
pub fn closed_for(category: &str, day: &str) -> String {
    format!("{category}的，法定退休日{day}已过，不能选，先到区社保服务中心核定类别")
}

/// Retired already.
pub const RETIRED: &str = "已到退休日，能不能再缴先问区社保服务中心";
/// Old enough, not drawing.
pub const ASK_TO_DRAW: &str = "先问社保能不能领";
/// Old enough, not drawing.
pub const OF_AGE_DO: &str = "还没领的，问清怎么领";
/// Payment has ended.
pub const ENDED_ROUTE: &str = "已经停止，以后不再补";

/// 从2039年8月起按月发.
pub fn from_month(month: &str) -> String {
    format!("{month}起按月发")
}

/// 总额 ÷ 139.
pub fn months_choice(months: u32) -> String {
    format!("{months}个月")
}

/// 12月9日前.
pub fn before(day: Date) -> String {
    format!("{}前", day.zh())
}

/// 2026年11月18日至11月24日.
pub fn within(period: Period) -> String {
    let Period { first, last } = period;
    if first.year() == last.year() {
        format!("{}至{}月{}日", first.zh(), last.month(), last.day())
    } else {
        format!("{}至{}", first.zh(), last.zh())
    }
}

/// 2026年11月9日，已办.
pub fn done(day: StopDay) -> String {
    match day {
        StopDay::Unknown => DONE.to_string(),
        StopDay::On(day) | StopDay::By(day) => format!("{}，{DONE}", day.zh()),
        StopDay::Within(period) => format!("{}，{DONE}", within(period)),
    }
}

/// A stop that is done.
const DONE: &str = "已办";

/// 2026年至2041年，每年一次.
pub fn each_year(first: StopDay, last: StopDay) -> String {
    let years: Vec<String> =
        [first, last].iter().filter_map(|day| day.last()).map(|day| format!("{}年", day.year())).collect();
    format!("{}，每年一次", years.join("至"))
}

/// 征地社保补贴：到窗口办参保，最后一天.
pub fn event_title(title: &str, state: StopWhen) -> String {
    let last = match state {
        StopWhen::Now | StopWhen::Later | StopWhen::Done => "，最后一天",
        StopWhen::End => "",
    };
    format!("{}：{title}{last}", crate::ui::text::LAND)
}

/// 2026年12月9日：征地社保补贴：到窗口办参保.
pub fn on_day(day: Date, title: &str) -> String {
    format!("{}：{title}", day.zh())
}

/// 依据：办法 附件3.
pub fn stands_on(article: &str) -> String {
    format!("依据：{article}。")
}

/// 还有16天, 就是今天, 已经过了3天.
pub fn days_left(days: i64) -> String {
    match days {
        0 => "就是今天".to_string(),
        1.. => format!("还有{days}天"),
        _ => format!("已经过了{}天", -days),
    }
}

/// 依据：株荷政办发〔2024〕7号，2024年12月2日印发.
pub fn basis(number: &str, issued: Option<&str>) -> String {
    let issued = issued.map(|day| format!("{day}印发，")).unwrap_or_default();
    format!("依据：{number}，{issued}有效期和适用范围见第二十一至二十三条。")
}

/// 到哪里问.
pub fn ask_at(who: &str) -> String {
    format!("找谁：{who}")
}

/// The route that is not open.
pub const CLOSED: &str = "超过法定退休年龄，不能选，也不能一次补缴进去";
/// What was filled in.
pub const TOLD: &str = "您填的内容";
/// Jump links: id and words.
pub const JUMPS: [(&str, &str); 4] = [("how", "怎么算的"), ("vs", "选哪种"), ("next", "怎么办"), ("bring", "带什么")];
