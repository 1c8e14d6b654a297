//! What a host page handed over: any JavaScript value as a plain tree. Things that are no data (functions,
//! symbols, cycles deeper than any input) become `Other`, so that reading them is an ordinary error.

/// A JavaScript value.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null` or `undefined`.
    Null,
    /// `true`, `false`.
    Bool(bool),
    /// Any number, also NaN.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Value>),
    /// An object's own enumerable properties, in order.
    Record(Vec<(String, Value)>),
    /// Nothing that could be an input.
    Other,
}

/// Deeper than any input of the contract; deeper values are no data.
#[cfg(feature = "api-part")]
pub(super) const MAX_DEPTH: usize = 8;

/// Longer than any list of the contract; a longer one is no data, for what stands behind would be left out unsaid.
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
