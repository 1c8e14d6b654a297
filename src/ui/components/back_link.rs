//! 返回: 上一题, 改答案; above the heading of a screen.
use crate::ui::prelude::*;

use super::{Icon, words};
use crate::ui::route::Route;

/// A link back: where it leads, in words too (上一题).
pub fn back_link(to: &Route, label: &str) -> Html {
    html! { <a class="ht-back" href={to.href()}>{ Icon::Back.html() }{ words(label) }</a> }
}
