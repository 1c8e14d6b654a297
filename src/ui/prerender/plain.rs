//! 大白话: the rules of a service in plain words.
use yew::prelude::*;

use crate::ui::route::Module;

/// Properties of [`Plain`].
#[derive(Clone, Properties, PartialEq)]
pub struct PlainProps {
    /// Whose rules.
    pub module: Module,
    /// The screens they stand under, as hashes.
    pub screens: String,
}

/// The rules.
#[component]
pub fn Plain(props: &PlainProps) -> Html {
    html! { <section class="ht-plain" data-screens={props.screens.clone()}></section> }
}
