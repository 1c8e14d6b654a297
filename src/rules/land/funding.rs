//! 资金筹集 (第十五条（一）、（三）): what the land user pays at least, what the collective sets aside and by when;
//! arrears at the standard of the day they are recalculated. Government's share is left out: the text names no rate.
use thiserror::Error;

use crate::base::{
    CalendarError, Date, Derived, Extend, FirstDay, Money, Notice, Outcome, Period, Rate, Reading, Rounding, Span,
};
use crate::policy::{Ctx, Figure};

use super::params::{FigureMissing, count, figure, rate};
use super::process::calendar_notice;

/// 面积单位.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AreaUnit {
    /// 平方米.
    SquareMetre,
    /// 亩: fifteen to the hectare.
    Mu,
    /// 公顷.
    Hectare,
}

impl AreaUnit {
    fn zh(self) -> &'static str {
        match self {
            AreaUnit::SquareMetre => "平方米",
            AreaUnit::Mu => "亩",
            AreaUnit::Hectare => "公顷",
        }
    }

    /// Fee for `area` at a price a square metre; multiplies before it divides, so that nothing is lost.
    fn fee(self, price: Money, area: Rate) -> Money {
        let of_hectares = price.times(area).times(Rate::whole(SQUARE_METRES_PER_HECTARE));
        match self {
            AreaUnit::SquareMetre => price.times(area),
            AreaUnit::Mu => of_hectares.divided_by(Rate::whole(MU_PER_HECTARE)),
            AreaUnit::Hectare => of_hectares,
        }
    }
}

const SQUARE_METRES_PER_HECTARE: u32 = 10_000;
const MU_PER_HECTARE: u32 = 15;

/// 资金.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Funding {
    /// 用地单位缴纳, at least, to the fen.
    pub land_user_fee: Money,
    /// 集体补助, to the fen.
    pub collective_share: Money,
    /// Its last day.
    pub collective_due: Date,
}

/// 欠缴.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrears {
    /// At the standard of the day, to the fen.
    pub fee: Money,
    /// Still to pay, at least; zero when more was paid.
    pub due: Money,
}

/// Why there is no result.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FundingError {
    /// An area under zero.
    #[error("面积不能小于0")]
    NegativeArea,
    /// An amount under zero.
    #[error("金额不能小于0")]
    NegativeAmount,
    /// A day outside the working-day table.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

/// 用地单位缴纳 and 集体补助 for land announced on a day.
pub fn assess_funding(
    ctx: &Ctx,
    area: Rate,
    unit: AreaUnit,
    compensation: Money,
    announcement: Date,
) -> Result<Derived<Funding>, FundingError> {
    if area.is_negative() {
        return Err(FundingError::NegativeArea);
    }
    if compensation.is_negative() {
        return Err(FundingError::NegativeAmount);
    }
    let price = figure(ctx, "land.user_fee", announcement, Figure::money)?;
    let share = rate(ctx, "land.collective_share", announcement)?;
    let months = count(ctx, "land.collective_months", announcement)?;
    let due = due(ctx, announcement, months, ctx.reading())?;
    let value = Funding {
        land_user_fee: unit.fee(price, area).rounded(Rounding::HalfUpFen),
        collective_share: compensation.times(share).rounded(Rounding::HalfUpFen),
        collective_due: due,
    };
    let values = [
        ("area", area.to_string()),
        ("unit", unit.zh().to_string()),
        ("price", price.grouped()),
        ("fee", value.land_user_fee.grouped()),
        ("compensation", compensation.grouped()),
        ("share", share.percent()),
        ("collective", value.collective_share.grouped()),
        ("announcement", announcement.zh()),
        ("months", months.to_string()),
        ("due", due.zh()),
    ];
    let ids = ["land.user_fee", "land.collective_share", "land.collective_due"];
    let steps = ids.into_iter().map(|id| ctx.step(id, Outcome::Computed, &values)).collect();
    Ok(Derived { value, steps, notices: extend_notices(ctx, announcement, months, due) })
}

/// 欠缴按新标准重算 (第十五条（一）): the fee at the standard of `on`, less what was paid.
pub fn recalculate_arrears(
    ctx: &Ctx,
    area: Rate,
    unit: AreaUnit,
    paid: Money,
    on: Date,
) -> Result<Derived<Arrears>, FundingError> {
    if area.is_negative() {
        return Err(FundingError::NegativeArea);
    }
    if paid.is_negative() {
        return Err(FundingError::NegativeAmount);
    }
    let price = figure(ctx, "land.user_fee", on, Figure::money)?;
    let fee = unit.fee(price, area).rounded(Rounding::HalfUpFen);
    let value = Arrears { fee, due: fee.minus(paid).max(Money::ZERO) };
    let values = [
        ("area", area.to_string()),
        ("unit", unit.zh().to_string()),
        ("price", price.grouped()),
        ("fee", fee.grouped()),
        ("paid", paid.grouped()),
        ("due", value.due.grouped()),
    ];
    Ok(Derived { value, steps: vec![ctx.step("land.arrears", Outcome::Computed, &values)], notices: Vec::new() })
}

fn due(ctx: &Ctx, announcement: Date, months: u32, extend: Extend) -> Result<Date, CalendarError> {
    let period = Period::from(announcement, Span::Months(months), FirstDay::Next, extend, &ctx.calendar)?;
    Ok(period.last)
}

fn extend_notices(ctx: &Ctx, announcement: Date, months: u32, here: Date) -> Vec<Notice> {
    let mut notices = Vec::new();
    ctx.each_other_choice(&[Extend::IDS], &mut |ctx, reading, choice| match due(
        ctx,
        announcement,
        months,
        ctx.reading(),
    ) {
        Ok(other) if other == here => {}
        Ok(other) => {
            notices.push(ctx.reading_notice(reading, choice, other.zh(), vec![("collectiveDue", other.into())]));
        }
        Err(beyond) => notices.push(calendar_notice(ctx, &beyond)),
    });
    notices
}
