//! From the rules' types to the contract's: names and shapes only.
use crate::base::{Period, StatutoryAge};
use crate::rules::doctor::{
    Band, BandVerdict, Basis, Exit, Gap, Hardship, HardshipVerdict, Judgement, Leaver, NoSupport, Paper, Position,
    Schedule, Service, Start, Stop, Stretch, Support, SupportVerdict, Timeline, When,
};

use super::output::{
    DoctorAdmission, DoctorBand, DoctorDays, DoctorExit, DoctorHardship, DoctorLeaver, DoctorPaper, DoctorRetirement,
    DoctorSchedule, DoctorScope, DoctorService, DoctorStart, DoctorStop, DoctorSupport, DoctorTimeline, DoctorWay,
    ServiceGap, ServiceStretch, StopWhen,
};

fn status(found: &Judgement, [passes, fails, open]: [&'static str; 3]) -> &'static str {
    match found {
        Judgement::Passes => passes,
        Judgement::Fails { .. } => fails,
        Judgement::Open { .. } => open,
    }
}

pub(super) fn admission(found: &Judgement) -> DoctorAdmission {
    let status = status(found, ["admit", "refuse", "review"]);
    DoctorAdmission { status, failing: found.failing(), pending: found.pending() }
}

pub(super) fn scope(found: &Judgement) -> DoctorScope {
    let status = status(found, ["inside", "outside", "review"]);
    DoctorScope { status, failing: found.failing(), pending: found.pending() }
}

pub(super) fn exit(found: Exit) -> DoctorExit {
    DoctorExit {
        reasons: found.reasons.iter().map(|reason| reason.number()).collect(),
        pending: found.pending.iter().map(|reason| reason.number()).collect(),
        sixtieth: found.dates.sixtieth,
        attained: found.dates.attained,
        last_duty: found.dates.last_duty,
        deadline: found.deadline,
        ways: found
            .ways
            .iter()
            .map(|(reason, ways)| DoctorWay {
                reason: reason.number(),
                kinds: ways.iter().map(|kind| kind.id()).collect(),
            })
            .collect(),
    }
}

pub(super) fn support(found: &Support) -> DoctorSupport {
    let (support, reason) = match found.verdict {
        SupportVerdict::Given => (Some(true), None),
        SupportVerdict::NotGiven(why) => (Some(false), Some(why.id())),
        SupportVerdict::Review => (None, None),
    };
    let (amount, amount_state) = (found.amount.value, found.amount.state);
    let ends_reason = found.ends_why.map(NoSupport::id);
    DoctorSupport { support, reason, ends_on: found.ends_on, ends_reason, amount, amount_state }
}

pub(super) fn hardship(found: Hardship, service: Option<&Service>) -> DoctorHardship {
    let (status, earliest) = match found.verdict {
        HardshipVerdict::FromDate(day) => ("from_date", Some(day)),
        HardshipVerdict::Review => ("review", None),
    };
    let band = service.and_then(|service| band(service.band));
    DoctorHardship { status, earliest, excluded: found.excluded, open: found.open, band }
}

fn band(found: BandVerdict) -> Option<DoctorBand> {
    let Band { least, under, amount } = match found {
        BandVerdict::Band(band) => band,
        BandVerdict::TooShort | BandVerdict::Review => return None,
    };
    Some(DoctorBand {
        least,
        under,
        amount: amount.value,
        state: amount.state,
        former_amount: amount.former.map(|old| old.value),
        former_state: amount.former.map(|old| old.state),
        former_until: amount.former.map(|old| old.until),
    })
}

pub(super) fn service(found: &Service) -> DoctorService {
    let stretch = |Stretch { from, to, months, days }: &Stretch| ServiceStretch {
        from: *from,
        to: *to,
        months: *months,
        days: *days,
    };
    let gap = |Gap { from, to, days }: &Gap| ServiceGap { from: *from, to: *to, days: *days };
    DoctorService {
        months: found.longest.map_or(0, |stretch| stretch.months),
        status: match found.band {
            BandVerdict::TooShort => "too_short",
            BandVerdict::Band(_) => "band",
            BandVerdict::Review => "review",
        },
        band: band(found.band),
        stretches: found.stretches.iter().map(stretch).collect(),
        gaps: found.gaps.iter().map(gap).collect(),
    }
}

fn days(period: Period) -> DoctorDays {
    DoctorDays { first: period.first, last: period.last }
}

pub(super) fn schedule(found: &Schedule, deadline: Option<crate::base::Date>) -> DoctorSchedule {
    DoctorSchedule {
        handed_in: found.handed_in,
        first_posted: found.first_posted,
        first_round: days(found.first_round),
        second_posted: found.second_posted,
        second_round: days(found.second_round),
        done: found.done,
        in_time: deadline.map(|deadline| found.done <= deadline),
    }
}

pub(super) fn stops(found: Vec<Stop>) -> Vec<DoctorStop> {
    found.into_iter().map(stop).collect()
}

fn stop(found: Stop) -> DoctorStop {
    let papers = |list: Vec<Paper>| list.into_iter().map(|Paper { name, note }| DoctorPaper { name, note }).collect();
    DoctorStop {
        id: found.id,
        title: found.title,
        note: found.note,
        when: when(found.when),
        basis: match found.basis {
            Basis::Law => "law",
            Basis::Ours => "ours",
            Basis::Earliest => "earliest",
            Basis::Told => "told",
        },
        position: match found.position {
            Position::Past => "past",
            Position::Now => "now",
            Position::Coming => "coming",
            Position::Undated => "undated",
        },
        days_left: found.days_left,
        papers: papers(found.papers),
        signers: papers(found.signers),
        document: found.citation.document,
        article: found.citation.article,
    }
}

fn when(found: When) -> StopWhen {
    let day = |kind, first| StopWhen { kind, first: Some(first), last: None, words: None };
    let words = |kind, words| StopWhen { kind, first: None, last: None, words: Some(words) };
    match found {
        When::On(on) => day("on", on),
        When::By(by) => day("by", by),
        When::From(from) => day("from", from),
        When::Between(period) => StopWhen { last: Some(period.last), ..day("between", period.first) },
        When::Length(text) => words("length", text),
        When::NotKnown(text) => words("not_known", text),
    }
}

fn start(found: Start) -> DoctorStart {
    match found {
        Start::On(day) => DoctorStart { kind: "on", on: Some(day), why: None },
        Start::NotKnown(why) => DoctorStart { kind: "not_known", on: None, why: Some(why.words) },
        Start::NoDeadline => DoctorStart { kind: "no_deadline", on: None, why: None },
    }
}

pub(super) fn timeline(found: Timeline) -> DoctorTimeline {
    let retirement = |age: &StatutoryAge| DoctorRetirement {
        category: age.category.id(),
        age_months: age.age_months,
        reached_on: age.reached_on,
    };
    DoctorTimeline {
        scope: scope(&found.scope),
        exit_kind: found.kind.id(),
        sixtieth: found.dates.sixtieth,
        attained: found.dates.attained,
        last_duty: found.dates.last_duty,
        deadline: found.dates.deadline,
        due: found.due.id(),
        due_words: found.due_words,
        latest_start: start(found.latest_start),
        suggested_start: start(found.suggested_start),
        stops: stops(found.stops),
        support: support(&found.support),
        hardship: hardship(found.hardship, found.service.as_ref()),
        service: found.service.as_ref().map(service),
        retirement: found.retirement.iter().map(retirement).collect(),
        why_differ: found.why_differ,
    }
}

pub(super) fn leaver(found: Leaver) -> DoctorLeaver {
    DoctorLeaver {
        name: found.member.name,
        post: found.member.post,
        row: u32::try_from(found.row).unwrap_or(u32::MAX),
        birth: found.member.birth,
        attained: found.dates.attained,
        deadline: found.dates.deadline,
        due: found.due.id(),
        latest_start: start(found.latest_start),
        suggested_start: start(found.suggested_start),
        days_left: found.days_left,
    }
}
