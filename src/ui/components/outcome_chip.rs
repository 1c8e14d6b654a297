//! 条件: whether a condition was met; a bare computation has no chip.
use yew::prelude::*;

use super::{Chip, ChipTone, Icon};
use crate::base::Outcome;
use crate::ui::text;

/// Properties of [`OutcomeChip`].
#[derive(Properties, PartialEq)]
pub struct OutcomeChipProps {
    /// What the step found.
    pub outcome: Outcome,
}

/// The chip of a condition.
#[component]
pub fn OutcomeChip(props: &OutcomeChipProps) -> Html {
    let (tone, icon, label) = match props.outcome {
        Outcome::Computed => return Html::default(),
        Outcome::Met => (ChipTone::Ok, Icon::Tick, text::MET),
        Outcome::NotMet => (ChipTone::Plain, Icon::No, text::NOT_MET),
        Outcome::Pending => (ChipTone::Warn, Icon::Ask, text::PENDING),
        Outcome::Suspended => (ChipTone::Warn, Icon::Clock, text::SUSPENDED),
        Outcome::Ended => (ChipTone::Plain, Icon::Clock, text::ENDED),
    };
    html! { <Chip {tone} {icon} {label} /> }
}
