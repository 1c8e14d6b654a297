//! The world outside: the only place that names `web-sys`. Small functions; each does nothing, and says so by its
//! result where that matters, when the browser lacks what it needs or refuses it.
pub mod clipboard;
pub mod clock;
pub mod composing;
pub mod dom;
pub mod download;
pub mod early;
pub mod feed;
pub mod location;
pub mod print;
pub mod rest;
pub mod rules;
pub mod speech;
pub mod storage;

/// The browser's window; none where there is no browser, while the pages are made (`ui::prerender`).
fn window() -> Option<web_sys::Window> {
    if cfg!(target_arch = "wasm32") { web_sys::window() } else { None }
}
