//! 规则文件: the texts that `boot.js` (in the kit: the file itself) has ready before the program begins, and what it has to
//! say of those that are not as built in. They never change while the page is open.
#[cfg(target_family = "wasm")]
use js_sys::Reflect;
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

/// What the page has to say; nothing while all files are as built in.
pub fn said() -> Vec<Said> {
    read(&get("said"))
}

/// One a line: `+` or `-` for taken or not, sentence and lines, with tabs between. So plain because every resident
/// downloads what reads it.
fn read(said: &str) -> Vec<Said> {
    let one = |row: &str| {
        let mut parts = row.split('\t').map(str::to_string);
        let taken = parts.next()? == "+";
        Some(Said { taken, sentence: parts.next()?, lines: parts.collect() })
    };
    said.lines().filter_map(one).collect()
}

/// The text of the file to use.
#[cfg(target_family = "wasm")]
pub fn text(name: &str) -> String {
    get(name)
}

/// Outside a browser: as built in.
#[cfg(not(target_family = "wasm"))]
pub fn text(name: &str) -> String {
    crate::policy::EMBEDDED.iter().find(|(known, _)| *known == name).map_or(String::new(), |(_, text)| text.to_string())
}

#[cfg(target_family = "wasm")]
fn get(key: &str) -> String {
    let inside = |object: JsValue, key: &str| Reflect::get(&object, &key.into()).ok();
    let rules = web_sys::window().and_then(|window| inside(window.into(), "hetangRules"));
    rules.and_then(|rules| inside(rules, key)?.as_string()).unwrap_or_default()
}

/// Outside a browser there is nothing beside the page.
#[cfg(not(target_family = "wasm"))]
fn get(_: &str) -> String {
    String::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_read() {
        let said = read("+\ta更新过。\t一\t二\n-\tb没有读到。\n");
        let one = |taken, sentence: &str, lines: &[&str]| Said {
            taken,
            sentence: sentence.into(),
            lines: lines.iter().map(|line| line.to_string()).collect(),
        };
        assert_eq!(said, [one(true, "a更新过。", &["一", "二"]), one(false, "b没有读到。", &[])]);
        assert_eq!(read(""), []);
    }
}
