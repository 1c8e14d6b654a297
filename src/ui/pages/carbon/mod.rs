//! 碳达峰目标.
use yew::prelude::*;

use crate::ui::hooks::use_title;

/// 碳达峰目标.
#[component]
pub fn CarbonPage() -> Html {
    use_title("碳达峰目标".into());
    html! { <h1>{ "碳达峰目标" }</h1> }
}
