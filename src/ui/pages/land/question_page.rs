//! 一题一页: back, progress, the question with its fields, 下一题; beside it on wide windows the answers so far.
use yew::prelude::*;

use crate::ui::components::{
    BackLink, Button, ButtonKind, Cites, Disclosure, ErrorSummary, Progress, Question as Frame, RailKind, SoFar, Split,
};
use crate::ui::hooks::use_title;
use crate::ui::route::{LandRoute, Route};

use super::clear::ClearAll;
use super::fields::{FieldProps, fields, form_errors};
use super::flow::{self, Step};
use super::question::Question;
use super::reply::Given;
use super::rows;
use super::said;
use super::state::{Action, State};
use super::text;

/// Properties of [`QuestionPage`].
#[derive(Properties, PartialEq)]
pub struct QuestionPageProps {
    /// The question.
    pub question: Question,
    /// The state.
    pub state: UseReducerHandle<State>,
}

/// One question.
#[component]
pub fn QuestionPage(props: &QuestionPageProps) -> Html {
    let QuestionPageProps { question, state } = props;
    let question = *question;
    let ctx = state.ctx();
    let notice = state.answers().announcement.as_ref().and_then(Given::known);
    let asked = text::asked(question, notice.unwrap_or(&ctx.today).year());
    let faults = state.faults(question);
    use_title(text::screen_title(&asked.title, faults.len()).into());
    let citations = said::citations(&ctx, question);
    let why = format!("{}{}", asked.why, text::basis(&citations));
    let (at, of) = flow::place(state.stops(), question).unwrap_or((1, 1));
    let onsubmit = press_submit(state, question);
    let described_by = (!faults.is_empty()).then(|| AttrValue::from(format!("{}-error", question.id())));
    html! {
        <Split kind={RailKind::Reminder} rail_label={text::RAIL}
            rail={html! { <SoFar rows={rows::so_far(state, question)} why={AttrValue::from(why)} /> }}>
            { backs(state, question) }
            <Progress {at} {of} part={text::part(question.part())} />
            <ErrorSummary errors={form_errors(question, &faults)} attempt={state.attempt()} />
            <form {onsubmit} novalidate={true}>
                <Frame title={asked.title.clone()} help={asked.help.map(AttrValue::Static)} {described_by}>
                    { fields(&FieldProps { question, state: state.clone() }) }
                </Frame>
                <div class="ht-narrow">
                    <Disclosure label={text::WHY}>
                        <p>{ asked.why }</p>
                        <Cites citations={std::rc::Rc::from(citations)} />
                    </Disclosure>
                </div>
                <div class="ht-go">
                    <Button label={text::NEXT} />
                    { skip(state, question) }
                </div>
            </form>
            <div class="ht-aids"><ClearAll state={state.clone()} /></div>
        </Split>
    }
}

fn press_submit(state: &UseReducerHandle<State>, question: Question) -> Callback<SubmitEvent> {
    let state = state.dispatcher();
    Callback::from(move |event: SubmitEvent| {
        event.prevent_default();
        state.dispatch(Action::Submit(question));
    })
}

fn skip(state: &UseReducerHandle<State>, question: Question) -> Html {
    if !question.can_skip() {
        return Html::default();
    }
    let state = state.dispatcher();
    let on_press = Callback::from(move |()| state.dispatch(Action::Skip(question)));
    html! { <Button label={text::SKIP} kind={ButtonKind::Quiet} {on_press} /> }
}

/// To the question before; and to the check page once everything is answered.
fn backs(state: &State, question: Question) -> Html {
    let (to, label) = match flow::previous(state.stops(), question) {
        Some(before) => (Route::Land(LandRoute::Question(before.id().into())), text::BACK),
        None => (Route::Home, text::BACK_HOME),
    };
    let done = flow::next(state.stops()) == Step::Done;
    html! {
        <div class="ht-backs">
            <BackLink {to} {label} />
            if done {
                <BackLink to={Route::Land(LandRoute::Check)} label={text::BACK_CHECK} />
            }
        </div>
    }
}
