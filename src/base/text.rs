//! 读懂人写的: full-width characters, dates and numbers as people type them. Reads; never changes a value
//! silently, so screens read back what was understood.
use super::date::{Date, DateError};

/// Full-width forms (０-９, Ａ, ．, －, ideographic blank) become half-width.
pub fn to_half_width(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{3000}' => ' ',
            '。' => '.',
            '、' | '，' => ',',
            '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
            _ => c,
        })
        .collect()
}

/// 日期 as typed: `1979.8.3`, `1979年8月3日`, `1979-08-03`, `1979/8/3`, `1979 8 3`, `19790803`, full-width too.
pub fn parse_typed_date(text: &str) -> Result<Date, DateError> {
    let plain = to_half_width(text.trim());
    let separated = plain.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "年月日号.-/,—–".contains(c));
    if !separated {
        return Err(DateError::Shape);
    }
    let groups: Vec<&str> = plain.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).collect();
    let numbers = match groups.as_slice() {
        [all] if all.len() == 8 => [&all[..4], &all[4..6], &all[6..]],
        [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => [*year, *month, *day],
        _ => return Err(DateError::Shape),
    };
    let number = |i: usize| numbers[i].parse::<u32>().map_err(|_| DateError::Shape);
    Date::new(i32::try_from(number(0)?).map_err(|_| DateError::Year)?, number(1)?, number(2)?)
}

/// A decimal as typed: full-width digits, grouping commas and blanks are understood.
pub fn plain_number(text: &str) -> String {
    to_half_width(text).chars().filter(|c| !c.is_whitespace() && *c != ',').collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn good() {
        let expected = Date::new(1979, 8, 3);
        for text in [
            "1979.8.3",
            "1979年8月3日",
            "１９７９．８．３",
            "1979-08-03",
            "1979/8/3",
            " 1979 8 3 ",
            "19790803",
            "1979。8。3",
            "１９７９年８月３号",
        ] {
            assert_eq!(parse_typed_date(text), expected, "{text}");
        }
        assert_eq!(plain_number("６，７１１．５"), "6711.5");
    }

    #[test]
    fn bad() {
        for text in ["", "79.8.3", "1979", "1979.8", "八月三日", "1979.8.3.1", "abc", "1979年8月3日生", "1979808"]
        {
            assert_eq!(parse_typed_date(text), Err(DateError::Shape), "{text}");
        }
        assert_eq!(parse_typed_date("1979.2.30"), Err(DateError::Day { year: 1979, month: 2, day: 30 }));
    }
}
