//! 展开: one line that opens to more. Opened by itself on paper.
use crate::ui::prelude::*;

use super::{Icon, words};

/// More, when asked for: the line, and what it opens to.
pub fn disclosure(label: &str, body: Html) -> Html {
    html! {
        <details class="ht-more">
            <summary>{ Icon::Forward.turning() }<span class="ht-more__t">{ words(label) }</span></summary>
            <div class="ht-more__b">{ body }</div>
        </details>
    }
}
