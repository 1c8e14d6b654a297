//! 粘贴的数: numbers copied from a spreadsheet, cell by cell in reading order. Tabs, line ends, commas and spaces part the
//! cells; digits and signs may be full-width. A blank in the middle or a text is never left out nor filled in: it is
//! said by row and cell. Only blanks behind the last number are nothing. What the numbers mean is the rules' to say.
use crate::base::text::to_half_width;
use crate::base::{NonEmpty, Rate};

/// 第几行第几格, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Row.
    pub row: usize,
    /// Cell of the row.
    pub cell: usize,
}

/// 一个数 and where it stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PastedNumber {
    /// Where.
    pub place: Place,
    /// The number.
    pub value: Rate,
}

/// 一格不能用: which, what stands in it, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PastedFault {
    /// Where.
    pub place: Place,
    /// What stands there.
    pub text: String,
    /// Why it cannot be used.
    pub why: PastedWhy,
}

/// Why a cell cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PastedWhy {
    /// 空的, or a mark for 没有数.
    Blank,
    /// 日期、时间, not a value.
    Time,
    /// A number with its unit or name: `162良`.
    Mixed,
    /// Words only.
    Words,
}

/// 读数: every number in reading order, or every cell that is in the way.
pub fn read_pasted(text: &str) -> Result<Vec<PastedNumber>, NonEmpty<PastedFault>> {
    let (mut numbers, mut faults) = (Vec::new(), Vec::new());
    for (place, text) in cells(text) {
        match (Rate::parse_quotient(&text), why(&text)) {
            (Some(value), _) => numbers.push(PastedNumber { place, value }),
            (None, why) => faults.push(PastedFault { place, text, why }),
        }
    }
    NonEmpty::from_vec(faults).map_or(Ok(numbers), Err)
}

/// 摆错的一行: the first row, with how many numbers it holds, that a table would not have: several rows hold one number
/// each, or `a_row` each but for the first and the last, which may be shorter. A single row is as long as it likes. Two
/// columns side by side would else be read as one longer series.
pub fn odd_row(numbers: &[PastedNumber], a_row: usize) -> Option<(usize, usize)> {
    let mut rows: Vec<(usize, usize)> = Vec::new();
    for PastedNumber { place, .. } in numbers {
        match rows.last_mut() {
            Some((row, count)) if *row == place.row => *count += 1,
            Some(_) | None => rows.push((place.row, 1)),
        }
    }
    let last = rows.len().saturating_sub(1);
    let column = rows.iter().all(|(_, count)| *count == 1);
    let odd =
        |(at, (_, count)): &(usize, &(usize, usize))| *count > a_row || (*count < a_row && *at != 0 && *at != last);
    (last > 0 && !column).then(|| rows.iter().enumerate().find(odd).map(|(_, row)| *row))?
}

/// Cells up to the last that holds something.
fn cells(text: &str) -> Vec<(Place, String)> {
    let mut cells = Vec::new();
    let plain = to_half_width(text).replace("\r\n", "\n").replace('\r', "\n");
    for (row, line) in plain.split('\n').enumerate() {
        let mut cell = 0;
        for piece in line.split(['\t', ',', ';', '、', '|']) {
            let words: Vec<&str> = piece.split_whitespace().collect();
            // One date and its time, or words, are one cell; numbers with spaces between them are several.
            let several = words.len() > 1 && words.iter().all(|word| Rate::parse_quotient(word).is_some());
            let found =
                if several { words.iter().map(|word| word.to_string()).collect() } else { vec![words.join(" ")] };
            for text in found {
                cell += 1;
                cells.push((Place { row: row + 1, cell }, text));
            }
        }
    }
    while cells.last().is_some_and(|(_, text)| text.is_empty()) {
        cells.pop();
    }
    cells
}

/// Marks that monitoring tables write for a missing value.
const MISSING: &[&str] = &["-", "--", "—", "——", "/", "缺", "缺测", "无", "NA", "N/A", "null"];

