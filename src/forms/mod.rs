//! L3: papers to take away, as plain data and text. Nothing is decided here: what stands in them was derived by the
//! rules.
mod calendar_file;
mod carbon;
mod csv;

pub use calendar_file::{CalendarEvent, CalendarFile, write_calendar};
pub use carbon::carbon_csv;
pub use csv::csv;
