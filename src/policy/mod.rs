//! L1: 法规即数据 — the law as dated, cited data. Reads the files of `www/policy`, refuses what is not exactly
//! right, and answers "what holds on this day, and by which article". Decides nothing about people.
//!
//! Reading order: `file` (what a file holds), `schema` (one declaration per record: struct, strict reader,
//! JSON Schema), `check` (what a shape cannot say), `set` (the loaded set), `stamp` (which one it is), `ctx` (what the rules take).
mod alert;
mod carbon;
mod carbon_check;
mod check;
mod compare;
mod ctx;
mod digest;
mod document;
mod error;
mod file;
pub mod holds;
mod json;
mod json_schema;
mod later;
mod plan;
mod said;
mod schema;
mod set;
mod stamp;
mod template;
mod timeline;
mod walk;
mod wording;

pub use alert::{AlertFile, read_alert, write_alert};
pub use carbon::{
    CarbonBody, CarbonGoal, CarbonIndicator, CarbonPlan, CarbonProject, CarbonSafeguard, CarbonTarget, CarbonTask,
    CarbonTopic, Hedge, Operator, YearKind,
};
pub use ctx::{BadReading, Choices, Ctx, Fields};
pub use digest::Digest;
pub use document::{Article, Contact, Document, Duty, OpenQuestion};
pub use error::{Fault, Problem};
pub use json_schema::{alert_schema, json_schema};
pub use plan::{Checklist, Measure, Parameter, UnitDuties};
#[cfg(feature = "api-part")]
pub(crate) use set::same;
pub use set::{EMBEDDED, Policy, Source, embedded_file};
pub use stamp::Stamp;
pub use template::fill;
pub use timeline::{Entry, Figure, FigureMissing, Timeline, Unit};
pub use wording::{ChoiceEntry, Clause, NoticeText, ReadingEntry, Wording};
