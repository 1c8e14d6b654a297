//! 已经填好的: the answers so far, each with its way back, in the rail of a question.
use std::rc::Rc;

use yew::prelude::*;

use super::summary_list::{SummaryRow, change_link};
use crate::ui::text;

/// Properties of [`SoFar`].
#[derive(Properties, PartialEq)]
pub struct SoFarProps {
    /// Answers in order; nothing is drawn without. What an answer means is not shown here.
    pub rows: Rc<[SummaryRow]>,
    /// 为什么问这个, in words.
    #[prop_or_default]
    pub why: Option<AttrValue>,
}

/// The answers so far.
#[component]
pub fn SoFar(props: &SoFarProps) -> Html {
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
            if !props.rows.is_empty() {
                <div class="ht-sofar">
                    <h2>{ text::SO_FAR }</h2>
                    <dl>{ for props.rows.iter().map(row) }</dl>
                </div>
            }
            if let Some(why) = &props.why {
                <div class="ht-why"><h2>{ text::WHY_ASKED }</h2><p>{ why }</p></div>
            }
        </>
    }
}
