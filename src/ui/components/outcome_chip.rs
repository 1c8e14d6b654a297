//! 条件: whether a condition was met; a bare computation has no chip.
use crate::ui::prelude::*;

use super::{ChipTone, Icon, chip};
use crate::base::Outcome;
use crate::ui::text;

/// The chip of a condition.
pub fn outcome_chip(outcome: Outcome) -> Html {
    let (tone, icon, label) = match outcome {
        Outcome::Computed => return Html::default(),
        Outcome::Met => (ChipTone::Ok, Icon::Tick, text::MET),
        Outcome::NotMet => (ChipTone::Plain, Icon::No, text::NOT_MET),
        Outcome::Pending => (ChipTone::Warn, Icon::Ask, text::PENDING),
        Outcome::Suspended => (ChipTone::Warn, Icon::Clock, text::SUSPENDED),
        Outcome::Ended => (ChipTone::Plain, Icon::Clock, text::ENDED),
    };
    chip(tone, icon, label)
}
