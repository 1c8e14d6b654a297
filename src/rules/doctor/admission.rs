//! 准入 (二（一）（二）（三）): who was in post by 2024-12-31 and may go on, who applies anew. Documents that are still to be
//! handed in leave the answer open, never a no. What the yearly assessment is used for is said beside it.
//! Approval is the district's; a step says what the text gives for the facts told.
use crate::base::{Attain, Date, Derived, Event, Feb29, Notice, NoticeKind, Outcome, Reading, Tri};
use crate::policy::{Ctx, Fields, FigureMissing};

use super::findings::{Finding, Judgement, finding, steps};
use super::params::{BoundaryDay, DoctorParams, Under60At};

/// 申请人 and what is asked about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// 出生日期.
    pub birth: Date,
    /// The day asked about.
    pub as_of: Date,
    /// 遵守法律法规 (二（一）1).
    pub law_abiding: Tri,
    /// 品行良好 (二（一）2).
    pub good_conduct: Tri,
    /// 服从一体化管理 (二（一）3).
    pub accepts_management: Tri,
    /// 专业资质和技能 (二（一）4).
    pub qualified: Tri,
    /// 身体条件 (二（一）5).
    pub fit: Tri,
    /// 继续执业 or 新申请.
    pub action: Action,
}

/// 继续执业 or 新申请.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    /// 继续执业 (二（二）1).
    Continue(InPost),
    /// 新申请 (二（二）2, 二（三）).
    Apply(Newcomer),
}

/// 在岗人员 (二（二）1).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InPost {
    /// 注册 on.
    pub registered_on: Event,
    /// 在岗.
    pub on_post: Tri,
    /// 年度考核合格.
    pub annual_pass: Tri,
}

/// 新申请人 (二（二）2, 二（三）).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Newcomer {
    /// 申请 on.
    pub applied_on: Date,
    /// 全日制.
    pub full_time: Tri,
    /// 学历.
    pub level: Option<Level>,
    /// 专业.
    pub major: Option<Major>,
    /// 应届毕业生.
    pub fresh_graduate: Tri,
    /// 审批表和证件齐全 (二（三）1).
    pub documents: Tri,
    /// 村委会同意 (二（三）2).
    pub village_consent: Tri,
    /// 镇卫生院（街道社区卫生服务中心）同意.
    pub centre_consent: Tri,
    /// 村（社区）公示无异议.
    pub village_publicity_ok: Tri,
    /// 区政府门户网站公示无异议.
    pub district_publicity_ok: Tri,
}

/// 学历.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// 中专.
    Secondary,
    /// 大专.
    College,
    /// 本科.
    Bachelor,
    /// 硕士.
    Master,
    /// 博士.
    Doctor,
}

/// 专业.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Major {
    /// 临床医学.
    Clinical,
    /// 中医学.
    Tcm,
    /// 中西医临床医学.
    Integrated,
    /// 其他医学专业.
    OtherMedical,
    /// 非医学专业.
    NonMedical,
}

/// Why there is no answer.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CandidateError {
    /// Born after the day asked about.
    #[error("出生日期在对照日期之后")]
    BirthAfterReference,
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

/// 准入: the judgement with one step a condition, and what the yearly assessment is used for.
pub fn assess_admission(ctx: &Ctx, candidate: &Candidate) -> Result<Derived<Judgement>, CandidateError> {
    let decided = decide_admission(ctx, candidate)?;
    let params = DoctorParams::at(ctx, candidate.as_of)?;
    let notices = notices(ctx, &params, candidate, &decided.value);
    Ok(Derived { notices, ..decided })
}

/// [`assess_admission`] without its notices: for a screen that says the judgement first, and then what to heed.
pub fn decide_admission(ctx: &Ctx, candidate: &Candidate) -> Result<Derived<Judgement>, CandidateError> {
    if candidate.birth > candidate.as_of {
        return Err(CandidateError::BirthAfterReference);
    }
    let params = DoctorParams::at(ctx, candidate.as_of)?;
    let findings = findings(ctx, &params, candidate);
    let value = Judgement::of(&findings);
    let values = values(ctx, &params, candidate);
    let mut steps = steps(ctx, &findings, &values);
    steps.push(ctx.step("doctor.assessment", Outcome::Computed, &values));
    Ok(Derived { value, steps, notices: Vec::new() })
}

fn findings(ctx: &Ctx, params: &DoctorParams, candidate: &Candidate) -> Vec<Finding> {
    let mut list = vec![
        finding("2.1.1", candidate.law_abiding),
        finding("2.1.2", candidate.good_conduct),
        finding("2.1.3", candidate.accepts_management),
        finding("2.1.4", candidate.qualified),
        finding("2.1.5", candidate.fit),
    ];
    match &candidate.action {
        Action::Continue(post) => {
            let registered = match post.registered_on {
                Event::On(day) => Tri::from(in_post_by(ctx, params, day)),
                Event::NotHappened => Tri::No,
                Event::Unknown => Tri::Unknown,
            };
            list.extend([
                finding("2.2.1.registered", registered),
                finding("2.2.1.age", Tri::from(under_age(ctx, params, candidate))),
                finding("2.2.1.on_post", post.on_post),
                finding("2.2.1.assessment", post.annual_pass),
            ]);
        }
        Action::Apply(newcomer) => {
            // The condition speaks of applications after the day; of earlier ones the text says nothing.
            if in_post_by(ctx, params, newcomer.applied_on) {
                list.push(finding("2.2.2", Tri::Unknown));
            } else {
                list.extend(schooling(newcomer));
            }
            let handed_in = if newcomer.documents == Tri::Yes { Tri::Yes } else { Tri::Unknown };
            let consents = [
                newcomer.village_consent,
                newcomer.centre_consent,
                newcomer.village_publicity_ok,
                newcomer.district_publicity_ok,
            ];
            list.extend([finding("2.3.1", handed_in), finding("2.3.2", Tri::all(consents))]);
        }
    }
    list
}

