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
pub use error_summary::{FormError, error_focus, error_summary};
pub use field::{Field, FieldKind, FieldLabel};
pub use field_error::field_error;
pub use progress::progress;
pub use question::question_frame;
pub use readback::readback;
pub use so_far::so_far;
pub use summary_list::{SummaryRow, summary_list};
