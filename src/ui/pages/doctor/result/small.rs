//! 提示和小字, the same under a result and under a list: what to heed, and the small print.
use crate::ui::prelude::*;

use crate::base::{Notice, NoticeKind};
use crate::policy::Policy;
use crate::ui::components::{NoteKind, note, small_print, words};

use super::text;

/// Notices, a paragraph each.
pub fn lines<'a>(notices: impl Iterator<Item = &'a Notice>) -> Html {
    notices.map(|notice| html! { <p>{ words(&notice.message) }</p> }).collect()
}

/// What to heed, and where the text can be read otherwise.
pub fn notes(all: &[Notice]) -> Html {
    let warnings = || all.iter().filter(|notice| notice.kind != NoticeKind::Reading);
    let readings = || all.iter().filter(|notice| notice.kind == NoticeKind::Reading);
    html! {
        <>
            if warnings().next().is_some() {
                { note(NoteKind::Warn, Some(text::WARNINGS), lines(warnings())) }
            }
            if readings().next().is_some() {
                { note(NoteKind::Info, Some(text::READINGS), lines(readings())) }
            }
        </>
    }
}

/// What it is not, the documents, the rules it was made by, and where to ask.
pub fn fine(policy: &Policy, today: &str) -> Html {
    let named = policy.documents().iter().filter(|document| document.id == "doctor" || document.id == "aid2014");
    let numbers: Vec<&str> = named.map(|document| document.number.as_str()).collect();
    small_print(policy, today, Some(text::basis(&numbers)), policy.contacts().iter(), text::HELP)
}
