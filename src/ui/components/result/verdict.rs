//! 结论: the answer first. Yes is the only filled panel of a screen; a no is not an error; ask says who decides.
use crate::ui::prelude::*;

use crate::ui::components::{Icon, clauses};

/// Which answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VerdictKind {
    /// 可以享受.
    Yes,
    /// 不在范围.
    No,
    /// 要核实.
    Ask,
}

/// The answer: which one, in a word (可以享受), in a sentence, which heads the screen, and figures or reasons.
pub fn verdict(kind: VerdictKind, flag: &'static str, title: &str, body: Html) -> Html {
    let (class, icon) = match kind {
        VerdictKind::Yes => ("ht-verdict", Icon::Yes),
        VerdictKind::No => ("ht-verdict ht-verdict--no", Icon::No),
        VerdictKind::Ask => ("ht-verdict ht-verdict--ask", Icon::Ask),
    };
    html! {
        <section {class} aria-labelledby="verdict" data-read="">
            if kind == VerdictKind::Yes {
                { ripples() }
            }
            <p class="ht-verdict__flag">{ icon.html() }{ flag }</p>
            <h1 id="verdict">{ clauses(title) }</h1>
            { body }
        </section>
    }
}

/// Rings on the pond, behind the words.
fn ripples() -> Html {
    let ring = |(rx, ry): (&'static str, &'static str)| html! { <ellipse cx="190" cy="170" {rx} {ry} /> };
    let rings = [("34", "14"), ("74", "32"), ("118", "53"), ("166", "77"), ("218", "104"), ("274", "134")];
    html! {
        <svg class="ht-verdict__art" viewBox="0 0 320 240" aria-hidden="true" focusable="false">
            { for rings.map(ring) }
        </svg>
    }
}
