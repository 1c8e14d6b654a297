//! 条文标签 that opens to its provision; with chips beside it. A bare citation where the policy holds no such article.
use crate::ui::prelude::*;

use super::provision;
use crate::policy::Policy;
use crate::ui::components::{Icon, cite};
use crate::ui::text;

/// Whether a provision is on paper each time it is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cited {
    /// It stands here first.
    First,
    /// It stands above already: it is not repeated on paper.
    Again,
}

/// The citation of an article by its key (`land:11`), chips beside it, and its provision.
pub fn article_more(policy: &Policy, article: &str, cited: Cited, chips: Html) -> Html {
    let citation = policy.citation(article);
    if policy.article(article).is_none() {
        return html! { <div class="ht-cited">{ cite(&citation) }{ chips }</div> };
    }
    let class = match cited {
        Cited::First => "ht-more",
        Cited::Again => "ht-more ht-more--again",
    };
    html! {
        <details {class}>
            <summary class="ht-cited">
                <span class="ht-cite">{ Icon::Book.html() }{ text::citation(&citation) }</span>
                { chips }
                <span class="ht-more__t ht-more__t--shut">{ text::OPEN_PROVISION }{ Icon::Forward.turning() }</span>
                <span class="ht-more__t ht-more__t--open">{ text::SHUT_PROVISION }{ Icon::Forward.turning() }</span>
            </summary>
            { provision(policy, article) }
        </details>
    }
}
