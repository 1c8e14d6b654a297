//! 页脚: where the rules are, which rules, what becomes of what is filled in, and what a result is not; on the home
//! page the door for staff.
use crate::ui::prelude::*;

use super::clauses;
use crate::policy::Policy;
use crate::ui::route::{Module, PolicyPart, Route};
use crate::ui::services::{dom, location, rules};
use crate::ui::text;

/// The footer.
pub fn footer(policy: &Policy) -> Html {
    let said = rules::said().into_iter().map(|one| {
        let first = one.lines.first().filter(|_| one.taken);
        html! {
            <p class="ht-foot__rules">
                { clauses(&one.sentence) }
                { for first.map(|line| clauses(line)) }
                { link(PolicyPart::Files, text::FOOT_FILES) }
            </p>
        }
    });
    let versions = text::versions(policy.version(), &policy.data_as_of().zh());
    html! {
        <footer class="ht-foot">
            <div class="ht-foot__in">
                <nav class="ht-foot__links" aria-label={text::FOOT_LINKS}>
                    { link(PolicyPart::Documents, text::FOOT_DOCUMENTS) }
                    { link(PolicyPart::Values, text::FOOT_VALUES) }
                    if location::is_held(&Route::Home) {
                        <a href={Module::AirDesk.start().href()}>{ text::FOOT_STAFF }</a>
                    }
                </nav>
                <div class="ht-foot__words">
                    <p>{ clauses(text::PRIVACY) }</p>
                    <p>{ clauses(text::DISCLAIMER) }</p>
                    <p>{ clauses(&versions) }</p>
                    { for said }
                </div>
            </div>
        </footer>
    }
}

/// A link to a part of the 口径 page; pressed again there, it goes there again.
fn link(part: PolicyPart, words: &'static str) -> Html {
    let route = Route::Policy(part);
    let href = route.href();
    let onclick = move |_: MouseEvent| {
        if location::is_at(&route) {
            route.anchor().map(dom::focus_id);
        }
    };
    html! { <a {href} {onclick}>{ words }</a> }
}
