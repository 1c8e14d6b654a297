//! What the answers about village doctors say: every place of a sentence is filled, every step and notice cites or names
//! something that exists, one reason has one wording, and what the text does not say is said to be not said.
use std::fs;
use std::path::Path;

use hetang::api::{Host, Value, call};
use hetang::base::Date;
use hetang::policy::Policy;
use serde_json::{Value as Json, json};

fn ask(name: &str, input: &Json) -> Json {
    let policy = Policy::embedded();
    let host = Host { policy: &policy, today: Date::parse_iso("2026-11-23").expect("a day") };
    call(&host, name, &Value::from(input)).expect("a known call")
}

fn texts(json: &Json, found: &mut Vec<String>) {
    match json {
        Json::String(text) => found.push(text.clone()),
        Json::Array(list) => list.iter().for_each(|one| texts(one, found)),
        Json::Object(map) => map.values().for_each(|one| texts(one, found)),
        Json::Null | Json::Bool(_) | Json::Number(_) => {}
    }
}

#[test]
fn every_place_is_filled_and_every_step_cites() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases");
    let mut answered = 0;
    for file in ["contract/doctor.jsonl", "own/doctor.jsonl"] {
        for line in fs::read_to_string(root.join(file)).expect("the cases").lines() {
            let case: Json = serde_json::from_str(line).expect("a JSON line");
            let answer = ask(case["call"].as_str().expect("a call"), &case["input"]);
            let mut said = Vec::new();
            texts(&answer, &mut said);
            let open = said.iter().find(|text| text.contains('{') || text.contains('}'));
            assert_eq!(open, None, "{line}");
            for step in answer["trace"].as_array().into_iter().flatten() {
                answered += 1;
                assert_ne!(step["citation"]["document"], "", "{step}");
                assert_ne!(step["label"], step["id"], "a step without words: {step}");
                assert_ne!(step["result"], "", "{step}");
            }
            for notice in answer["notices"].as_array().into_iter().flatten() {
                assert_ne!(notice["message"], notice["code"], "a notice without words: {notice}");
            }
        }
    }
    assert!(answered > 500, "only {answered} steps were looked at");
}

#[track_caller]
fn check(name: &str, input: Json, id: &str, outcome: &str, says: &str) {
    let answer = ask(name, &input);
    let steps = answer["trace"].as_array().unwrap_or_else(|| panic!("{answer}"));
    let found = steps.iter().find(|step| step["id"] == id && step["outcome"] == outcome);
    let step = found.unwrap_or_else(|| panic!("{id} is not {outcome} in {answer}"));
    let said = format!("{} {} {}", step["result"], step["substituted"], step["plain"]);
    assert!(said.contains(says), "{id}: {said}");
}

#[test]
fn each_reason_has_its_own_words() {
    let exit = |changes: Json| {
        let mut all = json!({"birth": "1975-05-05", "asOf": "2026-11-23", "voluntary": false, "qualified": true,
            "trained": true, "incompetent": false, "failYears": 0, "fraud": false, "accidentOrViolation": false,
            "dead": false, "otherBar": false});
        for (key, value) in changes.as_object().expect("changes") {
            all[key] = value.clone();
        }
        all
    };
    check("doctorExit", exit(json!({})), "3.1.1", "met", "2035年5月5日才满60周岁");
    check("doctorExit", exit(json!({"birth": "1966-05-05"})), "3.1.1", "not_met", "2026年5月5日满60周岁");
    check("doctorExit", exit(json!({"leftPostOn": "2026-08-01"})), "3.1.5", "met", "到2027年2月1日才满6个月");
    check("doctorExit", exit(json!({"leftPostOn": "2026-01-01"})), "3.1.5", "not_met", "2026年7月1日满6个月");
    check("doctorExit", exit(json!({"leftPostOn": "unknown"})), "3.1.5", "pending", "不清楚从哪天起离岗");
    check("doctorExit", exit(json!({"fraud": true})), "doctor.way_not_written", "computed", "意见没有写这种情形的手续");
    check("doctorExit", exit(json!({"voluntary": true})), "doctor.way_voluntary", "computed", "没有写要公示");
    check("doctorScope", json!({"recognisedClinic": false}), "1.clinic", "not_met", "请问镇卫生院");
    let post = |to: Json| json!({"posts": [{"from": "2015-01-01", "to": to}], "until": "2026-11-23"});
    check("doctorService", post(json!("unknown")), "doctor.band_review", "pending", "档次要核实");
    check("doctorService", post(json!("2018-01-01")), "doctor.band_none", "not_met", "连续不满5年");
    check("doctorService", post(Json::Null), "doctor.band_old", "computed", "每月90元");
    let support = json!({"birth": "1980-05-05", "asOf": "2026-11-23", "amount": "1500"});
    check("doctorSupport", support, "doctor.support_amount_known", "computed", "1,500元");
}

