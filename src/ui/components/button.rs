//! 按钮: pressed to do something; for going somewhere use a link of the same looks ([`button_class`]).
//! Never disabled: people may press it and are told.
use yew::prelude::*;

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

/// Properties of [`Button`].
#[derive(Properties, PartialEq)]
pub struct ButtonProps {
    /// A verb: 下一题, 打印.
    pub label: AttrValue,
    /// Looks.
    #[prop_or_default]
    pub kind: ButtonKind,
    /// Icon before the words.
    #[prop_or_default]
    pub icon: Option<Icon>,
    /// Absent: the button submits its form.
    #[prop_or_default]
    pub on_press: Option<Callback<()>>,
}

/// A button.
#[component]
pub fn Button(props: &ButtonProps) -> Html {
    let submits = props.on_press.is_none();
    let onclick = props.on_press.clone().map(|press| press.reform(|_: MouseEvent| ()));
    html! {
        <button class={button_class(props.kind)} type={if submits { "submit" } else { "button" }} {onclick}>
            { for props.icon.map(Icon::html) }{ &props.label }
        </button>
    }
}
