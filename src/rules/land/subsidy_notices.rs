//! 补贴额旁边要说的话: the other readings, the neighbouring days, the state of the base, the period of the
//! measure. A notice stands if and only if it changes this result; at the cap one plain line says why none does.
use crate::base::{Attain, Date, Feb29, Notice, NoticeKind, Reading, ValueState, attained_on};
use crate::policy::{Ctx, Fields};

use super::clauses::{in_force, valid_until};
use super::params::{AgeStep, EffectiveInclusive, LandParams, RoundingReading, ValidityLastDay, ValidityStart};
use super::subsidy::{Base, SubsidyError, SubsidyInput, Worked, base_figure, work_out};
use super::years::YearReadings;

/// What counts as "another result": the right, the years and the total; the age alone is no result.
type Outcome = Result<Option<(u32, crate::base::Money)>, SubsidyError>;

fn outcome(worked: &Result<Worked, SubsidyError>) -> Outcome {
    match worked {
        Ok(worked) => Ok(worked.subsidy.award.map(|award| (award.years, award.total))),
        Err(error) => Err(error.clone()),
    }
}

pub(super) fn subsidy_notices(ctx: &Ctx, input: &SubsidyInput, worked: &Worked) -> Vec<Notice> {
    let here = Ok(worked.subsidy.award.map(|award| (award.years, award.total)));
    let mut notices = readings(ctx, input, &here);
    notices.extend(edges(ctx, input, &here));
    notices.extend(period_edges(ctx, &worked.params, input.announcement));
    notices.extend(cap(ctx, input, worked, &notices));
    notices.extend(state(ctx, input, worked));
    notices.extend(period_readings(ctx, &worked.params, input.announcement));
    notices.extend(expiry(ctx, &worked.params, input.announcement, input.announcement));
    notices
}

fn readings(ctx: &Ctx, input: &SubsidyInput, here: &Outcome) -> Vec<Notice> {
    let mut notices = Vec::new();
    let readings = [AgeStep::IDS, Attain::IDS, Feb29::IDS, RoundingReading::IDS];
    ctx.each_other_choice(&readings, &mut |ctx, reading, choice| {
        let other = outcome(&work_out(ctx, input));
        if other != *here {
            notices.push(ctx.reading_notice(reading, choice, words(&other), fields(&other)));
        }
    });
    notices
}

/// Born a day later or earlier, announced a day earlier or later. Where both give the same other result,
/// one notice says so.
fn edges(ctx: &Ctx, input: &SubsidyInput, here: &Outcome) -> Vec<Notice> {
    let mut notices = Vec::new();
    for (days, born, announced, both) in [
        (1, "edge.born_later", "edge.announced_earlier", "edge.younger"),
        (-1, "edge.born_earlier", "edge.announced_later", "edge.older"),
    ] {
        let birth = input.birth.plus_days(days);
        let announcement = input.announcement.plus_days(-days);
        let by_birth = outcome(&work_out(ctx, &SubsidyInput { birth, ..*input }));
        let by_notice = outcome(&work_out(ctx, &with_notice_on(input, announcement)));
        let mut push = |code: &str, other: &Outcome| {
            let values = [("birth", birth.zh()), ("announcement", announcement.zh()), ("other", words(other))];
            let mut fields = fields(other);
            if code != announced {
                fields.push(("birth", birth.into()));
            }
            if code != born {
                fields.push(("announcement", announcement.into()));
            }
            notices.push(ctx.notice(NoticeKind::Edge, code, &values, fields));
        };
        match (by_birth != *here, by_notice != *here) {
            (true, true) if by_birth == by_notice => push(both, &by_birth),
            (birth_changes, notice_changes) => {
                if birth_changes {
                    push(born, &by_birth);
                }
                if notice_changes {
                    push(announced, &by_notice);
                }
            }
        }
    }
    notices
}

/// The same person with a notice of another day; a base that was given holds for its own year only.
fn with_notice_on(input: &SubsidyInput, announcement: Date) -> SubsidyInput {
    let same_year = announcement.year() == input.announcement.year();
    SubsidyInput { announcement, base: if same_year { input.base } else { Base::Policy }, ..*input }
}

/// At the cap a day changes nothing: said in one plain line, with the days to the next birthday.
fn cap(ctx: &Ctx, input: &SubsidyInput, worked: &Worked, notices: &[Notice]) -> Option<Notice> {
    let award = worked.subsidy.award?;
    let at_edge = notices.iter().any(|notice| notice.kind == NoticeKind::Edge);
    if award.years != worked.params.years_max || at_edge {
        return None;
    }
    let readings = YearReadings::of(ctx);
    let next_age = worked.subsidy.age + 1;
    let birthday = attained_on(input.birth, next_age, readings.feb29, readings.attain);
    let values = [
        ("years", award.years.to_string()),
        ("days", input.announcement.days_until(birthday).to_string()),
        ("age", next_age.to_string()),
    ];
    Some(ctx.notice(NoticeKind::Edge, "edge.cap", &values, Vec::new()))
}

