//! 一节: a part of a screen under its own heading, which a jump link can lead to.
use crate::ui::prelude::*;

use super::clauses;

/// A section: id of its heading, the heading, a line under it, what stands in it.
pub fn section(id: &'static str, title: &str, lead: Option<&str>, body: Html) -> Html {
    html! {
        <section class="ht-sec" aria-labelledby={id}>
            <div class="ht-sec__h">
                <h2 {id}>{ clauses(title) }</h2>
                if let Some(words) = lead {
                    <p>{ clauses(words) }</p>
                }
            </div>
            { body }
        </section>
    }
}
