//! 文字 of the staff screens.
use super::state::Mode;
use crate::base::{Derived, Notice, Rate, Step};
use crate::forms::{PastedFault, PastedNumber, PastedWhy};
use crate::rules::air::{Alert, Aqi, Classification, Feed, FollowUp, Grain, Level, Pollutant, Report, Response};

pub(super) const DESK: &str = "空气质量工作台";
pub(super) const TAB_CHECK: &str = "研判";
pub(super) const TAB_PUBLISH: &str = "发布台";
pub(super) const TAB_AQI: &str = "AQI";
pub(super) const TAB_ROSTER: &str = "乡医名单";
pub(super) const CHECK_TITLE: &str = "预警级别研判";
pub(super) const PUBLISH_TITLE: &str = "预警发布台";
pub(super) const AQI_TITLE: &str = "空气质量指数";

pub(super) const CLEAR: &str = "清空本页";
pub(super) const PRINT: &str = "打印";
pub(super) const COPY: &str = "复制文字";
pub(super) const COPIED: &str = "已复制";
pub(super) const NOT_COPIED: &str = "没有复制成，请选中文字再复制";
pub(super) const STEPS: &str = "怎么算出来的";
pub(super) const YES: &str = "有";
pub(super) const NO: &str = "没有";
pub(super) const UNSURE: &str = "不清楚";

pub(super) const CHECK_FORM: &str = "预测的数";
pub(super) const GRAIN: &str = "有哪种数";
pub(super) const GRAIN_DAY: &str = "每天的均值";
pub(super) const GRAIN_HOUR: &str = "每小时的AQI";
pub(super) const PASTE_DAYS: &str = "每天的AQI均值";
pub(super) const PASTE_DAYS_HINT: &str = "从表格里复制AQI那一列或那一行，最多15天，按日子先后。";
pub(super) const PASTE_HOURS: &str = "每小时的AQI";
pub(super) const PASTE_HOURS_HINT: &str = "从表格里复制，最多14天，按时间先后；一天一行也可以。";
pub(super) const SHORT_HEAVY: &str = "短时重度污染";
pub(super) const SAND_DUST: &str = "沙尘影响";
pub(super) const HOURLY_MAX: &str = "最高的一小时";
pub(super) const HOURLY_MAX_HINT: &str = "不知道就空着。";
pub(super) const READINGS: &str = "口径：文件可以这样读，也可以那样读";
pub(super) const CHECK_EMPTY: &str = "贴上预测的AQI，这里就出级别";
pub(super) const CHECK_EMPTY_MORE: &str =
    "算出来的只供核对，级别以市里发布的为准。填的内容只在这台设备上算，不上传、不保存。";
pub(super) const CHECK_WRONG: &str = "有填错的地方，还算不了";
pub(super) const CHECK_WRONG_MORE: &str = "填的都还在，照填写处的提示改。";
pub(super) const REFERENCE: &str = "研判参考";
pub(super) const CITY_FIRST: &str = "市里发布的级别优先，以市里的为准。";
pub(super) const RESPONSE: &str = "对应的响应";
pub(super) const APPROVER: &str = "谁批准发布";
pub(super) const CUT: &str = "强制减排";
pub(super) const CONDITIONS: &str = "满足了哪些条件";
pub(super) const CHART: &str = "图";
pub(super) const CHART_DAYS: &str = "点是每天的AQI均值，虚线是分级的界限。";
pub(super) const CHART_HOURS: &str = "粗线是到那一小时为止的24小时均值，细线是每小时的AQI，虚线是分级的界限。";
pub(super) const CHART_AXIS: &str = "第几天";
pub(super) const TABLE_DAYS: &str = "图里的数：每天";
pub(super) const TABLE_HOURS: &str = "图里的数：每个24小时";
pub(super) const TABLE_MEAN: &str = "AQI均值";
pub(super) const DAY: &str = "天";
pub(super) const HOUR: &str = "小时";

