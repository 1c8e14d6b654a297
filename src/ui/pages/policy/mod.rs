//! 口径: every figure, reading, document, duty and open question of the policy set, as it stands there.
mod documents;
mod duties;
mod files;
mod open;
mod readings;
mod text;
mod values;
mod view;

use crate::ui::prelude::*;

use self::documents::documents;
use self::duties::duties;
use self::files::files;
use self::open::open_questions;
use self::readings::readings;
use self::values::values;
use crate::policy::Policy;
use crate::ui::components::{back_link, clauses, jump_list};
use crate::ui::hooks::{app, use_title};
use crate::ui::route::{PolicyPart, Route};
use crate::ui::text as shell;

/// The 口径 page.
#[component]
pub fn PolicyPage() -> Html {
    use_title(Some(text::TITLE.into()));
    let app = app();
    let policy = &*app.policy;
    html! {
        <>
            { back_link(&Route::Home, shell::BACK_HOME) }
            <h1>{ text::TITLE }</h1>
            <p class="ht-lead">{ clauses(text::LEAD) }</p>
            { jump_list(&jumps(policy)) }
            { for PolicyPart::ALL.into_iter().filter(|part| holds(policy, *part)).map(|part| show(policy, part)) }
        </>
    }
}

fn show(policy: &Policy, part: PolicyPart) -> Html {
    match part {
        PolicyPart::Top => Html::default(),
        PolicyPart::Values => values(policy),
        PolicyPart::Readings => readings(policy),
        PolicyPart::Documents => documents(policy),
        PolicyPart::Duties => duties(policy),
        PolicyPart::Open => open_questions(policy),
        PolicyPart::Files => files(policy),
    }
}

/// Folds, one a line.
fn folds(all: impl Iterator<Item = Html>) -> Html {
    html! { <div class="ht-folds">{ for all }</div> }
}

/// Whether there is anything of it in these files.
fn holds(policy: &Policy, part: PolicyPart) -> bool {
    match part {
        PolicyPart::Top => false,
        PolicyPart::Values => !policy.timelines().is_empty(),
        PolicyPart::Readings => !policy.readings().is_empty(),
        PolicyPart::Documents => !policy.documents().is_empty(),
        PolicyPart::Duties => !policy.duties().is_empty(),
        PolicyPart::Open => !policy.open_questions().is_empty(),
        PolicyPart::Files => true,
    }
}

fn jumps(policy: &Policy) -> Vec<(&'static str, &'static str)> {
    let word = |part: &PolicyPart| match part {
        PolicyPart::Top => None,
        PolicyPart::Values => Some(text::JUMP_VALUES),
        PolicyPart::Readings => Some(text::JUMP_READINGS),
        PolicyPart::Documents => Some(text::JUMP_DOCUMENTS),
        PolicyPart::Duties => Some(text::JUMP_DUTIES),
        PolicyPart::Open => Some(text::JUMP_OPEN),
        PolicyPart::Files => Some(text::JUMP_FILES),
    };
    PolicyPart::ALL.iter().filter(|part| holds(policy, **part)).filter_map(|part| part.id().zip(word(part))).collect()
}
