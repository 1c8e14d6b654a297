//! 选项: one of several (radio buttons) or any of several (check boxes). `不清楚` is an answer like any other, drawn
//! with a dashed edge; an option may say below itself what choosing it means. Stands inside a [`super::Question`].
use yew::prelude::*;

use super::choice::Choice;

/// One or any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ChoiceMode {
    /// One of them.
    #[default]
    One,
    /// Any number of them.
    Many,
}

/// How an option is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ChoiceLook {
    /// An answer.
    #[default]
    Plain,
    /// 不清楚, with a dashed edge.
    Unsure,
}

/// One option.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct ChoiceOption {
    /// What is reported when it is chosen.
    pub value: AttrValue,
    /// The answer in words.
    pub label: AttrValue,
    /// A line under it.
    pub hint: Option<AttrValue>,
    /// How it is drawn.
    pub look: ChoiceLook,
    /// Shown under it while it is chosen: what happens then, or a field to fill.
    pub reveal: Option<Html>,
}

/// Properties of [`Choices`].
#[derive(Properties, PartialEq)]
pub struct ChoicesProps {
    /// Name of the group, and start of the ids: `{name}-{value}`.
    pub name: AttrValue,
    /// Options in order.
    pub options: Vec<ChoiceOption>,
    /// Values chosen so far.
    #[prop_or_default]
    pub chosen: Vec<AttrValue>,
    /// One or any.
    #[prop_or_default]
    pub mode: ChoiceMode,
    /// The value of an option that was pressed; in mode `Many` it is to be added, or taken away when it was there.
    pub on_choose: Callback<AttrValue>,
    /// There is an error, said by [`super::FieldError`].
    #[prop_or_default]
    pub invalid: bool,
}

/// A group of options.
#[component]
pub fn Choices(props: &ChoicesProps) -> Html {
    let option = |option: &ChoiceOption| {
        html! {
            <Choice name={&props.name} option={option.clone()} chosen={props.chosen.contains(&option.value)}
                mode={props.mode} on_choose={&props.on_choose} invalid={props.invalid} />
        }
    };
    html! { <div class="ht-choices">{ for props.options.iter().map(option) }</div> }
}
