//! Moving the focus to what has just appeared.
use crate::ui::prelude::*;

use crate::ui::services::dom;

/// The focus goes to the element with this id when it is named, and again whenever the number beside it changes.
#[hook]
pub fn use_focus(to: Option<(&'static str, u32)>) {
    use_effect_with(to, |to| {
        if let Some((id, _)) = to {
            dom::focus_id(id);
        }
    });
}