fn why(text: &str) -> PastedWhy {
    let digits = text.chars().any(|c| c.is_ascii_digit());
    let groups = text.split(|c: char| !c.is_ascii_digit()).filter(|group| !group.is_empty()).count();
    if text.is_empty() || MISSING.iter().any(|mark| mark.eq_ignore_ascii_case(text)) {
        PastedWhy::Blank
    } else if digits && (text.contains(['月', '日', '时', ':']) || (groups > 1 && text.contains(['-', '/']))) {
        PastedWhy::Time
    } else if digits {
        PastedWhy::Mixed
    } else {
        PastedWhy::Words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn good(text: &str, wanted: &[&str]) {
        let found = read_pasted(text).map(|all| all.iter().map(|one| one.value.to_string()).collect::<Vec<_>>());
        assert_eq!(found, Ok(wanted.iter().map(|text| text.to_string()).collect()), "{text:?}");
    }

    #[track_caller]
    fn bad(text: &str, wanted: &[(usize, usize, &str, PastedWhy)]) {
        let faults = read_pasted(text).expect_err("refused");
        let found: Vec<_> =
            faults.iter().map(|fault| (fault.place.row, fault.place.cell, fault.text.as_str(), fault.why)).collect();
        assert_eq!(found, wanted, "{text:?}");
    }

    #[test]
    fn numbers_of_a_spreadsheet() {
        good("151\n162.5\n170\n", &["151", "162.5", "170"]);
        good("151\t162\r\n170\t180\r\n\r\n", &["151", "162", "170", "180"]);
        good("151，162、170；180", &["151", "162", "170", "180"]);
        good("１５１．５　１６２\r170", &["151.5", "162", "170"]);
        good(" 151  162 ", &["151", "162"]);
        good("-3\n501", &["-3", "501"]);
        good("150.66666666666666 9", &["150.66666666666666", "9"]);
        good("", &[]);
        good(" \t\n \n", &[]);
    }

    #[test]
    fn where_a_number_stood() {
        let places: Vec<Place> = read_pasted("1\t2\n3").expect("numbers").iter().map(|one| one.place).collect();
        assert_eq!(places, [(1, 1), (1, 2), (2, 1)].map(|(row, cell)| Place { row, cell }));
    }

    #[track_caller]
    fn laid_out(text: &str, a_row: usize, wanted: Option<(usize, usize)>) {
        assert_eq!(odd_row(&read_pasted(text).expect("numbers"), a_row), wanted, "{text:?}");
    }

    #[test]
    fn one_column_one_row_or_a_row_a_day() {
        for text in ["", "151", "151\n162\n170", "151\t162\t170", "151 162，170\n\n"] {
            laid_out(text, 1, None);
            laid_out(text, 3, None);
        }
        laid_out("1\t2\t3\n4\t5\t6\n7\t8\t9", 3, None);
        laid_out("3\n4\t5\t6\n7\t8", 3, None);
    }

    #[test]
    fn columns_side_by_side_are_no_series() {
        laid_out("1\t151\n2\t162", 1, Some((1, 2)));
        laid_out("151\n162\t170", 1, Some((2, 2)));
        laid_out("1\t151\n2\t162\n3\t170", 3, Some((2, 2)));
        laid_out("1\t2\t3\t4\n5\t6", 3, Some((1, 4)));
        laid_out("1\t2\t3\n4\n5\t6", 3, Some((2, 1)));
    }

    #[test]
    fn a_hole_is_said_and_never_filled() {
        bad("151\n\n170", &[(2, 1, "", PastedWhy::Blank)]);
        bad("151\t\t170", &[(1, 2, "", PastedWhy::Blank)]);
        bad("\n151", &[(1, 1, "", PastedWhy::Blank)]);
        bad(
            "151\n—\n缺测\nn/a",
            &[(2, 1, "—", PastedWhy::Blank), (3, 1, "缺测", PastedWhy::Blank), (4, 1, "n/a", PastedWhy::Blank)],
        );
    }

    #[test]
    fn texts_are_told_apart() {
        bad(
            "日期\tAQI\n2026-11-23\t151\n11月24日\t162良",
            &[
                (1, 1, "日期", PastedWhy::Words),
                (1, 2, "AQI", PastedWhy::Words),
                (2, 1, "2026-11-23", PastedWhy::Time),
                (3, 1, "11月24日", PastedWhy::Time),
                (3, 2, "162良", PastedWhy::Mixed),
            ],
        );
        bad(
            "2026/11/23 8:00\t151\n1e3",
            &[(1, 1, "2026/11/23 8:00", PastedWhy::Time), (2, 1, "1e3", PastedWhy::Mixed)],
        );
    }
}
