//! 卫生院名单, where the program is cut in two (`services::rest`).
use crate::ui::prelude::*;

use super::RosterPage;
use crate::ui::services::rest::Here;

/// The screen.
#[inline(never)]
pub fn page(here: Here) -> Html {
    here.give(html! { <RosterPage /> })
}
