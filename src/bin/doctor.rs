//! The module of 乡村医生退休与养老 (doctor.html).
fn main() {
    hetang::ui::start(&hetang::ui::entry::DOCTOR);
}
