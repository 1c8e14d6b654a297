//! 当前预警 while the page stays open: judged anew as the minutes pass, so that it goes out of date before the reader's
//! eyes, and fetched anew now and then. A file that was read stays until its own time is over, should the net fail since.
use std::cell::Cell;
use std::rc::Rc;

use crate::ui::prelude::*;

use crate::rules::air::{FeedState, judge, parse};
use crate::ui::services::feed::{Due, Heard};
use crate::ui::services::{clock, feed};

/// What is known of the current alert.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Current {
    /// It is being fetched for the first time.
    Waiting,
    /// The portal publishes no such file.
    Absent,
    /// It could not be fetched.
    Unreachable,
    /// The page was opened from a folder and asks nobody.
    NoServer,
    /// It came, and means this now.
    Read(FeedState),
}

/// The current alert.
#[hook]
pub fn use_feed() -> Current {
    let heard = use_state_eq(|| None::<Heard>);
    let now = use_state_eq(clock::now);
    {
        let (heard, now) = (heard.clone(), now.clone());
        use_effect_with((), move |()| {
            let fetch = fetching(heard);
            fetch();
            let watch = feed::watch(Callback::from(move |due| {
                now.set(clock::now());
                match due {
                    Due::Look => (),
                    Due::Fetch => fetch(),
                }
            }));
            move || drop(watch)
        });
    }
    match &*heard {
        None => Current::Waiting,
        Some(Heard::Absent) => Current::Absent,
        Some(Heard::Unreachable) => Current::Unreachable,
        Some(Heard::NoServer) => Current::NoServer,
        Some(Heard::Text(text)) => Current::Read(judge(parse(text), *now)),
    }
}

/// Fetches and keeps what came: only the newest answer counts, and failing to fetch takes nothing away.
fn fetching(heard: UseStateHandle<Option<Heard>>) -> impl Fn() {
    let newest = Rc::new(Cell::new(0u32));
    let known = Rc::new(Cell::new(false));
    move || {
        let this = newest.get().wrapping_add(1);
        newest.set(this);
        let (heard, newest, known) = (heard.clone(), newest.clone(), known.clone());
        feed::fetch(Callback::from(move |came: Heard| {
            if newest.get() == this && !(known.get() && came == Heard::Unreachable) {
                known.set(matches!(came, Heard::Text(_)));
                heard.set(Some(came));
            }
        }));
    }
}
