//! 一项服务 in residents' words: what it is, what it is for, how long it takes.
use crate::ui::prelude::*;

use crate::ui::components::{Icon, clauses};
use crate::ui::route::Route;

/// One service.
pub struct Service {
    /// Where it leads.
    pub to: Route,
    /// Its icon.
    pub icon: Icon,
    /// What it is.
    pub title: &'static str,
    /// What it is for.
    pub what: &'static str,
    /// How long it takes.
    pub time: &'static str,
}

/// The card of a service.
pub fn service_card(service: Service) -> Html {
    html! {
        <a class="ht-service" href={service.to.href()}>
            <span class="ht-service__icon">{ service.icon.html() }</span>
            <span>
                <span class="ht-service__t">{ service.title }</span>
                <span class="ht-service__d">{ clauses(service.what) }</span>
                <span class="ht-service__m">{ clauses(service.time) }</span>
            </span>
            { Icon::Forward.html() }
        </a>
    }
}
