//! 标签: icon, words and colour for a state. [`super::state_chip`] is the one of a policy value, [`super::outcome_chip`]
//! of a step.
use crate::ui::prelude::*;

use super::{Icon, words};

/// Colour of a chip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChipTone {
    /// Good.
    Ok,
    /// Take care.
    Warn,
    /// Out of date.
    Stop,
    /// To know.
    Info,
    /// Neither.
    Plain,
}

/// A chip.
pub fn chip(tone: ChipTone, icon: Icon, label: &str) -> Html {
    let class = match tone {
        ChipTone::Ok => "ht-chip ht-chip--ok",
        ChipTone::Warn => "ht-chip ht-chip--warn",
        ChipTone::Stop => "ht-chip ht-chip--stop",
        ChipTone::Info => "ht-chip ht-chip--info",
        ChipTone::Plain => "ht-chip ht-chip--plain",
    };
    html! { <span {class}>{ icon.html() }{ words(label) }</span> }
}
