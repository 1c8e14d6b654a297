//! L3: papers to take away, and papers and lines handed in, as plain data and text. Nothing is decided here: what
//! stands in them was derived by the rules, or is read for them.
mod calendar_file;
mod carbon;
mod csv;
mod pasted;
mod typed_minute;

pub use calendar_file::{CalendarEvent, CalendarFile, write_calendar};
pub use carbon::carbon_csv;
pub use csv::csv;
pub use pasted::{PastedFault, PastedNumber, PastedWhy, Place, odd_row, read_pasted};
pub use typed_minute::read_typed_minute;
