//! 依据的文件: each with number, dates, what to know of this copy, the link once there is one, and its articles in plain
//! words.
use crate::ui::prelude::*;

use super::{folds, text};
use crate::policy::{Article, Document, Policy};
use crate::ui::components::{Whole, clauses, disclosure, later, paragraphs, section};
use crate::ui::text as shell;

/// The documents.
pub fn documents(policy: &Policy) -> Html {
    let one = |one: &Document| {
        let label = text::titled(&one.title, &one.number);
        disclosure(&label, later(Whole::Document(&one.id), || document(one)))
    };
    section("documents", text::DOCUMENTS, Some(text::DOCUMENTS_LEAD), folds(policy.documents().iter().map(one)))
}

fn document(document: &Document) -> Html {
    let issued = document.issued.map(|day| fact(text::ISSUED, &day.zh()));
    let effective = document.effective.map(|day| fact(text::EFFECTIVE, &day.zh()));
    let articles: Html = document.articles.iter().map(|article| provision(document, article)).collect();
    html! {
        <>
            <dl class="ht-kv">
                { fact(text::NUMBER, &document.number) }
                { fact(text::ISSUER, &document.issuer) }
                { for issued }
                { for effective }
            </dl>
            <div class="ht-small ht-above">{ paragraphs(&document.note) }</div>
            { for document.url.as_deref().map(official) }
            { articles }
        </>
    }
}

fn fact(label: &str, value: &str) -> Html {
    html! { <div><dt>{ label.to_string() }</dt><dd>{ clauses(value) }</dd></div> }
}

fn provision(document: &Document, article: &Article) -> Html {
    let own_link = article.url.as_deref().filter(|_| document.url.is_none());
    html! {
        <>
            <h3>{ &article.number }{ "　" }{ &article.title }</h3>
            { paragraphs(&article.text) }
            { for own_link.map(official) }
        </>
    }
}

fn official(url: &str) -> Html {
    html! {
        <a class="ht-link" href={url.to_string()} target="_blank" rel="noopener noreferrer">
            { shell::OFFICIAL_TEXT }<span class="ht-sr">{ shell::NEW_WINDOW }</span>
        </a>
    }
}
