//! L3: 表格 as plain data: what a decision found, as text for a file. Decides nothing; knows no screen.
mod carbon;
mod csv;

pub use carbon::carbon_csv;
pub use csv::csv;
