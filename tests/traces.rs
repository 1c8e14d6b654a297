//! What a step says is true of the person it is said to: one reason, one wording, also for conditions that were met,
//! and the working adds up under every reading.
use hetang::api::{Host, Value, call};
use hetang::base::Date;
use hetang::policy::Policy;
use serde_json::{Value as Json, json};

fn ask(name: &str, input: &Json) -> Json {
    let policy = Policy::embedded();
    let host = Host { policy: &policy, today: Date::parse_iso("2026-11-23").expect("a day") };
    call(&host, name, &Value::from(input)).expect("a known call")
}

/// A member with nothing against him, and what is different about him.
fn profile(changes: &Json) -> Json {
    let mut all = json!({
        "birth": "1979-08-03", "sex": "male", "announcement": "2024-10-15", "asOf": "2024-12-10", "govRequisition": true,
        "areaMu": "0.18", "ground": "member", "contractRight": true, "collectiveMember": true, "duties": true,
        "soeWorker": false, "hadSubsidy": false, "publicStaff": false, "lodger": false, "illegalUse": false,
        "otherCollective": false, "promoted": false, "graduateMoved": false, "otherBar": false,
        "previouslyConfirmed": false, "approvedElsewhere": false, "otherApplications": 0, "scheme": "resident",
        "settledAbroad": false, "lostNationality": false, "statusNow": "none",
    });
    for (key, value) in changes.as_object().expect("changes") {
        all[key] = value.clone();
    }
    all
}

#[track_caller]
fn check(changes: Json, clause: &str, outcome: &str, says: &str) {
    let answer = ask("landEligibility", &profile(&changes));
    let steps = answer["trace"].as_array().expect("a trace");
    let found = steps.iter().find(|step| step["id"] == clause && step["outcome"] == outcome);
    let step = found.unwrap_or_else(|| panic!("{clause} is not {outcome} in {answer}"));
    let said = format!("{} {}", step["result"], step["plain"]);
    assert!(said.contains(says), "{clause}: {said}");
    assert!(!said.contains('{') && !said.contains('}'), "{said}");
}

#[test]
fn each_reason_has_its_own_words() {
    check(json!({"otherApplications": null}), "8", "pending", "不清楚别的项目");
    check(json!({"otherApplications": 2}), "8", "pending", "另外还报了2个项目");
    check(json!({"previouslyConfirmed": null}), "7", "pending", "不清楚以前有没有认定过");
    check(json!({"promoted": null}), "4.7", "pending", "不清楚服役时有没有提干");
    check(
        json!({"promoted": true, "promotedReturnable": true, "readings": {"art4_7": "exception"}}),
        "4.7",
        "met",
        "不在这一条里",
    );
    check(json!({"scheme": "none"}), "10", "not_met", "不参加养老保险");
    check(json!({"scheme": "resident", "firstScheme": "enterprise"}), "10", "not_met", "按第一次选的");
    check(json!({"birth": "1950-01-01", "firstScheme": "enterprise"}), "10", "not_met", "要问区社保服务中心");
    check(json!({"birth": "1950-01-01", "scheme": "enterprise"}), "10", "not_met", "已经过了法定退休年龄");
    check(json!({"firstScheme": "unknown"}), "10", "pending", "不清楚第一次申报");
    check(json!({"statusNow": "student", "readings": {"art14": "review"}}), "14.2", "pending", "认不认定由区里定");
    check(json!({"statusNow": "student"}), "14.2", "suspended", "这段时间不发");
    check(json!({"movedInOn": "2024-10-15"}), "19", "met", "就是公告那天");
    check(json!({"movedInOn": "2010-01-01"}), "19", "met", "在公告以前");
    check(
        json!({"movedInOn": "2024-10-15", "readings": {"moved_in_same_day": "deny"}}),
        "19",
        "not_met",
        "就是公告那天",
    );
    check(
        json!({"announcement": "2023-06-01", "readings": {"effective_inclusive": "excluded"}}),
        "21",
        "not_met",
        "正好是开始适用的那天",
    );
    check(
        json!({"ground": "student", "beforeMetG1": false, "originHukou": true}),
        "3.g2",
        "not_met",
        "在校学生要两样都有",
    );
    for clause in ["12", "14.1", "14.2", "3.area", "4.3"] {
        check(json!({}), clause, "met", "");
    }
}

#[test]
fn the_printed_working_is_true_under_every_reading() {
    let steps = |reading: Json| {
        let input =
            json!({"birth": "1990-01-01", "announcement": "2024-10-15", "monthlyBase": "6711", "readings": reading});
        let answer = ask("landSubsidy", &input);
        answer["trace"]
            .as_array()
            .expect("a trace")
            .iter()
            .map(|step| step["substituted"].to_string())
            .collect::<Vec<_>>()
    };
    assert!(steps(json!({}))[1].contains("（34 − 16）÷ 2 = 9"));
    assert!(steps(json!({"age_step": "to_the_day"}))[1].contains("（34岁多，按35 − 16）÷ 2 = 9.5"));
    assert!(steps(json!({"rounding": "unit"}))[3].contains("483.19元 × 12个月 × 9年"));
}

#[test]
fn a_notice_names_the_reading_that_holds() {
    let input = json!({"birth": "1990-01-01", "announcement": "2024-10-15", "readings": {"age_step": "to_the_day"}});
    let notices = ask("landSubsidy", &input)["notices"].clone();
    let found = notices.as_array().expect("notices").iter().find(|notice| notice["code"] == "reading.age_step");
    let message = found.expect("the other reading")["message"].to_string();
    assert!(message.contains("“按周岁算”") && message.contains("这里按“按天算"), "{message}");
}

#[test]
fn the_flexible_window_speaks_only_of_those_it_reaches() {
    let window =
        |birth: &str| ask("retirementAge", &json!({"birth": birth, "category": "male"}))["value"]["earliest"].clone();
    assert_eq!(window("1963-05-20"), Json::Null);
    assert_eq!(window("1970-03-31"), json!("2030-03-31"));
}

#[test]
fn an_application_after_the_last_day_says_that_the_measure_has_ended() {
    let answer = ask("landEligibility", &profile(&json!({"announcement": "2029-06-01", "asOf": "2029-12-04"})));
    let notices = answer["notices"].as_array().expect("notices");
    assert!(notices.iter().any(|notice| notice["code"] == "expiry.ended"), "{answer}");
}
