//! 图: the means of a forecast with the limits of 4.1, drawn by hand, and the same as a table. Solid dots are days; the
//! strong line is the mean of 24 hours that ends there, the thin one the hours. Places on the drawing are all it computes.
use crate::ui::prelude::*;

use super::text;
use crate::base::{Rate, Rounding};
use crate::rules::air::{Classification, Grain, Level, Mean, Threshold};
use crate::ui::components::disclosure;

/// Of the drawing: its plot.
const LEFT: u32 = 34;
const RIGHT: u32 = 262;
const TOP: u32 = 14;
const BOTTOM: u32 = 196;

/// The drawing and the table; `values` are the days or hours as pasted.
pub(super) fn chart(found: &Classification, values: &[Rate], thresholds: &[Threshold]) -> Html {
    let Some(most) = thresholds.iter().map(|limit| limit.value).max() else { return Html::default() };
    let limits = merged(thresholds);
    let y = |value: Rate| BOTTOM - scaled(value, most, BOTTOM - TOP);
    let last = values.len().saturating_sub(1).max(1);
    let x = |place: usize| LEFT + 8 + scaled(Rate::whole(place as u32), Rate::whole(last as u32), RIGHT - LEFT - 16);
    let line = |points: &mut dyn Iterator<Item = (usize, Rate)>| {
        points.map(|(place, value)| format!("{},{}", x(place), y(value))).collect::<Vec<_>>().join(" ")
    };
    let means = line(&mut found.means.iter().map(|mean| (mean.of.to - 1, mean.value)));
    let (grain, values_line) = match found.grain {
        Grain::Day => (text::CHART_DAYS, None),
        Grain::Hour => (text::CHART_HOURS, Some(line(&mut values.iter().copied().enumerate()))),
    };
    let limit = |(value, words): &(Rate, String)| {
        let at = y(*value);
        html! {
            <>
                <line class="wb-chart__limit" x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={at.to_string()} y2={at.to_string()} />
                <text x={(LEFT - 4).to_string()} y={(at + 4).to_string()} text-anchor="end">{ value.to_string() }</text>
                <text x={(RIGHT + 4).to_string()} y={(at + 4).to_string()}>{ words.clone() }</text>
            </>
        }
    };
    let dots = match found.grain {
        Grain::Day => &found.means[..],
        Grain::Hour => &[],
    };
    let dot = |mean: &Mean| {
        html! { <circle cx={x(mean.of.from).to_string()} cy={y(mean.value).to_string()} r="4" /> }
    };
    let day = |(place, name): (usize, usize)| {
        html! { <text x={x(place).to_string()} y={(BOTTOM + 17).to_string()} text-anchor="middle">{ name.to_string() }</text> }
    };
    html! {
        <figure class="wb-chart">
            <svg viewBox="0 0 320 236" role="img" aria-label={grain}>
                <line class="wb-chart__axis" x1={LEFT.to_string()} x2={RIGHT.to_string()} y1={BOTTOM.to_string()} y2={BOTTOM.to_string()} />
                { for limits.iter().map(limit) }
                { for values_line.map(|points| html! { <polyline class="wb-chart__hours" {points} /> }) }
                <polyline class="wb-chart__means" points={means} />
                { for dots.iter().map(dot) }
                { for days(found.grain, values.len()).into_iter().map(day) }
                <text x={((LEFT + RIGHT) / 2).to_string()} y={(BOTTOM + 34).to_string()} text-anchor="middle">{ text::CHART_AXIS }</text>
            </svg>
            <figcaption>{ grain }</figcaption>
        </figure>
    }
}

/// `value` of `most`, on so many units; whole.
fn scaled(value: Rate, most: Rate, units: u32) -> u32 {
    value.times(Rate::whole(units)).divided_by(most).rounded(Rounding::Up).to_u32().unwrap_or_default().min(units)
}

/// Limits of the same height share a line: 黄、橙.
fn merged(thresholds: &[Threshold]) -> Vec<(Rate, String)> {
    let mut limits: Vec<(Rate, String)> = Vec::new();
    for limit in thresholds {
        let name = match limit.level {
            Level::None => continue,
            Level::Yellow => "黄",
            Level::Orange => "橙",
            Level::Red => "红",
        };
        match limits.iter_mut().find(|(value, _)| *value == limit.value) {
            Some((_, words)) if words.contains(name) => {}
            Some((_, words)) => words.push_str(&format!("、{name}")),
            None => limits.push((limit.value, name.to_string())),
        }
    }
    limits
}

/// More days than this have no room for every number.
const ROOMY: usize = 9;

/// Which places carry the number of their day: place, number.
fn days(grain: Grain, length: usize) -> Vec<(usize, usize)> {
    let a_day = match grain {
        Grain::Day => 1,
        Grain::Hour => 24,
    };
    let count = length.div_ceil(a_day);
    let every = if count > ROOMY { 2 } else { 1 };
    (0..count).step_by(every).map(|day| (day * a_day, day + 1)).collect()
}

/// The same numbers as a table.
pub(super) fn table(found: &Classification, values: &[Rate]) -> Html {
    let (unit, label) = match found.grain {
        Grain::Day => (text::DAY, text::TABLE_DAYS),
        Grain::Hour => (text::HOUR, text::TABLE_HOURS),
    };
    let of = |from: usize, to: usize| {
        if to - from == 1 { text::nth(from + 1, unit) } else { text::span(from + 1, to, unit) }
    };
    let row = |mean: &Mean| {
        html! { <tr><th scope="row">{ of(mean.of.from, mean.of.to) }</th><td>{ mean.shown() }</td></tr> }
    };
    let hours = |(day, chunk): (usize, &[Rate])| {
        let list = chunk.iter().map(Rate::to_string).collect::<Vec<_>>().join("、");
        html! { <p>{ text::hours_of_day(day + 1, &list) }</p> }
    };
    let hours = match found.grain {
        Grain::Day => Html::default(),
        Grain::Hour => html! { <>{ for values.chunks(24).enumerate().map(hours) }</> },
    };
    let rows = html! {
        <div class="wb-scroll" tabindex="0" role="region" aria-label={label}>
            <table class="wb-tbl">
                <thead><tr><th scope="col">{ unit }</th><th scope="col">{ text::TABLE_MEAN }</th></tr></thead>
                <tbody>{ for found.means.iter().map(row) }</tbody>
            </table>
            { hours }
        </div>
    };
    disclosure(label, rows)
}
