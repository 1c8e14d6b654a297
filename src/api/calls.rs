//! The table of calls: name, types and the function behind each. The exports, the types and the tests read it.
use super::answer::Host;
use super::value::Value;
use super::{carbon, id, land, policy, retirement};

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
    run: fn(&Host, &Value) -> serde_json::Value,
}

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
    "carbonTarget", "碳达峰目标: the one of a section, an indicator and a year.",
        "input: CarbonTargetInput & Common" -> "CarbonTarget", carbon::target;
    "carbonTargets", "碳达峰目标 by year, body and topic, in the order of the plan.",
        "input: CarbonTargetsInput & Common" -> "CarbonTarget[]", carbon::targets;
    "residentId", "公民身份号码.", "input: ResidentIdInput & Common" -> "ResidentIdentity", id::read;
    "loadPolicy", "Takes a policy file's text into use, or says everything that is wrong with it.",
        "json: string" -> "PolicyReport", policy::check;
};

/// Runs a call; `None` when there is none of that name. Never panics on any input.
pub fn call(host: &Host, name: &str, input: &Value) -> Option<serde_json::Value> {
    CALLS.iter().find(|call| call.name == name).map(|call| (call.run)(host, input))
}
