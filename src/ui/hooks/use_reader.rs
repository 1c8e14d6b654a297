//! 朗读 of the screen: whether the browser can, whether it does, and starting and stopping.
use crate::ui::prelude::*;

use crate::ui::route::Route;
use crate::ui::services::{dom, speech};

/// The state of read-aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The browser has no voice: nothing is shown.
    Absent,
    /// It can read.
    Silent,
    /// It is reading.
    Reading,
}

/// Read-aloud for the screen shown, and its button.
#[hook]
pub fn use_reader(route: &Route) -> (Reader, Callback<()>) {
    let state = use_state_eq(|| if speech::available() { Reader::Silent } else { Reader::Absent });
    {
        let state = state.clone();
        use_effect_with((), move |()| {
            speech::watch_voices(Callback::from(move |()| {
                state.set(if speech::available() { Reader::Silent } else { Reader::Absent });
            }));
        });
    }
    {
        let state = state.clone();
        use_effect_with(route.clone(), move |_| {
            if *state == Reader::Reading {
                state.set(Reader::Silent);
            }
        });
    }
    let now = *state;
    let press = Callback::from(move |()| match now {
        Reader::Absent => (),
        Reader::Silent => {
            let ended = state.clone();
            state.set(Reader::Reading);
            speech::start(&dom::readable_text(), Callback::from(move |()| ended.set(Reader::Silent)));
        }
        Reader::Reading => {
            speech::stop();
            state.set(Reader::Silent);
        }
    });
    (now, press)
}
