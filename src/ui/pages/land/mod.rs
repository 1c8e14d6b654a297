//! 征地社保补贴: one question a page, check, result. The flow is the guide's; here stand its questions and its law.
//!
//! Reading order: `question` (the table of questions and answers), `reply` (what can be answered), `control` (options),
//! `flow` (which of them are asked), `law` (what the flow asks the rules), `profile` (answers → profile), `said` (what
//! the rules say beside a question), `text`, `service` (all this as the guide takes it), then `result`.
pub mod control;
pub mod flow;
pub mod law;
pub mod profile;
pub mod question;
pub mod reply;
pub mod result;
pub mod said;
pub mod service;
pub mod text;

use crate::ui::guide::Guide;

/// The screens of the land subsidy.
pub type LandPage = Guide<service::Land>;
