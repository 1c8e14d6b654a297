//! 两栏: a main column and a rail beside it on wide windows; on a phone one column in reading order: main, rail, foot.
use yew::prelude::*;

/// What the rail is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RailKind {
    /// Part of the screen: below the main column on a phone, and on paper.
    Part,
    /// A reminder, such as the answers so far: on wide windows only.
    Reminder,
}

/// Properties of [`Split`].
#[derive(Properties, PartialEq)]
pub struct SplitProps {
    /// What the rail is for.
    pub kind: RailKind,
    /// Name of the rail for screen readers.
    pub rail_label: AttrValue,
    /// The rail.
    pub rail: Html,
    /// What comes last, such as the small print.
    #[prop_or_default]
    pub foot: Option<Html>,
    /// The main column.
    pub children: Html,
}

/// A main column with a rail.
#[component]
pub fn Split(props: &SplitProps) -> Html {
    let (split, rail) = match props.kind {
        RailKind::Part => ("ht-split", "ht-rail"),
        RailKind::Reminder => ("ht-split ht-split--q", "ht-rail ht-rail--wide"),
    };
    html! {
        <div class={split}>
            <div class="ht-split__main">{ props.children.clone() }</div>
            <aside class={rail} aria-label={&props.rail_label}>{ props.rail.clone() }</aside>
            { for props.foot.iter().map(|foot| html! { <div class="ht-split__foot">{ foot.clone() }</div> }) }
        </div>
    }
}
