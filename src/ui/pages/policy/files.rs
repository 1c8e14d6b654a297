//! 规则文件: which files the figures come from, and what was found beside the page: the clerk's own check after a change.
use crate::ui::prelude::*;

use super::text;
use crate::base::Date;
use crate::policy::Policy;
use crate::ui::components::{NoteKind, clauses, disclosure, note, section};
use crate::ui::services::rules::{Said, said};

/// Lines that are read without unfolding.
const FIRST_LINES: usize = 1;

/// The files.
pub fn files(policy: &Policy) -> Html {
    let said = said();
    let row = |(name, version, day): (&str, &str, Date)| {
        html! { <div><dt>{ name.to_string() }</dt><dd>{ text::stamp(version, &day.zh()) }</dd></div> }
    };
    let body = html! {
        <>
            if said.is_empty() {
                { note(NoteKind::Calm, None, clauses(text::FILES_AS_BUILT)) }
            }
            { for said.iter().map(one) }
            <dl class="ht-card ht-duties ht-above">{ for policy.files().map(row) }</dl>
        </>
    };
    section("files", text::FILES, Some(text::FILES_LEAD), body)
}

fn one(said: &Said) -> Html {
    let (first, rest) = said.lines.split_at(said.lines.len().min(FIRST_LINES));
    let body = html! {
        <>
            { lines(first) }
            if !rest.is_empty() {
                { disclosure(&text::more_lines(rest.len()), lines(rest)) }
            }
        </>
    };
    note(if said.taken { NoteKind::Info } else { NoteKind::Warn }, Some(&said.sentence), body)
}

fn lines(lines: &[String]) -> Html {
    html! { <ul>{ for lines.iter().map(|line| html! { <li>{ clauses(line) }</li> }) }</ul> }
}
