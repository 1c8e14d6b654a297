//! 取整: every rounding the product uses, by its name. rust_decimal's own default (half to even) is never used.
use rust_decimal::{Decimal, RoundingStrategy};

/// A rounding with its unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rounding {
    /// 四舍五入到分: half away from zero, to 0.01 yuan.
    HalfUpFen,
    /// 四舍五入到元: half away from zero, to whole yuan.
    HalfUpYuan,
    /// 进一法: up to a whole number.
    Up,
}

impl Rounding {
    pub(super) fn apply(self, value: Decimal) -> Decimal {
        match self {
            Rounding::HalfUpFen => value.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero),
            Rounding::HalfUpYuan => value.round_dp_with_strategy(0, RoundingStrategy::MidpointAwayFromZero),
            Rounding::Up => value.round_dp_with_strategy(0, RoundingStrategy::AwayFromZero),
        }
    }
}
