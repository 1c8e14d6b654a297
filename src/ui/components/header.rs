//! 页头: the mark, which leads home; 朗读 where the browser can; 长辈版.
use crate::ui::prelude::*;

use super::{Icon, jump};
use crate::ui::hooks::{Reader, View};
use crate::ui::route::Route;
use crate::ui::text;

/// What the header shows and does.
pub struct HeaderTools {
    /// The view shown.
    pub view: View,
    /// Changes to the other view.
    pub on_view: Callback<()>,
    /// The state of read-aloud.
    pub reader: Reader,
    /// Starts or stops it.
    pub on_read: Callback<()>,
}

/// The header.
pub fn header(tools: &HeaderTools) -> Html {
    let can_read = tools.reader != Reader::Absent;
    html! {
        <header class="ht-top">
            <span class="ht-skip">{ jump("main", html! { text::SKIP }) }</span>
            <div class="ht-top__in">
                <a class="ht-brand" href={Route::Home.href()}>
                    { mark() }
                    <span>
                        <span class="ht-brand__a">{ text::DISTRICT }</span>
                        <span class="ht-brand__b">{ text::PRODUCT }</span>
                    </span>
                </a>
                <div class={Classes::of(&[Some("ht-tools"), can_read.then_some("ht-tools--two")])}>
                    { for read_button(tools) }
                    { view_switch(tools) }
                </div>
            </div>
        </header>
    }
}

fn read_button(tools: &HeaderTools) -> Option<Html> {
    let pressed = match tools.reader {
        Reader::Absent => return None,
        Reader::Silent => "false",
        Reader::Reading => "true",
    };
    let onclick = tools.on_read.reform(|_: MouseEvent| ());
    Some(html! {
        <button class="ht-tool" type="button" aria-pressed={pressed} {onclick}>
            { Icon::Speaker.html() }<span class="ht-tool__t">{ text::READ_ALOUD }</span>
        </button>
    })
}

fn view_switch(tools: &HeaderTools) -> Html {
    let checked = match tools.view {
        View::Standard => "false",
        View::Elder => "true",
    };
    let onclick = tools.on_view.reform(|_: MouseEvent| ());
    html! {
        <button class="ht-tool ht-switch" type="button" role="switch" aria-checked={checked} {onclick}>
            { text::ELDER_VIEW }<span class="ht-switch__track" aria-hidden="true"></span>
        </button>
    }
}

/// A lotus on the water.
fn mark() -> Html {
    let path = "M16 5c3.400 3.300 5 6.700 5 10.300 0 3.200-1.700 5.900-5 8.200-3.300-2.300-5-5-5-8.200C11 11.700 12.600 8.300 16 5z\
        M10.900 13.300C8.700 12.200 6.300 11.800 3.500 12c.6 6.300 4.700 10.700 12.500 11.500\
        M21.100 13.300c2.200-1.100 4.600-1.500 7.400-1.300-.6 6.300-4.700 10.700-12.500 11.500M6 28h20";
    html! { <svg class="ht-brand__mark" viewBox="0 0 32 32" aria-hidden="true" focusable="false"><path d={path} /></svg> }
}
