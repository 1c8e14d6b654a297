//! Inputs of the calls: one struct each. The macro makes from one declaration the struct, its reader and the
//! lines of its TypeScript interface, so that the three cannot differ.
use crate::base::{Date, RetirementCategory, Sex, Tri, WorkCalendar};
use crate::rules::air::{Audience, MachinePlace, SitePlace, SiteWork, Standard};
use crate::rules::land::{AreaUnit, Event, Exclusions, FirstScheme, Ground, LedgerEntry, ProcessStep, Scheme};
use crate::rules::land::{SoldierRank, StatusNow};

use super::air_reader::{Concentrations, Hours, Number};
use super::failure::Failure;
use super::reader::{Area, BaseAmount, Count, Excess, FemaleCategory, Field, Fields, Months, ResponseNow, Years};
use super::typescript::{InterfaceTs, PropertyTs};
use super::value::Value;

/// An input of a call.
pub trait Input: Sized {
    /// Its TypeScript interface.
    const TS: InterfaceTs;

    /// Reads it; `shared` fields (`today`, `readings`) are known besides.
    fn read(value: &Value, shared: &[&str]) -> Result<Self, Failure>;
}

macro_rules! input {
    ($($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $fdoc:literal])+ $json:literal $field:ident: $type:ty,)* })+) => {$(
        $(#[doc = $doc])+
        pub struct $name { $($(#[doc = $fdoc])+ pub $field: $type,)* }

        impl Input for $name {
            const TS: InterfaceTs = InterfaceTs {
                name: stringify!($name),
                doc: concat!($($doc),+),
                properties: &[$(PropertyTs {
                    name: $json,
                    doc: concat!($($fdoc),+),
                    ts: <$type as Field>::TS,
                    list: <$type as Field>::LIST,
                    optional: <$type as Field>::OPTIONAL,
                    nullable: <$type as Field>::OPTIONAL,
                }),*],
            };

            fn read(value: &Value, shared: &[&str]) -> Result<Self, Failure> {
                let fields = Fields::open(value, "", &[&[$($json),*], shared])?;
                Ok($name { $($field: fields.get($json)?,)* })
            }
        }
    )+};
}

pub(in crate::api) use input;

input! {
    /// 周岁.
    CompletedAgeInput {
        /// 出生日期.
        "birth" birth: Date,
        /// 对照日期.
        "on" on: Date,
    }

    /// 补贴额 (第五、十一条).
    LandSubsidyInput {
        /// 出生日期.
        "birth" birth: Date,
        /// 征收土地公告日期.
        "announcement" announcement: Date,
        /// 月缴费基数值; left out: the policy's value of the announcement year.
        "monthlyBase" monthly_base: Option<BaseAmount>,
    }

    /// 企业职工养老保险台账 (第十一条（一）).
    LandLedgerInput {
        /// 月缴费基数值.
        "monthlyBase" monthly_base: BaseAmount,
        /// 补贴年限, 5–15.
        "years" years: Years,
        /// One entry a claimed year, ascending.
        "ledger" ledger: Ledger,
    }

    /// 城乡居民养老保险计入 (第十一条（二）).
    LandResidentCreditInput {
        /// 月缴费基数值.
        "monthlyBase" monthly_base: BaseAmount,
        /// 补贴年限, 5–15.
        "years" years: Years,
        /// 计入日期.
        "creditedOn" credited_on: Date,
        /// 已经领取待遇.
        "drawing" drawing: bool,
    }

    /// 资金筹集 (第十五条).
    LandFundingInput {
        /// 面积.
        "area" area: Area,
        /// 面积单位.
        "unit" unit: AreaUnit,
        /// 征地补偿费, 元.
        "compensation" compensation: crate::base::Money,
        /// 征收土地公告日期.
        "announcement" announcement: Date,
        /// Replaces the built-in working-day table.
        "calendar" calendar: Option<WorkCalendar>,
    }

    /// 办理期限.
    LandDeadlineInput {
        /// Which period.
        "step" step: ProcessStep,
        /// The day from which it runs.
        "start" start: Date,
        /// Replaces the built-in working-day table.
        "calendar" calendar: Option<WorkCalendar>,
    }

    /// 法定退休年龄.
    RetirementAgeInput {
        /// 出生日期.
        "birth" birth: Date,
        /// Which table applies.
        "category" category: RetirementCategory,
    }

    /// 最低缴费年限.
    MinimumContributionInput {
        /// The year in which drawing starts.
        "year" year: Years,
    }

    /// 能参加的险种 (第十条).
    InsuranceRouteInput {
        /// 出生日期.
        "birth" birth: Date,
        /// Which retirement table applies.
        "category" category: RetirementCategory,
        /// The day that counts.
        "on" on: Date,
    }

    /// 预警级别研判, by day. `null` or left out = not known: the level is what is sure, `pending` names the rest.
    AlertFromDailyMeansInput {
        /// AQI日均值, 0–500, one a day, consecutive.
        "means" means: Vec<Number>,
        /// 预测有短时重度污染.
        "shortHeavy" short_heavy: Tri,
        /// 最高的一小时AQI.
        "hourlyMax" hourly_max: Option<Number>,
        /// 沙尘造成的.
        "sandDust" sand_dust: Tri,
    }

    /// 预警级别研判, by hour. `null` or left out = not known, but no hour may be missing.
    AlertFromHourlyAqiInput {
        /// AQI of each hour, 0–500, consecutive.
        "hourly" hourly: Hours,
        /// 预测有短时重度污染.
        "shortHeavy" short_heavy: Tri,
        /// 沙尘造成的.
        "sandDust" sand_dust: Tri,
    }

    /// 空气质量指数.
    AqiInput {
        /// Which version.
        "standard" standard: Standard,
        /// 浓度: micrograms, of CO milligrams, per cubic metre.
        "concentrations" concentrations: Concentrations,
    }

    /// 碳达峰目标: one.
    CarbonTargetInput {
        /// 章节, such as 三（一）2.
        "section" section: String,
        /// 指标, as named in the contract.
        "indicator" indicator: String,
        /// 年份; left out where the plan names none.
        "year" year: Option<Years>,
    }

    /// 碳达峰目标: several. What is left out does not limit.
    CarbonTargetsInput {
        /// 年份.
        "year" year: Option<Years>,
        /// 单位 that leads or cooperates, by any of its names.
        "department" department: Option<String>,
        /// energy, saving, industry, transport, building, ecology, circular, technology, living or pilot.
        "topic" topic: Option<String>,
    }

    /// 公民身份号码.
    ResidentIdInput {
        /// As typed.
        "text" text: String,
    }

    /// 保障对象认定. Facts: `null` or left out = not known. Events: `null` or left out = has not happened.
    LandEligibilityInput {
        /// 出生日期.
        "birth" birth: Date,
        /// 性别.
        "sex" sex: Option<Sex>,
        /// Which retirement table applies to a woman.
        "femaleCategory" female_category: Option<FemaleCategory>,
        /// 征收土地公告日期.
        "announcement" announcement: Date,
        /// 征地补偿安置公告日期.
        "settlementAnnouncement" settlement_announcement: Event,
        /// The day asked about.
        "asOf" as_of: Date,
        /// 政府统一征收.
        "govRequisition" gov_requisition: Tri,
        /// 征地后家庭人均耕地, 亩.
        "areaMu" area_mu: Option<Area>,
        /// Group of article 3.
        "ground" ground: Option<Ground>,
        /// 享有土地承包权.
        "contractRight" contract_right: Tri,
        /// 集体经济组织成员.
        "collectiveMember" collective_member: Tri,
        /// 承担相应义务.
        "duties" duties: Tri,
        /// Met group 1 before school, service or sentence.
        "beforeMetG1" before_met_g1: Tri,
        /// 原户籍在本集体经济组织.
        "originHukou" origin_hukou: Tri,
        /// 军衔.
        "soldierRank" soldier_rank: Option<SoldierRank>,
        /// 符合退役后回原籍安置条件.
        "soldierReturnable" soldier_returnable: Tri,
        /// 父母一方为成员.
        "parentMember" parent_member: Tri,
        /// 本人符合成员条件.
        "selfMeetsMembership" self_meets_membership: Tri,
        /// 民主决策通过.
        "votePassed" vote_passed: Tri,
        /// 不违反法律法规.
        "voteLawful" vote_lawful: Tri,
        /// 经审核.
        "voteAudited" vote_audited: Tri,
        /// 公示无异议.
        "votePublished" vote_published: Tri,
        /// 第四条（一）.
        "soeWorker" soe_worker: Tri,
        /// 第四条（二）.
        "hadSubsidy" had_subsidy: Tri,
        /// 第四条（三）.
        "publicStaff" public_staff: Tri,
        /// 第四条（四）.
        "lodger" lodger: Tri,
        /// 第四条（五）, the misuse.
        "illegalUse" illegal_use: Tri,
        /// 第四条（五）, and it is the cause.
        "illegalUseCaused" illegal_use_caused: Tri,
        /// 第四条（六）.
        "otherCollective" other_collective: Tri,
        /// 第四条（七）, promoted.
        "promoted" promoted: Tri,
        /// 第四条（七）, may return home.
        "promotedReturnable" promoted_returnable: Tri,
        /// 第四条（八）.
        "graduateMoved" graduate_moved: Tri,
        /// 第四条（九）.
        "otherBar" other_bar: Tri,
        /// 第七条, recognised before.
        "previouslyConfirmed" previously_confirmed: Tri,
        /// 第七条, re-checked.
        "reverified" reverified: Tri,
        /// 第八条.
        "approvedElsewhere" approved_elsewhere: Tri,
        /// 第八条, open applications in other projects.
        "otherApplications" other_applications: Option<Count>,
        /// 第十条, the insurance chosen.
        "scheme" scheme: Option<Scheme>,
        /// 第十条, the insurance chosen first.
        "firstScheme" first_scheme: FirstScheme,
        /// 第十二条.
        "hiredOn" hired_on: Event,
        /// 第十四条, settled abroad.
        "settledAbroad" settled_abroad: Tri,
        /// 第十四条, nationality lost.
        "lostNationality" lost_nationality: Tri,
        /// 第十四条, what the person does now.
        "statusNow" status_now: Option<StatusNow>,
        /// 第十九条, household registration moved in.
        "movedInOn" moved_in_on: Event,
    }

    /// 响应措施 (预案5.2–5.4).
    ResponseMeasuresInput {
        /// 响应级别; `null`: no response.
        "response" response: ResponseNow,
        /// Only what this audience is asked.
        "audience" audience: Option<Audience>,
    }

    /// 响应参数.
    ResponseParametersInput {
        /// 响应级别; `null`: no response.
        "response" response: ResponseNow,
    }

    /// 重型货车停运 (预案5.3.3（4）). Facts: `null` or left out = not known.
    TruckRestrictionInput {
        /// 响应级别; `null`: no response.
        "response" response: ResponseNow,
        /// 矿山、物流等大宗运输单位.
        "bulkUnit" bulk_unit: Tri,
        /// 民生保障类.
        "livelihoodLogistics" livelihood_logistics: Tri,
        /// 单位日常车辆进出量, 辆次.
        "dailyTrips" daily_trips: Option<Count>,
        /// 重型载货汽车（含燃气）.
        "heavy" heavy: Tri,
        /// 排放标准.
        "standard" standard: Option<EmissionStandard>,
        /// 特种车辆、危化品车辆等.
        "special" special: Tri,
    }

    /// 非道路移动机械停用 (预案5.3.3（1）（2）).
    MachineRestrictionInput {
        /// 响应级别; `null`: no response.
        "response" response: ResponseNow,
        /// Where it is used; `null` or left out = not known.
        "place" place: Option<MachinePlace>,
        /// 排放标准.
        "standard" standard: Option<EmissionStandard>,
    }

    /// 工地停止施工作业 (预案5.2.3（2）). Facts: `null` or left out = not known.
    SiteWorksInput {
        /// 响应级别; `null`: no response.
        "response" response: ResponseNow,
        /// What site.
        "place" place: Option<SitePlace>,
        /// What work.
        "work" work: Option<SiteWork>,
        /// 应急抢险.
        "emergency" emergency: Tri,
        /// 区重点工程.
        "keyProject" key_project: Tri,
        /// 特殊工艺.
        "specialProcess" special_process: Tri,
    }

    /// 总结报送期限 (预案7).
    AlertSummaryDueInput {
        /// 解除日期.
        "liftedOn" lifted_on: Date,
        /// Replaces the built-in working-day table.
        "calendar" calendar: Option<WorkCalendar>,
    }

    /// 成员单位职责 (预案附件3).
    UnitDutiesInput {
        /// Part of the unit's name; `null` or left out: all.
        "unit" unit: Option<String>,
    }
}

/// 排放标准: 1 to 6 for 国Ⅰ to 国Ⅵ, or electric.
pub enum EmissionStandard {
    /// 国Ⅰ to 国Ⅵ.
    Stage(u32),
    /// 电动.
    Electric,
}

impl Field for EmissionStandard {
    const TS: &'static str = "1 | 2 | 3 | 4 | 5 | 6 | \"electric\" | null";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        if *value == Value::Text("electric".to_string()) {
            return Ok(EmissionStandard::Electric);
        }
        let Count(stage) = Count::read(value, at)?;
        if (1..=6).contains(&stage) { Ok(EmissionStandard::Stage(stage)) } else { Err(Failure::at("bad_type", at)) }
    }
}

/// The entries of a ledger.
pub struct Ledger(pub Vec<LedgerEntry>);

impl Field for Ledger {
    const TS: &'static str = "LedgerYear[]";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        Vec::<LedgerYear>::read(value, at).map(|years| Ledger(years.into_iter().map(|year| year.0).collect()))
    }
}

