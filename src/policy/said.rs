//! 数值怎么说: a dated value and its period in the words people read.
use crate::base::{Date, Money, Rate};

use super::timeline::{Entry, Timeline, Unit};

impl Timeline {
    /// A value of this figure with its unit: 6,711元, 60%, 16岁. A text that does not fit the unit is said as it stands.
    pub fn said(&self, text: &str) -> String {
        let age = self.label.contains("年龄") || self.label.contains("几岁");
        let years = if age { "岁" } else { "年" };
        match self.unit {
            Unit::Yuan => {
                Money::parse(text).map_or_else(|_| text.to_string(), |money| format!("{}元", money.grouped()))
            }
            Unit::Share => Rate::parse(text).map_or_else(|| text.to_string(), Rate::percent),
            Unit::Count => text.to_string(),
            Unit::Years => format!("{text}{years}"),
            Unit::Months => format!("{text}个月"),
            Unit::Days => format!("{text}天"),
            Unit::WorkingDays => format!("{text}个工作日"),
            Unit::Mu => format!("{text}亩"),
            Unit::SquareMetres => format!("{text}平方米"),
            Unit::Scale => text.replace(' ', "、"),
            Unit::Date => Date::parse_iso(text).map_or_else(|_| text.to_string(), Date::zh),
        }
    }
}

impl Entry {
    /// 2024年; 2026年1月1日起; 到2029年12月31日; nothing where it has no period.
    pub fn period(&self) -> String {
        match (self.from, self.to) {
            (Some(from), Some(to)) if is_year(from, to) => format!("{}年", from.year()),
            (Some(from), Some(to)) => format!("{}至{}", from.zh(), to.zh()),
            (Some(from), None) => format!("{}起", from.zh()),
            (None, Some(to)) => format!("到{}", to.zh()),
            (None, None) => String::new(),
        }
    }
}

fn is_year(from: Date, to: Date) -> bool {
    from.year() == to.year() && (from.month(), from.day(), to.month(), to.day()) == (1, 1, 12, 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(unit: Unit, label: &str, text: &str, expected: &str) {
        let figure = Timeline {
            id: String::new(),
            label: label.into(),
            unit,
            article: String::new(),
            asked: false,
            entries: Vec::new(),
        };
        assert_eq!(figure.said(text), expected);
    }

    #[test]
    fn units() {
        check(Unit::Yuan, "基数", "6711", "6,711元");
        check(Unit::Share, "比例", "0.60", "60%");
        check(Unit::Years, "起算年龄", "16", "16岁");
        check(Unit::Years, "有效期", "5", "5年");
        check(Unit::Date, "印发", "2024-12-02", "2024年12月2日");
        check(Unit::Yuan, "基数", "?", "?");
    }
}
