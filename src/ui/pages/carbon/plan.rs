//! 写法不同、重点任务、重大项目、保障措施: each with its bodies and its section. Folded until something is looked for; on paper
//! all are open.
use crate::ui::prelude::*;

use crate::policy::Policy;
use crate::rules::carbon::{Difference, Entry, Project, Safeguard, Section, Task};
use crate::ui::components::{Icon, Whole, cite, clauses, later, paragraphs, words};

use super::text;

/// What two sections write differently, side by side.
pub fn differences(all: &[Difference]) -> Html {
    let side = |side: &Entry| {
        let aim = side.aim();
        html! {
            <div><dt>{ text::written_in(&aim.section.number) }</dt><dd>{ clauses(&text::quoted(&aim.words)) }</dd></div>
        }
    };
    let one = |one: &Difference| {
        html! {
            <li class="ht-card">
                <h3>{ words(&one.plain) }{ "，" }{ words(&one.due) }</h3>
                <dl class="cb-vs">{ for one.sides.iter().map(side) }</dl>
            </li>
        }
    };
    html! { <ul class="ht-cards">{ for all.iter().map(one) }</ul> }
}

/// 重点任务.
pub fn tasks(policy: &Policy, all: &[Task], open: bool) -> Html {
    let one = |task: &Task| item(policy, &task.section, &task.text, None, &task.bodies.words);
    fold(all.len(), open, || all.iter().map(one).collect())
}

/// 重大项目.
pub fn projects(policy: &Policy, all: &[Project], open: bool) -> Html {
    let one = |one: &Project| item(policy, &one.section, &one.text, Some(&one.names.join("、")), &one.bodies.words);
    fold(all.len(), open, || all.iter().map(one).collect())
}

/// 保障措施.
pub fn safeguards(policy: &Policy, all: &[Safeguard], open: bool) -> Html {
    let one = |one: &Safeguard| item(policy, &one.section, &one.text, None, &one.bodies.words);
    fold(all.len(), open, || all.iter().map(one).collect())
}

fn fold(count: usize, open: bool, items: impl FnOnce() -> Html) -> Html {
    let items = later(Whole::Document("carbon"), || html! { <ul class="ht-cards">{ items() }</ul> });
    html! {
        <details class="ht-more cb-fold" {open}>
            <summary>{ Icon::Forward.turning() }<span class="ht-more__t">{ text::open(count) }</span></summary>
            { items }
        </details>
    }
}

fn item(policy: &Policy, section: &Section, said: &str, names: Option<&str>, who: &str) -> Html {
    html! {
        <li class="ht-card cb-item">
            <h3>{ clauses(&section.title) }</h3>
            { paragraphs(said) }
            { for names.map(|names| html! { <p>{ text::NAMES }{ words(names) }</p> }) }
            <p><b>{ text::WHO }</b>{ clauses(who) }</p>
            <p>{ cite(&policy.citation(&section.key)) }</p>
        </li>
    }
}
