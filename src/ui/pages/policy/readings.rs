//! 怎么理解文件: every reading with its choices, the one taken, why, and the article.
use crate::ui::prelude::*;

use super::{folds, text};
use crate::policy::{ChoiceEntry, Policy, ReadingEntry};
use crate::ui::components::{ChipTone, Cited, Icon, Whole, article_more, chip, clauses, disclosure, later, section};

/// The readings.
pub fn readings(policy: &Policy) -> Html {
    let one =
        |one: &ReadingEntry| disclosure(&one.question, later(Whole::Article(&one.article), || reading(policy, one)));
    section("readings", text::READINGS, Some(text::READINGS_LEAD), folds(policy.readings().iter().map(one)))
}

fn reading(policy: &Policy, reading: &ReadingEntry) -> Html {
    let choice = |choice: &ChoiceEntry| {
        let chosen = choice.id == reading.default;
        let (tone, icon, label) =
            if chosen { (ChipTone::Ok, Icon::Tick, text::CHOSEN) } else { (ChipTone::Plain, Icon::Ask, text::OTHER) };
        html! {
            <li class={Classes::of(&[chosen.then_some("is-on")])}>
                <span>{ clauses(&choice.label) }</span>{ chip(tone, icon, label) }
            </li>
        }
    };
    html! {
        <>
            <ul class="ht-branch">{ for reading.choices.iter().map(choice) }</ul>
            <p class="ht-small ht-above">{ text::WHY }{ &reading.why }</p>
            { article_more(policy, &reading.article, Cited::First, Html::default()) }
        </>
    }
}
