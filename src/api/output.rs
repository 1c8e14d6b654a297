//! Values of the calls: one struct each. The macro makes the struct, its tree and its TypeScript lines.
use crate::base::{Date, Money, Rate, YearMonth};
use crate::policy::Stamp;

use super::shown::{Parameters, Shown, SubIndices, output};
use super::typescript::{InterfaceTs, PropertyTs};
use super::value::{Record, Value};

output! {
    /// 周岁.
    CompletedAge {
        /// 周岁.
        "age" age: u32,
    }

    /// 补贴额.
    LandSubsidy {
        /// 公告日周岁.
        "age" age: u32,
        /// 满16周岁.
        "eligibleAge" eligible_age: bool,
        /// 补贴年限; `null` under 16.
        "years" years: Option<u32>,
        /// 补贴额, 元; `null` under 16.
        "total" total: Option<Money>,
        /// 每月标准, 元, exact.
        "monthly" monthly: Option<Money>,
        /// 每年最多, 元.
        "yearly" yearly: Option<Money>,
        /// 月缴费基数值 used, 元.
        "monthlyBase" monthly_base: Option<Money>,
    }

    /// One payment.
    LedgerPayment {
        /// 年度.
        "year" year: i32,
        /// Months that count.
        "months" months: u32,
        /// 元.
        "amount" amount: Money,
    }

    /// 台账.
    LandLedger {
        /// 总额, 元.
        "total" total: Money,
        /// One a year.
        "payments" payments: Vec<LedgerPayment>,
        /// 已领, 元.
        "paid" paid: Money,
        /// 剩余, 元.
        "remaining" remaining: Money,
        /// 已领完.
        "exhausted" exhausted: bool,
    }

    /// 城乡居民养老保险计入.
    LandResidentCredit {
        /// 一次性计入, 元.
        "lumpSum" lump_sum: Money,
        /// 每月增发, 元; `null` unless drawing.
        "monthlyIncrement" monthly_increment: Option<Money>,
        /// From which month, YYYY-MM.
        "incrementFrom" increment_from: Option<YearMonth>,
    }

    /// Payment has ended.
    EndedClause {
        /// Clause id.
        "clause" clause: &'static str,
        /// From which day.
        "from" from: Option<Date>,
    }

    /// 认定.
    LandEligibility {
        /// eligible, not_eligible or needs_review.
        "status" status: &'static str,
        /// Clauses that fail.
        "failing" failing: Vec<&'static str>,
        /// Clauses that could not be decided.
        "pending" pending: Vec<&'static str>,
        /// Clauses under which payment rests.
        "suspended" suspended: Vec<&'static str>,
        /// Clauses under which payment has ended.
        "ended" ended: Vec<EndedClause>,
    }

    /// 资金.
    LandFunding {
        /// 用地单位缴纳, at least, 元.
        "landUserFee" land_user_fee: Money,
        /// 集体补助, 元.
        "collectiveShare" collective_share: Money,
        /// Its last day.
        "collectiveDue" collective_due: Date,
    }

    /// 期限.
    LandDeadline {
        /// Day 1.
        "first" first: Date,
        /// The last day.
        "last" last: Date,
    }

    /// 法定退休年龄.
    RetirementAge {
        /// The age in months.
        "ageMonths" age_months: u32,
        /// Its whole years.
        "years" years: u32,
        /// The months besides.
        "months" months: u32,
        /// How many months are the delay.
        "delayMonths" delay_months: u32,
        /// The day it is reached.
        "reachedOn" reached_on: Date,
        /// Its month, YYYY-MM.
        "retireMonth" retire_month: YearMonth,
        /// 弹性退休, earliest day; `null` before the decision.
        "earliest" earliest: Option<Date>,
        /// 弹性退休, latest day.
        "latest" latest: Option<Date>,
    }

    /// 最低缴费年限.
    MinimumContribution {
        /// Months.
        "months" months: u32,
    }

    /// 险种.
    InsuranceRoute {
        /// choice, resident_only or review.
        "route" route: &'static str,
    }

    /// Days or hours, from 0; the end not included.
    AlertStretch {
        /// First.
        "from" from: u32,
        /// The one after the last.
        "to" to: u32,
    }

    /// One condition of a level (4.1).
    AlertCondition {
        /// yellow, orange or red.
        "level" level: &'static str,
        /// Conditions of one way hold together; any way makes the level.
        "way" way: u32,
        /// sustained, peak, together, reach or shortHeavy.
        "test" test: &'static str,
        /// `null`: not known.
        "met" met: Option<bool>,
        /// The AQI it is tested against.
        "threshold" threshold: Option<Rate>,
        /// day or hour.
        "unit" unit: &'static str,
        /// How many in a row it takes; 0 where length plays no part.
        "needed" needed: u32,
        /// How many there are.
        "longest" longest: u32,
        /// How many are missing.
        "lacking" lacking: u32,
        /// What meets it.
        "stretches" stretches: Vec<AlertStretch>,
    }

    /// 预警级别研判: 研判参考.
    AlertLevel {
        /// none, yellow, orange or red.
        "level" level: &'static str,
        /// III, II or I.
        "response" response: Option<&'static str>,
        /// 谁批准发布.
        "approver" approver: Option<String>,
        /// 强制减排, percent at least.
        "cutPercent" cut_percent: Option<u32>,
        /// Always reference: the city's published level wins.
        "standing" standing: &'static str,
        /// Facts that are not known and would change the level.
        "pending" pending: Vec<&'static str>,
        /// Every condition of every level.
        "conditions" conditions: Vec<AlertCondition>,
    }

    /// 空气质量指数.
    AirQuality {
        /// AQI.
        "aqi" aqi: u32,
        /// 类别.
        "category" category: &'static str,
        /// 级别.
        "grade" grade: &'static str,
        /// 健康提示.
        "advice" advice: String,
        /// 首要污染物: pm25, pm10, so2, no2, co, o3; none up to 50.
        "primary" primary: Vec<&'static str>,
        /// 分指数 by concentration; `null` where the version drops it for another average.
        "iaqi" iaqi: SubIndices,
        /// daily, hourly, either or mixed: which report this set makes.
        "report" report: &'static str,
        /// The version used.
        "standard" standard: &'static str,
    }

    /// 碳达峰目标.
    CarbonTarget {
        /// 章节.
        "section" section: String,
        /// 指标.
        "indicator" indicator: String,
        /// 年份; `null` where the plan names none.
        "year" year: Option<u32>,
        /// = 达到, ~ 左右, >= 以上 or > 超过.
        "op" op: &'static str,
        /// 数值.
        "value" value: Rate,
        /// 计量单位.
        "unit" unit: String,
        /// by 到N年, before N年前; `null` without a year.
        "yearKind" year_kind: Option<&'static str>,
        /// 力争, 原则上 or empty.
        "hedge" hedge: &'static str,
        /// The year the decrease is counted from.
        "baseline" baseline: Option<u32>,
        /// 牵头.
        "lead" lead: Vec<String>,
        /// 按职责分工负责.
        "coop" coop: Vec<String>,
        /// 牵头, by the names printed.
        "leadPrinted" lead_printed: Vec<String>,
        /// 按职责分工负责, by the names printed.
        "coopPrinted" coop_printed: Vec<String>,
        /// 领域.
        "topic" topic: String,
        /// The few words of the plan.
        "words" words: String,
    }

    /// 公民身份号码.
    ResidentIdentity {
        /// Right in every respect that can be checked.
        "valid" valid: bool,
        /// The characters after normalising.
        "normalized" normalized: String,
        /// empty, bad_length, bad_character, bad_date, future_birth or bad_checksum.
        "error" error: Option<&'static str>,
        /// 出生日期.
        "birth" birth: Option<Date>,
        /// male or female.
        "sex" sex: Option<&'static str>,
    }

    /// 一条措施.
    MeasureInForce {
        /// Id.
        "id" id: String,
        /// health, advice, mandatory, other or supervision.
        "kind" kind: &'static str,
        /// Whom it speaks to.
        "audience" audience: Vec<&'static str>,
        /// What it asks.
        "text" text: String,
        /// To whom it is limited, what is excepted, what held before.
        "note" note: Option<String>,
        /// The response level that brought it in as it stands: III, II or I.
        "since" since: &'static str,
        /// new, tightened or since.
        "tag" tag: &'static str,
        /// The tag in words.
        "chip" chip: String,
        /// Id of the lower level's measure that it replaces.
        "replaces" replaces: Option<String>,
        /// Section and item.
        "article" article: String,
        /// Its numbers by their names.
        "parameters" parameters: Parameters,
    }

    /// 响应参数.
    ResponseParameters {
        /// 城区道路每日洒水降尘频次, at least.
        "urbanRoadSprayMin" urban_road_spray_min: Option<u32>,
        /// 重点道路洒水降尘频次, at least.
        "keyRoadSprayMin" key_road_spray_min: Option<u32>,
        /// 减排比例, percent, at least.
        "cutPercentMin" cut_percent_min: Option<u32>,
        /// 工业企业停止使用的非道路移动机械, up to this stage.
        "industryNrmmStopUpTo" industry_nrmm_stop_up_to: Option<u32>,
        /// 建筑工地停止使用的非道路移动机械, up to this stage.
        "constructionNrmmStopUpTo" construction_nrmm_stop_up_to: Option<u32>,
        /// 停止运输的重型载货汽车, up to this stage.
        "truckStopUpTo" truck_stop_up_to: Option<u32>,
        /// Only units with more vehicle movements a day than this.
        "truckDailyTripsOver" truck_daily_trips_over: Option<u32>,
        /// 城区过境柴油车绕行疏导.
        "throughDieselDetour" through_diesel_detour: bool,
        /// 可采取停课措施.
        "classesMayStop" classes_may_stop: bool,
        /// 停止举办户外大型活动.
        "outdoorEventsStop" outdoor_events_stop: bool,
        /// 工地停止施工作业.
        "constructionStop" construction_stop: bool,
    }

    /// 停不停.
    RestrictionVerdict {
        /// `null`: for review, a fact is missing.
        "stopped" stopped: Option<bool>,
        /// Conditions that are open.
        "pending" pending: Vec<&'static str>,
    }

    /// 总结报送期限.
    AlertSummaryDue {
        /// 最迟哪天.
        "due" due: Date,
        /// Days from today; negative when it has passed.
        "daysLeft" days_left: i32,
        /// Who reports.
        "reporters" reporters: Vec<String>,
        /// What the report must hold.
        "reportItems" report_items: Vec<String>,
    }

    /// 一个成员单位的职责.
    UnitDutyRow {
        /// Id of the row.
        "id" id: String,
        /// The unit.
        "unit" unit: String,
        /// Its name as annex 3 has it, where that is another.
        "listedAs" listed_as: Option<String>,
        /// What it does.
        "duties" duties: Vec<String>,
    }

    /// Versions.
    Version {
        /// Engine version.
        "engine" engine: String,
        /// Version of this contract.
        "contract" contract: u32,
        /// The policy in use.
        "policy" policy: Stamp,
    }

    /// One problem of a policy file.
    PolicyProblem {
        /// File.
        "file" file: String,
        /// Key path.
        "path" path: String,
        /// The date concerned.
        "date" date: Option<Date>,
        /// What is wrong.
        "what" what: String,
        /// How to mend it.
        "remedy" remedy: String,
    }

    /// What became of a policy file.
    PolicyReport {
        /// Taken into use.
        "accepted" accepted: bool,
        /// Why not.
        "problems" problems: Vec<PolicyProblem>,
        /// What to look at although it was accepted.
        "warnings" warnings: Vec<PolicyProblem>,
    }
}
