//! 两种并排: two ways side by side, the same rows at the same height. Reading order is the first way, then the second;
//! 长辈版 on a phone stacks them.
use crate::ui::prelude::*;

use crate::ui::components::clauses;

/// One way.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareSide {
    /// 企业职工养老保险.
    pub title: AttrValue,
    /// A few words under it.
    pub note: AttrValue,
    /// Rows in the same order on both sides.
    pub rows: Vec<CompareRow>,
}

/// One row of a way.
#[derive(Clone, Debug, PartialEq)]
pub struct CompareRow {
    /// 能拿多少.
    pub label: AttrValue,
    /// Words; may be empty beside a figure.
    pub words: AttrValue,
    /// Number and unit, large.
    pub figure: Option<(AttrValue, AttrValue)>,
}

/// Two ways side by side. Up to eight rows line up; more than that is not a comparison any more.
pub fn compare(first: &CompareSide, second: &CompareSide) -> Html {
    let rows = first.rows.len().max(second.rows.len()).min(8);
    html! {
        <div class={Classes::of(&[Some("ht-vs"), Some(&format!("ht-vs--{rows}"))])}>
            { side(first, rows, None) }
            { side(second, rows, Some("ht-vs__b")) }
        </div>
    }
}

fn side(side: &CompareSide, rows: usize, class: Option<&'static str>) -> Html {
    let row = |row: &CompareRow| {
        html! {
            <div {class}>
                <p class="ht-vs__k">{ &row.label }</p>
                <p class="ht-vs__v">{ clauses(&row.words) }</p>
                if let Some((number, unit)) = &row.figure {
                    <p class="ht-vs__v"><b>{ number }</b>{ unit }</p>
                }
            </div>
        }
    };
    let missing = rows.saturating_sub(side.rows.len());
    html! {
        <>
            <h3 {class}>{ clauses(&side.title) }<small>{ &side.note }</small></h3>
            { for side.rows.iter().map(row) }
            { for (0..missing).map(|_| html! { <div {class} aria-hidden="true"></div> }) }
        </>
    }
}
