//! What pages may ask of the frame: [`app`] (policy and today), [`use_title`] (the tab's title), [`use_focus`],
//! [`use_feed`] (the current alert), [`use_rest`] (the rest of the program), and where to go ([`go`], [`replace`]).
mod app;
mod use_feed;
mod use_focus;
mod use_reader;
mod use_rest;
mod use_route;
mod use_title;
mod use_view;

pub use app::{AppContext, app};
pub use use_feed::{Current, use_feed};
pub use use_focus::use_focus;
pub use use_reader::{Reader, use_reader};
pub use use_rest::{Rest, use_rest};
pub use use_route::use_route;
pub use use_title::use_title;
pub use use_view::{View, use_view};

pub use crate::ui::services::location::{go, replace};
