//! 比率、数量: an exact number without a currency (60 %, 0.29 亩, 139 months).
use core::fmt;

use rust_decimal::Decimal;

use super::money::parse_plain;
use super::rounding::Rounding;

/// An exact decimal number, at most twelve decimals when parsed, under 10^12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Rate(Decimal);

impl Rate {
    /// A plain decimal; `None` for anything else, over twelve decimals or 10^12 and more.
    pub fn parse(text: &str) -> Option<Rate> {
        let value = parse_plain(text)?;
        (value.normalize().scale() <= 12 && value.abs() < Decimal::from(1_000_000_000_000_u64)).then_some(Rate(value))
    }

    /// The same, or a quotient as programs write it (`150.66666666666666`): under 10,000, with all its decimals.
    pub fn parse_quotient(text: &str) -> Option<Rate> {
        let fine = || parse_plain(text).filter(|value| value.abs() < Decimal::from(10_000)).map(Rate);
        Rate::parse(text).or_else(fine)
    }

    /// A whole number.
    pub fn whole(number: u32) -> Rate {
        Rate(Decimal::from(number))
    }

    /// Under zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// Product, exact.
    pub fn times(self, other: Rate) -> Rate {
        Rate(self.0.saturating_mul(other.0))
    }

    /// Quotient to 28 digits; by zero gives zero.
    pub fn divided_by(self, other: Rate) -> Rate {
        Rate(self.0.checked_div(other.0).unwrap_or_default())
    }

    /// Sum.
    pub fn plus(self, other: Rate) -> Rate {
        Rate(self.0.saturating_add(other.0))
    }

    /// Difference.
    pub fn minus(self, other: Rate) -> Rate {
        Rate(self.0.saturating_sub(other.0))
    }

    /// Rounded by name.
    pub fn rounded(self, rounding: Rounding) -> Rate {
        Rate(rounding.apply(self.0))
    }

    /// The number, when it is whole and 0–4,294,967,295.
    pub fn to_u32(self) -> Option<u32> {
        let value = self.0.normalize();
        (value.scale() == 0).then(|| u32::try_from(value.mantissa()).ok())?
    }

    /// `60%`.
    pub fn percent(self) -> String {
        format!("{}%", self.0.saturating_mul(Decimal::ONE_HUNDRED).normalize())
    }

    pub(super) fn decimal(self) -> Decimal {
        self.0
    }
}

impl fmt::Display for Rate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.normalize())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good() {
        assert_eq!(Rate::parse("0.60").map(Rate::percent).as_deref(), Some("60%"));
        assert_eq!(Rate::parse("15.0").and_then(Rate::to_u32), Some(15));
        let third = Rate::parse_quotient("150.66666666666666").expect("a number");
        assert_eq!(third.times(Rate::whole(24)).to_string(), "3615.99999999999984");
    }

    #[test]
    fn bad() {
        assert_eq!(Rate::parse("0.0000000000001"), None);
        assert_eq!(Rate::parse("60%"), None);
        assert_eq!(Rate::parse_quotient("10000.0000000000001"), None);
        assert_eq!(Rate::parse("-1").and_then(Rate::to_u32), None);
    }
}