fn state(ctx: &Ctx, input: &SubsidyInput, worked: &Worked) -> Vec<Notice> {
    let mut notices = Vec::new();
    if worked.subsidy.award.is_none() {
        return notices;
    }
    let published = base_figure(ctx, input.announcement);
    let values = [
        ("year", input.announcement.year().to_string()),
        ("base", worked.base.grouped()),
        ("source", published.source.clone()),
    ];
    let code = match worked.state {
        ValueState::Official | ValueState::Missing | ValueState::OutOfPeriod | ValueState::Ours => None,
        ValueState::Reported => Some("state.reported"),
        ValueState::Unconfirmed => Some("state.unconfirmed"),
        ValueState::Provisional => Some("state.provisional"),
        // The checked figure of the policy file, typed in again, is as sure as it is there.
        ValueState::Entered if published.state == ValueState::Official && published.money() == Some(worked.base) => {
            None
        }
        ValueState::Entered => Some("state.entered"),
    };
    notices.extend(code.map(|code| ctx.notice(NoticeKind::State, code, &values, Vec::new())));
    let pension = ctx.policy.figure("base.pension", input.announcement).money();
    if worked.state == ValueState::Entered && pension == Some(worked.base) {
        notices.push(ctx.notice(NoticeKind::State, "state.pension_base", &values, Vec::new()));
    }
    notices
}

/// 第二十一、二十三条: the measure does not speak of this notice, or no longer.
pub(super) fn expiry(ctx: &Ctx, params: &LandParams, announcement: Date, claimed: Date) -> Vec<Notice> {
    let values = [("effective", params.effective_from.zh()), ("validUntil", valid_until(ctx, params).zh())];
    let codes = [
        ("expiry.not_yet", !in_force(ctx, params, announcement)),
        ("expiry.ended", announcement.max(claimed) > valid_until(ctx, params)),
    ];
    let holds = codes.into_iter().filter(|(_, holds)| *holds);
    holds.map(|(code, _)| ctx.notice(NoticeKind::Expiry, code, &values, Vec::new())).collect()
}

/// A notice of the day before or after, of which the measure speaks, or speaks no more.
fn period_edges(ctx: &Ctx, params: &LandParams, announcement: Date) -> Vec<Notice> {
    let here = covered(ctx, params, announcement);
    let (short, other) = if here { ("no", "不适用本办法") } else { ("yes", "适用本办法") };
    let days = [-1, 1].into_iter().map(|days| announcement.plus_days(days));
    let across = days.filter(|day| covered(ctx, params, *day) != here);
    across
        .map(|day| {
            let values = [("day", day.zh()), ("other", other.to_string())];
            let fields = vec![("announcement", day.into()), ("inForce", short.into())];
            ctx.notice(NoticeKind::Edge, "edge.period", &values, fields)
        })
        .collect()
}

fn covered(ctx: &Ctx, params: &LandParams, announcement: Date) -> bool {
    in_force(ctx, params, announcement) && announcement <= valid_until(ctx, params)
}

/// The readings by which the measure would, or would not, speak of this notice.
fn period_readings(ctx: &Ctx, params: &LandParams, announcement: Date) -> Vec<Notice> {
    let mut notices = Vec::new();
    let here = covered(ctx, params, announcement);
    let (short, other) = if here { ("no", "不适用本办法") } else { ("yes", "适用本办法") };
    let readings = [EffectiveInclusive::IDS, ValidityStart::IDS, ValidityLastDay::IDS];
    ctx.each_other_choice(&readings, &mut |ctx, reading, choice| {
        if covered(ctx, params, announcement) != here {
            let fields = vec![("inForce", short.into())];
            notices.push(ctx.reading_notice(reading, choice, other.to_string(), fields));
        }
    });
    notices
}

fn fields(other: &Outcome) -> Fields {
    match other {
        Ok(Some((years, total))) => vec![("years", (*years).into()), ("total", (*total).into())],
        Ok(None) => vec![("eligibleAge", "no".into())],
        Err(SubsidyError::BaseMissing { year }) => {
            vec![("error", "base_missing".into()), ("year", year.to_string().as_str().into())]
        }
        Err(SubsidyError::BirthAfterReference) => vec![("error", "birth_after_reference".into())],
        Err(SubsidyError::Figure(missing)) => vec![("error", missing.id.as_str().into())],
    }
}

fn words(other: &Outcome) -> String {
    match other {
        Ok(Some((years, total))) => format!("{years}年，{}元", total.grouped()),
        Ok(None) => "年龄不够，没有补贴".to_string(),
        Err(SubsidyError::BaseMissing { year }) => format!("要用{year}年的基数，这个数还没有"),
        Err(SubsidyError::BirthAfterReference) => "公告那天还没有出生".to_string(),
        Err(SubsidyError::Figure(missing)) => missing.to_string(),
    }
}
