//! 另页: what a fold holds, once the application runs. On the page as it is first painted stands the way to the page that
//! holds it, so that little is downloaded before that; folded, both look the same.
use crate::ui::prelude::*;

/// Where something stands whole, for those whose browser runs no script (`ui::prerender`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whole<'a> {
    /// With the document of that id.
    Document(&'a str),
    /// With the document of that article.
    Article(&'a str),
}

/// The body of a fold.
#[cfg_attr(not(feature = "prerender"), expect(unused_variables, reason = "said only while pages are made"))]
pub fn later(whole: Whole, body: impl FnOnce() -> Html) -> Html {
    #[cfg(feature = "prerender")]
    if let Some(link) = crate::ui::prerender::elsewhere(whole) {
        return link;
    }
    body()
}
