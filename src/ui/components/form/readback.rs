//! 读回: says what was understood of an entry; spoken by screen readers when it changes. The box is always there and
//! empty until there is something to say, for a status that appears together with its words is not spoken everywhere.
use crate::ui::prelude::*;

use crate::ui::components::{Icon, clauses};

/// What was understood: facts (1979年8月3日, 公告日满45周岁), none when there is nothing yet, and what to do when it is wrong.
pub fn readback(facts: &[String], note: Option<&str>) -> Html {
    let said = || {
        html! {
            <div class="ht-readback">
                { Icon::Yes.html() }
                <div>
                    <p class="ht-readback__a">
                        { for facts.iter().map(|fact| html! { <span>{ clauses(fact) }</span> }) }
                    </p>
                    if let Some(words) = note {
                        <p class="ht-readback__b">{ clauses(words) }</p>
                    }
                </div>
            </div>
        }
    };
    html! { <div role="status">{ for (!facts.is_empty()).then(said) }</div> }
}
