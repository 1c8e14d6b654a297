//! 验算 keeps the law's figures: each figure of each policy file is changed in turn, and the file must be refused, by its
//! form or by a case of `tests/cases/golden`. What may change (a year's base, what is not published yet, words, contacts)
//! is taken, and said.
use hetang::api::{failing, judge};
use hetang::base::Date;
use hetang::policy::{EMBEDDED, Policy};
use serde_json::{Value, json};

#[track_caller]
fn shipped(name: &str) -> Value {
    let (_, text) = EMBEDDED.iter().find(|(known, _)| *known == name).expect("a file of the set");
    serde_json::from_str(text).expect("JSON")
}

/// Other values of the same form: a day sooner and later; a mark of a scale one up and one down; a number one up, one down
/// in its last digit, ten times as much, a tenth.
fn others(text: &str) -> Vec<String> {
    let marks: Vec<&str> = text.split(' ').collect();
    if marks.len() > 1 {
        let with = |i: usize, other: &str| {
            let mut all = marks.clone();
            all[i] = other;
            all.join(" ")
        };
        let near = |i: usize| others(marks[i]).into_iter().take(2).map(move |other| (i, other));
        return (0..marks.len()).flat_map(near).map(|(i, other)| with(i, &other)).collect();
    }
    if text == "yes" {
        return vec!["no".into()];
    }
    if text.split('-').count() == 3 {
        let day = Date::parse_iso(text).expect("a day");
        return [1, -1].map(|days| day.plus_days(days).to_string()).to_vec();
    }
    let places = text.split_once('.').map_or(0, |(_, rest)| rest.len());
    let scaled: i64 = text.replace('.', "").parse().expect("a number");
    let changed = [scaled + 1, scaled - 1, scaled * 10, scaled / 10];
    changed.into_iter().filter(|other| *other >= 0 && *other != scaled).map(|other| decimal(other, places)).collect()
}

fn decimal(scaled: i64, places: usize) -> String {
    let digits = format!("{scaled:0>width$}", width = places + 1);
    let (whole, rest) = digits.split_at(digits.len() - places);
    if places == 0 { whole.to_string() } else { format!("{whole}.{rest}") }
}

/// Every changed file, with where it was changed and to what.
fn mutants(name: &str) -> Vec<(String, Value)> {
    let file = shipped(name);
    let mut all = Vec::new();
    let mut put = |path: String, value: Value| {
        let mut changed = file.clone();
        *changed.pointer_mut(&path).expect("a place") = value.clone();
        all.push((format!("{path} = {value}"), changed));
    };
    let list = |path: &str| file.pointer(path).and_then(Value::as_array).cloned().unwrap_or_default();
    for (i, timeline) in list("/timelines").iter().enumerate() {
        let id = timeline["id"].as_str().expect("an id");
        for (j, entry) in timeline["entries"].as_array().expect("entries").iter().enumerate() {
            let Some(value) = entry["value"].as_str().filter(|_| !id.starts_with("base.")) else { continue };
            for other in others(value) {
                put(format!("/timelines/{i}/entries/{j}/value"), json!(other));
            }
        }
    }
    for (i, measure) in list("/measures").iter().enumerate() {
        for (j, parameter) in measure["parameters"].as_array().into_iter().flatten().enumerate() {
            for other in others(parameter["value"].as_str().expect("a value")) {
                put(format!("/measures/{i}/parameters/{j}/value"), json!(other));
            }
        }
    }
    for which in ["off", "makeup"] {
        for (i, date) in list(&format!("/calendar/{which}")).iter().enumerate() {
            let date = date.as_str().expect("a day");
            // A day off that falls on a weekend and moves to another one changes nothing.
            let weekday = |text: &str| Date::parse_iso(text).is_ok_and(|day| day.is_weekday());
            for other in others(date).iter().filter(|other| which == "makeup" || weekday(date) || weekday(other)) {
                put(format!("/calendar/{which}/{i}"), json!(other));
            }
        }
    }
    for (i, target) in list("/carbon/targets").iter().enumerate() {
        for key in ["value", "year", "baseline"] {
            for other in target[key].as_str().map(others).into_iter().flatten() {
                put(format!("/carbon/targets/{i}/{key}"), json!(other));
            }
        }
        for (key, words) in [
            ("op", &["=", "~", ">", ">="][..]),
            ("yearKind", &["by", "before"]),
            ("unit", &["千克"]),
            ("hedge", &["力争", "原则上"]),
        ] {
            let other = words.iter().find(|word| target[key].as_str().is_some_and(|now| now != **word));
            if let Some(other) = other {
                put(format!("/carbon/targets/{i}/{key}"), json!(other));
            }
        }
    }
    for (i, goal) in list("/carbon/goals").iter().enumerate() {
        for other in goal["year"].as_str().map(others).into_iter().flatten() {
            put(format!("/carbon/goals/{i}/year"), json!(other));
        }
    }
    all
}

/// The files the cases of one file are asked of: those its screens read.
fn part(name: &str) -> &'static [&'static str] {
    match name {
        "land.json" => &["base.json", "land.json", "national.json"],
        "doctor.json" => &["doctor.json", "national.json"],
        "air.json" | "air-level.json" => &["air.json", "air-level.json", "national.json"],
        "carbon.json" => &["carbon.json"],
        _ => &["air.json", "doctor.json", "land.json", "base.json", "national.json"],
    }
}

/// The part of the set with one file changed.
fn with(name: &str, text: &str) -> Policy {
    let files = EMBEDDED.into_iter().filter(|(known, _)| part(name).contains(known));
    let files: Vec<(&str, &str)> = files.map(|(known, own)| (known, if known == name { text } else { own })).collect();
    Policy::of(&files)
}

/// Whether a file is refused, which the cases find out sooner than the checks.
fn refused(built_in: &Policy, name: &str, text: &str) -> bool {
    failing(built_in, &with(name, text), name).next().is_some()
        || judge(&[(name, text)]).iter().all(|verdict| !verdict.taken)
}

#[track_caller]
fn check(name: &str, at_least: usize) {
    let all = mutants(name);
    assert!(all.len() >= at_least, "{name}: only {} figures were changed", all.len());
    let built_in = with(name, &shipped(name).to_string());
    assert_eq!(failing(&built_in, &built_in, name).next(), None);
    let taken = all.iter().filter(|(_, file)| !refused(&built_in, name, &file.to_string()));
    let taken: Vec<&str> = taken.map(|(what, _)| what.as_str()).collect();
    assert!(
        taken.is_empty(),
        "{name}: {} of {} wrong figures are taken:\n{}",
        taken.len(),
        all.len(),
        taken.join("\n")
    );
}

#[test]
fn a_wrong_figure_of_the_land_rules_is_refused() {
    check("land.json", 60);
}

#[test]
fn a_wrong_figure_of_the_doctors_rules_is_refused() {
    check("doctor.json", 60);
}

#[test]
fn a_wrong_figure_of_the_alert_plan_is_refused() {
    check("air.json", 100);
}

#[test]
fn a_wrong_figure_of_the_carbon_plan_is_refused() {
    check("carbon.json", 250);
}

#[test]
fn a_wrong_day_or_figure_of_the_national_law_is_refused() {
    check("national.json", 300);
}

#[test]
fn a_wrong_mark_of_the_air_quality_index_is_refused() {
    check("air-level.json", 350);
}
