//! 存成文件: a text as a file of this device, made in the page (a blob; nothing is sent, and the CSP stays as it is).
//! Engines without `<a download>` and the browsers inside other programs, which drop such a file without a word, are
//! told apart beforehand, so that the caller can offer another way.
use js_sys::{Array, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, Window};

use super::dom::document;

/// What became of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saved {
    /// It was handed to the browser.
    Handed,
    /// This browser saves no files.
    Refused,
}

/// Milliseconds until the address of the file is taken back: some browsers open it only after a question.
const KEPT: i32 = 40_000;

/// Saves `text` under `name` as a file of that media type.
pub fn save(name: &str, kind: &str, text: &str) -> Saved {
    hand(name, kind, text).map_or(Saved::Refused, |()| Saved::Handed)
}

fn hand(name: &str, kind: &str, text: &str) -> Option<()> {
    let window = super::window()?;
    let document = document()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    let able = Reflect::has(&link, &"download".into()).unwrap_or(false);
    if !able || is_inside_another(&window.navigator().user_agent().unwrap_or_default()) {
        return None;
    }
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    link.set_href(&url);
    link.set_download(name);
    // Some engines press only a link that stands in the page.
    let body = document.body()?;
    let _ = body.append_child(&link);
    link.click();
    link.remove();
    revoke_later(&window, url);
    Some(())
}

fn revoke_later(window: &Window, url: String) {
    let revoke = Closure::once_into_js(move || {
        let _ = Url::revoke_object_url(&url);
    });
    let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(revoke.unchecked_ref(), KEPT);
}

/// A browser inside another program: WeChat, an Android WebView (`; wv`), an iOS one (no `Safari/`).
fn is_inside_another(agent: &str) -> bool {
    let apple = agent.contains("iPhone") || agent.contains("iPad");
    agent.contains("MicroMessenger") || agent.contains("; wv)") || (apple && !agent.contains("Safari/"))
}

#[cfg(test)]
mod tests {
    use super::is_inside_another;

    #[test]
    fn browsers_inside_other_programs() {
        let android = "Mozilla/5.0 (Linux; Android 9; X Build/P; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 \
                       Chrome/74.0.3729.157 Mobile Safari/537.36";
        let apple = "Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148";
        assert!(is_inside_another(android) && is_inside_another(apple));
        assert!(is_inside_another(&format!("{apple} MicroMessenger/8.0.38")));
        assert!(!is_inside_another(&android.replace("; wv", "")));
        assert!(!is_inside_another(&format!("{apple} Safari/604.1")));
        assert!(!is_inside_another("Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0.0.0"));
    }
}
