//! 跳到: a link within the screen. The address holds the screen, so it moves the focus instead of the hash.
use crate::ui::prelude::*;

use crate::ui::services::{dom, location};

/// A link to the element of that id on this screen.
pub fn jump(to: &str, body: Html) -> Html {
    let href = location::within(to);
    let to = to.to_string();
    let onclick = move |event: MouseEvent| {
        event.prevent_default();
        dom::focus_id(&to);
    };
    html! { <a {href} {onclick}>{ body }</a> }
}
