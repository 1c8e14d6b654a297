//! 要改的地方: what can be wrong with a field, and the words for it: what is wrong, then what to do. No blame, no 无效.
use crate::base::{Date, DateError, IdError, MoneyError};
use crate::ui::components::{DateBox, DateFault};

use super::service::Service;
use super::text;

/// One thing to change: the field, and what is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Name of the field to go to; empty for the first option of the page.
    pub field: String,
    /// What is wrong.
    pub trouble: Trouble,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// Nothing is chosen.
    NotChosen,
    /// A row of facts is open.
    FactOpen(usize),
    /// No day.
    Day(DateFault),
    /// A day that has not come.
    NotYet(Date),
    /// Before the day from which it can be.
    TooEarly(Date),
    /// A year nobody living was born in.
    TooLongAgo,
    /// No amount.
    Amount(MoneyError),
    /// 一种都没有 beside others.
    NoneAndSome,
    /// 有拿不准的, but not which.
    SomeWithoutWhich,
    /// What the service says of it.
    Said(String),
}

/// What to say of a fault.
pub fn fault_words<S: Service>(question: S::Question, fault: &Fault) -> String {
    match &fault.trouble {
        Trouble::NotChosen => "还没有选，请选一项".to_string(),
        Trouble::FactOpen(at) => format!("“{}”还没有选，请选一项", S::fact(question, *at).1),
        Trouble::Day(wrong) => day(wrong),
        Trouble::TooEarly(day) => format!("这一天在{}以前，请核对日期", day.zh()),
        Trouble::NotYet(day) => format!("{}还没到，请核对日期", day.zh()),
        Trouble::TooLongAgo => "年份太早了，请照证件上的公历年份再填一次".to_string(),
        Trouble::Amount(wrong) => match wrong {
            MoneyError::Shape => "请只填数字，例如6000".to_string(),
            MoneyError::Fen => "最多两位小数，请再填一次".to_string(),
            MoneyError::Range => "这个数太大了，请核对后再填".to_string(),
        },
        Trouble::NoneAndSome => "勾了“一种都没有”，又勾了别的。请只留一边".to_string(),
        Trouble::SomeWithoutWhich => "请勾出拿不准的是哪几种".to_string(),
        Trouble::Said(words) => words.clone(),
    }
}

/// The boxes of a date that turn red.
pub fn wrong_boxes(trouble: &Trouble) -> Vec<DateBox> {
    match trouble {
        Trouble::Day(wrong) => wrong.boxes(),
        Trouble::TooLongAgo => vec![DateBox::Year],
        Trouble::NotYet(_) | Trouble::TooEarly(_) | Trouble::Said(_) => DateBox::ALL.to_vec(),
        Trouble::NotChosen
        | Trouble::FactOpen(_)
        | Trouble::Amount(_)
        | Trouble::NoneAndSome
        | Trouble::SomeWithoutWhich => Vec::new(),
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
        length if length == old => Some(text::ID_OLD.to_string()),
        length => new.checked_sub(length).filter(|missing| *missing > 0).map(|missing| format!("还差{missing}位。")),
    }
}
