//! 结果的明细: all that stands around the answer. Where the program is cut in two (`services::rest`).
use std::rc::Rc;

use crate::ui::prelude::*;

use crate::base::Date;
use crate::policy::{Ctx, Policy};
use crate::ui::components::{
    Cited, Days, PanelKind, Parts, TakeAway, article_more, disclosure, jump_list, panel, section, small_print,
};
use crate::ui::hooks::AppContext;
use crate::ui::pages::land::question::Answers;
use crate::ui::services::rest::Here;

use super::brief::NoCase;
use super::case::Case;
use super::ledger_view::ledger_view;
use super::notes::Notes;
use super::{dates, next, routes, share, text, verdict_view, working};

/// What the details show besides the decisions.
pub struct Shown<'a> {
    /// What came of the last action.
    pub said: &'a UseStateHandle<Option<&'static str>>,
    /// Months claimed a year in the forecast.
    pub pace: &'a UseStateHandle<u32>,
    /// What was answered, in words.
    pub told: &'a Html,
    /// 清空重算.
    pub on_clear: &'a Callback<()>,
}

/// The details of one result.
pub type Details = Rc<dyn Fn(&Shown) -> Parts<NoCase>>;

/// The details for these answers.
#[inline(never)]
pub fn details(here: Here, app: &AppContext, answers: &Rc<Answers>) -> Details {
    let ctx = Ctx::new(&app.policy, app.today);
    let case = Case::derive(&ctx, answers);
    let (app, answers) = (app.clone(), answers.clone());
    let details: Details = Rc::new(move |shown: &Shown| match &case {
        Ok(case) => of_case(&app, case, &answers, shown),
        Err(none) => of_none(&app, none, shown),
    });
    here.give(details)
}

fn of_case(app: &AppContext, case: &Case, answers: &Answers, shown: &Shown) -> Parts<NoCase> {
    let ctx = Ctx::new(&app.policy, app.today);
    let notes = Notes::of(case);
    let words = share::plain_text(case, &notes, &app.policy, &app.today.zh());
    let dates = dates::dates(&ctx, case, answers);
    let main = html! {
        <>
            { working::edges(&notes) }
            { working::notices(&notes) }
            { body(&ctx, case, shown.pace) }
            { disclosure(text::TOLD, shown.told.clone()) }
        </>
    };
    let foot = Some(fine(&app.policy, app.today));
    Parts { none: None, main, rail: rail(case, take_away(words, dates, shown)), foot }
}

/// Nothing could be worked out.
fn of_none(app: &AppContext, none: &NoCase, shown: &Shown) -> Parts<NoCase> {
    let main = html! {
        <>
            { article_more(&app.policy, "land:5", Cited::First, Html::default()) }
            { take_away(verdict_view::why_not(none).to_string(), None, shown) }
            { disclosure(text::TOLD, shown.told.clone()) }
            { fine(&app.policy, app.today) }
        </>
    };
    Parts { none: Some(none.clone()), main, rail: Html::default(), foot: None }
}

fn body(ctx: &Ctx, case: &Case, pace: &UseStateHandle<u32>) -> Html {
    let policy = ctx.policy;
    if case.brief.refused() {
        let duties = policy.duties().iter().filter(|duty| duty.article == OBJECTION);
        let object = html! {
            <>
                <p>{ for duties.map(|duty| duty.what.clone()) }</p>
                { article_more(policy, OBJECTION, Cited::First, Html::default()) }
            </>
        };
        return html! {
            <>
                { working::against(case, policy) }
                { working::conditions(case, policy) }
                { section("object", text::OBJECT, None, object) }
                { staff(case, policy) }
            </>
        };
    }
    html! {
        <>
            { jump_list(&text::JUMPS) }
            { working::against(case, policy) }
            { working::how(case, policy) }
            { working::conditions(case, policy) }
            { routes::routes(case, policy) }
            if routes::enterprise_possible(case) {
                { ledger_view(ctx, case, pace) }
            }
            { next::next(case) }
        </>
    }
}

/// The article on publicity and objections.
const OBJECTION: &str = "land:6";

/// What it would have been, for the counter only: folded, and never on paper.
fn staff(case: &Case, policy: &Policy) -> Html {
    if case.brief.award().is_none() {
        return Html::default();
    }
    let body = html! {
        <>
            <p>{ text::STAFF_FIGURE }</p>
            { verdict_view::figures(&case.brief, text::TOTAL) }
            { working::how(case, policy) }
        </>
    };
    html! { <div class="ht-noprint ht-staff">{ disclosure(text::STAFF, body) }</div> }
}

fn rail(case: &Case, take_away: Html) -> Html {
    html! {
        <>
            if !case.brief.refused() {
                { panel(PanelKind::Part, "bring", text::BRING, next::papers(case)) }
            }
            { take_away }
        </>
    }
}

/// 把结果带走.
fn take_away(words: String, days: Option<Days>, shown: &Shown) -> Html {
    let (file_name, by_hand) = (text::CALENDAR_FILE, text::DAYS_NOT_COPIED);
    TakeAway { words, days, file_name, by_hand, on_clear: shown.on_clear.clone() }.html(shown.said)
}

fn fine(policy: &Policy, today: Date) -> Html {
    let basis = policy.documents().iter().find(|document| document.id == "land");
    let basis = basis.map(|document| text::basis(&document.number, document.issued.map(Date::zh).as_deref()));
    let contacts = policy.contacts().iter().filter(|contact| contact.service.is_none());
    small_print(policy, &today.zh(), basis, contacts, text::HELP)
}
