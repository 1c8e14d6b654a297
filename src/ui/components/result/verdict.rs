//! 结论: the answer first. Yes is the only filled panel of a screen; a no is not an error; ask says who decides.
use yew::prelude::*;

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

/// Properties of [`Verdict`].
#[derive(Properties, PartialEq)]
pub struct VerdictProps {
    /// Which answer.
    pub kind: VerdictKind,
    /// In a word: 可以享受.
    pub flag: AttrValue,
    /// In a sentence; the heading of the screen.
    pub title: AttrValue,
    /// [`super::MoneyFigure`], [`super::Facts`], [`super::Cites`], reasons.
    #[prop_or_default]
    pub children: Html,
}

/// The answer.
#[component]
pub fn Verdict(props: &VerdictProps) -> Html {
    let (class, icon) = match props.kind {
        VerdictKind::Yes => ("ht-verdict", Icon::Yes),
        VerdictKind::No => ("ht-verdict ht-verdict--no", Icon::No),
        VerdictKind::Ask => ("ht-verdict ht-verdict--ask", Icon::Ask),
    };
    html! {
        <section {class} aria-labelledby="verdict" data-read="">
            if props.kind == VerdictKind::Yes {
                { ripples() }
            }
            <p class="ht-verdict__flag">{ icon.html() }{ &props.flag }</p>
            <h1 id="verdict">{ clauses(&props.title) }</h1>
            { props.children.clone() }
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
