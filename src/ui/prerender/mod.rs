//! 首屏: what a page shows before the wasm has come, and where it never comes: its first screen as the application
//! renders it, and under it the rules in plain words (`plain`). Natively, at the build (`src/bin/prerender.rs`; the
//! site's hook puts it into the pages), so that none of these words is in the wasm. No day, no alert and nothing of a
//! person can stand in it: there is no clock, net or storage here.
mod files;
mod plain;

use std::cell::Cell;
use std::pin::pin;
use std::task::{Context, Poll, Waker};
use std::thread;

use crate::ui::prelude::*;
use serde_json::{Value, json};
use yew::{BaseComponent, LocalServerRenderer};

use self::files::page_of;
use self::plain::Plain;
use super::app::App;
use super::components::Whole;
use super::entry::{self, Entry};
use super::guide::{Ask, Service};
use super::pages::doctor::service::Doctors;
use super::pages::land::service::Land;
use super::route::{DoctorRoute, FlowRoute, Module, PolicyPart, Route};

/// Every page: its name in `www/build/modules.json`, the screens its HTML stands for, the memory that makes it show
/// another, and the HTML.
pub fn pages() -> Value {
    let made = |make: Box<dyn FnOnce() -> Value + Send>| thread::spawn(make).join().expect("rendering does not panic");
    let first = Module::ALL.map(|module| made(Box::new(move || page(module))));
    let files = files::ALL.map(|file| made(Box::new(move || files::page(file))));
    Value::Array(first.into_iter().chain(files).collect())
}

thread_local! {
    /// Everything stands on the page that is being made.
    static IS_WHOLE: Cell<bool> = const { Cell::new(false) };
}

/// On a page that holds not everything: the way to what a fold would hold.
pub fn elsewhere(whole: Whole) -> Option<Html> {
    let href = page_of(whole);
    (!IS_WHOLE.get()).then(|| html! { <p><a {href}>{ "看全部" }</a></p> })
}

fn page(module: Module) -> Value {
    entry::prepare(program(module));
    let screens: Vec<String> = screens(module).iter().map(Route::hash).collect();
    let app = render::<App>(());
    let plain = render::<Plain>(plain::PlainProps { module, screens: screens.join(" ") });
    let (before, after) = app.split_once("</main>").expect("a frame has one main part");
    let html = [before, &plain, "</main>", after].concat();
    json!({ "page": module.page(), "screens": screens, "kept": memory(module), "html": leading(module, &html) })
}

/// The program of a page.
fn program(module: Module) -> &'static Entry {
    match module {
        Module::Home => &entry::HOME,
        Module::Land => &entry::LAND,
        Module::Doctor => &entry::DOCTOR,
        Module::Air => &entry::AIR,
        Module::AirDesk => &entry::AIR_DESK,
        Module::Carbon => &entry::CARBON,
        Module::Policy => &entry::POLICY,
    }
}

/// The addresses that show the page's first screen.
fn screens(module: Module) -> Vec<Route> {
    let flow = |start: Route, route: fn(FlowRoute) -> Route, first: Option<&str>| {
        let first = first.map(|id| route(FlowRoute::Question(id.to_string().into())));
        [start].into_iter().chain(first).collect()
    };
    match module {
        Module::Land => flow(module.start(), Route::Land, first_question::<Land>()),
        Module::Doctor => flow(module.start(), |at| Route::Doctor(DoctorRoute::Flow(at)), first_question::<Doctors>()),
        Module::Policy => [module.start()].into_iter().chain(PolicyPart::ALL.map(Route::Policy)).collect(),
        Module::Home | Module::Air | Module::AirDesk | Module::Carbon => vec![module.start()],
    }
}

fn first_question<S: Service>() -> Option<&'static str> {
    S::Question::ALL.first().map(|question| question.id())
}

