//! 退出 (三（一）（二）): which of the nine reasons hold on a day, the sixtieth birthday, the last day of duty, the deadline of
//! that year, and by which procedure one leaves. For most reasons the text gives no procedure: that is said, not filled in.
//! The national delay of retirement does not touch any of it.
use crate::base::{Attain, Date, Derived, Event, Feb29, Notice, NoticeKind, Outcome, Reading, Step, Tri};
use crate::policy::{Ctx, Fields, FigureMissing};

use super::admission::CandidateError;
use super::findings::outcome;
use super::params::{DoctorParams, Reason3, Reason4};

/// 退出对象 (三（一）), in the order of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// 年满60周岁.
    Age,
    /// 主动申请退出.
    OwnWish,
    /// 没有执业资格.
    Unqualified,
    /// 不能胜任、连续2年考核不合格.
    FailedAssessment,
    /// 自动脱离岗位6个月以上.
    Absent,
    /// 套取专项资金.
    Fraud,
    /// 医疗责任重大事故、违反法律法规.
    Violation,
    /// 死亡.
    Death,
    /// 法律法规规定的其他情形.
    OtherLaw,
}

impl Reason {
    /// All, with the clause of each.
    pub const ALL: &'static [(&'static str, Reason)] = &[
        ("3.1.1", Reason::Age),
        ("3.1.2", Reason::OwnWish),
        ("3.1.3", Reason::Unqualified),
        ("3.1.4", Reason::FailedAssessment),
        ("3.1.5", Reason::Absent),
        ("3.1.6", Reason::Fraud),
        ("3.1.7", Reason::Violation),
        ("3.1.8", Reason::Death),
        ("3.1.9", Reason::OtherLaw),
    ];

    /// Its number in 三（一）, as the contract has it.
    pub fn number(self) -> u32 {
        let place = Reason::ALL.iter().take_while(|(_, reason)| *reason != self).count();
        u32::try_from(place).unwrap_or_default() + 1
    }

    /// The ways of leaving that are open: two while it is not known whether the licence was taken.
    fn ways(self, licence_taken: Tri) -> Vec<ExitKind> {
        match self {
            Reason::Age => vec![ExitKind::Age],
            Reason::OwnWish => vec![ExitKind::Voluntary],
            Reason::Violation => match licence_taken {
                Tri::Yes => vec![ExitKind::Forced],
                Tri::No => vec![ExitKind::NotWritten],
                Tri::Unknown => vec![ExitKind::Forced, ExitKind::NotWritten],
            },
            Reason::Unqualified
            | Reason::FailedAssessment
            | Reason::Absent
            | Reason::Fraud
            | Reason::Death
            | Reason::OtherLaw => vec![ExitKind::NotWritten],
        }
    }
}

/// 退出方式 (三（二）).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExitKind {
    /// 到龄退出.
    Age,
    /// 自主退出.
    Voluntary,
    /// 强制退出: the licence was revoked or cancelled.
    Forced,
    /// The text gives no procedure.
    NotWritten,
}

impl ExitKind {
    /// All, with the ids of the contract.
    pub const ALL: &'static [(&'static str, ExitKind)] = &[
        ("age", ExitKind::Age),
        ("voluntary", ExitKind::Voluntary),
        ("forced", ExitKind::Forced),
        ("not_written", ExitKind::NotWritten),
    ];

    /// Id of the contract.
    pub fn id(self) -> &'static str {
        ExitKind::ALL.iter().find(|(_, kind)| *kind == self).map_or("", |(id, _)| *id)
    }

    fn wording(self) -> &'static str {
        match self {
            ExitKind::Age => "doctor.way_age",
            ExitKind::Voluntary => "doctor.way_voluntary",
            ExitKind::Forced => "doctor.way_forced",
            ExitKind::NotWritten => "doctor.way_not_written",
        }
    }
}

