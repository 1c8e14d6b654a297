//! The architecture, kept: layers, heads and sizes of files, no browser and no float below L5, no number of the law in
//! the rules, every article named in code in the policy documents, every reading in the policy files.
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use hetang::policy::Policy;

const ROOT: &str = env!("CARGO_MANIFEST_DIR");
const MOST_LINES: usize = 500;

fn sources(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
            if entry.is_dir() && entry.file_name().is_none_or(|name| name != "node_modules") {
                folders.push(entry);
            } else if entry.extension().is_some_and(|ending| ending == "rs") {
                found.push((relative(&entry), fs::read_to_string(&entry).expect("readable")));
            }
        }
    }
    found.sort();
    assert!(!found.is_empty(), "{folder} holds no source");
    found
}

fn relative(path: &Path) -> String {
    let rest: PathBuf = path.strip_prefix(ROOT).expect("inside").to_path_buf();
    rest.to_string_lossy().replace('\\', "/")
}

/// The code of a file: without comments and without its test module.
fn code(text: &str) -> String {
    let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = shipped.lines().map(|line| line.split("//").next().unwrap_or_default());
    lines.collect::<Vec<_>>().join("\n")
}

/// `name` as a whole word.
fn holds_word(text: &str, name: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    text.match_indices(name).any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(part);
        let after = text[at + name.len()..].chars().next().is_some_and(part);
        !before && !after
    })
}

#[track_caller]
fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_file_has_a_head_and_a_size() {
    let files = [sources("src"), sources("tests")].concat();
    none(
        files
            .iter()
            .flat_map(|(name, text)| {
                let head = (!text.starts_with("//!")).then(|| format!("{name} does not open with //!"));
                let size = (text.lines().count() > MOST_LINES).then(|| format!("{name} is over {MOST_LINES} lines"));
                head.into_iter().chain(size)
            })
            .collect(),
    );
}

#[test]
fn programs_only_start_something() {
    let bins = sources("src/bin");
    none(
        bins.iter().filter(|(_, text)| text.lines().count() > 20).map(|(name, _)| format!("{name} is long")).collect(),
    );
}

/// What is known of a file that a program does not hold is what it would find in it.
#[test]
fn the_list_of_policy_files_is_fresh() {
    let fresh = "node www/build/stamp.mjs writes www/policy/stamp.json";
    assert_eq!(Policy::of(&[]).stamp(), Policy::embedded().stamp(), "{fresh}");
    assert_eq!(Policy::of(&[]).data_as_of(), Policy::embedded().data_as_of(), "{fresh}");
}

/// Layer, folder, what it may name of this crate, outside crates.
const LAYERS: [(&str, &[&str], &[&str]); 10] = [
    ("src/base", &["base"], &["rust_decimal", "datealgo", "thiserror"]),
    ("src/policy", &["base", "policy"], &["serde", "serde_json", "sha2", "thiserror"]),
    ("src/rules/age", &["base", "policy", "rules::age"], &["thiserror"]),
    ("src/rules/doctor", &["base", "policy", "rules::doctor"], &["thiserror"]),
    ("src/rules/air", &["base", "policy", "rules::air"], &["thiserror"]),
    ("src/rules/carbon", &["base", "policy", "rules::carbon"], &["thiserror"]),
    ("src/rules/land", &["base", "policy", "rules::land"], &["thiserror"]),
    ("src/rules/retirement", &["base", "policy", "rules::retirement"], &["thiserror"]),
    ("src/forms", &["base", "policy", "rules", "forms"], &[]),
    ("src/api", &["base", "policy", "rules", "api"], &["serde", "serde_json", "wasm_bindgen", "js_sys"]),
];

/// Crates a layer could name.
const CRATES: [&str; 10] = [
    "rust_decimal",
    "datealgo",
    "serde",
    "serde_json",
    "sha2",
    "thiserror",
    "wasm_bindgen",
    "js_sys",
    "web_sys",
    "yew",
];

