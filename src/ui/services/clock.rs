//! 今天: the local date of the device. The only clock of the product; everything else is handed the day.
use crate::base::Date;

/// Today by the device's own clock and zone; `None` when its clock says nothing sensible.
pub fn today() -> Option<Date> {
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Date::new(year, now.get_month() + 1, now.get_date()).ok()
}
