//! 核对: every answer in three groups, what it means, and the way back to it.
use yew::prelude::*;

use crate::ui::components::{
    BackLink, ButtonKind, Icon, Note, NoteKind, RailKind, Split, SummaryList, button_class, clauses,
};
use crate::ui::hooks::use_title;
use crate::ui::route::{LandRoute, Route};

use super::clear::ClearAll;
use super::question::Part;
use super::rows::{Change, rows};
use super::state::State;
use super::text;

/// Properties of [`CheckPage`].
#[derive(Properties, PartialEq)]
pub struct CheckPageProps {
    /// The state.
    pub state: UseReducerHandle<State>,
}

/// The check page.
#[component]
pub fn CheckPage(props: &CheckPageProps) -> Html {
    use_title(text::CHECK_TITLE.into());
    let state = &props.state;
    let last = state.stops().last().map(|stop| stop.question.id());
    let back = last.map_or(Route::Home, |id| Route::Land(LandRoute::Question(id.into())));
    let rail = html! {
        <Note kind={NoteKind::Calm} title={text::YOURS_TITLE} icon={Some(Icon::Lock)}><p>{ clauses(text::YOURS) }</p></Note>
    };
    html! {
        <Split kind={RailKind::Part} rail_label={text::YOURS_TITLE} {rail}>
            <BackLink to={back} label={text::BACK} />
            <h1>{ text::CHECK_TITLE }</h1>
            <p class="ht-lead">{ clauses(text::CHECK_LEAD) }</p>
            { told(state, Change::Linked) }
            <div class="ht-go">
                <a class={button_class(ButtonKind::Main)} href={Route::Land(LandRoute::Result).href()}>{ text::SEE_RESULT }</a>
            </div>
            <div class="ht-aids"><ClearAll state={state.clone()} /></div>
        </Split>
    }
}

/// The answers in three groups.
pub fn told(state: &State, change: Change) -> Html {
    let group = |part: Part| {
        let rows = rows(state, part, change);
        let id = format!("sum-{}", part.id());
        let list = html! { <SummaryList {id} title={text::part(part)} rows={rows.clone()} /> };
        (!rows.is_empty()).then_some(list)
    };
    Part::ALL.into_iter().filter_map(group).collect()
}
