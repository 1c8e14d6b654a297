//! AQI: concentrations in a grid (pollutant by average), the day, and which version of HJ 633; beside it the index,
//! category, first pollutant, advice and the sub-index of each. The day decides the version unless one is chosen.
use crate::ui::prelude::*;

use super::parts::{Line, input, notices, panel, segments, take_away};
use super::state::{AqiForm, By, Pen, Set};
use super::text;
use crate::base::text::{parse_typed_date, plain_number};
use crate::base::{Date, Derived, Rate};
use crate::policy::{Ctx, Policy};
use crate::rules::air::{
    Aqi, AqiError, Averaging, Concentration, Measure, Pollutant, Standard, SubIndex, assess_aqi, standard_on,
};
use crate::ui::components::{NoteKind, clauses, disclosure, field_error, note, steps};
use crate::ui::hooks::AppContext;

/// What the boxes make.
enum Read {
    Empty,
    Wrong(Vec<Fault>),
    Index(Box<Derived<Aqi>>),
}

/// At a measure's box, or at the day's.
struct Fault {
    measure: Option<Measure>,
    message: String,
}

/// The screen.
pub(super) fn aqi(app: &AppContext, pen: &Pen) -> Html {
    let desk = pen.read();
    let read = read(&app.policy, app.today, &desk.aqi);
    let faults = match &read {
        Read::Wrong(faults) => faults.as_slice(),
        Read::Empty | Read::Index(_) => &[],
    };
    html! {
        <div class="wb-body">
            <form class="wb-form ht-noprint" aria-label={text::AQI_FORM} onsubmit={|event: SubmitEvent| event.prevent_default()}>
                { form(pen, &desk.aqi, faults) }
            </form>
            <div class="wb-right">{ result(&app.policy, pen, &read) }</div>
        </div>
    }
}

fn form(pen: &Pen, form: &AqiForm, faults: &[Fault]) -> Html {
    let by = [
        (By::Day, text::BY_DAY),
        (By::One(Standard::Hj2012), text::BY_2012),
        (By::One(Standard::Hj2026), text::BY_2026),
    ];
    let day = Line {
        id: "aqi-day",
        label: text::AQI_DAY,
        value: &form.day,
        set: |desk, typed| desk.aqi.day = typed,
        hint: Some(text::AQI_DAY_HINT),
        error: faults.iter().find(|fault| fault.measure.is_none()).map(|fault| fault.message.as_str()),
    };
    let box_of = |place: usize| {
        let measure = Measure::ALL[place];
        let fault = faults.iter().find(|fault| fault.measure == Some(measure));
        let error = format!("{}-error", measure.id());
        let described = fault.map(|_| error.clone()).unwrap_or_default();
        html! {
            <div class="wb-cell">
                <label for={measure.id()}><span class="ht-sr">{ measure.pollutant().zh() }</span>{ averaging(measure) }</label>
                { input(pen, measure.id(), None, &form.values[place], SETS[place], fault.is_some(), described) }
                { field_error(&error, fault.map(|fault| fault.message.as_str())) }
            </div>
        }
    };
    let row = |pollutant: Pollutant| {
        let places = (0..Measure::ALL.len()).filter(|place| Measure::ALL[*place].pollutant() == pollutant);
        html! {
            <div class="wb-row">
                <span class="wb-row__k">{ pollutant.zh() }<small>{ pollutant.unit() }</small></span>
                <div class="wb-cells">{ for places.map(box_of) }</div>
            </div>
        }
    };
    html! {
        <>
            { day.html(pen) }
            { segments(pen, "by", text::BY, &by, form.by, |desk, by| desk.aqi.by = by) }
            { for POLLUTANTS.map(row) }
        </>
    }
}

const POLLUTANTS: [Pollutant; 6] =
    [Pollutant::Pm25, Pollutant::Pm10, Pollutant::So2, Pollutant::No2, Pollutant::Co, Pollutant::O3];

/// Where each box puts what is typed.
const SETS: [Set; Measure::ALL.len()] = [
    |desk, typed| desk.aqi.values[0] = typed,
    |desk, typed| desk.aqi.values[1] = typed,
    |desk, typed| desk.aqi.values[2] = typed,
    |desk, typed| desk.aqi.values[3] = typed,
    |desk, typed| desk.aqi.values[4] = typed,
    |desk, typed| desk.aqi.values[5] = typed,
    |desk, typed| desk.aqi.values[6] = typed,
    |desk, typed| desk.aqi.values[7] = typed,
    |desk, typed| desk.aqi.values[8] = typed,
    |desk, typed| desk.aqi.values[9] = typed,
];

