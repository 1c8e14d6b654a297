//! 卫生院名单, where the program is cut in two (`services::rest`).
use crate::ui::prelude::*;

use super::List;
use crate::ui::services::rest::Here;

/// All below the heading.
#[inline(never)]
pub fn list(here: Here) -> Html {
    here.give(html! { <List /> })
}
