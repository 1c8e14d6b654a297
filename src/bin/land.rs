//! The module of 征地社保补贴 (land.html).
fn main() {
    hetang::ui::start(&hetang::ui::entry::LAND);
}
