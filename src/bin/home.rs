//! The module of 首页 (index.html).
fn main() {
    hetang::ui::start(&hetang::ui::entry::HOME);
}
