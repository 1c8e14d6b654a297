//! 两栏: a main column and a rail beside it on wide windows; on a phone one column in reading order: main, rail, foot.
use crate::ui::prelude::*;

/// What the rail is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RailKind {
    /// Part of the screen: below the main column on a phone, and on paper.
    Part,
    /// A reminder, such as the answers so far: on wide windows only.
    Reminder,
}

/// A main column with a rail.
pub struct Split {
    /// What the rail is for.
    pub kind: RailKind,
    /// Name of the rail for screen readers.
    pub rail_label: &'static str,
    /// The rail.
    pub rail: Html,
    /// The main column.
    pub main: Html,
    /// What comes last, such as the small print.
    pub foot: Option<Html>,
}

impl Split {
    /// The two columns as markup.
    pub fn html(self) -> Html {
        let (split, rail) = match self.kind {
            RailKind::Part => ("ht-split", "ht-rail"),
            RailKind::Reminder => ("ht-split ht-split--q", "ht-rail ht-rail--wide"),
        };
        html! {
            <div class={split}>
                <div class="ht-split__main">{ self.main }</div>
                <aside class={rail} aria-label={self.rail_label}>{ self.rail }</aside>
                { for self.foot.map(|foot| html! { <div class="ht-split__foot">{ foot }</div> }) }
            </div>
        }
    }
}
