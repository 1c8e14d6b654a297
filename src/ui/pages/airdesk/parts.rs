//! Parts of the three screens: a row with its label, a field, one of several, buttons, notices.
use crate::ui::prelude::*;

use super::state::{Desk, Pen, Set};
use super::text;
use crate::base::{Notice, NoticeKind};
use crate::ui::components::{ButtonKind, Icon, NoteKind, button, clauses, field_error, note};
use crate::ui::services::{clipboard, dom, print};

/// One field in a row.
pub(super) struct Line<'a> {
    pub(super) id: &'static str,
    pub(super) label: &'static str,
    pub(super) value: &'a str,
    pub(super) set: Set,
    pub(super) hint: Option<&'static str>,
    pub(super) error: Option<&'a str>,
}

impl Line<'_> {
    pub(super) fn html(self, pen: &Pen) -> Html {
        let Line { id, label, hint, error, .. } = self;
        let ids = [error.map(|_| format!("{id}-error")), hint.map(|_| format!("{id}-hint"))];
        let described = ids.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let body = html! {
            <>
                { input(pen, id, None, self.value, self.set, error.is_some(), described) }
                if let Some(words) = hint {
                    <p class="wb-hint" id={format!("{id}-hint")}>{ clauses(words) }</p>
                }
                { field_error(&format!("{id}-error"), error) }
            </>
        };
        html! { <div class="wb-row"><label class="wb-row__k" for={id}>{ label }</label><div>{ body }</div></div> }
    }
}

/// The box of a field; with a name of its own where no label stands beside it.
pub(super) fn input(
    pen: &Pen,
    id: &'static str,
    name: Option<String>,
    value: &str,
    set: Set,
    wrong: bool,
    described: String,
) -> Html {
    let (typing, leaving) = (pen.clone(), pen.clone());
    let oninput = move |event: InputEvent| {
        if let Some(typed) = dom::typed(&event) {
            typing.write(|desk| set(desk, typed.text));
        }
    };
    let onchange = move |event: Event| {
        if let Some(text) = dom::settled(&event) {
            leaving.write(|desk| set(desk, text));
        }
    };
    let described = (!described.is_empty()).then_some(described);
    html! {
        <input class={Classes::of(&[Some("ht-in"), wrong.then_some("is-error")])} {id} autocomplete="off" value={value.to_string()}
            {oninput} {onchange} aria-label={name} aria-describedby={described} aria-invalid={wrong.then_some("true")} />
    }
}

/// One of several, side by side.
pub(super) fn segments<T: Copy + PartialEq + 'static>(
    pen: &Pen,
    name: &'static str,
    label: &str,
    options: &[(T, &str)],
    chosen: T,
    set: fn(&mut Desk, T),
) -> Html {
    let one = |(place, (value, words)): (usize, &(T, &str))| {
        let (pen, value) = (pen.clone(), *value);
        let onchange = move |_: Event| pen.write(|desk| set(desk, value));
        html! {
            <label>
                <input type="radio" {name} id={format!("{name}-{place}")} checked={value == chosen} {onchange} />
                <span>{ words.to_string() }</span>
            </label>
        }
    };
    let id = format!("{name}-label");
    html! {
        <div class="wb-row">
            <span class="wb-row__k" id={id.clone()}>{ clauses(label) }</span>
            <div class="wb-seg" role="radiogroup" aria-labelledby={id}>{ for options.iter().enumerate().map(one) }</div>
        </div>
    }
}

/// A box under its heading.
pub(super) fn panel(id: &'static str, title: &str, body: Html) -> Html {
    html! {
        <section class="wb-panel" aria-labelledby={id}><h2 {id}>{ clauses(title) }</h2>{ body }</section>
    }
}

/// What the rules say beside a result.
pub(super) fn notices(notices: &[Notice]) -> Html {
    let one = |notice: &Notice| {
        let kind = match notice.kind {
            NoticeKind::Reading | NoticeKind::Edge | NoticeKind::Expiry => NoteKind::Warn,
            NoticeKind::State | NoticeKind::Conflict => NoteKind::Info,
        };
        note(kind, None, html! { <p>{ clauses(&notice.message) }</p> })
    };
    html! { <>{ for notices.iter().map(one) }</> }
}

/// 打印 and 复制, more, and what came of them.
pub(super) fn take_away(pen: &Pen, copied: String, more: Html) -> Html {
    html! {
        <div class="wb-acts ht-noprint">
            { more }
            { button(ButtonKind::Second, Some(Icon::Print), text::PRINT, Callback::from(|()| print::print())) }
            { copy_button(pen, text::COPY, copied) }
            <p class="wb-said" role="status">{ for pen.read().said }</p>
        </div>
    }
}

/// 复制.
pub(super) fn copy_button(pen: &Pen, label: &'static str, copied: String) -> Html {
    let pen = pen.clone();
    let press = move |()| {
        let pen = pen.clone();
        let done = move |copied| pen.say(if copied { text::COPIED } else { text::NOT_COPIED });
        clipboard::copy(&copied, Callback::from(done));
    };
    button(ButtonKind::Second, Some(Icon::Copy), label, Callback::from(press))
}
