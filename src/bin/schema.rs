//! Prints the JSON Schema of the policy files: `cargo run --bin schema > www/policy/schema.json`; with `alert` that of the
//! alert file: `cargo run --bin schema alert > www/alert.schema.json`.
fn main() {
    let schema = match std::env::args().nth(1).as_deref() {
        Some("alert") => hetang::policy::alert_schema(),
        _ => hetang::policy::json_schema(),
    };
    print!("{schema}");
}
