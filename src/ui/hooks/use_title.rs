//! The tab's title of a screen. Names the screen, never what was filled in.
use crate::ui::prelude::*;

use crate::ui::services::dom;
use crate::ui::text;

/// Sets the tab's title.
#[hook]
pub fn use_title(screen: AttrValue) {
    use_effect_with(screen, |screen| dom::set_title(&text::tab_title(screen)));
}
