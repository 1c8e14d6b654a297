//! 三个数: short facts under the big number; rows in 长辈版 and on very narrow screens.
use crate::ui::prelude::*;

/// One fact.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// 能补几年.
    pub label: AttrValue,
    /// 15.
    pub value: AttrValue,
    /// 年.
    pub unit: AttrValue,
}

/// Facts in a row; at most three.
pub fn facts(facts: &[Fact]) -> Html {
    let one = |fact: &Fact| {
        html! { <div><dt>{ &fact.label }</dt><dd>{ &fact.value }<small>{ &fact.unit }</small></dd></div> }
    };
    html! { <dl class="ht-facts">{ for facts.iter().map(one) }</dl> }
}