fn timeline(changes: Json) -> Json {
    let mut all = json!({"birth": "1966-02-28", "sex": "male", "exitKind": "age", "scheme": "resident"});
    for (key, value) in changes.as_object().expect("changes") {
        all[key] = value.clone();
    }
    ask("doctorTimeline", &all)
}

fn codes(answer: &Json) -> Vec<&str> {
    answer["notices"].as_array().expect("notices").iter().filter_map(|notice| notice["code"].as_str()).collect()
}

fn stop<'a>(answer: &'a Json, id: &str) -> &'a Json {
    let stops = answer["value"]["stops"].as_array().unwrap_or_else(|| panic!("{answer}"));
    stops.iter().find(|stop| stop["id"] == id).unwrap_or_else(|| panic!("no {id} in {answer}"))
}

#[test]
fn the_form_that_is_not_printed_is_asked_for() {
    let answer = timeline(json!({}));
    let papers = stop(&answer, "stop.doctor_hand_in")["papers"].to_string();
    for part in ["《荷塘区乡村医生申请离岗审批表》（附件2）", "请到镇卫生院", "身份证", "执业证书", "原件，加复印件"]
    {
        assert!(papers.contains(part), "{part} is not in {papers}");
    }
    let signers = stop(&answer, "stop.doctor_check")["signers"].to_string();
    assert!(signers.contains("村委会") && signers.contains("镇卫生院"), "{signers}");
}

#[test]
fn our_days_are_marked_as_ours_and_told_days_as_told() {
    let suggested = timeline(json!({}));
    assert_eq!(stop(&suggested, "stop.doctor_hand_in")["basis"], "ours");
    assert_eq!(stop(&suggested, "stop.doctor_deregister")["basis"], "law");
    let told = timeline(json!({"startOn": "2026-11-20"}));
    let first = |id: &str, key: &str| stop(&told, id)["when"][key].clone();
    assert_eq!(stop(&told, "stop.doctor_hand_in")["basis"], "told");
    assert_eq!(stop(&told, "stop.doctor_first_round")["basis"], "earliest");
    assert_eq!(
        (first("stop.doctor_first_round", "first"), first("stop.doctor_first_round", "last")),
        (json!("2026-11-23"), json!("2026-11-27"))
    );
    assert_eq!(stop(&told, "stop.doctor_first_round")["position"], "now");
    assert_eq!(stop(&told, "stop.doctor_first_round")["daysLeft"], 4);
}

#[test]
fn a_year_without_a_calendar_says_from_when_it_will_be_known() {
    let answer = timeline(json!({"birth": "1967-02-28"}));
    let why = answer["value"]["latestStart"]["why"].as_str().expect("why");
    assert!(why.contains("2027年的安排要等国务院公布") && why.contains("2026年"), "{why}");
    assert_eq!(stop(&answer, "stop.doctor_hand_in")["when"]["kind"], "not_known");
    assert_eq!(stop(&answer, "stop.doctor_first_round")["when"]["kind"], "length");
    assert_eq!(stop(&answer, "stop.doctor_deregister")["when"]["first"], "2027-12-31");
    assert!(codes(&answer).contains(&"state.doctor_calendar"));
}

