//! JSON Schema (draft 2020-12) of a policy file, printed from the same declarations that the reader uses.
//! It helps whoever edits a file; the reader decides, for a schema cannot see gaps or missing articles.
use serde_json::{Map, Value, json};

use super::alert::AlertFile;
use super::file::{FORMAT, PolicyFile};
use super::schema::{Form, Record, Shape};

/// The schema as text, ending with a line break.
pub fn json_schema() -> String {
    schema_of(&PolicyFile::RECORD, "hetang policy file")
}

/// The schema of `alert.json`, the same way.
pub fn alert_schema() -> String {
    schema_of(&AlertFile::RECORD, "hetang alert.json")
}

fn schema_of(whole: &Record, title: &str) -> String {
    let mut parts = Map::new();
    for field in whole.fields {
        collect(&field.shape, &mut parts);
    }
    let mut root = record(whole);
    root.insert("$schema".into(), json!("https://json-schema.org/draft/2020-12/schema"));
    root.insert("title".into(), json!(title));
    root.insert("$defs".into(), Value::Object(parts));
    format!("{:#}\n", Value::Object(root))
}

/// Every record inside, under its name.
fn collect(shape: &Shape, parts: &mut Map<String, Value>) {
    match shape {
        Shape::Maybe(inner) | Shape::List(inner) => collect(inner, parts),
        Shape::Record(part) => {
            parts.insert(part.name.into(), Value::Object(record(part)));
            for field in part.fields {
                collect(&field.shape, parts);
            }
        }
        Shape::Text(_) | Shape::Bool | Shape::Day | Shape::Minute | Shape::Version | Shape::Choice(_) => {}
    }
}

fn record(record: &Record) -> Map<String, Value> {
    let mut properties = Map::new();
    for field in record.fields {
        let mut node = shape(&field.shape);
        node["description"] = json!(field.doc.trim());
        properties.insert(field.key.into(), node);
    }
    let required: Vec<&str> = record.fields.iter().filter(|f| !f.shape.optional()).map(|f| f.key).collect();
    let mut node = Map::new();
    node.insert("type".into(), json!("object"));
    node.insert("description".into(), json!(record.doc.trim()));
    node.insert("properties".into(), Value::Object(properties));
    node.insert("required".into(), json!(required));
    node.insert("additionalProperties".into(), json!(false));
    node
}

fn shape(shape: &Shape) -> Value {
    match shape {
        Shape::Text(form) => text(*form),
        Shape::Bool => json!({ "type": "boolean" }),
        Shape::Day => json!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }),
        Shape::Minute => {
            json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]\\+08:00$" })
        }
        Shape::Version => json!({ "const": (FORMAT.parse::<u64>().unwrap_or_default()) }),
        Shape::Choice(words) => json!({ "enum": words }),
        Shape::Maybe(inner) => json!({ "anyOf": [self::shape(inner), { "type": "null" }] }),
        Shape::List(inner) => json!({ "type": "array", "items": self::shape(inner) }),
        Shape::Record(record) => json!({ "$ref": (["#/$defs/", record.name].concat()) }),
    }
}

fn text(form: Form) -> Value {
    let pattern = match form {
        Form::Id | Form::Name => "^[A-Za-z0-9._]+$",
        Form::Article => "^[A-Za-z0-9._]+:[A-Za-z0-9._]+$",
        Form::Line => "\\S",
        Form::Sentence => "^([^{}]|\\{[A-Za-z0-9_]+\\})+$",
        Form::Template => "^([^{}]|\\{[A-Za-z0-9_]+\\})*$",
        Form::Version => "^[2-9][0-9]{3}\\.([1-9]|1[0-2])\\.[1-9][0-9]{0,3}$",
        Form::Link => {
            "^(?=.)(https?://[^/?#@\\\\\"<>^`{|}\\s]+([/?#][^\\\\\"<>^`{|}\\s]*)?|(?!//)[^:/?#\\\\\"<>^`{|}\\s]*([/?#][^\\\\\"<>^`{|}\\s]*)?)$"
        }
        Form::Address => "^https://[!-~]{4,}$",
        Form::Words | Form::Value => return json!({ "type": "string" }),
    };
    json!({ "type": "string", "pattern": pattern })
}
