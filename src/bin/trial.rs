//! The module that tries the policy files found beside the page; no screen. Loaded by www/rules.js.
use wasm_bindgen::prelude::wasm_bindgen;

/// 试用: files found, as JSON, to verdicts as JSON.
#[wasm_bindgen]
pub fn trial(found: &str) -> String {
    hetang::api::trial(found)
}

fn main() {}
