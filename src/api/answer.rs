//! The shape of every answer, and what a call runs on: policy, today, chosen readings.
use crate::base::{Date, Derived, Notice, Step};
use crate::policy::{Choices, Ctx, Policy};

use super::failure::Failure;
use super::reader::{Field, Fields};
use super::shown::Shown;
use super::value::{Record, Value};

/// What the host supplies: policy and date.
pub struct Host<'a> {
    /// The policy in use.
    pub policy: &'a Policy,
    /// The browser's date, unless the input says another.
    pub today: Date,
}

/// Fields every call knows.
pub(super) const SHARED: [&str; 2] = ["today", "readings"];

/// An answer.
pub(super) fn answer<T: Shown>(policy: &Policy, result: Result<Derived<T>, Failure>) -> Value {
    match result {
        Ok(Derived { value, steps, notices }) => success(policy, value.shown(), steps, notices),
        Err(error) => refusal(error),
    }
}

fn success(policy: &Policy, value: Value, steps: Vec<Step>, notices: Vec<Notice>) -> Value {
    let mut fields = Record::default();
    fields.put("ok", Value::Bool(true));
    fields.put("value", value);
    fields.put("trace", steps.shown());
    fields.put("notices", notices.shown());
    fields.put("policy", policy.stamp().clone().shown());
    fields.shown()
}

fn refusal(error: Failure) -> Value {
    let mut fields = Record::default();
    fields.put("ok", Value::Bool(false));
    fields.put("error", error.shown());
    fields.shown()
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
