//! 选项: one of several (radio buttons) or any of several (check boxes). `不清楚` is an answer like any other, drawn
//! with a dashed edge; an option may say below itself what choosing it means. Stands inside a [`super::question_frame`].
use crate::ui::prelude::*;

use super::choice::choice;

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

/// A group of options.
pub struct Choices {
    /// Name of the group, and start of the ids: `{name}-{value}`.
    pub name: AttrValue,
    /// Options in order.
    pub options: Vec<ChoiceOption>,
    /// Values chosen so far.
    pub chosen: Vec<AttrValue>,
    /// One or any.
    pub mode: ChoiceMode,
    /// The value of an option that was pressed; in mode `Many` it is to be added, or taken away when it was there.
    pub on_choose: Callback<AttrValue>,
    /// There is an error, said by [`super::field_error`].
    pub invalid: bool,
}

impl Choices {
    /// The group as markup.
    pub fn html(mut self) -> Html {
        let options = std::mem::take(&mut self.options);
        html! { <div class="ht-choices">{ for options.into_iter().map(|option| choice(&self, option)) }</div> }
    }
}
