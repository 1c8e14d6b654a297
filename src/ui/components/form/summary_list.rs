//! 核对: answers under a heading, each with what it means and 改.
use crate::ui::prelude::*;

use crate::ui::components::clauses;
use crate::ui::route::Route;
use crate::ui::text;

/// One answer.
#[derive(Clone, Debug, PartialEq)]
pub struct SummaryRow {
    /// What was asked, short: 出生日期.
    pub label: AttrValue,
    /// The answer.
    pub answer: AttrValue,
    /// What it means: 公告日满45周岁.
    pub meaning: Option<AttrValue>,
    /// Where it is changed; none where it cannot be.
    pub change: Option<Route>,
}

/// Answers to check, in order, under a heading (您家的地) of that id.
pub fn summary_list(id: &str, title: &'static str, rows: &[SummaryRow]) -> Html {
    let id = AttrValue::from(id.to_string());
    let row = |row: &SummaryRow| {
        html! {
            <div class="ht-sum__r">
                <dt>{ &row.label }</dt>
                <dd class="ht-sum__v">
                    { clauses(&row.answer) }
                    if let Some(words) = &row.meaning {
                        <small>{ clauses(words) }</small>
                    }
                </dd>
                <dd class="ht-sum__c">{ for change_link(row) }</dd>
            </div>
        }
    };
    html! {
        <section class="ht-sum" aria-labelledby={&id}>
            <h2 {id}>{ title }</h2>
            <dl>{ for rows.iter().map(row) }</dl>
        </section>
    }
}

/// 改, with what is changed for those who only hear the link.
pub(super) fn change_link(row: &SummaryRow) -> Option<Html> {
    let label = &row.label;
    row.change.as_ref().map(|to| {
        html! { <a class="ht-change" href={to.href()}>{ text::CHANGE }<span class="ht-sr">{ label }</span></a> }
    })
}
