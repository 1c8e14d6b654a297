//! What stands in answers: how each type is written for JavaScript and what its TypeScript type is. Not serde's: its derive,
//! serde_json and serde-wasm-bindgen cost the module that has all calls some 15 kB of its 218 (brotli).
use crate::base::{Citation, Date, Money, Notice, OtherResult, Rate, Scalar, Step, ValueState, YearMonth};
use crate::policy::Stamp;

use super::value::{Record, Value};

/// A type that can stand in an answer.
pub trait Shown {
    /// TypeScript type of one item.
    const TS: &'static str;
    /// An array.
    const LIST: bool = false;
    /// May be `null`.
    const NULLABLE: bool = false;

    /// For JavaScript.
    fn shown(self) -> Value;
}

macro_rules! shown {
    ($($type:ty => $ts:literal by $shown:expr),+ $(,)?) => {$(
        impl Shown for $type {
            const TS: &'static str = $ts;

            fn shown(self) -> Value {
                $shown(self)
            }
        }
    )+};
}

fn text(value: impl core::fmt::Display) -> Value {
    Value::Text(value.to_string())
}

fn number(value: impl Into<f64>) -> Value {
    Value::Number(value.into())
}

shown! {
    u32 => "number" by number, i32 => "number" by number, i64 => "number" by |days: i64| Value::Number(days as f64),
    bool => "boolean" by Value::Bool, String => "string" by Value::Text, &'static str => "string" by text,
    Date => "string" by text, Money => "string" by text, Rate => "string" by text, YearMonth => "string" by text,
    ValueState => "ValueState" by |state: ValueState| text(state.id()),
    Stamp => "PolicyStamp" by stamp, Step => "Step" by step, Notice => "Notice" by notice,
    Parameters => "{ [name: string]: number | boolean }" by |shown: Parameters| Value::Record(shown.0),
    SubIndices => "Partial<Record<Concentration, number | null>>" by |all: SubIndices| record(all.0),
}

fn stamp(stamp: Stamp) -> Value {
    let Stamp { id, version, sha256, engine } = stamp;
    record([("id", id), ("version", version), ("sha256", sha256), ("engine", engine)])
}

fn step(step: Step) -> Value {
    let Citation { document, article, url, .. } = step.citation;
    let mut citation = Record::default();
    citation.put("document", document.shown());
    citation.put("article", article.shown());
    citation.put("url", url.shown());
    let mut fields = Record::default();
    fields.put("id", step.id.shown());
    fields.put("label", step.label.shown());
    fields.put("formula", step.formula.shown());
    fields.put("substituted", step.substituted.shown());
    fields.put("result", step.result.shown());
    fields.put("citation", citation.shown());
    if let Some(plain) = step.plain {
        fields.put("plain", plain.shown());
    }
    fields.put("outcome", step.outcome.id().shown());
    if let Some(state) = step.state {
        fields.put("state", state.shown());
    }
    fields.shown()
}

fn notice(notice: Notice) -> Value {
    let scalar = |scalar: &Scalar| match scalar {
        Scalar::Number(number) => number.shown(),
        Scalar::Text(text) => Value::Text(text.clone()),
    };
    let other = |other: OtherResult| {
        let mut fields = Record::default();
        for (name, value) in other.iter() {
            fields.put(name, scalar(value));
        }
        fields.shown()
    };
    let mut fields = Record::default();
    fields.put("kind", notice.kind.id().shown());
    fields.put("code", notice.code.shown());
    fields.put("message", notice.message.shown());
    fields.put("alternative", notice.alternative.map_or(Value::Null, other));
    fields.shown()
}

fn record<T: Shown>(fields: impl IntoIterator<Item = (&'static str, T)>) -> Value {
    let mut record = Record::default();
    for (name, value) in fields {
        record.put(name, value.shown());
    }
    record.shown()
}

/// Numbers of a measure by their names; a flag is `true`.
pub struct Parameters(pub Vec<(String, Value)>);

/// 分指数 by measure.
pub struct SubIndices(pub Vec<(&'static str, Option<u32>)>);

impl<T: Shown> Shown for Option<T> {
    const TS: &'static str = T::TS;
    const NULLABLE: bool = true;

    fn shown(self) -> Value {
        self.map_or(Value::Null, T::shown)
    }
}

impl<T: Shown> Shown for Vec<T> {
    const TS: &'static str = T::TS;
    const LIST: bool = true;

    fn shown(self) -> Value {
        Value::List(self.into_iter().map(T::shown).collect())
    }
}

/// Declares values: struct, tree and TypeScript lines.
macro_rules! output {
    ($($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $fdoc:literal])+ $json:literal $field:ident: $type:ty,)* })+) => {
        $(
            $(#[doc = $doc])+
            pub struct $name { $($(#[doc = $fdoc])+ pub $field: $type,)* }

            impl Shown for $name {
                const TS: &'static str = stringify!($name);

                fn shown(self) -> Value {
                    let mut fields = Record::default();
                    $(fields.put($json, self.$field.shown());)*
                    fields.shown()
                }
            }
        )+

        /// Every value's interface, for `typescript`.
        pub(in crate::api) const INTERFACES: &[InterfaceTs] = &[$(InterfaceTs {
            name: stringify!($name),
            doc: concat!($($doc),+),
            properties: &[$(PropertyTs {
                name: $json,
                doc: concat!($($fdoc),+),
                ts: <$type as Shown>::TS,
                list: <$type as Shown>::LIST,
                optional: false,
                nullable: <$type as Shown>::NULLABLE,
            }),*],
        }),+];
    };
}

pub(in crate::api) use output;
