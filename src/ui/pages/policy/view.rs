//! What the 口径 page shows of a figure: its period and its value in words. Reads the policy, changes nothing.
use crate::base::{Citation, ValueState};
use crate::policy::{Document, Entry, Policy, Timeline};

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
            rows: timeline.entries.iter().map(|entry| row(policy, timeline, entry, entry.period())).collect(),
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
