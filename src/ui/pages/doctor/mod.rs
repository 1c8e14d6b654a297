//! 乡村医生退休与养老: one question a page, check, result; and the list of a health centre. The flow is the guide's; here
//! stand its questions and its law.
//!
//! Reading order: `question` (the table of questions and answers), `reply` (what can be answered), `control` (options),
//! `profile` (answers → what the rules take), `law` (what the flow asks the rules), `flow` (which questions are asked),
//! `said`, `text`, `service`, then `result` and `roster`.
pub mod control;
pub mod flow;
pub mod law;
pub mod profile;
pub mod question;
pub mod reply;
pub mod result;
pub mod roster;
pub mod said;
pub mod service;
pub mod text;

use crate::ui::prelude::*;

use crate::ui::guide::{Ask, Guide};
use crate::ui::hooks::{use_rest, use_title};
use crate::ui::route::{DoctorRoute, FlowRoute, Route};

use self::question::Question;

/// Properties of [`DoctorPage`].
#[derive(Properties, PartialEq)]
pub struct DoctorPageProps {
    /// Which screen.
    pub route: DoctorRoute,
}

/// The screens of the village doctors.
#[component]
pub fn DoctorPage(props: &DoctorPageProps) -> Html {
    let listed = props.route == DoctorRoute::Roster;
    let rest = use_rest(listed);
    use_title(listed.then_some(AttrValue::Static(roster::TITLE)));
    match &props.route {
        DoctorRoute::Flow(route) => html! {
            <>
                <Guide<service::Doctors> route={route.clone()} />
                if is_end(route) {
                    <p class="dr-staff ht-noprint"><a href={Route::Doctor(DoctorRoute::Roster).href()}>{ text::ROSTER }</a></p>
                }
            </>
        },
        DoctorRoute::Roster => roster::page(&rest),
    }
}

/// The first question and the result, where the list of a health centre is linked.
fn is_end(route: &FlowRoute) -> bool {
    match route {
        FlowRoute::Start | FlowRoute::Result => true,
        FlowRoute::Question(id) => id.as_str() == Question::Aim.id(),
        FlowRoute::Check => false,
    }
}
