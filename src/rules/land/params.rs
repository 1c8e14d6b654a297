//! 办法里的数和口径: every figure of the measure as the policy file dates it, and the readings of it.
//! No number stands here; a missing figure is an error, never a default.
use crate::base::reading::reading;
use crate::base::{Date, Rate};
pub use crate::policy::FigureMissing;
use crate::policy::{Ctx, Figure};

reading! {
    /// 每超过2岁（不足2岁的按2岁）: counted by completed years or to the day (第十一条).
    AgeStep "age_step" {
        /// By completed years.
        CompletedYears "completed_years",
        /// To the day.
        ToTheDay "to_the_day",
    }
}
reading! {
    /// 补贴额在哪一步取整 (第十一条).
    RoundingReading "rounding" {
        /// Once, at the end, to the fen.
        Final "final",
        /// The monthly amount to the fen first.
        Unit "unit",
        /// Base × share to the fen first.
        Share "share",
        /// Base × share to whole yuan first, as the published floor is.
        Floor "floor",
    }
}
reading! {
    /// 最后一次申领 (第十一条（一）).
    LastClaim "last_claim" {
        /// The claim that reaches all months takes what is left.
        ByMonths "by_months",
        /// Each claim is months × monthly amount until nothing is left.
        ByAmount "by_amount",
    }
}
reading! {
    /// 自2023年6月1日之后: whether that day itself counts (第二十一条).
    EffectiveInclusive "effective_inclusive" {
        /// It counts.
        Included "included",
        /// It does not.
        Excluded "excluded",
    }
}
reading! {
    /// 有效期5年从哪天起 (第二十三条).
    ValidityStart "validity_start" {
        /// From the day of issue.
        Issued "issued",
        /// From the day it applies to.
        Effective "effective",
    }
}
reading! {
    /// 有效期的最后一天 (第二十三条).
    ValidityLastDay "validity_last_day" {
        /// The same day number (民法典 第二百零二条).
        Civil202 "civil_202",
        /// The day before.
        MinusOne "minus_one",
    }
}
reading! {
    /// 公告当天迁入 (第十九条).
    MovedInSameDay "moved_in_same_day" {
        /// Not after the notice.
        Allow "allow",
        /// As after the notice.
        Deny "deny",
        /// For review.
        Review "review",
    }
}
reading! {
    /// 提干或转三级以上士官、符合回乡安置 (第四条（七）).
    Art4Item7 "art4_7" {
        /// Not returnable barred, returnable for review.
        Review "review",
        /// Barred unless returnable.
        Exception "exception",
        /// Barred only if both.
        Conjunctive "conjunctive",
        /// Barred whenever promoted.
        Strict "strict",
    }
}
reading! {
    /// 服役、在校、服刑期间 (第十四条).
    Art14 "art14" {
        /// Recognised, payment rests.
        Listed "listed",
        /// For review.
        Review "review",
        /// Not recognised.
        Fail "fail",
    }
}
reading! {
    /// 到法定退休年龄当天 (第十条).
    OnReaching "on_reaching" {
        /// May still choose.
        Choice "choice",
        /// Residents' insurance only.
        ResidentOnly "resident_only",
        /// For review.
        Review "review",
    }
}
reading! {
    /// 选险种看哪天的年龄 (第十条).
    RouteDate "route_date" {
        /// On the day of the notice.
        Announcement "announcement",
        /// On the day asked about.
        AsOf "as_of",
    }
}

/// The figures of the measure on one day.
#[derive(Clone, Debug, PartialEq)]
pub struct LandParams {
    /// 年满16周岁 (第三条).
    pub age_min: u32,
    /// 不足0.3亩 (第三条).
    pub area_limit: Rate,
    /// 每超过2岁 (第十一条).
    pub age_step: u32,
    /// 最少5年 (第十一条).
    pub years_min: u32,
    /// 最多15年 (第十一条).
    pub years_max: u32,
    /// 60% (第十一条).
    pub share: Rate,
    /// 12% (第十一条).
    pub rate: Rate,
    /// 计发系数139 (第十一条).
    pub divisor: u32,
    /// 自2023年6月1日 (第二十一条).
    pub effective_from: Date,
    /// 印发日期.
    pub issued: Date,
    /// 有效期5年 (第二十三条).
    pub validity_years: u32,
}

impl LandParams {
    /// The figures that hold on `on`.
    pub fn at(ctx: &Ctx, on: Date) -> Result<LandParams, FigureMissing> {
        Ok(LandParams {
            age_min: count(ctx, "land.age_min", on)?,
            area_limit: rate(ctx, "land.area_limit", on)?,
            age_step: count(ctx, "land.age_step", on)?,
            years_min: count(ctx, "land.years_min", on)?,
            years_max: count(ctx, "land.years_max", on)?,
            share: rate(ctx, "land.share", on)?,
            rate: rate(ctx, "land.rate", on)?,
            divisor: count(ctx, "land.divisor", on)?,
            effective_from: figure(ctx, "land.effective_from", on, Figure::date)?,
            issued: figure(ctx, "land.issued", on, Figure::date)?,
            validity_years: count(ctx, "land.validity", on)?,
        })
    }
}

pub(super) fn count(ctx: &Ctx, id: &str, on: Date) -> Result<u32, FigureMissing> {
    figure(ctx, id, on, Figure::count)
}

pub(super) fn rate(ctx: &Ctx, id: &str, on: Date) -> Result<Rate, FigureMissing> {
    figure(ctx, id, on, Figure::rate)
}

pub(super) fn figure<T>(
    ctx: &Ctx,
    id: &str,
    on: Date,
    read: impl Fn(&Figure) -> Option<T>,
) -> Result<T, FigureMissing> {
    read(&ctx.policy.figure(id, on)).ok_or_else(|| FigureMissing { id: id.to_string() })
}
