//! The module of 口径 (policy.html).
fn main() {
    hetang::ui::start(&hetang::ui::entry::POLICY);
}
