//! 记录的声明: one declaration gives the struct, its reader and its node in the JSON Schema.
//! The table of a record is data; `walk` checks any file against it, `json_schema` prints it. So there is no
//! generated checking code, and the three cannot disagree.
use crate::base::{Date, Minute};

use super::json::Json;

/// What may stand in a place.
pub(super) enum Shape {
    /// A text of a form.
    Text(Form),
    /// `true` or `false`.
    Bool,
    /// `YYYY-MM-DD`, an existing day.
    Day,
    /// `2026-11-23T08:00+08:00`, an existing minute.
    Minute,
    /// The number of the file format.
    Version,
    /// One word of a closed list.
    Choice(&'static [&'static str]),
    /// That, or null, or left out.
    Maybe(&'static Shape),
    /// Any number of those; left out means none.
    List(&'static Shape),
    /// A record.
    Record(&'static Record),
}

/// Form of a text.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Names the record it stands in: letters, digits, `.`, `_`, unique in its list.
    Id,
    /// An article of the set: `land:11`.
    Article,
    /// The name of another record or choice: as an id, but not unique.
    Name,
    /// Some text.
    Line,
    /// Text that may be empty or left out.
    Words,
    /// Some text, with `{name}` places.
    Sentence,
    /// Text with `{name}` places; may be empty or left out.
    Template,
    /// `2026.11.1`.
    Version,
    /// `https://…`.
    Address,
    /// `https://…`, `http://…`, or an address on the same site.
    Link,
    /// A value of a timeline, in quotes; its unit is checked later.
    Value,
}

/// A kind of object in a policy file.
pub(super) struct Record {
    /// Name of the Rust type.
    pub(super) name: &'static str,
    /// What it is; see [`doc`].
    pub(super) doc: &'static str,
    /// Its keys.
    pub(super) fields: &'static [Field],
}

/// One key of a record.
pub(super) struct Field {
    pub(super) key: &'static str,
    pub(super) shape: Shape,
    pub(super) doc: &'static str,
}

/// The explanations go into the JSON Schema only, so the browser does not carry them.
pub(super) const fn doc(text: &'static str) -> &'static str {
    if cfg!(target_family = "wasm") { "" } else { text }
}

impl Shape {
    /// Whether the key may be left out.
    pub(super) fn optional(&self) -> bool {
        match self {
            Shape::Maybe(_) | Shape::List(_) | Shape::Text(Form::Words | Form::Template) => true,
            Shape::Text(_) | Shape::Bool | Shape::Day | Shape::Minute => false,
            Shape::Version | Shape::Choice(_) | Shape::Record(_) => false,
        }
    }
}

/// A value out of checked JSON. Called on unchecked JSON it gives the empty value instead of failing.
pub(super) trait FromJson {
    fn from_json(json: Json) -> Self;
}

impl FromJson for String {
    #[inline(never)]
    fn from_json(json: Json) -> String {
        match json {
            Json::Text(text) => text,
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::List(_) | Json::Object(_) => String::new(),
        }
    }
}

impl FromJson for bool {
    fn from_json(json: Json) -> bool {
        json == Json::Bool(true)
    }
}

impl FromJson for Date {
    #[inline(never)]
    fn from_json(json: Json) -> Date {
        json.text().and_then(|text| Date::parse_iso(text).ok()).unwrap_or(Date::MIN)
    }
}

impl FromJson for Minute {
    fn from_json(json: Json) -> Minute {
        json.text().and_then(Minute::parse_iso).unwrap_or_else(|| Minute::of_unix(0))
    }
}

impl<T: FromJson> FromJson for Option<T> {
    fn from_json(json: Json) -> Option<T> {
        match json {
            Json::Null => None,
            Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) | Json::Object(_) => {
                Some(T::from_json(json))
            }
        }
    }
}

impl<T: FromJson> FromJson for Vec<T> {
    fn from_json(json: Json) -> Vec<T> {
        let mut list = Vec::new();
        json.each(&mut |one| list.push(T::from_json(one)));
        list
    }
}

/// Declares a record: `/// doc  Name { /// doc  "key" field: Type = shape, … }`.
macro_rules! record {
    ($(#[doc = $about:literal])+ $name:ident {
        $($(#[doc = $doc:literal])+ $key:literal $field:ident: $type:ty = $shape:expr),+ $(,)?
    }) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name { $($(#[doc = $doc])+ pub $field: $type),+ }

        impl $name {
            pub(in crate::policy) const RECORD: $crate::policy::schema::Record = $crate::policy::schema::Record {
                name: stringify!($name),
                doc: $crate::policy::schema::doc(concat!($($about),+)),
                fields: &[$($crate::policy::schema::Field {
                    key: $key,
                    shape: $shape,
                    doc: $crate::policy::schema::doc(concat!($($doc),+)),
                }),+],
            };
        }

        impl $crate::policy::schema::FromJson for $name {
            fn from_json(mut json: $crate::policy::json::Json) -> $name {
                $name { $($field: $crate::policy::schema::FromJson::from_json(json.take($key))),+ }
            }
        }
    };
}

pub(super) use record;
