//! 核对: every answer in three groups, what it means, and the way back to it.
use yew::prelude::*;

use crate::ui::components::{
    ButtonKind, NoteKind, RailKind, Split, back_link, button_class, clauses, note, summary_list,
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
    let rail = note(NoteKind::Safe, Some(text::YOURS_TITLE), html! { <p>{ clauses(text::YOURS) }</p> });
    let main = html! {
        <>
            { back_link(&back, text::BACK) }
            <h1>{ text::CHECK_TITLE }</h1>
            <p class="ht-lead">{ clauses(text::CHECK_LEAD) }</p>
            { told(state, Change::Linked) }
            <div class="ht-go">
                <a class={button_class(ButtonKind::Main)} href={Route::Land(LandRoute::Result).href()}>{ text::SEE_RESULT }</a>
            </div>
            <div class="ht-aids"><ClearAll state={state.clone()} /></div>
        </>
    };
    Split { kind: RailKind::Part, rail_label: text::YOURS_TITLE, rail, main, foot: None }.html()
}

/// The answers in three groups.
pub fn told(state: &State, change: Change) -> Html {
    let group = |part: Part| {
        let rows = rows(state, part, change);
        (!rows.is_empty()).then(|| summary_list(&format!("sum-{}", part.id()), text::part(part), &rows))
    };
    Part::ALL.into_iter().filter_map(group).collect()
}
