//! 规则文件: the set that ships loads and says what the facts say; the schema is current; every kind of faulty file
//! in `tests/bad` is refused with all of its problems at once; a refused file changes nothing.
use std::path::PathBuf;

use hetang::base::{Attain, Date, Feb29, Money, NonEmpty, Outcome, ValueState};
use hetang::policy::{BadReading, Choices, Ctx, Policy, Problem, json_schema};
use proptest::prelude::*;
use serde_json::Value;

const SHIPPED: [&str; 7] =
    ["air.json", "air-level.json", "base.json", "carbon.json", "doctor.json", "land.json", "national.json"];

#[track_caller]
fn text(path: &str) -> String {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}

#[track_caller]
fn shipped(name: &str) -> String {
    text(&format!("www/policy/{name}"))
}

#[track_caller]
fn day(text: &str) -> Date {
    Date::parse_iso(text).expect("a day")
}

/// `code path`, and the date where there is one, of every problem.
fn summary(problems: &NonEmpty<Problem>) -> Vec<String> {
    let line = |p: &Problem| {
        let code = serde_json::to_value(p.code).expect("a code");
        let date = p.date.map_or(String::new(), |d| format!(" {d}"));
        format!("{} {}{date}", code.as_str().expect("a word"), p.path)
    };
    problems.iter().map(line).collect()
}

#[test]
fn what_ships_has_no_problem() {
    let files: Vec<(&str, String)> = SHIPPED.iter().map(|name| (*name, shipped(name))).collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let loaded = Policy::load(&files);
    let problems = loaded.as_ref().err().map(|all| all.iter().map(ToString::to_string).collect::<Vec<_>>());
    assert_eq!(problems, None);
    let embedded = Policy::embedded();
    assert_eq!(Some(embedded.stamp()), loaded.as_ref().ok().map(Policy::stamp), "the build holds the files");
    assert_eq!(embedded.warnings(), []);
    assert_eq!((embedded.stamp().id.as_str(), embedded.stamp().sha256.len()), ("hetang", 64));
    assert_eq!(embedded.data_as_of(), day("2026-07-24"));
    let reversed: Vec<(&str, &str)> = files.into_iter().rev().collect();
    assert_eq!(Policy::load(&reversed).expect("a set").stamp(), embedded.stamp(), "order does not matter");
}

#[test]
fn the_schema_is_current_and_accepts_what_ships() {
    assert_eq!(shipped("schema.json"), json_schema(), "cargo run --bin schema > www/policy/schema.json");
    let schema = validator();
    for name in SHIPPED {
        let faults: Vec<String> = schema.iter_errors(&json(&shipped(name))).map(|e| e.to_string()).collect();
        assert_eq!(faults, [""; 0], "{name}");
    }
}

fn validator() -> jsonschema::Validator {
    jsonschema::draft202012::new(&json(&json_schema())).expect("a schema")
}

#[track_caller]
fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("JSON")
}

/// Whether the schema alone sees that something is wrong; periods and references only the reader sees.
#[derive(Clone, Copy, PartialEq)]
enum Schema {
    Refuses,
    Accepts,
    CannotRead,
}

#[track_caller]
fn check_bad(name: &str, schema: Schema, expected: &[&str]) {
    let source = text(&format!("tests/bad/{name}"));
    let problems = Policy::load(&[(name, &source)]).expect_err(name);
    assert_eq!(summary(&problems), expected, "{name}");
    for problem in problems.iter() {
        assert!(problem.file == name && !problem.what.is_empty() && !problem.remedy.is_empty(), "{problem}");
    }
    if schema != Schema::CannotRead {
        assert_eq!(validator().is_valid(&json(&source)), schema == Schema::Accepts, "{name} against the schema");
    }
}

#[test]
fn bad_not_a_policy_file() {
    check_bad("syntax.json", Schema::CannotRead, &["syntax "]);
    check_bad("list.json", Schema::Refuses, &["wrong_type "]);
}

#[test]
fn bad_numbers_without_quotes() {
    check_bad(
        "numbers.json",
        Schema::Refuses,
        &[
            "bad_text schema",
            "bare_number version",
            "bare_number dataAsOf",
            "bare_number documents[0].articles[0].id",
            "wrong_type timelines[0].asked",
            "bare_number timelines[0].entries[0].value 2024-01-01",
            "bare_number timelines[0].entries[1].value 2025-01-01",
            "wrong_type timelines[0].entries[2].source 2027-01-01",
            "wrong_type readings",
            "wrong_type contacts[0]",
            "unknown_article timelines[0].article",
            "gap timelines[0].entries[2].from 2026-01-01",
        ],
    );
}

