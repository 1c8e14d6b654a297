//! 条文标签: 办法 第十一条, never a bare number. Leads to the official document only when its address is known.
use crate::ui::prelude::*;

use super::Icon;
use crate::base::Citation;
use crate::ui::text;

/// A citation.
pub fn cite(citation: &Citation) -> Html {
    let words = html! { <>{ Icon::Book.html() }{ text::citation(citation) }</> };
    match &citation.url {
        None => html! { <span class="ht-cite">{ words }</span> },
        Some(url) => html! {
            <a class="ht-cite ht-cite--link" href={url.clone()} target="_blank" rel="noopener noreferrer">
                { words }<span class="ht-sr">{ text::NEW_WINDOW }</span>
            </a>
        },
    }
}
