//! 大数: the one big number of a verdict, with its name, unit and how it is spoken.
use yew::prelude::*;

/// Properties of [`MoneyFigure`].
#[derive(Properties, PartialEq)]
pub struct MoneyFigureProps {
    /// What it is: 补贴一共.
    pub label: AttrValue,
    /// The number: 86,974.56.
    pub figure: AttrValue,
    /// 元.
    pub unit: AttrValue,
    /// 八万六千九百七十四元五角六分.
    #[prop_or_default]
    pub spoken: Option<AttrValue>,
}

/// A big number.
#[component]
pub fn MoneyFigure(props: &MoneyFigureProps) -> Html {
    html! {
        <>
            <p class="ht-verdict__k">{ &props.label }</p>
            <p class="ht-money">{ &props.figure }<small>{ &props.unit }</small></p>
            if let Some(words) = &props.spoken {
                <p class="ht-verdict__say">{ words }</p>
            }
        </>
    }
}
