//! 条文标签 in a row.
use std::rc::Rc;

use yew::prelude::*;

use super::cite;
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
    cites(&props.citations)
}

/// Citations in a row.
pub fn cites(citations: &[Citation]) -> Html {
    html! { <div class="ht-row">{ for citations.iter().map(cite) }</div> }
}
