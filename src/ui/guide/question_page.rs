//! 一题一页: back, progress, the question with its fields, 下一题; beside it on wide windows the answers so far.
use crate::ui::prelude::*;

use crate::base::Citation;
use crate::ui::components::{
    ButtonKind, RailKind, Split, back_link, button, cites, disclosure, error_focus, error_summary, progress,
    question_frame, so_far, submit_button,
};
use crate::ui::hooks::{use_focus, use_title};
use crate::ui::route::{FlowRoute, Route};

use super::clear::clear_all;
use super::fields::{FieldProps, fields, form_errors};
use super::flow::{self, Step};
use super::question::Ask;
use super::service::Service;
use super::state::{Action, State};
use super::summary::{self, address};
use super::text;

/// One question.
#[component]
pub fn QuestionPage<S: Service>(props: &FieldProps<S>) -> Html {
    let FieldProps { question, state } = props;
    let question = *question;
    let ctx = state.ctx();
    let asked = S::asked(&ctx, question, state.answers());
    let faults = state.faults(question);
    use_title(Some(text::screen_title(&asked.title, faults.len()).into()));
    let errors = form_errors::<S>(question, &faults);
    use_focus(error_focus(&errors, state.attempt()));
    let number = use_state(AttrValue::default);
    let citations: Vec<Citation> = asked.articles.iter().map(|key| ctx.policy.citation(key)).collect();
    let why = format!("{}{}", asked.why, text::basis(&citations));
    let (at, of) = flow::place(state.stops(), question).unwrap_or((1, 1));
    let onsubmit = press_submit(state, question);
    let described_by = (!faults.is_empty()).then(|| format!("{}-error", question.id()));
    let fields = question_frame(&asked.title, asked.help, described_by.as_deref(), fields(props, &number));
    let reasons = html! { <><p>{ asked.why }</p>{ cites(&citations) }</> };
    let main = html! {
        <>
            { backs(state, question) }
            { progress(at, of, question.part().name) }
            { error_summary(&errors) }
            <form {onsubmit} novalidate={true}>
                { fields }
                <div class="ht-narrow">{ disclosure(text::WHY, reasons) }</div>
                <div class="ht-go">
                    { submit_button(text::NEXT) }
                    { skip(state, question) }
                </div>
            </form>
            <div class="ht-aids">{ clear_all(state) }</div>
        </>
    };
    let rail = so_far(&summary::so_far(state, question), &why);
    Split { kind: RailKind::Reminder, rail_label: text::RAIL, rail, main, foot: None }.html()
}

fn press_submit<S: Service>(state: &UseReducerHandle<State<S>>, question: S::Question) -> Callback<SubmitEvent> {
    let state = state.dispatcher();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        state.dispatch(Action::Submit(question));
    })
}

fn skip<S: Service>(state: &UseReducerHandle<State<S>>, question: S::Question) -> Html {
    if !S::control(question).can_skip() {
        return Html::default();
    }
    let state = state.dispatcher();
    let on_press = Callback::from(move |()| state.dispatch(Action::Skip(question)));
    button(ButtonKind::Quiet, None, text::SKIP, on_press)
}

/// To the question before; and to the check page once everything is answered.
fn backs<S: Service>(state: &State<S>, question: S::Question) -> Html {
    let (to, label) = match flow::previous(state.stops(), question) {
        Some(before) => (address::<S>(before), text::BACK),
        None => (Route::Home, text::BACK_HOME),
    };
    let done = flow::next(state.stops()) == Step::Done;
    html! {
        <div class="ht-backs">
            { back_link(&to, label) }
            if done {
                { back_link(&S::route(FlowRoute::Check), text::BACK_CHECK) }
            }
        </div>
    }
}
