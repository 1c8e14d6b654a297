//! 填写: asking, reading back, checking.
mod choice;
mod choices;
mod date_boxes;
mod date_parts;
mod error_summary;
mod field;
mod field_error;
mod progress;
mod question;
mod readback;
mod so_far;
mod summary_list;

pub use choices::{ChoiceLook, ChoiceMode, ChoiceOption, Choices};
pub use date_boxes::DateBoxes;
pub use date_parts::{DateBox, DateFault, DateParts};
pub use error_summary::{ErrorSummary, FormError};
pub use field::{Field, FieldKind, FieldLabel};
pub use field_error::FieldError;
pub use progress::Progress;
pub use question::Question;
pub use readback::Readback;
pub use so_far::SoFar;
pub use summary_list::{SummaryList, SummaryRow};
