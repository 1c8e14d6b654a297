//! 条文标签 in a row.
use std::rc::Rc;

use yew::prelude::*;

use super::Cite;
use crate::base::Citation;

/// Properties of [`Cites`].
#[derive(Properties, PartialEq)]
pub struct CitesProps {
    /// The articles.
    pub citations: Rc<[Citation]>,
}

/// Citations in a row.
#[component]
pub fn Cites(props: &CitesProps) -> Html {
    let one = |citation: &Citation| html! { <Cite citation={citation.clone()} /> };
    html! { <div class="ht-row">{ for props.citations.iter().map(one) }</div> }
}