#[test]
fn arrows_point_down() {
    let mut faults = Vec::new();
    for (folder, own, crates) in LAYERS {
        for (name, text) in sources(folder) {
            let code = code(&text);
            for (at, _) in code.match_indices("crate::") {
                let path = &code[at + "crate::".len()..];
                let fits = own.iter().any(|module| path.starts_with(module));
                if !fits {
                    let named: String = path.chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect();
                    faults.push(format!("{name} names crate::{named}"));
                }
            }
            for krate in CRATES.iter().filter(|krate| !crates.contains(krate)) {
                if code.contains(&format!("{krate}::")) {
                    faults.push(format!("{name} names {krate}"));
                }
            }
        }
    }
    none(faults);
}

#[test]
fn the_browser_is_named_only_where_it_may_be() {
    let mut faults = Vec::new();
    for (name, text) in sources("src") {
        let code = code(&text);
        let service = name.starts_with("src/ui/services/");
        let edge = service || name == "src/api/export.rs" || name == "src/bin/trial.rs";
        if code.contains("web_sys::") && !service {
            faults.push(format!("{name} names web-sys outside ui/services"));
        }
        let bare = ["js_sys::", "wasm_bindgen::"].iter().any(|krate| code.contains(krate));
        if bare && !edge {
            faults.push(format!("{name} names the browser"));
        }
        if code.contains("yew::") && !name.starts_with("src/ui/") {
            faults.push(format!("{name} names yew outside ui"));
        }
    }
    none(faults);
}

#[test]
fn no_float_below_the_edge() {
    let below = [sources("src/base"), sources("src/policy"), sources("src/rules"), sources("src/forms")].concat();
    none(
        below
            .iter()
            .filter(|(_, text)| ["f32", "f64"].iter().any(|float| holds_word(&code(text), float)))
            .map(|(name, _)| format!("{name} names a float"))
            .collect(),
    );
}

#[test]
fn the_guide_knows_no_service() {
    let guide = sources("src/ui/guide");
    let names = |text: &str| ["ui::pages", "crate::rules", "Route::Land"].iter().any(|name| code(text).contains(name));
    none(guide.iter().filter(|(_, text)| names(text)).map(|(name, _)| format!("{name} names a service")).collect());
}

/// `www/build/rest.mjs` cuts the program at these functions: without the proof, one could be called before it is there.
#[test]
fn the_rest_is_entered_by_proof() {
    let mut faults = Vec::new();
    for (name, text) in sources("src/ui/pages").iter().filter(|(name, _)| name.ends_with("/rest.rs")) {
        let code = code(text);
        let entries: Vec<&str> = code.split("\npub ").skip(1).filter(|one| one.starts_with("fn ")).collect();
        let sealed = code.matches("#[inline(never)]\npub fn ").count();
        let proved =
            entries.iter().filter(|one| one.split(')').next().is_some_and(|head| head.contains("here: Here"))).count();
        let given = code.matches("here.give(").count();
        if entries.is_empty() || [sealed, proved, given] != [entries.len(); 3] || code.contains("pub(") {
            faults.push(format!(
                "{name}: each pub fn is #[inline(never)], takes here: Here and gives by it; nothing is pub(…)"
            ));
        }
    }
    none(faults);
}

/// Numbers that are no law: signs, steps, places, days and months of the calendar.
const INNOCENT: [&str; 4] = ["0", "1", "-1", "2"];
/// Places where a number is a unit of measure or a place in a list, with why.
const UNITS: [(&str, &[&str]); 4] = [
    // 1 hectare = 10,000 m² = 15 mu: units of measure, not law; the step of the forms' two decimals.
    ("src/rules/land/funding.rs", &["10_000", "15"]),
    // Days that make a month when days left over are put together, for a notice.
    ("src/rules/doctor/service.rs", &["30"]),
    // What an index and a percentage count in.
    ("src/rules/carbon/trajectory.rs", &["100"]),
    // Places of the stops in their list.
    ("src/rules/land/process.rs", &["3", "4", "5", "6", "9"]),
];

