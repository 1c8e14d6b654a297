//! 读回: says what was understood of an entry; spoken by screen readers when it changes. The box is always there and
//! empty until there is something to say, for a status that appears together with its words is not spoken everywhere.
use yew::prelude::*;

use crate::ui::components::{Icon, clauses};

/// Properties of [`Readback`].
#[derive(Properties, PartialEq)]
pub struct ReadbackProps {
    /// What was understood: 1979年8月3日, 公告日满45周岁. Empty: nothing yet.
    pub facts: Vec<AttrValue>,
    /// What to do when it is wrong.
    #[prop_or_default]
    pub note: Option<AttrValue>,
}

/// What was understood.
#[component]
pub fn Readback(props: &ReadbackProps) -> Html {
    let said = html! {
        <div class="ht-readback">
            { Icon::Yes.html() }
            <div>
                <p class="ht-readback__a">
                    { for props.facts.iter().map(|fact| html! { <span>{ clauses(fact) }</span> }) }
                </p>
                if let Some(words) = &props.note {
                    <p class="ht-readback__b">{ clauses(words) }</p>
                }
            </div>
        </div>
    };
    html! { <div role="status">{ for (!props.facts.is_empty()).then_some(said) }</div> }
}
