//! The shape of every answer, and what a call runs on: policy, today, chosen readings.
use serde::Serialize;

use crate::base::{Date, Derived, Notice, Step};
use crate::policy::{Choices, Ctx, Policy, Stamp};

use super::failure::Failure;
use super::reader::{Field, Fields};
use super::value::Value;

/// What the host supplies: policy and date.
pub struct Host<'a> {
    /// The policy in use.
    pub policy: &'a Policy,
    /// The browser's date, unless the input says another.
    pub today: Date,
}

/// Fields every call knows.
pub(super) const SHARED: [&str; 2] = ["today", "readings"];

#[derive(Serialize)]
struct Success<'a, T> {
    ok: bool,
    value: T,
    trace: Vec<Step>,
    notices: Vec<Notice>,
    policy: &'a Stamp,
}

#[derive(Serialize)]
struct Refusal {
    ok: bool,
    error: Failure,
}

/// An answer as plain JSON.
pub(super) fn answer<T: Serialize>(policy: &Policy, result: Result<Derived<T>, Failure>) -> serde_json::Value {
    let json = match result {
        Ok(Derived { value, steps, notices }) => {
            serde_json::to_value(Success { ok: true, value, trace: steps, notices, policy: policy.stamp() })
        }
        Err(error) => serde_json::to_value(Refusal { ok: false, error }),
    };
    json.unwrap_or_default()
}

/// The context of a call: today and readings of its input.
pub(super) fn context<'a>(host: &Host<'a>, input: &Value) -> Result<Ctx<'a>, Failure> {
    let Value::Record(entries) = input else {
        return Err(Failure::whole("bad_type"));
    };
    let field = |name: &str| entries.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    let today = match field("today") {
        None | Some(Value::Null) => host.today,
        Some(value) => Date::read(value, "today")?,
    };
    let mut choices = Choices::default();
    if let Some(value) = field("readings").filter(|value| **value != Value::Null) {
        for (id, choice) in Fields::entries(value, "readings")? {
            let at = format!("readings.{id}");
            let bad = || Failure::at("bad_reading", &at);
            let Value::Text(choice) = choice else {
                return Err(bad());
            };
            choices.set(host.policy, id, choice).map_err(|_| bad())?;
        }
    }
    Ok(Ctx::new(host.policy, today).with_choices(choices))
}
