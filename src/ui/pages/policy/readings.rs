//! 怎么理解文件: every reading with its choices, the one taken, why, and the article.
use yew::prelude::*;

use super::text;
use crate::policy::{ChoiceEntry, ReadingEntry};
use crate::ui::components::{ArticleMore, Chip, ChipTone, Icon, Section, clauses};
use crate::ui::hooks::use_app;

/// The readings.
#[component]
pub fn Readings() -> Html {
    let app = use_app();
    html! {
        <Section id="readings" title={text::READINGS} lead={text::READINGS_LEAD}>
            <div class="ht-cards">{ for app.policy.readings().iter().map(reading) }</div>
        </Section>
    }
}

fn reading(reading: &ReadingEntry) -> Html {
    let choice = |choice: &ChoiceEntry| {
        let chosen = choice.id == reading.default;
        let (tone, icon, label) =
            if chosen { (ChipTone::Ok, Icon::Tick, text::CHOSEN) } else { (ChipTone::Plain, Icon::Ask, text::OTHER) };
        html! {
            <li class={classes!(chosen.then_some("is-on"))}>
                <span>{ clauses(&choice.label) }</span><Chip {tone} {icon} {label} />
            </li>
        }
    };
    html! {
        <section class="ht-card">
            <h3>{ clauses(&reading.question) }</h3>
            <ul class="ht-branch">{ for reading.choices.iter().map(choice) }</ul>
            <p class="ht-small ht-above">{ text::WHY }{ &reading.why }</p>
            <ArticleMore article={reading.article.clone()} />
        </section>
    }
}
