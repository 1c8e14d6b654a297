//! 把结果带走: large buttons, two in a row; one under the other in 长辈版.
use crate::ui::prelude::*;

use crate::ui::components::Icon;

/// Whether an action stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActionKind {
    /// The one most people want.
    Main,
    /// Another.
    Other,
}

/// One action.
#[derive(Clone, Debug, PartialEq)]
pub struct Action {
    /// Whether it stands out.
    pub kind: ActionKind,
    /// Icon.
    pub icon: Icon,
    /// A verb: 打印.
    pub label: &'static str,
    /// What it does.
    pub on_press: Callback<()>,
}

/// What can be done with the result, and what came of the last one (已复制), spoken when it changes.
pub fn actions(actions: &[Action], said: Option<&'static str>) -> Html {
    let one = |action: &Action| {
        let class = match action.kind {
            ActionKind::Main => "ht-act ht-act--main",
            ActionKind::Other => "ht-act",
        };
        let onclick = action.on_press.reform(|_: MouseEvent| ());
        html! { <button {class} type="button" {onclick}>{ action.icon.html() }<span>{ action.label }</span></button> }
    };
    html! {
        <>
            <div class="ht-acts">{ for actions.iter().map(one) }</div>
            <p class="ht-acts__said" role="status">{ for said }</p>
        </>
    }
}