#[test]
fn a_start_before_the_birthday_is_said() {
    assert!(codes(&timeline(json!({"birth": "1966-12-31"}))).contains(&"conflict.doctor_before_sixty"));
    assert!(!codes(&timeline(json!({"birth": "1966-11-30"}))).contains(&"conflict.doctor_before_sixty"));
    assert!(codes(&timeline(json!({"birth": "1966-12-01"}))).contains(&"conflict.doctor_before_sixty"));
}

#[test]
fn the_one_aid_may_cost_the_other() {
    let says = |scheme: Json| codes(&timeline(json!({"scheme": scheme}))).contains(&"conflict.doctor_pension");
    assert!(says(json!("enterprise")) && says(Json::Null));
    assert!(!says(json!("resident")) && !says(json!("none")));
    let answer = timeline(json!({"scheme": "enterprise"}));
    assert_eq!(answer["value"]["hardship"]["status"], "review");
}

#[test]
fn both_ages_stand_side_by_side_with_the_reason() {
    let answer = timeline(json!({"birth": "1972-02-29", "sex": "female"}));
    let tables: Vec<&str> = answer["value"]["retirement"]
        .as_array()
        .expect("ages")
        .iter()
        .filter_map(|age| age["category"].as_str())
        .collect();
    assert_eq!(tables, ["female55", "female50"], "which table is asked, never inferred");
    assert!(answer["value"]["whyDiffer"].as_str().is_some_and(|why| why.contains("一律60周岁")));
}

#[test]
fn a_gap_that_costs_a_band_is_said_with_both_figures() {
    let ask = |posts: Json| ask("doctorService", &json!({"posts": posts, "until": "2026-11-23"}));
    let broken = ask(json!([{"from": "2000-01-01", "to": "2005-12-31"}, {"from": "2006-03-01", "to": "2012-02-29"}]));
    assert_eq!(broken["value"]["months"], 72);
    let notice = broken["notices"].as_array().expect("notices").iter().find(|n| n["code"] == "conflict.doctor_gap");
    assert_eq!(notice.expect("a notice")["alternative"]["months"], 144);
    let same = ask(json!([{"from": "2000-01-01", "to": "2001-12-31"}, {"from": "2006-03-01", "to": "2026-02-28"}]));
    assert!(!codes(&same).contains(&"conflict.doctor_gap"), "the band is the same either way");
}

#[test]
fn what_the_text_leaves_open_is_said_and_not_decided() {
    let late = json!({"posts": [{"from": "2018-06-01"}], "birth": "1963-01-01", "until": "2026-11-23"});
    let answer = ask("doctorService", &late);
    assert_eq!(answer["value"]["months"], 101);
    let notice =
        answer["notices"].as_array().expect("notices").iter().find(|n| n["code"] == "conflict.doctor_after_sixty");
    assert_eq!(notice.expect("a notice")["alternative"]["months"], 55);
    let early = json!({"birth": "1966-10-31", "exitOn": "2026-10-30", "exitKind": "age"});
    assert!(codes(&ask("doctorHardship", &early)).contains(&"conflict.doctor_exit_early"));
    let on_time = json!({"birth": "1966-10-31", "exitOn": "2026-10-31", "exitKind": "age"});
    assert!(!codes(&ask("doctorHardship", &on_time)).contains(&"conflict.doctor_exit_early"));
    let applies = |birth: &str| {
        let input = json!({"action": "apply", "birth": birth, "asOf": "2026-11-23", "appliedOn": "2026-11-23"});
        codes(&ask("doctorAdmission", &input)).contains(&"conflict.doctor_apply_age")
    };
    assert!(applies("1966-11-23") && !applies("1966-11-24"));
    assert!(codes(&timeline(json!({}))).contains(&"conflict.doctor_last_duty"));
    let wish = timeline(json!({"birth": "1974-06-15", "exitKind": "voluntary"}));
    assert!(!codes(&wish).contains(&"conflict.doctor_last_duty"), "the deadline does not bind this way out");
}