#[test]
fn no_number_of_the_law_in_the_rules() {
    let mut faults = Vec::new();
    for (name, text) in sources("src/rules") {
        let allowed = UNITS.iter().find(|(file, _)| *file == name).map_or(&[][..], |(_, numbers)| *numbers);
        for (line_number, line) in code(&text).lines().enumerate() {
            for number in literals(line) {
                let innocent = INNOCENT.contains(&number.as_str()) || allowed.contains(&number.as_str());
                let step = name.ends_with("eligibility_notices.rs") && (number == "0.01" || number == "10");
                // The length of an array is no figure.
                let array = line.contains(&["; ", &number, "]"].concat());
                if !innocent && !step && !array {
                    faults.push(format!("{name}:{} holds {number}", line_number + 1));
                }
            }
        }
    }
    none(faults);
}

/// Number literals of a line: outside names, ids and `{places}`, but also those in strings that are only a number.
fn literals(line: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = line;
    while let Some(at) = rest.find('"') {
        found.extend(bare_numbers(&rest[..at]));
        let inside = &rest[at + 1..];
        let end = inside.find('"').unwrap_or(inside.len());
        let text = &inside[..end];
        // A string that is nothing but a number with decimals hides a figure; ids such as "12" name an article.
        if text.contains('.') && text.parse::<f64>().is_ok() && !text.contains(char::is_alphabetic) && !is_clause(text)
        {
            found.push(text.to_string());
        }
        rest = &inside[(end + 1).min(inside.len())..];
    }
    found.extend(bare_numbers(rest));
    found
}

fn is_clause(text: &str) -> bool {
    Policy::embedded().clause(text).is_some()
}

fn bare_numbers(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    let chars: Vec<char> = code.chars().collect();
    let mut at = 0;
    while at < chars.len() {
        let starts = chars[at].is_ascii_digit();
        let named = at > 0 && (chars[at - 1].is_alphanumeric() || chars[at - 1] == '_');
        if starts && !named {
            let end = (at..chars.len()).find(|i| !(chars[*i].is_ascii_digit() || "._".contains(chars[*i])));
            let end = end.unwrap_or(chars.len());
            let number: String = chars[at..end].iter().collect();
            // A place of a tuple (`.0`) or a range is no figure.
            let place = at > 0 && chars[at - 1] == '.';
            if !place {
                found.push(number.trim_end_matches('.').to_string());
            }
            at = end;
        } else {
            at += 1;
        }
    }
    found
}

#[test]
fn the_number_check_sees_numbers() {
    assert_eq!(literals("let x = base * 139;"), ["139"]);
    assert_eq!(literals("Rate::parse(\"0.3\")"), ["0.3"]);
    assert_eq!(literals("let a = b.0 + c1;"), Vec::<String>::new());
    assert_eq!(literals("finding(\"3.area\", x)"), Vec::<String>::new());
}

#[test]
fn every_article_named_in_code_exists() {
    let policy = Policy::embedded();
    let documents: BTreeSet<&str> = policy.documents().iter().map(|document| document.id.as_str()).collect();
    let mut named = 0;
    let mut faults = Vec::new();
    for (name, text) in sources("src") {
        for literal in text.split('"').skip(1).step_by(2) {
            let Some((document, article)) = literal.split_once(':') else {
                continue;
            };
            if documents.contains(document)
                && article.chars().all(|c| c.is_alphanumeric() || c == '.')
                && !article.is_empty()
            {
                named += 1;
                if policy.article(literal).is_none() {
                    faults.push(format!("{name} names the article {literal}"));
                }
            }
        }
        if name.starts_with("src/rules/land") {
            for number in articles_in_comments(&text) {
                named += 1;
                let land = policy.documents().iter().find(|document| document.id == "land").expect("the measure");
                let civil = policy.documents().iter().find(|document| document.id == "civil").expect("the code");
                let known = |article: &str| {
                    let both = land.articles.iter().chain(&civil.articles);
                    both.into_iter().any(|entry| entry.number == article)
                };
                if !known(&number) {
                    faults.push(format!("{name} names {number}"));
                }
            }
        }
    }
    assert!(named > 20, "only {named} articles are named");
    none(faults);
}

