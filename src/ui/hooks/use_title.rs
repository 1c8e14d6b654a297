//! The tab's title of a screen. Names the screen, never what was filled in.
use crate::ui::prelude::*;

use crate::ui::services::dom;
use crate::ui::text;

/// Sets the tab's title; without one it stays as it is.
#[hook]
pub fn use_title(screen: Option<AttrValue>) {
    use_effect_with(screen, |screen| {
        if let Some(screen) = screen {
            dom::set_title(&text::tab_title(screen));
        }
    });
}
