//! 还没有定下来的问题 and who can settle each.
use yew::prelude::*;

use super::text;
use crate::policy::OpenQuestion;
use crate::ui::components::{Section, clauses};
use crate::ui::hooks::use_app;

/// The open questions.
#[component]
pub fn OpenQuestions() -> Html {
    let app = use_app();
    html! {
        <Section id="open" title={text::OPEN} lead={text::OPEN_LEAD}>
            <dl class="ht-card ht-duties">{ for app.policy.open_questions().iter().map(question) }</dl>
        </Section>
    }
}

fn question(question: &OpenQuestion) -> Html {
    html! { <div><dt>{ clauses(&question.question) }</dt><dd>{ text::WHO }{ &question.who }</dd></div> }
}
