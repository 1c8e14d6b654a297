//! 成员单位职责 (附件3), by unit, with a filter.
use crate::ui::prelude::*;

use super::parts::input;
use super::state::Pen;
use super::text;
use crate::policy::Ctx;
use crate::rules::air::{UnitDuty, list_unit_duties};
use crate::ui::components::{cite, clauses};

/// Every unit whose name holds `unit`.
pub(super) fn duties(ctx: &Ctx, pen: &Pen, unit: &str) -> Html {
    let found = list_unit_duties(ctx, Some(unit)).value;
    let row = |row: &UnitDuty| {
        let duty = |words: &String| html! { <li>{ clauses(words) }</li> };
        let listed_as = row.listed_as.as_ref().map(|name| html! { <p class="wb-hint">{ text::listed_as(name) }</p> });
        html! { <div><dt>{ clauses(&row.unit) }{ for listed_as }</dt><dd><ul>{ for row.duties.iter().map(duty) }</ul></dd></div> }
    };
    let search = input(
        pen,
        "unit",
        Some(text::UNIT_FILTER.into()),
        unit,
        |desk, typed| desk.publish.unit = typed,
        false,
        String::new(),
    );
    html! {
        <section class="wb-panel wb-duties ht-noprint" aria-labelledby="duties">
            <h2 id="duties">{ text::DUTIES }</h2>
            <div class="wb-filter">
                <label for="unit">{ text::UNIT_FILTER }</label>{ search }
                <span role="status">{ text::units(found.len()) }</span>
                { for found.first().map(|row| cite(&row.citation)) }
            </div>
            <dl>{ for found.iter().map(row) }</dl>
        </section>
    }
}
