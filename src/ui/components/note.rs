//! 提示: calm (an edge of the result), info (the text says two things), warn (a deadline, an open reading, a missing
//! number). Icon, words and colour together.
use yew::prelude::*;

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
}

/// Properties of [`Note`].
#[derive(Properties, PartialEq)]
pub struct NoteProps {
    /// Which kind.
    pub kind: NoteKind,
    /// The one thing to take away; may be left out when the body says it all.
    #[prop_or_default]
    pub title: Option<AttrValue>,
    /// The rest: paragraphs, chips, citations.
    #[prop_or_default]
    pub children: Html,
    /// Another icon than the kind's own.
    #[prop_or_default]
    pub icon: Option<Icon>,
}

/// A notice.
#[component]
pub fn Note(props: &NoteProps) -> Html {
    let (class, icon) = match props.kind {
        NoteKind::Calm => ("ht-note ht-note--calm", Icon::Info),
        NoteKind::Info => ("ht-note", Icon::Info),
        NoteKind::Warn => ("ht-note ht-note--warn", Icon::Warn),
    };
    html! {
        <div {class}>
            { props.icon.unwrap_or(icon).html() }
            <div>
                if let Some(words) = &props.title {
                    <p class="ht-note__t">{ clauses(words) }</p>
                }
                <div class="ht-note__b">{ props.children.clone() }</div>
            </div>
        </div>
    }
}