fn averaging(measure: Measure) -> &'static str {
    match measure.averaging() {
        Averaging::Day => text::AVERAGE_DAY,
        Averaging::EightHours => text::AVERAGE_EIGHT,
        Averaging::Hour => text::AVERAGE_HOUR,
    }
}

fn read(policy: &Policy, today: Date, form: &AqiForm) -> Read {
    let mut faults = Vec::new();
    let typed_day = form.day.trim();
    let day = if typed_day.is_empty() { Ok(today) } else { parse_typed_date(typed_day) };
    if let Err(error) = &day {
        faults.push(Fault { measure: None, message: text::day_wrong(&error.to_string()) });
    }
    let mut given = Vec::new();
    for (measure, typed) in Measure::ALL.into_iter().zip(&form.values) {
        let plain = plain_number(typed);
        match (plain.is_empty(), Rate::parse_quotient(&plain)) {
            (true, _) => {}
            (false, Some(value)) => given.push(Concentration { measure, value }),
            (false, None) => faults.push(Fault { measure: Some(measure), message: text::not_a_number(typed) }),
        }
    }
    let Some(day) = day.ok().filter(|_| faults.is_empty()) else { return Read::Wrong(faults) };
    if given.is_empty() {
        return Read::Empty;
    }
    let ctx = Ctx::new(policy, day);
    let standard = match form.by {
        By::Day => standard_on(&ctx, day),
        By::One(standard) => Ok(standard),
    };
    match standard.and_then(|standard| assess_aqi(&ctx, standard, &given)) {
        Ok(found) => Read::Index(Box::new(found)),
        Err(error) => Read::Wrong(vec![fault_of(&error)]),
    }
}

fn fault_of(error: &AqiError) -> Fault {
    let measure = match error {
        AqiError::Twice(measure) | AqiError::Negative(measure) | AqiError::OverRange { measure, .. } => Some(*measure),
        AqiError::Empty | AqiError::NoStandard(_) | AqiError::Figure(_) => None,
    };
    Fault { measure, message: text::mend(&error.to_string()) }
}

fn result(policy: &Policy, pen: &Pen, read: &Read) -> Html {
    let found = match read {
        Read::Empty => {
            return note(NoteKind::Calm, Some(text::AQI_EMPTY), html! { <p>{ clauses(text::AQI_EMPTY_MORE) }</p> });
        }
        Read::Wrong(_) => {
            return note(NoteKind::Warn, Some(text::CHECK_WRONG), html! { <p>{ clauses(text::CHECK_WRONG_MORE) }</p> });
        }
        Read::Index(found) => found,
    };
    let value = &found.value;
    let row = |part: &SubIndex| {
        let index = part.iaqi.map_or_else(|| text::LEFT_OUT.to_string(), |iaqi| iaqi.to_string());
        html! {
            <tr class={Classes::of(&[(part.iaqi == Some(value.aqi)).then_some("hot")])}>
                <th scope="row">{ part.measure.zh() }</th>
                <td class="r">{ part.value.to_string() }{ " " }{ part.measure.pollutant().unit() }</td>
                <td class="r">{ index }</td>
            </tr>
        }
    };
    let table = html! {
        <table class="wb-tbl">
            <thead><tr>
                <th scope="col">{ text::PART_OF }</th><th scope="col" class="r">{ text::PART_VALUE }</th>
                <th scope="col" class="r">{ text::PART_INDEX }</th>
            </tr></thead>
            <tbody>{ for value.parts.iter().map(row) }</tbody>
        </table>
    };
    html! {
        <>
            <section class="wb-result wb-result--plain" aria-live="polite" aria-labelledby="aqi">
                <div>
                    <p class="wb-result__flag">{ value.standard.zh() }</p>
                    <p class="wb-result__level" id="aqi">{ "AQI " }<b>{ value.aqi }</b></p>
                </div>
                <dl>
                    <div><dt>{ text::CATEGORY }</dt><dd>{ value.category.zh() }{ "（" }{ value.category.grade() }{ "）" }</dd></div>
                    <div><dt>{ text::PRIMARY }</dt><dd>{ text::primary(&value.primary) }</dd></div>
                    <div><dt>{ text::REPORT }</dt><dd>{ text::report(value.report) }</dd></div>
                </dl>
            </section>
            { note(NoteKind::Calm, Some(text::ADVICE), html! { <p>{ clauses(&value.advice) }</p> }) }
            { take_away(pen, text::aqi_in_words(found), Html::default()) }
            { panel("parts", text::PARTS, table) }
            { notices(&found.notices) }
            { disclosure(text::STEPS, steps(policy, &found.steps)) }
        </>
    }
}
