//! 离岗乡村医生生活困难补助 (三（二）2, 四（二）; 湘政办发〔2014〕102号): the earliest day, the exclusions, the band by continuous
//! service. From the sixtieth birthday and never before the exit, nor before the procedure can have ended; after a forced exit the district decides. The month in
//! which payment starts is the district's to say.
use crate::base::{Attain, Date, Derived, Feb29, NoticeKind, Outcome, Reading, Step, Tri};
use crate::policy::{Ctx, Fields, FigureMissing};

use super::admission::CandidateError;
use super::exit::ExitKind;
use super::findings::outcome;
use super::params::DoctorParams;
use super::plan::Ends;
use super::service::{BandVerdict, Service};

/// 参加的养老保险.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Insurance {
    /// 企业职工基本养老保险.
    Enterprise,
    /// 城乡居民基本养老保险.
    Resident,
    /// 没有参加.
    None,
}

/// 离岗情况 and what would exclude.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Left {
    /// 出生日期.
    pub birth: Date,
    /// 离岗 on, or planned for.
    pub exit_on: Date,
    /// 退出方式.
    pub kind: ExitKind,
    /// 受过刑事处罚.
    pub punished: Tri,
    /// 因违规被注销资格.
    pub struck_off: Tri,
    /// 负主要责任的重大医疗事故.
    pub serious_accident: Tri,
    /// 已在国家机关、事业单位工作.
    pub public_staff: Tri,
    /// 参加的养老保险.
    pub insurance: Option<Insurance>,
}

impl Left {
    /// Someone of whom nothing is known that would exclude.
    pub fn unknown(birth: Date, exit_on: Date, kind: ExitKind) -> Left {
        let q = Tri::Unknown;
        let (punished, struck_off, serious_accident, public_staff) = (q, q, q, q);
        Left { birth, exit_on, kind, punished, struck_off, serious_accident, public_staff, insurance: None }
    }
}

/// 生活困难补助.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hardship {
    /// From when, or for review.
    pub verdict: HardshipVerdict,
    /// Exclusions that hold.
    pub excluded: Vec<&'static str>,
    /// Exclusions that are not known.
    pub open: Vec<&'static str>,
}

/// 从哪天起.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HardshipVerdict {
    /// Not before that day.
    FromDate(Date),
    /// 由区卫健局核定.
    Review,
}

/// 生活困难补助 of someone who left, or will; `service` where the posts are known.
pub fn assess_hardship(ctx: &Ctx, left: &Left, service: Option<&Service>) -> Result<Derived<Hardship>, CandidateError> {
    assess_hardship_after(ctx, left, service, &Ends::NoMatter)
}

/// The same of someone still in post: never before the procedure can have ended.
pub(super) fn assess_hardship_after(
    ctx: &Ctx,
    left: &Left,
    service: Option<&Service>,
    ends: &Ends,
) -> Result<Derived<Hardship>, CandidateError> {
    if left.birth > left.exit_on {
        return Err(CandidateError::BirthAfterReference);
    }
    let params = DoctorParams::at(ctx, left.exit_on)?;
    let excluded = of(left, service, Tri::No);
    let open = of(left, service, Tri::Unknown);
    let verdict = verdict(ctx, &params, left, service, ends);
    let mut notices = Vec::new();
    ctx.each_other_choice(&[Attain::IDS, Feb29::IDS], &mut |ctx, reading, choice| {
        let other = self::verdict(ctx, &params, left, service, ends);
        if let (HardshipVerdict::FromDate(day), true) = (other, other != verdict) {
            let fields: Fields = vec![("earliest", day.into())];
            notices.push(ctx.reading_notice(reading, choice, format!("最早从{}起", day.zh()), fields));
        }
    });
    let attained = params.attained(ctx, left.birth);
    let values = values(&params, left, attained, ends, verdict);
    if left.kind == ExitKind::Age && left.exit_on < attained {
        notices.push(ctx.notice(NoticeKind::Conflict, "conflict.doctor_exit_early", &values, Vec::new()));
    }
    if left.insurance.is_none() {
        notices.push(ctx.notice(NoticeKind::Conflict, "conflict.doctor_pension", &values, Vec::new()));
    }
    let steps = steps(ctx, left, service, ends, verdict, &values)?;
    Ok(Derived { value: Hardship { verdict, excluded, open }, steps, notices })
}

