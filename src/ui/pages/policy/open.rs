//! 还没有定下来的问题 and who can settle each.
use crate::ui::prelude::*;

use super::text;
use crate::policy::{OpenQuestion, Policy};
use crate::ui::components::{clauses, section};

/// The open questions.
pub fn open_questions(policy: &Policy) -> Html {
    let list = html! { <dl class="ht-card ht-duties">{ for policy.open_questions().iter().map(question) }</dl> };
    section("open", text::OPEN, Some(text::OPEN_LEAD), list)
}

fn question(question: &OpenQuestion) -> Html {
    html! { <div><dt>{ clauses(&question.question) }</dt><dd>{ text::WHO }{ &question.who }</dd></div> }
}
