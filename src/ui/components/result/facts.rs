//! 三个数: short facts under the big number; rows in 长辈版 and on very narrow screens.
use std::rc::Rc;

use yew::prelude::*;

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

/// Properties of [`Facts`].
#[derive(Properties, PartialEq)]
pub struct FactsProps {
    /// At most three.
    pub facts: Rc<[Fact]>,
}

/// Facts in a row.
#[component]
pub fn Facts(props: &FactsProps) -> Html {
    let one = |fact: &Fact| {
        html! { <div><dt>{ &fact.label }</dt><dd>{ &fact.value }<small>{ &fact.unit }</small></dd></div> }
    };
    html! { <dl class="ht-facts">{ for props.facts.iter().map(one) }</dl> }
}
