//! 输入法: while one is composing, fields are left alone ([`super::dom::typed`]). Some browsers say nothing more once it
//! has ended, so the field is asked again then.
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Event, InputEvent, InputEventInit};

/// From now on every field is asked again after composing. Called once.
pub fn watch() {
    let ask_again = Closure::<dyn Fn(Event)>::new(|ended: Event| {
        let init = InputEventInit::new();
        init.set_bubbles(true);
        if let (Some(field), Ok(input)) = (ended.target(), InputEvent::new_with_event_init_dict("input", &init)) {
            let _ = field.dispatch_event(&input);
        }
    });
    if let Some(window) = super::window() {
        let listener = ask_again.into_js_value();
        let _ = window.add_event_listener_with_callback("compositionend", listener.unchecked_ref());
    }
}
