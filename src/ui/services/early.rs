//! 打开之前: what the page holds before the screens do (`ui::prerender`). The rules in plain words stay the elements they
//! are and are shown under the first screen; what was typed or pressed there boot.js keeps and gives back.
use core::cell::RefCell;

use js_sys::{Function, Reflect};
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::Html;
use yew::virtual_dom::VNode;

use super::rules;
use crate::ui::route::Route;

/// Of the rules: the screens they stand under, as hashes.
const SCREENS: &str = "data-screens";

thread_local! {
    static PLAIN: RefCell<Vec<(Element, String)>> = const { RefCell::new(Vec::new()) };
}

/// Takes from the page what is to stay, before the screens replace the rest. Words made from the built-in rules do not
/// stay where a changed file is in use.
pub fn take_over(root: &Element) {
    tell();
    let changed = rules::said().iter().any(|file| file.taken);
    while let Ok(Some(element)) = root.query_selector(".ht-plain") {
        element.remove();
        let screens = element.get_attribute(SCREENS).unwrap_or_default();
        if !changed {
            PLAIN.with_borrow_mut(|kept| kept.push((element, screens)));
        }
    }
}

/// Gives back what was typed and pressed, once the screens stand.
pub fn give_back() {
    tell();
}

/// The rules under a screen; nothing under most.
pub fn plain(route: &Route) -> Html {
    let hash = route.hash();
    PLAIN.with_borrow(|kept| {
        let found = kept.iter().find(|(_, screens)| screens.split(' ').any(|screen| screen == hash));
        found.map(|(element, _)| VNode::VRef(element.clone().into())).unwrap_or_default()
    })
}

/// Calls boot.js, the first time to keep, the second time to give back.
fn tell() {
    let early = super::window().and_then(|window| Reflect::get(&window, &"hetangEarly".into()).ok());
    if let Some(early) = early.and_then(|early| early.dyn_into::<Function>().ok()) {
        let _ = early.call0(&early);
    }
}
