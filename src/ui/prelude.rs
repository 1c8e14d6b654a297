//! What every screen begins with: Yew's own prelude, with our `html!` and class names in the place of Yew's.
pub use yew::prelude::*;

pub use super::markup::{Classes, html};
