//! 数据状态: how sure a value of the policy is, beside the value wherever it is shown.
use yew::prelude::*;

use super::{Chip, ChipTone, Icon};
use crate::base::ValueState;

/// Properties of [`StateChip`].
#[derive(Properties, PartialEq)]
pub struct StateChipProps {
    /// The state.
    pub state: ValueState,
}

/// The chip of a value's state.
#[component]
pub fn StateChip(props: &StateChipProps) -> Html {
    let (tone, icon) = match props.state {
        ValueState::Official => (ChipTone::Ok, Icon::Yes),
        ValueState::Reported | ValueState::Unconfirmed | ValueState::Provisional => (ChipTone::Warn, Icon::Ask),
        ValueState::Missing => (ChipTone::Info, Icon::Clock),
        ValueState::OutOfPeriod => (ChipTone::Stop, Icon::Warn),
        ValueState::Entered => (ChipTone::Plain, Icon::Pencil),
    };
    html! { <Chip {tone} {icon} label={props.state.chip()} /> }
}
