//! 空气质量工作台.
use yew::prelude::*;

use crate::ui::hooks::use_title;
use crate::ui::route::DeskRoute;

/// Properties of [`DeskPage`].
#[derive(Properties, PartialEq)]
pub struct DeskPageProps {
    /// Which screen.
    pub route: DeskRoute,
}

/// 空气质量工作台.
#[component]
pub fn DeskPage(_props: &DeskPageProps) -> Html {
    use_title("空气质量工作台".into());
    html! { <h1>{ "空气质量工作台" }</h1> }
}
