//! 进度: which question of how many, in words; the bars only repeat it for the eye.
use yew::prelude::*;

use crate::ui::text;

/// Properties of [`Progress`].
#[derive(Properties, PartialEq)]
pub struct ProgressProps {
    /// Which one, from 1.
    pub at: u32,
    /// Of how many.
    pub of: u32,
    /// Which part of the flow: 您本人的情况.
    pub part: AttrValue,
}

/// Where one is in the flow.
#[component]
pub fn Progress(props: &ProgressProps) -> Html {
    let bar = |n: u32| html! { <i class={classes!((n <= props.at).then_some("on"))} /> };
    html! {
        <div class="ht-prog">
            <p class="ht-prog__t"><span>{ text::question_of(props.at, props.of) }</span><span>{ &props.part }</span></p>
            <div class="ht-prog__bar" aria-hidden="true">{ for (1..=props.of).map(bar) }</div>
        </div>
    }
}