/// Each exclusion, passed when it does not apply.
fn exclusions(left: &Left, service: Option<&Service>) -> Vec<(&'static str, Tri)> {
    let enterprise = match left.insurance {
        Some(Insurance::Enterprise) => Tri::No,
        Some(Insurance::Resident | Insurance::None) => Tri::Yes,
        None => Tri::Unknown,
    };
    let long_enough = service.map_or(Tri::Unknown, |service| match service.band {
        BandVerdict::TooShort => Tri::No,
        BandVerdict::Band(_) => Tri::Yes,
        BandVerdict::Review => Tri::Unknown,
    });
    vec![
        ("aid.service", long_enough),
        ("aid.punished", !left.punished),
        ("aid.struck_off", !left.struck_off),
        ("aid.accident", !left.serious_accident),
        ("aid.public", !left.public_staff),
        ("aid.enterprise", enterprise),
    ]
}

fn of(left: &Left, service: Option<&Service>, passes: Tri) -> Vec<&'static str> {
    let held = exclusions(left, service).into_iter().filter(|(_, found)| *found == passes);
    held.map(|(clause, _)| clause).collect()
}

/// A known exclusion leaves the day open too: the document behind it was only quoted to us, so the district decides.
fn verdict(ctx: &Ctx, params: &DoctorParams, left: &Left, service: Option<&Service>, ends: &Ends) -> HardshipVerdict {
    let decided = match left.kind {
        ExitKind::Age | ExitKind::Voluntary => of(left, service, Tri::No).is_empty(),
        ExitKind::Forced | ExitKind::NotWritten => false,
    };
    if !decided {
        return HardshipVerdict::Review;
    }
    let attained = params.attained(ctx, left.birth);
    match ends {
        Ends::On(day) => HardshipVerdict::FromDate(attained.max(left.exit_on).max(*day)),
        Ends::NoMatter => HardshipVerdict::FromDate(attained.max(left.exit_on)),
        Ends::NotKnown(_) => HardshipVerdict::Review,
    }
}

fn values(
    params: &DoctorParams,
    left: &Left,
    attained: Date,
    ends: &Ends,
    verdict: HardshipVerdict,
) -> Vec<(&'static str, String)> {
    let (exit, why) = match ends {
        Ends::On(day) => (left.exit_on.max(*day), String::new()),
        Ends::NoMatter => (left.exit_on, String::new()),
        Ends::NotKnown(why) => (left.exit_on, why.words.clone()),
    };
    let earliest = match verdict {
        HardshipVerdict::FromDate(day) => day.zh(),
        HardshipVerdict::Review => String::new(),
    };
    vec![
        ("age", params.leave_age.to_string()),
        ("attained", attained.zh()),
        ("exit", exit.zh()),
        ("why", why),
        ("earliest", earliest),
    ]
}

fn steps(
    ctx: &Ctx,
    left: &Left,
    service: Option<&Service>,
    ends: &Ends,
    verdict: HardshipVerdict,
    values: &[(&str, String)],
) -> Result<Vec<Step>, FigureMissing> {
    let excluded = !of(left, service, Tri::No).is_empty();
    let (id, found) = match (verdict, left.kind) {
        (HardshipVerdict::FromDate(_), _) => ("doctor.aid_from", Outcome::Computed),
        (HardshipVerdict::Review, ExitKind::Forced) => ("doctor.aid_forced", Outcome::Pending),
        (HardshipVerdict::Review, ExitKind::NotWritten) => ("doctor.aid_not_written", Outcome::Pending),
        (HardshipVerdict::Review, ExitKind::Age | ExitKind::Voluntary)
            if matches!(ends, Ends::NotKnown(_)) && !excluded =>
        {
            ("doctor.aid_uncounted", Outcome::Pending)
        }
        (HardshipVerdict::Review, ExitKind::Age | ExitKind::Voluntary) => ("doctor.aid_excluded", Outcome::Pending),
    };
    let mut steps = vec![ctx.step(id, found, values)];
    let least = super::params::count(ctx, "doctor.aid_years_low", left.exit_on)?.to_string();
    let clauses = exclusions(left, service).into_iter();
    steps.extend(clauses.map(|(clause, passes)| ctx.clause_step(clause, outcome(passes), &[("least", least.clone())])));
    Ok(steps)
}
