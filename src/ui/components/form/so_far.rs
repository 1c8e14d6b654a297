//! 已经填好的: the answers so far, each with its way back, in the rail of a question.
use crate::ui::prelude::*;

use super::summary_list::{SummaryRow, change_link};
use crate::ui::components::words;
use crate::ui::text;

/// The answers so far in order, without what they mean, and why the question is asked (为什么问这个).
pub fn so_far(rows: &[SummaryRow], why: &str) -> Html {
    let row = |row: &SummaryRow| {
        html! {
            <div>
                <dt>{ &row.label }</dt>
                <dd class="ht-sofar__v">{ &row.answer }</dd>
                <dd class="ht-sofar__c">{ for change_link(row) }</dd>
            </div>
        }
    };
    html! {
        <>
            if !rows.is_empty() {
                <div class="ht-sofar">
                    <h2>{ text::SO_FAR }</h2>
                    <dl>{ for rows.iter().map(row) }</dl>
                </div>
            }
            <div class="ht-why"><h2>{ text::WHY_ASKED }</h2><p>{ words(why) }</p></div>
        </>
    }
}
