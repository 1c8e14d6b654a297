//! What a screen needs of the rest of the program (`services::rest`), and what became of it.
use crate::ui::prelude::*;

use crate::ui::services::rest::{self, Fetching, Here};

/// What became of it.
#[derive(Clone, Debug, PartialEq)]
pub enum Rest {
    /// It is here.
    Here(Here),
    /// It is on its way.
    Coming,
    /// It did not come; how to ask once more.
    Absent(Callback<()>),
    /// It is on its way once more; the same.
    Again(Callback<()>),
}

impl Rest {
    /// That it is here.
    pub fn here(&self) -> Option<Here> {
        match self {
            Rest::Here(here) => Some(*here),
            Rest::Coming | Rest::Absent(_) | Rest::Again(_) => None,
        }
    }
}

/// The rest of the program, asked for as soon as it is `wanted`.
#[hook]
pub fn use_rest(wanted: bool) -> Rest {
    let shown = use_force_update();
    let ask = Callback::from(move |()| {
        let shown = shown.clone();
        rest::fetch(Callback::from(move |()| shown.force_update()));
    });
    {
        let ask = ask.clone();
        use_effect_with(wanted, move |wanted| {
            if *wanted {
                ask.emit(());
            }
        });
    }
    match (rest::here(), rest::fetching()) {
        (Some(here), _) => Rest::Here(here),
        (None, Fetching::First) => Rest::Coming,
        (None, Fetching::Absent) => Rest::Absent(ask),
        (None, Fetching::Again) => Rest::Again(ask),
    }
}
