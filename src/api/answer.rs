//! The shape of every answer, and what a call runs on: policy, today, chosen readings.
use serde_json::{Map, Value as Json};

use crate::base::{Date, Derived, Notice, Step};
use crate::policy::{Choices, Ctx, Policy};

use super::failure::Failure;
use super::output::{Shown, json_of, put};
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

/// An answer as plain JSON.
pub(super) fn answer<T: Shown>(policy: &Policy, result: Result<Derived<T>, Failure>) -> Json {
    match result {
        Ok(Derived { value, steps, notices }) => success(policy, value.json(), &steps, &notices),
        Err(error) => refusal(&error),
    }
}

fn success(policy: &Policy, value: Json, steps: &[Step], notices: &[Notice]) -> Json {
    let mut fields = Map::new();
    put(&mut fields, "ok", Json::Bool(true));
    put(&mut fields, "value", value);
    put(&mut fields, "trace", json_of(steps));
    put(&mut fields, "notices", json_of(notices));
    put(&mut fields, "policy", json_of(policy.stamp()));
    Json::Object(fields)
}

fn refusal(error: &Failure) -> Json {
    let mut fields = Map::new();
    put(&mut fields, "ok", Json::Bool(false));
    put(&mut fields, "error", json_of(error));
    Json::Object(fields)
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
