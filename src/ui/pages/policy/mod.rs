//! 口径: every figure, reading, document, duty and open question of the policy set, as it stands there.
mod documents;
mod duties;
mod open;
mod readings;
mod text;
mod values;
mod view;

use std::rc::Rc;

use yew::prelude::*;

use self::documents::Documents;
use self::duties::Duties;
use self::open::OpenQuestions;
use self::readings::Readings;
use self::values::Values;
use crate::ui::components::{BackLink, JumpList, clauses};
use crate::ui::hooks::use_title;
use crate::ui::route::{PolicyPart, Route};
use crate::ui::text as shell;

/// The 口径 page.
#[component]
pub fn PolicyPage() -> Html {
    use_title(text::TITLE.into());
    let jumps = use_state(|| {
        let word = |part: &PolicyPart| match part {
            PolicyPart::Top => None,
            PolicyPart::Values => Some(text::JUMP_VALUES),
            PolicyPart::Readings => Some(text::JUMP_READINGS),
            PolicyPart::Documents => Some(text::JUMP_DOCUMENTS),
            PolicyPart::Duties => Some(text::JUMP_DUTIES),
            PolicyPart::Open => Some(text::JUMP_OPEN),
        };
        let link = |part: &PolicyPart| part.id().zip(word(part)).map(|(id, words)| (id.into(), words.into()));
        PolicyPart::ALL.iter().filter_map(link).collect::<Rc<[(AttrValue, AttrValue)]>>()
    });
    html! {
        <>
            <BackLink to={Route::Home} label={shell::BACK_HOME} />
            <h1>{ text::TITLE }</h1>
            <p class="ht-lead">{ clauses(text::LEAD) }</p>
            <JumpList items={(*jumps).clone()} />
            <Values />
            <Readings />
            <Documents />
            <Duties />
            <OpenQuestions />
        </>
    }
}
