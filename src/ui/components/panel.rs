//! 小框: a part of the rail under its own heading.
use yew::prelude::*;

/// Properties of [`Panel`].
#[derive(Properties, PartialEq)]
pub struct PanelProps {
    /// Id of the heading.
    pub id: AttrValue,
    /// The heading.
    pub title: AttrValue,
    /// Further classes, such as `ht-noprint`.
    #[prop_or_default]
    pub class: Classes,
    /// What stands in it.
    pub children: Html,
}

/// A box of the rail.
#[component]
pub fn Panel(props: &PanelProps) -> Html {
    html! {
        <section class={classes!("ht-panel", props.class.clone())} aria-labelledby={&props.id}>
            <h2 id={&props.id}>{ &props.title }</h2>
            { props.children.clone() }
        </section>
    }
}
