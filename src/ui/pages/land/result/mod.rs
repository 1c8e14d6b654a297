//! 结果: the answer first, then the working, the two routes, what to do, what to bring, and how to take it away.
//! Order as in the visual system; every figure is a rule's. What stands beyond the answer is in the rest of the program.
mod brief;
mod case;
mod dates;
mod ledger_view;
mod next;
mod notes;
mod rest;
mod routes;
mod share;
mod text;
mod verdict_view;
mod working;

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::base::MONTHS_PER_YEAR;
use crate::policy::Ctx;
use crate::ui::components::{Parts, RailKind, Split, back_link};
use crate::ui::hooks::{app, use_rest, use_title};
use crate::ui::pages::land::question::Answers;
use crate::ui::route::{FlowRoute, Route};

use brief::{Brief, Law};
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
    use_title(Some(AttrValue::Static(crate::ui::text::LAND)));
    let rest = use_rest(true);
    let found = use_memo((props.answers.clone(), app.clone(), rest.here()), |(answers, app, here)| {
        let brief = Brief::derive(&Ctx::new(&app.policy, app.today), answers, &Law::BRIEF);
        let details = here.map(|here| rest::details(here, app, answers));
        (brief, details)
    });
    let said = use_state(|| None::<&'static str>);
    let pace = use_state(|| MONTHS_PER_YEAR);
    let (brief, details) = &*found;
    let parts = match details {
        Some(details) => details(&Shown { said: &said, pace: &pace, told: &props.told, on_clear: &props.on_clear }),
        None => Parts::coming(&rest, &brief.as_ref().map(Brief::grounds).unwrap_or_default()),
    };
    let none = brief.as_ref().err().or(parts.none.as_ref());
    let head = match (brief, none) {
        (Ok(brief), None) => verdict_view::verdict(brief),
        (_, Some(none)) | (Err(none), _) => verdict_view::no_verdict(none),
    };
    let main = html! {
        <>
            { back_link(&Route::Land(FlowRoute::Check), text::BACK) }
            { head }
            { parts.main }
        </>
    };
    if none.is_some() {
        return main;
    }
    Split { kind: RailKind::Part, rail_label: text::RAIL, rail: parts.rail, main, foot: parts.foot }.html()
}
