//! 条文标签 that opens to its provision; with chips beside it. A bare citation where the policy holds no such article.
use yew::prelude::*;

use super::Provision;
use crate::ui::components::{Cite, Icon};
use crate::ui::hooks::use_app;
use crate::ui::text;

/// Properties of [`ArticleMore`].
#[derive(Properties, PartialEq)]
pub struct ArticleMoreProps {
    /// Key of the article: `land:11`.
    pub article: AttrValue,
    /// The same provision stands above already: it is not repeated on paper.
    #[prop_or_default]
    pub again: bool,
    /// Chips beside the citation.
    #[prop_or_default]
    pub children: Html,
}

/// A citation and its provision.
#[component]
pub fn ArticleMore(props: &ArticleMoreProps) -> Html {
    let app = use_app();
    let citation = app.policy.citation(&props.article);
    if app.policy.article(&props.article).is_none() {
        return html! { <div class="ht-cited"><Cite {citation} />{ props.children.clone() }</div> };
    }
    html! {
        <details class={classes!("ht-more", props.again.then_some("ht-more--again"))}>
            <summary class="ht-cited">
                <span class="ht-cite">{ Icon::Book.html() }{ text::citation(&citation) }</span>
                { props.children.clone() }
                <span class="ht-more__t ht-more__t--shut">{ text::OPEN_PROVISION }{ Icon::Forward.turning() }</span>
                <span class="ht-more__t ht-more__t--open">{ text::SHUT_PROVISION }{ Icon::Forward.turning() }</span>
            </summary>
            <Provision article={&props.article} />
        </details>
    }
}
