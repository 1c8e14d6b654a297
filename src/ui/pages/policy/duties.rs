//! 谁管什么 (办法第十九条), how to object (办法第六条), and the offices the district has filled in so far; an office
//! without any way to reach it is left out.
use crate::ui::prelude::*;

use super::text;
use crate::policy::{Contact, Duty, Policy};
use crate::ui::components::{cites, clauses, provision, section};

/// The article on 公示 and objections.
const OBJECTION: &str = "land:6";

/// Duties, objections, offices.
pub fn duties(policy: &Policy) -> Html {
    let mut articles: Vec<&str> = policy.duties().iter().map(|duty| duty.article.as_str()).collect();
    articles.dedup();
    let citations: Vec<_> = articles.into_iter().map(|key| policy.citation(key)).collect();
    let offices: Vec<&Contact> = policy.contacts().iter().filter(|contact| is_reachable(contact)).collect();
    let body = html! {
        <>
            <dl class="ht-card ht-duties">{ for policy.duties().iter().map(duty) }</dl>
            { cites(&citations) }
            if policy.article(OBJECTION).is_some() {
                <h3 class="ht-sub">{ text::OBJECT }</h3>
                { provision(policy, OBJECTION) }
            }
            if !offices.is_empty() {
                <h3 class="ht-sub">{ text::OFFICES }</h3>
                <div class="ht-cards">{ for offices.into_iter().map(office) }</div>
            }
        </>
    };
    section("duties", text::DUTIES, None, body)
}

fn is_reachable(contact: &Contact) -> bool {
    contact.phone.is_some() || contact.address.is_some()
}

fn duty(duty: &Duty) -> Html {
    html! { <div><dt>{ &duty.who }</dt><dd>{ clauses(&duty.what) }</dd></div> }
}

fn office(contact: &Contact) -> Html {
    let line = |words: &String| html! { <p>{ words }</p> };
    let phone = |number: &String| html! { <p><a class="ht-link" href={format!("tel:{number}")}>{ number }</a></p> };
    html! {
        <section class="ht-card ht-small">
            <h4>{ contact.name.as_ref().unwrap_or(&contact.role) }</h4>
            { for contact.name.as_ref().map(|_| line(&contact.role)) }
            { for contact.address.as_ref().map(line) }
            { for contact.phone.as_ref().map(phone) }
            { for contact.hours.as_ref().map(line) }
        </section>
    }
}
