//! 带什么: papers to tick off; empty boxes on paper. What is ticked is kept nowhere.
use crate::ui::prelude::*;

use crate::ui::components::clauses;

/// One thing to bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckItem {
    /// 身份证、户口簿.
    pub label: AttrValue,
    /// 原件，加内页复印件.
    pub note: Option<AttrValue>,
}

/// Things to tick off, in order.
pub fn checklist(items: &[CheckItem]) -> Html {
    let one = |item: &CheckItem| {
        html! {
            <li>
                <label>
                    <input type="checkbox" autocomplete="off" />
                    <span>
                        { clauses(&item.label) }
                        if let Some(words) = &item.note {
                            <small>{ clauses(words) }</small>
                        }
                    </span>
                </label>
            </li>
        }
    };
    html! { <ul class="ht-bring">{ for items.iter().map(one) }</ul> }
}
