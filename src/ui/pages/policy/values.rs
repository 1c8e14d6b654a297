//! 各年数据: every dated value with its period, state and source; never one that is not there.
use yew::prelude::*;

use super::text;
use super::view::{ValueGroup, ValueRow, value_groups};
use crate::ui::components::{Section, StateChip, clauses};
use crate::ui::hooks::use_app;
use crate::ui::text as shell;

/// The figures.
#[component]
pub fn Values() -> Html {
    let app = use_app();
    let groups = use_memo(app, |app| value_groups(&app.policy, text::fixed_in));
    html! {
        <Section id="values" title={text::VALUES} lead={text::VALUES_LEAD}>
            { for groups.iter().map(group) }
        </Section>
    }
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
            <span class="ht-vals__c"><StateChip state={row.state} /></span>
            <span class="ht-vals__s">{ shell::citation(&row.citation) }{ "，" }{ text::source(&row.source) }</span>
        </li>
    }
}
