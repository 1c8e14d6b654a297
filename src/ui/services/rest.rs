//! 随后到的: what of a program its first answer does not need. `boot.js` fetches it when it is first asked for; from then on
//! the program is whole. It is entered through the functions of files named `rest` alone, where `www/build/rest.mjs` cuts
//! the program in two: each of them takes a [`Here`] and is `#[inline(never)]`.
use core::cell::Cell;

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// Proof that the program is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here(());

impl Here {
    /// What a function of the rest gives, so that the compiler does not see through the cut and call what lies behind it.
    pub fn give<T>(self, value: T) -> T {
        core::hint::black_box(value)
    }
}

/// Whether it is. Where it comes in one piece, as in the one-file kit, by script and outside a browser, it always is.
pub fn here() -> Option<Here> {
    fetcher().is_none().then_some(Here(()))
}

thread_local! {
    static ABSENT: Cell<bool> = const { Cell::new(false) };
}

/// Whether the last attempt to fetch it came to nothing.
pub fn is_absent() -> bool {
    ABSENT.get()
}

/// Fetches what lacks; `told` is called when that begins after a vain attempt, and when it ends.
pub fn fetch(told: Callback<()>) {
    let Some(fetch) = fetcher() else { return };
    if ABSENT.replace(false) {
        told.emit(());
    }
    let come = fetch.call0(&fetch).ok().and_then(|come| come.dyn_into::<Promise>().ok());
    spawn_local(async move {
        if let Some(come) = come {
            let _ = JsFuture::from(come).await;
        }
        ABSENT.set(here().is_none());
        told.emit(());
    });
}

/// What boot.js leaves as long as something lacks.
fn fetcher() -> Option<Function> {
    let window = super::window()?;
    Reflect::get(&window, &"hetangRest".into()).ok()?.dyn_into().ok()
}
