//! 乡村医生退休与养老.
use yew::prelude::*;

use crate::ui::hooks::use_title;
use crate::ui::route::DoctorRoute;

/// Properties of [`DoctorPage`].
#[derive(Properties, PartialEq)]
pub struct DoctorPageProps {
    /// Which screen.
    pub route: DoctorRoute,
}

/// 乡村医生退休与养老.
#[component]
pub fn DoctorPage(_props: &DoctorPageProps) -> Html {
    use_title("乡村医生退休与养老".into());
    html! { <h1>{ "乡村医生退休与养老" }</h1> }
}
