//! 大数: the one big number of a verdict, with its name, unit and how it is spoken.
use crate::ui::prelude::*;

use crate::ui::components::words;

/// A big number: what it is (补贴一共), 86,974.56, 元, 八万六千九百七十四元五角六分.
pub fn money_figure(label: &'static str, figure: &str, unit: &'static str, spoken: Option<&str>) -> Html {
    html! {
        <>
            <p class="ht-verdict__k">{ label }</p>
            <p class="ht-money">{ words(figure) }<small>{ unit }</small></p>
            if let Some(said) = spoken {
                <p class="ht-verdict__say">{ words(said) }</p>
            }
        </>
    }
}
