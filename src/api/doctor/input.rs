//! Inputs of the doctor calls. Facts: `null` or left out = not known. Events: `null` or left out = has not happened.
use crate::api::failure::Failure;
use crate::api::input::{Input, input};
use crate::api::reader::{Count, FemaleCategory, Field, Fields, choice, enumeration, text};
use crate::api::typescript::{InterfaceTs, PropertyTs};
use crate::api::value::Value;
use crate::base::{Date, Event, Money, Sex, Tri, WorkCalendar};
use crate::rules::doctor::{ExitKind, Insurance, Level, Major, Member, Pace, Post, PostEnd};

input! {
    /// 准入 (二). `continue` reads registeredOn, onPost, annualPass; `apply` the fields from appliedOn on.
    DoctorAdmissionInput {
        /// 继续执业 or 新申请.
        "action" action: AdmissionAction,
        /// 出生日期.
        "birth" birth: Date,
        /// The day asked about.
        "asOf" as_of: Date,
        /// 遵守法律法规.
        "lawAbiding" law_abiding: Tri,
        /// 品行良好.
        "goodConduct" good_conduct: Tri,
        /// 服从一体化管理.
        "acceptsManagement" accepts_management: Tri,
        /// 专业资质和技能.
        "qualified" qualified: Tri,
        /// 身体条件.
        "fit" fit: Tri,
        /// 注册日期.
        "registeredOn" registered_on: Event,
        /// 在岗.
        "onPost" on_post: Tri,
        /// 年度考核合格.
        "annualPass" annual_pass: Tri,
        /// 申请日期; needed for `apply`.
        "appliedOn" applied_on: Option<Date>,
        /// 全日制.
        "fullTime" full_time: Tri,
        /// 学历.
        "level" level: Option<Level>,
        /// 专业.
        "major" major: Option<Major>,
        /// 应届毕业生.
        "freshGraduate" fresh_graduate: Tri,
        /// 审批表和证件齐全.
        "documents" documents: Tri,
        /// 村委会同意.
        "villageConsent" village_consent: Tri,
        /// 镇卫生院（街道社区卫生服务中心）同意.
        "centreConsent" centre_consent: Tri,
        /// 村（社区）公示无异议.
        "villagePublicityOk" village_publicity_ok: Tri,
        /// 区政府门户网站公示无异议.
        "districtPublicityOk" district_publicity_ok: Tri,
    }

    /// 退出 (三（一）).
    DoctorExitInput {
        /// 出生日期.
        "birth" birth: Date,
        /// The day asked about.
        "asOf" as_of: Date,
        /// 主动申请退出.
        "voluntary" voluntary: Tri,
        /// 有执业资格.
        "qualified" qualified: Tri,
        /// 参加过本土化培训.
        "trained" trained: Tri,
        /// 不能胜任.
        "incompetent" incompetent: Tri,
        /// 连续考核不合格的年数.
        "failYears" fail_years: Option<Count>,
        /// 自动离岗 since.
        "leftPostOn" left_post_on: Event,
        /// 套取专项资金.
        "fraud" fraud: Tri,
        /// 重大事故或违反法律法规.
        "accidentOrViolation" accident_or_violation: Tri,
        /// 执业证书被吊销或注销: which procedure reason 7 has.
        "licenceTaken" licence_taken: Tri,
        /// 死亡.
        "dead" dead: Tri,
        /// 其他法定情形.
        "otherBar" other_bar: Tri,
    }

    /// 养老保险缴费补助 (四（一）).
    DoctorSupportInput {
        /// 出生日期.
        "birth" birth: Date,
        /// 性别.
        "sex" sex: Option<Sex>,
        /// The day asked about.
        "asOf" as_of: Date,
        /// 参保并按规定缴费.
        "insuredAndPaid" insured_and_paid: Tri,
        /// 领取养老金 since.
        "drawingSince" drawing_since: Event,
        /// 注销执业资格 on.
        "deregisteredOn" deregistered_on: Event,
        /// 参加的养老保险.
        "scheme" scheme: Option<Insurance>,
        /// 标准, 元, where it is known; the policy has none.
        "amount" amount: Option<AidAmount>,
    }

    /// 生活困难补助 (三（二）2, 四（二）).
    DoctorHardshipInput {
        /// 出生日期.
        "birth" birth: Date,
        /// 离岗日期.
        "exitOn" exit_on: Date,
        /// 退出方式.
        "exitKind" exit_kind: WrittenExit,
        /// 岗位; left out: no band.
        "posts" posts: Option<Posts>,
        /// 受过刑事处罚.
        "punished" punished: Tri,
        /// 因违规被注销资格.
        "struckOff" struck_off: Tri,
        /// 重大医疗事故负主要责任.
        "seriousAccident" serious_accident: Tri,
        /// 已在国家机关、事业单位工作.
        "publicStaff" public_staff: Tri,
        /// 参加的养老保险.
        "scheme" scheme: Option<Insurance>,
        /// 每月标准, 元, where the present one is known.
        "amount" amount: Option<AidAmount>,
    }

    /// 公示5个工作日.
    DoctorPublicityInput {
        /// 贴出日期.
        "postedOn" posted_on: Date,
        /// Replaces the built-in working-day table.
        "calendar" calendar: Option<WorkCalendar>,
    }

    /// 适用范围 (一).
    DoctorScopeInput {
        /// 注册登记.
        "registered" registered: Tri,
        /// 在认定的村卫生室工作.
        "recognisedClinic" recognised_clinic: Tri,
        /// 承担基本公共卫生服务.
        "publicHealthWork" public_health_work: Tri,
    }

    /// 到龄退出的日程: back from `deadline`, or forward from `startOn`; with both, whether that is in time.
    DoctorScheduleInput {
        /// 最后期限.
        "deadline" deadline: Option<Date>,
        /// 交表日期.
        "startOn" start_on: Option<Date>,
        /// Left out: fastest.
        "pace" pace: Option<Pace>,
        /// Replaces the built-in working-day table.
        "calendar" calendar: Option<WorkCalendar>,
    }

    /// 连续从业年限 (湘政办发〔2014〕102号).
    DoctorServiceInput {
        /// 岗位, in any order.
        "posts" posts: Posts,
        /// Counted to this day; left out: today.
        "until" until: Option<Date>,
        /// 出生日期.
        "birth" birth: Option<Date>,
        /// 每月标准, 元, where the present one is known.
        "amount" amount: Option<AidAmount>,
    }

    /// 一张时间表, as of today.
    DoctorTimelineInput {
        /// 出生日期.
        "birth" birth: Date,
        /// 性别.
        "sex" sex: Option<Sex>,
        /// Which retirement table applies to a woman.
        "femaleCategory" female_category: Option<FemaleCategory>,
        /// 退出方式.
        "exitKind" exit_kind: ExitKind,
        /// 交表日期, done or planned.
        "startOn" start_on: Option<Date>,
        /// 离岗日期.
        "exitOn" exit_on: Option<Date>,
        /// 岗位; left out: no service and no band.
        "posts" posts: Option<Posts>,
        /// 注册登记.
        "registered" registered: Tri,
        /// 在认定的村卫生室工作.
        "recognisedClinic" recognised_clinic: Tri,
        /// 承担基本公共卫生服务.
        "publicHealthWork" public_health_work: Tri,
        /// 参保并按规定缴费.
        "insuredAndPaid" insured_and_paid: Tri,
        /// 领取养老金 since.
        "drawingSince" drawing_since: Event,
        /// 注销执业资格 on.
        "deregisteredOn" deregistered_on: Event,
        /// 参加的养老保险.
        "scheme" scheme: Option<Insurance>,
        /// 受过刑事处罚.
        "punished" punished: Tri,
        /// 因违规被注销资格.
        "struckOff" struck_off: Tri,
        /// 重大医疗事故负主要责任.
        "seriousAccident" serious_accident: Tri,
        /// 已在国家机关、事业单位工作.
        "publicStaff" public_staff: Tri,
        /// 缴费补助标准, 元.
        "supportAmount" support_amount: Option<AidAmount>,
        /// 生活困难补助每月标准, 元.
        "aidAmount" aid_amount: Option<AidAmount>,
        /// Replaces the built-in working-day table.
        "calendar" calendar: Option<WorkCalendar>,
    }

    /// 准入流程.
    DoctorAdmissionStepsInput {
        /// 申请日期; left out: lengths only.
        "appliedOn" applied_on: Option<Date>,
        /// Replaces the built-in working-day table.
        "calendar" calendar: Option<WorkCalendar>,
    }

    /// 卫生院名单.
    DoctorRosterInput {
        /// 名单.
        "members" members: Members,
        /// Replaces the built-in working-day table.
        "calendar" calendar: Option<WorkCalendar>,
    }
}

