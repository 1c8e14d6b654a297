//! 每年能领多少: claims made and claims to come, year by year, at the pace the person picks.
use crate::ui::prelude::*;

use crate::policy::Ctx;
use crate::rules::land::Payment;
use crate::ui::components::{NoteKind, disclosure, note, section, steps};

use super::case::Case;
use super::text;
use super::working::on_screen;

/// The ledger and its forecast at the pace picked.
pub fn ledger_view(ctx: &Ctx, case: &Case, pace: &UseStateHandle<u32>) -> Html {
    let Some(ledger) = &case.ledger else {
        return Html::default();
    };
    let (Ok(ledger), Some(forecast)) = (ledger, case.forecast(ctx, **pace)) else {
        let words = ledger.as_ref().err().map(ToString::to_string);
        return note(NoteKind::Warn, None, html! { <p>{ words }</p> });
    };
    let on_change = {
        let pace = pace.clone();
        Callback::from(move |months: u32| pace.set(months))
    };
    let lines: Vec<_> = ledger.steps.iter().chain(&forecast.steps).cloned().collect();
    let body = html! {
        <>
            { pace_field(**pace, &on_change) }
            <p role="status" class="ht-ledger__say">{ for forecast.steps.iter().map(|step| html! {
                <>{ text::at_pace(**pace) }{ step.label.clone() }{ "：" }<b>{ step.result.clone() }</b>{ "。" }{ step.plain.clone() }</>
            }) }</p>
            { on_screen(disclosure(text::LEDGER_TABLE, table(&ledger.value.payments, &forecast.value.payments))) }
            { on_screen(disclosure(text::ROUTES_HOW, steps(ctx.policy, &lines))) }
        </>
    };
    section("ledger", text::LEDGER, Some(text::LEDGER_LEAD), body)
}

fn pace_field(pace: u32, on_change: &Callback<u32>) -> Html {
    let button = |months: u32| {
        let onclick = on_change.reform(move |_: MouseEvent| months);
        let class = if months == pace { "ht-pace__b is-on" } else { "ht-pace__b" };
        let pressed = if months == pace { "true" } else { "false" };
        html! { <button type="button" {class} aria-pressed={pressed} {onclick}>{ text::months_choice(months) }</button> }
    };
    html! {
        <div class="ht-pace ht-noprint" role="group" aria-label={text::PACE}>{ for [3, 6, 9, 12].map(button) }</div>
    }
}

fn table(claimed: &[Payment], ahead: &[Payment]) -> Html {
    let row = |state: &'static str, payment: &Payment| {
        html! {
            <tr>
                <th scope="row">{ payment.year }{ text::YEAR_UNIT }<small>{ state }</small></th>
                <td>{ payment.months }</td>
                <td>{ payment.amount.grouped() }</td>
            </tr>
        }
    };
    html! {
        <table class="ht-ledger">
            <thead><tr>{ for text::LEDGER_HEAD.map(|head| html! { <th scope="col">{ head }</th> }) }</tr></thead>
            <tbody>
                { for claimed.iter().map(|payment| row(text::CLAIMED, payment)) }
                { for ahead.iter().map(|payment| row(text::TO_COME, payment)) }
            </tbody>
        </table>
    }
}
