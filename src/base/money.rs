//! 金额: yuan, exact. Never a float; rounded only by a named [`Rounding`].
//! Input is bounded so that no product of the rules can overflow; arithmetic beyond the bounds saturates.
use core::fmt;

use rust_decimal::Decimal;
use thiserror::Error;

use super::rate::Rate;
use super::rounding::Rounding;

/// 元: an exact amount. Text is plain (`86974.56`), at least two decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money(Decimal);

/// Why a text is no amount.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum MoneyError {
    /// Not a plain decimal number.
    #[error("不是金额")]
    Shape,
    /// More than two decimals: there is nothing smaller than a fen.
    #[error("金额最多写到分")]
    Fen,
    /// Over 999,999,999,999.99 yuan.
    #[error("金额太大")]
    Range,
}

impl Money {
    /// 0 yuan.
    pub const ZERO: Money = Money(Decimal::ZERO);

    /// Digits, an optional sign, a point and at most two decimals: `6711`, `6711.00`, `-3.5`.
    pub fn parse(text: &str) -> Result<Money, MoneyError> {
        let value = parse_plain(text).ok_or(MoneyError::Shape)?;
        if value.normalize().scale() > 2 {
            return Err(MoneyError::Fen);
        }
        if value.abs() >= Decimal::from(1_000_000_000_000_u64) {
            return Err(MoneyError::Range);
        }
        Ok(Money(value))
    }

    /// 元 from whole fen.
    pub fn from_fen(fen: i64) -> Money {
        Money(Decimal::new(fen, 2))
    }

    /// Exactly zero.
    pub fn is_zero(self) -> bool {
        self.0.is_zero()
    }

    /// Under zero.
    pub fn is_negative(self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }

    /// This amount × a rate or a number of units; exact.
    pub fn times(self, rate: Rate) -> Money {
        Money(self.0.saturating_mul(rate.decimal()))
    }

    /// This amount ÷ a number that is not zero; 28 significant digits. By zero gives zero.
    pub fn divided_by(self, rate: Rate) -> Money {
        Money(self.0.checked_div(rate.decimal()).unwrap_or_default())
    }

    /// Sum.
    pub fn plus(self, other: Money) -> Money {
        Money(self.0.saturating_add(other.0))
    }

    /// Difference.
    pub fn minus(self, other: Money) -> Money {
        Money(self.0.saturating_sub(other.0))
    }

    /// Rounded by name.
    pub fn rounded(self, rounding: Rounding) -> Money {
        Money(rounding.apply(self.0))
    }

    /// `86,974.56`: grouped for reading; all decimals that carry value, at least two unless whole.
    pub fn grouped(self) -> String {
        let plain = self.0.normalize().to_string();
        let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |d| ("-", d));
        let (whole, decimals) = digits.split_once('.').unwrap_or((digits, ""));
        let mut out = String::from(sign);
        for (i, c) in whole.chars().enumerate() {
            if i > 0 && (whole.len() - i) % 3 == 0 {
                out.push(',');
            }
            out.push(c);
        }
        if !decimals.is_empty() {
            out.push('.');
            out.push_str(decimals);
            if decimals.len() == 1 {
                out.push('0');
            }
        }
        out
    }

    /// 八万六千九百七十四元五角六分: read aloud, to the fen.
    pub fn spoken(self) -> String {
        let fen = self.rounded(Rounding::HalfUpFen).0.abs().saturating_mul(Decimal::ONE_HUNDRED);
        let fen = u64::try_from(fen.normalize().mantissa().unsigned_abs()).unwrap_or_default();
        let (yuan, jiao, cents) = (fen / 100, fen / 10 % 10, fen % 10);
        let mut out = format!("{}{}元", if self.is_negative() { "负" } else { "" }, spoken_whole(yuan));
        match (jiao, cents) {
            (0, 0) => out.push('整'),
            (0, c) => out.push_str(&format!("零{}分", DIGITS[c as usize])),
            (j, 0) => out.push_str(&format!("{}角", DIGITS[j as usize])),
            (j, c) => out.push_str(&format!("{}角{}分", DIGITS[j as usize], DIGITS[c as usize])),
        }
        out
    }
}

