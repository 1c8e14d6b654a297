//! 发布台: what a notice must hold (4.2) as filled in, and what is still in the way; beside it the notice, the lifting, or only
//! the file that says that there is no alert.
//! What is typed is read here, field by field; whether it makes a notice and a file the rules say.
use crate::ui::prelude::*;

use super::duties::duties;
use super::parts::{Line, segments};
use super::publish_result::{clear, issue, lift};
use super::state::{Mode, Pen, PublishForm};
use super::text;
use crate::base::Minute;
use crate::forms::read_typed_minute;
use crate::policy::Ctx;
use crate::rules::air::{Feed, InForce, Notice, Response, list_measures, publish as write_file};
use crate::ui::components::{NoteKind, clauses, disclosure, jump, note};
use crate::ui::hooks::AppContext;

/// 要改的一处: the field's id, and what is wrong and what to do.
pub(super) struct Fault {
    field: &'static str,
    message: String,
    /// Nothing stands there yet: said in the list, not at the field.
    blank: bool,
}

/// What is filled in, read.
pub(super) struct Ready {
    pub(super) what: What,
    /// `alert.json`, which the reader of the residents' page has taken.
    pub(super) file: String,
}

/// 发布、解除，还是没有预警.
pub(super) enum What {
    Issue(Notice),
    Lift(Response, Minute),
    Clear,
}

/// The screen.
pub(super) fn publish(app: &AppContext, pen: &Pen) -> Html {
    let desk = pen.read();
    let form = &desk.publish;
    let ctx = Ctx::new(&app.policy, app.today);
    let measures = list_measures(&ctx, Some(form.response), None).value;
    let read = read(form, &measures);
    let faults = read.as_ref().err().map(Vec::as_slice).unwrap_or_default();
    let right = match &read {
        Err(faults) => missing(form.mode, faults),
        Ok(Ready { what: What::Issue(notice), file }) => issue(&ctx, &app.policy, pen, notice, file),
        Ok(Ready { what: What::Lift(response, at), file }) => lift(&ctx, &app.policy, pen, (*response, *at), file),
        Ok(Ready { what: What::Clear, file }) => clear(pen, file),
    };
    html! {
        <>
            <div class="wb-body">
                <form class="wb-form ht-noprint" aria-label={text::PUBLISH_FORM} onsubmit={|event: SubmitEvent| event.prevent_default()}>
                    { fields(pen, form, &measures, faults) }
                </form>
                <div class="wb-right">{ right }</div>
            </div>
            { duties(&ctx, pen, &form.unit) }
        </>
    }
}

fn fields(pen: &Pen, form: &PublishForm, measures: &[InForce], faults: &[Fault]) -> Html {
    let modes = [(Mode::Issue, text::MODE_ISSUE), (Mode::Lift, text::MODE_LIFT), (Mode::Clear, text::MODE_CLEAR)];
    let levels = [(Response::III, text::YELLOW), (Response::II, text::ORANGE), (Response::I, text::RED)];
    let error =
        |id: &str| faults.iter().find(|fault| fault.field == id && !fault.blank).map(|fault| fault.message.as_str());
    let line = |id, label, value, set, hint| Line { id, label, value, set, hint, error: error(id) }.html(pen);
    let mode = segments(pen, "mode", text::MODE, &modes, form.mode, |desk, mode| desk.publish.mode = mode);
    let issued =
        line("issued", text::ISSUED, &form.issued, |desk, typed| desk.publish.issued = typed, Some(text::TIME_HINT));
    let valid_until = line(
        "validUntil",
        text::VALID_UNTIL,
        &form.valid_until,
        |desk, typed| desk.publish.valid_until = typed,
        Some(text::VALID_HINT),
    );
    // Every row has its place in each mode, so that switching takes the focus from nobody.
    let of_alert = |row: &dyn Fn() -> Html| match form.mode {
        Mode::Issue | Mode::Lift => row(),
        Mode::Clear => Html::default(),
    };
    let lifted = match form.mode {
        Mode::Issue | Mode::Clear => Html::default(),
        Mode::Lift => line("lifted", text::LIFTED, &form.lifted, |desk, typed| desk.publish.lifted = typed, None),
    };
    let named = match form.mode {
        Mode::Issue => choose_measures(pen, form, measures),
        Mode::Lift | Mode::Clear => Html::default(),
    };
    html! {
        <>
            { mode }
            { of_alert(&|| segments(pen, "level", text::LEVEL, &levels, form.response, |desk, level| desk.publish.response = level)) }
            { issued }
            { of_alert(&|| line("starts", text::STARTS, &form.starts, |desk, typed| desk.publish.starts = typed, None)) }
            { lifted }
            { of_alert(&|| line("area", text::AREA, &form.area, |desk, typed| desk.publish.area = typed, Some(text::AREA_HINT))) }
            { valid_until }
            { of_alert(&|| line("number", text::NUMBER, &form.number, |desk, typed| desk.publish.number = typed, None)) }
            { of_alert(&|| line("link", text::LINK, &form.link, |desk, typed| desk.publish.link = typed, Some(text::LINK_HINT))) }
            { named }
        </>
    }
}