/// 在岗的乡村医生 and what is known of reasons to leave.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Serving {
    /// 出生日期.
    pub birth: Date,
    /// The day asked about.
    pub as_of: Date,
    /// 主动申请退出.
    pub voluntary: Tri,
    /// 有执业资格.
    pub qualified: Tri,
    /// 参加过本土化培训.
    pub trained: Tri,
    /// 不能胜任.
    pub incompetent: Tri,
    /// 连续考核不合格, years.
    pub fail_years: Option<u32>,
    /// 脱离岗位 since.
    pub left_post_on: Event,
    /// 套取专项资金.
    pub fraud: Tri,
    /// 重大事故或违反法律法规.
    pub accident_or_violation: Tri,
    /// 执业证书被吊销或注销.
    pub licence_taken: Tri,
    /// 死亡.
    pub dead: Tri,
    /// 其他法定情形.
    pub other_bar: Tri,
}

/// 退出结论.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exit {
    /// Reasons that hold.
    pub reasons: Vec<Reason>,
    /// Reasons that could not be decided.
    pub pending: Vec<Reason>,
    /// 到龄的日子.
    pub dates: AgeDates,
    /// 当年12月31日, once the age is reached.
    pub deadline: Option<Date>,
    /// For each reason that holds, how one leaves.
    pub ways: Vec<(Reason, Vec<ExitKind>)>,
}

/// 到龄的日子: the days that follow from the birth alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AgeDates {
    /// 60周岁生日.
    pub sixtieth: Date,
    /// 达到离岗年龄, as the reading has it.
    pub attained: Date,
    /// 在岗最后一天: the day before it.
    pub last_duty: Date,
    /// 当年12月31日.
    pub deadline: Date,
}

/// 到龄的日子 of someone born on `birth`, with the readings and neighbouring birthdays that move the deadline.
pub fn derive_age_dates(ctx: &Ctx, birth: Date) -> Result<Derived<AgeDates>, FigureMissing> {
    let params = DoctorParams::at(ctx, birth)?;
    let value = age_dates(ctx, &params, birth)?;
    let values = values(&params, birth, &value);
    let steps = ["doctor.sixtieth", "doctor.last_duty", "doctor.deadline"];
    let steps = steps.into_iter().map(|id| ctx.step(id, Outcome::Computed, &values)).collect();
    let mut notices = vec![ctx.notice(NoticeKind::Conflict, "conflict.doctor_last_duty", &values, Vec::new())];
    let say = |other: &AgeDates| {
        let fields = vec![("attained", other.attained.into()), ("deadline", other.deadline.into())];
        (format!("{}满，最迟{}办完", other.attained.zh(), other.deadline.zh()), fields)
    };
    ctx.each_other_choice(&[Attain::IDS, Feb29::IDS], &mut |ctx, reading, choice| {
        if let Some(other) = age_dates(ctx, &params, birth).ok().filter(|other| *other != value) {
            let (words, fields) = say(&other);
            notices.push(ctx.reading_notice(reading, choice, words, fields));
        }
    });
    for days in [-1, 1] {
        let day = birth.plus_days(days);
        if let Some(other) = age_dates(ctx, &params, day).ok().filter(|other| other.deadline != value.deadline) {
            let (words, mut fields) = say(&other);
            fields.push(("birth", day.into()));
            let values = [("day", day.zh()), ("other", words)];
            notices.push(ctx.notice(NoticeKind::Edge, "edge.doctor_birth", &values, fields));
        }
    }
    Ok(Derived { value, steps, notices })
}

pub(super) fn age_dates(ctx: &Ctx, params: &DoctorParams, birth: Date) -> Result<AgeDates, FigureMissing> {
    let attained = params.attained(ctx, birth);
    Ok(AgeDates {
        sixtieth: params.sixtieth(ctx, birth),
        attained,
        last_duty: attained.plus_days(-1),
        deadline: params.deadline(attained)?,
    })
}

fn values(params: &DoctorParams, birth: Date, dates: &AgeDates) -> Vec<(&'static str, String)> {
    vec![
        ("birth", birth.zh()),
        ("age", params.leave_age.to_string()),
        ("sixtieth", dates.sixtieth.zh()),
        ("attained", dates.attained.zh()),
        ("lastDuty", dates.last_duty.zh()),
        ("deadline", dates.deadline.zh()),
        ("month", params.deadline_month.to_string()),
        ("day", params.deadline_day.to_string()),
        ("year", dates.attained.year().to_string()),
    ]
}

