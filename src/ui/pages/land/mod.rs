//! 征地社保补贴: one question a page, check, result.
pub mod answers;
pub mod control;
pub mod draft;
pub mod flow;
pub mod law;
pub mod profile;
pub mod question;
pub mod read;
pub mod reply;
pub mod result;
pub mod state;
pub mod store;
pub mod text;

use yew::prelude::*;

use crate::ui::route::LandRoute;

/// Properties of [`LandPage`].
#[derive(Properties, PartialEq)]
pub struct LandPageProps {
    /// Which screen.
    pub route: LandRoute,
}

/// The screens of the land subsidy.
#[component]
pub fn LandPage(_props: &LandPageProps) -> Html {
    html! { <h1>{ "征地社保补贴" }</h1> }
}
