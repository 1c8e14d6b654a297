//! 打印: everything folded is opened on paper and folded again afterwards. How paper looks is `print.css` alone.
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Window};

use super::dom::document;

const OPENED: &str = "data-opened-for-paper";

/// Opens the browser's print dialogue.
pub fn print() {
    open_all();
    if let Some(window) = super::window() {
        let _ = window.print();
    }
}

/// Also when printing is started from the browser's own menu. Called once.
pub fn watch() {
    if let Some(window) = super::window() {
        listen(&window, "beforeprint", open_all);
        listen(&window, "afterprint", close_again);
    }
}

fn listen(window: &Window, event: &str, act: fn()) {
    let listener: JsValue = Closure::<dyn Fn()>::new(act).into_js_value();
    let _ = window.add_event_listener_with_callback(event, listener.unchecked_ref());
}

fn open_all() {
    for folded in all("details:not([open])") {
        let _ = folded.set_attribute(OPENED, "");
        let _ = folded.set_attribute("open", "");
    }
}

fn close_again() {
    for opened in all("[data-opened-for-paper]") {
        let _ = opened.remove_attribute(OPENED);
        let _ = opened.remove_attribute("open");
    }
}

fn all(selector: &str) -> Vec<Element> {
    let found = document().and_then(|d| d.query_selector_all(selector).ok());
    let list = found.into_iter().flat_map(|list| (0..list.length()).filter_map(move |i| list.item(i)));
    list.filter_map(|node| node.dyn_into().ok()).collect()
}
