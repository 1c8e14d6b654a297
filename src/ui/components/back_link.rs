//! 返回: 上一题, 改答案; above the heading of a screen.
use yew::prelude::*;

use super::Icon;
use crate::ui::route::Route;

/// Properties of [`BackLink`].
#[derive(Properties, PartialEq)]
pub struct BackLinkProps {
    /// Where it leads.
    pub to: Route,
    /// Where it leads, in words: 上一题.
    pub label: AttrValue,
}

/// A link back.
#[component]
pub fn BackLink(props: &BackLinkProps) -> Html {
    html! { <a class="ht-back" href={props.to.href()}>{ Icon::Back.html() }{ &props.label }</a> }
}
