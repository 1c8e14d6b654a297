//! 一题: the question as the heading and legend of its fields, one line of help, the fields, then a disclosure.
use crate::ui::prelude::*;

use crate::ui::components::clauses;

/// The frame of one question: its title, one line of help with the id `q-help`, the ids of what else describes the
/// fields, such as an error, and fields, read-back, disclosure.
pub fn question_frame(title: &str, help: Option<&str>, described_by: Option<&str>, body: Html) -> Html {
    let described: Vec<_> = help.map(|_| "q-help").into_iter().chain(described_by).collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        <fieldset class="ht-q" aria-describedby={described}>
            <legend data-read=""><h1>{ clauses(title) }</h1></legend>
            if let Some(words) = help {
                <p class="ht-help" id="q-help" data-read="">{ clauses(words) }</p>
            }
            { body }
        </fieldset>
    }
}
