//! 规定全文: a page for each policy file, with everything of it unfolded, for those whose browser runs no script and for
//! print. The 口径 page of the application, made from one file.
use crate::ui::prelude::*;
use serde_json::{Value, json};

use super::{IS_WHOLE, leading, render};
use crate::policy::{EMBEDDED, Policy};
use crate::ui::app::App;
use crate::ui::components::Whole;
use crate::ui::entry::{Entry, prepare};
use crate::ui::hooks::app;
use crate::ui::pages::{PolicyPage, carbon};
use crate::ui::route::{Module, Route};

/// A policy file and what it is about.
#[derive(Clone, Copy)]
pub struct File {
    /// Its name.
    pub name: &'static str,
    /// What it is about.
    pub title: &'static str,
}

/// Every file, the residents' first.
pub const ALL: [File; 7] = [
    File { name: "land", title: "征地社保补贴" },
    File { name: "base", title: "历年缴费基数" },
    File { name: "doctor", title: "乡村医生退休与养老" },
    File { name: "air", title: "重污染天气预警" },
    File { name: "air-level", title: "空气质量指数" },
    File { name: "carbon", title: "碳达峰目标" },
    File { name: "national", title: "用到的国家规定" },
];

impl File {
    /// Its page.
    pub fn page(self) -> String {
        format!("policy-{}.html", self.name)
    }

    fn source(self) -> (&'static str, &'static str) {
        let name = format!("{}.json", self.name);
        *EMBEDDED.iter().find(|(file, _)| *file == name).expect("a policy file")
    }
}

/// The page on which something stands whole.
pub fn page_of(whole: Whole) -> String {
    let document = match whole {
        Whole::Document(id) => id,
        Whole::Article(key) => key.split(':').next().unwrap_or_default(),
    };
    let holds = |file: &File| Policy::of(&[file.source()]).documents().iter().any(|one| one.id == document);
    ALL.into_iter().find(holds).expect("a document of the policy files").page()
}

/// The page of a file.
pub fn page(file: File) -> Value {
    IS_WHOLE.set(true);
    let files = Box::leak(Box::new([file.source().0]));
    prepare(Box::leak(Box::new(Entry { modules: &[Module::Policy], files, page: whole })));
    let title = ["规定和数据：", file.title].concat();
    let html = leading(Module::Policy, &render::<App>(())).replace("<details ", "<details open=\"\" ");
    // No script, so no switch.
    let (before, rest) = html.split_once("<div class=\"ht-tools\">").expect("tools in the header");
    let (_, after) = rest.split_once("</div>").expect("their end");
    let html = [before, after].concat().replace("<h1>规定和数据</h1>", &format!("<h1>{title}</h1>"));
    json!({ "page": file.page(), "title": title, "html": html })
}

fn whole(_: Route) -> Html {
    let policy = app().policy;
    let other = |file: File| html! { <li><a href={file.page()}>{ file.title }</a></li> };
    html! {
        <>
            <PolicyPage />
            if !policy.carbon().tasks.is_empty() {
                { carbon::whole(&policy) }
            }
            <section class="ht-sec"><h2>{ "别的规定" }</h2><ul class="ht-list">{ for ALL.into_iter().map(other) }</ul></section>
        </>
    }
}
