//! The module of 重污染天气预警 (air.html).
fn main() {
    hetang::ui::start(&hetang::ui::entry::AIR);
}
