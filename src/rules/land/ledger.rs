//! 企业职工养老保险缴费补贴台账 (第十一条（一）、第十四条): pay first, claim later, year by year until the total
//! is used up; months hired, serving, studying or in prison do not count. Forecast at n months a year.
//! What becomes of a balance on death or retirement is not decided: the text is silent.
use thiserror::Error;

use crate::base::{Derived, MONTHS_PER_YEAR, Money, Notice, Outcome, Rate, Reading, Rounding, Step, YearMonth};
use crate::policy::Ctx;

use super::params::{FigureMissing, LandParams, LastClaim, RoundingReading};
use super::subsidy::{Award, award};

/// One claim year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LedgerEntry {
    /// 申请补贴年度.
    pub year: i32,
    /// 灵活就业实际缴费月数, 0–12.
    pub months_paid: u32,
    /// Months of them that do not count.
    pub excluded: Exclusions,
}

/// 不享受补贴的月数, by reason.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Exclusions {
    /// 聘用期间 (第十一条).
    pub employed: u32,
    /// 服役 (第十四条).
    pub service: u32,
    /// 全日制在校 (第十四条).
    pub student: u32,
    /// 服刑 (第十四条).
    pub prison: u32,
}

impl Exclusions {
    fn sum(self) -> u32 {
        [self.employed, self.service, self.student, self.prison].into_iter().fold(0, u32::saturating_add)
    }
}

/// One payment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Payment {
    /// 年度.
    pub year: i32,
    /// Months that count.
    pub months: u32,
    /// 元.
    pub amount: Money,
}

/// 台账.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ledger {
    /// 可享受补贴总额.
    pub total: Money,
    /// One a year.
    pub payments: Vec<Payment>,
    /// 已享受补贴额.
    pub paid: Money,
    /// What is left.
    pub remaining: Money,
    /// Nothing is left.
    pub exhausted: bool,
    /// Months that count so far.
    pub months: u32,
}

/// 预计领完.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Forecast {
    /// The claims still to come, the last one to the fen; empty when nothing is left.
    pub payments: Vec<Payment>,
    /// Months still to pay.
    pub months_left: u32,
}

/// What is wrong with a ledger.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LedgerError {
    /// The years of subsidy lie outside what the measure gives.
    #[error("补贴年限应在{least}至{most}年之间")]
    BadYears {
        /// 最少.
        least: u32,
        /// 最多.
        most: u32,
    },
    /// More than twelve months in a year.
    #[error("{year}年的月数应在0至12之间")]
    MonthsOutOfRange {
        /// The year.
        year: i32,
    },
    /// More months taken off than were paid.
    #[error("{year}年不计的月数多于缴费月数")]
    ExcludedExceedsPaid {
        /// The year.
        year: i32,
    },
    /// A year stands twice.
    #[error("{year}年填了两次")]
    DuplicateYear {
        /// The year.
        year: i32,
    },
    /// The years do not rise.
    #[error("{year}年排在了后面的年份之后")]
    YearsNotAscending {
        /// The year.
        year: i32,
    },
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

/// 结算: the payments of every claimed year.
pub fn settle_ledger(
    ctx: &Ctx,
    base: Money,
    years: u32,
    entries: &[LedgerEntry],
) -> Result<Derived<Ledger>, LedgerError> {
    let params = LandParams::at(ctx, ctx.today)?;
    check(&params, years, entries)?;
    let award = award(ctx, &params, base, years);
    let ledger = settle(ctx, &award, entries);
    let steps = steps(ctx, &params, &award, entries, &ledger);
    Ok(Derived { notices: readings(ctx, &params, base, years, entries, &ledger), value: ledger, steps })
}

/// 预计: when the rest is used up at `months_a_year` (1–12), paying from the month `from` on: the first year holds
/// no more months than are left of it.
pub fn forecast_exhaustion(
    ctx: &Ctx,
    award: &Award,
    ledger: &Ledger,
    from: YearMonth,
    months_a_year: u32,
) -> Derived<Forecast> {
    let pace = months_a_year.clamp(1, MONTHS_PER_YEAR);
    let mut claimed: Vec<LedgerEntry> =
        ledger.payments.iter().map(|payment| entry(payment.year, payment.months)).collect();
    let before = claimed.len();
    let all_months = award.years * MONTHS_PER_YEAR;
    // By amount a few fen may be left when every month is paid: one more month then takes them.
    let months_left = if ledger.exhausted { 0 } else { all_months.saturating_sub(ledger.months).max(1) };
    let mut left = months_left;
    let mut year = from.year();
    let mut open = MONTHS_PER_YEAR + 1 - u32::from(from.month());
    while left > 0 {
        let months = left.min(pace).min(open);
        claimed.push(entry(year, months));
        left -= months;
        year += 1;
        open = MONTHS_PER_YEAR;
    }
    let value = Forecast { payments: settle(ctx, award, &claimed).payments.split_off(before), months_left };
    let last = value.payments.last();
    let values = [
        ("pace", pace.to_string()),
        ("months", months_left.to_string()),
        ("year", last.map_or(from.year(), |payment| payment.year).to_string()),
        ("last", last.map_or(Money::ZERO, |payment| payment.amount).grouped()),
        ("remaining", ledger.remaining.grouped()),
    ];
    let id = if value.payments.is_empty() { "land.forecast_done" } else { "land.forecast" };
    Derived { value, steps: vec![ctx.step(id, Outcome::Computed, &values)], notices: Vec::new() }
}