/// 要不要退出: every reason with its step, and the way out of each that holds.
pub fn assess_exit(ctx: &Ctx, doctor: &Serving) -> Result<Derived<Exit>, CandidateError> {
    if doctor.birth > doctor.as_of {
        return Err(CandidateError::BirthAfterReference);
    }
    let params = DoctorParams::at(ctx, doctor.as_of)?;
    let value = decide(ctx, &params, doctor)?;
    let steps = steps(ctx, &params, doctor, &value);
    let notices = notices(ctx, &params, doctor, &value);
    Ok(Derived { value, steps, notices })
}

fn decide(ctx: &Ctx, params: &DoctorParams, doctor: &Serving) -> Result<Exit, FigureMissing> {
    let dates = age_dates(ctx, params, doctor.birth)?;
    let of = |wanted: Tri| {
        let holding = Reason::ALL.iter().filter(|(_, reason)| applies(ctx, params, doctor, *reason) == wanted);
        holding.map(|(_, reason)| *reason).collect::<Vec<_>>()
    };
    let reasons = of(Tri::Yes);
    Ok(Exit {
        dates,
        deadline: reasons.contains(&Reason::Age).then_some(dates.deadline),
        ways: reasons.iter().map(|reason| (*reason, reason.ways(doctor.licence_taken))).collect(),
        pending: of(Tri::Unknown),
        reasons,
    })
}

fn applies(ctx: &Ctx, params: &DoctorParams, doctor: &Serving, reason: Reason) -> Tri {
    match reason {
        Reason::Age => Tri::from(params.attained(ctx, doctor.birth) <= doctor.as_of),
        Reason::OwnWish => doctor.voluntary,
        Reason::Unqualified => match ctx.reading::<Reason3>() {
            Reason3::NoQualification => !doctor.qualified,
            Reason3::Either => (!doctor.qualified).or(!doctor.trained),
        },
        Reason::FailedAssessment => {
            let failed = doctor.fail_years.map_or(Tri::Unknown, |years| Tri::from(years >= params.fail_years));
            match ctx.reading::<Reason4>() {
                // Unfit alone is neither a reason nor none: the district decides.
                Reason4::TwoYears => failed.or(doctor.incompetent.and(Tri::Unknown)),
                Reason4::Either => failed.or(doctor.incompetent),
                Reason4::Both => failed.and(doctor.incompetent),
            }
        }
        Reason::Absent => match doctor.left_post_on {
            Event::On(day) => Tri::from(away_enough(params, day) <= doctor.as_of),
            Event::NotHappened => Tri::No,
            Event::Unknown => Tri::Unknown,
        },
        Reason::Fraud => doctor.fraud,
        Reason::Violation => doctor.accident_or_violation,
        Reason::Death => doctor.dead,
        Reason::OtherLaw => doctor.other_bar,
    }
}

/// The day on which six months away are complete (民法典 第二百零二条).
fn away_enough(params: &DoctorParams, left: Date) -> Date {
    left.plus_months(i32::try_from(params.absence_months).unwrap_or(i32::MAX))
}

fn steps(ctx: &Ctx, params: &DoctorParams, doctor: &Serving, exit: &Exit) -> Vec<Step> {
    let mut values = values(params, doctor.birth, &exit.dates);
    values.extend([
        ("asOf", doctor.as_of.zh()),
        ("failYears", params.fail_years.to_string()),
        ("failed", doctor.fail_years.map_or_else(|| "不清楚几".to_string(), |years| years.to_string())),
        ("months", params.absence_months.to_string()),
        ("left", doctor.left_post_on.day().map(Date::zh).unwrap_or_default()),
        ("full", doctor.left_post_on.day().map(|day| away_enough(params, day).zh()).unwrap_or_default()),
    ]);
    let mut steps = vec![ctx.step("doctor.sixtieth", Outcome::Computed, &values)];
    steps.extend(Reason::ALL.iter().map(|(clause, reason)| {
        // Passing a clause of 三（一） means that it gives no reason to leave.
        let step = ctx.clause_step(clause, outcome(!applies(ctx, params, doctor, *reason)), &values);
        match (reason, doctor.left_post_on) {
            (Reason::Absent, Event::On(_)) if step.outcome == Outcome::Met => {
                Step { result: ctx.step("doctor.absent_short", Outcome::Met, &values).result, ..step }
            }
            _ => step,
        }
    }));
    if exit.deadline.is_some() {
        steps.push(ctx.step("doctor.deadline", Outcome::Computed, &values));
    }
    let mut said: Vec<ExitKind> = Vec::new();
    for kind in exit.ways.iter().flat_map(|(_, ways)| ways) {
        if !said.contains(kind) {
            said.push(*kind);
            steps.push(ctx.step(kind.wording(), Outcome::Computed, &values));
        }
    }
    steps
}

