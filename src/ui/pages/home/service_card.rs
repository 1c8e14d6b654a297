//! 一项服务 in residents' words: what it is, what it is for, how long it takes.
use yew::prelude::*;

use crate::ui::components::{Icon, clauses};
use crate::ui::route::Route;

/// Properties of [`ServiceCard`].
#[derive(Properties, PartialEq)]
pub struct ServiceCardProps {
    /// Where it leads.
    pub to: Route,
    /// Its icon.
    pub icon: Icon,
    /// What it is.
    pub title: AttrValue,
    /// What it is for.
    pub what: AttrValue,
    /// How long it takes.
    pub time: AttrValue,
}

/// One service.
#[component]
pub fn ServiceCard(props: &ServiceCardProps) -> Html {
    html! {
        <a class="ht-service" href={props.to.href()}>
            <span class="ht-service__icon">{ props.icon.html() }</span>
            <span>
                <span class="ht-service__t">{ &props.title }</span>
                <span class="ht-service__d">{ clauses(&props.what) }</span>
                <span class="ht-service__m">{ clauses(&props.time) }</span>
            </span>
            { Icon::Forward.html() }
        </a>
    }
}