#[test]
fn bad_keys() {
    check_bad(
        "keys.json",
        Schema::Refuses,
        &[
            "missing_key version",
            "missing_key dataAsOf",
            "duplicate_key documents[0].id",
            "missing_key documents[0].articles[0].title",
            "unknown_key documents[0].articles[0].titel",
            "unknown_key data_as_of",
            "unknown_key comment",
        ],
    );
    let problems = Policy::load(&[("k", &text("tests/bad/keys.json"))]).expect_err("refused");
    let remedies: Vec<&str> = problems.iter().skip(4).map(|p| p.remedy.as_str()).collect();
    assert_eq!(remedies, ["是不是“title”？改过来，或者删去", "是不是“dataAsOf”？改过来，或者删去", "删去它"]);
}

#[test]
fn bad_periods() {
    check_bad(
        "periods.json",
        Schema::Accepts,
        &[
            "gap timelines[0].entries[1].from 2024-01-01",
            "overlap timelines[0].entries[2].from 2024-12-31",
            "backwards timelines[0].entries[3].to 2026-01-01",
            "open_end timelines[1].entries[0].to",
            "open_end timelines[1].entries[2].from 2024-12-31",
            "empty timelines[2].entries",
        ],
    );
}

#[test]
fn bad_values() {
    check_bad(
        "values.json",
        Schema::Refuses,
        &[
            "bad_date dataAsOf",
            "unknown_choice timelines[0].entries[5].state 2025-01-01",
            "unknown_choice timelines[0].entries[6].state 2026-01-01",
            "unknown_choice timelines[6].unit",
            "bad_value timelines[0].entries[0].value 2020-01-01",
            "bad_value timelines[0].entries[1].value 2021-01-01",
            "bad_value timelines[0].entries[2].value 2022-01-01",
            "bad_state timelines[0].entries[3].state 2023-01-01",
            "bad_state timelines[0].entries[4].value 2024-01-01",
            "bad_value timelines[1].entries[0].value",
            "bad_value timelines[2].entries[0].value",
            "bad_value timelines[3].entries[0].value",
            "bad_value timelines[4].entries[0].value",
            "bad_value timelines[5].entries[0].value",
        ],
    );
}

#[test]
fn bad_references() {
    check_bad(
        "references.json",
        Schema::Refuses,
        &[
            "bad_text clauses[0].article",
            "duplicate_id documents[0].articles[1].id",
            "duplicate_id timelines[1].id",
            "duplicate_id readings[0].choices[1].id",
            "unknown_article timelines[0].article",
            "unknown_article timelines[0].entries[0].article",
            "unknown_article readings[0].article",
            "unknown_article wording[0].article",
            "unknown_article duties[0].article",
            "bad_default readings[0].default",
            "empty readings[1].choices",
        ],
    );
}

#[test]
fn bad_texts() {
    check_bad(
        "texts.json",
        Schema::Refuses,
        &[
            "bad_text schema",
            "bad_text id",
            "bad_text version",
            "bad_text documents[0].number",
            "bad_text documents[0].title",
            "bad_text documents[0].url",
            "bad_text documents[0].articles[0].id",
            "bad_text documents[0].articles[0].url",
            "bad_text wording[0].label",
            "bad_text wording[0].formula",
            "bad_text wording[0].substituted",
            "bad_text wording[0].result",
            "bad_text notices[0].message",
            "bad_text notices[1].code",
            "unknown_article wording[0].article",
        ],
    );
}

#[test]
fn bad_plans() {
    check_bad(
        "plan.json",
        Schema::Refuses,
        &[
            "bad_text measures[0].text",
            "unknown_choice measures[1].since",
            "unknown_choice measures[1].kind",
            "unknown_choice measures[1].audiences[0]",
            "unknown_choice measures[1].parameters[0].unit",
            "bad_text checklists[0].items[0]",
            "duplicate_id measures[5].parameters[1].id",
            "unknown_article measures[0].article",
            "empty measures[2].audiences",
            "bad_value measures[2].parameters[0].value",
            "bad_value measures[2].parameters[1].value",
            "bad_replaces measures[3].replaces",
            "bad_text measures[3].text",
            "bad_text measures[4].note",
            "bad_replaces measures[4].replaces",
            "bad_replaces measures[5].replaces",
            "empty unitDuties[0].duties",
            "empty checklists[1].items",
        ],
    );
}

