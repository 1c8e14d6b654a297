//! 条文: what an article says in our plain words, where it stands, and the official document once its address is known.
use crate::ui::prelude::*;

use crate::policy::Policy;
use crate::ui::components::paragraphs;
use crate::ui::text;

/// A provision in plain words, by the key of its article (`land:11`); nothing for one the policy does not hold.
pub fn provision(policy: &Policy, article: &str) -> Html {
    let Some((document, article)) = policy.article(article) else { return Html::default() };
    html! {
        <div class="ht-law">
            <p class="ht-law__k">{ text::PLAIN_WORDS }</p>
            { paragraphs(&article.text) }
            <p class="ht-law__src">
                { text::provision_source(document, article) }
                if let Some(url) = article.url.as_ref().or(document.url.as_ref()) {
                    <br /><a href={url.clone()} target="_blank" rel="noopener noreferrer">
                        { text::OFFICIAL_TEXT }<span class="ht-sr">{ text::NEW_WINDOW }</span>
                    </a>
                }
            </p>
        </div>
    }
}