const DIGITS: [&str; 10] = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/// 12,034 → 一万二千零三十四; under 10^12.
fn spoken_whole(number: u64) -> String {
    if number == 0 {
        return DIGITS[0].to_string();
    }
    let groups = [(100_000_000, "亿"), (10_000, "万"), (1, "")];
    let mut out = String::new();
    let mut rest = number;
    for (size, name) in groups {
        let group = rest / size;
        rest %= size;
        if group == 0 {
            continue;
        }
        if !out.is_empty() && group < 1000 {
            out.push('零');
        }
        out.push_str(&spoken_group(group));
        out.push_str(name);
    }
    out.strip_prefix("一十").map(|tail| format!("十{tail}")).unwrap_or(out)
}

fn spoken_group(group: u64) -> String {
    let mut out = String::new();
    let mut gap = false;
    for (size, name) in [(1000, "千"), (100, "百"), (10, "十"), (1, "")] {
        let digit = group / size % 10;
        if digit == 0 {
            gap = gap || !out.is_empty();
            continue;
        }
        if gap {
            out.push('零');
            gap = false;
        }
        out.push_str(DIGITS[digit as usize]);
        out.push_str(name);
    }
    out
}

/// Sign, digits, point, digits; nothing else, at most 26 characters.
pub(super) fn parse_plain(text: &str) -> Option<Decimal> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (whole, decimals) = digits.split_once('.').unwrap_or((digits, "0"));
    let plain = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if text.len() > 26 || !plain(whole) || !plain(decimals) {
        return None;
    }
    // By hand: Decimal's own parser brings the scientific notation that is refused here (1 kB of download).
    let number = whole.bytes().chain(decimals.bytes()).fold(0_i128, |n, b| n * 10 + i128::from(b - b'0'));
    let signed = if digits.len() < text.len() { -number } else { number };
    Decimal::try_from_i128_with_scale(signed, decimals.len() as u32).ok()
}

impl fmt::Display for Money {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut value = self.0.normalize();
        if value.scale() < 2 {
            value.rescale(2);
        }
        write!(f, "{value}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, plain: &str, grouped: &str, spoken: &str) {
        let money = Money::parse(text).expect("an amount");
        assert_eq!((money.to_string(), money.grouped(), money.spoken()), (plain.into(), grouped.into(), spoken.into()));
    }

    #[test]
    fn good() {
        check("86974.56", "86974.56", "86,974.56", "八万六千九百七十四元五角六分");
        check("6711", "6711.00", "6,711", "六千七百一十一元整");
        check("0", "0.00", "0", "零元整");
        check("10.05", "10.05", "10.05", "十元零五分");
        check("100000.5", "100000.50", "100,000.50", "十万元五角");
        check("1000020", "1000020.00", "1,000,020", "一百万零二十元整");
        check("100010000", "100010000.00", "100,010,000", "一亿零一万元整");
        check("-1234.50", "-1234.50", "-1,234.50", "负一千二百三十四元五角");
    }

    #[test]
    fn bad() {
        for (text, error) in [
            ("", MoneyError::Shape),
            ("6,711", MoneyError::Shape),
            ("1e3", MoneyError::Shape),
            ("1.", MoneyError::Shape),
            (".5", MoneyError::Shape),
            ("+1", MoneyError::Shape),
            ("NaN", MoneyError::Shape),
            ("1.005", MoneyError::Fen),
            ("1000000000000", MoneyError::Range),
            ("99999999999999999999", MoneyError::Range),
        ] {
            assert_eq!(Money::parse(text), Err(error), "{text}");
        }
    }

    #[test]
    fn half_goes_up() {
        let half = Money::parse("0.05").expect("an amount").times(Rate::parse("0.1").expect("a rate"));
        assert_eq!(half.rounded(Rounding::HalfUpFen).to_string(), "0.01");
    }
}