#[test]
fn a_plan_that_lost_a_measure_a_unit_or_a_list_is_refused() {
    let policy = Policy::embedded();
    let file = shipped("air.json");
    for (from, to, expected) in [
        ("\"id\": \"II.bus\"", "\"id\": \"II.buses\"", "lost_id measures"),
        ("\"id\": \"acHigh\"", "\"id\": \"high\"", "bad_text measures[2].text"),
        ("\"id\": \"classesMayStop\"", "\"id\": \"classes\"", "lost_id measures"),
        ("\"id\": \"annex3.7\"", "\"id\": \"annex3.seven\"", "lost_id unitDuties"),
        ("\"id\": \"air.joint\"", "\"id\": \"air.joined\"", "lost_id checklists"),
    ] {
        assert_eq!(file.matches(from).count(), 1, "{from}");
        let problems = policy.with_file("air.json", &file.replace(from, to)).expect_err(from);
        assert_eq!(summary(&problems), [expected], "{from}");
    }
}

#[test]
fn bad_calendar() {
    check_bad(
        "calendar.json",
        Schema::Refuses,
        &[
            "bad_date calendar.off[3]",
            "bare_number calendar.makeup[2]",
            "calendar calendar.off[1] 2026-01-01",
            "calendar calendar.off[2] 2027-01-01",
            "calendar calendar.makeup[0] 2026-01-01",
            "calendar calendar.makeup[1] 2025-12-31",
        ],
    );
}

#[test]
fn problems_of_all_files_come_together() {
    let national = shipped("national.json");
    let (twin, broken) = (national.replace("\"id\": \"national\"", "\"id\": \"twin\""), "{");
    let all = Policy::load(&[("a.json", broken), ("b.json", &national), ("c.json", &twin)]).expect_err("refused");
    let of = |file: &str| all.iter().filter(|p| p.file == file).count();
    assert_eq!((of("a.json"), of("b.json")), (1, 0));
    assert!(summary(&all).contains(&"calendar calendar".to_string()), "a second calendar");
    assert!(summary(&all).contains(&"duplicate_id documents[0].id".to_string()));
    let large = " ".repeat(1 << 20) + "{}";
    assert_eq!(summary(&Policy::load(&[("l", &large)]).expect_err("refused")), ["too_large "]);
}

/// The shipped base with one more year, as the office adds it every summer.
fn with_2027(value: &str) -> String {
    let last = "\"article\": \"base:2026\" }";
    let next = format!(
        "{last},\n{{ \"from\": \"2027-01-01\", \"to\": \"2027-12-31\", \"value\": {value}, \"state\": \"official\", \"source\": \"通知原文\" }}"
    );
    let text = shipped("base.json").replacen(last, &next, 1).replace("2026.11.1", "2027.8.1");
    assert!(text.contains("2027-12-31"), "the shipped file still ends with 2026");
    text
}

#[test]
fn a_new_year_is_accepted_and_used() {
    let before = Policy::embedded();
    let after = before.with_file("base-2027.json", &with_2027("\"7001.5\"")).expect("accepted");
    let figure = after.figure("base.contribution", day("2027-10-15"));
    assert_eq!((figure.money(), figure.state), (Money::parse("7001.50").ok(), ValueState::Official));
    assert_eq!(figure.article, "base:yearly");
    assert_eq!(before.figure("base.contribution", day("2027-10-15")).state, ValueState::OutOfPeriod);
    assert_eq!(after.stamp().version, "2027.8.1");
    assert_ne!(after.stamp().sha256, before.stamp().sha256);
    assert_eq!(after.timelines().len(), before.timelines().len());
    let noted = before.with_file("base.json", &format!("\u{feff}{}", with_2027("\"7001.5\"")));
    assert!(noted.is_ok(), "a byte order mark is no fault");
    let back = after.with_file("base.json", &shipped("base.json")).expect("accepted");
    assert_eq!(back.stamp(), before.stamp());
}

