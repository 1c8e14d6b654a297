//! 分模块: the programs the screens are delivered in, each a small wasm module with an HTML page of its own. A new one is
//! a row here and in `www/build/modules.json`, a [`Module`], and a bin of three lines. A program that names several
//! modules holds them all in one page.
use core::cell::Cell;

use crate::ui::prelude::*;

use super::app::App;
use super::pages::{AirPage, CarbonPage, DeskPage, DoctorPage, HomePage, LandPage, PolicyPage};
use super::route::{Module, Route};
use super::services::{dom, early, location};
use crate::policy::{EMBEDDED, Source};

/// One program.
pub struct Entry {
    /// Whose screens it holds; an address nobody knows leads to the first.
    pub modules: &'static [Module],
    /// The policy files its screens read, and no more. The build names them to `boot.js`, which hands over their texts.
    pub files: &'static [&'static str],
    /// Its screens; nothing for those of another module.
    pub page: fn(Route) -> Html,
}

impl Entry {
    /// These files as they are built in; not for the screens, which take what `services::rules` has.
    pub fn built_in(&self) -> Vec<Source> {
        EMBEDDED.into_iter().filter(|(name, _)| self.files.contains(name)).collect()
    }
}

/// Every policy file.
const WHOLE: &[&str] =
    &["air.json", "air-level.json", "base.json", "carbon.json", "doctor.json", "land.json", "national.json"];

/// 首页; it shows no rule, only which release they are.
pub static HOME: Entry = Entry { modules: &[Module::Home], files: &[], page: home };

/// 口径; it shows every file.
pub static POLICY: Entry = Entry { modules: &[Module::Policy], files: WHOLE, page: policy };

/// 征地社保补贴.
pub static LAND: Entry =
    Entry { modules: &[Module::Land], files: &["base.json", "land.json", "national.json"], page: land };

/// 乡村医生退休与养老.
pub static DOCTOR: Entry = Entry { modules: &[Module::Doctor], files: &["doctor.json", "national.json"], page: doctor };

/// 重污染天气预警.
pub static AIR: Entry = Entry { modules: &[Module::Air], files: &["air.json"], page: air };

/// 空气质量工作台.
pub static AIR_DESK: Entry =
    Entry { modules: &[Module::AirDesk], files: &["air.json", "air-level.json", "national.json"], page: air_desk };

/// 碳达峰目标.
pub static CARBON: Entry = Entry { modules: &[Module::Carbon], files: &["carbon.json"], page: carbon };

/// 离线版: all screens in one page.
pub static KIT: Entry = Entry { modules: &Module::ALL, files: WHOLE, page: whole };

fn home(route: Route) -> Html {
    let Route::Home = route else { return Html::default() };
    html! { <HomePage /> }
}

fn policy(route: Route) -> Html {
    let Route::Policy(_) = route else { return Html::default() };
    html! { <PolicyPage /> }
}

fn land(route: Route) -> Html {
    let Route::Land(route) = route else { return Html::default() };
    html! { <LandPage {route} /> }
}

fn doctor(route: Route) -> Html {
    let Route::Doctor(route) = route else { return Html::default() };
    html! { <DoctorPage {route} /> }
}

fn air(route: Route) -> Html {
    let Route::Air(route) = route else { return Html::default() };
    html! { <AirPage {route} /> }
}

fn air_desk(route: Route) -> Html {
    let Route::AirDesk(route) = route else { return Html::default() };
    html! { <DeskPage {route} /> }
}

fn carbon(route: Route) -> Html {
    let Route::Carbon = route else { return Html::default() };
    html! { <CarbonPage /> }
}

fn whole(route: Route) -> Html {
    match route {
        Route::Home => home(route),
        Route::Policy(_) => policy(route),
        Route::Land(_) => land(route),
        Route::Doctor(_) => doctor(route),
        Route::Air(_) => air(route),
        Route::AirDesk(_) => air_desk(route),
        Route::Carbon => carbon(route),
    }
}

static NOTHING: Entry = Entry { modules: &[], files: &[], page: |_| Html::default() };

thread_local! {
    static RUNNING: Cell<&'static Entry> = const { Cell::new(&NOTHING) };
}

/// The program that runs.
pub fn running() -> &'static Entry {
    RUNNING.get()
}

/// From now on that program runs in this thread.
pub fn prepare(entry: &'static Entry) {
    RUNNING.set(entry);
    location::hold(entry.modules);
}

/// Puts the screens of a program into `#app`, in place of the first paint that stands there.
pub fn start(entry: &'static Entry) {
    prepare(entry);
    if let Some(root) = dom::mount_point() {
        early::take_over(&root);
        yew::Renderer::<App>::with_root(root).render();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    const ALL: [(&str, &Entry); 8] = [
        ("home", &HOME),
        ("land", &LAND),
        ("doctor", &DOCTOR),
        ("air", &AIR),
        ("airdesk", &AIR_DESK),
        ("carbon", &CARBON),
        ("policy", &POLICY),
        ("kit", &KIT),
    ];

    #[test]
    fn what_a_program_reads_is_whole() {
        for (name, entry) in ALL {
            let files = entry.built_in();
            assert_eq!(files.len(), entry.files.len(), "{name}");
            let checked = Policy::load(&files).map(|set| set.documents().len());
            assert_eq!(checked, Ok(Policy::of(&files).documents().len()));
            assert_eq!(Policy::of(&files).stamp(), Policy::embedded().stamp());
        }
    }

    #[test]
    fn the_build_knows_what_a_program_reads() {
        let listed: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("../../www/build/modules.json")).expect("a list");
        for row in listed {
            let (_, entry) = ALL.into_iter().find(|(name, _)| row["name"] == *name).expect("a program");
            assert_eq!(row["policy"], serde_json::json!(entry.files), "{}", row["name"]);
        }
    }
}
