//! 按钮: pressed to do something; for going somewhere use a link of the same looks ([`button_class`]).
//! Never disabled: people may press it and are told.
use crate::ui::prelude::*;

use super::Icon;

/// Looks of a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one thing to do on this screen, full width on a phone.
    #[default]
    Main,
    /// Beside it, outlined.
    Second,
    /// Reads like a link.
    Quiet,
}

/// Class list of a button, also for a link that looks like one.
pub fn button_class(kind: ButtonKind) -> &'static str {
    match kind {
        ButtonKind::Main => "ht-btn ht-btn--wide",
        ButtonKind::Second => "ht-btn ht-btn--second",
        ButtonKind::Quiet => "ht-btn ht-btn--quiet",
    }
}

/// A button: its looks, an icon before the words, a verb (打印), and what it does.
pub fn button(kind: ButtonKind, icon: Option<Icon>, label: &'static str, on_press: Callback<()>) -> Html {
    let onclick = on_press.reform(|_: MouseEvent| ());
    html! {
        <button class={button_class(kind)} type="button" {onclick}>{ for icon.map(Icon::html) }{ label }</button>
    }
}

/// The button that submits its form: 下一题.
pub fn submit_button(label: &'static str) -> Html {
    html! { <button class={button_class(ButtonKind::Main)} type="submit">{ label }</button> }
}
