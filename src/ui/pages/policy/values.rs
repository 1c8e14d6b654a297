//! 各年数据: every dated value with its period, state and source; never one that is not there.
use crate::ui::prelude::*;

use super::text;
use super::view::{ValueGroup, ValueRow, value_groups};
use crate::policy::Policy;
use crate::ui::components::{clauses, section, state_chip};
use crate::ui::text as shell;

/// The figures.
pub fn values(policy: &Policy) -> Html {
    let groups = value_groups(policy, text::fixed_in);
    section("values", text::VALUES, Some(text::VALUES_LEAD), groups.iter().map(group).collect())
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
