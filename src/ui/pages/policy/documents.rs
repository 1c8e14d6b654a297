//! 依据的文件: each with number, dates, what to know of this copy, the link once there is one, and its articles in plain
//! words.
use crate::ui::prelude::*;

use super::text;
use crate::policy::{Article, Document, Policy};
use crate::ui::components::{clauses, disclosure, paragraphs, section};
use crate::ui::text as shell;

/// The documents.
pub fn documents(policy: &Policy) -> Html {
    let cards = html! { <div class="ht-cards">{ for policy.documents().iter().map(document) }</div> };
    section("documents", text::DOCUMENTS, Some(text::DOCUMENTS_LEAD), cards)
}

fn document(document: &Document) -> Html {
    let issued = document.issued.map(|day| fact(text::ISSUED, &day.zh()));
    let effective = document.effective.map(|day| fact(text::EFFECTIVE, &day.zh()));
    let articles = document.articles.iter().map(|article| provision(document, article)).collect();
    html! {
        <section class="ht-card">
            <h3>{ clauses(&document.title) }</h3>
            <dl class="ht-kv">
                { fact(text::NUMBER, &document.number) }
                { fact(text::ISSUER, &document.issuer) }
                { for issued }
                { for effective }
            </dl>
            <div class="ht-small ht-above">{ paragraphs(&document.note) }</div>
            { for document.url.as_deref().map(official) }
            { disclosure(&text::all_articles(document.articles.len()), articles) }
        </section>
    }
}

fn fact(label: &str, value: &str) -> Html {
    html! { <div><dt>{ label.to_string() }</dt><dd>{ clauses(value) }</dd></div> }
}

fn provision(document: &Document, article: &Article) -> Html {
    let own_link = article.url.as_deref().filter(|_| document.url.is_none());
    html! {
        <>
            <h4>{ &article.number }{ "　" }{ &article.title }</h4>
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
