//! 页面: focus, title, scrolling, and what an event says of its field.
use js_sys::Reflect;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Element, HtmlElement, HtmlTextAreaElement};
use yew::events::{Event, InputEvent};
use yew::prelude::TargetCast;

/// What stands in the field of an event; `None` while an input method is still composing.
pub fn typed(event: &InputEvent) -> Option<Typed> {
    if event.is_composing() {
        return None;
    }
    Some(Typed { text: standing(event)?, pasted: event.input_type() == "insertFromPaste" })
}

/// What stands in the field when it is left, or when composing has ended; or what was picked from a list.
pub fn settled(event: &Event) -> Option<String> {
    standing(event)
}

/// Of a box of one line or of several, or of a list to pick from.
fn standing(event: &impl TargetCast) -> Option<String> {
    Reflect::get(&event.target_dyn_into::<Element>()?.into(), &"value".into()).ok()?.as_string()
}

/// What stands in the box of several lines with that id.
pub fn area_text(id: &str) -> Option<String> {
    let element = document()?.get_element_by_id(id)?;
    element.dyn_into::<HtmlTextAreaElement>().ok().map(|area| area.value())
}

/// Text of a field and how it came there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Typed {
    /// The whole text of the field.
    pub text: String,
    /// It was pasted, not typed.
    pub pasted: bool,
}

/// A text as the value of a property of an element; none where there are no elements.
pub fn text_value(text: &str) -> Option<JsValue> {
    cfg!(target_arch = "wasm32").then(|| text.into())
}

/// Where the screens go, in place of the first paint: the element that carries all tokens.
pub fn mount_point() -> Option<Element> {
    document()?.get_element_by_id("app")
}

/// Shows the screens in that view.
pub fn show_view(word: &str) {
    if let Some(root) = mount_point() {
        let _ = root.set_attribute("data-view", word);
    }
}

/// The view the page stands in.
pub fn shown_view() -> Option<String> {
    mount_point()?.get_attribute("data-view")
}

/// The tab's title.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// To the top, and the focus on the screen's heading, so that a screen reader starts there.
pub fn enter_screen() {
    if let Some(window) = super::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
    if let Some(heading) = document().and_then(|d| d.query_selector("main h1").ok().flatten()) {
        focus(&heading);
    }
}

/// Focus on the element of that id, unfolded and scrolled into view; whether there is one.
pub fn focus_id(id: &str) -> bool {
    match document().and_then(|d| d.get_element_by_id(id)) {
        None => false,
        Some(element) => {
            let mut fold = element.closest("details").ok().flatten();
            while let Some(folded) = fold {
                let _ = folded.set_attribute("open", "");
                fold = folded.parent_element().and_then(|above| above.closest("details").ok().flatten());
            }
            element.scroll_into_view();
            focus(&element);
            true
        }
    }
}

/// What read-aloud says of this screen: the parts marked `data-read`, else all of `main`.
pub fn readable_text() -> String {
    let Some(document) = document() else { return String::new() };
    let text = |element: Element| element.dyn_into::<HtmlElement>().map(|e| e.inner_text()).unwrap_or_default();
    let mut parts = Vec::new();
    if let Ok(marked) = document.query_selector_all("main [data-read]") {
        for index in 0..marked.length() {
            parts.extend(marked.item(index).and_then(|node| node.dyn_into::<Element>().ok()).map(text));
        }
    }
    if parts.is_empty() {
        parts.extend(document.query_selector("main").ok().flatten().map(text));
    }
    parts.join("\n")
}

fn focus(element: &Element) {
    let Some(target) = element.dyn_ref::<HtmlElement>() else { return };
    if target.tab_index() < 0 && !element.has_attribute("tabindex") {
        let _ = element.set_attribute("tabindex", "-1");
    }
    let _ = target.focus();
}

pub(super) fn document() -> Option<Document> {
    super::window()?.document()
}
