//! 地址栏: reads, writes and watches the hash.
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::Callback;

use crate::ui::route::Route;

/// The hash as it stands, with `#`.
pub fn hash() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a screen; the browser's back button returns from it.
pub fn go(route: &Route) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(&route.hash());
    }
}

/// Whether the address names this screen already, so that following a link to it changes nothing.
pub fn is_at(route: &Route) -> bool {
    hash() == route.hash()
}

/// Goes to a screen in place of this one: back leads to where this one was entered from.
pub fn replace(route: &Route) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().replace(&route.hash());
    }
}

/// Calls back after every change of the hash, until dropped.
pub fn watch(on_change: Callback<()>) -> Watch {
    let listener = Closure::<dyn Fn()>::new(move || on_change.emit(()));
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    }
    Watch(listener)
}

/// A running watch.
pub struct Watch(Closure<dyn Fn()>);

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback("hashchange", self.0.as_ref().unchecked_ref());
        }
    }
}
