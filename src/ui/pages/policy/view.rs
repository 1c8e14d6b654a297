//! What the 口径 page shows of a figure: its period and its value in words. Reads the policy, changes nothing.
use crate::base::{Citation, Date, Money, Rate, ValueState};
use crate::policy::{Document, Entry, Policy, Timeline, Unit};

/// One dated value, in words.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueRow {
    /// 2024年; or what the figure is, where it has no period.
    pub label: String,
    /// 6,711元; `None` when there is none.
    pub value: Option<String>,
    /// How sure it is.
    pub state: ValueState,
    /// Where it was read.
    pub source: String,
    /// The article.
    pub citation: Citation,
}

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ValueGroup {
    /// What the rows are.
    pub title: String,
    /// The rows.
    pub rows: Vec<ValueRow>,
}

/// The figures of each document that has some: those that change over time first, each under its own name, then what it
/// fixes once.
pub(super) fn values_of_documents(
    policy: &Policy,
    fixed_title: impl Fn(&str) -> String,
) -> Vec<(&Document, Vec<ValueGroup>)> {
    let groups = |document: &Document| {
        let own = policy.timelines().iter().filter(|t| t.article.split(':').next() == Some(document.id.as_str()));
        let (dated, fixed): (Vec<&Timeline>, Vec<&Timeline>) = own.partition(|t| is_dated(t));
        let once = fixed
            .iter()
            .flat_map(|timeline| timeline.entries.iter().map(|e| row(policy, timeline, e, timeline.label.clone())));
        let once = ValueGroup { title: fixed_title(&document.short), rows: once.collect() };
        let yearly = dated.into_iter().map(|timeline| ValueGroup {
            title: timeline.label.clone(),
            rows: timeline.entries.iter().map(|entry| row(policy, timeline, entry, period(entry))).collect(),
        });
        yearly.chain([once]).filter(|group| !group.rows.is_empty()).collect::<Vec<_>>()
    };
    let all = policy.documents().iter().map(|document| (document, groups(document)));
    all.filter(|(_, groups)| !groups.is_empty()).collect()
}

fn is_dated(timeline: &Timeline) -> bool {
    timeline.entries.iter().any(|entry| entry.from.is_some() || entry.to.is_some())
}

fn row(policy: &Policy, timeline: &Timeline, entry: &Entry, label: String) -> ValueRow {
    ValueRow {
        label,
        value: entry.value.as_deref().map(|text| in_words(timeline.unit, &timeline.label, text)),
        state: entry.state,
        source: entry.source.clone(),
        citation: policy.citation(entry.article.as_deref().unwrap_or(&timeline.article)),
    }
}

/// 2024年; 2026年1月1日起; 到2029年12月31日.
fn period(entry: &Entry) -> String {
    match (entry.from, entry.to) {
        (Some(from), Some(to)) if is_year(from, to) => format!("{}年", from.year()),
        (Some(from), Some(to)) => format!("{}至{}", from.zh(), to.zh()),
        (Some(from), None) => format!("{}起", from.zh()),
        (None, Some(to)) => format!("到{}", to.zh()),
        (None, None) => String::new(),
    }
}

fn is_year(from: Date, to: Date) -> bool {
    from.year() == to.year() && (from.month(), from.day(), to.month(), to.day()) == (1, 1, 12, 31)
}

/// The value with its unit; a figure about ages is in 岁. A text that does not fit its unit is shown as it stands.
fn in_words(unit: Unit, label: &str, text: &str) -> String {
    let age = label.contains("年龄") || label.contains("几岁");
    let years = if age { "岁" } else { "年" };
    match unit {
        Unit::Yuan => Money::parse(text).map_or_else(|_| text.to_string(), |money| format!("{}元", money.grouped())),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units() {
        assert_eq!(in_words(Unit::Yuan, "基数", "6711"), "6,711元");
        assert_eq!(in_words(Unit::Share, "比例", "0.60"), "60%");
        assert_eq!(in_words(Unit::Years, "起算年龄", "16"), "16岁");
        assert_eq!(in_words(Unit::Years, "有效期", "5"), "5年");
        assert_eq!(in_words(Unit::Date, "印发", "2024-12-02"), "2024年12月2日");
        assert_eq!(in_words(Unit::Yuan, "基数", "?"), "?");
    }

    #[test]
    fn every_value_of_the_set_is_shown_once() {
        let policy = Policy::embedded();
        let groups: Vec<ValueGroup> =
            values_of_documents(&policy, str::to_string).into_iter().flat_map(|(_, groups)| groups).collect();
        let shown: usize = groups.iter().map(|group| group.rows.len()).sum();
        let held: usize = policy.timelines().iter().map(|timeline| timeline.entries.len()).sum();
        assert_eq!(shown, held);
        assert!(
            groups.iter().flat_map(|g| &g.rows).all(|row| !row.label.is_empty() && !row.citation.article.is_empty())
        );
    }
}