struct LedgerYear(LedgerEntry);

impl Field for LedgerYear {
    const TS: &'static str = "LedgerYear";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let fields = Fields::open(value, at, &[&["year", "monthsPaid", "excluded"]])?;
        let Count(year) = fields.get("year")?;
        let Months(months_paid) = fields.get("monthsPaid")?;
        let excluded: Option<Excluded> = fields.get("excluded")?;
        let excluded = excluded.map(|months| months.0).unwrap_or_default();
        Ok(LedgerYear(LedgerEntry { year: year as i32, months_paid, excluded }))
    }
}

struct Excluded(Exclusions);

impl Field for Excluded {
    const TS: &'static str = "Exclusions";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let reasons = ["employed", "service", "student", "prison"];
        let unknown = Fields::entries(value, at)?.iter().find(|(key, _)| !reasons.contains(&key.as_str()));
        if let Some((key, _)) = unknown {
            return Err(Failure::at("bad_reason", &format!("{at}.{key}")));
        }
        let fields = Fields::open(value, at, &[&reasons])?;
        let months = |name: &str| fields.get::<Option<Excess>>(name).map(|months| months.map_or(0, |found| found.0));
        Ok(Excluded(Exclusions {
            employed: months("employed")?,
            service: months("service")?,
            student: months("student")?,
            prison: months("prison")?,
        }))
    }
}

/// Every input's interface, for `typescript`.
pub(super) const INTERFACES: &[InterfaceTs] = &[
    CompletedAgeInput::TS,
    LandSubsidyInput::TS,
    LandLedgerInput::TS,
    LandResidentCreditInput::TS,
    LandFundingInput::TS,
    LandDeadlineInput::TS,
    LandEligibilityInput::TS,
    RetirementAgeInput::TS,
    MinimumContributionInput::TS,
    InsuranceRouteInput::TS,
    AlertFromDailyMeansInput::TS,
    AlertFromHourlyAqiInput::TS,
    AqiInput::TS,
    CarbonTargetInput::TS,
    CarbonTargetsInput::TS,
    ResidentIdInput::TS,
    ResponseMeasuresInput::TS,
    ResponseParametersInput::TS,
    TruckRestrictionInput::TS,
    MachineRestrictionInput::TS,
    SiteWorksInput::TS,
    AlertSummaryDueInput::TS,
    UnitDutiesInput::TS,
];