#[test]
fn where_one_stands_is_said_in_words() {
    let words = |today: &str, birth: &str| {
        let answer = timeline(json!({"today": today, "birth": birth}));
        answer["value"]["dueWords"].as_str().expect("words").to_string()
    };
    assert_eq!(words("2026-11-23", "1966-02-28"), "还有38天，建议2026年11月30日以前交表");
    assert_eq!(words("2026-12-16", "1966-02-28"), "还有15天，最迟2026年12月16日交表，要抓紧");
    assert_eq!(words("2026-12-17", "1966-02-28"), "最迟该2026年12月16日交表，两轮公示赶不上2026年12月31日了");
    assert_eq!(words("2027-01-02", "1966-02-28"), "2026年12月31日已经过了2天");
    assert_eq!(words("2026-11-23", "1967-02-28"), "明年（2027年）到期，2027年12月31日以前办完");
}

#[test]
fn the_other_reading_says_which_of_the_days_it_moves() {
    let answer = timeline(json!({"today": "2026-11-23", "birth": "1966-02-28"}));
    let notices = answer["notices"].as_array().expect("notices");
    let said = |words: &str| notices.iter().any(|notice| notice["message"].as_str().is_some_and(|m| m.contains(words)));
    assert!(said("那样结果是：最迟2026年12月18日交表，2026年12月31日办完"), "{notices:?}");
}

#[test]
fn one_struck_off_is_for_review() {
    let answer = timeline(json!({"birth": "1974-05-07", "exitKind": "forced", "struckOff": true}));
    assert_eq!(answer["value"]["hardship"]["earliest"], Json::Null);
    assert_eq!(answer["value"]["hardship"]["excluded"], json!(["aid.struck_off"]));
    assert_eq!(answer["value"]["due"], "no_deadline");
    assert_eq!(stop(&answer, "stop.doctor_forced")["papers"], json!([]));
}

#[test]
fn one_who_has_left_gets_no_more_contribution_aid() {
    let answer = timeline(json!({"birth": "1974-06-15", "exitKind": "voluntary", "exitOn": "2026-06-30"}));
    assert_eq!(answer["value"]["support"]["reason"], "deregistered");
    assert_eq!(answer["value"]["support"]["endsOn"], "2026-06-30");
    assert_eq!(answer["value"]["hardship"]["earliest"], "2034-06-15");
}

#[test]
fn a_list_is_ordered_by_deadline_and_keeps_what_was_typed() {
    let members = json!([
        {"name": "甲", "birth": "1967-01-01"}, {"name": "乙", "birth": "1966-12-31", "post": "某村卫生室"},
        {"name": "丙", "birth": "1980-01-01"}, {"name": "丁", "birth": "1965-06-01"}, {"name": "戊", "birth": "1966-03-01"},
    ]);
    let answer = ask("doctorRoster", &json!({"members": members}));
    let leavers = answer["value"]["leavers"].as_array().expect("leavers");
    let column = |key: &str| leavers.iter().map(|one| one[key].to_string()).collect::<Vec<_>>();
    assert_eq!(column("name"), ["\"丁\"", "\"戊\"", "\"乙\"", "\"甲\"", "\"丙\""]);
    assert_eq!(column("due"), ["\"overdue\"", "\"this_year\"", "\"this_year\"", "\"next_year\"", "\"later\""]);
    assert_eq!(column("row"), ["3", "4", "1", "0", "2"]);
    assert_eq!(leavers[1]["latestStart"]["on"], "2026-12-16");
    assert_eq!((leavers[2]["post"].as_str(), leavers[2]["daysLeft"].as_i64()), (Some("某村卫生室"), Some(38)));
}

#[test]
fn a_policy_file_that_has_the_amount_answers_with_it() {
    let policy = Policy::embedded();
    let file = include_str!("../www/policy/doctor.json");
    let old = "\"value\": null, \"state\": \"missing\", \"source\": \"株卫发〔2020〕31号没有找到\"";
    let new = "\"value\": \"1000\", \"state\": \"official\", \"source\": \"原文\"";
    let changed = policy.with_file("doctor.json", &file.replacen(old, new, 1)).expect("accepted");
    let host = Host { policy: &changed, today: Date::parse_iso("2026-11-23").expect("a day") };
    let input = json!({"birth": "1980-05-05", "asOf": "2026-11-23"});
    let answer = call(&host, "doctorSupport", &Value::from(&input)).expect("a known call");
    assert_eq!((&answer["value"]["amount"], &answer["value"]["amountState"]), (&json!("1000.00"), &json!("official")));
    assert!(!codes(&answer).contains(&"state.doctor_support_amount"));
}

