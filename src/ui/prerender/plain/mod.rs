//! 大白话: the rules of a service in plain words, with tables, offices and documents, under its first screen. Provisions
//! are the policy files' own words, figures come from them or from the rules; here stand only headings.
mod air;
mod doctor;
mod land;

use crate::ui::prelude::*;

use super::files;
use crate::policy::{Contact, Document, Policy};
use crate::ui::components::{Whole, clauses, disclosure, paragraphs};
use crate::ui::hooks::app;
use crate::ui::route::Module;
use crate::ui::text;

/// Properties of [`Plain`].
#[derive(Clone, Properties, PartialEq)]
pub struct PlainProps {
    /// Whose rules.
    pub module: Module,
    /// The screens they stand under, as hashes.
    pub screens: String,
}

/// The rules of a page.
#[component]
pub fn Plain(props: &PlainProps) -> Html {
    let policy = Policy::embedded();
    let (title, body) = match props.module {
        Module::Home => ("这几件事，规定里怎么说", home(&policy)),
        Module::Land => ("征地社保补贴，规定里怎么说", land::rules(&policy)),
        Module::Doctor => ("乡村医生退休与养老，规定里怎么说", doctor::rules(&policy)),
        Module::Air => ("每一级预警，谁要做什么", air::rules(&policy)),
        Module::AirDesk => ("预警发布和研判，规定里怎么说", air::desk(&policy)),
        Module::Carbon => ("这个方案说的是什么", carbon(&policy)),
        Module::Policy => ("规定全文", whole_files()),
    };
    html! {
        <section class="ht-plain" data-screens={props.screens.clone()} aria-labelledby="plain">
            <h2 id="plain">{ title }</h2>
            { body }
        </section>
    }
}

fn home(policy: &Policy) -> Html {
    let service = |module: Module, title: &'static str, articles: &[&str]| {
        html! {
            <>
                <h3>{ title }</h3>
                { for articles.iter().map(|article| said(policy, article)) }
                <p><a href={module.page()}>{ "看全部规定，或者算一算" }</a></p>
            </>
        }
    };
    html! {
        <>
            { service(Module::Land, text::LAND, &["land:21", "land:10"]) }
            { service(Module::Doctor, text::DOCTOR, &["doctor:1", "doctor:3.1.1"]) }
            { service(Module::Air, text::AIR, &["air:1.3", "air:5.1"]) }
            { service(Module::Carbon, text::CARBON, &["carbon:1.1"]) }
            { ask(policy, &[]) }
        </>
    }
}

fn carbon(policy: &Policy) -> Html {
    html! {
        <>
            { provisions(policy, &["carbon:0"]) }
            { ask(policy, &["carbon"]) }
        </>
    }
}

/// The whole text of each policy file, on a page of its own.
fn whole_files() -> Html {
    html! {
        <>
            <p>{ "每件事一页，数据、口径、条款都写全了，不用脚本也能看。" }</p>
            <ul>{ for files::ALL.map(|file| html! { <li><a href={file.page()}>{ file.title }</a></li> }) }</ul>
        </>
    }
}

/// Articles under their own titles.
fn provisions(policy: &Policy, articles: &[&str]) -> Html {
    let one = |key: &&str| {
        let title = policy.article(key).map(|(_, article)| article.title.clone());
        html! { <><h3>{ for title }</h3>{ said(policy, key) }</> }
    };
    articles.iter().map(one).collect()
}

/// What an article says, and which it is.
fn said(policy: &Policy, key: &str) -> Html {
    let (document, article) = policy.article(key).expect("an article of the policy files");
    html! { <>{ paragraphs(&article.text) }<p><small>{ &document.short }{ " " }{ &article.number }</small></p></> }
}

/// Articles that few need, folded.
fn folded(policy: &Policy, label: &str, articles: &[&str]) -> Html {
    disclosure(label, articles.iter().map(|key| said(policy, key)).collect())
}

/// A table: what it is, its columns, its rows.
fn table(caption: &str, columns: &[String], rows: Vec<Vec<Html>>) -> Html {
    let row = |cells: &Vec<Html>| {
        let cell = |(place, cell): (usize, &Html)| match place {
            0 => html! { <th scope="row">{ cell.clone() }</th> },
            _ => html! { <td>{ cell.clone() }</td> },
        };
        html! { <tr>{ for cells.iter().enumerate().map(cell) }</tr> }
    };
    html! {
        <table>
            <caption>{ caption }</caption>
            <thead><tr>{ for columns.iter().map(|column| html! { <th scope="col">{ column }</th> }) }</tr></thead>
            <tbody>{ for rows.iter().map(row) }</tbody>
        </table>
    }
}

fn cell(words: impl Into<AttrValue>) -> Html {
    clauses(&words.into())
}

/// Whom to ask: the offices of this page's policy files, with what the district has filled in so far, and the hotline;
/// and the documents.
fn ask(policy: &Policy, documents: &[&str]) -> Html {
    let own = app().policy;
    let links = documents.iter().filter_map(|id| policy.documents().iter().find(|document| document.id == *id));
    let whole = |document: &Document| {
        let href = files::page_of(Whole::Document(&document.id));
        html! { <li><a {href}>{ clauses(&document.title) }</a><br /><small>{ &document.number }</small></li> }
    };
    html! {
        <>
            <h3>{ "到哪里问" }</h3>
            <ul>
                { for own.contacts().iter().map(office) }
                <li>{ "政务服务热线：" }<a href="tel:12345">{ "12345" }</a></li>
            </ul>
            if !documents.is_empty() {
                <h3>{ "文件全文，用大白话写的" }</h3>
                <ul>{ for links.map(whole) }</ul>
            }
        </>
    }
}

fn office(contact: &Contact) -> Html {
    let more = [&contact.name, &contact.address, &contact.hours].into_iter().flatten();
    let phone = |number: &String| html! { <>{ "，" }<a href={format!("tel:{number}")}>{ number }</a></> };
    html! {
        <li>
            { clauses(&contact.role) }
            { for more.map(|words| html! { <>{ "，" }{ words }</> }) }
            { for contact.phone.as_ref().map(phone) }
        </li>
    }
}
