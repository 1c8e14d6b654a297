//! 首页: the alert in force, if any, one question, the services that are built, three promises. No staff door, no news.
mod service_card;

use crate::ui::prelude::*;

use self::service_card::{Service, service_card};
use crate::ui::components::{Icon, alert_bar, clauses};
use crate::ui::hooks::{use_feed, use_title};
use crate::ui::route::{AirRoute, FlowRoute, Module, PolicyPart, Route};
use crate::ui::text;

/// The home screen.
#[component]
pub fn HomePage() -> Html {
    use_title(Some(text::HOME_TITLE.into()));
    let current = use_feed();
    let promise =
        |(icon, words): (Icon, &'static str)| html! { <li>{ icon.html() }<span>{ clauses(words) }</span></li> };
    let promises = [Icon::Lock, Icon::Book, Icon::Phone].into_iter().zip(text::PROMISES);
    let services = [
        Service {
            to: Route::Land(FlowRoute::Start),
            icon: Icon::Land,
            title: text::LAND,
            what: text::LAND_WHAT,
            time: text::LAND_TIME,
        },
        Service {
            to: Module::Doctor.start(),
            icon: Icon::Doctor,
            title: text::DOCTOR,
            what: text::DOCTOR_WHAT,
            time: text::DOCTOR_TIME,
        },
        Service {
            to: Route::Air(AirRoute::Today),
            icon: Icon::Air,
            title: text::AIR,
            what: text::AIR_WHAT,
            time: text::AIR_TIME,
        },
        Service {
            to: Route::Carbon,
            icon: Icon::Carbon,
            title: text::CARBON,
            what: text::CARBON_WHAT,
            time: text::CARBON_TIME,
        },
        Service {
            to: Route::Policy(PolicyPart::Top),
            icon: Icon::Book,
            title: text::POLICY,
            what: text::POLICY_WHAT,
            time: text::POLICY_TIME,
        },
    ];
    html! {
        <>
            { alert_bar(&current) }
            <div class="ht-hero" data-read="">
                <h1>{ text::HOME_TITLE }</h1>
                <p class="ht-lead">{ clauses(text::HOME_LEAD) }</p>
                { lotus() }
            </div>
            <nav class="ht-services" aria-label={text::SERVICES} data-read="">
                { for services.map(service_card) }
            </nav>
            <ul class="ht-trust">{ for promises.map(promise) }</ul>
        </>
    }
}

/// A lotus on the pond, on wide windows only.
fn lotus() -> Html {
    let path = "M300 14c11 11 16 22 16 34 0 11-5 20-16 28-11-8-16-17-16-28 0-12 5-23 16-34z\
        M284 41c-7-4-15-5-24-5 2 21 15 36 40 40M316 41c7-4 15-5 24-5-2 21-15 36-40 40\
        M272 36.500c-4-7-6-12-6-12 8 1 14 4 19 8M328 36.500c4-7 6-12 6-12-8 1-14 4-19 8M300 76v22";
    html! {
        <svg class="ht-hero__art" viewBox="0 0 430 132" aria-hidden="true" focusable="false">
            <path d={path} />
            <ellipse cx="300" cy="100" rx="34" ry="7" />
            <ellipse cx="300" cy="101" rx="76" ry="15.500" />
            <ellipse cx="300" cy="102" rx="122" ry="25" />
        </svg>
    }
}
