//! Calls of age and of the national retirement decision.
use crate::base::{Derived, MONTHS_PER_YEAR};
use crate::rules::age::assess_age;
use crate::rules::retirement::{flexible_window, minimum_contribution, statutory_age};

use super::answer::{Host, SHARED, answer, context};
use super::failure::Failure;
use super::input::{CompletedAgeInput, Input, MinimumContributionInput, RetirementAgeInput};
use super::output::{CompletedAge, MinimumContribution, RetirementAge};
use super::value::Value;

pub(super) fn completed_age(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_completed_age(host, value))
}

fn derive_completed_age(host: &Host, value: &Value) -> Result<Derived<CompletedAge>, Failure> {
    let input = CompletedAgeInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let age = assess_age(&ctx, input.birth, input.on).ok_or_else(|| Failure::at("birth_after_reference", "birth"))?;
    Ok(age.map(|age| CompletedAge { age }))
}

pub(super) fn age(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_age(host, value))
}

fn derive_age(host: &Host, value: &Value) -> Result<Derived<RetirementAge>, Failure> {
    let input = RetirementAgeInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let (mut steps, mut notices) = (Vec::new(), Vec::new());
    let age = statutory_age(&ctx, input.birth, input.category)?.into_value(&mut steps, &mut notices);
    let window = flexible_window(&ctx, input.birth, input.category)?.into_value(&mut steps, &mut notices);
    let value = RetirementAge {
        age_months: age.age_months,
        years: age.age_months / MONTHS_PER_YEAR,
        months: age.age_months % MONTHS_PER_YEAR,
        delay_months: age.delay_months,
        reached_on: age.reached_on,
        retire_month: age.reached_on.year_month(),
        earliest: window.map(|window| window.earliest),
        latest: window.map(|window| window.latest),
    };
    Ok(Derived { value, steps, notices })
}

pub(super) fn minimum(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_minimum(host, value))
}

fn derive_minimum(host: &Host, value: &Value) -> Result<Derived<MinimumContribution>, Failure> {
    let input = MinimumContributionInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let year = i32::try_from(input.year.0).ok().filter(|year| *year > 0);
    let year = year.ok_or_else(|| Failure::at("bad_years", "year"))?;
    Ok(minimum_contribution(&ctx, year)?.map(|minimum| MinimumContribution { months: minimum.months }))
}
