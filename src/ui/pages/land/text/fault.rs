//! 要改的地方: what is wrong, then what to do. No blame, no 无效.
use crate::base::{DateError, IdError, MoneyError};
use crate::ui::components::{DateBox, DateFault};
use crate::ui::pages::land::question::Question;
use crate::ui::pages::land::read::{Fault, Trouble};

/// What to say of a fault.
pub fn fault(question: Question, fault: &Fault) -> String {
    match &fault.trouble {
        Trouble::NotChosen => "还没有选，请选一项".to_string(),
        Trouble::FactOpen(at) => format!("“{}”还没有选，请选一项", super::fact(question, *at).1),
        Trouble::Day(wrong) => day(wrong),
        Trouble::BornAfterNotice { birth, notice } => {
            format!("{}在公告日期{}以后，请核对这两个日期", birth.zh(), notice.zh())
        }
        Trouble::TooEarly(day) => format!("这一天在{}以前，请核对日期", day.zh()),
        Trouble::NotYet(day) => format!("{}还没到，请核对日期", day.zh()),
        Trouble::TooLongAgo => "年份太早了，请照证件上的公历年份再填一次".to_string(),
        Trouble::Amount(wrong) => match wrong {
            MoneyError::Shape => "请只填数字，例如6000".to_string(),
            MoneyError::Fen => "最多两位小数，请再填一次".to_string(),
            MoneyError::Range => "这个数太大了，请核对后再填".to_string(),
        },
        Trouble::Number => "请填0或更大的数，例如0.18".to_string(),
        Trouble::TooMuch => "这个数太大了，请按亩填，最多1000亩".to_string(),
        Trouble::People => "家里人数请填1至99的整数".to_string(),
        Trouble::NoneAndSome => "勾了“一种都没有”，又勾了别的。请只留一边".to_string(),
        Trouble::SomeWithoutWhich => "请勾出拿不准的是哪几种".to_string(),
        Trouble::Year { from, to } => format!("年份请填{from}至{to}"),
        Trouble::YearTwice(year) => format!("{year}年重复了，或者顺序不对。请从早到晚，一年一笔"),
        Trouble::Months => "缴了几个月，请填1至12的整数".to_string(),
        Trouble::Excluded => "不算的月数请填整数，不能比缴的月数多".to_string(),
    }
}

fn day(wrong: &DateFault) -> String {
    let boxes = |boxes: &[DateBox]| boxes.iter().map(|place| place.word()).collect::<Vec<_>>().join("、");
    match wrong {
        DateFault::Empty => "还没有填日期，请填年、月、日".to_string(),
        DateFault::Unfilled(empty) => format!("还没有填{}，请补上", boxes(empty)),
        DateFault::NotNumbers(odd) => format!("{}请填数字，年份写四位，例如1975", boxes(odd)),
        DateFault::NoSuchDay(error) => match error {
            DateError::Shape => "看不懂这个日期，请分别填年、月、日".to_string(),
            DateError::Year => "没有这一年，请照证件再填一次".to_string(),
            DateError::Month(month) => format!("没有{month}月，月份是1至12，请再填一次"),
            DateError::Day { year, month, day } => format!("{year}年{month}月没有{day}日，请照证件再填一次"),
        },
    }
}

/// Characters of an identity number, and of the old one.
const ID_LENGTHS: (usize, usize) = (18, 15);

/// What to say of an identity number that does not read; nothing while it is still too short.
pub fn identity(wrong: IdError, length: usize) -> Option<&'static str> {
    if length < ID_LENGTHS.0 {
        return None;
    }
    match wrong {
        IdError::Empty => None,
        IdError::BadLength => Some("身份证号是18位，请数一数再填"),
        IdError::BadCharacter => Some("前17位是数字，最后一位是数字或X，请核对"),
        IdError::BadDate => Some("号里的出生日期不存在，请逐位核对"),
        IdError::FutureBirth => Some("号里的出生日期还没到，请逐位核对"),
        IdError::BadChecksum => Some("最后一位对不上，请逐位核对"),
    }
}

/// What to say of an identity number while it is being typed.
pub fn identity_so_far(length: usize) -> Option<String> {
    let (new, old) = ID_LENGTHS;
    match length {
        0 => None,
        length if length == old => Some(super::ID_OLD.to_string()),
        length => new.checked_sub(length).filter(|missing| *missing > 0).map(|missing| format!("还差{missing}位。")),
    }
}