fn entry(year: i32, months_paid: u32) -> LedgerEntry {
    LedgerEntry { year, months_paid, excluded: Exclusions::default() }
}

fn check(params: &LandParams, years: u32, entries: &[LedgerEntry]) -> Result<(), LedgerError> {
    if !(params.years_min..=params.years_max).contains(&years) {
        return Err(LedgerError::BadYears { least: params.years_min, most: params.years_max });
    }
    for (i, entry) in entries.iter().enumerate() {
        let year = entry.year;
        if entries[..i].iter().any(|earlier| earlier.year == year) {
            return Err(LedgerError::DuplicateYear { year });
        }
        if entries[..i].iter().any(|earlier| earlier.year > year) {
            return Err(LedgerError::YearsNotAscending { year });
        }
        if entry.months_paid > MONTHS_PER_YEAR {
            return Err(LedgerError::MonthsOutOfRange { year });
        }
        if entry.excluded.sum() > entry.months_paid {
            return Err(LedgerError::ExcludedExceedsPaid { year });
        }
    }
    Ok(())
}

fn settle(ctx: &Ctx, award: &Award, entries: &[LedgerEntry]) -> Ledger {
    let all_months = award.years * MONTHS_PER_YEAR;
    let mut remaining = award.total;
    let mut months: u32 = 0;
    let mut payments = Vec::with_capacity(entries.len());
    for entry in entries {
        let counted = entry.months_paid - entry.excluded.sum();
        let due = award.monthly.times(Rate::whole(counted)).rounded(Rounding::HalfUpFen).min(remaining);
        let amount = match ctx.reading::<LastClaim>() {
            LastClaim::ByMonths if counted > 0 && months + counted >= all_months => remaining,
            LastClaim::ByMonths | LastClaim::ByAmount => due,
        };
        months += counted;
        remaining = remaining.minus(amount);
        payments.push(Payment { year: entry.year, months: counted, amount });
    }
    Ledger {
        total: award.total,
        paid: award.total.minus(remaining),
        exhausted: remaining.is_zero(),
        remaining,
        payments,
        months,
    }
}

fn steps(ctx: &Ctx, params: &LandParams, award: &Award, entries: &[LedgerEntry], ledger: &Ledger) -> Vec<Step> {
    let mut steps = vec![ctx.step(
        "land.ledger_total",
        Outcome::Computed,
        &[
            ("base", award.base.grouped()),
            ("share", params.share.percent()),
            ("rate", params.rate.percent()),
            ("monthly", award.monthly.grouped()),
            ("twelve", MONTHS_PER_YEAR.to_string()),
            ("years", award.years.to_string()),
            ("total", award.total.grouped()),
        ],
    )];
    let mut left = ledger.total;
    for (entry, payment) in entries.iter().zip(&ledger.payments) {
        let full = award.monthly.times(Rate::whole(payment.months)).rounded(Rounding::HalfUpFen);
        let id = if payment.amount == full { "land.claim" } else { "land.claim_last" };
        let values = [
            ("year", payment.year.to_string()),
            ("paid", entry.months_paid.to_string()),
            ("excluded", entry.excluded.sum().to_string()),
            ("months", payment.months.to_string()),
            ("monthly", award.monthly.grouped()),
            ("left", left.grouped()),
            ("amount", payment.amount.grouped()),
        ];
        steps.push(ctx.step(id, Outcome::Computed, &values));
        left = left.minus(payment.amount);
    }
    let values =
        [("total", ledger.total.grouped()), ("paid", ledger.paid.grouped()), ("remaining", ledger.remaining.grouped())];
    steps.push(ctx.step("land.balance", Outcome::Computed, &values));
    steps
}

fn readings(
    ctx: &Ctx,
    params: &LandParams,
    base: Money,
    years: u32,
    entries: &[LedgerEntry],
    here: &Ledger,
) -> Vec<Notice> {
    let mut notices = Vec::new();
    ctx.each_other_choice(&[RoundingReading::IDS, LastClaim::IDS], &mut |ctx, reading, choice| {
        let result = settle(ctx, &award(ctx, params, base, years), entries);
        if result != *here {
            let fields = vec![
                ("total", result.total.into()),
                ("paid", result.paid.into()),
                ("remaining", result.remaining.into()),
            ];
            let [total, paid, left] = [result.total, result.paid, result.remaining].map(Money::grouped);
            let words = format!("总额{total}元，已领{paid}元，剩{left}元");
            notices.push(ctx.reading_notice(reading, choice, words, fields));
        }
    });
    notices
}
