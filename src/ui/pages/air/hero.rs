//! 当前预警: the level selector, the level shown, and what is known of the current alert, each state in its own words.
use crate::ui::prelude::*;

use super::{Screen, text};
use crate::base::NonEmpty;
use crate::policy::Problem;
use crate::rules::air::{FeedState, Response};
use crate::ui::components::{Icon, NoteKind, clauses, disclosure, level_bars, level_class, note, words};
use crate::ui::hooks::Current;
use crate::ui::text::{NEW_WINDOW, alert_of};

/// 黄色、橙色、红色.
pub fn selector(screen: &Screen) -> Html {
    let one = |response: Response| {
        let shown = screen.level() == Some(response);
        let (colour, roman) = text::parts(response);
        let onclick = screen.on_level.reform(move |_: MouseEvent| Some(response));
        html! {
            <button class="ht-level" type="button" aria-pressed={if shown { "true" } else { "false" }} {onclick}>
                <span class={Classes::of(&[Some("ht-level__sw"), Some(level_class(response))])}>{ level_bars(response) }</span>
                <span class="ht-level__a">{ words(&colour) }</span>
                <span class="ht-level__b">{ words(&roman) }</span>
                if shown {
                    <span class="ht-level__on">{ Icon::Tick.html() }{ text::SHOWN }</span>
                }
            </button>
        }
    };
    html! { <div class="ht-levels" role="group" aria-label={text::LEVELS}>{ for Response::ALL.into_iter().map(one) }</div> }
}

/// The level shown, under the page's heading; the current alert is named so only while the portal says it is in force.
pub fn hero(screen: &Screen) -> Html {
    let Some(response) = screen.level() else {
        return html! {
            <section class="ht-alerthero ht-alerthero--none" data-read="">
                <h1>{ text::NO_LEVEL }</h1>
                <p>{ clauses(text::CHOOSE) }</p>
            </section>
        };
    };
    let (above, body) = match &screen.current {
        Current::Read(FeedState::InForce(feed, alert)) if alert.response == response => {
            let link = feed.link.as_ref().map(|link| {
                html! {
                    <p><a href={link.clone()} target="_blank" rel="noopener noreferrer">
                        { text::NOTICE }<span class="ht-sr">{ NEW_WINDOW }</span>
                    </a></p>
                }
            });
            let body = html! {
                <>
                    <p>{ clauses(&text::in_force(alert)) }</p>
                    <div class="ht-alerthero__src">
                        <p>{ clauses(text::UNTIL_LIFTED) }{ clauses(&text::source(feed)) }</p>
                        { for link }
                    </div>
                </>
            };
            (text::CURRENT, body)
        }
        Current::Read(_) | Current::Waiting | Current::Absent | Current::Unreachable | Current::NoServer => {
            (text::LOOKING_AT, html! { <p>{ clauses(text::NOT_CURRENT) }</p> })
        }
    };
    html! {
        <section class={Classes::of(&[Some("ht-alerthero"), Some(level_class(response))])} data-read="">
            <p class="ht-alerthero__k">{ above }</p>
            <h1>{ words(&alert_of(response)) }{ level_bars(response) }</h1>
            { body }
        </section>
    }
}

/// What is known of the current alert, where the hero does not say it; spoken when it changes.
pub fn state(screen: &Screen) -> Html {
    html! { <div class="ht-alertstate" role="status">{ said(screen) }</div> }
}

fn said(screen: &Screen) -> Html {
    let para = |words: &str| html! { <p>{ clauses(words) }</p> };
    let unknown = |title: &str, body: Html| {
        note(NoteKind::Warn, Some(title), html! { <>{ body }{ ask(screen) }{ channels(screen) }</> })
    };
    let known =
        |title: &str, body: Html| note(NoteKind::Info, Some(title), html! { <>{ body }{ channels(screen) }</> });
    match &screen.current {
        // In the shape of what mostly follows, so that nothing below moves.
        Current::Waiting => {
            let body = html! { <>{ para(text::ABSENT_WHAT) }{ ask(screen) }{ channels(screen) }</> };
            note(NoteKind::Calm, Some(text::WAITING), body)
        }
        Current::Absent => unknown(text::ABSENT, para(text::ABSENT_WHAT)),
        Current::Unreachable => unknown(text::UNREACHABLE, para(text::UNREACHABLE_WHAT)),
        Current::NoServer => unknown(text::NO_SERVER, para(text::ABSENT_WHAT)),
        Current::Read(FeedState::Malformed(problems)) => {
            unknown(text::MALFORMED, html! { <>{ para(text::ABSENT_WHAT) }{ for_staff(problems) }</> })
        }
        Current::Read(FeedState::Stale(feed)) => unknown(text::STALE, para(&text::stale(feed))),
        Current::Read(FeedState::NotYetStarted(feed)) => match feed.announced() {
            Some(alert) => note(NoteKind::Warn, Some(&text::not_yet(alert)), para(&text::not_yet_when(alert))),
            None => unknown(text::AHEAD, para(text::AHEAD_WHAT)),
        },
        Current::Read(FeedState::None(feed)) => known(text::NONE, para(&text::none_since(feed))),
        Current::Read(FeedState::Lifted(feed, alert)) => {
            let body = para(&text::lifted(alert, alert.lifted.unwrap_or(feed.issued)));
            known(text::LIFTED, body)
        }
        Current::Read(FeedState::InForce(_, alert)) if screen.level() == Some(alert.response) => Html::default(),
        Current::Read(FeedState::InForce(_, alert)) => {
            let onclick = screen.on_level.reform(|_: MouseEvent| None);
            let title = [text::CURRENT, "：", &alert_of(alert.response)].concat();
            let back = html! {
                <button class="ht-btn ht-btn--second" type="button" {onclick}>{ text::BACK_TO_CURRENT }</button>
            };
            note(NoteKind::Warn, Some(&title), html! { <>{ para(&text::in_force(alert)) }{ back }</> })
        }
    }
}

/// The office in charge, and the hotline.
fn ask(screen: &Screen) -> Html {
    let contacts = screen.ctx.policy.contacts().iter().filter(|contact| contact.service.as_deref() == Some("air"));
    let one = |contact: &crate::policy::Contact| {
        let named = contact.name.as_ref().unwrap_or(&contact.role);
        let phone = contact
            .phone
            .as_ref()
            .map(|phone| html! { <>{ " " }<a href={["tel:", phone].concat()}>{ phone.clone() }</a></> });
        html! { <>{ clauses(named) }{ for phone }</> }
    };
    let [call, hotline, comma, or] = text::ASK;
    let href = ["tel:", hotline].concat();
    html! { <p>{ clauses(call) }<a {href}>{ hotline }</a>{ comma }{ clauses(or) }{ for contacts.map(one) }</p> }
}

fn channels(screen: &Screen) -> Html {
    let items = screen.ctx.policy.checklist("air.channels").map(|list| list.items.as_slice()).unwrap_or_default();
    let list = html! { <ul class="ht-list">{ for items.iter().map(|item| html! { <li>{ clauses(item) }</li> }) }</ul> };
    disclosure(text::CHANNELS, list)
}

fn for_staff(problems: &NonEmpty<Problem>) -> Html {
    let one =
        |problem: &Problem| html! { <li>{ words(&problem.path) }{ " " }{ clauses(&text::problem(problem)) }</li> };
    disclosure(text::FOR_STAFF, html! { <ul class="ht-list">{ for problems.iter().map(one) }</ul> })
}
