//! The table of calls: name, types and the function behind each. The exports, the types and the tests read it.
#[cfg(feature = "api-part")]
use crate::policy::same;

use super::answer::Host;
use super::value::Value;
use super::{air, carbon, doctor, id, land, policy, response, retirement};

/// One call of the contract.
pub struct Call {
    /// Name in JavaScript.
    pub name: &'static str,
    /// First doc line.
    pub doc: &'static str,
    /// Its parameters in TypeScript.
    pub ts_input: &'static str,
    /// Its value in TypeScript.
    pub ts_value: &'static str,
    /// The function behind it.
    pub(super) run: Run,
}

impl Call {
    /// Whether the module of that regulation has it; `None`: the module that has all.
    pub fn is_in(&self, part: Option<&str>) -> bool {
        let own = match self.name {
            "version" | "loadPolicy" | "residentId" | "completedAge" | "retirementAge" | "minimumContribution" => None,
            "insuranceRoute" => Some("land"),
            name => Some(["land", "doctor", "carbon"].into_iter().find(|part| name.starts_with(part)).unwrap_or("air")),
        };
        part.is_none() || own.is_none() || own == part
    }
}

/// A function behind a call.
pub(super) type Run = fn(&Host, &Value) -> Value;

macro_rules! calls {
    ($($name:literal, $doc:literal, $input:literal -> $value:literal, $run:path;)+) => {
        &[$(Call { name: $name, doc: $doc, ts_input: $input, ts_value: $value, run: $run }),+]
    };
}

/// Every call.
pub const CALLS: &[Call] = calls! {
    "version", "Engine, contract and policy in use.", "" -> "Version", policy::version;
    "completedAge", "周岁.", "input: CompletedAgeInput & Common" -> "CompletedAge", retirement::completed_age;
    "landSubsidy", "补贴额 (第五、十一条).", "input: LandSubsidyInput & Common" -> "LandSubsidy", land::subsidy;
    "landLedger", "企业职工养老保险台账 (第十一条（一）).", "input: LandLedgerInput & Common" -> "LandLedger", land::ledger;
    "landResidentCredit", "城乡居民养老保险计入 (第十一条（二）).",
        "input: LandResidentCreditInput & Common" -> "LandResidentCredit", land::resident_credit;
    "landEligibility", "保障对象认定.", "input: LandEligibilityInput & Common" -> "LandEligibility", land::eligibility;
    "landFunding", "资金筹集 (第十五条).", "input: LandFundingInput & Common" -> "LandFunding", land::funding;
    "landDeadline", "办理期限.", "input: LandDeadlineInput & Common" -> "LandDeadline", land::process_deadline;
    "retirementAge", "法定退休年龄.", "input: RetirementAgeInput & Common" -> "RetirementAge", retirement::age;
    "minimumContribution", "最低缴费年限.",
        "input: MinimumContributionInput & Common" -> "MinimumContribution", retirement::minimum;
    "insuranceRoute", "能参加的险种 (第十条).", "input: InsuranceRouteInput & Common" -> "InsuranceRoute", land::route;
    "doctorAdmission", "准入 (二).", "input: DoctorAdmissionInput & Common" -> "DoctorAdmission", doctor::admission;
    "doctorExit", "退出 (三（一）).", "input: DoctorExitInput & Common" -> "DoctorExit", doctor::exit;
    "doctorSupport", "养老保险缴费补助 (四（一）).", "input: DoctorSupportInput & Common" -> "DoctorSupport", doctor::support;
    "doctorHardship", "生活困难补助 (四（二）).", "input: DoctorHardshipInput & Common" -> "DoctorHardship", doctor::hardship;
    "doctorPublicity", "公示5个工作日.", "input: DoctorPublicityInput & Common" -> "DoctorDays", doctor::publicity;
    "doctorScope", "适用范围 (一).", "input: DoctorScopeInput & Common" -> "DoctorScope", doctor::scope;
    "doctorSchedule", "到龄退出的日程 (三（二）1).", "input: DoctorScheduleInput & Common" -> "DoctorSchedule", doctor::schedule;
    "doctorService", "连续从业年限.", "input: DoctorServiceInput & Common" -> "DoctorService", doctor::service;
    "doctorTimeline", "一张时间表.", "input: DoctorTimelineInput & Common" -> "DoctorTimeline", doctor::timeline;
    "doctorAdmissionSteps", "准入流程 (二（三）).",
        "input: DoctorAdmissionStepsInput & Common" -> "DoctorAdmissionSteps", doctor::admission_steps;
    "doctorRoster", "卫生院名单.", "input: DoctorRosterInput & Common" -> "DoctorRoster", doctor::roster;
    "alertFromDailyMeans", "预警级别研判: daily means (4.1); a check only, the city's published level wins.",
        "input: AlertFromDailyMeansInput & Common" -> "AlertLevel", air::from_daily_means;
    "alertFromHourlyAqi", "预警级别研判: hourly values, means of 24 hours in a row (4.1); a check only.",
        "input: AlertFromHourlyAqiInput & Common" -> "AlertLevel", air::from_hourly_aqi;
    "aqi", "空气质量指数 (HJ 633).", "input: AqiInput & Common" -> "AirQuality", air::aqi;
    "carbonTarget", "碳达峰目标: the one of a section, an indicator and a year.",
        "input: CarbonTargetInput & Common" -> "CarbonTarget", carbon::target;
    "carbonTargets", "碳达峰目标 by year, body and topic, in the order of the plan.",
        "input: CarbonTargetsInput & Common" -> "CarbonTarget[]", carbon::targets;
    "residentId", "公民身份号码.", "input: ResidentIdInput & Common" -> "ResidentIdentity", id::read;
    "responseMeasures", "响应措施, cumulative (预案5.2–5.4).",
        "input: ResponseMeasuresInput & Common" -> "MeasureInForce[]", response::measures;
    "responseParameters", "响应参数.", "input: ResponseParametersInput & Common" -> "ResponseParameters", response::parameters;
    "truckRestriction", "重型货车停运 (预案5.3.3（4）).",
        "input: TruckRestrictionInput & Common" -> "RestrictionVerdict", response::truck;
    "machineRestriction", "非道路移动机械停用 (预案5.3.3（1）（2）).",
        "input: MachineRestrictionInput & Common" -> "RestrictionVerdict", response::machine;
    "siteWorks", "工地停止施工作业 (预案5.2.3（2）).", "input: SiteWorksInput & Common" -> "RestrictionVerdict", response::site_works;
    "alertSummaryDue", "总结报送期限 (预案7).",
        "input: AlertSummaryDueInput & Common" -> "AlertSummaryDue", response::summary_due;
    "unitDuties", "成员单位职责 (预案附件3).", "input: UnitDutiesInput & Common" -> "UnitDutyRow[]", response::unit_duties;
    "loadPolicy", "Takes a policy file's text into use, or says everything that is wrong with it.",
        "json: string" -> "PolicyReport", policy::check;
};

/// The function behind a call. For constants: so a module that exports some calls holds no others.
#[cfg(feature = "api-part")]
pub(super) const fn behind(name: &str) -> Run {
    let mut at = 0;
    while !same(CALLS[at].name.as_bytes(), name.as_bytes()) {
        at += 1;
    }
    CALLS[at].run
}

/// Runs a call, for who reads JSON; `None` when there is none of that name. Never panics on any input.
pub fn call(host: &Host, name: &str, input: &Value) -> Option<serde_json::Value> {
    CALLS.iter().find(|call| call.name == name).map(|call| (call.run)(host, input).into())
}
