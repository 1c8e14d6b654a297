//! The screen the address names; the screen of another module is gone to on that module's page. On a change of screen: read-aloud stops, the page starts at its top and the focus goes
//! to its heading.
use crate::ui::prelude::*;

use crate::ui::route::Route;
use crate::ui::services::{dom, location, speech};

/// The screen to show.
#[hook]
pub fn use_route() -> Route {
    let route = use_state_eq(location::named);
    let entered = use_mut_ref(|| None::<Route>);
    {
        let route = route.clone();
        let follow = move || {
            let named = location::named();
            if location::is_held(&named) {
                route.set(named);
            } else {
                // In place of the address just come, so that back leads past it.
                location::replace(&named);
            }
        };
        use_effect_with((), move |()| {
            // It may have changed while the application was on its way.
            follow();
            let watch = location::watch(Callback::from(move |()| follow()));
            move || drop(watch)
        });
    }
    use_effect_with((*route).clone(), move |route| {
        // The first screen keeps the focus where the browser put it, and so does what a flow's start already showed.
        let first = entered.borrow_mut().replace(route.clone()).is_none_or(|before| before.leads_on());
        match route.anchor() {
            Some(id) => drop(dom::focus_id(id)),
            None if first => (),
            None => dom::enter_screen(),
        }
        speech::stop();
    });
    (*route).clone()
}
