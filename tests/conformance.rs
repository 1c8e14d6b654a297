//! The contract's published cases, natively: every key of `value` must be equal in the answer. The same files run
//! against the built API in `tests/api`.
use std::fs;
use std::path::Path;

use hetang::api::{Host, Value, call};
use hetang::base::Date;
use hetang::policy::Policy;
use serde_json::Value as Json;

/// Lists that are sets.
const SETS: [&str; 4] = ["failing", "pending", "suspended", "reasons"];

fn sorted(json: &Json) -> Vec<String> {
    let mut items: Vec<String> = json.as_array().into_iter().flatten().map(Json::to_string).collect();
    items.sort();
    items
}

fn mismatch(case: &Json, answer: &Json) -> Option<String> {
    if let Some(wanted) = case["value"].as_array() {
        return lists_differ(wanted, answer);
    }
    let expected = case["value"].as_object()?;
    let wanted_error = (expected.len() == 1).then(|| expected.get("error")).flatten();
    if let Some(code) = wanted_error {
        let got = &answer["error"]["code"];
        return (answer["ok"] != false || got != code).then(|| format!("wanted the error {code}, got {answer}"));
    }
    if answer["ok"] != true {
        return Some(format!("failed: {}", answer["error"]));
    }
    values_differ(&case["value"], &answer["value"])
}

/// The first key of `expected` that `got` has otherwise; anything but an object is compared as a whole.
fn values_differ(expected: &Json, got: &Json) -> Option<String> {
    let Some(keys) = expected.as_object() else {
        return (expected != got).then(|| format!("wanted {expected}, got {got}"));
    };
    let differs = |key: &str, wanted: &Json| {
        let got = &got[key];
        if SETS.contains(&key) { sorted(got) != sorted(wanted) } else { got != wanted }
    };
    let (key, wanted) = keys.iter().find(|(key, wanted)| differs(key, wanted))?;
    Some(format!("{key}: wanted {wanted}, got {}", got[key.as_str()]))
}

/// A value that is a list: as long, in the same order, each element as a value of its own.
fn lists_differ(wanted: &[Json], answer: &Json) -> Option<String> {
    let Some(got) = answer["value"].as_array() else {
        return Some(format!("wanted a list, got {answer}"));
    };
    if got.len() != wanted.len() {
        return Some(format!("wanted {} elements, got {}: {}", wanted.len(), got.len(), answer["value"]));
    }
    wanted
        .iter()
        .zip(got)
        .enumerate()
        .find_map(|(i, (wanted, got))| values_differ(wanted, got).map(|what| format!("[{i}] {what}")))
}

#[test]
fn lists_are_compared_element_by_element() {
    let case = |value: Json| serde_json::json!({ "value": value });
    let answer = serde_json::json!({ "ok": true, "value": [{ "a": 1, "b": 2 }, { "a": 3, "b": 4 }] });
    assert_eq!(mismatch(&case(serde_json::json!([{ "a": 1 }, { "b": 4 }])), &answer), None);
    for wrong in [
        serde_json::json!([]),
        serde_json::json!([{ "a": 1 }]),
        serde_json::json!([{ "a": 3 }, { "a": 1 }]),
        serde_json::json!([{ "a": 1 }, { "c": 4 }]),
        serde_json::json!([{ "a": 1 }, 3]),
    ] {
        assert!(mismatch(&case(wrong.clone()), &answer).is_some(), "{wrong}");
    }
    let refused = serde_json::json!({ "ok": false, "error": { "code": "bad_type" } });
    assert!(mismatch(&case(serde_json::json!([])), &refused).is_some());
}

fn run(folder: &str) -> (usize, Vec<String>) {
    let policy = Policy::embedded();
    let host = Host { policy: &policy, today: Date::parse_iso("2026-11-23").expect("a day") };
    let (mut ran, mut wrong) = (0, Vec::new());
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases").join(folder);
    let mut files: Vec<_> = fs::read_dir(path).expect("the cases").map(|file| file.expect("a file").path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|ending| ending == "jsonl")) {
        for (number, line) in fs::read_to_string(file).expect("readable").lines().enumerate() {
            let case: Json = serde_json::from_str(line).expect("a JSON line");
            let name = case["call"].as_str().expect("a call");
            let answer = call(&host, name, &Value::from(&case["input"])).expect("a known call");
            ran += 1;
            if let Some(what) = mismatch(&case, &answer) {
                wrong.push(format!("{}:{} {name} {what}\n  {}", file.display(), number + 1, case["input"]));
            }
        }
    }
    (ran, wrong)
}

#[track_caller]
fn check(folder: &str, at_least: usize) {
    let (ran, wrong) = run(folder);
    assert!(ran >= at_least, "only {ran} cases were found");
    assert!(wrong.is_empty(), "{} of {ran} differ:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_published_case_holds() {
    check("contract", 1256);
}

/// Two more of our own for each reading's other choices, and the errors.
#[test]
fn every_case_of_our_own_holds() {
    check("own", 378);
}