#[test]
fn the_amount_is_todays_and_not_that_of_the_day_of_leaving() {
    for exit in ["2010-06-30", "2018-06-30", "2020-06-30"] {
        let posts = json!([{"from": "1995-01-01", "to": exit}]);
        let input = json!({"birth": "1966-06-15", "exitOn": exit, "exitKind": "voluntary", "posts": posts});
        assert!(codes(&ask("doctorHardship", &input)).contains(&"state.doctor_aid_missing"), "{exit}");
    }
    let before = json!({"today": "2013-06-01", "posts": [{"from": "1995-01-01"}]});
    assert!(codes(&ask("doctorService", &before)).contains(&"state.doctor_aid_out"));
}

#[test]
fn a_form_handed_in_or_planned_is_judged_by_its_day() {
    let words = |changes: Json| timeline(changes)["value"]["dueWords"].as_str().expect("words").to_string();
    let born = "1966-06-15";
    let handed = words(json!({"today": "2026-12-18", "birth": born, "startOn": "2026-12-10"}));
    assert_eq!(handed, "2026年12月10日交了表，2026年12月31日以前要办完");
    let planned = words(json!({"birth": born, "startOn": "2026-12-10"}));
    assert_eq!(planned, "打算2026年12月10日交表，最迟2026年12月16日交");
    let late = words(json!({"birth": born, "startOn": "2026-12-17"}));
    assert_eq!(late, "2026年12月17日交表，两轮公示赶不上2026年12月31日了");
    let after = words(json!({"birth": "1967-06-15", "startOn": "2028-01-03"}));
    assert_eq!(after, "2028年1月3日交表，过了2027年12月31日");
    let exit = words(json!({"birth": born, "exitOn": "2027-01-15"}));
    assert_eq!(exit, "打算2027年1月15日离岗，过了2026年12月31日");
    let overdue = timeline(json!({"today": "2027-01-04", "birth": born, "startOn": "2026-12-10"}));
    let step = overdue["trace"].as_array().expect("steps").iter().find(|s| s["id"] == "doctor.due_overdue_handed_in");
    assert!(step.is_some_and(|step| step["plain"].as_str().is_some_and(|text| text.contains("办到哪一步"))));
}

#[test]
fn the_day_of_the_form_is_kept_and_only_days_past_the_table_are_unknown() {
    let told = timeline(json!({"birth": "1966-06-15", "startOn": "2026-12-21"}));
    assert_eq!(stop(&told, "stop.doctor_hand_in")["when"]["first"], "2026-12-21");
    assert_eq!(stop(&told, "stop.doctor_first_round")["when"]["last"], "2026-12-28");
    assert_eq!(stop(&told, "stop.doctor_second_round")["when"]["kind"], "not_known");
    assert_eq!(codes(&told).iter().filter(|code| **code == "state.doctor_calendar").count(), 1);
    let today = timeline(json!({"today": "2026-12-28", "birth": "1966-06-15"}));
    assert_eq!(stop(&today, "stop.doctor_hand_in")["when"]["first"], "2026-12-28");
    assert_eq!(stop(&today, "stop.doctor_first_round")["when"]["kind"], "not_known");
    assert_eq!(stop(&today, "stop.doctor_check")["when"]["kind"], "on", "the first day it can be, no last one");
    assert_eq!(stop(&timeline(json!({})), "stop.doctor_check")["when"]["kind"], "by", "a day to keep to");
    assert!(codes(&today).contains(&"state.doctor_calendar"));
}

#[test]
fn another_reading_of_the_support_names_the_day_it_speaks_of() {
    let said = |changes: Json| {
        let answer = timeline(changes);
        let notices = answer["notices"].as_array().expect("notices");
        let found = notices.iter().find(|notice| notice["code"] == "reading.end_when");
        found.expect("a notice")["message"].as_str().expect("words").to_string()
    };
    let insured = json!({"insuredAndPaid": true, "drawingSince": null});
    let past = said(insured.clone());
    assert!(past.contains("那样结果是：从2026年2月28日起不给。"), "{past}");
    let mut later = insured;
    later["birth"] = json!("1966-12-20");
    let ahead = said(later);
    assert!(ahead.contains("那样结果是：2026年11月23日还给，从2026年12月20日起不给。"), "{ahead}");
}

