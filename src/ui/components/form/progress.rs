//! 进度: which question of how many, in words; the bars only repeat it for the eye.
use crate::ui::prelude::*;

use crate::ui::text;

/// Where one is in the flow: which question, from 1, of how many, and which part of the flow (您本人的情况).
pub fn progress(at: u32, of: u32, part: &'static str) -> Html {
    let bar = |n: u32| html! { <i class={Classes::of(&[(n <= at).then_some("on")])} /> };
    html! {
        <div class="ht-prog">
            <p class="ht-prog__t"><span>{ text::question_of(at, of) }</span><span>{ part }</span></p>
            <div class="ht-prog__bar" aria-hidden="true">{ for (1..=of).map(bar) }</div>
        </div>
    }
}
