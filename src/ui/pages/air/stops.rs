//! 能不能跑、能不能用、能不能做: the facts of a truck, a machine or a site work, each of which may be 不清楚, and the verdict
//! with every condition and exception. Answers stay in this page and are kept nowhere.
mod ask;

use crate::ui::prelude::*;

use self::ask::{Ask, LIMIT, TRIPS};
use super::{Screen, door, hero, text};
use crate::base::text::plain_number;
use crate::base::{Derived, Outcome, Step, Tri};
use crate::rules::air::{
    Engine, FeedState, Machine, MachinePlace, Response, Restriction, SitePlace, SiteWork, SiteWorks, Truck,
    restrict_machine, restrict_site_works, restrict_truck,
};
use crate::ui::components::{
    ChipTone, ChoiceLook, ChoiceMode, ChoiceOption, Choices, Cited, Field, FieldKind, FieldLabel, Icon, article_more,
    back_link, chip, clauses, section,
};
use crate::ui::hooks::Current;
use crate::ui::route::{AirRoute, Route};

/// What is asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Thing {
    /// 货车.
    #[default]
    Truck,
    /// 非道路移动机械.
    Machine,
    /// 工地作业.
    Site,
}

/// What was filled in: of each question its id and the answer.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Facts {
    thing: Thing,
    answers: Vec<(&'static str, AttrValue)>,
}

impl Facts {
    fn get(&self, id: &str) -> &str {
        self.answers.iter().find(|(known, _)| *known == id).map_or("", |(_, answer)| answer.as_str())
    }

    fn with(&self, id: &'static str, answer: AttrValue) -> Facts {
        let mut new = self.clone();
        new.answers.retain(|(known, _)| *known != id);
        new.answers.push((id, answer));
        new
    }

    fn tri(&self, id: &str) -> Tri {
        match self.get(id) {
            ask::YES => Tri::Yes,
            ask::NO => Tri::No,
            _ => Tri::Unknown,
        }
    }

    fn engine(&self, id: &str) -> Engine {
        match self.get(id) {
            ask::ELECTRIC => Engine::Electric,
            stage => stage.parse().map_or(Engine::Unknown, Engine::Stage),
        }
    }

    /// A whole number in a sensible range; none where the field is empty or holds something else.
    fn trips(&self) -> Option<u32> {
        plain_number(self.get(TRIPS)).parse().ok().filter(|trips| *trips <= LIMIT)
    }

    fn truck(&self) -> Truck {
        Truck {
            bulk_unit: self.tri("bulk"),
            livelihood_logistics: self.tri("livelihood"),
            daily_trips: self.trips(),
            heavy: self.tri("heavy"),
            engine: self.engine("truck-engine"),
            special: self.tri("special"),
        }
    }

    fn machine(&self) -> Machine {
        let place = match self.get("machine-place") {
            "industry" => Some(MachinePlace::Industry),
            "construction" => Some(MachinePlace::Construction),
            "farm" => Some(MachinePlace::Farm),
            _ => None,
        };
        Machine { place, engine: self.engine("machine-engine") }
    }

    fn site(&self) -> SiteWorks {
        let place = match self.get("site-place") {
            "construction" => Some(SitePlace::Construction),
            "spoil" => Some(SitePlace::Spoil),
            "elsewhere" => Some(SitePlace::Elsewhere),
            _ => None,
        };
        let work = match self.get("work") {
            "earthwork" => Some(SiteWork::Earthwork),
            "haulage" => Some(SiteWork::Haulage),
            "concrete" => Some(SiteWork::Concrete),
            "demolition" => Some(SiteWork::Demolition),
            "facade" => Some(SiteWork::Facade),
            "shotcrete" => Some(SiteWork::Shotcrete),
            "other" => Some(SiteWork::Other),
            _ => None,
        };
        let (emergency, key_project, special_process) =
            (self.tri("emergency"), self.tri("key-project"), self.tri("special-process"));
        SiteWorks { place, work, emergency, key_project, special_process }
    }

    fn judge(&self, screen: &Screen, response: Option<Response>) -> Derived<Restriction> {
        match self.thing {
            Thing::Truck => restrict_truck(&screen.ctx, response, &self.truck()),
            Thing::Machine => restrict_machine(&screen.ctx, response, &self.machine()),
            Thing::Site => restrict_site_works(&screen.ctx, response, &self.site()),
        }
    }
}

/// The screen.
pub fn stops(screen: &Screen, facts: &Facts, on_facts: Callback<Facts>) -> Html {
    let thing = |(thing, words): (Thing, &'static str)| {
        let facts = facts.clone();
        let pressed = if facts.thing == thing { "true" } else { "false" };
        let onclick = on_facts.reform(move |_: MouseEvent| Facts { thing, ..facts.clone() });
        html! { <button type="button" aria-pressed={pressed} {onclick}>{ words }</button> }
    };
    html! {
        <div class="ht-alert">
            { back_link(&Route::Air(AirRoute::Today), text::TO_TODAY) }
            <h1>{ clauses(ask::TITLE) }</h1>
            <p class="ht-lead">{ clauses(ask::LEAD) }</p>
            { section("level", ask::LEVEL, Some(ask::LEVEL_LEAD), html! { <>{ hero::selector(screen) }{ hero::state(screen) }</> }) }
            <div class="ht-who ht-who--things" role="group" aria-label={ask::THINGS}>{ for ask::KINDS.into_iter().map(thing) }</div>
            { for ask::of(facts.thing).iter().map(|ask| question(facts, ask, &on_facts)) }
            { answer(screen, facts) }
            <div class="ht-fine"><p>{ clauses(&door::measures_document(screen)) }</p></div>
        </div>
    }
}

