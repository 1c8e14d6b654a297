//! 小框: a part of the rail under its own heading.
use crate::ui::prelude::*;

/// Whether a box of the rail is for paper too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PanelKind {
    /// On the screen and on paper.
    Part,
    /// On the screen only.
    Screen,
}

/// A box of the rail: id of its heading, the heading, what stands in it.
pub fn panel(kind: PanelKind, id: &'static str, title: &'static str, body: Html) -> Html {
    let class = match kind {
        PanelKind::Part => "ht-panel",
        PanelKind::Screen => "ht-panel ht-noprint",
    };
    html! {
        <section {class} aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            { body }
        </section>
    }
}
