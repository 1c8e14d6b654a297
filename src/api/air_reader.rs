//! Fields of the heavy-pollution calls: numbers of either writing, hours that may be missing, concentrations by name.
use crate::base::Rate;
use crate::rules::air::{Concentration, Measure, Standard};

use super::failure::Failure;
use super::reader::{Field, Fields, choice};
use super::value::Value;

/// A decimal, as text or as a number.
pub struct Number(pub Rate);

impl Field for Number {
    const TS: &'static str = "(number | string)";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let text = match value {
            Value::Text(text) => text.clone(),
            // The shortest text that reads back as the same number: what the caller wrote.
            Value::Number(number) => number.to_string(),
            Value::Null | Value::Bool(_) | Value::List(_) | Value::Record(_) | Value::Other => {
                return Err(Failure::at("bad_type", at));
            }
        };
        Rate::parse_quotient(&text).map(Number).ok_or_else(|| Failure::at("bad_amount", at))
    }
}

/// An hour, or a hole.
struct Hour(Option<Rate>);

impl Field for Hour {
    const TS: &'static str = "(number | string)";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        if *value == Value::Null {
            return Ok(Hour(None));
        }
        Number::read(value, at).map(|number| Hour(Some(number.0)))
    }
}

/// Hours in a row.
pub struct Hours(pub Vec<Option<Rate>>);

impl Field for Hours {
    const TS: &'static str = Hour::TS;
    const LIST: bool = true;

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        Vec::<Hour>::read(value, at).map(|hours| Hours(hours.into_iter().map(|hour| hour.0).collect()))
    }
}

impl Field for Standard {
    const TS: &'static str = "\"HJ633-2012\" | \"HJ633-2026\"";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        choice(value, at, &Standard::ALL.map(|standard| (standard.id(), standard)), "bad_standard")
    }
}

/// 浓度 by name; `null` or left out = not measured.
pub struct Concentrations(pub Vec<Concentration>);

impl Field for Concentrations {
    const TS: &'static str = "Partial<Record<Concentration, number | string | null>>";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let fields = Fields::open(value, at, &[&Measure::ALL.map(Measure::id)])?;
        let mut given = Vec::new();
        for measure in Measure::ALL {
            let number: Option<Number> = fields.get(measure.id())?;
            given.extend(number.map(|number| Concentration { measure, value: number.0 }));
        }
        Ok(Concentrations(given))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_types_name_every_concentration() {
        let types = super::super::typescript::declarations(None);
        let list = types.split("export type Concentration =").nth(1).and_then(|rest| rest.split(';').next());
        let named: Vec<&str> = list.expect("the type").split('|').map(|name| name.trim().trim_matches('"')).collect();
        assert_eq!(named, Measure::ALL.map(Measure::id));
    }
}
