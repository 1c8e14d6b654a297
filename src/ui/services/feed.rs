//! 预警文件: fetches the portal's `alert.json`, from beside the page or from where the embedding tag says. A plain GET of
//! the own origin with nothing about the visitor in it; another origin is refused, also after a redirect. What the text
//! means is `rules::air`'s to say; a wrong media type does no harm, since the text is read strictly.
use js_sys::{Array, Promise, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{
    AbortController, ReadableStreamDefaultReader, RequestCache, RequestCredentials, RequestInit, RequestMode, Response,
};
use yew::Callback;

use super::dom::{document, mount_point};

const BESIDE: &str = "alert.json";
/// Milliseconds one attempt may take.
const LIMIT: i32 = 5_000;
/// Bytes read at most; what is longer is no alert file, which its reader then says.
const MOST_BYTES: usize = 16 << 10;
/// Milliseconds between two looks at the clock.
const LOOK: i32 = 15_000;
/// So many looks make ten minutes: then the file is fetched anew.
const LOOKS_TO_FETCH: u32 = 40;

/// What came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    /// A text.
    Text(String),
    /// The portal has no such file.
    Absent,
    /// Nothing in time, or the server is not well.
    Unreachable,
    /// The page was opened from a folder: a file has no server to ask.
    NoServer,
}

/// What there is to do while the page stays open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// Look at the clock again.
    Look,
    /// Look at the clock, and fetch the file anew.
    Fetch,
}

/// Fetches the file; once more, quietly, when nothing came.
pub fn fetch(done: Callback<Heard>) {
    let named = mount_point().and_then(|root| root.get_attribute("data-alert"));
    let address = named.unwrap_or_else(|| BESIDE.to_string());
    spawn_local(async move {
        let heard = match attempt(&address).await {
            Heard::Unreachable => attempt(&address).await,
            heard @ (Heard::Text(_) | Heard::Absent | Heard::NoServer) => heard,
        };
        done.emit(heard);
    });
}

/// One attempt: the answer, or the end of its time, whichever comes first.
async fn attempt(address: &str) -> Heard {
    if super::window().is_some_and(|window| window.location().protocol().as_deref() == Ok("file:")) {
        return Heard::NoServer;
    }
    // Absent in the oldest engines: there the answer is left to come and not listened to.
    let aborter = AbortController::new().ok();
    let answer = future_to_promise(answer(address.to_string(), aborter.clone()));
    let late = Promise::new(&mut |end, _| {
        if let Some(window) = super::window() {
            let _ = window.set_timeout_with_callback_and_timeout_and_arguments_0(&end, LIMIT);
        }
    });
    let came = JsFuture::from(Promise::race(&Array::of2(&answer, &late))).await;
    if let Some(aborter) = aborter {
        aborter.abort();
    }
    match came {
        Ok(came) if came.is_null() => Heard::Absent,
        Ok(came) => came.as_string().map_or(Heard::Unreachable, Heard::Text),
        Err(_) => Heard::Unreachable,
    }
}

/// The text of the file; null when there is none, undefined when the server is not well.
async fn answer(address: String, aborter: Option<AbortController>) -> Result<JsValue, JsValue> {
    let init = RequestInit::new();
    init.set_cache(RequestCache::NoStore);
    init.set_credentials(RequestCredentials::SameOrigin);
    init.set_mode(RequestMode::SameOrigin);
    if let Some(aborter) = aborter {
        init.set_signal(Some(&aborter.signal()));
    }
    let window = super::window().ok_or(JsValue::UNDEFINED)?;
    let response: Response = JsFuture::from(window.fetch_with_str_and_init(&address, &init)).await?.dyn_into()?;
    match response.status() {
        200 => Ok(text(&response).await?.into()),
        404 | 410 => Ok(JsValue::NULL),
        _ => Ok(JsValue::UNDEFINED),
    }
}

/// As much of the body as an alert file can be; nothing of what is not UTF-8.
async fn text(response: &Response) -> Result<String, JsValue> {
    let stream = response.body().ok_or(JsValue::UNDEFINED)?;
    let reader = ReadableStreamDefaultReader::new(&stream)?;
    let mut bytes = Vec::new();
    while bytes.len() < MOST_BYTES {
        let part = JsFuture::from(reader.read()).await?;
        let Ok(value) = Reflect::get(&part, &"value".into())?.dyn_into::<Uint8Array>() else { break };
        bytes.extend(value.to_vec());
    }
    Ok(String::from_utf8(bytes).unwrap_or_default())
}

/// Calls back whenever something is due, until dropped: by the clock, and when the tab is looked at again.
pub fn watch(on_due: Callback<Due>) -> Watch {
    let mut looks = 0;
    let tick = Closure::<dyn FnMut()>::new({
        let on_due = on_due.clone();
        move || {
            looks = (looks + 1) % LOOKS_TO_FETCH;
            on_due.emit(if looks == 0 { Due::Fetch } else { Due::Look });
        }
    });
    let seen = Closure::<dyn FnMut()>::new(move || {
        let hidden = document().and_then(|d| Reflect::get(&d, &"hidden".into()).ok()).is_some_and(|h| h.is_truthy());
        if !hidden {
            on_due.emit(Due::Fetch);
        }
    });
    let timer = super::window().and_then(|window| {
        let tick = tick.as_ref().unchecked_ref();
        window.set_interval_with_callback_and_timeout_and_arguments_0(tick, LOOK).ok()
    });
    if let Some(document) = document() {
        let _ = document.add_event_listener_with_callback(SEEN, seen.as_ref().unchecked_ref());
    }
    Watch { _tick: tick, seen, timer }
}

const SEEN: &str = "visibilitychange";

/// A running watch.
pub struct Watch {
    _tick: Closure<dyn FnMut()>,
    seen: Closure<dyn FnMut()>,
    timer: Option<i32>,
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let (Some(window), Some(timer)) = (super::window(), self.timer) {
            window.clear_interval_with_handle(timer);
        }
        if let Some(document) = document() {
            let _ = document.remove_event_listener_with_callback(SEEN, self.seen.as_ref().unchecked_ref());
        }
    }
}
