//! The frame: header, the screen of the address, footer. The same for every module.
use crate::ui::prelude::*;

use super::components::{HeaderTools, footer, header};
use super::entry::running;
use super::hooks::{app, use_reader, use_route, use_view};
use super::services::{composing, early, print, speech};

/// The application of the module that runs.
#[component]
pub fn App() -> Html {
    use_effect_with((), |()| {
        print::watch();
        composing::watch();
        speech::watch_leaving();
        early::give_back();
    });
    let (view, on_view) = use_view();
    let route = use_route();
    let (reader, on_read) = use_reader(&route);
    let plain = early::plain(&route);
    html! {
        <>
            { header(&HeaderTools { view, on_view, reader, on_read }) }
            <main class="ht-main" id="main">{ (running().page)(route) }{ plain }</main>
            { footer(&app().policy) }
        </>
    }
}
