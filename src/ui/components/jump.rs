//! 跳到: a link within the screen. The address holds the screen, so it moves the focus instead of the hash.
use yew::prelude::*;

use crate::ui::services::{dom, location};

/// Properties of [`Jump`].
#[derive(Properties, PartialEq)]
pub struct JumpProps {
    /// Id of the element to go to.
    pub to: AttrValue,
    /// Words of the link.
    pub children: Html,
}

/// A link to an element of this screen.
#[component]
pub fn Jump(props: &JumpProps) -> Html {
    let onclick = use_callback(props.to.clone(), |event: MouseEvent, to| {
        event.prevent_default();
        dom::focus_id(to);
    });
    let here = use_memo((), |()| AttrValue::from(location::hash()));
    html! { <a href={(*here).clone()} {onclick}>{ props.children.clone() }</a> }
}
