//! 结果: the answer first, then the way with its days, both aids, the two ages, the working, what to bring, and how to take
//! it away. Every figure and date is a rule's. What stands beyond the answer is in the rest of the program.
mod aid;
mod case;
mod dates;
mod head;
mod rest;
mod share;
pub mod small;
mod stops;
pub mod text;

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::policy::Ctx;
use crate::ui::components::{Parts, RailKind, Split, back_link};
use crate::ui::hooks::{app, use_rest, use_title};
use crate::ui::pages::doctor::question::Answers;
use crate::ui::route::{DoctorRoute, FlowRoute, Route};

use case::{Case, Law};
use rest::Shown;

/// Properties of [`ResultPage`].
#[derive(Properties, PartialEq)]
pub struct ResultPageProps {
    /// What was answered.
    pub answers: Rc<Answers>,
    /// What was answered, in words, for the sheet of paper.
    pub told: Html,
    /// 清空重算.
    pub on_clear: Callback<()>,
}

/// The result screen.
#[component]
pub fn ResultPage(props: &ResultPageProps) -> Html {
    let app = app();
    use_title(Some(AttrValue::Static(super::text::TITLE)));
    let rest = use_rest(true);
    let found = use_memo((props.answers.clone(), app.clone(), rest.here()), |(answers, app, here)| {
        let case = Case::derive(&Ctx::new(&app.policy, app.today), answers, &Law::BRIEF);
        let details = here.map(|here| rest::details(here, app, answers));
        (case, details)
    });
    let said = use_state(|| None::<&'static str>);
    let (case, details) = &*found;
    let parts = match details {
        Some(details) => details(&Shown { said: &said, told: &props.told, on_clear: &props.on_clear }),
        None => Parts::coming(&rest, &case.as_ref().map(Case::grounds).unwrap_or_default()),
    };
    let head = match (case, &parts.none) {
        (Ok(case), None) => head::panel(case, props.answers.aim()),
        (_, Some(none)) | (Err(none), _) => head::no_panel(none),
    };
    let main = html! {
        <>
            { back_link(&Route::Doctor(DoctorRoute::Flow(FlowRoute::Check)), text::BACK) }
            { head }
            { parts.main }
        </>
    };
    Split { kind: RailKind::Part, rail_label: text::RAIL, rail: parts.rail, main, foot: parts.foot }.html()
}
