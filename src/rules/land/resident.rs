//! 城乡居民养老保险缴费补贴 (第十一条（二）): the whole amount into the personal account at once; someone who
//! already draws gets amount ÷ 139 more a month from the next month. Interest is not computed.
use crate::base::{
    Date, Derived, MONTHS_PER_YEAR, Money, Notice, NoticeKind, Outcome, Rate, Reading, Rounding, YearMonth,
};
use crate::policy::Ctx;

use super::ledger::LedgerError;
use super::params::{LandParams, RoundingReading};
use super::subsidy::award;

/// What the residents' account gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResidentCredit {
    /// 一次性计入, to the fen.
    pub lump_sum: Money,
    /// 每月增发, to the fen; only for those already drawing.
    pub monthly_increment: Option<Money>,
    /// From which month.
    pub increment_from: Option<YearMonth>,
}

/// 计入 on `credited_on`.
pub fn credit_resident_account(
    ctx: &Ctx,
    base: Money,
    years: u32,
    credited_on: Date,
    drawing: bool,
) -> Result<Derived<ResidentCredit>, LedgerError> {
    let params = LandParams::at(ctx, credited_on)?;
    if !(params.years_min..=params.years_max).contains(&years) {
        return Err(LedgerError::BadYears { least: params.years_min, most: params.years_max });
    }
    let award = award(ctx, &params, base, years);
    let lump_sum = award.total;
    let value = credit(&params, lump_sum, credited_on, drawing);
    let monthly = increment(&params, lump_sum);
    let mut steps = vec![ctx.step(
        "land.lump_sum",
        Outcome::Computed,
        &[
            ("base", base.grouped()),
            ("share", params.share.percent()),
            ("rate", params.rate.percent()),
            ("monthly", award.monthly.grouped()),
            ("twelve", MONTHS_PER_YEAR.to_string()),
            ("years", years.to_string()),
            ("total", lump_sum.grouped()),
        ],
    )];
    if let Some(from) = value.increment_from {
        let values = [
            ("total", lump_sum.grouped()),
            ("divisor", params.divisor.to_string()),
            ("monthly", monthly.grouped()),
            ("credited", credited_on.zh()),
            ("from", from.zh()),
        ];
        steps.push(ctx.step("land.increment", Outcome::Computed, &values));
    }
    let mut notices = readings(ctx, &params, base, years, lump_sum);
    for (code, days) in [("edge.credited_before", -1), ("edge.credited_after", 1)] {
        let day = credited_on.plus_days(days);
        let other = credit(&params, lump_sum, day, drawing).increment_from;
        if let Some(other) = other.filter(|_| other != value.increment_from) {
            let values = [("day", day.zh()), ("other", other.zh())];
            let fields = vec![("creditedOn", day.into()), ("incrementFrom", other.to_string().as_str().into())];
            notices.push(ctx.notice(NoticeKind::Edge, code, &values, fields));
        }
    }
    Ok(Derived { value, steps, notices })
}

/// 补贴金额 ÷ 139, to the fen.
pub(super) fn increment(params: &LandParams, total: Money) -> Money {
    total.divided_by(Rate::whole(params.divisor)).rounded(Rounding::HalfUpFen)
}

pub(super) fn credit(params: &LandParams, lump_sum: Money, credited_on: Date, drawing: bool) -> ResidentCredit {
    let from = drawing.then(|| credited_on.year_month().plus_months(1));
    ResidentCredit { lump_sum, monthly_increment: from.map(|_| increment(params, lump_sum)), increment_from: from }
}

fn readings(ctx: &Ctx, params: &LandParams, base: Money, years: u32, here: Money) -> Vec<Notice> {
    let mut notices = Vec::new();
    ctx.each_other_choice(&[RoundingReading::IDS], &mut |ctx, reading, choice| {
        let total = award(ctx, params, base, years).total;
        if total != here {
            let fields = vec![("lumpSum", total.into()), ("monthlyIncrement", increment(params, total).into())];
            notices.push(ctx.reading_notice(reading, choice, format!("{}元", total.grouped()), fields));
        }
    });
    notices
}
