//! 条文标签 in a row.
use crate::ui::prelude::*;

use super::cite;
use crate::base::Citation;

/// Citations in a row.
pub fn cites(citations: &[Citation]) -> Html {
    html! { <div class="ht-row">{ for citations.iter().map(cite) }</div> }
}
