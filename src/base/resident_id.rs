//! 公民身份号码 (GB 11643-1999): reads, normalises and checks the 18-digit number.
//! The first six digits say where it was first issued; they prove no residence and are not judged.
//! 15-digit numbers are refused by length.
use thiserror::Error;

use super::date::Date;
use super::text::to_half_width;

/// 公民身份号码: 18 characters with a right check character and an existing birth date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResidentId {
    normalized: String,
    birth: Date,
    sex: Sex,
}

/// 性别.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sex {
    /// 男.
    Male,
    /// 女.
    Female,
}

/// Why a text is no identity number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum IdError {
    /// Nothing was typed.
    #[error("没有填身份证号")]
    Empty,
    /// Not 18 characters.
    #[error("身份证号应是18位")]
    BadLength,
    /// A character that cannot stand there.
    #[error("前17位只能是数字，最后一位是数字或X")]
    BadCharacter,
    /// The birth date in it does not exist.
    #[error("身份证号里的出生日期不存在")]
    BadDate,
    /// Born after today.
    #[error("身份证号里的出生日期还没到")]
    FutureBirth,
    /// The check character is another.
    #[error("身份证号的最后一位对不上，请逐位核对")]
    BadChecksum,
}

impl IdError {
    /// Code of the contract.
    pub fn code(self) -> &'static str {
        match self {
            IdError::Empty => "empty",
            IdError::BadLength => "bad_length",
            IdError::BadCharacter => "bad_character",
            IdError::BadDate => "bad_date",
            IdError::FutureBirth => "future_birth",
            IdError::BadChecksum => "bad_checksum",
        }
    }
}

impl ResidentId {
    /// Full-width characters become half-width, blanks go, x becomes X.
    pub fn normalize(text: &str) -> String {
        to_half_width(text).chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect()
    }

    /// Checks length, characters, birth date against `today`, check character, in this order.
    pub fn parse(text: &str, today: Date) -> Result<ResidentId, IdError> {
        let normalized = ResidentId::normalize(text);
        if normalized.is_empty() {
            return Err(IdError::Empty);
        }
        let symbols: Vec<char> = normalized.chars().collect();
        if symbols.len() != 18 {
            return Err(IdError::BadLength);
        }
        let digits: Vec<u32> = symbols[..17].iter().filter_map(|c| c.to_digit(10)).collect();
        let last = symbols[17];
        if digits.len() != 17 || !(last.is_ascii_digit() || last == 'X') {
            return Err(IdError::BadCharacter);
        }
        let number = |range: core::ops::Range<usize>| digits[range].iter().fold(0, |n, d| n * 10 + d);
        let year = i32::try_from(number(6..10)).unwrap_or_default();
        let birth = Date::new(year, number(10..12), number(12..14)).map_err(|_| IdError::BadDate)?;
        if birth > today {
            return Err(IdError::FutureBirth);
        }
        if check_character(&digits) != last {
            return Err(IdError::BadChecksum);
        }
        let sex = if digits[16] % 2 == 1 { Sex::Male } else { Sex::Female };
        Ok(ResidentId { normalized, birth, sex })
    }

    /// The 18 characters.
    pub fn as_str(&self) -> &str {
        &self.normalized
    }

    /// 出生日期 in the number.
    pub fn birth(&self) -> Date {
        self.birth
    }

    /// 性别: the 17th digit is odd for men.
    pub fn sex(&self) -> Sex {
        self.sex
    }
}

fn check_character(digits: &[u32]) -> char {
    const WEIGHTS: [u32; 17] = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
    const CHECKS: [char; 11] = ['1', '0', 'X', '9', '8', '7', '6', '5', '4', '3', '2'];
    let sum: u32 = digits.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    CHECKS[(sum % 11) as usize]
}
