//! L5: screens for residents. Renders what was derived; decides nothing, computes nothing, knows no date.
//!
//! Reading order: `route` (addresses and modules), `entry` (what each module holds), `app` (the frame), `components`
//! (what pages are made of), `guide` (the guided flow of any service), `pages/*` (one folder a service: questions, text,
//! result), `hooks` (what pages may ask for), `services` (the browser; nothing else names `web-sys`), `prerender` (what
//! stands on the pages before all this has come), `text` (words of frame and components).
pub mod app;
pub mod components;
pub mod entry;
pub mod guide;
pub mod hooks;
pub mod markup;
pub mod pages;
pub mod prelude;
#[cfg(feature = "prerender")]
pub mod prerender;
pub mod route;
pub mod services;
pub mod text;

pub use app::App;
pub use entry::{Entry, start};
pub use route::{AirRoute, DeskRoute, DoctorRoute, FlowRoute, Module, PolicyPart, Route};
