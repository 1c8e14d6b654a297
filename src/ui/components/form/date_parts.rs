//! 年、月、日 as typed into three boxes: what was understood, which box is wrong, and a whole date typed or pasted into
//! one box. Keeps every character as it was typed; only a whole date is spread over the boxes.
use yew::AttrValue;

use crate::base::text::{plain_number, to_half_width};
use crate::base::{Date, DateError};

/// One of the three boxes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateBox {
    /// 年.
    Year,
    /// 月.
    Month,
    /// 日.
    Day,
}

impl DateBox {
    /// In the order of the page.
    pub const ALL: [DateBox; 3] = [DateBox::Year, DateBox::Month, DateBox::Day];

    /// Word behind the box.
    pub fn word(self) -> &'static str {
        match self {
            DateBox::Year => "年",
            DateBox::Month => "月",
            DateBox::Day => "日",
        }
    }

    /// End of the box's id: `{id}-y`.
    pub fn suffix(self) -> &'static str {
        match self {
            DateBox::Year => "y",
            DateBox::Month => "m",
            DateBox::Day => "d",
        }
    }

    /// What typing this text into the box changes: the box alone, so that another one just typed into keeps its text
    /// however slow the screen is; all three for a whole date that cannot go on.
    pub fn typed(self, text: &str) -> Vec<(DateBox, AttrValue)> {
        self.spread(text, |finished| finished)
    }

    /// The same after pasting into the box, or leaving it: a whole date is spread in any case.
    pub fn settled(self, text: &str) -> Vec<(DateBox, AttrValue)> {
        self.spread(text, |_| true)
    }

    fn spread(self, text: &str, goes: impl Fn(bool) -> bool) -> Vec<(DateBox, AttrValue)> {
        match whole(text) {
            Some((parts, finished)) if goes(finished) => {
                DateBox::ALL.into_iter().map(|place| (place, parts.at(place).clone())).collect()
            }
            Some(_) | None => vec![(self, AttrValue::from(text.to_string()))],
        }
    }
}

/// What stands in the three boxes.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct DateParts {
    /// 年.
    pub year: AttrValue,
    /// 月.
    pub month: AttrValue,
    /// 日.
    pub day: AttrValue,
}

/// Why the boxes hold no day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DateFault {
    /// Nothing is filled in.
    Empty,
    /// These boxes are still empty.
    Unfilled(Vec<DateBox>),
    /// These boxes hold something else than digits, or a year that has not four.
    NotNumbers(Vec<DateBox>),
    /// There is no such day.
    NoSuchDay(DateError),
}

impl DateFault {
    /// The boxes to turn red.
    pub fn boxes(&self) -> Vec<DateBox> {
        match self {
            DateFault::Empty => DateBox::ALL.to_vec(),
            DateFault::Unfilled(boxes) | DateFault::NotNumbers(boxes) => boxes.clone(),
            DateFault::NoSuchDay(DateError::Shape) => DateBox::ALL.to_vec(),
            DateFault::NoSuchDay(DateError::Year) => vec![DateBox::Year],
            DateFault::NoSuchDay(DateError::Month(_)) => vec![DateBox::Month],
            DateFault::NoSuchDay(DateError::Day { .. }) => vec![DateBox::Month, DateBox::Day],
        }
    }
}

impl From<Date> for DateParts {
    fn from(date: Date) -> DateParts {
        let text = |number: String| AttrValue::from(number);
        DateParts {
            year: text(date.year().to_string()),
            month: text(date.month().to_string()),
            day: text(date.day().to_string()),
        }
    }
}

impl DateParts {
    /// What stands in one box.
    pub fn at(&self, place: DateBox) -> &AttrValue {
        match place {
            DateBox::Year => &self.year,
            DateBox::Month => &self.month,
            DateBox::Day => &self.day,
        }
    }

    /// All boxes are empty.
    pub fn is_empty(&self) -> bool {
        DateBox::ALL.iter().all(|place| digits(self.at(*place), *place).is_empty())
    }

    /// The day, or what is wrong.
    pub fn read(&self) -> Result<Date, DateFault> {
        if self.is_empty() {
            return Err(DateFault::Empty);
        }
        if self.month.is_empty()
            && self.day.is_empty()
            && let Some((parts, _)) = whole(&self.year)
        {
            return parts.read();
        }
        let texts = DateBox::ALL.map(|place| (place, digits(self.at(place), place)));
        let failing = |test: fn(&(DateBox, String)) -> bool| -> Vec<DateBox> {
            texts.iter().filter(|part| test(part)).map(|(place, _)| *place).collect()
        };
        let empty = failing(|(_, text)| text.is_empty());
        if !empty.is_empty() {
            return Err(DateFault::Unfilled(empty));
        }
        let odd = failing(|(place, text)| {
            let length = match place {
                DateBox::Year => text.len() == 4,
                DateBox::Month | DateBox::Day => text.len() <= 2,
            };
            !length || !text.bytes().all(|b| b.is_ascii_digit())
        });
        let number = |i: usize| texts[i].1.parse::<u32>().unwrap_or_default();
        match odd.is_empty() {
            false => Err(DateFault::NotNumbers(odd)),
            true => Date::new(number(0).cast_signed(), number(1), number(2)).map_err(DateFault::NoSuchDay),
        }
    }
}

