//! The frame: header, the screen of the address, footer.
use yew::prelude::*;

use super::components::{HeaderTools, footer, header};
use super::hooks::{app, use_reader, use_route, use_view};
use super::pages::{HomePage, LandPage, PolicyPage};
use super::route::Route;
use super::services::{composing, print};

/// The whole application.
#[component]
pub fn App() -> Html {
    use_effect_with((), |()| {
        print::watch();
        composing::watch();
    });
    let (view, on_view) = use_view();
    let route = use_route();
    let (reader, on_read) = use_reader(&route);
    let page = match route {
        Route::Home => html! { <HomePage /> },
        Route::Land(route) => html! { <LandPage {route} /> },
        Route::Policy(_) => html! { <PolicyPage /> },
    };
    html! {
        <>
            { header(&HeaderTools { view, on_view, reader, on_read }) }
            <main class="ht-main" id="main">{ page }</main>
            { footer(&app().policy) }
        </>
    }
}
