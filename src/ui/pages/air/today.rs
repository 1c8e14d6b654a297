//! 今天该怎么做: three things first, then what the level asks of whom, then how the levels are told apart.
use crate::ui::prelude::*;

use super::{Screen, door, headings, hero, text};
use crate::policy::Policy;
use crate::rules::air::{
    Audience, InForce, Response, Tag, TodayGroup, TodayHeading, describe_levels, list_first, list_today,
};
use crate::ui::components::{Cited, Icon, article_more, back_link, clauses, disclosure, level_class, section, words};
use crate::ui::route::{AirRoute, Route};
use crate::ui::services::dom;
use crate::ui::text::BACK_HOME;

const FIRST_THINGS: usize = 3;
/// Whom the page leads to in one tap.
const MINE: [Audience; 3] = [Audience::School, Audience::Construction, Audience::Freight];

/// The screen.
pub fn today(screen: &Screen) -> Html {
    let sheet = door::sheet(screen);
    let class = Classes::of(&[Some("ht-alert"), sheet.is_some().then_some("ht-alert--door")]);
    html! {
        <div {class}>
            { back_link(&Route::Home, BACK_HOME) }
            { hero::selector(screen) }
            { hero::hero(screen) }
            { hero::state(screen) }
            { for screen.level().map(|response| measures(screen, response, sheet)) }
            { levels(screen) }
            <p class="ht-alert__more">
                { to_stops(text::TO_STOPS) }
            </p>
            <div class="ht-fine">
                <p>{ clauses(&door::measures_document(screen)) }</p>
                { for left_out(screen.ctx.policy) }
            </div>
        </div>
    }
}

/// What the gazette's text lacks of the plan, and so this page.
fn left_out(policy: &Policy) -> Option<Html> {
    let plan = policy.documents().iter().find(|document| document.id == "air")?;
    Some(html! { <p>{ clauses(&plan.note) }</p> })
}

fn measures(screen: &Screen, response: Response, sheet: Option<Html>) -> Html {
    let first = list_first(&screen.ctx, Some(response), FIRST_THINGS).value;
    let groups = list_today(&screen.ctx, Some(response)).value;
    let title = if screen.in_force() == Some(response) { text::TODAY } else { text::THEN };
    let shown: Vec<&TodayGroup> =
        groups.iter().filter(|group| screen.who.is_none_or(|who| who == group.heading)).collect();
    let body = html! {
        <>
            { filter(screen) }
            <div class="ht-groups">{ for shown.iter().map(|group| one(screen, group)) }</div>
            if let (true, Some(who)) = (shown.is_empty(), screen.who) {
                <p class="ht-card">{ clauses(&text::nothing_for(response, name(who))) }</p>
            }
            { articles(screen.ctx.policy, &shown) }
        </>
    };
    html! {
        <>
            { mine(screen) }
            { section("first", text::FIRST, None, html! { <ol class="ht-first ht-card">{ for first.iter().map(first_thing) }</ol> }) }
            { for sheet }
            { section("all", title, Some(text::TODAY_LEAD), body) }
        </>
    }
}

fn name(heading: TodayHeading) -> &'static str {
    match heading {
        TodayHeading::Audience(audience) => audience.zh(),
        TodayHeading::Government => text::GOVERNMENT,
    }
}

/// Schools, sites and trucks find theirs in one tap.
fn mine(screen: &Screen) -> Html {
    let link = |audience: Audience| {
        let onclick = screen.on_who.reform(move |_: MouseEvent| {
            dom::focus_id("all");
            Some(TodayHeading::Audience(audience))
        });
        html! { <button type="button" {onclick}>{ audience.zh() }</button> }
    };
    html! { <p class="ht-who ht-who--mine ht-noprint"><span>{ text::MINE }</span>{ for MINE.into_iter().map(link) }</p> }
}

fn filter(screen: &Screen) -> Html {
    let chip = |who: Option<TodayHeading>| {
        let words = match who {
            None => text::ALL,
            Some(TodayHeading::Audience(audience)) => text::short(audience),
            Some(TodayHeading::Government) => text::GOVERNMENT,
        };
        let onclick = screen.on_who.reform(move |_: MouseEvent| who);
        let pressed = if screen.who == who { "true" } else { "false" };
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ words }</button> }
    };
    let kept = screen.kept;
    let onchange = screen.on_keep.reform(move |_: Event| !kept);
    html! {
        <div class="ht-noprint">
            <div class="ht-who" role="group" aria-label={text::WHO}>
                { for [None].into_iter().chain(headings().map(Some)).map(chip) }
            </div>
            <label class="ht-keep"><input type="checkbox" checked={kept} {onchange} />{ text::REMEMBER }</label>
        </div>
    }
}

