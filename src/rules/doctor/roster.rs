//! 卫生院名单 (三（二）1: 摸底调查、登记造册): who of a list must leave this year and next, in order of deadline, with the latest
//! day to start. Works on what is handed in and keeps nothing.
use crate::base::{Date, Derived};
use crate::policy::Ctx;

use super::admission::CandidateError;
use super::due::{Due, Said, Start, Starts, before_opinion, start};
use super::exit::{AgeDates, age_dates};
use super::params::DoctorParams;

/// 名单上的一个人.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Name, initials or a number, as typed.
    pub name: String,
    /// 出生日期.
    pub birth: Date,
    /// 岗位, as typed.
    pub post: String,
}

/// 一个人的期限.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Leaver {
    /// Who.
    pub member: Member,
    /// Place in the list that was handed in.
    pub row: usize,
    /// 到龄的日子.
    pub dates: AgeDates,
    /// Overdue, this year, next year, later.
    pub due: Due,
    /// 最迟哪天交表.
    pub latest_start: Start,
    /// 建议哪天交表, ours.
    pub suggested_start: Start,
    /// Days from today to the deadline; negative when it has passed.
    pub days_left: i64,
}

/// A row that cannot be right.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("第{}行：{why}", .row + 1)]
pub struct RowError {
    /// Place in the list.
    pub row: usize,
    /// Why.
    pub why: CandidateError,
}

/// 谁要离岗: every member in order of deadline, then of birthday; steps and notices are those of the count, not of each row.
pub fn list_leavers(ctx: &Ctx, members: &[Member]) -> Result<Derived<Vec<Leaver>>, RowError> {
    let mut counted: Vec<(Date, Starts)> = Vec::new();
    let (mut said, mut leavers) = (Said::default(), Vec::new());
    for (row, member) in members.iter().enumerate() {
        let refuse = |why: CandidateError| RowError { row, why };
        if member.birth > ctx.today {
            return Err(refuse(CandidateError::BirthAfterReference));
        }
        let params = DoctorParams::at(ctx, member.birth).map_err(|missing| refuse(missing.into()))?;
        let dates = age_dates(ctx, &params, member.birth).map_err(|missing| refuse(missing.into()))?;
        let known = counted.iter().position(|(deadline, _)| *deadline == dates.deadline);
        let place = match known {
            Some(place) => place,
            None => {
                let starts = Starts::back(ctx, dates.deadline, &mut said).map_err(|missing| refuse(missing.into()))?;
                before_opinion(ctx, &params, &dates, &mut said);
                counted.push((dates.deadline, starts));
                counted.len() - 1
            }
        };
        let starts = &counted[place].1;
        leavers.push(Leaver {
            member: member.clone(),
            row,
            dates,
            due: starts.due(ctx.today, ctx.today, dates.deadline),
            latest_start: start(&starts.latest),
            suggested_start: start(&starts.suggested),
            days_left: ctx.today.days_until(dates.deadline),
        });
    }
    leavers.sort_by_key(|leaver| (leaver.dates.deadline, leaver.dates.attained, leaver.row));
    Ok(Derived { value: leavers, steps: said.steps, notices: said.notices })
}
