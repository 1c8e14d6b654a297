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

/// Whether it is. In the one-file kit and outside a browser it always is; by script only the styles are waited for.
pub fn here() -> Option<Here> {
    fetcher().is_none().then_some(Here(()))
}

/// How far the fetching is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fetching {
    /// For the first time.
    First,
    /// The last attempt came to nothing.
    Absent,
    /// Anew.
    Again,
}

thread_local! {
    static STATE: Cell<Fetching> = const { Cell::new(Fetching::First) };
}

/// How far it is.
pub fn fetching() -> Fetching {
    STATE.get()
}

/// Fetches what lacks; `told` is called whenever something of that has changed.
pub fn fetch(told: Callback<()>) {
    let before = STATE.get();
    let Some(fetch) = fetcher() else { return told.emit(()) };
    if before == Fetching::Absent {
        STATE.set(Fetching::Again);
        told.emit(());
    }
    let come = fetch.call0(&fetch).ok().and_then(|come| come.dyn_into::<Promise>().ok());
    spawn_local(async move {
        if let Some(come) = come {
            let _ = JsFuture::from(come).await;
        }
        if here().is_none() {
            STATE.set(Fetching::Absent);
        }
        told.emit(());
        // What was pressed is gone.
        if before == Fetching::Absent && here().is_some() {
            super::dom::enter_screen();
        }
    });
}

/// What boot.js leaves as long as something lacks.
fn fetcher() -> Option<Function> {
    let window = super::window()?;
    Reflect::get(&window, &"hetangRest".into()).ok()?.dyn_into().ok()
}