#[test]
fn a_last_day_before_the_opinion_is_not_said_without_saying_so() {
    let says = |birth: &str| codes(&timeline(json!({"birth": birth}))).contains(&"conflict.doctor_before_opinion");
    assert!(says("1963-12-31") && !says("1964-01-01"));
    let left = timeline(json!({"birth": "1960-02-28", "exitOn": "2026-06-30"}));
    assert!(!codes(&left).contains(&"conflict.doctor_before_opinion"), "no last day binds who has left");
    let members = json!([{"birth": "1960-01-01"}, {"birth": "1960-05-01"}, {"birth": "1966-05-01"}]);
    let list = ask("doctorRoster", &json!({"members": members}));
    let said = codes(&list).into_iter().filter(|code| *code == "conflict.doctor_before_opinion");
    assert_eq!(said.count(), 1, "once a year of the list");
}

#[test]
fn an_exit_ahead_keeps_the_way_and_the_papers() {
    let age = timeline(json!({"birth": "1966-06-15", "exitOn": "2026-12-20"}));
    assert_eq!(stop(&age, "stop.doctor_hand_in")["papers"].as_array().map(Vec::len), Some(3));
    assert_eq!(stop(&age, "stop.doctor_plan")["when"]["first"], "2026-12-20");
    let wish = timeline(json!({"birth": "1974-06-15", "exitKind": "voluntary", "exitOn": "2026-12-20"}));
    assert_eq!(stop(&wish, "stop.doctor_wish_hand_in")["papers"].as_array().map(Vec::len), Some(3));
    assert_eq!((&wish["value"]["due"], &wish["value"]["exitKind"]), (&json!("no_deadline"), &json!("voluntary")));
}

#[test]
fn one_who_has_left_is_not_told_to_leave() {
    for changes in [
        json!({"birth": "1974-06-15", "exitKind": "voluntary", "exitOn": "2026-06-30"}),
        json!({"birth": "1974-06-15", "exitKind": "forced", "struckOff": true, "deregisteredOn": "2026-06-30"}),
    ] {
        let answer = timeline(changes);
        let note = stop(&answer, "stop.doctor_sixty_left")["note"].to_string();
        assert!(note.contains("生活困难补助") && !note.contains("离岗手续"), "{note}");
        assert_eq!(stop(&answer, "stop.doctor_left")["when"]["first"], "2026-06-30");
        let days = answer["value"]["stops"].as_array().expect("stops").iter();
        let days: Vec<_> = days.filter_map(|stop| stop["when"]["first"].as_str()).collect();
        assert!(days.is_sorted(), "{days:?}");
        assert!(!codes(&answer).contains(&"conflict.doctor_last_duty"));
    }
    let left = timeline(json!({"birth": "1966-02-28", "exitOn": "2026-06-30"}));
    assert!(!codes(&left).contains(&"conflict.doctor_last_duty"), "he has left");
    let both =
        json!({"birth": "1974-06-15", "exitKind": "voluntary", "exitOn": "2026-06-30", "deregisteredOn": "2026-05-01"});
    assert!(codes(&timeline(both)).contains(&"conflict.doctor_deregistered_first"));
}

#[test]
fn the_stop_of_leaving_cites_the_way_one_left() {
    let article = |kind: &str| {
        let answer = timeline(json!({"birth": "1966-02-28", "exitKind": kind, "exitOn": "2026-01-31"}));
        stop(&answer, "stop.doctor_left")["article"].as_str().expect("an article").to_string()
    };
    assert_eq!(
        ["age", "voluntary", "forced", "not_written"].map(article),
        ["三（二）1", "三（二）2", "三（二）3", "三（二）"]
    );
}

