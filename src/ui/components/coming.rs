//! 明细: what stands where the rest of the program is still to come (`hooks::use_rest`).
use crate::ui::prelude::*;

use super::{ButtonKind, NoteKind, button, clauses, note};
use crate::ui::hooks::Rest;
use crate::ui::text;

/// That it comes, or that it did not and how to ask once more; nothing where it is here.
pub fn coming(rest: &Rest) -> Html {
    let (absent, ask) = match rest {
        Rest::Here(_) => return Html::default(),
        Rest::Coming => (false, None),
        Rest::Absent(ask) => (true, Some(ask)),
        Rest::Again(ask) => (false, Some(ask)),
    };
    html! {
        <>
            <div class="ht-coming" role="status">
                if absent {
                    { note(NoteKind::Warn, Some(text::NOT_COME), html! { <p>{ clauses(text::NOT_COME_DO) }</p> }) }
                } else {
                    <p>{ text::COMING }</p>
                }
            </div>
            <div class="ht-go">
                { for ask.map(|ask| button(ButtonKind::Second, None, text::COME_AGAIN, ask.clone())) }
            </div>
            <p class="ht-fine">{ text::DISCLAIMER }</p>
        </>
    }
}