/// The key under which a tab remembers answers, which may lead to another screen.
fn memory(module: Module) -> Option<&'static str> {
    match module {
        Module::Land => Some(Land::KEY),
        Module::Doctor => Some(Doctors::KEY),
        Module::Home | Module::Air | Module::AirDesk | Module::Carbon | Module::Policy => None,
    }
}

/// Links that also lead somewhere without script: each with its page, those to a part of the 口径 page to its heading.
/// The form sends nothing, pressed before anything listens.
fn leading(module: Module, html: &str) -> String {
    let html = html.replace("href=\"#/", &["href=\"", module.page(), "#/"].concat());
    let parts = [Module::Policy.page(), "#/policy/"].concat();
    html.replace(&parts, &[Module::Policy.page(), "#"].concat()).replace("<form ", "<form method=\"dialog\" ")
}

/// Rendering waits for nothing here, so it is asked until it is done.
fn render<C: BaseComponent>(props: C::Properties) -> String {
    let mut rendering = pin!(LocalServerRenderer::<C>::with_props(props).hydratable(false).render());
    loop {
        if let Poll::Ready(html) = rendering.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return html;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made() -> Vec<(String, String)> {
        let pages = pages();
        let text = |page: &Value, key: &str| page[key].as_str().expect("a text").to_string();
        pages.as_array().expect("a list").iter().map(|page| (text(page, "page"), text(page, "html"))).collect()
    }

    #[test]
    fn every_page_is_whole_and_leads_only_to_pages_that_are_made() {
        let all = made();
        let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names[..Module::ALL.len()], Module::ALL.map(Module::page));
        for (name, html) in &all {
            assert_eq!(html.matches("<h1").count(), 1, "{name}");
            assert_eq!(html.matches("</main>").count(), 1, "{name}");
            assert!(!html.contains(" style=") && !html.contains("<script"), "{name}");
            assert_eq!(html.matches("<form ").count(), html.matches("<form method=\"dialog\" ").count(), "{name}");
            for href in html.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
                let outside = ["tel:", "https://", "http://", "#"].iter().any(|start| href.starts_with(start));
                let page = href.split('#').next().unwrap_or_default();
                assert!(outside || names.contains(&page), "{name} leads to {href}");
            }
        }
    }

    #[test]
    fn what_is_painted_first_is_the_first_screen() {
        let pages = pages();
        let land = &pages[1];
        assert_eq!(land["screens"], json!(["#/land", "#/land/q/announcement"]));
        assert_eq!(land["kept"], json!("ht-land"));
        let html = land["html"].as_str().expect("a text");
        assert!(
            html.contains("id=\"announcement-y\"")
                && html.contains("class=\"ht-plain\"")
                && html.contains("class=\"ht-main\"")
                && html.contains("data-screens=\"#/land #/land/q/announcement\"")
        );
    }

    /// The day is the visitor's; the figures' own days are not today's.
    #[test]
    fn no_page_says_what_day_it_is() {
        let policy = crate::policy::Policy::embedded();
        let as_of = policy.data_as_of();
        // The 口径 page says it of each file, too.
        let of_files = policy.files().filter(|(_, _, day)| *day == as_of).count();
        for (name, html) in made().into_iter().take(Module::ALL.len()) {
            let said = if name == Module::Policy.page() { 1 + of_files } else { 1 };
            assert_eq!(html.matches(&as_of.zh()).count(), said, "{name}: only of what day the data are");
        }
    }

    #[test]
    fn folds_of_the_first_paint_lead_to_what_they_hold() {
        let all = made();
        let html = |name: &str| all.iter().find(|(page, _)| page == name).map(|(_, html)| html.as_str()).expect(name);
        assert!(html("policy.html").contains("href=\"policy-land.html\""));
        assert!(!html("policy.html").contains("第二十三条"));
        assert!(html("policy-land.html").contains("第二十三条"));
        assert!(!html("policy-land.html").contains("<details class"));
    }
}