/// The digits of a box, without its own word behind them: `８月` is 8.
fn digits(text: &str, place: DateBox) -> String {
    let plain = plain_number(text);
    plain.strip_suffix(place.word()).unwrap_or(&plain).to_string()
}

/// A whole date in one text, existing or not, and whether it cannot go on (`1979.8.3` may become `1979.8.31`).
fn whole(text: &str) -> Option<(DateParts, bool)> {
    let plain = to_half_width(text.trim());
    if !plain.chars().all(|c| c.is_ascii_digit() || c.is_whitespace() || "年月日号.-/,—–".contains(c)) {
        return None;
    }
    let groups: Vec<&str> = plain.split(|c: char| !c.is_ascii_digit()).filter(|g| !g.is_empty()).collect();
    let (year, month, day) = match groups.as_slice() {
        [all] if all.len() == 8 => (&all[..4], &all[4..6], &all[6..]),
        [year, month, day] if year.len() == 4 && month.len() <= 2 && day.len() <= 2 => (*year, *month, *day),
        _ => return None,
    };
    let part = |digits: &str| {
        let bare = digits.trim_start_matches('0');
        AttrValue::from(if bare.is_empty() { "0" } else { bare }.to_string())
    };
    let finished = day.len() == 2 || !plain.ends_with(|c: char| c.is_ascii_digit());
    Some((DateParts { year: part(year), month: part(month), day: part(day) }, finished))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(year: &str, month: &str, day: &str) -> DateParts {
        let text = |t: &str| AttrValue::from(t.to_string());
        DateParts { year: text(year), month: text(month), day: text(day) }
    }

    #[test]
    fn a_whole_date_is_spread() {
        let all = |year, month, day| -> Vec<_> {
            let parts = parts(year, month, day);
            DateBox::ALL.map(|place| (place, parts.at(place).clone())).into()
        };
        let third = all("1979", "8", "3");
        for text in ["1979年8月3日", "19790803", "１９７９．８．０３", "1979-08-03"] {
            assert_eq!(DateBox::Year.typed(text), third, "{text}");
        }
        assert_eq!(DateBox::Year.typed("1979.8.3"), [(DateBox::Year, "1979.8.3".into())]);
        assert_eq!(DateBox::Year.typed("1979.8.31"), all("1979", "8", "31"));
        assert_eq!(DateBox::Year.settled("1979.8.3"), third);
        assert_eq!(DateBox::Day.settled("1979 8 3"), third);
        assert_eq!(DateBox::Year.settled("1979.2.30"), all("1979", "2", "30"));
    }

    #[test]
    fn anything_else_stays_as_typed_and_changes_no_other_box() {
        assert_eq!(DateBox::Year.settled("七九年"), [(DateBox::Year, "七九年".into())]);
        assert_eq!(DateBox::Month.typed("８月"), [(DateBox::Month, "８月".into())]);
    }

    #[test]
    fn read() {
        let day = |y, m, d| Date::new(y, m, d).map_err(DateFault::NoSuchDay);
        assert_eq!(parts("1979", "8", "3").read(), day(1979, 8, 3));
        assert_eq!(parts("１９７９", "０８月", " 3").read(), day(1979, 8, 3));
        assert_eq!(parts("1979.8.3", "", "").read(), day(1979, 8, 3));
        assert_eq!(parts("", " ", "").read(), Err(DateFault::Empty));
        assert_eq!(parts("1979", "", "3").read(), Err(DateFault::Unfilled(vec![DateBox::Month])));
        assert_eq!(parts("79", "8", "三").read(), Err(DateFault::NotNumbers(vec![DateBox::Year, DateBox::Day])));
        assert_eq!(parts("1979", "2", "30").read(), day(1979, 2, 30));
        assert_eq!(day(1979, 2, 30).unwrap_err().boxes(), [DateBox::Month, DateBox::Day]);
        assert_eq!(DateParts::from(Date::MIN).read(), Err(DateFault::NotNumbers(vec![DateBox::Year])));
    }
}
