//! 怎么办: what is done, what is to do now (with the days left), what comes later, and where it ends. One line for every
//! process: points are plain data, made from what the rules derived.
use crate::ui::prelude::*;

use crate::ui::components::{ChipTone, Icon, chip, clauses, words};
use crate::ui::text;

/// Where a point of the line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Done.
    Done,
    /// To do now.
    Now,
    /// Later.
    Later,
    /// After this day it is over.
    End,
}

/// One point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TimelinePoint {
    /// Where it stands.
    pub when: When,
    /// 12月9日前, or how long it takes.
    pub date: String,
    /// 还有16天.
    pub left: Option<String>,
    /// What is done: 到街道窗口办参保.
    pub title: String,
    /// More about it; may be empty.
    pub note: String,
    /// What to bring, in order.
    pub bring: Vec<String>,
    /// The article: 办法 第六条.
    pub article: String,
}

/// What happens when: points in order.
pub fn timeline(points: &[TimelinePoint]) -> Html {
    html! { <ol class="ht-tl ht-card">{ for points.iter().enumerate().map(|(i, p)| point(i, p)) }</ol> }
}

fn point(index: usize, point: &TimelinePoint) -> Html {
    let (class, current, boxed, tone, icon) = match point.when {
        When::Done => ("is-done", None, None, ChipTone::Plain, Icon::Clock),
        When::Now => ("is-now", Some("step"), Some("ht-tl__box"), ChipTone::Warn, Icon::Clock),
        When::Later => ("is-later", None, None, ChipTone::Plain, Icon::Clock),
        When::End => ("is-end", None, Some("ht-tl__box"), ChipTone::Stop, Icon::Warn),
    };
    let mark = match point.when {
        When::Done => Icon::Tick.html(),
        When::Now | When::Later | When::End => html! { { index + 1 } },
    };
    html! {
        <li {class} aria-current={current}>
            <span class="ht-tl__dot" aria-hidden="true">{ mark }</span>
            <div class={boxed}>
                <p class="ht-tl__d">
                    <span>{ clauses(&point.date) }</span>
                    { for point.left.iter().map(|left| chip(tone, icon, left)) }
                </p>
                <h3>{ clauses(&point.title) }</h3>
                if !point.bring.is_empty() {
                    <p>{ words(&text::bring(&point.bring)) }</p>
                }
                <p>{ clauses(&point.note) }<span class="ht-tl__law">{ words(&point.article) }</span></p>
            </div>
        </li>
    }
}
