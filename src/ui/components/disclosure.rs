//! 展开: one line that opens to more. Opened by itself on paper.
use yew::prelude::*;

use super::Icon;

/// Properties of [`Disclosure`].
#[derive(Properties, PartialEq)]
pub struct DisclosureProps {
    /// The line.
    pub label: AttrValue,
    /// What it opens to.
    pub children: Html,
}

/// More, when asked for.
#[component]
pub fn Disclosure(props: &DisclosureProps) -> Html {
    html! {
        <details class="ht-more">
            <summary>{ Icon::Forward.turning() }<span class="ht-more__t">{ &props.label }</span></summary>
            <div class="ht-more__b">{ props.children.clone() }</div>
        </details>
    }
}
