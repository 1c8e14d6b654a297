//! Mounts the screens into `#app`, in place of the first paint that stands there.
use hetang::ui::{App, services::dom};

fn main() {
    if let Some(root) = dom::mount_point() {
        yew::Renderer::<App>::with_root(root).render();
    }
}
