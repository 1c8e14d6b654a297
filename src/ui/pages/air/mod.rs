//! 重污染天气预警: what is asked of whom today (`today`), and whether a truck, a machine or a site may go on (`stops`).
//! Shows what the portal publishes and what the plan says; judges no air.
mod door;
mod hero;
mod stops;
mod text;
mod today;

use crate::ui::prelude::*;

use self::stops::Facts;
use crate::policy::Ctx;
use crate::rules::air::{Audience, FeedState, Response, TodayHeading};
use crate::ui::hooks::{Current, app, use_feed, use_title};
use crate::ui::route::AirRoute;
use crate::ui::services::{dom, storage};

/// Properties of [`AirPage`].
#[derive(Properties, PartialEq)]
pub struct AirPageProps {
    /// Which screen.
    pub route: AirRoute,
}

/// What both screens stand on, and what can be changed in them.
struct Screen<'a> {
    ctx: Ctx<'a>,
    current: Current,
    /// The level the visitor chose.
    chosen: Option<Response>,
    on_level: Callback<Option<Response>>,
    /// The one heading shown; none: all.
    who: Option<TodayHeading>,
    on_who: Callback<Option<TodayHeading>>,
    kept: bool,
    on_keep: Callback<bool>,
    /// The audience whose door notice is open.
    door: Option<Audience>,
    on_door: Callback<Option<Audience>>,
}

impl Screen<'_> {
    /// The level shown: the chosen one, else the one in force.
    fn level(&self) -> Option<Response> {
        self.chosen.or(self.in_force())
    }

    /// The level in force.
    fn in_force(&self) -> Option<Response> {
        match &self.current {
            Current::Read(FeedState::InForce(_, alert)) => Some(alert.response),
            Current::Read(
                FeedState::None(_)
                | FeedState::Lifted(..)
                | FeedState::Stale(_)
                | FeedState::NotYetStarted(_)
                | FeedState::Malformed(_),
            )
            | Current::Waiting
            | Current::Absent
            | Current::Unreachable
            | Current::NoServer => None,
        }
    }
}

/// 重污染天气预警.
#[component]
pub fn AirPage(props: &AirPageProps) -> Html {
    use_title(Some(crate::ui::text::AIR.into()));
    let current = use_feed();
    let chosen = use_state_eq(|| None::<Response>);
    let who = use_state_eq(|| storage::audience_get().as_deref().and_then(heading_of));
    let kept = use_state_eq(|| storage::audience_get().is_some());
    let door = use_state_eq(|| None::<Audience>);
    let facts = use_state_eq(Facts::default);
    use_effect_with(*door, |door| {
        if door.is_some() {
            dom::focus_id("door");
        }
    });
    let app = app();
    let on_who = {
        let (who, kept) = (who.clone(), *kept);
        Callback::from(move |new: Option<TodayHeading>| {
            if kept {
                storage::audience_set(new.map(code));
            }
            who.set(new);
        })
    };
    let on_keep = {
        let (who, kept) = (*who, kept.clone());
        Callback::from(move |keep: bool| {
            storage::audience_set(who.filter(|_| keep).map(code));
            kept.set(keep);
        })
    };
    let screen = Screen {
        ctx: Ctx::new(&app.policy, app.today),
        current,
        chosen: *chosen,
        on_level: setter(&chosen),
        who: *who,
        on_who,
        kept: *kept,
        on_keep,
        door: *door,
        on_door: setter(&door),
    };
    match props.route {
        AirRoute::Today => today::today(&screen),
        AirRoute::Stops => stops::stops(&screen, &facts, setter(&facts)),
    }
}

fn setter<T: 'static>(state: &UseStateHandle<T>) -> Callback<T> {
    let state = state.clone();
    Callback::from(move |value| state.set(value))
}

const GOVERNMENT: &str = "government";

fn code(heading: TodayHeading) -> &'static str {
    match heading {
        TodayHeading::Audience(audience) => audience.code(),
        TodayHeading::Government => GOVERNMENT,
    }
}

fn heading_of(kept: &str) -> Option<TodayHeading> {
    headings().find(|heading| code(*heading) == kept)
}

/// Every heading, in the order of the screen.
fn headings() -> impl Iterator<Item = TodayHeading> {
    Audience::ALL.iter().map(|audience| TodayHeading::Audience(*audience)).chain([TodayHeading::Government])
}
