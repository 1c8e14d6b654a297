//! 一步一步: the stops of each way out and of coming in (二（三）, 三（二）), with what to bring and who signs, as the text names
//! them. 附件2 is named but not printed in the gazette: it is asked for at the health centre. A stop carries everything a
//! screen shows; `timeline` says when each of them is.
use crate::base::{Citation, Date, Outcome, Period};
use crate::policy::Ctx;

use super::exit::ExitKind;
use super::plan::Plan;
use super::schedule::Reached;

/// 一步.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Wording id.
    pub id: &'static str,
    /// What happens.
    pub title: String,
    /// What to do, or to know.
    pub note: String,
    /// When.
    pub when: When,
    /// Where that day comes from.
    pub basis: Basis,
    /// Past, now or ahead.
    pub position: Position,
    /// Days from today to it; negative when it has passed.
    pub days_left: Option<i64>,
    /// What to bring.
    pub papers: Vec<Paper>,
    /// Who agrees, approves or signs.
    pub signers: Vec<Paper>,
    /// The article.
    pub citation: Citation,
}

/// 什么时候.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// On that day.
    On(Date),
    /// By that day.
    By(Date),
    /// From that day on.
    From(Date),
    /// Between two days, both included.
    Between(Period),
    /// No day follows from the text: how long, or under which condition, in words.
    Length(String),
    /// It cannot be known yet: why, and from when.
    NotKnown(String),
}

impl When {
    /// The day that orders it.
    pub fn day(&self) -> Option<Date> {
        match self {
            When::On(day) | When::By(day) | When::From(day) => Some(*day),
            When::Between(period) => Some(period.first),
            When::Length(_) | When::NotKnown(_) => None,
        }
    }

    fn last(&self) -> Option<Date> {
        match self {
            When::Between(period) => Some(period.last),
            When::On(_) | When::By(_) | When::From(_) | When::Length(_) | When::NotKnown(_) => self.day(),
        }
    }
}

/// 日子从哪里来.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Basis {
    /// It follows from the text.
    Law,
    /// 本页建议: counted with our buffers.
    Ours,
    /// 最早: counted without a day for any approval.
    Earliest,
    /// 您填的.
    Told,
}

/// 过去、现在、将来.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Position {
    /// Its last day has passed.
    Past,
    /// Today.
    Now,
    /// Ahead.
    Coming,
    /// It has no day.
    Undated,
}

/// A paper to bring, or somebody who signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its name; who it is.
    pub name: String,
    /// Original, copy; what he does.
    pub note: String,
}

struct Spec {
    id: &'static str,
    papers: &'static [&'static str],
    signers: &'static [&'static str],
}

