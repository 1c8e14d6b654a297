//! The module of 空气质量工作台 (airdesk.html).
fn main() {
    hetang::ui::start(&hetang::ui::entry::AIR_DESK);
}
