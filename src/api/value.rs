//! What a host page handed over, and what it gets back: any JavaScript value as a plain tree. Things that are no data (functions,
//! symbols, cycles deeper than any input) become `Other`, so that reading them is an ordinary error.

/// A JavaScript value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`, and `undefined` where a value must stand.
    Null,
    /// `true`, `false`.
    Bool(bool),
    /// Any number, also NaN.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object's own enumerable properties, in order; one that is `undefined` is left out.
    Record(Vec<(String, Value)>),
    /// Nothing that could be an input.
    Other,
}

/// An object being filled.
#[derive(Default)]
pub(super) struct Record(Vec<(String, Value)>);

impl Record {
    /// One more entry; not inlined, since there are hundreds.
    #[inline(never)]
    pub(super) fn put(&mut self, name: &str, value: Value) {
        self.0.push((name.to_string(), value));
    }

    /// Filled.
    pub(super) fn shown(self) -> Value {
        Value::Record(self.0)
    }
}

/// Deeper than any input of the contract; deeper values are no data.
#[cfg(feature = "api-part")]
pub(super) const MAX_DEPTH: usize = 8;

/// Longer than any list of the contract; longer ones are no data: half of one would be another list.
#[cfg(feature = "api-part")]
pub(super) const MAX_ITEMS: u32 = 10_000;

impl From<&serde_json::Value> for Value {
    fn from(json: &serde_json::Value) -> Value {
        match json {
            serde_json::Value::Null => Value::Null,
            serde_json::Value::Bool(flag) => Value::Bool(*flag),
            serde_json::Value::Number(number) => number.as_f64().map_or(Value::Other, Value::Number),
            serde_json::Value::String(text) => Value::Text(text.clone()),
            serde_json::Value::Array(list) => Value::List(list.iter().map(Value::from).collect()),
            serde_json::Value::Object(map) => {
                Value::Record(map.iter().map(|(key, value)| (key.clone(), value.into())).collect())
            }
        }
    }
}

impl From<Value> for serde_json::Value {
    fn from(value: Value) -> serde_json::Value {
        match value {
            Value::Null | Value::Other => serde_json::Value::Null,
            Value::Bool(flag) => flag.into(),
            Value::Number(number) if number.fract() == 0.0 => (number as i64).into(),
            Value::Number(number) => number.into(),
            Value::Text(text) => text.into(),
            Value::List(list) => list.into_iter().map(serde_json::Value::from).collect(),
            Value::Record(entries) => {
                serde_json::Value::Object(entries.into_iter().map(|(key, value)| (key, value.into())).collect())
            }
        }
    }
}