fn question(facts: &Facts, ask: &'static Ask, on_facts: &Callback<Facts>) -> Html {
    let id = ask.id;
    let on_answer = {
        let facts = facts.clone();
        on_facts.reform(move |answer: AttrValue| facts.with(id, answer))
    };
    let fields = if ask.options.is_empty() {
        let typed = facts.get(id).to_string();
        let wrong = !typed.trim().is_empty() && facts.trips().is_none();
        Field {
            id: id.into(),
            label: ask.title,
            label_look: FieldLabel::Spoken,
            value: typed.into(),
            on_input: on_answer,
            kind: FieldKind::Whole,
            unit: Some(ask::TRIPS_UNIT),
            hint: Some(ask::TRIPS_HINT),
            error: wrong.then(|| ask::TRIPS_WRONG.to_string()),
        }
        .html()
    } else {
        let option = |(value, label): &(&'static str, &'static str)| ChoiceOption {
            value: (*value).into(),
            label: (*label).into(),
            look: if *value == ask::UNSURE { ChoiceLook::Unsure } else { ChoiceLook::Plain },
            ..ChoiceOption::default()
        };
        Choices {
            name: id.into(),
            options: ask.options.iter().map(option).collect(),
            chosen: vec![facts.get(id).to_string().into()],
            mode: ChoiceMode::One,
            on_choose: on_answer,
            invalid: false,
        }
        .html()
    };
    html! {
        <fieldset class="ht-ask" key={id}>
            <legend>{ clauses(ask.title) }</legend>
            if !ask.help.is_empty() {
                <p class="ht-help">{ clauses(ask.help) }</p>
            }
            { fields }
        </fieldset>
    }
}

/// The level to judge by: chosen, in force, or none because the portal says that there is none; else nobody knows.
fn known_level(screen: &Screen) -> Option<Option<Response>> {
    match &screen.current {
        Current::Read(FeedState::None(_) | FeedState::Lifted(..)) => Some(screen.level()),
        Current::Read(
            FeedState::InForce(..) | FeedState::Stale(_) | FeedState::NotYetStarted(_) | FeedState::Malformed(_),
        )
        | Current::Waiting
        | Current::Absent
        | Current::Unreachable
        | Current::NoServer => screen.level().map(Some),
    }
}

fn answer(screen: &Screen, facts: &Facts) -> Html {
    let Some(response) = known_level(screen) else {
        return html! { <div class="ht-verdict ht-verdict--ask" role="status"><h2>{ clauses(ask::LEVEL_FIRST) }</h2></div> };
    };
    let Derived { value, steps, .. } = facts.judge(screen, response);
    let (class, icon, flag) = match value {
        Restriction::Stopped => ("ht-verdict", Icon::No, ask::STOPPED),
        Restriction::Free => ("ht-verdict ht-verdict--no", Icon::Yes, ask::FREE),
        Restriction::NeedsReview(_) => ("ht-verdict ht-verdict--ask", Icon::Ask, ask::REVIEW),
    };
    let (conditions, last): (Vec<&Step>, Vec<&Step>) = steps.iter().partition(|step| step.outcome != Outcome::Computed);
    let article = steps.first().map(|step| step.citation.key.clone()).unwrap_or_default();
    let by = match response {
        Some(response) => crate::ui::text::alert_of(response),
        None => text::NONE.to_string(),
    };
    html! {
        <>
            <div {class} role="status">
                <p class="ht-verdict__flag">{ icon.html() }{ flag }</p>
                { for last.iter().map(|step| html! { <><h2>{ clauses(&step.result) }</h2>{ for step.plain.iter().map(|plain| html! { <p>{ clauses(plain) }</p> }) }</> }) }
                <p class="ht-verdict__say">{ clauses(&ask::judged_by(&by)) }</p>
            </div>
            <ul class="ht-conds ht-card">{ for conditions.into_iter().map(|step| condition(screen, step)) }</ul>
            { article_more(screen.ctx.policy, &article, Cited::First, Html::default()) }
        </>
    }
}

/// One condition: how it stands, and what to look at where it is open.
fn condition(screen: &Screen, step: &Step) -> Html {
    let (icon, open) = match step.outcome {
        Outcome::Met => (Icon::Tick, false),
        Outcome::NotMet => (Icon::No, false),
        Outcome::Pending | Outcome::Computed | Outcome::Suspended | Outcome::Ended => (Icon::Ask, true),
    };
    let clause = screen.ctx.policy.clause(&step.id).filter(|_| open);
    let help = clause.and_then(|clause| ask::where_to_look(&clause.paper, &clause.who));
    html! {
        <li>
            { icon.html() }
            <div>
                <p><b>{ clauses(&step.label) }</b>{ "：" }{ clauses(&step.result) }{ " " }
                    if open { { chip(ChipTone::Warn, Icon::Ask, crate::ui::text::PENDING) } }
                </p>
                { for help.map(|help| html! { <p class="ht-meta">{ clauses(&help) }</p> }) }
            </div>
        </li>
    }
}
