//! 各年数据: every dated value with its period, state and source; never one that is not there.
use crate::ui::prelude::*;

use super::view::{ValueGroup, ValueRow, values_of_documents};
use super::{folds, text};
use crate::policy::{Document, Policy};
use crate::ui::components::{Whole, clauses, disclosure, later, section, state_chip};
use crate::ui::text as shell;

/// The document of the figure most asked for, the contribution base: it is not folded.
const ASKED_FOR: &str = "base";

/// The figures.
pub fn values(policy: &Policy) -> Html {
    let all = values_of_documents(policy, text::fixed_in);
    let (first, others): (Vec<_>, Vec<_>) = all.into_iter().partition(|(document, _)| document.id == ASKED_FOR);
    let fold = |(document, groups): &(&Document, Vec<ValueGroup>)| {
        let count = groups.iter().map(|group| group.rows.len()).sum();
        let label = text::figures_of(&document.title, count);
        disclosure(&label, later(Whole::Document(&document.id), || groups.iter().map(group).collect()))
    };
    let body =
        html! { <>{ for first.iter().flat_map(|(_, groups)| groups).map(group) }{ folds(others.iter().map(fold)) }</> };
    section("values", text::VALUES, Some(text::VALUES_LEAD), body)
}

fn group(group: &ValueGroup) -> Html {
    html! {
        <section class="ht-vals">
            <h3>{ clauses(&group.title) }</h3>
            <ul>{ for group.rows.iter().map(row) }</ul>
        </section>
    }
}

fn row(row: &ValueRow) -> Html {
    let value = row.value.clone().unwrap_or_else(|| text::NO_VALUE.to_string());
    html! {
        <li>
            <span class="ht-vals__k">{ &row.label }</span>
            <b class="ht-vals__v">{ value }</b>
            <span class="ht-vals__c">{ state_chip(row.state) }</span>
            <span class="ht-vals__s">{ shell::citation(&row.citation) }{ "，" }{ text::source(&row.source) }</span>
        </li>
    }
}
