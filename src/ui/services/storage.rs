//! 存储: answers live in this tab's sessionStorage; kept on the device are only the view, because someone pressed the
//! switch, and whom the alert page speaks to, because someone ticked the box. A browser that refuses storage (SecurityError, full, switched off) does no harm.
use web_sys::Storage;

const VIEW: &str = "ht-view";
const AUDIENCE: &str = "ht-audience";

/// What this tab remembers under a key.
pub fn session_get(key: &str) -> Option<String> {
    session()?.get_item(key).ok().flatten()
}

/// Lets this tab remember; whether it does.
pub fn session_set(key: &str, value: &str) -> bool {
    session().is_some_and(|store| store.set_item(key, value).is_ok())
}

/// Makes this tab forget.
pub fn session_remove(key: &str) {
    if let Some(store) = session() {
        let _ = store.remove_item(key);
    }
}

/// The view kept on the device.
pub fn view_get() -> Option<String> {
    local()?.get_item(VIEW).ok().flatten()
}

/// Keeps the view on the device.
pub fn view_set(word: &str) {
    if let Some(store) = local() {
        let _ = store.set_item(VIEW, word);
    }
}

/// The audience kept on the device.
pub fn audience_get() -> Option<String> {
    local()?.get_item(AUDIENCE).ok().flatten()
}

/// Keeps the audience on the device, or forgets it.
pub fn audience_set(code: Option<&str>) {
    if let Some(store) = local() {
        let _ = match code {
            Some(code) => store.set_item(AUDIENCE, code),
            None => store.remove_item(AUDIENCE),
        };
    }
}

fn session() -> Option<Storage> {
    super::window()?.session_storage().ok().flatten()
}

fn local() -> Option<Storage> {
    super::window()?.local_storage().ok().flatten()
}