#[test]
fn a_refused_file_changes_nothing() {
    let policy = Policy::embedded();
    let refused = |text: &str| summary(&policy.with_file("new.json", text).expect_err("refused"));
    assert_eq!(refused(&with_2027("7001")), ["bare_number timelines[0].entries[4].value 2027-01-01"]);
    assert_eq!(refused("nonsense"), ["syntax "]);
    assert_eq!(refused("{ \"id\": \"unheard_of\" }"), ["unknown_file id"]);
    assert_eq!(refused("[]"), ["unknown_file id"]);
    let renamed = shipped("base.json").replace("base.pension", "base.pensions");
    assert_eq!(refused(&renamed), ["lost_id timelines"]);
    let national = shipped("national.json");
    let choice = national.replace("\"id\": \"mar1\"", "\"id\": \"mar2\"");
    assert_eq!(refused(&choice), ["lost_id readings"]);
    assert_eq!(refused(&national.replace("+ {delay}个月", "+ {late}个月")), ["lost_id wording"]);
    assert_eq!(policy.stamp(), Policy::embedded().stamp());
}

#[test]
fn a_suspicious_base_is_named_not_refused() {
    let policy = Policy::embedded().with_file("base.json", &with_2027("\"7694\"")).expect("accepted");
    let places: Vec<(&str, Option<Date>)> = policy.warnings().iter().map(|w| (w.path.as_str(), w.date)).collect();
    assert_eq!(places, [("timelines[0].entries[4].value", Some(day("2027-01-01")))]);
}

#[track_caller]
fn check_figure(id: &str, on: &str, text: Option<&str>, state: ValueState) {
    let policy = Policy::embedded();
    let figure = policy.figure(id, day(on));
    assert_eq!((figure.text.as_deref(), figure.state), (text, state), "{id} on {on}");
    assert!(policy.article(&figure.article).is_some(), "{id} stands on {}", figure.article);
}

/// facts.md 1 and 2; 决定 of 2024-09-13.
#[test]
fn figures_are_those_of_the_facts() {
    for (year, value, state) in [
        (2023, "6284", ValueState::Unconfirmed),
        (2024, "6711", ValueState::Unconfirmed),
        (2025, "6787", ValueState::Reported),
        (2026, "6843", ValueState::Reported),
    ] {
        check_figure("base.contribution", &format!("{year}-01-01"), Some(value), state);
        check_figure("base.contribution", &format!("{year}-12-31"), Some(value), state);
    }
    for year in 2025..=2045 {
        let months = 180 + 6 * (year - 2029).clamp(0, 10);
        check_figure("retirement.minimum", &format!("{year}-07-01"), Some(&months.to_string()), ValueState::Official);
    }
    check_figure("retirement.female50.first", "1900-01-01", Some("1975-01-01"), ValueState::Official);
    for (id, old) in [("doctor.aid_low", "60"), ("doctor.aid_middle", "90"), ("doctor.aid_high", "120")] {
        check_figure(id, "2019-12-31", Some(old), ValueState::Reported);
        check_figure(id, "2026-11-23", None, ValueState::Missing);
    }
    check_figure("doctor.support_amount", "2026-11-23", None, ValueState::Missing);
    check_figure("doctor.buffer_check", "2026-11-23", Some("4"), ValueState::Ours);
    check_figure("retirement.resident_pension_age", "2026-01-01", Some("60"), ValueState::Reported);
}

#[test]
fn no_figure_outside_its_period() {
    check_figure("base.contribution", "2022-12-31", None, ValueState::OutOfPeriod);
    check_figure("base.contribution", "2027-01-01", None, ValueState::OutOfPeriod);
    let policy = Policy::embedded();
    let outside = policy.figure("base.contribution", day("2027-01-01"));
    assert_eq!((outside.money(), outside.rate(), outside.count(), outside.date()), (None, None, None, None));
    assert_eq!((outside.from, outside.to), (Some(day("2023-01-01")), Some(day("2026-12-31"))));
    let unknown = policy.figure("nothing", day("2026-01-01"));
    assert_eq!((unknown.state, unknown.text), (ValueState::Missing, None));
    assert!(policy.calendar().is_working_day(day("2027-01-01")).is_err(), "2027 is not published");
}

