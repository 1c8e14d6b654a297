//! 怎么办: what is done, what is to do now (with the days left), what comes later, and where it ends.
use yew::prelude::*;

use crate::ui::components::{ChipTone, Icon, chip, clauses};

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
#[derive(Clone, Debug, PartialEq)]
pub struct TimelinePoint {
    /// Where it stands.
    pub when: When,
    /// 12月9日前.
    pub date: AttrValue,
    /// 还有16天.
    pub left: Option<AttrValue>,
    /// What is done: 到街道窗口办参保.
    pub title: AttrValue,
    /// More about it.
    pub more: Option<Html>,
}

/// What happens when: points in order.
pub fn timeline(points: &[TimelinePoint]) -> Html {
    html! { <ol class="ht-tl ht-card">{ for points.iter().enumerate().map(|(i, p)| point(i, p)) }</ol> }
}

fn point(index: usize, point: &TimelinePoint) -> Html {
    let (class, boxed) = match point.when {
        When::Done => ("is-done", None),
        When::Now => ("is-now", Some("ht-tl__box")),
        When::Later => ("is-later", None),
        When::End => ("is-end", Some("ht-tl__box")),
    };
    let mark = match point.when {
        When::Done => Icon::Tick.html(),
        When::Now | When::Later | When::End => html! { { index + 1 } },
    };
    html! {
        <li {class}>
            <span class="ht-tl__dot" aria-hidden="true">{ mark }</span>
            <div class={boxed}>
                <p class="ht-tl__d">
                    <span>{ &point.date }</span>
                    { for point.left.iter().map(|left| chip(ChipTone::Warn, Icon::Clock, left)) }
                </p>
                <h3>{ clauses(&point.title) }</h3>
                { for point.more.iter().cloned() }
            </div>
        </li>
    }
}
