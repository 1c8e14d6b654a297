//! 重污染天气预警.
use yew::prelude::*;

use crate::ui::hooks::use_title;
use crate::ui::route::AirRoute;

/// Properties of [`AirPage`].
#[derive(Properties, PartialEq)]
pub struct AirPageProps {
    /// Which screen.
    pub route: AirRoute,
}

/// 重污染天气预警.
#[component]
pub fn AirPage(_props: &AirPageProps) -> Html {
    use_title("重污染天气预警".into());
    html! { <h1>{ "重污染天气预警" }</h1> }
}