#[test]
fn readings_come_from_the_caller_or_the_file() {
    let policy = Policy::embedded();
    let ctx = Ctx::new(&policy, day("2026-07-24"));
    assert_eq!((ctx.reading(), ctx.reading()), (Feb29::Feb28, Attain::Birthday));
    assert_eq!(ctx.with_reading(Feb29::Mar1).reading::<Feb29>(), Feb29::Mar1);
    let office = shipped("national.json").replace("\"default\": \"feb28\"", "\"default\": \"mar1\"");
    let changed = policy.with_file("national.json", &office).expect("accepted");
    assert_eq!(Ctx::new(&changed, day("2026-07-24")).reading::<Feb29>(), Feb29::Mar1);

    let mut choices = Choices::default();
    assert_eq!(choices.set(&policy, "feb29", "mar1"), Ok(()));
    assert_eq!((choices.get("feb29"), choices.get("attain")), (Some("mar1"), None));
    assert_eq!(choices.with(Feb29::Feb28).iter().collect::<Vec<_>>(), [("feb29", "feb28")]);
    assert_eq!(choices.set(&policy, "feb30", "mar1"), Err(BadReading::Id("feb30".into())));
    let choice = BadReading::Choice { id: "feb29".into(), choice: "mar2".into() };
    assert_eq!(choices.set(&policy, "feb29", "mar2"), Err(choice));
}

#[test]
fn steps_take_their_words_from_the_file() {
    let policy = Policy::embedded();
    let ctx = Ctx::new(&policy, day("2026-07-24"));
    let step =
        ctx.step("retirement.day", Outcome::Computed, &[("day", "2026年1月1日".into()), ("birth", "生日".into())]);
    assert_eq!((step.result.as_str(), step.citation.article.as_str()), ("2026年1月1日", "第二百零二条"));
    assert_eq!(step.substituted.as_deref(), Some("生日 + {years}年{months}个月"), "an unfilled place stays visible");
    assert_eq!(ctx.step("nobody", Outcome::Met, &[]).label, "nobody");
    assert_eq!(policy.citation("nobody:1").article, "nobody:1");
    assert_eq!(policy.citation("holidays:2026").url, policy.article("holidays:2026").and_then(|(_, a)| a.url.clone()));
}

thread_local! {
    static SET: &'static Policy = Box::leak(Box::new(Policy::embedded()));
}

/// The set built in, read once a thread.
fn set() -> &'static Policy {
    SET.with(|set| *set)
}

proptest! {
    /// A file damaged anywhere, or anything at all, is read or refused, never a panic.
    #[test]
    fn no_text_panics(at in 0usize..3300, with in "\\PC{0,3}", any in "\\PC*") {
        let mut damaged: Vec<char> = shipped("base.json").chars().collect();
        let at = at.min(damaged.len() - 1);
        damaged.splice(at..=at, with.chars());
        for text in [damaged.into_iter().collect(), any] {
            match set().with_file("base.json", &text) {
                Ok(changed) => prop_assert!(!changed.stamp().version.is_empty()),
                Err(problems) => prop_assert!(problems.iter().all(|p| !p.to_string().is_empty())),
            }
        }
    }
}

/// The figure that changes each year holds for its year alone, however the file is written.
#[test]
fn a_base_that_reaches_into_another_year_is_refused() {
    let policy = Policy::embedded();
    let file = include_str!("../www/policy/base.json");
    for (from, to) in
        [("\"2026-01-01\"", "null"), ("\"2026-01-01\"", "\"2027-12-31\""), ("\"2026-01-01\"", "\"2026-06-30\"")]
    {
        let changed = file.replace(
            "{ \"from\": \"2026-01-01\", \"to\": \"2026-12-31\"",
            &format!("{{ \"from\": {from}, \"to\": {to}"),
        );
        assert_ne!(changed, file);
        let problems = policy.with_file("base.json", &changed).expect_err("refused");
        assert!(problems.iter().any(|problem| problem.path.contains("entries[3].to")), "{problems:?}");
    }
}

/// Counts that would make a rule run away or divide by nothing are refused.
#[test]
fn counts_out_of_reason_are_refused() {
    let policy = Policy::embedded();
    let file = include_str!("../www/policy/land.json");
    for (id, value, wrong) in [
        ("land.age_step", "2", "0"),
        ("land.divisor", "139", "0"),
        ("land.pass_on_days", "5", "400000000"),
        ("land.publicity_days", "7", "0"),
        ("land.validity", "5", "4000"),
    ] {
        let at = file.find(&format!("\"id\": \"{id}\"")).expect("the figure");
        let (head, tail) = file.split_at(at);
        let changed = format!(
            "{head}{}",
            tail.replacen(&format!("\"value\": \"{value}\""), &format!("\"value\": \"{wrong}\""), 1)
        );
        assert!(policy.with_file("land.json", &changed).is_err(), "{id} {wrong}");
    }
}
