//! L5: the JavaScript contract. Each call is three moves: parse, call the rules, serialize. No rule, no wording of
//! law here. Everything but `export` compiles natively, so the contract's cases run under plain `cargo test`.
//! Reading order: value, reader, input, shown, output, answer, then one file a regulation.
mod air;
mod air_reader;
mod answer;
mod calls;
mod carbon;
mod doctor;
mod failure;
mod golden;
mod id;
mod input;
mod land;
mod output;
mod policy;
mod reader;
mod response;
mod retirement;
mod shown;
mod trial;
pub mod typescript;
mod value;

#[cfg(feature = "api-part")]
mod export;

pub use answer::Host;
pub use calls::{CALLS, call};
pub use golden::failing;
pub use trial::{Verdict, judge, trial};
pub use value::Value;
