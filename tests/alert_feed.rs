//! 当前预警文件 alert.json: its schema and sample are current, each state at its edges, every kind of faulty file refused,
//! nothing ever panics, and what staff publish is what residents read.
use std::path::PathBuf;

use hetang::base::{Date, Minute};
use hetang::policy::{Fault, alert_schema};
use hetang::rules::air::{Alert, Feed, FeedState, Notice, Response, judge, parse, publish};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

#[track_caller]
fn file(path: &str) -> String {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read_to_string(&file).unwrap_or_else(|e| panic!("{}: {e}", file.display()))
}

#[track_caller]
fn minute(text: &str) -> Minute {
    Minute::parse_iso(&format!("{text}+08:00")).expect("a time")
}

/// An orange alert announced on the evening before, and what is different about it.
fn orange(changes: Json) -> Json {
    let mut all = json!({
        "level": "orange", "issued": "2026-11-22T17:30+08:00", "starts": "2026-11-23T08:00+08:00", "area": "全区",
        "lifted": null, "number": "1号", "link": "/tz/1.html", "validUntil": "2026-11-25T18:00+08:00",
    });
    for (key, value) in changes.as_object().expect("changes") {
        all[key] = value.clone();
    }
    all
}

fn none() -> Json {
    json!({"level": "none", "issued": "2026-11-20T09:00+08:00", "validUntil": "2026-11-27T09:00+08:00"})
}

fn name(state: &FeedState) -> &'static str {
    match state {
        FeedState::InForce(..) => "in force",
        FeedState::None(_) => "none",
        FeedState::Lifted(..) => "lifted",
        FeedState::Stale(_) => "stale",
        FeedState::NotYetStarted(_) => "not yet started",
        FeedState::Malformed(_) => "malformed",
    }
}

#[test]
fn the_schema_is_current_and_accepts_the_sample() {
    let shipped = file("www/alert.schema.json");
    assert_eq!(shipped, alert_schema(), "cargo run --bin schema alert > www/alert.schema.json");
    let schema = schema();
    let sample: Json = serde_json::from_str(&file("www/samples/alert.json")).expect("JSON");
    let faults: Vec<String> = schema.iter_errors(&sample).map(|e| e.to_string()).collect();
    assert_eq!(faults, [""; 0]);
}

fn schema() -> jsonschema::Validator {
    let schema: Json = serde_json::from_str(&alert_schema()).expect("JSON");
    jsonschema::draft202012::new(&schema).expect("a schema")
}

#[test]
fn the_sample_is_what_publishing_writes() {
    let sample = file("www/samples/alert.json");
    let feed = parse(&sample).expect("accepted");
    assert_eq!(publish(&feed).expect("published"), sample);
}

#[track_caller]
fn check(file: &Json, now: &str, expected: &str) {
    let state = judge(parse(&file.to_string()), minute(now));
    assert_eq!(name(&state), expected, "{file} at {now}: {state:?}");
}

#[test]
fn in_force_from_its_start_to_the_last_minute_it_may_be_believed() {
    let alert = orange(json!({}));
    check(&alert, "2026-11-22T17:29", "not yet started");
    check(&alert, "2026-11-22T17:30", "not yet started");
    check(&alert, "2026-11-23T07:59", "not yet started");
    check(&alert, "2026-11-23T08:00", "in force");
    check(&alert, "2026-11-25T18:00", "in force");
    check(&alert, "2026-11-25T18:01", "stale");
    check(&alert, "2036-01-01T00:00", "stale");
}

#[test]
fn lifted_from_that_minute_and_stale_like_everything_else() {
    let alert = orange(json!({"lifted": "2026-11-24T10:00+08:00"}));
    check(&alert, "2026-11-24T09:59", "in force");
    check(&alert, "2026-11-24T10:00", "lifted");
    check(&alert, "2026-11-25T18:00", "lifted");
    check(&alert, "2026-11-25T18:01", "stale");
    check(&orange(json!({"lifted": "2026-11-22T20:00+08:00"})), "2026-11-23T09:00", "lifted");
}

#[test]
fn no_alert_is_believed_only_within_its_time() {
    check(&none(), "2026-11-20T08:59", "not yet started");
    check(&none(), "2026-11-20T09:00", "none");
    check(&none(), "2026-11-27T09:00", "none");
    check(&none(), "2026-11-27T09:01", "stale");
}

#[test]
fn an_alert_renewed_later_started_before_its_file_was_issued() {
    let renewed = orange(json!({"issued": "2026-11-25T09:00+08:00", "validUntil": "2026-11-28T18:00+08:00"}));
    check(&renewed, "2026-11-25T09:00", "in force");
    // Dated ahead of the visitor: nothing it says is shown as current yet.
    check(&renewed, "2026-11-25T08:59", "not yet started");
    announced(&renewed, false);
}

