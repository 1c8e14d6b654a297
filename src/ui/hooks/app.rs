//! What every screen is given: the law, and the day it is asked on.
use std::rc::Rc;

use crate::base::Date;
use crate::policy::Policy;
use crate::ui::entry::running;
use crate::ui::services::{clock, rules};

/// The law and the day. Equal only to itself: neither changes while the tab is open.
#[derive(Clone, Debug)]
pub struct AppContext {
    /// The loaded set.
    pub policy: Rc<Policy>,
    /// Today on this device; the day the data was made, should its clock be unusable.
    pub today: Date,
}

impl PartialEq for AppContext {
    fn eq(&self, other: &AppContext) -> bool {
        Rc::ptr_eq(&self.policy, &other.policy) && self.today == other.today
    }
}

impl AppContext {
    /// The law in those files, as they were decided on before the program began, and the day the device says it is.
    pub fn here(files: &[&str]) -> AppContext {
        let texts: Vec<String> = files.iter().map(|name| rules::text(name)).collect();
        let files: Vec<(&str, &str)> = files.iter().copied().zip(texts.iter().map(String::as_str)).collect();
        let policy = Rc::new(Policy::of(&files));
        let today = clock::today().unwrap_or_else(|| policy.data_as_of());
        AppContext { policy, today }
    }
}

thread_local! {
    static APP: AppContext = AppContext::here(running().files);
}

/// The law and the day: read once, the same for every screen. Not a context of Yew's, since it never changes and a
/// context costs 8 kB.
pub fn app() -> AppContext {
    APP.with(AppContext::clone)
}
