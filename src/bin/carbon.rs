//! The module of 碳达峰目标 (carbon.html).
fn main() {
    hetang::ui::start(&hetang::ui::entry::CARBON);
}
