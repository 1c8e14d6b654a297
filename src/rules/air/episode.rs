//! 解除以后 (预案5.5、7): the response ends by itself; the summary is due within working days of the lifting, and what it
//! must hold. Its content is not judged.
use thiserror::Error;

use crate::base::{CalendarError, Date, Derived, Extend, FirstDay, Notice, NoticeKind, Outcome, Period, Reading, Span};
use crate::policy::Ctx;

/// 总结评估: by when, by whom, what it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FollowUp {
    /// First working day that counts.
    pub first: Date,
    /// 最迟哪天.
    pub due: Date,
    /// Days from today to it; negative when it has passed.
    pub days_left: i64,
    /// 谁来报.
    pub reporters: Vec<String>,
    /// 报告要有什么.
    pub report_items: Vec<String>,
}

/// Why there is no last day.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum EpisodeError {
    /// A day outside the working-day table.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// The policy file lacks this figure.
    #[error("政策数据里缺少{0}")]
    FigureMissing(String),
}

/// Id of the period.
const SUMMARY_DAYS: &str = "air.summary_days";

/// 总结报送期限 of an alert lifted on that day.
pub fn schedule_summary(ctx: &Ctx, lifted_on: Date) -> Result<Derived<FollowUp>, EpisodeError> {
    let length = summary_days(ctx, lifted_on)?;
    let span = Span::WorkingDays(length);
    let period = |ctx: &Ctx| Period::from(lifted_on, span, ctx.reading(), ctx.reading(), &ctx.calendar);
    let Period { first, last } = period(ctx)?;
    let values = [
        ("lifted", lifted_on.zh()),
        ("length", length.to_string()),
        ("first", first.zh()),
        ("due", last.zh()),
        ("counted", ctx.policy.choice_label(FirstDay::IDS.id, ctx.reading::<FirstDay>().id())),
    ];
    let mut notices = Vec::new();
    ctx.each_other_choice(&[FirstDay::IDS, Extend::IDS], &mut |ctx, reading, choice| match period(ctx) {
        Ok(other) if other.last == last => {}
        Ok(other) => {
            notices.push(ctx.reading_notice(reading, choice, other.last.zh(), vec![("due", other.last.into())]));
        }
        Err(beyond) => notices.push(calendar_notice(ctx, &beyond)),
    });
    let list = |id: &str| ctx.policy.checklist(id).map(|list| list.items.clone()).unwrap_or_default();
    let value = FollowUp {
        first,
        due: last,
        days_left: ctx.today.days_until(last),
        reporters: list("air.reporters"),
        report_items: list("air.report_items"),
    };
    Ok(Derived { value, steps: vec![ctx.step("air.summary_due", Outcome::Computed, &values)], notices })
}

pub(super) fn summary_days(ctx: &Ctx, on: Date) -> Result<u32, EpisodeError> {
    ctx.policy.figure(SUMMARY_DAYS, on).count().ok_or_else(|| EpisodeError::FigureMissing(SUMMARY_DAYS.to_string()))
}

/// Whether a day beyond the table is a working day is not known yet.
fn calendar_notice(ctx: &Ctx, beyond: &CalendarError) -> Notice {
    let values = [("day", beyond.day.zh()), ("to", beyond.to.zh())];
    ctx.notice(NoticeKind::State, "state.calendar", &values, Vec::new())
}
