//! The module of 首页 and 口径 (index.html).
fn main() {
    hetang::ui::start(&hetang::ui::entry::HOME);
}
