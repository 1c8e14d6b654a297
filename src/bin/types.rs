//! Prints dist/api/hetang.d.ts: `cargo run --bin types`.
fn main() {
    print!("{}", hetang::api::typescript::declarations());
}
