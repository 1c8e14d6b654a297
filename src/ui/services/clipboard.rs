//! 复制: the clipboard, by the modern way or the old one; says whether it worked.
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{HtmlDocument, HtmlTextAreaElement};
use yew::Callback;

use super::dom::document;

/// Copies, then tells whether the text is on the clipboard.
pub fn copy(text: &str, done: Callback<bool>) {
    let Some(promise) = modern(text) else {
        done.emit(old(text));
        return;
    };
    let (good, text) = (done.clone(), text.to_string());
    let written = Closure::once_into_js(move |_: JsValue| good.emit(true));
    let refused = Closure::once_into_js(move |_: JsValue| done.emit(old(&text)));
    let then = Reflect::get(&promise, &"then".into()).ok().and_then(|f| f.dyn_into::<Function>().ok());
    if let Some(then) = then {
        let _ = then.call2(&promise, &written, &refused);
    }
}

/// `navigator.clipboard.writeText`; absent in old engines and outside a secure context.
fn modern(text: &str) -> Option<Promise> {
    let navigator = super::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object)?;
    let write = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into::<Function>().ok()?;
    write.call1(&clipboard, &text.into()).ok()?.dyn_into().ok()
}

/// `execCommand("copy")` on a field nobody sees.
fn old(text: &str) -> bool {
    let Some((document, body)) = document().and_then(|d| d.body().map(|body| (d, body))) else { return false };
    let field = document.create_element("textarea").ok().and_then(|e| e.dyn_into::<HtmlTextAreaElement>().ok());
    let (Some(field), Ok(document)) = (field, document.dyn_into::<HtmlDocument>()) else { return false };
    field.set_class_name("ht-sr");
    field.set_value(text);
    let held = document.active_element();
    let _ = body.append_child(&field);
    field.select();
    let copied = document.exec_command("copy").unwrap_or(false);
    field.remove();
    if let Some(element) = held.and_then(|e| e.dyn_into::<web_sys::HtmlElement>().ok()) {
        let _ = element.focus();
    }
    copied
}