/// 第…条 of a text, lists such as 第三、四条 left aside.
fn articles_in_comments(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('第') {
        let tail: String = text[at..].chars().take(9).collect();
        if let Some(end) = tail.find('条') {
            let number = &tail[..end];
            if number.chars().skip(1).all(|c| "一二三四五六七八九十百千零".contains(c)) {
                found.push(format!("{number}条"));
            }
        }
    }
    found
}

#[test]
fn every_wording_clause_and_notice_of_the_rules_is_in_the_policy() {
    let policy = Policy::embedded();
    let mut faults = Vec::new();
    for (name, text) in [sources("src/rules"), sources("src/api")].concat() {
        for literal in code(&text).split('"').skip(1).step_by(2) {
            let Some((kind, _)) = literal.split_once('.') else {
                continue;
            };
            let shaped = literal.chars().all(|c| c.is_ascii_alphanumeric() || "._".contains(c));
            let known = match kind {
                "truck" | "machine" | "site" => policy.clause(literal).is_some(),
                "air" | "aqi" | "carbon" | "doctor" | "signer" | "land" | "retirement" | "age" | "id" | "paper"
                | "stop" | "base" | "why" => {
                    let figure = policy.timelines().iter().any(|timeline| timeline.id == literal);
                    figure || policy.wording(literal).is_some() || policy.checklist(literal).is_some()
                }
                "edge" | "state" | "expiry" | "conflict" | "reading" => policy.notice(literal).is_some(),
                _ => true,
            };
            let is_file = literal.ends_with(".json");
            if shaped && !known && !is_file && !literal.ends_with('.') {
                faults.push(format!("{name} names {literal}"));
            }
        }
    }
    none(faults);
}

#[test]
fn every_reading_of_the_code_is_in_the_policy_with_the_same_choices() {
    use hetang::base::{Attain, Extend, Feb29, FirstDay, Reading, ReadingIds};
    use hetang::rules::air::{Episode, HourlyMode, MeanImpliesShort};
    use hetang::rules::doctor::{BoundaryDay, EndWhen, Reason3, Reason4, Under60At};
    use hetang::rules::land::{
        AgeStep, Art4Item7, Art14, EffectiveInclusive, LastClaim, MovedInSameDay, OnReaching, RoundingReading,
        RouteDate, ValidityLastDay, ValidityStart,
    };
    let code: [ReadingIds; 23] = [
        BoundaryDay::IDS,
        EndWhen::IDS,
        Reason3::IDS,
        Reason4::IDS,
        Under60At::IDS,
        Episode::IDS,
        HourlyMode::IDS,
        MeanImpliesShort::IDS,
        Attain::IDS,
        Extend::IDS,
        Feb29::IDS,
        FirstDay::IDS,
        AgeStep::IDS,
        Art4Item7::IDS,
        Art14::IDS,
        EffectiveInclusive::IDS,
        LastClaim::IDS,
        MovedInSameDay::IDS,
        OnReaching::IDS,
        RoundingReading::IDS,
        RouteDate::IDS,
        ValidityLastDay::IDS,
        ValidityStart::IDS,
    ];
    let policy = Policy::embedded();
    let list = |choices: Vec<String>| choices.join(",");
    let ours: BTreeSet<(String, String)> = code.iter().map(|r| (r.id.to_string(), r.choices.join(","))).collect();
    let theirs: BTreeSet<(String, String)> = policy
        .readings()
        .iter()
        .map(|r| (r.id.clone(), list(r.choices.iter().map(|choice| choice.id.clone()).collect())))
        .collect();
    assert_eq!(ours, theirs);
    assert!(policy.readings().iter().all(|r| r.choices[0].id == r.default), "the shipped default comes first");
}
