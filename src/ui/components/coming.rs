//! 明细: what stands where the rest of the program is still to come (`hooks::use_rest`): the working in short, so that no
//! figure is without its article and its state meanwhile.
use crate::ui::prelude::*;

use super::{ButtonKind, NoteKind, button, clauses, note};
use crate::base::Step;
use crate::ui::hooks::Rest;
use crate::ui::text;

/// What stands around an answer.
pub struct Parts<N> {
    /// A figure lacks without which the answer would be half of one.
    pub none: Option<N>,
    /// Below it.
    pub main: Html,
    /// Beside it.
    pub rail: Html,
    /// Last.
    pub foot: Option<Html>,
}

impl<N> Parts<N> {
    /// Until the rest is here. As many parts as later, so that the answer is not drawn anew.
    pub fn coming(rest: &Rest, steps: &[Step]) -> Parts<N> {
        Parts { none: None, main: coming(rest, steps), rail: Html::default(), foot: Some(Html::default()) }
    }
}

/// What the answer rests on, and that more comes, or that it did not and how to ask once more; nothing where it is here.
pub fn coming(rest: &Rest, steps: &[Step]) -> Html {
    let (absent, ask) = match rest {
        Rest::Here(_) => return Html::default(),
        Rest::Coming => (false, None),
        Rest::Absent(ask) => (true, Some(ask)),
        Rest::Again(ask) => (false, Some(ask)),
    };
    let line = |step: &Step| {
        html! { <li>{ clauses(&text::step_in_short(step)) }<br /><small>{ text::citation(&step.citation) }</small></li> }
    };
    let what = if steps.is_empty() { "" } else { text::NOT_COME_WHAT };
    html! {
        <>
            if !steps.is_empty() {
                <div class="ht-coming"><ul class="ht-verdict__why">{ for steps.iter().map(line) }</ul></div>
            }
            <div class="ht-coming" role="status">
                if absent {
                    { note(NoteKind::Warn, Some(text::NOT_COME), html! { <p>{ clauses(what) }{ clauses(text::NOT_COME_DO) }</p> }) }
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
