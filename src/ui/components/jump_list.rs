//! 本页内容: the jump links under the answer.
use std::rc::Rc;

use yew::prelude::*;

use super::Jump;
use crate::ui::text;

/// Properties of [`JumpList`].
#[derive(Properties, PartialEq)]
pub struct JumpListProps {
    /// Id of a heading and the words of its link, in the order of the screen.
    pub items: Rc<[(AttrValue, AttrValue)]>,
}

/// Links to the sections of this screen.
#[component]
pub fn JumpList(props: &JumpListProps) -> Html {
    let link = |(id, words): &(AttrValue, AttrValue)| html! { <Jump to={id}>{ words }</Jump> };
    html! {
        <nav class="ht-jump" aria-label={text::ON_THIS_PAGE}>{ for props.items.iter().map(link) }</nav>
    }
}
