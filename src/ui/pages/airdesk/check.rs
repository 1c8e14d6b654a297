//! 研判: daily means or hourly AQI as pasted, the two facts, the readings; and beside them the level with everything that
//! led to it. The level is the rules'; that the city's level wins is said first.
use crate::ui::prelude::*;

use super::chart::{chart, table};
use super::parts::{Line, notices, panel, segments, take_away};
use super::state::{CheckForm, Desk, Pen};
use super::text;
use crate::base::text::plain_number;
use crate::base::{Derived, Rate, Reading, Step, Tri};
use crate::forms::{PastedNumber, odd_row, read_pasted};
use crate::policy::{ChoiceEntry, Ctx, Policy, ReadingEntry};
use crate::rules::air::{
    AlertError, Classification, DailyForecast, Episode, Grain, HourlyForecast, HourlyMode, LevelCheck,
    MeanImpliesShort, classify_daily_means, classify_hourly_values, list_thresholds,
};
use crate::ui::components::{NoteKind, clauses, disclosure, field_error, note, outcome_chip, steps};
use crate::ui::hooks::{AppContext, app};
use crate::ui::services::dom;

/// What the boxes make: nothing yet, faults in words, or the level with the numbers it came from.
enum Read {
    Empty,
    Wrong(Vec<String>, Option<String>),
    Level(Box<Derived<Classification>>, Vec<Rate>),
}

/// The screen.
pub(super) fn check(app: &AppContext, pen: &Pen) -> Html {
    let desk = pen.read();
    let ctx = Ctx::new(&app.policy, app.today).with_choices(desk.check.choices.clone());
    let read = read(&ctx, &desk.check);
    let (faults, hourly_max) = match &read {
        Read::Wrong(faults, hourly_max) => (faults.as_slice(), hourly_max.as_deref()),
        Read::Empty | Read::Level(..) => (&[][..], None),
    };
    html! {
        <div class="wb-body">
            <form class="wb-form ht-noprint" aria-label={text::CHECK_FORM} onsubmit={|event: SubmitEvent| event.prevent_default()}>
                { form(&app.policy, pen, &desk.check, faults, hourly_max) }
            </form>
            <div class="wb-right">{ result(&ctx, &app.policy, pen, &read) }</div>
        </div>
    }
}

fn form(policy: &Policy, pen: &Pen, form: &CheckForm, faults: &[String], hourly_max: Option<&str>) -> Html {
    let grains = [(Grain::Day, text::GRAIN_DAY), (Grain::Hour, text::GRAIN_HOUR)];
    let max = match form.grain {
        Grain::Day => Line {
            id: "hourly-max",
            label: text::HOURLY_MAX,
            value: &form.hourly_max,
            set: |desk, typed| desk.check.hourly_max = typed,
            hint: Some(text::HOURLY_MAX_HINT),
            error: hourly_max,
        }
        .html(pen),
        Grain::Hour => Html::default(),
    };
    html! {
        <>
            { segments(pen, "grain", text::GRAIN, &grains, form.grain, |desk, grain| desk.check.grain = grain) }
            { paste(pen, form, faults) }
            { segments(pen, "short", text::SHORT_HEAVY, &FACTS, form.short_heavy, |desk, fact| desk.check.short_heavy = fact) }
            { segments(pen, "dust", text::SAND_DUST, &FACTS, form.sand_dust, |desk, fact| desk.check.sand_dust = fact) }
            { max }
            { readings(policy, pen, form) }
        </>
    }
}

const FACTS: [(Tri, &str); 3] = [(Tri::Yes, text::YES), (Tri::No, text::NO), (Tri::Unknown, text::UNSURE)];

fn pasted(form: &CheckForm) -> (&str, &'static str, &'static str) {
    match form.grain {
        Grain::Day => (&form.daily, text::PASTE_DAYS, text::PASTE_DAYS_HINT),
        Grain::Hour => (&form.hourly, text::PASTE_HOURS, text::PASTE_HOURS_HINT),
    }
}

