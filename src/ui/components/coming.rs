//! 明细: what stands where the rest of the program is still to come (`hooks::use_rest`).
use crate::ui::prelude::*;

use super::{ButtonKind, NoteKind, button, clauses, note};
use crate::ui::hooks::Rest;
use crate::ui::text;

/// That it comes, or that it did not and how to ask once more; nothing where it is here.
pub fn coming(rest: &Rest) -> Html {
    let words = match rest {
        Rest::Here(_) => Html::default(),
        Rest::Coming => html! { <p>{ text::COMING }</p> },
        Rest::Absent(ask) => html! {
            <>
                { note(NoteKind::Warn, Some(text::NOT_COME), html! { <p>{ clauses(text::NOT_COME_DO) }</p> }) }
                { button(ButtonKind::Second, None, text::COME_AGAIN, ask.clone()) }
            </>
        },
    };
    html! { <div class="ht-coming" role="status">{ words }</div> }
}
