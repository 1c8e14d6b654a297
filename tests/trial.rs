//! 试用规则文件: what the clerk may change is taken and said; what is refused is said with what to do; one file never
//! decides over another.
use hetang::api::{Verdict, judge, trial};
use hetang::policy::EMBEDDED;
use serde_json::{Value, json};

fn shipped(name: &str) -> String {
    EMBEDDED.iter().find(|(known, _)| *known == name).expect("a file of the set").1.to_string()
}

#[track_caller]
fn changed(name: &str, from: &str, to: &str) -> String {
    let text = shipped(name);
    assert_eq!(text.matches(from).count(), 1, "{from}");
    text.replace(from, to)
}

fn verdict(name: &str, text: &str) -> Verdict {
    judge(&[(name, text)]).remove(0)
}

#[track_caller]
fn check_taken(name: &str, text: &str, lines: &[&str]) {
    let verdict = verdict(name, text);
    assert!(verdict.taken, "{verdict:?}");
    assert_eq!(verdict.lines, lines, "{name}");
}

#[track_caller]
fn check_refused(name: &str, text: &str, words: &str) {
    let verdict = verdict(name, text);
    assert!(!verdict.taken && verdict.version.is_none(), "{words}");
    assert!(verdict.lines.iter().any(|line| line.contains(words)), "{words}: {:?}", verdict.lines);
}

const YEAR: &str = "全省职工基本养老保险月缴费基数值";

#[test]
fn a_year_corrected_or_entered_is_taken_and_named() {
    let corrected = changed("base.json", "\"6711\"", "\"6787\"");
    check_taken("base.json", &corrected, &[&format!("2024年{YEAR}：6,711元 → 6,787元")]);
    let mut file: Value = serde_json::from_str(&shipped("base.json")).expect("JSON");
    let year =
        json!({"from": "2027-01-01", "to": "2027-12-31", "value": "7000", "state": "official", "source": "通知"});
    file["timelines"][0]["entries"].as_array_mut().expect("years").push(year);
    file["version"] = json!("2027.7.1");
    file["dataAsOf"] = json!("2027-07-20");
    check_taken("base.json", &file.to_string(), &[&format!("2027年{YEAR}：新填7,000元")]);
    let stamp = verdict("base.json", &file.to_string()).version;
    assert_eq!(stamp.as_deref(), Some("版本2027.7.1，数据截至2027年7月20日"));
}

#[test]
fn a_base_taken_for_another_is_taken_with_a_warning() {
    let verdict = verdict("base.json", &changed("base.json", "\"6787\"", "\"7694\""));
    assert!(verdict.taken);
    let [change, warning] = verdict.lines.as_slice() else { panic!("{:?}", verdict.lines) };
    assert!(change.contains("6,787元 → 7,694元") && warning.starts_with("请核对："), "{change} {warning}");
}

#[test]
fn what_was_not_published_may_be_entered() {
    for (name, id, value) in [
        ("doctor.json", "doctor.support_amount", "600"),
        ("doctor.json", "doctor.aid_low", "80"),
        ("doctor.json", "doctor.aid_middle", "110"),
        ("doctor.json", "doctor.aid_high", "150"),
    ] {
        let mut file: Value = serde_json::from_str(&shipped(name)).expect("JSON");
        let all = file["timelines"].as_array_mut().expect("figures");
        let figure = all.iter_mut().find(|figure| figure["id"] == id).expect("the figure");
        let entry = figure["entries"].as_array_mut().expect("entries").last_mut().expect("one");
        (entry["value"], entry["state"]) = (json!(value), json!("official"));
        let verdict = verdict(name, &file.to_string());
        assert!(verdict.taken && verdict.lines[0].contains(&format!("新填{value}元")), "{id}: {verdict:?}");
    }
}

