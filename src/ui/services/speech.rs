//! 朗读: reads a text aloud in Chinese where the browser can. Android web views cannot; there the button stays hidden
//! and the phone's own reader does it.
use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{SpeechSynthesis, SpeechSynthesisUtterance, SpeechSynthesisVoice};
use yew::Callback;

const LANGUAGE: &str = "zh-CN";

/// Whether there is any voice to read with.
pub fn available() -> bool {
    engine().is_some_and(|engine| engine.get_voices().length() > 0)
}

/// Calls back when the browser has learned of its voices, which it does after the page has started. Called once.
pub fn watch_voices(on_change: Callback<()>) {
    if let Some(engine) = engine() {
        let listener: JsValue = Closure::<dyn Fn()>::new(move || on_change.emit(())).into_js_value();
        let _ = Reflect::set(&engine, &"onvoiceschanged".into(), &listener);
    }
}

/// Reads aloud, sentence by sentence (long texts stop half-way in some engines); then calls back.
pub fn start(text: &str, done: Callback<()>) {
    let Some(engine) = engine() else { return };
    engine.cancel();
    let voice = chinese(&engine);
    let sentences = sentences(text);
    let last = sentences.len().saturating_sub(1);
    for (index, sentence) in sentences.iter().enumerate() {
        let Ok(utterance) = SpeechSynthesisUtterance::new_with_text(sentence) else { return };
        utterance.set_lang(LANGUAGE);
        utterance.set_voice(voice.as_ref());
        if index == last {
            let done = done.clone();
            let ended: JsValue = Closure::<dyn Fn()>::new(move || done.emit(())).into_js_value();
            utterance.set_onend(Some(ended.unchecked_ref()));
        }
        engine.speak(&utterance);
    }
}

/// Stops at once.
pub fn stop() {
    if let Some(engine) = engine() {
        engine.cancel();
    }
}

/// Stops when the page is left; some browsers would read on. Called once.
pub fn watch_leaving() {
    if let Some(window) = super::window() {
        let listener: JsValue = Closure::<dyn Fn()>::new(stop).into_js_value();
        let _ = window.add_event_listener_with_callback("pagehide", listener.unchecked_ref());
    }
}

fn engine() -> Option<SpeechSynthesis> {
    let window = super::window()?;
    let engine = Reflect::get(&window, &"speechSynthesis".into()).ok().filter(JsValue::is_object)?;
    Some(engine.unchecked_into())
}

fn chinese(engine: &SpeechSynthesis) -> Option<SpeechSynthesisVoice> {
    let voices = engine.get_voices();
    voices.iter().filter_map(|v| v.dyn_into::<SpeechSynthesisVoice>().ok()).find(|v| v.lang().starts_with("zh"))
}

/// Cut after full stops and at line ends.
fn sentences(text: &str) -> Vec<&str> {
    let cut = text.split_inclusive(['。', '？', '；', '\n']);
    cut.map(str::trim).filter(|sentence| !sentence.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::sentences;

    #[test]
    fn cut_after_sentences() {
        assert_eq!(sentences("您几岁？\n\n45周岁。好，行"), ["您几岁？", "45周岁。", "好，行"]);
        assert_eq!(sentences(" \n"), [""; 0]);
    }
}
