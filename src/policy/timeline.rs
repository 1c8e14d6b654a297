//! 数值与时段: figures of the law, each with the days on which it holds, how sure it is and where it comes from.
//! A day outside is answered "outside", never with the neighbour's value.
use thiserror::Error;

use crate::base::{Date, Money, Rate, ValueState};

use super::json::Json;
use super::schema::{Form, FromJson, Shape, record};

record! {
    /// 数值: one figure over time.
    Timeline {
        /// Id, such as base.contribution.
        "id" id: String = Shape::Text(Form::Id),
        /// On screens.
        "label" label: String = Shape::Text(Form::Line),
        /// 单位.
        "unit" unit: Unit = Shape::Choice(Unit::WORDS),
        /// The article it stands on, unless an entry names its own.
        "article" article: String = Shape::Text(Form::Article),
        /// Whether the user is asked for it where it is missing.
        "asked" asked: bool = Shape::Bool,
        /// Values in the order of time, without gap or overlap.
        "entries" entries: Vec<Entry> = Shape::List(&Shape::Record(&Entry::RECORD)),
    }
}

record! {
    /// 时段: a value and the days on which it holds.
    Entry {
        /// First day; null: since ever.
        "from" from: Option<Date> = Shape::Maybe(&Shape::Day),
        /// Last day; null: until further notice.
        "to" to: Option<Date> = Shape::Maybe(&Shape::Day),
        /// The value in quotes; null when it is missing.
        "value" value: Option<String> = Shape::Maybe(&Shape::Text(Form::Value)),
        /// How sure it is.
        "state" state: ValueState = Shape::Choice(STATES),
        /// Where it was read.
        "source" source: String = Shape::Text(Form::Line),
        /// The article of this entry, where it is not the timeline's.
        "article" article: Option<String> = Shape::Maybe(&Shape::Text(Form::Article)),
    }
}

/// 单位 of a timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// 元, at most two decimals.
    Yuan,
    /// 比例, 0 to 1.
    Share,
    /// 个数.
    Count,
    /// 年.
    Years,
    /// 个月.
    Months,
    /// 日.
    Days,
    /// 工作日.
    WorkingDays,
    /// 亩.
    Mu,
    /// 平方米.
    SquareMetres,
    /// 日期.
    Date,
    /// 刻度: rising numbers with a blank between them.
    Scale,
}

/// States a file may name; the others are found by looking up or typing.
const STATES: &[&str] = &["official", "reported", "unconfirmed", "provisional", "missing", "ours"];

impl Unit {
    const ALL: [Unit; 11] = [
        Unit::Yuan,
        Unit::Share,
        Unit::Count,
        Unit::Years,
        Unit::Months,
        Unit::Days,
        Unit::WorkingDays,
        Unit::Mu,
        Unit::SquareMetres,
        Unit::Date,
        Unit::Scale,
    ];
    /// In the file, in the order of `ALL`.
    const WORDS: &'static [&'static str] =
        &["yuan", "share", "count", "years", "months", "days", "working_days", "mu", "square_metres", "date", "scale"];

    /// What a value of this unit looks like, when `text` is none.
    pub(super) fn refuses(self, text: &str) -> Option<&'static str> {
        let (fits, form) = match self {
            Unit::Yuan => {
                let fits = Money::parse(text).is_ok_and(|m| !m.is_zero() && !m.is_negative());
                (fits, "写成大于0的元数，小数最多两位，例如 \"6711\"")
            }
            Unit::Share => {
                let one = Rate::whole(1);
                let fits = Rate::parse(text).is_some_and(|rate| !rate.is_negative() && rate <= one);
                (fits, "写成0到1之间的小数，例如 \"0.6\"")
            }
            Unit::Count | Unit::Months | Unit::Days => {
                (whole(text).is_some_and(|n| (1..=9999).contains(&n)), "写成1到9999的整数，例如 \"15\"")
            }
            Unit::Years => (whole(text).is_some_and(|n| (1..=200).contains(&n)), "写成1到200的整数，例如 \"15\""),
            Unit::WorkingDays => (whole(text).is_some_and(|n| (1..=366).contains(&n)), "写成1到366的整数，例如 \"5\""),
            Unit::Mu | Unit::SquareMetres => {
                let fits = Rate::parse(text).is_some_and(|rate| !rate.is_negative());
                (fits, "写成不小于0的数，例如 \"0.3\"")
            }
            Unit::Date => (Date::parse_iso(text).is_ok(), "写成存在的日期，例如 \"2024-12-02\""),
            Unit::Scale => {
                let fits = scale(text).is_some_and(|all| all.len() > 1 && all.windows(2).all(|pair| pair[0] < pair[1]));
                (fits, "写成从小到大的几个数，中间空一格，例如 \"0 35 60\"")
            }
        };
        (!fits).then_some(form)
    }
}