fn schooling(newcomer: &Newcomer) -> Vec<Finding> {
    let level = newcomer.level.map_or(Tri::Unknown, |level| match level {
        Level::Secondary => Tri::No,
        Level::College | Level::Bachelor | Level::Master | Level::Doctor => Tri::Yes,
    });
    let major = newcomer.major.map_or(Tri::Unknown, |major| match major {
        Major::Clinical | Major::Tcm | Major::Integrated | Major::OtherMedical => Tri::Yes,
        Major::NonMedical => Tri::No,
    });
    vec![
        finding("2.2.2.education", newcomer.full_time.and(level)),
        finding("2.2.2.major", major),
        finding("2.2.2.fresh", newcomer.fresh_graduate),
    ]
}

/// 2024年12月31日前: whether that day itself still counts is a reading.
fn in_post_by(ctx: &Ctx, params: &DoctorParams, day: Date) -> bool {
    match ctx.reading::<BoundaryDay>() {
        BoundaryDay::Before => day <= params.cutoff,
        BoundaryDay::After => day < params.cutoff,
    }
}

fn under_age(ctx: &Ctx, params: &DoctorParams, candidate: &Candidate) -> bool {
    params.attained(ctx, candidate.birth) > age_day(ctx, params, candidate)
}

/// The day on which one must be under 60.
fn age_day(ctx: &Ctx, params: &DoctorParams, candidate: &Candidate) -> Date {
    match ctx.reading::<Under60At>() {
        Under60At::AsOf => candidate.as_of,
        Under60At::Cutoff => params.cutoff,
    }
}

fn values(ctx: &Ctx, params: &DoctorParams, candidate: &Candidate) -> Vec<(&'static str, String)> {
    let mut values = vec![
        ("age", params.leave_age.to_string()),
        ("cutoff", params.cutoff.zh()),
        ("attained", params.attained(ctx, candidate.birth).zh()),
        ("on", age_day(ctx, params, candidate).zh()),
        ("years", params.fail_years.to_string()),
    ];
    match &candidate.action {
        Action::Continue(post) => {
            values.push(("registered", post.registered_on.day().map_or_else(|| "没有".to_string(), Date::zh)));
        }
        Action::Apply(newcomer) => values.push(("applied", newcomer.applied_on.zh())),
    }
    values
}

fn notices(ctx: &Ctx, params: &DoctorParams, candidate: &Candidate, here: &Judgement) -> Vec<Notice> {
    let mut notices = Vec::new();
    let readings = [BoundaryDay::IDS, Under60At::IDS, Attain::IDS, Feb29::IDS];
    ctx.each_other_choice(&readings, &mut |ctx, reading, choice| {
        let other = Judgement::of(&findings(ctx, params, candidate));
        if other != *here {
            notices.push(ctx.reading_notice(reading, choice, other.words(ctx), fields(&other)));
        }
    });
    for days in [-1, 1] {
        for (code, field, day, neighbour) in neighbours(candidate, days) {
            let other = Judgement::of(&findings(ctx, params, &neighbour));
            if other != *here {
                let mut fields = fields(&other);
                fields.push((field, day.into()));
                let values = [("day", day.zh()), ("other", other.words(ctx))];
                notices.push(ctx.notice(NoticeKind::Edge, code, &values, fields));
            }
        }
    }
    if let (Action::Apply(_), true) = (&candidate.action, params.attained(ctx, candidate.birth) <= candidate.as_of) {
        let values = [("age", params.leave_age.to_string())];
        notices.push(ctx.notice(NoticeKind::Conflict, "conflict.doctor_apply_age", &values, Vec::new()));
    }
    notices
}

type Neighbour = (&'static str, &'static str, Date, Candidate);

/// The same candidate with one date a day off.
fn neighbours(candidate: &Candidate, days: i64) -> Vec<Neighbour> {
    let (birth, as_of) = (candidate.birth.plus_days(days), candidate.as_of.plus_days(days));
    let mut list = vec![
        ("edge.doctor_birth", "birth", birth, Candidate { birth, ..candidate.clone() }),
        ("edge.doctor_as_of", "asOf", as_of, Candidate { as_of, ..candidate.clone() }),
    ];
    match candidate.action {
        Action::Continue(post) => {
            if let Event::On(day) = post.registered_on {
                let day = day.plus_days(days);
                let action = Action::Continue(InPost { registered_on: Event::On(day), ..post });
                list.push(("edge.doctor_registered", "registeredOn", day, Candidate { action, ..candidate.clone() }));
            }
        }
        Action::Apply(newcomer) => {
            let applied_on = newcomer.applied_on.plus_days(days);
            let action = Action::Apply(Newcomer { applied_on, ..newcomer });
            list.push(("edge.doctor_applied", "appliedOn", applied_on, Candidate { action, ..candidate.clone() }));
        }
    }
    list
}

fn fields(other: &Judgement) -> Fields {
    let status = match other {
        Judgement::Passes => "admit",
        Judgement::Fails { .. } => "refuse",
        Judgement::Open { .. } => "review",
    };
    let mut fields: Fields = vec![("status", status.into())];
    for (name, clauses) in [("failing", other.failing()), ("pending", other.pending())] {
        if !clauses.is_empty() {
            fields.push((name, clauses.join(",").as_str().into()));
        }
    }
    fields
}
