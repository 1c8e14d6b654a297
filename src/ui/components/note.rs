//! 提示: calm (an edge of the result), info (the text says two things), warn (a deadline, an open reading, a missing
//! number). Icon, words and colour together.
use crate::ui::prelude::*;

use super::{Icon, clauses};

/// Which kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// Good to know, nothing to do.
    Calm,
    /// Read it.
    Info,
    /// Act on it.
    Warn,
    /// What was filled in stays here.
    Safe,
}

/// A notice: the one thing to take away, which may be left out when the body says it all, and the rest.
pub fn note(kind: NoteKind, title: Option<&str>, body: Html) -> Html {
    let (class, icon) = match kind {
        NoteKind::Calm => ("ht-note ht-note--calm", Icon::Info),
        NoteKind::Info => ("ht-note", Icon::Info),
        NoteKind::Warn => ("ht-note ht-note--warn", Icon::Warn),
        NoteKind::Safe => ("ht-note ht-note--calm", Icon::Lock),
    };
    html! {
        <div {class}>
            { icon.html() }
            <div>
                if let Some(words) = title {
                    <p class="ht-note__t">{ clauses(words) }</p>
                }
                <div class="ht-note__b">{ body }</div>
            </div>
        </div>
    }
}
