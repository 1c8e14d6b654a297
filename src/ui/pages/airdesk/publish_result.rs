//! 发布单、解除信息、`alert.json`: as drawn up, to print, copy and save; who approves, through which channels, what follows
//! after a lifting.
use crate::ui::prelude::*;

use super::parts::{copy_button, notices, panel, take_away};
use super::state::Pen;
use super::text;
use crate::base::Minute;
use crate::policy::{Ctx, Policy};
use crate::rules::air::{
    FeedState, FollowUp, Notice, Response, draw_up_lifting, draw_up_notice, judge, parse, schedule_summary,
};
use crate::ui::components::{ButtonKind, NoteKind, button, clauses, disclosure, note, steps};
use crate::ui::services::clock;
use crate::ui::services::download::{Saved, save};

/// 发布.
pub(super) fn issue(ctx: &Ctx, policy: &Policy, pen: &Pen, notice: &Notice, json: &str) -> Html {
    let drawn = match draw_up_notice(ctx, notice) {
        Ok(drawn) => drawn,
        Err(faults) => {
            return note(
                NoteKind::Warn,
                None,
                html! { <>{ for faults.iter().map(|fault| html! { <p>{ fault.to_string() }</p> }) }</> },
            );
        }
    };
    let notice = &drawn.value;
    let channel = |words: &String| html! { <li>{ clauses(words) }</li> };
    html! {
        <>
            { for outdated(json) }
            { sheet(&notice.text) }
            { take_away(pen, notice.text.clone(), save_button(pen, json)) }
            { panel("approved", text::APPROVED, html! {
                <>
                    <p><b>{ clauses(&notice.approved_by) }</b></p>
                    <p>{ text::CHANNELS }</p>
                    <ol class="wb-list">{ for notice.channels.iter().map(channel) }</ol>
                </>
            }) }
            { file(pen, json) }
            { disclosure(text::FLOW, list(policy, "air.flow")) }
            { disclosure(text::STEPS, steps(policy, &drawn.steps)) }
        </>
    }
}

/// 解除.
pub(super) fn lift(ctx: &Ctx, policy: &Policy, pen: &Pen, (response, lifted): (Response, Minute), json: &str) -> Html {
    let drawn = match draw_up_lifting(ctx, response, lifted) {
        Ok(drawn) => drawn,
        Err(error) => return note(NoteKind::Warn, None, html! { <p>{ clauses(&error.to_string()) }</p> }),
    };
    let after = match schedule_summary(ctx, lifted.date()) {
        Ok(found) => {
            html! { <>{ follow_up(&found.value) }{ notices(&found.notices) }{ disclosure(text::STEPS, steps(policy, &found.steps)) }</> }
        }
        Err(error) => note(NoteKind::Warn, Some(text::NO_DUE), html! { <p>{ clauses(&error.to_string()) }</p> }),
    };
    html! {
        <>
            { for outdated(json) }
            { sheet(&drawn.value.text) }
            { take_away(pen, drawn.value.text.clone(), save_button(pen, json)) }
            { panel("after", text::AFTER, after) }
            { file(pen, json) }
            { disclosure(text::FLOW, list(policy, "air.flow")) }
        </>
    }
}

/// 没有预警: nothing to approve or to print.
pub(super) fn clear(pen: &Pen, json: &str) -> Html {
    html! {
        <div aria-live="polite">
            { for outdated(json) }
            { file(pen, json) }
            <div class="wb-acts ht-noprint">
                { save_button(pen, json) }
                <p class="wb-said" role="status">{ for pen.read().said }</p>
            </div>
        </div>
    }
}

/// The paper, line by line; the first is its title.
fn sheet(words: &str) -> Html {
    let mut lines = words.lines();
    let title = lines.next().unwrap_or_default().to_string();
    html! {
        <section class="wb-sheet" tabindex="0" aria-live="polite" aria-labelledby="sheet">
            <h2 id="sheet">{ title }</h2>
            { for lines.map(|line| html! { <p>{ line.to_string() }</p> }) }
        </section>
    }
}

fn follow_up(found: &FollowUp) -> Html {
    let one = |words: &String| html! { <li>{ clauses(words) }</li> };
    html! {
        <>
            <p class="wb-due">{ clauses(&text::due(found)) }</p>
            <p>{ text::REPORTERS }{ found.reporters.join("、") }</p>
            <p>{ text::REPORT_ITEMS }</p>
            <ol class="wb-list">{ for found.report_items.iter().map(one) }</ol>
        </>
    }
}

fn save_button(pen: &Pen, file: &str) -> Html {
    let (pen, file) = (pen.clone(), file.to_string());
    let press = move |()| {
        pen.say(match save(text::FILE_NAME, "application/json", &file) {
            Saved::Handed => text::SAVED,
            Saved::Refused => text::NOT_SAVED,
        });
    };
    button(ButtonKind::Main, None, text::SAVE, Callback::from(press))
}

/// A file that nobody would take for current: mostly a year typed wrongly.
fn outdated(file: &str) -> Option<Html> {
    let stale = matches!(judge(parse(file), clock::now()), FeedState::Stale(_));
    let said = || html! { <p>{ clauses(text::FILE_OUTDATED) }</p> };
    stale.then(|| html! { <div class="ht-noprint">{ note(NoteKind::Warn, None, said()) }</div> })
}

/// The file itself, and what the residents' page reads in it.
fn file(pen: &Pen, file: &str) -> Html {
    let read = parse(file).ok();
    let words = read.as_ref().map(text::file_says).unwrap_or_default();
    let body = html! {
        <div class="ht-noprint">
            <p class="wb-hint">{ clauses(&words) }</p>
            <p class="wb-hint">{ clauses(text::FILE_HINT) }</p>
            <pre class="wb-code" id="alert-json" tabindex="0" role="region" aria-label={text::FILE}>{ file.to_string() }</pre>
            { copy_button(pen, text::COPY_FILE, file.to_string()) }
        </div>
    };
    html! { <div class="ht-noprint">{ panel("file", text::FILE_READ, body) }</div> }
}

fn list(policy: &Policy, id: &str) -> Html {
    let items = policy.checklist(id).map(|list| list.items.as_slice()).unwrap_or_default();
    html! { <ol class="wb-list">{ for items.iter().map(|words| html! { <li>{ clauses(words) }</li> }) }</ol> }
}