/// 继续执业 or 新申请.
#[derive(Clone, Copy)]
pub enum AdmissionAction {
    /// 继续执业.
    Continue,
    /// 新申请.
    Apply,
}

/// The three ways out that the text writes down.
#[derive(Clone, Copy)]
pub struct WrittenExit(pub ExitKind);

enumeration! {
    AdmissionAction, "bad_action", "\"continue\" | \"apply\"", [
        "continue" => AdmissionAction::Continue,
        "apply" => AdmissionAction::Apply
    ];
    Level, "bad_type", "\"secondary\" | \"college\" | \"bachelor\" | \"master\" | \"doctor\" | null", [
        "secondary" => Level::Secondary,
        "college" => Level::College,
        "bachelor" => Level::Bachelor,
        "master" => Level::Master,
        "doctor" => Level::Doctor
    ];
    Major, "bad_type", "\"clinical\" | \"tcm\" | \"integrated\" | \"other_medical\" | \"non_medical\" | null", [
        "clinical" => Major::Clinical,
        "tcm" => Major::Tcm,
        "integrated" => Major::Integrated,
        "other_medical" => Major::OtherMedical,
        "non_medical" => Major::NonMedical
    ];
    WrittenExit, "bad_kind", "\"age\" | \"voluntary\" | \"forced\"", [
        "age" => WrittenExit(ExitKind::Age),
        "voluntary" => WrittenExit(ExitKind::Voluntary),
        "forced" => WrittenExit(ExitKind::Forced)
    ];
    Insurance, "bad_scheme", "\"enterprise\" | \"resident\" | \"none\" | null", [
        "enterprise" => Insurance::Enterprise,
        "resident" => Insurance::Resident,
        "none" => Insurance::None
    ];
    Pace, "bad_type", "\"fastest\" | \"suggested\" | null", [
        "fastest" => Pace::Fastest,
        "suggested" => Pace::Suggested
    ];
}

