//! 查找和筛选: one box that searches while one types (an input method is left alone, [`Field`]), year and body to pick,
//! topics to press.
use yew::prelude::*;

use crate::policy::Ctx;
use crate::rules::carbon::{Filter, Query, list_departments, list_years};
use crate::ui::components::{Field, FieldKind, FieldLabel};
use crate::ui::services::dom;

use super::text;

/// Id of the box.
pub const TEXT: &str = "carbon-text";

/// What is looked for, and how to look for something else.
pub fn bar(ctx: &Ctx, query: &Query, ask: &Callback<Query>) -> Html {
    let typed = {
        let query = query.clone();
        ask.reform(move |typed: AttrValue| Query { text: typed.to_string(), ..query.clone() })
    };
    let field = Field {
        id: TEXT.into(),
        label: text::SEARCH,
        label_look: FieldLabel::Shown,
        value: AttrValue::from(query.text.clone()),
        on_input: typed,
        kind: FieldKind::Text,
        unit: None,
        hint: Some(text::SEARCH_HINT),
        error: None,
    };
    let Filter { year, department, topic } = &query.filter;
    let years = list_years(ctx).into_iter().flatten().map(|year| (year.to_string(), text::year(year)));
    let bodies = list_departments(ctx).value.into_iter().map(|body| (body.name.clone(), body.name));
    let year = year.map(|year| year.to_string()).unwrap_or_default();
    let by_year = filter(query, ask, |filter, picked| filter.year = picked.and_then(|year| year.parse().ok()));
    let by_body = filter(query, ask, |filter, picked| filter.department = picked);
    let by_topic = filter(query, ask, |filter, picked| filter.topic = picked);
    let topics = ctx.policy.carbon().topics.iter().map(|topic| (topic.id.clone(), topic.label.clone()));
    html! {
        <div class="cb-bar ht-noprint" role="search">
            { field.html() }
            <div class="cb-picks">
                { pick("carbon-year", text::YEAR, text::ANY_YEAR, years.collect(), &year, by_year) }
                { pick("carbon-body", text::BODY, text::ANY_BODY, bodies.collect(), department.as_deref().unwrap_or_default(), by_body) }
            </div>
            <div class="cb-topics" role="group" aria-label={text::BY_TOPIC}>
                { for core::iter::once((String::new(), text::ALL.to_string())).chain(topics).map(|(id, label)| {
                    press(id, label, topic.as_deref().unwrap_or_default(), &by_topic)
                }) }
            </div>
        </div>
    }
}

/// Changes one part of the filter; an empty choice takes it away.
fn filter(query: &Query, ask: &Callback<Query>, set: fn(&mut Filter, Option<String>)) -> Callback<String> {
    let query = query.clone();
    ask.reform(move |picked: String| {
        let mut query = query.clone();
        set(&mut query.filter, Some(picked).filter(|picked| !picked.is_empty()));
        query
    })
}

fn pick(
    id: &'static str,
    label: &'static str,
    any: &'static str,
    options: Vec<(String, String)>,
    chosen: &str,
    on_pick: Callback<String>,
) -> Html {
    let onchange = move |event: Event| {
        if let Some(value) = dom::settled(&event) {
            on_pick.emit(value);
        }
    };
    let options = core::iter::once((String::new(), any.to_string())).chain(options);
    let list = html! {
        <select class="ht-in" {id} autocomplete="off" {onchange}>
            { for options.map(|(value, label)| {
                // Without it the one put in first is shown, which is the last.
                let selected = value.is_empty();
                html! { <option {value} {selected}>{ label }</option> }
            }) }
        </select>
    };
    html! { <p><label class="ht-field__l" for={id}>{ label }</label>{ dom::picked(list, chosen) }</p> }
}

fn press(id: String, label: String, chosen: &str, on_press: &Callback<String>) -> Html {
    let pressed = if id == chosen { "true" } else { "false" };
    let onclick = on_press.reform(move |_: MouseEvent| id.clone());
    html! { <button type="button" aria-pressed={pressed} {onclick}>{ label }</button> }
}
