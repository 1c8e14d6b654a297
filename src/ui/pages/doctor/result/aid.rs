//! 您能领什么: both aids side by side, each with its verdict, its amount and how sure that is; and the two ages.
use crate::ui::prelude::*;

use crate::base::{MONTHS_PER_YEAR, Outcome, StatutoryAge, Step};
use crate::policy::Policy;
use crate::rules::doctor::{Amount, BandVerdict, HardshipVerdict, NoSupport, SupportVerdict, Timeline};
use crate::ui::components::{Cited, article_more, clauses, section, state_chip, words};

use super::text;

/// Both aids.
pub fn aid(timeline: &Timeline, steps: &[Step], policy: &Policy) -> Html {
    let body =
        html! { <div class="dr-aid">{ hardship(timeline, steps, policy) }{ support(timeline, steps, policy) }</div> };
    section("aid", text::AID, None, body)
}

fn hardship(timeline: &Timeline, steps: &[Step], policy: &Policy) -> Html {
    let when = match timeline.hardship.verdict {
        HardshipVerdict::FromDate(day) => text::earliest(day),
        HardshipVerdict::Review => text::REVIEW.to_string(),
    };
    let band = match timeline.service.as_ref().map(|service| service.band) {
        Some(BandVerdict::Band(band)) => Some(band),
        Some(BandVerdict::TooShort | BandVerdict::Review) | None => None,
    };
    let named = ["doctor.band", "doctor.band_old", "doctor.band_missing", "doctor.band_none", "doctor.band_review"];
    let lines = steps.iter().filter(|step| {
        let about = step.id.starts_with("doctor.aid_") || named.contains(&step.id.as_str());
        about || (step.id.starts_with("aid.") && matches!(step.outcome, Outcome::NotMet | Outcome::Pending))
    });
    html! {
        <div class="ht-card">
            <h3>{ text::HARDSHIP }</h3>
            <p class="dr-aid__v">{ clauses(&when) }</p>
            { for band.map(|band| amount(&band.amount, text::A_MONTH)) }
            { for lines.map(|step| line(step, step.id != "doctor.aid_from")) }
            { article_more(policy, "doctor:4.2", Cited::First, Html::default()) }
        </div>
    }
}

fn support(timeline: &Timeline, steps: &[Step], policy: &Policy) -> Html {
    let support = &timeline.support;
    let verdict = match support.verdict {
        SupportVerdict::Given => text::GIVEN,
        SupportVerdict::NotGiven(NoSupport::Deregistered | NoSupport::Pension) => text::NO_MORE,
        SupportVerdict::NotGiven(NoSupport::NotPaid) => text::NOT_PAID,
        SupportVerdict::Review => text::REVIEW_SUPPORT,
    };
    let lines = steps
        .iter()
        .filter(|step| step.id.starts_with("4.1.") && matches!(step.outcome, Outcome::NotMet | Outcome::Pending));
    let owed = !matches!(support.verdict, SupportVerdict::NotGiven(_));
    html! {
        <div class="ht-card">
            <h3>{ text::SUPPORT }</h3>
            <p class="dr-aid__v">{ clauses(verdict) }</p>
            if owed {
                { amount(&support.amount, text::A_YEAR) }
            }
            { for support.ends_on.map(|day| html! { <p>{ words(&text::ends(day)) }</p> }) }
            { for lines.map(|step| line(step, true)) }
            { article_more(policy, "doctor:4.1.1", Cited::First, Html::default()) }
        </div>
    }
}

fn line(step: &Step, result: bool) -> Html {
    let plain = step.plain.as_deref().unwrap_or_default();
    let said = if result { text::sentences(&step.result, plain) } else { plain.to_string() };
    html! { <p>{ clauses(&said) }</p> }
}

/// The amount, or that it was not entered (it may have been published: 还没公布 would not be true); the former one beside it.
fn amount(amount: &Amount, unit: &'static str) -> Html {
    let former = amount.former.as_ref();
    html! {
        <>
            <p class="dr-aid__n">
                if let Some(money) = amount.value {
                    <b>{ money.grouped() }</b>{ unit }{ " " }{ state_chip(amount.state) }
                } else {
                    <b>{ text::NOT_ENTERED }</b>
                }
            </p>
            if let Some(old) = former {
                <p class="dr-aid__o">{ words(&text::former(&old.value.grouped(), unit, old.until)) }{ " " }{ state_chip(old.state) }</p>
            }
        </>
    }
}

/// 离岗年龄和退休年龄.
pub fn ages(timeline: &Timeline) -> Html {
    let age = |age: &StatutoryAge| {
        let (years, months) = (age.age_months / MONTHS_PER_YEAR, age.age_months % MONTHS_PER_YEAR);
        html! { <li>{ words(&text::retires(age.category.zh(), years, months, age.reached_on)) }</li> }
    };
    let body = html! {
        <>
            <ul class="dr-ages">
                <li>{ words(&text::leaves(timeline.dates.attained)) }</li>
                { for timeline.retirement.iter().map(age) }
            </ul>
            <p>{ clauses(&timeline.why_differ) }</p>
        </>
    };
    section("ages", text::AGES, None, body)
}
