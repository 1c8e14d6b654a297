//! 结果: the answer first, then the working, the two routes, what to do, what to bring, and how to take it away.
//! Order as in the visual system; every figure is a rule's.
mod case;
mod dates;
mod ledger_view;
mod next;
mod notes;
mod routes;
mod share;
mod text;
mod verdict_view;
mod working;

use std::rc::Rc;

use crate::ui::prelude::*;

use crate::base::{Date, MONTHS_PER_YEAR};
use crate::policy::{Ctx, Policy};
use crate::ui::components::{
    Cited, Days, PanelKind, RailKind, Split, TakeAway, article_more, back_link, disclosure, jump_list, panel, section,
    small_print,
};
use crate::ui::hooks::{app, use_title};
use crate::ui::pages::land::question::Answers;
use crate::ui::route::{FlowRoute, Route};

use case::Case;
use ledger_view::ledger_view;
use notes::Notes;

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
    let case = use_memo((props.answers.clone(), app.clone()), |(answers, app)| {
        Case::derive(&Ctx::new(&app.policy, app.today), answers).map(Rc::new)
    });
    let said = use_state(|| None::<&'static str>);
    let pace = use_state(|| MONTHS_PER_YEAR);
    let ctx = Ctx::new(&app.policy, app.today);
    let back = back_link(&Route::Land(FlowRoute::Check), text::BACK);
    let case = match &*case {
        Ok(case) => case.clone(),
        Err(none) => {
            let words = verdict_view::why_not(none);
            return html! {
                <>
                    { back }
                    { verdict_view::no_verdict(none, &app.policy) }
                    { take_away(words.to_string(), None, &said, &props.on_clear) }
                    { disclosure(text::TOLD, props.told.clone()) }
                    { fine(&app.policy, app.today) }
                </>
            };
        }
    };
    let notes = Notes::of(&case);
    let words = share::plain_text(&case, &notes, &app.policy, &app.today.zh());
    let dates = dates::dates(&ctx, &case, &props.answers);
    let rail = rail(&case, take_away(words, dates, &said, &props.on_clear));
    let main = html! {
        <>
            { back }
            { verdict_view::verdict(&case) }
            { working::edges(&notes) }
            { working::notices(&notes) }
            { body(&ctx, &case, &pace) }
            { disclosure(text::TOLD, props.told.clone()) }
        </>
    };
    let foot = Some(fine(&app.policy, app.today));
    Split { kind: RailKind::Part, rail_label: text::RAIL, rail, main, foot }.html()
}

fn body(ctx: &Ctx, case: &Case, pace: &UseStateHandle<u32>) -> Html {
    let policy = ctx.policy;
    if case.refused() {
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
    if case.award().is_none() {
        return Html::default();
    }
    let body = html! {
        <>
            <p>{ text::STAFF_FIGURE }</p>
            { verdict_view::figures(case, text::TOTAL) }
            { working::how(case, policy) }
        </>
    };
    html! { <div class="ht-noprint ht-staff">{ disclosure(text::STAFF, body) }</div> }
}

fn rail(case: &Case, take_away: Html) -> Html {
    html! {
        <>
            if !case.refused() {
                { panel(PanelKind::Part, "bring", text::BRING, next::papers(case)) }
            }
            { take_away }
        </>
    }
}

/// 把结果带走.
fn take_away(
    words: String,
    days: Option<Days>,
    said: &UseStateHandle<Option<&'static str>>,
    on_clear: &Callback<()>,
) -> Html {
    let (file_name, by_hand) = (text::CALENDAR_FILE, text::DAYS_NOT_COPIED);
    TakeAway { words, days, file_name, by_hand, on_clear: on_clear.clone() }.html(said)
}

fn fine(policy: &Policy, today: Date) -> Html {
    let basis = policy.documents().iter().find(|document| document.id == "land");
    let basis = basis.map(|document| text::basis(&document.number, document.issued.map(Date::zh).as_deref()));
    let contacts = policy.contacts().iter().filter(|contact| contact.service.is_none());
    small_print(policy, &today.zh(), basis, contacts, text::HELP)
}
