//! 空气质量工作台, for staff: 研判 (which level a forecast comes to), 发布台 (the notice, the portal's alert file, lifting)
//! and AQI. One tab line between the three; what was filled in stays while one goes from one to another, and is gone
//! with the tab. Nothing is decided here.
mod aqi;
mod chart;
mod check;
mod duties;
mod parts;
mod publish;
mod publish_result;
mod state;
mod text;

use crate::ui::prelude::*;

use self::aqi::aqi;
use self::check::check;
use self::publish::publish;
use self::state::{Desk, Pen};
use crate::base::Date;
use crate::ui::hooks::{app, use_title};
use crate::ui::route::{DeskRoute, DoctorRoute, Route};

/// Properties of [`DeskPage`].
#[derive(Properties, PartialEq)]
pub struct DeskPageProps {
    /// Which screen.
    pub route: DeskRoute,
}

/// 空气质量工作台.
#[component]
pub fn DeskPage(props: &DeskPageProps) -> Html {
    use_title(Some(title(props.route).into()));
    let app = app();
    let desk = use_mut_ref(|| Desk::new(app.today));
    let pen = Pen { desk, redraw: use_force_update() };
    let screen = match props.route {
        DeskRoute::Check => check(&app, &pen),
        DeskRoute::Publish => publish(&app, &pen),
        DeskRoute::Aqi => aqi(&app, &pen),
    };
    html! {
        <div class="wb">
            <div class="wb-top">
                <h1>{ title(props.route) }</h1>
                <nav class="wb-tabs ht-noprint" aria-label={text::DESK}>
                    { for [DeskRoute::Check, DeskRoute::Publish, DeskRoute::Aqi].map(|to| tab(to, props.route)) }
                    <a class="wb-tab" href={Route::Doctor(DoctorRoute::Roster).href()}>{ text::TAB_ROSTER }</a>
                </nav>
                <button class="wb-clear ht-noprint" type="button" onclick={clear(&pen, props.route, app.today)}>{ text::CLEAR }</button>
            </div>
            { screen }
        </div>
    }
}

/// Empties the forms of this screen; those of the others stay.
fn clear(pen: &Pen, route: DeskRoute, today: Date) -> Callback<MouseEvent> {
    let pen = pen.clone();
    Callback::from(move |_: MouseEvent| {
        pen.write(|desk| {
            let fresh = Desk::new(today);
            match route {
                DeskRoute::Check => desk.check = fresh.check,
                DeskRoute::Publish => desk.publish = fresh.publish,
                DeskRoute::Aqi => desk.aqi = fresh.aqi,
            }
        });
    })
}

fn tab(to: DeskRoute, here: DeskRoute) -> Html {
    let words = match to {
        DeskRoute::Check => text::TAB_CHECK,
        DeskRoute::Publish => text::TAB_PUBLISH,
        DeskRoute::Aqi => text::TAB_AQI,
    };
    let current = (to == here).then_some("page");
    html! { <a class="wb-tab" href={Route::AirDesk(to).href()} aria-current={current}>{ words }</a> }
}

fn title(route: DeskRoute) -> &'static str {
    match route {
        DeskRoute::Check => text::CHECK_TITLE,
        DeskRoute::Publish => text::PUBLISH_TITLE,
        DeskRoute::Aqi => text::AQI_TITLE,
    }
}
