//! 办理期限 (第六、十三、十五、十九条, 附件3说明2): 7 days of publicity, 30 days to file and to enrol, 5 working days
//! to pass on, 3 months to pay in; and the stops still ahead of a person, with days where they are known.
use crate::base::{CalendarError, Date, Derived, Extend, FirstDay, Notice, NoticeKind, Outcome, Period, Reading, Span};
use crate::policy::Ctx;

use super::params::{FigureMissing, count};

/// Which period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ProcessStep {
    /// 公示7天 (第六条（二）、（五）).
    Publicity,
    /// 项目报备30天 (第十九条).
    Register,
    /// 参保手续30日 (附件3说明2).
    Enrol,
    /// 5个工作日拨付 (第十三条).
    PassOn,
    /// 3个月缴入 (第十五条（三）).
    CollectiveDue,
}

/// Why there is no last day.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DeadlineError {
    /// A day outside the working-day table.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

impl ProcessStep {
    /// All, with the ids of the contract.
    pub const ALL: [(&'static str, ProcessStep); 5] = [
        ("publicity", ProcessStep::Publicity),
        ("register", ProcessStep::Register),
        ("enrol", ProcessStep::Enrol),
        ("pass_on", ProcessStep::PassOn),
        ("collective_due", ProcessStep::CollectiveDue),
    ];

    fn figure(self) -> &'static str {
        match self {
            ProcessStep::Publicity => "land.publicity_days",
            ProcessStep::Register => "land.register_days",
            ProcessStep::Enrol => "land.enrol_days",
            ProcessStep::PassOn => "land.pass_on_days",
            ProcessStep::CollectiveDue => "land.collective_months",
        }
    }

    fn wording(self) -> &'static str {
        match self {
            ProcessStep::Publicity => "land.deadline_publicity",
            ProcessStep::Register => "land.deadline_register",
            ProcessStep::Enrol => "land.deadline_enrol",
            ProcessStep::PassOn => "land.deadline_pass_on",
            ProcessStep::CollectiveDue => "land.deadline_collective",
        }
    }

    fn span(self, length: u32) -> Span {
        match self {
            ProcessStep::Publicity | ProcessStep::Register | ProcessStep::Enrol => Span::Days(length),
            ProcessStep::PassOn => Span::WorkingDays(length),
            ProcessStep::CollectiveDue => Span::Months(length),
        }
    }
}

/// 第一天和最后一天 of a period that starts running on `start`.
pub fn deadline(ctx: &Ctx, step: ProcessStep, start: Date) -> Result<Derived<Period>, DeadlineError> {
    let length = count(ctx, step.figure(), start)?;
    let period = |ctx: &Ctx| Period::from(start, step.span(length), ctx.reading(), ctx.reading(), &ctx.calendar);
    let value = period(ctx)?;
    let values = [
        ("start", start.zh()),
        ("length", length.to_string()),
        ("first", value.first.zh()),
        ("last", value.last.zh()),
        ("counted", ctx.policy.choice_label(FirstDay::IDS.id, ctx.reading::<FirstDay>().id())),
    ];
    let mut notices = Vec::new();
    ctx.each_other_choice(&[FirstDay::IDS, Extend::IDS], &mut |ctx, reading, choice| match period(ctx) {
        Ok(other) if other == value => {}
        Ok(other) => {
            let words = format!("{}至{}", other.first.zh(), other.last.zh());
            let fields = vec![("first", other.first.into()), ("last", other.last.into())];
            notices.push(ctx.reading_notice(reading, choice, words, fields));
        }
        Err(beyond) => notices.push(calendar_notice(ctx, &beyond)),
    });
    Ok(Derived { value, steps: vec![ctx.step(step.wording(), Outcome::Computed, &values)], notices })
}

/// Whether the last day is a rest day is not known yet.
pub(super) fn calendar_notice(ctx: &Ctx, beyond: &CalendarError) -> Notice {
    let values = [("day", beyond.day.zh()), ("to", beyond.to.zh())];
    ctx.notice(NoticeKind::State, "state.calendar", &values, Vec::new())
}

/// 办到哪一步了, with the day that is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// 还没申请.
    NotApplied,
    /// 第一轮公示 posted on.
    FirstRound(Date),
    /// 第二轮公示 posted on.
    SecondRound(Date),
    /// 区政府审定 on.
    Approved(Date),
    /// 已参保.
    Enrolled,
    /// 不清楚.
    Unknown,
}

/// One stop of the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stop {
    /// Wording id.
    pub id: &'static str,
    /// What happens.
    pub title: String,
    /// When, in words.
    pub when: String,
    /// What to do.
    pub note: String,
    /// Past, now or ahead.
    pub state: StopWhen,
    /// The last day, where it can be known.
    pub last: Option<Date>,
    /// Days from today to it; negative when it has passed.
    pub days_left: Option<i64>,
}

/// Where a stop lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopWhen {
    /// Done.
    Done,
    /// The one to attend to.
    Now,
    /// Ahead.
    Later,
}

/// 接下来怎么办: every stop from application to the money, in order.
pub fn list_next_steps(ctx: &Ctx, progress: Progress) -> Result<Derived<Vec<Stop>>, DeadlineError> {
    let reached = match progress {
        Progress::NotApplied | Progress::Unknown => 0,
        Progress::FirstRound(_) => 1,
        Progress::SecondRound(_) => 3,
        Progress::Approved(_) => 5,
        Progress::Enrolled => 6,
    };
    let dated = match progress {
        Progress::FirstRound(day) => Some((1, deadline(ctx, ProcessStep::Publicity, day)?)),
        Progress::SecondRound(day) => Some((3, deadline(ctx, ProcessStep::Publicity, day)?)),
        Progress::Approved(day) => Some((5, deadline(ctx, ProcessStep::Enrol, day)?)),
        Progress::NotApplied | Progress::Enrolled | Progress::Unknown => None,
    };
    let (mut stops, mut steps, mut notices) = (Vec::new(), Vec::new(), Vec::new());
    for (i, id) in STOPS.into_iter().enumerate() {
        let step = ctx.step(id, Outcome::Computed, &stop_values(ctx)?);
        let period = dated.as_ref().filter(|(at, _)| *at == i).map(|(_, period)| period.value);
        stops.push(Stop {
            id,
            title: step.label.clone(),
            when: step.result.clone(),
            note: step.plain.clone().unwrap_or_default(),
            state: match i.cmp(&reached) {
                core::cmp::Ordering::Less => StopWhen::Done,
                core::cmp::Ordering::Equal => StopWhen::Now,
                core::cmp::Ordering::Greater => StopWhen::Later,
            },
            last: period.map(|period| period.last),
            days_left: period.map(|period| ctx.today.days_until(period.last)),
        });
        steps.push(step);
    }
    if let Some((_, period)) = dated {
        period.into_value(&mut steps, &mut notices);
    }
    Ok(Derived { value: stops, steps, notices })
}

const STOPS: [&str; 9] = [
    "stop.apply",
    "stop.first_round",
    "stop.recheck",
    "stop.second_round",
    "stop.approval",
    "stop.enrol",
    "stop.pay",
    "stop.claim",
    "stop.paid_out",
];

fn stop_values(ctx: &Ctx) -> Result<Vec<(&'static str, String)>, FigureMissing> {
    let length = |step: ProcessStep| count(ctx, step.figure(), ctx.today).map(|n| n.to_string());
    Ok(vec![
        ("publicity", length(ProcessStep::Publicity)?),
        ("enrol", length(ProcessStep::Enrol)?),
        ("passOn", length(ProcessStep::PassOn)?),
    ])
}
