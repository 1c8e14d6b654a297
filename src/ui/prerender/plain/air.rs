//! 重污染天气预警 in plain words: for residents what each level asks of whom, for staff how a level is found, published
//! and ended.
use crate::ui::prelude::*;

use super::{ask, cell, folded, provisions, table};
use crate::policy::{Ctx, Policy, UnitDuties};
use crate::rules::air::{InForce, Response, TodayGroup, TodayHeading, list_today};
use crate::ui::components::{clauses, disclosure};
use crate::ui::text::alert_of;

/// What each level asks; each holds the ones below it.
pub(super) fn rules(policy: &Policy) -> Html {
    let ctx = Ctx::new(policy, policy.data_as_of());
    let level = |response: Response| {
        let title = format!("{}（{response}响应）", alert_of(response));
        disclosure(&title, list_today(&ctx, Some(response)).value.iter().map(group).collect())
    };
    html! {
        <>
            <p>{ "有没有预警，以区里在门户网站、新媒体发布的为准。下面是每一级要做的事，级别高的把级别低的也包括在内。" }</p>
            { for Response::ALL.into_iter().map(level) }
            { provisions(policy, &["air:5.5"]) }
            { folded(policy, "预警怎么发布", &["air:4.2", "air:4.3"]) }
            { ask(policy, &["air"]) }
        </>
    }
}

fn group(group: &TodayGroup) -> Html {
    let name = match group.heading {
        TodayHeading::Audience(audience) => audience.zh(),
        TodayHeading::Government => "政府部门",
    };
    // With whom it is limited to and what is excepted: without that it would ask too much.
    let measure = |measure: &InForce| {
        let note = measure.note.as_ref().map(|note| ["。", note].concat());
        html! { <li>{ clauses(&measure.text) }{ for note.map(|note| clauses(&note)) }</li> }
    };
    html! { <><h4>{ name }</h4><ul>{ for group.measures.iter().map(measure) }</ul></> }
}

/// For staff.
pub(super) fn desk(policy: &Policy) -> Html {
    let unit = |one: &UnitDuties| {
        let duties = one.duties.iter().map(|duty| html! { <li>{ clauses(duty) }</li> });
        vec![cell(one.unit.clone()), html! { <ul>{ for duties }</ul> }]
    };
    let columns = ["单位".to_string(), "做什么".to_string()];
    let units = table("成员单位职责", &columns, policy.unit_duties().iter().map(unit).collect());
    html! {
        <>
            { provisions(policy, &["air:4.1", "air:4.2", "air:4.3", "air:5.5", "air:7"]) }
            { disclosure("成员单位各管什么", units) }
            { ask(policy, &["air", "hj2012", "hj2026"]) }
        </>
    }
}
