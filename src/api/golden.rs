//! 验算: cases a policy file must still pass when it is changed beside the page. Rows of the same form as all cases
//! (`tests/cases/golden`, one file for each policy file); they carry their own base and are asked under the readings built in,
//! so that a corrected year or another reading is no failure. Part of the program, never read from beside the page.
use serde_json::Value as Json;

use crate::base::Date;
use crate::policy::Policy;

use super::answer::Host;
use super::calls::call;
use super::value::Value;

macro_rules! rows {
    ($($name:literal),+) => {
        [$((concat!($name, ".json"), include_str!(concat!("../../tests/cases/golden/", $name, ".jsonl")))),+]
    };
}

/// The rows of each policy file.
const GOLDEN: [(&str, &str); 7] = rows!["air", "air-level", "base", "carbon", "doctor", "land", "national"];

/// Asks for a figure that no call reads, or only a part of it.
const FIGURE: &str = "figure";

/// Lists that are sets.
const SETS: [&str; 4] = ["failing", "pending", "suspended", "reasons"];

/// What the rows of that file do not find as they must, in words; `built_in`: whose readings are asked.
pub fn failing<'a>(built_in: &Policy, policy: &'a Policy, file: &str) -> impl Iterator<Item = String> + 'a {
    let rows = GOLDEN.iter().find(|(name, _)| *name == file).map_or("", |(_, rows)| rows);
    let readings: Vec<(String, Value)> =
        built_in.readings().iter().map(|one| (one.id.clone(), Value::Text(one.default.clone()))).collect();
    let host = Host { policy, today: Date::MIN };
    rows.lines().filter_map(move |line| failure(&host, &readings, &serde_json::from_str(line).ok()?))
}

fn failure(host: &Host, readings: &[(String, Value)], row: &Json) -> Option<String> {
    let mut input = Value::from(&row["input"]);
    if let Value::Record(entries) = &mut input {
        let chosen = entries.iter().position(|(key, _)| key == "readings").map(|at| entries.remove(at).1);
        let chosen = if let Some(Value::Record(chosen)) = chosen { chosen } else { Vec::new() };
        let rest = readings.iter().filter(|(id, _)| !chosen.iter().any(|(known, _)| known == id)).cloned();
        let all = rest.chain(chosen.iter().cloned()).collect();
        entries.push(("readings".into(), Value::Record(all)));
    }
    let why = row["why"].as_str().unwrap_or_default();
    let got = match row["call"].as_str()? {
        FIGURE => figure(host.policy, &row["input"]),
        name => call(host, name, &input)?["value"].take(),
    };
    let (key, wanted, got) = difference("", &row["value"], &got)?;
    Some(format!("验算没有通过（{why}）：{key}应当是{wanted}，按这个文件算成{got}。检查改过的数"))
}

/// The value as the file has it.
fn figure(policy: &Policy, input: &Json) -> Json {
    let on = input["on"].as_str().and_then(|day| Date::parse_iso(day).ok()).unwrap_or(Date::MIN);
    policy.figure(input["id"].as_str().unwrap_or_default(), on).text.into()
}

/// Where they differ, what was wanted, what came. Of an object only the keys wanted are looked at.
fn difference(path: &str, wanted: &Json, got: &Json) -> Option<(String, Json, Json)> {
    let same = match (wanted, got) {
        (Json::Object(keys), _) => {
            return keys.iter().find_map(|(key, wanted)| {
                let got = &got[key];
                let inside = [path, if path.is_empty() { "" } else { "." }, key].concat();
                if SETS.contains(&key.as_str()) && sorted(wanted) == sorted(got) {
                    return None;
                }
                difference(&inside, wanted, got)
            });
        }
        (Json::Array(all), Json::Array(given)) if all.len() == given.len() => {
            return all
                .iter()
                .zip(given)
                .enumerate()
                .find_map(|(i, (wanted, got))| difference(&format!("{path}[{i}]"), wanted, got));
        }
        (wanted, got) => wanted == got,
    };
    (!same).then(|| (path.to_string(), wanted.clone(), got.clone()))
}

fn sorted(list: &Json) -> Vec<String> {
    let mut items: Vec<String> = list.as_array().into_iter().flatten().map(Json::to_string).collect();
    items.sort();
    items
}