const fn spec(id: &'static str, papers: &'static [&'static str], signers: &'static [&'static str]) -> Spec {
    Spec { id, papers, signers }
}

const LEAVING: &[&str] = &["paper.doctor_form2", "paper.doctor_id", "paper.doctor_licence"];

const STOPS: &[Spec] = &[
    spec("stop.doctor_sixty", &[], &[]),
    spec("stop.doctor_sixty_left", &[], &["signer.doctor_aid"]),
    spec("stop.doctor_hand_in", LEAVING, &["signer.doctor_centre_collects"]),
    spec("stop.doctor_check", &[], &["signer.doctor_village", "signer.doctor_centre"]),
    spec("stop.doctor_first_round", &[], &[]),
    spec("stop.doctor_review", &[], &["signer.doctor_district"]),
    spec("stop.doctor_second_round", &[], &[]),
    spec("stop.doctor_deregister", &[], &["signer.doctor_registrar"]),
    spec("stop.doctor_wish_hand_in", LEAVING, &[]),
    spec("stop.doctor_wish_consent", &[], &["signer.doctor_wish_village", "signer.doctor_centre"]),
    spec("stop.doctor_wish_approval", &[], &["signer.doctor_district"]),
    spec("stop.doctor_wish_deregister", &[], &["signer.doctor_registrar"]),
    spec("stop.doctor_forced", &[], &["signer.doctor_registrar"]),
    spec("stop.doctor_not_written", &[], &[]),
    spec("stop.doctor_left", &[], &[]),
    spec("stop.doctor_plan", &[], &[]),
    spec("stop.doctor_support_claim", &["paper.doctor_receipt"], &["signer.doctor_support", "signer.doctor_audit"]),
    spec("stop.doctor_support_end", &[], &[]),
    spec("stop.doctor_aid", &[], &["signer.doctor_aid"]),
    spec("stop.doctor_pension", &[], &[]),
    spec(
        "stop.doctor_apply",
        &["paper.doctor_form1", "paper.doctor_id", "paper.doctor_diploma", "paper.doctor_certificate"],
        &[],
    ),
    spec("stop.doctor_apply_consent", &[], &["signer.doctor_village", "signer.doctor_centre"]),
    spec("stop.doctor_apply_first", &[], &[]),
    spec("stop.doctor_apply_review", &[], &["signer.doctor_district"]),
    spec("stop.doctor_apply_second", &[], &[]),
    spec("stop.doctor_register", &[], &["signer.doctor_registrar"]),
];

/// One stop in the policy's words.
pub(super) fn stop(ctx: &Ctx, id: &str, when: Option<(When, Basis)>, values: &[(&str, String)]) -> Stop {
    let found = STOPS.iter().find(|spec| spec.id == id);
    let Spec { id, papers, signers } = *found.unwrap_or(&NO_STOP);
    let step = ctx.step(id, Outcome::Computed, values);
    let (when, basis) = when.unwrap_or_else(|| (When::Length(step.result.clone()), Basis::Law));
    let list = |ids: &[&str]| {
        let words = ids.iter().map(|id| ctx.step(id, Outcome::Computed, values));
        words.map(|step| Paper { name: step.label, note: step.result }).collect()
    };
    Stop {
        id,
        title: step.label,
        note: step.plain.unwrap_or_default(),
        position: position(ctx.today, &when),
        days_left: days_left(ctx.today, &when),
        when,
        basis,
        papers: list(papers),
        signers: list(signers),
        citation: step.citation,
    }
}

const NO_STOP: Spec = spec("", &[], &[]);

fn position(today: Date, when: &When) -> Position {
    match (when.day(), when.last()) {
        (Some(first), Some(last)) if first <= today && today <= last => Position::Now,
        (_, Some(last)) if last < today => Position::Past,
        (Some(_), _) => Position::Coming,
        (None, _) => Position::Undated,
    }
}

/// To the first day while that lies ahead, then to the last.
fn days_left(today: Date, when: &When) -> Option<i64> {
    let day = when.day().filter(|day| *day > today).or(when.last())?;
    Some(today.days_until(day))
}

/// 到龄退出 as planned; a round whose days are not published yet says why.
pub(super) fn age_stops(ctx: &Ctx, plan: &Plan, deadline: Date, values: &[(&str, String)]) -> Vec<Stop> {
    let (basis, reached) = (plan.basis, &plan.reached);
    // A suggested day is one to keep to; an earliest one is the first on which it can be.
    let by: fn(Date) -> When = if basis == Basis::Ours { When::By } else { When::On };
    let posted = |day: Option<Date>| day.map(|day| (by(day), basis));
    let round = |period| round(reached, period, basis);
    vec![
        stop(ctx, "stop.doctor_hand_in", Some(plan.handed_in.clone()), values),
        stop(ctx, "stop.doctor_check", posted(reached.first_posted), values),
        stop(ctx, "stop.doctor_first_round", round(reached.first_round), values),
        stop(ctx, "stop.doctor_review", posted(reached.second_posted), values),
        stop(ctx, "stop.doctor_second_round", round(reached.second_round), values),
        stop(ctx, "stop.doctor_deregister", Some((When::By(deadline), Basis::Law)), values),
    ]
}

fn round(reached: &Reached, period: Option<Period>, basis: Basis) -> Option<(When, Basis)> {
    match (period, &reached.beyond) {
        (Some(period), _) => Some((When::Between(period), basis)),
        (None, Some(why)) => Some((When::NotKnown(why.words.clone()), basis)),
        (None, None) => None,
    }
}

/// 离岗 on the day told, cited by the way one left.
pub(super) fn left_stop(ctx: &Ctx, kind: ExitKind, day: Date, values: &[(&str, String)]) -> Stop {
    let article = match kind {
        ExitKind::Age => "doctor:3.2.1",
        ExitKind::Voluntary => "doctor:3.2.2",
        ExitKind::Forced => "doctor:3.2.3",
        ExitKind::NotWritten => "doctor:3.2",
    };
    let stop = stop(ctx, "stop.doctor_left", Some((When::On(day), Basis::Told)), values);
    Stop { citation: ctx.policy.citation(article), ..stop }
}

/// The other ways out: no periods stand in the text.
pub(super) fn other_stops(ctx: &Ctx, kind: ExitKind, started: Option<Date>, values: &[(&str, String)]) -> Vec<Stop> {
    let told = started.map(|day| (When::On(day), Basis::Told));
    let plain = |id: &str| stop(ctx, id, None, values);
    match kind {
        ExitKind::Age => Vec::new(),
        ExitKind::Voluntary => vec![
            stop(ctx, "stop.doctor_wish_hand_in", told, values),
            plain("stop.doctor_wish_consent"),
            plain("stop.doctor_wish_approval"),
            plain("stop.doctor_wish_deregister"),
        ],
        ExitKind::Forced => vec![plain("stop.doctor_forced")],
        ExitKind::NotWritten => vec![plain("stop.doctor_not_written")],
    }
}

/// 准入流程 (二（三）), from the day of the application as told; a round whose days are not published yet says why.
pub(super) fn admission_stops(
    ctx: &Ctx,
    applied_on: Option<Date>,
    reached: &Reached,
    values: &[(&str, String)],
) -> Vec<Stop> {
    let round = |period| round(reached, period, Basis::Earliest);
    let applied = applied_on.map(|day| (When::On(day), Basis::Told));
    vec![
        stop(ctx, "stop.doctor_apply", applied, values),
        stop(ctx, "stop.doctor_apply_consent", None, values),
        stop(ctx, "stop.doctor_apply_first", round(reached.first_round), values),
        stop(ctx, "stop.doctor_apply_review", None, values),
        stop(ctx, "stop.doctor_apply_second", round(reached.second_round), values),
        stop(ctx, "stop.doctor_register", None, values),
    ]
}