/// Which measures the notice names; all, unless one is taken out.
fn choose_measures(pen: &Pen, form: &PublishForm, measures: &[InForce]) -> Html {
    let one = |measure: &InForce| {
        let (pen, id) = (pen.clone(), measure.id.clone());
        let onchange = move |_: Event| {
            pen.write(|desk| {
                let left_out = &mut desk.publish.left_out;
                match left_out.iter().position(|other| *other == id) {
                    Some(place) => drop(left_out.remove(place)),
                    None => left_out.push(id.clone()),
                }
            });
        };
        let checked = !form.left_out.contains(&measure.id);
        html! {
            <label class="wb-pick"><input type="checkbox" {checked} {onchange} /><span>{ clauses(&measure.text) }</span></label>
        }
    };
    let chosen = measures.iter().filter(|measure| !form.left_out.contains(&measure.id)).count();
    let list = html! { <div id="measures" tabindex="-1">{ for measures.iter().map(one) }</div> };
    disclosure(&text::measures(chosen, measures.len()), list)
}

/// What is in the way, each a link to its field.
fn missing(mode: Mode, faults: &[Fault]) -> Html {
    let one = |fault: &Fault| html! { <li>{ jump(fault.field, clauses(&fault.message)) }</li> };
    let list = html! { <ul class="wb-list wb-list--links">{ for faults.iter().map(one) }</ul> };
    note(NoteKind::Calm, Some(&text::still_missing(mode, faults.len())), list)
}

fn read(form: &PublishForm, measures: &[InForce]) -> Result<Ready, Vec<Fault>> {
    let mut faults = Vec::new();
    let issued = minute("issued", text::ISSUED, &form.issued, &mut faults);
    if form.mode == Mode::Clear {
        let valid_until = minute("validUntil", text::VALID_UNTIL, &form.valid_until, &mut faults);
        let (Some(issued), Some(valid_until)) = (issued, valid_until) else { return Err(faults) };
        return written(&Feed::clear(issued, valid_until), What::Clear);
    }
    let starts = minute("starts", text::STARTS, &form.starts, &mut faults);
    let lifted = match form.mode {
        Mode::Issue | Mode::Clear => None,
        Mode::Lift => minute("lifted", text::LIFTED, &form.lifted, &mut faults),
    };
    if form.area.trim().is_empty() {
        faults.push(Fault { field: "area", message: text::AREA_MISSING.to_string(), blank: true });
    }
    let valid_until = minute("validUntil", text::VALID_UNTIL, &form.valid_until, &mut faults);
    let left_out = |measure: &&InForce| form.left_out.contains(&measure.id);
    let kept: Vec<String> = measures.iter().filter(|one| !left_out(one)).map(|one| one.id.clone()).collect();
    if kept.is_empty() && form.mode == Mode::Issue {
        faults.push(Fault { field: "measures", message: text::NO_MEASURE.to_string(), blank: true });
    }
    let (Some(issued), Some(starts), Some(valid_until), true) = (issued, starts, valid_until, faults.is_empty()) else {
        return Err(faults);
    };
    let given = |typed: &str| Some(typed.trim().to_string()).filter(|text| !text.is_empty());
    let notice = Notice {
        response: form.response,
        issued,
        starts,
        area: form.area.clone(),
        measures: if kept.len() == measures.len() { Vec::new() } else { kept },
        number: given(&form.number),
    };
    let mut feed = Feed::of_notice(&notice, given(&form.link), valid_until);
    if let Some(alert) = &mut feed.alert {
        alert.lifted = lifted;
    }
    written(&feed, lifted.map_or(What::Issue(notice), |lifted| What::Lift(form.response, lifted)))
}

fn written(feed: &Feed, what: What) -> Result<Ready, Vec<Fault>> {
    match write_file(feed) {
        Ok(file) => Ok(Ready { what, file }),
        Err(problems) => Err(problems.iter().map(fault_of).collect()),
    }
}

fn minute(field: &'static str, label: &str, typed: &str, faults: &mut Vec<Fault>) -> Option<Minute> {
    let blank = typed.trim().is_empty();
    let found = read_typed_minute(typed);
    if found.is_none() {
        let message = if blank { text::time_missing(label) } else { text::time_wrong(label) };
        faults.push(Fault { field, message, blank });
    }
    found
}

/// The reader's own words, at the field they are about.
fn fault_of(problem: &crate::policy::Problem) -> Fault {
    const FIELDS: [&str; 7] = ["issued", "starts", "lifted", "area", "validUntil", "number", "link"];
    let field = FIELDS.into_iter().find(|field| *field == problem.path).unwrap_or("issued");
    Fault { field, message: format!("{}：{}。", problem.what, problem.remedy), blank: false }
}
