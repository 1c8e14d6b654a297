//! 标签: icon, words and colour for a state. [`StateChip`] is the one of a policy value, [`OutcomeChip`] of a step.
use yew::prelude::*;

use super::Icon;

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

/// Properties of [`Chip`].
#[derive(Properties, PartialEq)]
pub struct ChipProps {
    /// Colour.
    pub tone: ChipTone,
    /// Icon.
    pub icon: Icon,
    /// Words.
    pub label: AttrValue,
}

/// A chip.
#[component]
pub fn Chip(props: &ChipProps) -> Html {
    let class = match props.tone {
        ChipTone::Ok => "ht-chip ht-chip--ok",
        ChipTone::Warn => "ht-chip ht-chip--warn",
        ChipTone::Stop => "ht-chip ht-chip--stop",
        ChipTone::Info => "ht-chip ht-chip--info",
        ChipTone::Plain => "ht-chip ht-chip--plain",
    };
    html! { <span {class}>{ props.icon.html() }{ &props.label }</span> }
}
