//! 怎么算的、为什么: the steps of the amount, the clauses that stand against or are open, every condition checked.
use std::rc::Rc;

use yew::prelude::*;

use crate::base::{Outcome, Step};
use crate::policy::Policy;
use crate::ui::components::{Disclosure, Note, NoteKind, Section, Steps};

use super::case::Case;
use super::notes::Notes;
use super::text;

/// 这笔钱怎么算出来的.
pub fn how(case: &Case) -> Html {
    let steps = match (&case.subsidy, &case.years) {
        (Ok(subsidy), _) => &subsidy.steps,
        (Err(_), Some(years)) => &years.steps,
        (Err(_), None) => return Html::default(),
    };
    html! { <Section id="how" title={text::HOW}><Steps steps={Rc::from(steps.as_slice())} /></Section> }
}

/// 为什么不在范围, 还要核实什么, 发放上要注意: one section each, where there is something to say.
pub fn against(case: &Case, policy: &Policy) -> Html {
    let of = |outcomes: &[Outcome]| -> Vec<Step> {
        let chosen = case.eligibility.steps.iter().filter(|step| outcomes.contains(&step.outcome));
        chosen.map(|step| with_who(step, policy)).collect()
    };
    let sections = [
        ("why", text::WHY_NO, of(&[Outcome::NotMet])),
        ("ask", text::WHY_ASK, of(&[Outcome::Pending])),
        ("pay", text::PAYMENT, of(&[Outcome::Suspended, Outcome::Ended])),
    ];
    let section = |(id, title, steps): (&'static str, &'static str, Vec<Step>)| {
        html! { <Section {id} {title}><Steps steps={Rc::from(steps)} /></Section> }
    };
    html! { { for sections.into_iter().filter(|(_, _, steps)| !steps.is_empty()).map(section) } }
}

/// The office that settles it stands behind the plain sentence.
fn with_who(step: &Step, policy: &Policy) -> Step {
    let who = policy.clause(&step.id).map(|clause| text::ask_at(&clause.who));
    let words: Vec<String> = step.plain.iter().cloned().chain(who).collect();
    Step { plain: Some(words.join("")), ..step.clone() }
}

/// 每一个条件怎么核的.
pub fn conditions(case: &Case) -> Html {
    html! {
        <Disclosure label={text::CONDITIONS}>
            <Steps steps={Rc::from(case.eligibility.steps.as_slice())} />
        </Disclosure>
    }
}

/// 差一天的提示, under the verdict.
pub fn edges(notes: &Notes) -> Html {
    let one = |message: &String| html! { <Note kind={NoteKind::Calm}><p>{ message.clone() }</p></Note> };
    html! { { for notes.edges.iter().map(|notice| one(&notice.message)) } }
}

/// State, period, contradictions, other readings; rounding folded away.
pub fn notices(notes: &Notes) -> Html {
    let line = |notice: &crate::base::Notice| html! { <p>{ notice.message.clone() }</p> };
    html! {
        <>
            if !notes.warnings.is_empty() {
                <Note kind={NoteKind::Warn} title={text::WARNINGS}>{ for notes.warnings.iter().map(line) }</Note>
            }
            if !notes.readings.is_empty() {
                <Note kind={NoteKind::Warn} title={text::READINGS}>{ for notes.readings.iter().map(line) }</Note>
            }
            if !notes.rounding.is_empty() {
                <Disclosure label={text::ROUNDING}>{ for notes.rounding.iter().map(line) }</Disclosure>
            }
        </>
    }
}
