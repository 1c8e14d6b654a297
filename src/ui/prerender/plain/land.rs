//! 征地社保补贴 in plain words: who, how much by age and by year, which insurance, how, when it stops.
use crate::ui::prelude::*;

use super::{ask, cell, folded, provisions, said, table};
use crate::base::{Date, Money};
use crate::policy::{Ctx, Policy};
use crate::rules::land::{Base, LandParams, SubsidyInput, assess_subsidy, assess_years};
use crate::ui::components::state_chip;

/// The rules.
pub(super) fn rules(policy: &Policy) -> Html {
    let ctx = Ctx::new(policy, policy.data_as_of());
    html! {
        <>
            <p>{ "家里的地被政府征收，够条件的人参加养老保险，区里补一部分钱。补多少看公告那天几岁、公告是哪一年。" }</p>
            { provisions(policy, &["land:21", "land:3"]) }
            { folded(policy, "哪些人不算", &["land:4"]) }
            { provisions(policy, &["land:11"]) }
            { years(&ctx) }
            { amounts(&ctx) }
            { provisions(policy, &["land:10", "land:13"]) }
            { folded(policy, "怎么认定", &["land:6"]) }
            { folded(policy, "什么时候不补", &["land:12", "land:14"]) }
            { ask(policy, &["land"]) }
        </>
    }
}

/// Someone of that many completed years on the last day of a year.
fn born(on: Date, age: u32) -> Date {
    let year = on.year() - i32::try_from(age).expect("an age");
    Date::new(year, 1, 1).expect("a day of the calendar")
}

/// Years by age, ages of the same years in one row.
fn years(ctx: &Ctx) -> Html {
    let on = Date::new(ctx.today.year(), 12, 31).expect("a day of the calendar");
    let params = LandParams::at(ctx, on).expect("the figures of the measure");
    let mut runs: Vec<(u32, u32)> = Vec::new();
    for age in params.age_min.. {
        let years = assess_years(ctx, born(on, age), on).expect("figures").value.expect("old enough");
        if runs.last().is_none_or(|(_, last)| *last != years) {
            runs.push((age, years));
        }
        if years == params.years_max {
            break;
        }
    }
    let until = runs.iter().skip(1).map(|(from, _)| Some(from - 1)).chain([None]);
    let row = |((from, years), until): (&(u32, u32), Option<u32>)| {
        let ages = match until {
            None => format!("{from}岁以上"),
            Some(until) if until == *from => format!("{from}岁"),
            Some(until) => format!("{from}岁到{until}岁"),
        };
        vec![cell(ages), cell(format!("{years}年"))]
    };
    let columns = ["公告那天几周岁".to_string(), "补几年".to_string()];
    table("几岁补几年", &columns, runs.iter().zip(until).map(row).collect())
}

/// The whole amount by year, for the fewest and the most years.
fn amounts(ctx: &Ctx) -> Html {
    let timeline =
        ctx.policy.timelines().iter().find(|timeline| timeline.id == "base.contribution").expect("the bases");
    let params = LandParams::at(ctx, ctx.today).expect("the figures of the measure");
    let total = |on: Date, age: u32| -> Option<Money> {
        let input = SubsidyInput { birth: born(on, age), announcement: on, base: Base::Policy };
        assess_subsidy(ctx, &input).ok()?.value.award.map(|award| award.total)
    };
    let old = params.age_min + params.age_step * params.years_max;
    let rows = timeline.entries.iter().filter_map(|entry| {
        let on = entry.to?;
        let base = Money::parse(entry.value.as_deref()?).ok()?;
        let (fewest, most) = (total(on, params.age_min)?, total(on, old)?);
        let award = |years: u32, total: Money| html! { <p>{ cell(format!("补{years}年：{}元", total.grouped())) }</p> };
        let amounts = html! {
            <>
                <p>{ cell(format!("月缴费基数{}元", base.grouped())) }{ " " }{ state_chip(entry.state) }</p>
                { award(params.years_min, fewest) }
                { award(params.years_max, most) }
            </>
        };
        Some(vec![cell(format!("{}年", on.year())), amounts])
    });
    let columns = ["公告那一年".to_string(), "一共补多少".to_string()];
    html! {
        <>
            { table("哪一年的公告，一共补多少", &columns, rows.collect()) }
            <p>{ "没有列出的年份，基数还没有公布，不拿别的年份代替。" }</p>
            { said(ctx.policy, &timeline.article) }
        </>
    }
}
