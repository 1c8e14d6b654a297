//! All modules in one page (hetang-offline.html), for a machine without network.
fn main() {
    hetang::ui::start(&hetang::ui::entry::KIT);
}