fn paste(pen: &Pen, form: &CheckForm, faults: &[String]) -> Html {
    let (value, label, hint) = pasted(form);
    let set = |desk: &mut Desk, typed: String| match desk.check.grain {
        Grain::Day => desk.check.daily = typed,
        Grain::Hour => desk.check.hourly = typed,
    };
    let (typing, leaving) = (pen.clone(), pen.clone());
    let oninput = move |event: InputEvent| {
        if let Some(typed) = dom::typed(&event) {
            typing.write(|desk| set(desk, typed.text));
        }
    };
    let onchange = move |event: Event| {
        if let Some(typed) = dom::settled(&event) {
            leaving.write(|desk| set(desk, typed));
        }
    };
    let wrong = !faults.is_empty();
    let line = |(place, fault): (usize, &String)| field_error(&format!("paste-error-{place}"), Some(fault));
    html! {
        <div class="wb-row wb-row--tall">
            <label class="wb-row__k" for="paste">{ clauses(label) }</label>
            <textarea class={Classes::of(&[Some("ht-in"), Some("wb-paste"), wrong.then_some("is-error")])} id="paste" rows="7" autocomplete="off"
                spellcheck="false" value={value.to_string()} {oninput} {onchange} aria-describedby="paste-hint paste-errors"
                aria-invalid={wrong.then_some("true")} />
            <p class="wb-hint" id="paste-hint">{ clauses(hint) }</p>
            <div id="paste-errors" role="status">{ for faults.iter().enumerate().map(line) }</div>
        </div>
    }
}

/// The readings of 4.1; counting hours plays no part for days.
fn readings(policy: &Policy, pen: &Pen, form: &CheckForm) -> Html {
    let ids = match form.grain {
        Grain::Day => &[Episode::IDS.id, MeanImpliesShort::IDS.id][..],
        Grain::Hour => &[HourlyMode::IDS.id, Episode::IDS.id, MeanImpliesShort::IDS.id],
    };
    let listed = policy.readings().iter().filter(|reading| ids.contains(&reading.id.as_str()));
    let one = |reading: &ReadingEntry| {
        let chosen = form.choices.get(&reading.id).unwrap_or(&reading.default);
        let choice = |choice: &ChoiceEntry| {
            let (pen, named, reading, id) = (pen.clone(), reading.id.clone(), reading.id.clone(), choice.id.clone());
            let policy = app().policy;
            let onchange = move |_: Event| {
                // Both ids come from the policy file itself.
                pen.write(|desk| drop(desk.check.choices.set(&policy, &reading, &id)));
            };
            html! {
                <label class="wb-pick">
                    <input type="radio" name={named} checked={choice.id == chosen} {onchange} />
                    <span>{ clauses(&choice.label) }</span>
                </label>
            }
        };
        html! {
            <fieldset class="wb-reading">
                <legend>{ clauses(&reading.question) }</legend>
                { for reading.choices.iter().map(choice) }
            </fieldset>
        }
    };
    disclosure(text::READINGS, html! { <>{ for listed.map(one) }</> })
}

fn read(ctx: &Ctx, form: &CheckForm) -> Read {
    let (typed, ..) = pasted(form);
    let numbers = match read_pasted(typed) {
        Ok(numbers) if numbers.is_empty() => return Read::Empty,
        Ok(numbers) => numbers,
        Err(faults) => {
            let all: Vec<String> = faults.iter().map(text::pasted_fault).collect();
            return Read::Wrong(text::shortened(all), None);
        }
    };
    let (a_row, most) = match form.grain {
        Grain::Day => (1, MOST_DAYS),
        Grain::Hour => (HOURS, MOST_DAYS_OF_HOURS * HOURS),
    };
    if let Some((row, count)) = odd_row(&numbers, a_row) {
        return Read::Wrong(vec![text::odd_row(form.grain, row, count)], None);
    }
    if numbers.len() > most {
        return Read::Wrong(vec![text::too_many(form.grain, numbers.len(), most)], None);
    }
    let values: Vec<Rate> = numbers.iter().map(|number| number.value).collect();
    match classify(ctx, form, &values) {
        Ok(found) => Read::Level(Box::new(found), values),
        Err(Refused::HourlyMax(words)) => Read::Wrong(Vec::new(), Some(words)),
        Err(Refused::Alert(error)) => refused(&error, &numbers),
    }
}

/// So many days are taken at once, and so many days of hours.
const MOST_DAYS: usize = 15;
const MOST_DAYS_OF_HOURS: usize = 14;
/// 一天.
const HOURS: usize = 24;

enum Refused {
    HourlyMax(String),
    Alert(AlertError),
}

