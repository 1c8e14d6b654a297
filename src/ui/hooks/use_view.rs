//! 长辈版: the same screens with other sizes and colours. Remembered on the device because someone pressed the switch,
//! and only then; until someone does, the page opens as it was delivered or as the portal that frames it wishes
//! (`www/frame.js`).
use crate::ui::prelude::*;

use crate::ui::services::{dom, storage};

/// How large and how dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// 标准版.
    Standard,
    /// 长辈版.
    Elder,
}

impl View {
    /// Word of the `data-view` attribute and of the memory.
    pub fn word(self) -> &'static str {
        match self {
            View::Standard => "standard",
            View::Elder => "elder",
        }
    }

    /// The view of that word; the standard one for any other.
    pub fn from_word(word: Option<&str>) -> View {
        match word {
            Some("elder") => View::Elder,
            Some(_) | None => View::Standard,
        }
    }

    /// The other one.
    pub fn other(self) -> View {
        match self {
            View::Standard => View::Elder,
            View::Elder => View::Standard,
        }
    }
}

/// The view, and how to change to the other.
#[hook]
pub fn use_view() -> (View, Callback<()>) {
    let view = use_state_eq(|| View::from_word(storage::view_get().or_else(dom::shown_view).as_deref()));
    let now = *view;
    use_effect_with(now, |now| dom::show_view(now.word()));
    let switch = Callback::from(move |()| {
        storage::view_set(now.other().word());
        view.set(now.other());
    });
    (now, switch)
}

#[cfg(test)]
mod tests {
    use super::View;

    #[test]
    fn words() {
        for view in [View::Standard, View::Elder] {
            assert_eq!(View::from_word(Some(view.word())), view);
            assert_eq!(view.other().other(), view);
        }
        assert_eq!(View::from_word(Some("x")), View::Standard);
        assert_eq!(View::from_word(None), View::Standard);
    }
}
