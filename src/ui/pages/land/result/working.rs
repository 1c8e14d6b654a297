//! 怎么算的、为什么: the steps of the amount, the clauses that stand against or are open, every condition checked.
use crate::ui::prelude::*;

use crate::base::{Notice, Outcome, Step};
use crate::policy::Policy;
use crate::ui::components::{NoteKind, disclosure, note, section, steps, words};

use super::case::Case;
use super::notes::Notes;
use super::text;

/// 这笔钱怎么算出来的.
pub fn how(case: &Case, policy: &Policy) -> Html {
    let lines = case.brief.figure_steps();
    if lines.is_empty() {
        return Html::default();
    }
    section("how", text::HOW, None, steps(policy, lines))
}

/// 为什么不在范围, 还要核实什么, 发放上要注意: one section each, where there is something to say.
pub fn against(case: &Case, policy: &Policy) -> Html {
    let of = |outcomes: &[Outcome]| -> Vec<Step> {
        let chosen = case.brief.eligibility.steps.iter().filter(|step| outcomes.contains(&step.outcome));
        chosen.map(|step| with_who(step, policy)).collect()
    };
    let sections = [
        ("why", text::WHY_NO, of(&[Outcome::NotMet])),
        // A refusal ends the questions: what was not asked any more is not open.
        ("ask", text::WHY_ASK, if case.brief.refused() { Vec::new() } else { of(&[Outcome::Pending]) }),
        ("pay", text::PAYMENT, of(&[Outcome::Suspended, Outcome::Ended])),
    ];
    let filled = sections.iter().filter(|(_, _, lines)| !lines.is_empty());
    filled.map(|(id, title, lines)| section(id, title, None, steps(policy, lines))).collect()
}

/// The office that settles it stands behind the plain sentence.
fn with_who(step: &Step, policy: &Policy) -> Step {
    let who = policy.clause(&step.id).map(|clause| text::ask_at(&clause.who));
    let words: Vec<String> = step.plain.iter().cloned().chain(who).collect();
    Step { plain: Some(words.join("")), ..step.clone() }
}

/// What would only fill the sheet of paper.
pub fn on_screen(body: Html) -> Html {
    html! { <div class="ht-noprint">{ body }</div> }
}

/// 每一个条件怎么核的.
pub fn conditions(case: &Case, policy: &Policy) -> Html {
    let known = |step: &&Step| !case.brief.refused() || step.outcome != Outcome::Pending;
    let lines: Vec<Step> = case.brief.eligibility.steps.iter().filter(known).cloned().collect();
    on_screen(disclosure(text::CONDITIONS, steps(policy, &lines)))
}

/// 差一天的提示, under the verdict.
pub fn edges(notes: &Notes) -> Html {
    let one = |notice: &Notice| note(NoteKind::Calm, None, html! { <p>{ words(&notice.message) }</p> });
    notes.edges.iter().map(one).collect()
}

/// Notices, a paragraph each.
pub fn lines(notices: &[Notice]) -> Html {
    notices.iter().map(|notice| html! { <p>{ words(&notice.message) }</p> }).collect()
}

/// State, period, contradictions, other readings; rounding folded away.
pub fn notices(notes: &Notes) -> Html {
    html! {
        <>
            if !notes.warnings.is_empty() {
                { note(NoteKind::Warn, Some(text::WARNINGS), lines(&notes.warnings)) }
            }
            if !notes.readings.is_empty() {
                { note(NoteKind::Warn, Some(text::READINGS), lines(&notes.readings)) }
            }
            if !notes.rounding.is_empty() {
                { on_screen(disclosure(text::ROUNDING, lines(&notes.rounding))) }
            }
        </>
    }
}