#[test]
fn the_office_may_choose_another_reading_and_publish_the_next_holidays() {
    let reading = changed("national.json", "\"default\": \"feb28\"", "\"default\": \"mar1\"");
    check_taken("national.json", &reading, &["数没有变，改的是别的内容"]);
    let mut file: Value = serde_json::from_str(&shipped("national.json")).expect("JSON");
    file["calendar"]["to"] = json!("2027-12-31");
    file["calendar"]["off"].as_array_mut().expect("days").push(json!("2027-01-01"));
    check_taken("national.json", &file.to_string(), &["放假和调休的日子改了，从2023年1月1日到2027年12月31日"]);
    for (name, _) in EMBEDDED {
        let land = changed(name, "\"version\": \"2026.11.1\"", "\"version\": \"2026.12.1\"");
        check_taken(name, &land, &["数没有变，改的是别的内容"]);
    }
}

/// Every reading's other default leaves the cases as they are: they are asked under the readings built in.
#[test]
fn any_other_default_of_a_reading_is_taken() {
    for (name, text) in EMBEDDED {
        let file: Value = serde_json::from_str(text).expect("JSON");
        let count = file["readings"].as_array().map_or(0, Vec::len);
        for at in 0..count {
            let mut other = file.clone();
            let reading = &mut other["readings"][at];
            let choices = reading["choices"].as_array().expect("choices").clone();
            let choice = choices.iter().find(|choice| choice["id"] != reading["default"]).expect("another");
            reading["default"] = choice["id"].clone();
            let verdict = verdict(name, &other.to_string());
            assert!(verdict.taken, "{name} {at}: {verdict:?}");
        }
    }
}

#[test]
fn what_is_wrong_is_said_with_what_to_do() {
    check_refused("base.json", &shipped("base.json")[..1500], "不是正确的JSON");
    check_refused("base.json", &changed("base.json", "\"6711\"", "6711"), "加上英文双引号");
    check_refused(
        "base.json",
        &changed("base.json", "2026.11.1\"", "2026.10.31\""),
        "版本2026.10.31比程序自带的2026.11.1旧",
    );
    check_refused(
        "base.json",
        &changed("base.json", "\"dataAsOf\": \"2026-07-24\"", "\"dataAsOf\": \"2026-07-23\""),
        "要在它上面改",
    );
    check_refused("land.json", &shipped("base.json"), "里面是另一个文件的内容");
    check_refused(
        "land.json",
        &changed("land.json", "\"id\": \"land\",\n", "\"id\": \"lands\",\n"),
        "没有编号是“lands”的文件",
    );
    check_refused("land.json", &shipped("land.json").replace("办法", "\u{fffd}"), "编码选UTF-8");
    check_refused("land.json", &changed("land.json", "\"0.60\"", "\"0.06\""), "验算没有通过");
}

#[test]
fn one_file_does_not_decide_over_another() {
    let (good, bad) = (changed("base.json", "\"6711\"", "\"6787\""), changed("land.json", "\"0.60\"", "\"0.06\""));
    for files in [[("base.json", &*good), ("land.json", &*bad)], [("land.json", &*bad), ("base.json", &*good)]] {
        for verdict in judge(&files) {
            assert_eq!(verdict.taken, verdict.file == "base.json", "{verdict:?}");
        }
    }
}

/// Two files that pass, each by itself, but use the same new id: the second is not taken.
#[test]
fn files_that_do_not_fit_together_are_not_both_taken() {
    let figure = r#""timelines": [
    {"id": "new.figure", "label": "新数", "unit": "count", "article": "DOC", "asked": false, "entries": [{"from": null, "to": null, "value": "3", "state": "official", "source": "原文"}]},"#;
    let land = changed("land.json", "\"timelines\": [", &figure.replace("DOC", "land:11"));
    let base = changed("base.json", "\"timelines\": [", &figure.replace("DOC", "base:yearly"));
    assert!(verdict("land.json", &land).taken && verdict("base.json", &base).taken);
    let both = judge(&[("base.json", &base), ("land.json", &land)]);
    assert_eq!(both.iter().map(|verdict| verdict.taken).collect::<Vec<_>>(), [true, false], "{both:?}");
}

#[test]
fn the_page_speaks_json() {
    let answer: Value =
        serde_json::from_str(&trial(&json!([{"file": "base.json", "text": ""}]).to_string())).expect("JSON");
    assert_eq!((&answer[0]["file"], &answer[0]["taken"]), (&json!("base.json"), &json!(false)));
    assert_eq!(trial("{"), "[]");
}