fn notices(ctx: &Ctx, params: &DoctorParams, doctor: &Serving, here: &Exit) -> Vec<Notice> {
    let mut notices = Vec::new();
    let readings = [Reason3::IDS, Reason4::IDS, Attain::IDS, Feb29::IDS];
    ctx.each_other_choice(&readings, &mut |ctx, reading, choice| {
        if let Some(other) = decide(ctx, params, doctor).ok().filter(|other| differs(here, other)) {
            notices.push(ctx.reading_notice(reading, choice, words(ctx, &other), fields(&other)));
        }
    });
    for days in [-1, 1] {
        let (birth, as_of) = (doctor.birth.plus_days(days), doctor.as_of.plus_days(days));
        let left = doctor.left_post_on.day().map(|day| day.plus_days(days));
        let tries = [
            Some(("edge.doctor_birth", "birth", birth, Serving { birth, ..doctor.clone() })),
            Some(("edge.doctor_as_of", "asOf", as_of, Serving { as_of, ..doctor.clone() })),
            left.map(|day| {
                ("edge.doctor_left", "leftPostOn", day, Serving { left_post_on: Event::On(day), ..doctor.clone() })
            }),
        ];
        for (code, field, day, neighbour) in tries.into_iter().flatten() {
            if let Some(other) = decide(ctx, params, &neighbour).ok().filter(|other| differs(here, other)) {
                let mut fields = fields(&other);
                fields.push((field, day.into()));
                let values = [("day", day.zh()), ("other", words(ctx, &other))];
                notices.push(ctx.notice(NoticeKind::Edge, code, &values, fields));
            }
        }
    }
    notices
}

/// What counts as "another result": the birthday alone is none.
fn differs(here: &Exit, other: &Exit) -> bool {
    (&here.reasons, &here.pending, here.deadline) != (&other.reasons, &other.pending, other.deadline)
}

fn numbers(reasons: &[Reason]) -> String {
    reasons.iter().map(|reason| reason.number().to_string()).collect::<Vec<_>>().join(",")
}

fn fields(other: &Exit) -> Fields {
    let mut fields: Fields = vec![("reasons", numbers(&other.reasons).as_str().into())];
    if !other.pending.is_empty() {
        fields.push(("pending", numbers(&other.pending).as_str().into()));
    }
    fields.extend(other.deadline.map(|day| ("deadline", day.into())));
    fields
}

fn words(ctx: &Ctx, other: &Exit) -> String {
    let titles = |reasons: &[Reason]| {
        let clauses = Reason::ALL.iter().filter(|(_, reason)| reasons.contains(reason));
        let titles = clauses.filter_map(|(id, _)| ctx.policy.clause(id)).map(|clause| clause.title.clone());
        titles.collect::<Vec<_>>().join("；")
    };
    let mut parts = Vec::new();
    if !other.reasons.is_empty() {
        parts.push(format!("要退出（{}）", titles(&other.reasons)));
    }
    if !other.pending.is_empty() {
        parts.push(format!("要核实（{}）", titles(&other.pending)));
    }
    parts.extend(other.deadline.map(|day| format!("最迟{}办完", day.zh())));
    if parts.is_empty() { "没有退出的事由".to_string() } else { parts.join("，") }
}
