//! 今天、现在: what the device's clock says. The only clock of the product; everything else is handed the day or minute.
use crate::base::{Date, Minute};

/// Today by the device's own clock and zone; `None` when its clock says nothing sensible, and where there is no device.
pub fn today() -> Option<Date> {
    super::window()?;
    let now = js_sys::Date::new_0();
    let year = i32::try_from(now.get_full_year()).ok()?;
    Date::new(year, now.get_month() + 1, now.get_date()).ok()
}

/// This minute by China's clock, whatever zone the device is in.
pub fn now() -> Minute {
    if super::window().is_none() {
        return Minute::of_unix(0);
    }
    Minute::of_unix((js_sys::Date::now() / 1000.0).floor() as i64)
}