pub(super) const PUBLISH_FORM: &str = "预警信息";
pub(super) const MODE: &str = "做什么";
pub(super) const MODE_ISSUE: &str = "发布预警";
pub(super) const MODE_LIFT: &str = "解除预警";
pub(super) const MODE_CLEAR: &str = "无预警";
pub(super) const NO_ALERT: &str = "没有预警";
pub(super) const FILE_NAME: &str = "alert.json";
pub(super) const LEVEL: &str = "预警级别";
pub(super) const YELLOW: &str = "黄色";
pub(super) const ORANGE: &str = "橙色";
pub(super) const RED: &str = "红色";
pub(super) const ISSUED: &str = "发布时间";
pub(super) const TIME_HINT: &str = "例如2026-11-23 17:30。";
pub(super) const STARTS: &str = "启动时间";
pub(super) const LIFTED: &str = "解除时间";
pub(super) const AREA: &str = "区域范围";
pub(super) const AREA_HINT: &str = "应急响应管到哪里，例如全区。";
pub(super) const VALID_UNTIL: &str = "有效到";
pub(super) const VALID_HINT: &str = "过了这时，居民页面写“信息可能已过期”。";
pub(super) const NUMBER: &str = "编号";
pub(super) const LINK: &str = "公告网址";
pub(super) const LINK_HINT: &str = "编号、网址没有就空着。";
pub(super) const AREA_MISSING: &str = "还没有写区域范围，请写管到哪里。";
pub(super) const NO_MEASURE: &str = "响应措施一条也没有留，请至少留一条。";
pub(super) const APPROVED: &str = "谁批准，怎么发布";
pub(super) const CHANNELS: &str = "发布渠道：";
pub(super) const FLOW: &str = "从预警到总结的流程";
pub(super) const AFTER: &str = "解除以后";
pub(super) const NO_DUE: &str = "总结的最后一天还算不出来";
pub(super) const REPORTERS: &str = "谁来报：";
pub(super) const REPORT_ITEMS: &str = "报告要有：";
pub(super) const SAVE: &str = "存成alert.json";
pub(super) const SAVED: &str = "已交给浏览器保存，文件名是alert.json";
pub(super) const NOT_SAVED: &str = "这个浏览器不能存文件，请复制文件内容，自己存成alert.json";
pub(super) const COPY_FILE: &str = "复制文件内容";
pub(super) const FILE: &str = "alert.json的内容";
pub(super) const FILE_READ: &str = "alert.json：居民页面能读";
pub(super) const FILE_HINT: &str = "交给网站管理员，换掉门户上原来的文件，居民页面才会变。";
pub(super) const FILE_OUTDATED: &str =
    "“有效到”的时间已经过了。这样放上去，居民页面只写“信息可能已过期”，请核对年月日。";
pub(super) const DUTIES: &str = "成员单位职责";
pub(super) const UNIT_FILTER: &str = "按单位名字找";

pub(super) const AQI_FORM: &str = "污染物浓度";
pub(super) const AQI_DAY: &str = "哪一天";
pub(super) const AQI_DAY_HINT: &str = "按那一天施行的标准算。";
pub(super) const BY: &str = "按哪版标准";
pub(super) const BY_DAY: &str = "按日子";
pub(super) const BY_2012: &str = "2012版";
pub(super) const BY_2026: &str = "2026版";
pub(super) const AVERAGE_DAY: &str = "24小时";
pub(super) const AVERAGE_EIGHT: &str = "8小时";
pub(super) const AVERAGE_HOUR: &str = "1小时";
pub(super) const AQI_EMPTY: &str = "填上浓度，这里就出AQI";
pub(super) const AQI_EMPTY_MORE: &str =
    "日报填24小时平均，臭氧填1小时和8小时；实时报填1小时平均，PM2.5和PM10填24小时那一格。没有的空着。";
pub(super) const CATEGORY: &str = "类别";
pub(super) const PRIMARY: &str = "首要污染物";
pub(super) const REPORT: &str = "能用在";
pub(super) const ADVICE: &str = "健康提示";
pub(super) const PARTS: &str = "每种污染物的分指数";
pub(super) const PART_OF: &str = "污染物";
pub(super) const PART_VALUE: &str = "浓度";
pub(super) const PART_INDEX: &str = "分指数";
pub(super) const LEFT_OUT: &str = "不算";

/// Faults shown at once; the rest are counted.
const SHOWN: usize = 5;

/// The first few, and how many more there are.
pub(super) fn shortened(mut faults: Vec<String>) -> Vec<String> {
    let more = faults.len().saturating_sub(SHOWN);
    if more > 0 {
        faults.truncate(SHOWN);
        faults.push(format!("还有{more}处也要改。"));
    }
    faults
}

/// Which cell, what is wrong, how to mend it.
pub(super) fn pasted_fault(fault: &PastedFault) -> String {
    let PastedFault { place, text, why } = fault;
    let at = format!("第{}行第{}格", place.row, place.cell);
    match why {
        PastedWhy::Blank if text.is_empty() => format!("{at}是空的，请补上这个数，不知道就等有了数再算。"),
        PastedWhy::Blank => format!("{at}写的是“{text}”，没有数，请补上这个数。"),
        PastedWhy::Time => format!("{at}“{text}”像是日期或时间，请只复制AQI那一列。"),
        PastedWhy::Mixed => format!("{at}“{text}”不只是数字，请只留数字。"),
        PastedWhy::Words => format!("{at}“{text}”不是数字，请删掉这一格再算。"),
    }
}

pub(super) fn out_of_range(number: &PastedNumber, most: Rate) -> String {
    let PastedNumber { place, value } = number;
    format!("第{}行第{}格是{value}，AQI在0至{most}之间，请核对这个数。", place.row, place.cell)
}

