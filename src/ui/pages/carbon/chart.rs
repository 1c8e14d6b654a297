//! 走向图: hand-made SVG, a solid dot for a number that is written, a dashed ring on the axis for none. The same in words
//! under it, which is what a screen reader is given.
use crate::ui::prelude::*;

use crate::rules::carbon::{Mark, Point, Trajectory};
use crate::ui::components::{clauses, words};

/// Places in the drawing: first and last year, the axis, and how far the highest dot stands above it.
const FIRST: usize = 48;
const LAST: usize = 272;
const AXIS: u32 = 166;
const TALL: u32 = 112;
/// A dot's height is in hundredths of the highest.
const HUNDRED: u32 = 100;
/// How far words stand above a dot or a ring, and the years below the axis.
const ABOVE: u32 = 18;
const BELOW: u32 = 28;

/// The charts side by side.
pub fn charts(all: &[Trajectory]) -> Html {
    html! { <div class="cb-charts">{ for all.iter().map(chart) }</div> }
}

fn chart(one: &Trajectory) -> Html {
    let mut years: Vec<u32> = one.points.iter().map(|point| point.year).collect();
    years.dedup();
    let place = |year: u32| {
        let at = years.iter().position(|known| *known == year).unwrap_or_default();
        FIRST + at * (LAST - FIRST) / years.len().saturating_sub(1).max(1)
    };
    let joined = one.lines.iter().filter_map(|(from, to)| Some((one.points.get(*from)?, one.points.get(*to)?)));
    let line = |(from, to): (&Point, &Point)| {
        let (x1, y1, x2, y2) = (place(from.year), high(from.mark), place(to.year), high(to.mark));
        html! {
            <>
                <path class="cb-area" d={format!("M{x1} {AXIS}V{y1}L{x2} {y2}V{AXIS}z")} />
                <path class="cb-dash" d={format!("M{x1} {y1}L{x2} {y2}")} />
            </>
        }
    };
    let point = |point: &Point| {
        let (x, y) = (place(point.year), high(point.mark));
        let (class, r, said) = match point.mark {
            Mark::Dot { .. } => ("cb-dot", "8", "cb-v"),
            Mark::Hole => ("cb-hole", "7", "cb-n"),
        };
        html! {
            <>
                <circle {class} cx={x.to_string()} cy={y.to_string()} {r} />
                { label(said, x, y - ABOVE, &point.label) }
            </>
        }
    };
    html! {
        <figure class="cb-chart">
            <h3>{ words(&one.plain) }</h3>
            <p class="ht-meta">{ words(&one.unit) }</p>
            <svg viewBox="0 0 320 206" aria-hidden="true" focusable="false">
                <path class="cb-axis" d={format!("M16 {AXIS}h288")} />
                { for joined.map(line) }
                { for years.iter().map(|year| label("cb-y", place(*year), AXIS + BELOW, &year.to_string())) }
                { for one.points.iter().map(point) }
            </svg>
            <figcaption>{ clauses(&one.spoken) }</figcaption>
        </figure>
    }
}

fn high(mark: Mark) -> u32 {
    match mark {
        Mark::Dot { height, .. } => AXIS - height.min(HUNDRED) * TALL / HUNDRED,
        Mark::Hole => AXIS,
    }
}

fn label(class: &'static str, x: usize, y: u32, said: &str) -> Html {
    html! { <text {class} x={x.to_string()} y={y.to_string()} text-anchor="middle">{ words(said) }</text> }
}
