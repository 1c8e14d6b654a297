//! 核对: every answer in its part's group, what it means, and the way back to it.
use crate::ui::prelude::*;

use crate::ui::components::{
    ButtonKind, NoteKind, RailKind, Split, back_link, button_class, clauses, note, summary_list,
};
use crate::ui::route::{FlowRoute, Route};

use super::clear::clear_all;
use super::service::{Part, Service};
use super::state::State;
use super::summary::{Change, address, rows};
use super::text;

/// The check page.
pub fn check_page<S: Service>(state: &UseReducerHandle<State<S>>) -> Html {
    let back = state.stops().last().map_or(Route::Home, |last| address::<S>(last.question));
    let rail = note(NoteKind::Safe, Some(text::YOURS_TITLE), html! { <p>{ clauses(text::YOURS) }</p> });
    let main = html! {
        <>
            { back_link(&back, text::BACK) }
            <h1>{ text::CHECK_TITLE }</h1>
            <p class="ht-lead">{ clauses(text::CHECK_LEAD) }</p>
            { told(state, Change::Linked) }
            <div class="ht-go">
                <a class={button_class(ButtonKind::Main)} href={S::route(FlowRoute::Result).href()}>{ text::SEE_RESULT }</a>
            </div>
            <div class="ht-aids">{ clear_all(state) }</div>
        </>
    };
    Split { kind: RailKind::Part, rail_label: text::YOURS_TITLE, rail, main, foot: None }.html()
}

/// The answers in groups.
pub fn told<S: Service>(state: &State<S>, change: Change) -> Html {
    let group = |part: &Part| {
        let rows = rows(state, *part, change);
        (!rows.is_empty()).then(|| summary_list(&format!("sum-{}", part.id), part.name, &rows))
    };
    S::PARTS.iter().filter_map(group).collect()
}
