//! 意见里的数和口径: every figure of the opinion as the policy file dates it, and the readings of it.
//! No number stands here; a missing figure is an error, never a default.
use crate::base::reading::reading;
use crate::base::{Date, Feb29, attained_on};
use crate::policy::{Ctx, Figure, FigureMissing};

reading! {
    /// 2024年12月31日当天算前还是算后 (二（二）).
    BoundaryDay "boundary_day" {
        /// The day belongs to those in post before.
        Before "before",
        /// The day belongs to the new applicants.
        After "after",
    }
}
reading! {
    /// 未满60周岁看哪一天 (二（二）1).
    Under60At "under60_at" {
        /// The day asked about.
        AsOf "as_of",
        /// 2024年12月31日.
        Cutoff "cutoff",
    }
}
reading! {
    /// 未取得执业资格“和”未参加本土化培训 (三（一）3).
    Reason3 "reason3" {
        /// Only the missing qualification.
        NoQualification "no_qualification",
        /// Also the missing training alone.
        Either "either",
    }
}
reading! {
    /// 不能胜任、连续2年考核不合格 (三（一）4).
    Reason4 "reason4" {
        /// Two failed years suffice; unfit alone is for review.
        TwoYears "two_years",
        /// One of the two suffices.
        Either "either",
        /// Both are needed.
        Both "both",
    }
}
reading! {
    /// 缴费补助到什么时候为止 (四（一）1).
    EndWhen "end_when" {
        /// At the age and drawing.
        Both "both",
        /// At the age alone.
        Age "age",
        /// Drawing alone.
        Drawing "drawing",
    }
}

/// The figures of the opinion on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DoctorParams {
    /// 离岗年龄60周岁 (三（一）1).
    pub leave_age: u32,
    /// 2024年12月31日 (二（二）).
    pub cutoff: Date,
    /// 连续2年考核不合格 (三（一）4).
    pub fail_years: u32,
    /// 脱离岗位6个月以上 (三（一）5).
    pub absence_months: u32,
    /// 当年12月31日 (三（二）1): the month.
    pub deadline_month: u32,
    /// 当年12月31日 (三（二）1): its day.
    pub deadline_day: u32,
}

impl DoctorParams {
    /// The figures that hold on `on`.
    pub fn at(ctx: &Ctx, on: Date) -> Result<DoctorParams, FigureMissing> {
        Ok(DoctorParams {
            leave_age: count(ctx, "doctor.leave_age", on)?,
            cutoff: figure(ctx, "doctor.cutoff", on, Figure::date)?,
            fail_years: count(ctx, "doctor.fail_years", on)?,
            absence_months: count(ctx, "doctor.absence_months", on)?,
            deadline_month: count(ctx, "doctor.deadline_month", on)?,
            deadline_day: count(ctx, "doctor.deadline_day", on)?,
        })
    }

    /// 满60周岁的那天: the birthday itself, whatever day counts as having reached the age.
    pub(super) fn sixtieth(&self, ctx: &Ctx, birth: Date) -> Date {
        attained_on(birth, self.leave_age, ctx.reading::<Feb29>(), crate::base::Attain::Birthday)
    }

    /// 达到离岗年龄的那天, as the reading has it.
    pub(super) fn attained(&self, ctx: &Ctx, birth: Date) -> Date {
        attained_on(birth, self.leave_age, ctx.reading(), ctx.reading())
    }

    /// 当年12月31日 of the year in which that day lies.
    pub(super) fn deadline(&self, attained: Date) -> Result<Date, FigureMissing> {
        Date::new(attained.year(), self.deadline_month, self.deadline_day)
            .map_err(|_| FigureMissing { id: "doctor.deadline_day".to_string() })
    }
}

pub(super) fn count(ctx: &Ctx, id: &str, on: Date) -> Result<u32, FigureMissing> {
    figure(ctx, id, on, Figure::count)
}

pub(super) fn figure<T>(
    ctx: &Ctx,
    id: &str,
    on: Date,
    read: impl Fn(&Figure) -> Option<T>,
) -> Result<T, FigureMissing> {
    read(&ctx.policy.figure(id, on)).ok_or_else(|| FigureMissing { id: id.to_string() })
}
