//! 本页内容: the jump links under the answer.
use crate::ui::prelude::*;

use super::jump;
use crate::ui::text;

/// Links to the sections of this screen: id of a heading and the words of its link, in the order of the screen.
pub fn jump_list(items: &[(&'static str, &'static str)]) -> Html {
    let link = |(id, words): &(&'static str, &'static str)| jump(id, html! { { *words } });
    html! {
        <nav class="ht-jump" aria-label={text::ON_THIS_PAGE}>{ for items.iter().map(link) }</nav>
    }
}
