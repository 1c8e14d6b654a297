//! Prints dist/api/hetang.d.ts: `cargo run --bin types`; with a part's name (land, doctor, air, carbon) that part's.
fn main() {
    print!("{}", hetang::api::typescript::declarations(std::env::args().nth(1).as_deref()));
}