/// Several columns, or rows of no whole day.
pub(super) fn odd_row(grain: Grain, row: usize, count: usize) -> String {
    let mend = match grain {
        Grain::Day => "请只贴AQI那一列，或者都放在一行里",
        Grain::Hour => "一天一行的，一行要有24格；也可以只贴AQI那一列",
    };
    format!("第{row}行有{count}格，{mend}。")
}

pub(super) fn too_many(grain: Grain, count: usize, most: usize) -> String {
    let (unit, days) = match grain {
        Grain::Day => ("天", String::new()),
        Grain::Hour => ("小时", format!("，也就是{}天", most / 24)),
    };
    format!("贴了{count}{unit}的数，一次最多{most}{unit}{days}，请删掉多出来的。")
}

pub(super) fn not_a_number(typed: &str) -> String {
    format!("“{}”不是数字，请只填数字。", typed.trim())
}

pub(super) fn mend(what: &str) -> String {
    format!("{what}，请核对。")
}

pub(super) fn day_wrong(what: &str) -> String {
    format!("{what}，请照2026-11-23这样填。")
}

pub(super) fn time_missing(label: &str) -> String {
    format!("还没有填{label}，请写年月日和时分。")
}

pub(super) fn time_wrong(label: &str) -> String {
    format!("{label}没有看懂，请照2026-11-23 17:30这样填。")
}

pub(super) fn still_missing(mode: Mode, count: usize) -> String {
    let made = match mode {
        Mode::Issue | Mode::Lift => "全文",
        Mode::Clear => FILE_NAME,
    };
    format!("还有{count}处要填好，这里就出{made}")
}

pub(super) fn measures(chosen: usize, all: usize) -> String {
    if chosen == all {
        format!("响应措施：{all}条全写上")
    } else {
        format!("响应措施：{all}条里写{chosen}条")
    }
}

pub(super) fn nth(at: usize, unit: &str) -> String {
    format!("第{at}{unit}")
}

pub(super) fn span(from: usize, to: usize, unit: &str) -> String {
    format!("第{from}至第{to}{unit}")
}

pub(super) fn hours_of_day(day: usize, list: &str) -> String {
    format!("第{day}天每小时：{list}")
}

pub(super) fn response(response: Response) -> String {
    format!("{response}应急响应")
}

pub(super) fn percent(percent: u32) -> String {
    format!("{percent}%以上")
}

pub(super) fn next_level(level: Level) -> String {
    format!("再往上是{}，差什么看下面标“不符合”的各条。", level.title())
}

pub(super) fn listed_as(name: &str) -> String {
    format!("附件3写作{name}")
}

pub(super) fn units(count: usize) -> String {
    format!("{count}个单位")
}

pub(super) fn due(found: &FollowUp) -> String {
    let left = match found.days_left {
        0 => "就是今天".to_string(),
        days if days > 0 => format!("还有{days}天"),
        days => format!("已经过了{}天", -days),
    };
    format!("总结评估最迟{}交，{left}。", found.due.zh())
}

/// What the residents' page reads in the file.
pub(super) fn file_says(feed: &Feed) -> String {
    let what = match &feed.alert {
        None => NO_ALERT.to_string(),
        Some(Alert { response, lifted: Some(lifted), .. }) => format!("{}预警，{}解除", response.level(), lifted.zh()),
        Some(Alert { response, starts, area, lifted: None }) => {
            format!("{}预警，{}启动，范围{area}", response.level(), starts.zh())
        }
    };
    format!("已经用居民页面的读法查过，读出来是：{what}，有效到{}。", feed.valid_until.zh())
}

pub(super) fn primary(pollutants: &[Pollutant]) -> String {
    match pollutants {
        [] => "没有".to_string(),
        some => some.iter().map(|pollutant| pollutant.zh()).collect::<Vec<_>>().join("、"),
    }
}

pub(super) fn report(report: Report) -> &'static str {
    match report {
        Report::Daily => "日报",
        Report::Hourly => "实时报",
        Report::Either => "日报、实时报",
        Report::Mixed => "两种都不合",
    }
}

/// 研判 as text.
pub(super) fn check_in_words(found: &Derived<Classification>) -> String {
    in_words(format!("{REFERENCE}：{}", found.value.level.title()), &found.steps, &found.notices)
}

/// AQI as text.
pub(super) fn aqi_in_words(found: &Derived<Aqi>) -> String {
    let Aqi { standard, aqi, category, advice, .. } = &found.value;
    let head = format!("AQI {aqi}，{}，按{}。{advice}", category.zh(), standard.zh());
    in_words(head, &found.steps, &found.notices)
}

fn in_words(head: String, steps: &[Step], notices: &[Notice]) -> String {
    let step =
        |step: &Step| format!("{}：{}（{} {}）", step.label, step.result, step.citation.short, step.citation.article);
    let mut lines = vec![head];
    lines.extend(steps.iter().map(step));
    lines.extend(notices.iter().map(|notice| notice.message.clone()));
    lines.join("\n")
}
