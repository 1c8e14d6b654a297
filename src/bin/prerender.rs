//! Prints what every page shows before the wasm has come, as JSON: `cargo run --features prerender --bin prerender`.
fn main() {
    print!("{}", hetang::ui::prerender::pages());
}
