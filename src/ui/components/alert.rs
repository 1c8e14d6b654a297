//! 预警级别 in words, shape and colour together, and the bar on the home screen. The bar is there only while an alert is in
//! force; one announced and a file past its time leave a small line, and nothing ever says that all is well.
use crate::ui::prelude::*;

use super::{Icon, clauses, words};
use crate::rules::air::{FeedState, Response};
use crate::ui::hooks::Current;
use crate::ui::route::{AirRoute, Route};
use crate::ui::text;

/// The class that carries the colour of a level.
pub fn level_class(response: Response) -> &'static str {
    match response {
        Response::III => "ht-l3",
        Response::II => "ht-l2",
        Response::I => "ht-l1",
    }
}

/// One, two or three bars.
pub fn level_bars(response: Response) -> Html {
    let bar = |(path, level): (&'static str, Response)| {
        html! { <path d={path} class={(level > response).then_some("off")} /> }
    };
    let bars = ["M2 10h6v6h-6z", "M10 6h6v10h-6z", "M18 1h6v15h-6z"].into_iter().zip(Response::ALL);
    html! { <svg class="ht-bars" viewBox="0 0 26 16" aria-hidden="true" focusable="false">{ for bars.map(bar) }</svg> }
}

/// The bar on the home screen, leading to the alert page.
pub fn alert_bar(current: &Current) -> Html {
    let href = Route::Air(AirRoute::Today).href();
    let line = |said: &str| {
        html! { <p class="ht-alertstale"><a href={href.clone()}>{ Icon::Clock.html() }{ text::AIR }</a>{ "：" }{ clauses(said) }</p> }
    };
    match current {
        Current::Read(FeedState::InForce(_, alert)) => html! {
            <a class="ht-alertbar" href={href.clone()}>
                <span class={Classes::of(&[Some("ht-alertbar__badge"), Some(level_class(alert.response))])}>
                    { level_bars(alert.response) }{ words(&text::alert_of(alert.response)) }
                </span>
                <span>
                    <span class="ht-alertbar__t">{ text::ALERT_BAR }</span>
                    <span class="ht-alertbar__m">{ clauses(&text::alert_since(alert)) }</span>
                </span>
                { Icon::Forward.html() }
            </a>
        },
        Current::Read(FeedState::Stale(_)) => line(text::ALERT_STALE),
        Current::Read(FeedState::NotYetStarted(feed)) => {
            feed.announced().map(|alert| line(&text::alert_announced(alert))).unwrap_or_default()
        }
        Current::Read(FeedState::None(_) | FeedState::Lifted(..) | FeedState::Malformed(_))
        | Current::Waiting
        | Current::Absent
        | Current::Unreachable
        | Current::NoServer => Html::default(),
    }
}
