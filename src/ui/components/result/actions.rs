//! 把结果带走: large buttons, two in a row; one under the other in 长辈版.
use std::rc::Rc;

use yew::prelude::*;

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
    pub label: AttrValue,
    /// What it does.
    pub on_press: Callback<()>,
}

/// Properties of [`Actions`].
#[derive(Properties, PartialEq)]
pub struct ActionsProps {
    /// Actions in order.
    pub actions: Rc<[Action]>,
    /// What came of the last one (已复制); spoken when it changes.
    #[prop_or_default]
    pub said: Option<AttrValue>,
}

/// What can be done with the result.
#[component]
pub fn Actions(props: &ActionsProps) -> Html {
    let one = |action: &Action| {
        let class = match action.kind {
            ActionKind::Main => "ht-act ht-act--main",
            ActionKind::Other => "ht-act",
        };
        let onclick = action.on_press.reform(|_: MouseEvent| ());
        html! { <button {class} type="button" {onclick}>{ action.icon.html() }<span>{ &action.label }</span></button> }
    };
    html! {
        <>
            <div class="ht-acts">{ for props.actions.iter().map(one) }</div>
            <p class="ht-acts__said" role="status">{ for props.said.iter() }</p>
        </>
    }
}
