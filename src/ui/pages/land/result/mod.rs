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

use crate::base::Date;
use crate::policy::{Ctx, Policy};
use crate::ui::components::{
    Action, ActionKind, Cited, Icon, PanelKind, RailKind, Split, actions, article_more, back_link, disclosure,
    jump_list, panel, section,
};
use crate::ui::hooks::{app, use_title};
use crate::ui::pages::land::question::Answers;
use crate::ui::route::{FlowRoute, Route};
use crate::ui::services::download::{self, Saved};
use crate::ui::services::{clipboard, print};

use case::Case;
use dates::Dates;
use ledger_view::LedgerView;
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
    use_title(AttrValue::Static(crate::ui::text::LAND));
    let case = use_memo((props.answers.clone(), app.clone()), |(answers, app)| {
        Case::derive(&Ctx::new(&app.policy, app.today), answers).map(Rc::new)
    });
    let said = use_state(|| None::<&'static str>);
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
    let dates = dates::dates(&Ctx::new(&app.policy, app.today), &case, &props.answers);
    let rail = rail(&case, take_away(words, dates, &said, &props.on_clear));
    let main = html! {
        <>
            { back }
            { verdict_view::verdict(&case) }
            { working::edges(&notes) }
            { working::notices(&notes) }
            { body(&case, &app.policy) }
            { disclosure(text::TOLD, props.told.clone()) }
        </>
    };
    let foot = Some(fine(&app.policy, app.today));
    Split { kind: RailKind::Part, rail_label: text::RAIL, rail, main, foot }.html()
}

fn body(case: &Rc<Case>, policy: &Policy) -> Html {
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
                <LedgerView case={case.clone()} />
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

/// 把结果带走: print, save the days, copy these words, start anew.
fn take_away(
    words: String,
    dates: Option<Dates>,
    said: &UseStateHandle<Option<&'static str>>,
    on_clear: &Callback<()>,
) -> Html {
    let action = |kind, icon, label, on_press| Action { kind, icon, label, on_press };
    let mut all = vec![action(ActionKind::Main, Icon::Print, text::PRINT, Callback::from(|()| print::print()))];
    if let Some(dates) = dates {
        let copied = copy(dates.plain, said, text::DAYS_COPIED, text::DAYS_NOT_COPIED);
        let said = said.clone();
        let on_save = Callback::from(move |()| match download::save(text::CALENDAR_FILE, CALENDAR, &dates.file) {
            Saved::Handed => said.set(Some(text::SAVED)),
            Saved::Refused => copied.emit(()),
        });
        all.push(action(ActionKind::Other, Icon::Calendar, text::TO_CALENDAR, on_save));
    }
    let on_copy = copy(words, said, text::COPIED, text::NOT_COPIED);
    all.push(action(ActionKind::Other, Icon::Copy, text::COPY, on_copy));
    all.push(action(ActionKind::Other, Icon::Again, text::AGAIN, on_clear.clone()));
    panel(PanelKind::Screen, "acts", text::TAKE, actions(&all, **said))
}

/// Media type of a calendar file.
const CALENDAR: &str = "text/calendar;charset=utf-8";

/// Copies these words and says what came of it.
fn copy(
    words: String,
    said: &UseStateHandle<Option<&'static str>>,
    good: &'static str,
    bad: &'static str,
) -> Callback<()> {
    let said = said.clone();
    Callback::from(move |()| {
        let said = said.clone();
        clipboard::copy(&words, Callback::from(move |done: bool| said.set(Some(if done { good } else { bad }))));
    })
}

fn fine(policy: &Policy, today: Date) -> Html {
    let basis = policy.documents().iter().find(|document| document.id == "land");
    let own = policy.contacts().iter().filter(|contact| contact.service.is_none());
    let phones = own.filter_map(|contact| Some((contact.role.clone(), contact.phone.clone()?)));
    html! {
        <div class="ht-fine">
            <p>{ text::FINE }</p>
            { for basis.map(|document| html! { <p>{ text::basis(&document.number, document.issued.map(Date::zh).as_deref()) }</p> }) }
            <p>{ text::stamp(&today.zh(), &policy.stamp().version, &share::check_code(policy)) }</p>
            { for phones.map(|(role, phone)| html! { <p>{ role }{ "：" }<a href={format!("tel:{phone}")}>{ phone }</a></p> }) }
            <p>{ text::HELP }</p>
        </div>
    }
}
