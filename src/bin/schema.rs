//! Prints the JSON Schema of the policy files: `cargo run --bin schema > www/policy/schema.json`.
fn main() {
    print!("{}", hetang::policy::json_schema());
}
