//! 规则文件: the texts that `boot.js` (in the kit: the file itself) has ready before the program begins, and what it has to
//! say of those that are not as built in. They never change while the page is open.
#[cfg(target_family = "wasm")]
use js_sys::{Array, Reflect};
#[cfg(target_family = "wasm")]
use wasm_bindgen::JsValue;

/// What the page says of policy files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// Whether it is of a changed file that is in use; else the built-in one is.
    pub taken: bool,
    /// The file or files, in one sentence.
    pub sentence: String,
    /// What is changed, or what is wrong and what to do.
    pub lines: Vec<String>,
}

/// The text of the file to use.
#[cfg(target_family = "wasm")]
pub fn text(name: &str) -> String {
    get(&get(&rules(), "texts"), name).as_string().unwrap_or_default()
}

/// Outside a browser: as built in.
#[cfg(not(target_family = "wasm"))]
pub fn text(name: &str) -> String {
    crate::policy::EMBEDDED.iter().find(|(known, _)| *known == name).map_or(String::new(), |(_, text)| text.to_string())
}

/// What the page has to say; nothing while all files are as built in.
#[cfg(target_family = "wasm")]
pub fn said() -> Vec<Said> {
    let list = |value: JsValue| if Array::is_array(&value) { Array::from(&value) } else { Array::new() };
    let one = |value: JsValue| {
        let lines = list(get(&value, "lines")).iter().filter_map(|line| line.as_string()).collect();
        let sentence = get(&value, "sentence").as_string().unwrap_or_default();
        Said { taken: get(&value, "taken").is_truthy(), sentence, lines }
    };
    list(get(&rules(), "said")).iter().map(one).collect()
}

/// Outside a browser there is nothing beside the page.
#[cfg(not(target_family = "wasm"))]
pub fn said() -> Vec<Said> {
    Vec::new()
}

#[cfg(target_family = "wasm")]
fn rules() -> JsValue {
    get(&js_sys::global(), "hetangRules")
}

#[cfg(target_family = "wasm")]
fn get(object: &JsValue, key: &str) -> JsValue {
    Reflect::get(object, &key.into()).unwrap_or(JsValue::UNDEFINED)
}
