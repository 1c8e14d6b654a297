//! L1: 法规即数据 — the law as dated, cited data. Reads the files of `www/policy`, refuses what is not exactly
//! right, and answers "what holds on this day, and by which article". Decides nothing about people.
//!
//! Reading order: `file` (what a file holds), `schema` (one declaration per record: struct, strict reader,
//! JSON Schema), `check` (what a shape cannot say), `set` (the loaded set), `ctx` (what the rules take).
mod carbon;
mod carbon_check;
mod check;
mod compare;
mod ctx;
mod document;
mod error;
mod file;
mod json;
mod json_schema;
mod schema;
mod set;
mod template;
mod timeline;
mod walk;
mod wording;

pub use carbon::{
    CarbonBody, CarbonGoal, CarbonIndicator, CarbonPlan, CarbonProject, CarbonSafeguard, CarbonTarget, CarbonTask,
    CarbonTopic, Hedge, Operator, YearKind,
};
pub use ctx::{BadReading, Choices, Ctx, Fields};
pub use document::{Article, Contact, Document, Duty, OpenQuestion};
pub use error::{Fault, Problem};
pub use json_schema::json_schema;
pub use set::{Policy, Stamp};
pub use template::fill;
pub use timeline::{Entry, Figure, Timeline, Unit};
pub use wording::{ChoiceEntry, Clause, NoticeText, ReadingEntry, Wording};