/// Whether the file tells of an alert that is still to come; a slow clock does not make one of an alert begun long ago.
#[track_caller]
fn announced(file: &Json, expected: bool) {
    let feed = parse(&file.to_string()).expect("accepted");
    assert_eq!(feed.announced().is_some(), expected, "{file}");
}

#[test]
fn an_alert_is_announced_only_before_it_begins_and_unless_it_is_called_off() {
    announced(&orange(json!({})), true);
    announced(&orange(json!({"lifted": "2026-11-24T10:00+08:00"})), true);
    announced(&orange(json!({"lifted": "2026-11-23T08:00+08:00"})), false);
    announced(&orange(json!({"lifted": "2026-11-22T20:00+08:00"})), false);
    announced(&orange(json!({"issued": "2026-11-23T08:00+08:00"})), false);
    announced(&none(), false);
}

#[track_caller]
fn refused(text: &str, expected: &[(Fault, &str)]) {
    let problems = parse(text).expect_err(text);
    let found: Vec<(Fault, &str)> = problems.iter().map(|problem| (problem.code, problem.path.as_str())).collect();
    assert_eq!(found, expected, "{text}");
    assert!(problems.iter().all(|problem| !problem.what.is_empty() && !problem.remedy.is_empty()));
    let state = judge(parse(text), minute("2026-11-23T09:00"));
    assert_eq!(name(&state), "malformed", "{text}");
}

#[test]
fn bad_files_of_every_kind() {
    for text in ["", "<!doctype html><title>404</title>", "null\u{0}", "{\"level\": \"red\"", "{} {}", "[1,"] {
        refused(text, &[(Fault::Syntax, "")]);
    }
    for text in ["null", "[]", "\"red\"", "1"] {
        refused(text, &[(Fault::WrongType, "")]);
    }
    refused(&" ".repeat(8193), &[(Fault::TooLarge, "")]);
    refused("{}", &[(Fault::MissingKey, "level"), (Fault::MissingKey, "issued"), (Fault::MissingKey, "validUntil")]);
    refused(
        "{\"level\": \"none\", \"level\": \"red\", \"issued\": \"2026-11-20T09:00+08:00\", \"validUntil\": \"2026-11-27T09:00+08:00\"}",
        &[(Fault::DuplicateKey, "level")],
    );
    for (changes, expected) in [
        (json!({"level": "Orange"}), (Fault::UnknownChoice, "level")),
        (json!({"level": "蓝色"}), (Fault::UnknownChoice, "level")),
        (json!({"level": null}), (Fault::WrongType, "level")),
        (json!({"extra": 1}), (Fault::UnknownKey, "extra")),
        (json!({"valid_until": null}), (Fault::UnknownKey, "valid_until")),
        (json!({"issued": 1795392059}), (Fault::BareNumber, "issued")),
        (json!({"issued": "2026-11-22 17:30"}), (Fault::BadDate, "issued")),
        (json!({"issued": "2026-11-22T17:30Z"}), (Fault::BadDate, "issued")),
        (json!({"issued": "2026-11-22T17:30:00+08:00"}), (Fault::BadDate, "issued")),
        (json!({"starts": "2026-02-30T08:00+08:00"}), (Fault::BadDate, "starts")),
        (json!({"starts": null}), (Fault::MissingKey, "starts")),
        (json!({"starts": "2025-11-23T08:00+08:00"}), (Fault::BadDate, "starts")),
        (json!({"area": null}), (Fault::MissingKey, "area")),
        (json!({"area": "　"}), (Fault::BadText, "area")),
        (json!({"area": "全区\n全市"}), (Fault::BadText, "area")),
        (json!({"area": "区".repeat(201)}), (Fault::BadText, "area")),
        (json!({"area": ["全区"]}), (Fault::WrongType, "area")),
        (json!({"lifted": false}), (Fault::WrongType, "lifted")),
        (json!({"lifted": "2027-11-24T10:00+08:00"}), (Fault::BadDate, "lifted")),
        (json!({"number": 1}), (Fault::BareNumber, "number")),
        (json!({"validUntil": null}), (Fault::WrongType, "validUntil")),
        (json!({"validUntil": "2026-11-22T17:30+08:00"}), (Fault::Backwards, "validUntil")),
        (json!({"validUntil": "2026-11-23T08:00+08:00"}), (Fault::Backwards, "validUntil")),
        (json!({"validUntil": "2099-01-01T00:00+08:00"}), (Fault::BadDate, "validUntil")),
    ] {
        refused(&orange(changes).to_string(), &[expected]);
    }
    for (key, value) in [("starts", "2026-11-23T08:00+08:00"), ("area", "全区"), ("lifted", "2026-11-23T08:00+08:00")]
    {
        let mut file = none();
        file[key] = json!(value);
        refused(&file.to_string(), &[(Fault::BadState, key)]);
    }
}