impl Field for ExitKind {
    const TS: &'static str = "\"age\" | \"voluntary\" | \"forced\" | \"not_written\"";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        choice(value, at, ExitKind::ALL, "bad_kind")
    }
}

/// An amount that is not under zero.
pub struct AidAmount(pub Money);

impl Field for AidAmount {
    const TS: &'static str = "string";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let amount = Money::read(value, at)?;
        if amount.is_negative() { Err(Failure::at("negative_amount", at)) } else { Ok(AidAmount(amount)) }
    }
}

/// 岗位.
pub struct Posts(pub Vec<Post>);

impl Field for Posts {
    const TS: &'static str = "DoctorPost[]";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        Vec::<OnePost>::read(value, at).map(|posts| Posts(posts.into_iter().map(|post| post.0).collect()))
    }
}

struct OnePost(Post);

impl Field for OnePost {
    const TS: &'static str = "DoctorPost";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let fields = Fields::open(value, at, &[&["from", "to"]])?;
        let End(to) = fields.get("to")?;
        Ok(OnePost(Post { from: fields.get("from")?, to }))
    }
}

struct End(PostEnd);

impl Field for End {
    const TS: &'static str = "string | \"unknown\" | null";
    const OPTIONAL: bool = true;

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        if text(value, at)? == "unknown" {
            return Ok(End(PostEnd::Unknown));
        }
        Date::read(value, at).map(|day| End(PostEnd::On(day)))
    }

    fn absent(_: &str) -> Result<Self, Failure> {
        Ok(End(PostEnd::Still))
    }
}

/// 名单.
pub struct Members(pub Vec<Member>);

impl Field for Members {
    const TS: &'static str = "DoctorMember[]";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        Vec::<OneMember>::read(value, at).map(|list| Members(list.into_iter().map(|member| member.0).collect()))
    }
}

struct OneMember(Member);

impl Field for OneMember {
    const TS: &'static str = "DoctorMember";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let fields = Fields::open(value, at, &[&["name", "birth", "post"]])?;
        let words = |name: &str| fields.get::<Option<String>>(name).map(Option::unwrap_or_default);
        Ok(OneMember(Member { name: words("name")?, birth: fields.get("birth")?, post: words("post")? }))
    }
}

/// Every input's interface, for `typescript`.
pub(in crate::api) const INTERFACES: &[InterfaceTs] = &[
    DoctorAdmissionInput::TS,
    DoctorExitInput::TS,
    DoctorSupportInput::TS,
    DoctorHardshipInput::TS,
    DoctorPublicityInput::TS,
    DoctorScopeInput::TS,
    DoctorScheduleInput::TS,
    DoctorServiceInput::TS,
    DoctorTimelineInput::TS,
    DoctorAdmissionStepsInput::TS,
    DoctorRosterInput::TS,
];