fn classify(ctx: &Ctx, form: &CheckForm, values: &[Rate]) -> Result<Derived<Classification>, Refused> {
    let (short_heavy, sand_dust) = (form.short_heavy, form.sand_dust);
    let found = match form.grain {
        Grain::Day => {
            let typed = plain_number(&form.hourly_max);
            let hourly_max = match (typed.is_empty(), Rate::parse_quotient(&typed)) {
                (true, _) => None,
                (false, None) => return Err(Refused::HourlyMax(text::not_a_number(&form.hourly_max))),
                (false, number) => number,
            };
            classify_daily_means(ctx, &DailyForecast { means: values.to_vec(), short_heavy, hourly_max, sand_dust })
        }
        Grain::Hour => {
            let hours = values.iter().copied().map(Some).collect();
            classify_hourly_values(ctx, &HourlyForecast { hours, short_heavy, sand_dust })
        }
    };
    found.map_err(Refused::Alert)
}

fn refused(error: &AlertError, numbers: &[PastedNumber]) -> Read {
    match error {
        AlertError::HourlyMaxOutOfRange { .. } => Read::Wrong(Vec::new(), Some(text::mend(&error.to_string()))),
        AlertError::OutOfRange { places, most } => {
            let named = places.iter().filter_map(|place| numbers.get(*place));
            Read::Wrong(text::shortened(named.map(|number| text::out_of_range(number, *most)).collect()), None)
        }
        AlertError::Empty | AlertError::MissingHours { .. } | AlertError::Figure(_) => {
            Read::Wrong(vec![text::mend(&error.to_string())], None)
        }
    }
}

fn result(ctx: &Ctx, policy: &Policy, pen: &Pen, read: &Read) -> Html {
    let (found, values) = match read {
        Read::Empty => {
            return note(NoteKind::Calm, Some(text::CHECK_EMPTY), html! { <p>{ clauses(text::CHECK_EMPTY_MORE) }</p> });
        }
        Read::Wrong(..) => {
            return note(NoteKind::Warn, Some(text::CHECK_WRONG), html! { <p>{ clauses(text::CHECK_WRONG_MORE) }</p> });
        }
        Read::Level(found, values) => (found, values),
    };
    let value = &found.value;
    let thresholds = list_thresholds(ctx).unwrap_or_default();
    html! {
        <>
            { level(value) }
            <div class="wb-two">
                { panel("conditions", text::CONDITIONS, conditions(found)) }
                { panel("chart", text::CHART, html! { <>{ chart(value, values, &thresholds) }{ table(value, values) }</> }) }
            </div>
            { take_away(pen, text::check_in_words(found), Html::default()) }
            { notices(&found.notices) }
            { disclosure(text::STEPS, steps(policy, &found.steps)) }
        </>
    }
}

fn level(found: &Classification) -> Html {
    let class = Classes::of(&[Some("wb-result"), Some(&format!("wb-result--{}", found.level.code()))]);
    let bars = [1, 2, 3].map(|bar| Classes::of(&[(found.level as usize >= bar).then_some("on")]));
    let fact = |label: &str, value: String| html! { <div><dt>{ label.to_string() }</dt><dd>{ value }</dd></div> };
    html! {
        <section {class} aria-live="polite" aria-labelledby="desk-level">
            <div>
                <p class="wb-result__flag">{ text::REFERENCE }</p>
                <p class="wb-result__level" id="desk-level">
                    <span class="wb-bars" aria-hidden="true">{ for bars.map(|class| html! { <i {class}></i> }) }</span>
                    { found.level.title() }
                </p>
                <p class="wb-result__city">{ clauses(text::CITY_FIRST) }</p>
            </div>
            <dl>
                { for found.response.map(|response| fact(text::RESPONSE, text::response(response))) }
                { for found.approver.clone().map(|approver| fact(text::APPROVER, approver)) }
                { for found.cut_percent.map(|percent| fact(text::CUT, text::percent(percent))) }
            </dl>
        </section>
    }
}

/// Every condition in a line, as the rules say it; first what the next level lacks.
fn conditions(found: &Derived<Classification>) -> Html {
    let lines = found.steps.iter().filter(|step| step.citation.key == "air:4.1" && step.id != "air.level");
    let line = |step: &Step| {
        html! { <li><p>{ clauses(&step.label) }</p><p><b>{ clauses(&step.result) }</b>{ outcome_chip(step.outcome) }</p></li> }
    };
    let next = found.value.next().map(|next: &LevelCheck| text::next_level(next.level));
    html! {
        <>
            if let Some(words) = next {
                <p class="wb-hint">{ clauses(&words) }</p>
            }
            <ul class="wb-list">{ for lines.map(line) }</ul>
        </>
    }
}