fn first_thing(measure: &InForce) -> Html {
    html! {
        <li><span>
            { clauses(&measure.text) }
            if let Some(more) = &measure.note {
                <small>{ clauses(more) }</small>
            }
        </span></li>
    }
}

fn one(screen: &Screen, group: &TodayGroup) -> Html {
    let opener = match group.heading {
        TodayHeading::Audience(audience) => door::opener(screen, audience),
        TodayHeading::Government => None,
    };
    html! {
        <section class="ht-group">
            <h3>{ name(group.heading) }</h3>
            <ul>{ for group.measures.iter().map(measure) }</ul>
            <p class="ht-group__do ht-noprint">
                { for opener }
                if has_checker(group.heading) {
                    { to_stops(text::CHECK_MINE) }
                }
            </p>
        </section>
    }
}

fn to_stops(label: &str) -> Html {
    html! { <a class="ht-link" href={Route::Air(AirRoute::Stops).href()}>{ words(label) }</a> }
}

/// Whose trucks, machines and works the checkers know.
fn has_checker(heading: TodayHeading) -> bool {
    match heading {
        TodayHeading::Audience(Audience::Industry | Audience::Construction | Audience::Freight) => true,
        TodayHeading::Audience(
            Audience::Vulnerable
            | Audience::Public
            | Audience::School
            | Audience::Outdoor
            | Audience::Roads
            | Audience::ThroughDiesel
            | Audience::Institutions,
        )
        | TodayHeading::Government => false,
    }
}

fn measure(measure: &InForce) -> Html {
    let (class, icon) = match measure.tag {
        Tag::New => (Classes::of(&[Some("ht-tag"), Some(level_class(measure.since))]), Some(Icon::Plus)),
        Tag::Tightened => (Classes::of(&[Some("ht-tag"), Some(level_class(measure.since))]), Some(Icon::Up)),
        Tag::Since(_) => (Classes::of(&[Some("ht-tag"), Some("ht-tag--base")]), None),
    };
    html! {
        <li>
            <div>
                <p>{ clauses(&measure.text) }</p>
                if let Some(more) = &measure.note {
                    <small>{ clauses(more) }</small>
                }
            </div>
            <span {class}>{ for icon.map(Icon::html) }{ words(&measure.chip) }</span>
        </li>
    }
}

/// The articles of what is shown, each once.
fn articles(policy: &Policy, shown: &[&TodayGroup]) -> Html {
    let mut keys: Vec<&str> = Vec::new();
    for measure in shown.iter().flat_map(|group| &group.measures) {
        if !keys.contains(&measure.citation.key.as_str()) {
            keys.push(&measure.citation.key);
        }
    }
    keys.sort_unstable();
    let one = |key: &str| article_more(policy, key, Cited::First, Html::default());
    disclosure(text::ARTICLES, keys.into_iter().map(one).collect())
}

/// 三种颜色怎么分: told, not judged.
fn levels(screen: &Screen) -> Html {
    let Ok(rows) = describe_levels(&screen.ctx) else { return Html::default() };
    let article = rows.first().map(|step| step.citation.key.clone()).unwrap_or_default();
    let row = |(step, response): (&crate::base::Step, Response)| {
        html! {
            <tr class={(screen.level() == Some(response)).then_some("me")}>
                <th scope="row"><span class={Classes::of(&[Some("ht-dotc"), Some(level_class(response))])}></span>{ words(&step.label) }</th>
                <td>{ clauses(&step.result) }</td>
            </tr>
        }
    };
    let table = html! {
        <>
            <table class="ht-thresh ht-card"><tbody>{ for rows.iter().zip(Response::ALL).map(row) }</tbody></table>
            { article_more(screen.ctx.policy, &article, Cited::First, Html::default()) }
        </>
    };
    section("how", text::HOW, Some(text::HOW_LEAD), table)
}