fn scale(text: &str) -> Option<Vec<Rate>> {
    text.split(' ').map(|number| Rate::parse(number).filter(|number| !number.is_negative())).collect()
}

/// Digits only, so that one number has one writing.
fn whole(text: &str) -> Option<u32> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
}

impl FromJson for Unit {
    fn from_json(json: Json) -> Unit {
        let place = Unit::WORDS.iter().position(|word| json.text() == Some(word));
        Unit::ALL[place.unwrap_or_default()]
    }
}

impl FromJson for ValueState {
    fn from_json(json: Json) -> ValueState {
        match json.text() {
            Some("official") => ValueState::Official,
            Some("reported") => ValueState::Reported,
            Some("unconfirmed") => ValueState::Unconfirmed,
            Some("provisional") => ValueState::Provisional,
            Some("ours") => ValueState::Ours,
            Some(_) | None => ValueState::Missing,
        }
    }
}

/// 查得的数值: what a timeline says of one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Id of the timeline.
    pub id: String,
    /// On screens.
    pub label: String,
    /// 单位.
    pub unit: Unit,
    /// How sure it is; [`ValueState::OutOfPeriod`] and [`ValueState::Missing`] come without a value.
    pub state: ValueState,
    /// Key of the article it stands on.
    pub article: String,
    /// Where it was read.
    pub source: String,
    /// First day of its period; out of period: the first day anything is known of.
    pub from: Option<Date>,
    /// Last day of its period; out of period: the last day anything is known of.
    pub to: Option<Date>,
    /// The value as the file has it.
    pub text: Option<String>,
}

/// The policy file lacks a figure on that day.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("政策数据里缺少{id}")]
pub struct FigureMissing {
    /// Id of the timeline.
    pub id: String,
}

impl Figure {
    /// The number, whatever its unit.
    pub fn rate(&self) -> Option<Rate> {
        Rate::parse(self.text.as_deref()?)
    }

    /// The amount, when it is in yuan.
    pub fn money(&self) -> Option<Money> {
        Money::parse(self.text.as_deref().filter(|_| self.unit == Unit::Yuan)?).ok()
    }

    /// The number, when it is whole.
    pub fn count(&self) -> Option<u32> {
        whole(self.text.as_deref()?)
    }

    /// The marks, when it is a scale.
    pub fn scale(&self) -> Option<Vec<Rate>> {
        scale(self.text.as_deref().filter(|_| self.unit == Unit::Scale)?)
    }

    /// The day, when it is one.
    pub fn date(&self) -> Option<Date> {
        Date::parse_iso(self.text.as_deref()?).ok()
    }
}

impl Entry {
    /// Whether it holds on that day.
    pub fn covers(&self, on: Date) -> bool {
        self.from.is_none_or(|from| from <= on) && self.to.is_none_or(|to| on <= to)
    }
}

impl Timeline {
    /// What holds on that day, or that nothing is known of it.
    pub fn at(&self, on: Date) -> Figure {
        let figure = Figure {
            id: self.id.clone(),
            label: self.label.clone(),
            unit: self.unit,
            state: ValueState::OutOfPeriod,
            article: self.article.clone(),
            source: String::new(),
            from: self.entries.first().and_then(|e| e.from),
            to: self.entries.last().and_then(|e| e.to),
            text: None,
        };
        match self.entries.iter().find(|entry| entry.covers(on)) {
            Some(entry) => Figure {
                state: entry.state,
                article: entry.article.clone().unwrap_or(figure.article),
                source: entry.source.clone(),
                from: entry.from,
                to: entry.to,
                text: entry.value.clone(),
                ..figure
            },
            None => figure,
        }
    }
}
