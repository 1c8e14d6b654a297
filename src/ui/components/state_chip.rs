//! 数据状态: how sure a value of the policy is, beside the value wherever it is shown.
use crate::ui::prelude::*;

use super::{ChipTone, Icon, chip};
use crate::base::ValueState;

/// The chip of a value's state.
pub fn state_chip(state: ValueState) -> Html {
    let (tone, icon) = match state {
        ValueState::Official => (ChipTone::Ok, Icon::Yes),
        ValueState::Reported | ValueState::Unconfirmed | ValueState::Provisional => (ChipTone::Warn, Icon::Ask),
        ValueState::Missing => (ChipTone::Info, Icon::Clock),
        ValueState::OutOfPeriod => (ChipTone::Stop, Icon::Warn),
        ValueState::Entered => (ChipTone::Plain, Icon::Pencil),
        ValueState::Ours => (ChipTone::Plain, Icon::Info),
    };
    chip(tone, icon, state.chip())
}