#[test]
fn an_exit_is_not_called_a_deregistration() {
    let says = |changes: Json| {
        let answer = timeline(changes);
        let steps = answer["trace"].as_array().expect("steps");
        steps.iter().find(|step| step["id"] == "4.1.deregistered").expect("a step")["result"].to_string()
    };
    let wish = |key: &str| json!({"birth": "1974-06-15", "exitKind": "voluntary", key: "2026-06-30"});
    assert!(says(wish("exitOn")).contains("2026年6月30日离岗"));
    assert!(says(wish("deregisteredOn")).contains("2026年6月30日注销"));
}

#[test]
fn a_band_that_is_still_to_be_earned_is_said() {
    let posts = json!([{"from": "2015-06-01"}]);
    let answer = timeline(json!({"birth": "1968-02-28", "posts": posts}));
    assert_eq!(answer["value"]["service"]["band"]["least"], 12);
    let notice =
        answer["notices"].as_array().expect("notices").iter().find(|n| n["code"] == "conflict.doctor_until_today");
    assert_eq!(notice.expect("a notice")["alternative"]["months"], 137);
    let long = timeline(json!({"birth": "1968-02-28", "posts": [{"from": "2000-06-01"}]}));
    assert!(!codes(&long).contains(&"conflict.doctor_until_today"));
}

#[test]
fn days_left_over_count_towards_the_gap_notice() {
    let ask = |to: &str| {
        let posts = json!([{"from": "2000-01-01", "to": "2002-06-15"}, {"from": "2010-01-01", "to": to}]);
        ask("doctorService", &json!({"posts": posts, "until": "2026-11-23"}))
    };
    // 29 months 15 days and 30 months 15 days are 60 months.
    assert!(codes(&ask("2012-07-15")).contains(&"conflict.doctor_gap"));
    assert!(!codes(&ask("2012-07-14")).contains(&"conflict.doctor_gap"));
}

#[test]
fn no_sentence_promises_what_the_text_does_not() {
    let policy = Policy::embedded();
    let clause = policy.clause("4.1.pension").expect("a clause");
    assert!(clause.change.contains("问镇卫生院"), "{}", clause.change);
    let answer = timeline(json!({}));
    assert!(stop(&answer, "stop.doctor_support_end")["note"].to_string().contains("问镇卫生院"));
    assert!(stop(&answer, "stop.doctor_pension")["note"].to_string().contains("缴费年限"));
    let why = answer["value"]["whyDiffer"].as_str().expect("why");
    assert!(why.contains("自愿提前") && why.contains("居民养老金还是60周岁"), "{why}");
    let (_, article) = policy.article("doctor:3.1.3").expect("an article");
    assert!(article.text.contains("两种读法") && !article.text.contains('又'), "{}", article.text);
}

#[test]
fn the_way_in_keeps_the_day_told_and_is_counted_as_far_as_days_are_published() {
    let when = |applied: &str, id: &str| {
        let answer = ask("doctorAdmissionSteps", &json!({ "appliedOn": applied }));
        let stops = answer["value"]["stops"].as_array().expect("stops");
        let found = stops.iter().find(|stop| stop["id"] == id).expect("a stop");
        [&found["when"]["kind"], &found["when"]["first"], &found["when"]["last"]].map(Json::clone)
    };
    let between = |first: &str, last: &str| [json!("between"), json!(first), json!(last)];
    let on = |day: &str| [json!("on"), json!(day), Json::Null];
    let not_known = [json!("not_known"), Json::Null, Json::Null];
    let saturday = "2026-02-07";
    assert_eq!(when(saturday, "stop.doctor_apply"), on(saturday));
    assert_eq!(when(saturday, "stop.doctor_apply_first"), between("2026-02-10", "2026-02-14"));
    let december = "2026-12-18";
    assert_eq!(when(december, "stop.doctor_apply_first"), between("2026-12-21", "2026-12-25"));
    assert_eq!(when(december, "stop.doctor_apply_second"), not_known);
    assert_eq!(when("2026-12-28", "stop.doctor_apply"), on("2026-12-28"));
    assert_eq!(when("2026-12-28", "stop.doctor_apply_first"), not_known);
}
