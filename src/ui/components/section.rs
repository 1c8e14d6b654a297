//! 一节: a part of a screen under its own heading, which a jump link can lead to.
use yew::prelude::*;

use super::clauses;

/// Properties of [`Section`].
#[derive(Properties, PartialEq)]
pub struct SectionProps {
    /// Id of the heading.
    pub id: AttrValue,
    /// The heading.
    pub title: AttrValue,
    /// A line under it.
    #[prop_or_default]
    pub lead: Option<AttrValue>,
    /// Further classes, such as `ht-noprint`.
    #[prop_or_default]
    pub class: Classes,
    /// What stands in it.
    pub children: Html,
}

/// A section.
#[component]
pub fn Section(props: &SectionProps) -> Html {
    html! {
        <section class={classes!("ht-sec", props.class.clone())} aria-labelledby={&props.id}>
            <div class="ht-sec__h">
                <h2 id={&props.id}>{ clauses(&props.title) }</h2>
                if let Some(words) = &props.lead {
                    <p>{ clauses(words) }</p>
                }
            </div>
            { props.children.clone() }
        </section>
    }
}
