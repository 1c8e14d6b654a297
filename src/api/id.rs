//! 公民身份号码: a number that is wrong is an answer, not an error; only the input's type can fail.
use crate::base::{Derived, Outcome, ResidentId, Sex};

use super::answer::{Host, SHARED, answer, context};
use super::failure::Failure;
use super::input::{Input, ResidentIdInput};
use super::output::ResidentIdentity;
use super::value::Value;

pub(super) fn read(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive(host, value))
}

fn derive(host: &Host, value: &Value) -> Result<Derived<ResidentIdentity>, Failure> {
    let input = ResidentIdInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let parsed = ResidentId::parse(&input.text, ctx.today);
    let mut steps = Vec::new();
    if let Ok(id) = &parsed {
        let sex = match id.sex() {
            Sex::Male => "男",
            Sex::Female => "女",
        };
        let values = [("birth", id.birth().zh()), ("sex", sex.to_string())];
        steps.push(ctx.step("id.read", Outcome::Computed, &values));
    }
    let verdict = parsed.as_ref().map_or_else(ToString::to_string, |_| "对得上".to_string());
    let outcome = if parsed.is_ok() { Outcome::Met } else { Outcome::NotMet };
    steps.push(ctx.step("id.check", outcome, &[("verdict", verdict)]));
    let value = match parsed {
        Ok(id) => ResidentIdentity {
            valid: true,
            normalized: id.as_str().to_string(),
            error: None,
            birth: Some(id.birth()),
            sex: Some(match id.sex() {
                Sex::Male => "male",
                Sex::Female => "female",
            }),
        },
        Err(error) => ResidentIdentity {
            valid: false,
            normalized: ResidentId::normalize(&input.text),
            error: Some(error.code()),
            birth: None,
            sex: None,
        },
    };
    Ok(Derived { value, steps, notices: Vec::new() })
}
