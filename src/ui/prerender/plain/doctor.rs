//! 乡村医生退休与养老 in plain words: who leaves when, how, and what is paid before and after.
use crate::ui::prelude::*;

use super::{ask, cell, folded, provisions, said, table};
use crate::base::Money;
use crate::policy::{Entry, Policy, Timeline};
use crate::ui::components::clauses;

/// The rules.
pub(super) fn rules(policy: &Policy) -> Html {
    html! {
        <>
            { provisions(policy, &["doctor:1", "doctor:3.1.1", "doctor:3.2.1", "doctor:3.2.2"]) }
            { folded(policy, "还有哪些情形要退出", &[
                "doctor:3.1.3", "doctor:3.1.4", "doctor:3.1.5", "doctor:3.1.6", "doctor:3.1.7", "doctor:3.1.8", "doctor:3.1.9",
            ]) }
            { provisions(policy, &["doctor:4.1.1", "doctor:4.2", "aid2014:band"]) }
            { bands(policy) }
            { folded(policy, "哪些人没有生活困难补助", &["aid2014:not"]) }
            { folded(policy, "新来的人怎么进", &["doctor:2.2.1", "doctor:2.2.2", "doctor:2.3.1", "doctor:2.3.2"]) }
            { ask(policy, &["doctor"]) }
        </>
    }
}

/// The aid by years of service and period; an amount that is not in the files is not there.
fn bands(policy: &Policy) -> Html {
    let least = ["doctor.aid_years_low", "doctor.aid_years_middle", "doctor.aid_years_high"]
        .map(|id| policy.figure(id, policy.data_as_of()).count().expect("a figure of the document"));
    let amounts = |id: &str| -> &Timeline {
        policy.timelines().iter().find(|timeline| timeline.id == id).expect("a figure of the document")
    };
    let years = [
        format!("满{}年不满{}年", least[0], least[1]),
        format!("满{}年不满{}年", least[1], least[2]),
        format!("满{}年", least[2]),
    ];
    let timelines = ["doctor.aid_low", "doctor.aid_middle", "doctor.aid_high"].map(amounts);
    let amount = |entry: &Entry| {
        let known = entry.value.as_deref().and_then(|value| Money::parse(value).ok());
        cell(known.map_or("还没有录入，问区卫健局".to_string(), |money| format!("每月{}元", money.grouped())))
    };
    let row = |(years, timeline): (String, &Timeline)| {
        [cell(years)].into_iter().chain(timeline.entries.iter().map(amount)).collect()
    };
    let period = |entry: &Entry| match (entry.from, entry.to) {
        (Some(from), Some(to)) => format!("{}到{}", from.zh(), to.zh()),
        (Some(from), None) => format!("{}起", from.zh()),
        (None, Some(to)) => format!("到{}", to.zh()),
        (None, None) => "每月".to_string(),
    };
    let columns: Vec<String> =
        ["连续做乡村医生".to_string()].into_iter().chain(timelines[0].entries.iter().map(period)).collect();
    html! {
        <>
            { table("离岗以后的生活困难补助", &columns, years.into_iter().zip(timelines).map(row).collect()) }
            <p>{ clauses("后来提高过标准：") }</p>
            { said(policy, "aid2020:raise") }
        </>
    }
}
