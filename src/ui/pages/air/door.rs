//! 门口告示: one sheet for a door, of one audience and the level in force; while it is open, it alone is printed.
use crate::ui::prelude::*;

use super::{Screen, text};
use crate::rules::air::{Audience, FeedState, draw_up_door_notice};
use crate::ui::components::{ButtonKind, Icon, button, clauses, level_bars, level_class, words};
use crate::ui::hooks::Current;
use crate::ui::services::print;

/// The open sheet; nothing while none is open, or the alert it names is no longer in force.
pub fn sheet(screen: &Screen) -> Option<Html> {
    let audience = screen.door?;
    let Current::Read(FeedState::InForce(_, alert)) = &screen.current else { return None };
    let notice = draw_up_door_notice(&screen.ctx, alert.response, audience, alert.starts, &alert.area).value;
    let one = |measure: &crate::rules::air::InForce| {
        html! {
            <li>
                <p>{ clauses(&measure.text) }</p>
                if let Some(more) = &measure.note {
                    <small>{ clauses(more) }</small>
                }
            </li>
        }
    };
    let close = screen.on_door.reform(|()| None);
    let document = measures_document(screen);
    Some(html! {
        <section class="ht-door" aria-labelledby="door">
            <div class="ht-door__sheet">
                <p class={Classes::of(&[Some("ht-door__l"), Some(level_class(alert.response))])}>
                    { level_bars(alert.response) }{ words(&crate::ui::text::alert_of(alert.response)) }
                </p>
                <h2 id="door">{ clauses(&notice.title) }</h2>
                <p>{ clauses(&notice.start) }<br />{ clauses(&notice.end) }</p>
                <ol>{ for notice.measures.iter().map(one) }</ol>
                <p class="ht-meta">{ clauses(&document) }</p>
            </div>
            <div class="ht-go ht-noprint">
                { button(ButtonKind::Main, Some(Icon::Print), text::PRINT, Callback::from(|()| print::print())) }
                { button(ButtonKind::Second, None, text::CLOSE, close) }
            </div>
        </section>
    })
}

/// The button that opens it, in the group of an audience; only for the level in force.
pub fn opener(screen: &Screen, audience: Audience) -> Option<Html> {
    let offered = screen.in_force().is_some() && screen.in_force() == screen.level();
    let onclick = screen.on_door.reform(move |_: MouseEvent| Some(audience));
    offered.then(|| {
        html! {
            <button class="ht-btn ht-btn--quiet" type="button" {onclick}>
                { Icon::Print.html() }{ text::OPEN_DOOR }<span class="ht-sr">{ audience.zh() }</span>
            </button>
        }
    })
}

/// 依据.
pub fn measures_document(screen: &Screen) -> String {
    let document = screen.ctx.policy.documents().iter().find(|document| document.id == "air");
    document.map_or_else(String::new, |document| {
        text::basis(&document.title, &document.number, document.issued.map(|day| day.zh()))
    })
}
