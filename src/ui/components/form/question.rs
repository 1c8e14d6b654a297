//! 一题: the question as the heading and legend of its fields, one line of help, the fields, then a disclosure.
use yew::prelude::*;

use crate::ui::components::clauses;

/// Properties of [`Question`].
#[derive(Properties, PartialEq)]
pub struct QuestionProps {
    /// The question.
    pub title: AttrValue,
    /// One line of help.
    #[prop_or_default]
    pub help: Option<AttrValue>,
    /// Ids of what else describes the fields, such as an error; the help is added.
    #[prop_or_default]
    pub described_by: Option<AttrValue>,
    /// Fields, read-back, disclosure.
    pub children: Html,
}

/// The frame of one question. Its help has the id `q-help`.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let help = props.help.as_ref().map(|_| AttrValue::Static("q-help"));
    let described: Vec<_> = help.iter().chain(&props.described_by).map(AttrValue::as_str).collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    html! {
        <fieldset class="ht-q" aria-describedby={described}>
            <legend data-read=""><h1>{ clauses(&props.title) }</h1></legend>
            if let Some(words) = &props.help {
                <p class="ht-help" id="q-help" data-read="">{ clauses(words) }</p>
            }
            { props.children.clone() }
        </fieldset>
    }
}