#[test]
fn a_link_leads_to_the_web_or_stays_on_the_site() {
    let schema = schema();
    let check = |link: &str, fits: bool| {
        let file = orange(json!({"link": link}));
        assert_eq!(parse(&file.to_string()).is_ok(), fits, "{link}");
        assert_eq!(schema.is_valid(&file), fits || link.len() > 500 || !link.is_ascii(), "{link} against the schema");
    };
    for link in ["https://www.hetang.gov.cn/a?b=1#c", "http://a.cn", "/tz/1.html", "tz/1.html", "./1.html", "?id=1"] {
        check(link, true);
    }
    for link in [
        "",
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        "data:text/html,x",
        "//evil.example/1",
        "/\\evil.example",
        "\\\\evil.example",
        "https:evil.example",
        "https://",
        "https:///x",
        "https://a.cn@evil.example/",
        "ftp://a.cn",
        "HTTPS://a.cn",
        " /tz/1.html",
        "/tz/1 .html",
        "/tz/\t1.html",
        "/tz/\"1.html",
        "/tz/<1>.html",
    ] {
        check(link, false);
    }
    assert!(parse(&orange(json!({"link": "/通知.html"})).to_string()).is_err());
    assert!(parse(&orange(json!({"link": format!("/{}", "a".repeat(500))})).to_string()).is_err());
}

#[test]
fn what_staff_fill_in_is_what_residents_read() {
    let notice = Notice {
        response: Response::I,
        issued: minute("2026-11-22T17:30"),
        starts: minute("2026-11-23T08:00"),
        area: " 荷塘区\"全区\" ".to_string(),
        measures: Vec::new(),
        number: None,
    };
    let feed = Feed::of_notice(&notice, None, minute("2026-11-25T18:00"));
    let text = publish(&feed).expect("published");
    let FeedState::InForce(read, alert) = judge(parse(&text), minute("2026-11-23T08:00")) else {
        panic!("{text}");
    };
    assert_eq!(read, feed);
    assert_eq!((alert.response, alert.area.as_str()), (Response::I, "荷塘区\"全区\""));
    let late = Feed::of_notice(&notice, None, minute("2026-11-23T08:00"));
    assert_eq!(publish(&late).expect_err("refused").first().code, Fault::Backwards);
    let nowhere = Feed::of_notice(&notice, Some("javascript:x".to_string()), minute("2026-11-25T18:00"));
    assert_eq!(publish(&nowhere).expect_err("refused").first().path, "link");
}

fn clock() -> impl Strategy<Value = Minute> {
    let from = Date::parse_iso("2026-11-20").expect("a day");
    (0_i64..12, 0_u32..24, 0_u32..60)
        .prop_map(move |(days, hour, minute)| Minute::new(from.plus_days(days), hour, minute).expect("a time"))
}

fn feed() -> impl Strategy<Value = Feed> {
    let response = prop_oneof![Just(Response::III), Just(Response::II), Just(Response::I)];
    let alert = (response, clock(), "\\PC{0,12}", proptest::option::of(clock()))
        .prop_map(|(response, starts, area, lifted)| Alert { response, starts, area, lifted });
    (
        clock(),
        clock(),
        proptest::option::of("\\PC{0,8}"),
        proptest::option::of("/[a-z\\\\]{0,8}"),
        proptest::option::of(alert),
    )
        .prop_map(|(issued, valid_until, number, link, alert)| Feed { issued, valid_until, number, link, alert })
}

proptest! {
    /// Published or refused; what is published reads back the same and is in force at no minute it should not be.
    #[test]
    fn publishing_and_reading_agree(feed in feed(), now in clock()) {
        let Ok(text) = publish(&feed) else { return Ok(()); };
        let read = parse(&text).ok();
        prop_assert_eq!(read.as_ref(), Some(&feed));
        prop_assert!(schema().is_valid(&serde_json::from_str(&text).expect("JSON")), "{}", text);
        let current = feed.alert.as_ref().is_some_and(|alert| {
            alert.starts <= now && alert.lifted.is_none_or(|lifted| now < lifted)
        });
        let believed = feed.issued <= now && now <= feed.valid_until;
        let state = judge(Ok(feed), now);
        prop_assert_eq!(matches!(state, FeedState::InForce(..)), current && believed, "{:?}", state);
        prop_assert_eq!(matches!(state, FeedState::None(_) | FeedState::Lifted(..)) && !believed, false);
    }

    /// Any text at all, and a good file damaged anywhere, is read or refused, never a panic.
    #[test]
    fn no_text_panics(at in 0_usize..260, with in "\\PC{0,3}", any in "\\PC*", now in clock()) {
        let mut damaged: Vec<char> = file("www/samples/alert.json").chars().collect();
        let at = at.min(damaged.len() - 1);
        damaged.splice(at..=at, with.chars());
        for text in [damaged.into_iter().collect(), any] {
            if let FeedState::Malformed(problems) = judge(parse(&text), now) {
                prop_assert!(problems.iter().all(|problem| !problem.to_string().is_empty()));
            }
        }
    }
}
