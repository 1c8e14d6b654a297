//! 地址栏: reads, writes and watches the hash, and knows which modules' screens this page holds.
use core::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use yew::Callback;

use crate::ui::route::{Module, Route};

thread_local! {
    static HELD: Cell<&'static [Module]> = const { Cell::new(&[]) };
}

/// From now on the screens of these modules are on this page. Called once.
pub fn hold(modules: &'static [Module]) {
    HELD.set(modules);
}

/// Whether that screen is on this page.
pub fn is_held(route: &Route) -> bool {
    HELD.get().contains(&route.module())
}

/// The screen the address names; the start of this page's module when it names none.
pub fn named() -> Route {
    let start = || HELD.get().first().map_or(Route::Home, |module| module.start());
    Route::parse(&hash()).unwrap_or_else(start)
}

/// The address of a screen, relative to this page: its hash, on its module's page where it is on another.
pub fn address(route: &Route) -> String {
    let hash = route.hash();
    if is_held(route) { hash } else { [route.module().page(), &hash].concat() }
}

/// The hash as it stands, with `#`.
pub fn hash() -> String {
    super::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The address of a link within the screen: the one that stands there, since the link moves only the focus. On a page
/// that is not running yet the browser itself leads to the element of that id.
pub fn within(id: &str) -> String {
    if cfg!(target_arch = "wasm32") { hash() } else { ["#", id].concat() }
}

/// Goes to a screen; the browser's back button returns from it.
pub fn go(route: &Route) {
    if let Some(window) = super::window() {
        let _ = window.location().set_href(&address(route));
    }
}

/// Whether the address names this screen already, so that following a link to it changes nothing.
pub fn is_at(route: &Route) -> bool {
    hash() == route.hash()
}

/// Goes to a screen in place of this one: back leads to where this one was entered from.
pub fn replace(route: &Route) {
    if let Some(window) = super::window() {
        let _ = window.location().replace(&address(route));
    }
}

/// Calls back after every change of the hash, until dropped.
pub fn watch(on_change: Callback<()>) -> Watch {
    let listener = Closure::<dyn Fn()>::new(move || on_change.emit(()));
    if let Some(window) = super::window() {
        let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
    }
    Watch(listener)
}

/// A running watch.
pub struct Watch(Closure<dyn Fn()>);

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(window) = super::window() {
            let _ = window.remove_event_listener_with_callback("hashchange", self.0.as_ref().unchecked_ref());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_the_page_only_where_it_must() {
        let land = Module::Land.start();
        hold(&[Module::Home]);
        assert_eq!((address(&Route::Home), address(&land)), ("#/".into(), "land.html#/land".into()));
        hold(&[Module::Land]);
        assert_eq!((address(&Route::Home), address(&land)), ("index.html#/".into(), "#/land".into()));
        hold(&Module::ALL);
        assert_eq!((address(&Route::Home), address(&land)), ("#/".into(), "#/land".into()));
    }
}
