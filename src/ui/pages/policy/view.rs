//! What the 口径 page shows of a figure: its period and its value in words. Reads the policy, changes nothing.
use crate::base::{Citation, ValueState};
use crate::policy::{Entry, Policy, Timeline};

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

/// Figures that change over time first, each under its own name; then what each document fixes once.
pub(super) fn value_groups(policy: &Policy, fixed_title: impl Fn(&str) -> String) -> Vec<ValueGroup> {
    let (dated, fixed): (Vec<&Timeline>, Vec<&Timeline>) = policy.timelines().iter().partition(|t| is_dated(t));
    let yearly = dated.into_iter().map(|timeline| ValueGroup {
        title: timeline.label.clone(),
        rows: timeline.entries.iter().map(|entry| row(policy, timeline, entry, entry.period())).collect(),
    });
    let by_document = policy.documents().iter().filter_map(|document| {
        let own = fixed.iter().filter(|t| t.article.split(':').next() == Some(document.id.as_str()));
        let rows: Vec<ValueRow> = own
            .flat_map(|timeline| timeline.entries.iter().map(|e| row(policy, timeline, e, timeline.label.clone())))
            .collect();
        (!rows.is_empty()).then(|| ValueGroup { title: fixed_title(&document.short), rows })
    });
    yearly.chain(by_document).collect()
}

fn is_dated(timeline: &Timeline) -> bool {
    timeline.entries.iter().any(|entry| entry.from.is_some() || entry.to.is_some())
}

fn row(policy: &Policy, timeline: &Timeline, entry: &Entry, label: String) -> ValueRow {
    ValueRow {
        label,
        value: entry.value.as_deref().map(|text| timeline.said(text)),
        state: entry.state,
        source: entry.source.clone(),
        citation: policy.citation(entry.article.as_deref().unwrap_or(&timeline.article)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_of_the_set_is_shown_once() {
        let policy = Policy::embedded();
        let shown: usize = value_groups(&policy, str::to_string).iter().map(|group| group.rows.len()).sum();
        let held: usize = policy.timelines().iter().map(|timeline| timeline.entries.len()).sum();
        assert_eq!(shown, held);
        let groups = value_groups(&policy, str::to_string);
        assert!(
            groups.iter().flat_map(|g| &g.rows).all(|row| !row.label.is_empty() && !row.citation.article.is_empty())
        );
    }
}
