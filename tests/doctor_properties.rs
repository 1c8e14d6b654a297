//! Properties of the opinion on village doctors that no list of cases can show: a start counted back is always in time and
//! one working day later never is, service does not depend on the order of the posts, notices stand exactly where
//! something changes, stops stay in order, and no input panics.
use hetang::api::{CALLS, Host, Value, call};
use hetang::base::{Date, Event, FirstDay, WorkCalendar};
use hetang::policy::{Ctx, Policy};
use hetang::rules::doctor::{
    Doctor, Due, ExitKind, HardshipVerdict, Pace, Post, PostEnd, ScheduleError, Start, When, count_back, count_forward,
    derive_service, draw_up_timeline, schedule_publicity,
};
use hetang::rules::retirement::StatutoryTables;
use proptest::prelude::*;
use serde_json::{Value as Json, json};

const DOCTOR_CALLS: usize = 11;

fn day(text: &str) -> Date {
    Date::parse_iso(text).expect("a day")
}

fn today() -> Date {
    day("2026-11-23")
}

fn days(from: &'static str, count: i64) -> impl Strategy<Value = Date> {
    (0..count).prop_map(move |days| day(from).plus_days(days))
}

fn first_day() -> impl Strategy<Value = FirstDay> {
    prop_oneof![Just(FirstDay::Next), Just(FirstDay::Same)]
}

fn pace() -> impl Strategy<Value = Pace> {
    prop_oneof![Just(Pace::Fastest), Just(Pace::Suggested)]
}

/// A calendar for every day, with days off and make-up days strewn in.
fn calendar() -> impl Strategy<Value = WorkCalendar> {
    let list = |most| proptest::collection::vec(days("2026-10-01", 150), 0..most);
    (list(60), list(10)).prop_map(|(off, makeup)| WorkCalendar::given(off, makeup))
}

/// A start that is in time, and the next day that is not.
fn check_back(ctx: &Ctx, deadline: Date, pace: Pace) -> Result<(), TestCaseError> {
    let back = count_back(ctx, deadline, pace).expect("a day that can be counted").value;
    prop_assert!(back.done <= deadline);
    let ahead = count_forward(ctx, back.handed_in, pace).expect("the same days").value;
    prop_assert_eq!(ahead, back, "forward from the start gives the same days");
    for late in 1..=40 {
        let later = back.handed_in.plus_days(late);
        match count_forward(ctx, later, pace) {
            Ok(ahead) => prop_assert!(ahead.value.done > deadline, "{} still ends on {}", later, ahead.value.done),
            Err(ScheduleError::Unpublished(why)) => prop_assert!(why.day > deadline, "{}", why),
            Err(error) => prop_assert!(false, "{}", error),
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn a_start_counted_back_is_in_time_and_one_day_later_never_is(
        deadline in days("2023-03-01", 1400),
        pace in pace(),
        first_day in first_day(),
    ) {
        let policy = Policy::embedded();
        check_back(&Ctx::new(&policy, today()).with_reading(first_day), deadline, pace)?;
    }

    #[test]
    fn also_by_any_calendar(deadline in days("2026-12-01", 60), pace in pace(), first in first_day(), calendar in calendar()) {
        let policy = Policy::embedded();
        check_back(&Ctx::new(&policy, today()).with_reading(first).with_calendar(calendar), deadline, pace)?;
    }

    /// Beyond the table nothing is counted: an error with words, never a day.
    #[test]
    fn days_outside_the_table_are_refused(deadline in days("2027-01-01", 20_000), pace in pace()) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, today());
        match count_back(&ctx, deadline, pace) {
            Err(ScheduleError::Unpublished(why)) => prop_assert!(why.words.contains("公布以后就能算"), "{}", why),
            other => prop_assert!(false, "{:?}", other),
        }
        prop_assert!(schedule_publicity(&ctx, deadline).is_err());
    }

    #[test]
    fn service_does_not_depend_on_the_order_and_never_shrinks_by_a_post(
        posts in proptest::collection::vec((days("1985-01-01", 15_000), 0_i64..4000), 0..7),
        turn in 0_usize..7,
    ) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, today());
        let posts: Vec<Post> =
            posts.iter().map(|(from, length)| Post { from: *from, to: PostEnd::On(from.plus_days(*length)) }).collect();
        let service = |posts: &[Post]| derive_service(&ctx, posts, None, today(), None).expect("a service").value;
        let here = service(&posts);
        let mut turned = posts.clone();
        turned.rotate_left(turn % posts.len().max(1));
        prop_assert_eq!(&service(&turned), &here);
        for pair in here.stretches.windows(2) {
            prop_assert!(pair[0].to.plus_days(1) < pair[1].from, "neighbours are one stretch");
        }
        for (gap, pair) in here.gaps.iter().zip(here.stretches.windows(2)) {
            prop_assert_eq!((gap.from, gap.to), (pair[0].to.plus_days(1), pair[1].from.plus_days(-1)));
            prop_assert_eq!(gap.from.days_until(gap.to) + 1, gap.days);
        }
        let covered = |on: Date| posts.iter().any(|post| post.from <= on && post.to != PostEnd::Still && on <= end(post));
        for stretch in &here.stretches {
            prop_assert!(covered(stretch.from) && covered(stretch.to) && stretch.to <= today());
            let months = i32::try_from(stretch.months).expect("small");
            prop_assert_eq!(stretch.from.plus_months(months).plus_days(stretch.days), stretch.to.plus_days(1));
        }
        let months = |posts: &[Post]| service(posts).longest.map_or(0, |stretch| stretch.months);
        prop_assert!(posts.is_empty() || months(&posts[1..]) <= months(&posts));
    }

    /// Stops with days stand in the order of time, and what is asked for stands at the form.
    #[test]
    fn stops_stay_in_order(birth in days("1940-01-01", 25_000), now in days("2024-01-01", 1800), kind in 0_usize..4) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, now);
        let kind = ExitKind::ALL[kind].1;
        let tables = StatutoryTables::read(&ctx).expect("the tables");
        let statutory = |birth, category| tables.age(birth, category);
        let timeline = draw_up_timeline(&ctx, &Doctor::unknown(birth, kind), &statutory).expect("a timeline").value;
        let dated: Vec<Date> = timeline.stops.iter().filter_map(|stop| stop.when.day()).collect();
        prop_assert!(dated.is_sorted(), "{:?}", timeline.stops.iter().map(|s| (s.id, s.when.clone())).collect::<Vec<_>>());
        let blank = |text: &str| text.contains('{');
        let unfilled = timeline.stops.iter().any(|stop| blank(&stop.title) || blank(&stop.note));
        prop_assert!(!unfilled);
        prop_assert!(timeline.stops.iter().all(|stop| !stop.citation.document.is_empty()));
        let bring = timeline.stops.iter().filter(|stop| stop.papers.iter().any(|paper| paper.name.contains("附件2")));
        let asked = matches!(timeline.kind, ExitKind::Age | ExitKind::Voluntary);
        prop_assert_eq!(bring.count(), usize::from(asked));
        if let (Start::On(latest), Start::On(suggested)) = (&timeline.latest_start, &timeline.suggested_start) {
            prop_assert!(suggested <= latest && *latest < timeline.dates.deadline);
        }
        let beyond = timeline.stops.iter().filter(|stop| matches!(stop.when, When::NotKnown(_)));
        prop_assert!(beyond.clone().all(|stop| stop.when.day().is_none()));
    }

    /// Whatever days are told: stops in order, left only when a day has come, and no aid before the age.
    #[test]
    fn told_days_keep_the_order(
        birth in days("1964-01-01", 1500),
        kind in 0_usize..4,
        told in proptest::collection::vec(proptest::option::of(days("2025-06-01", 900)), 3),
    ) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, today());
        let tables = StatutoryTables::read(&ctx).expect("the tables");
        let statutory = |birth, category| tables.age(birth, category);
        let deregistered_on = told[2].map_or(Event::NotHappened, Event::On);
        let (started_on, exit_on) = (told[0], told[1]);
        let doctor = Doctor { started_on, exit_on, deregistered_on, ..Doctor::unknown(birth, ExitKind::ALL[kind].1) };
        let timeline = draw_up_timeline(&ctx, &doctor, &statutory).expect("a timeline").value;
        let dated: Vec<Date> = timeline.stops.iter().filter_map(|stop| stop.when.day()).collect();
        prop_assert!(dated.is_sorted(), "{:?}", timeline.stops.iter().map(|s| (s.id, s.when.clone())).collect::<Vec<_>>());
        let past = |day: Option<Date>| day.is_some_and(|day| day <= today());
        prop_assert_eq!(timeline.due == Due::Left, past(exit_on) || past(told[2]));
        if let HardshipVerdict::FromDate(day) = timeline.hardship.verdict {
            prop_assert!(day >= timeline.dates.attained);
        }
        if let (Some(start), Start::On(latest)) = (started_on, &timeline.latest_start) {
            let late = timeline.due == Due::TooLate || timeline.due == Due::Overdue;
            prop_assert!(start <= *latest || late, "{} is after {}", start, latest);
        }
    }

    /// A reading notice stands if and only if that choice gives another result; an edge notice if and only if a
    /// neighbouring day does.
    #[test]
    fn notices_stand_exactly_where_they_matter(
        name in prop_oneof![
            Just("doctorExit"), Just("doctorSupport"), Just("doctorAdmission"), Just("doctorHardship"), Just("doctorPublicity")
        ],
        years in 54_i32..61,
        offset in -2_i64..=2,
        on in days("2024-12-28", 700),
        near_boundary in any::<bool>(),
        facts in proptest::collection::vec(proptest::option::of(any::<bool>()), 8),
        fail_years in proptest::option::of(0_u32..4),
        apply in any::<bool>(),
    ) {
        let on = if near_boundary { day("2024-12-30").plus_days(offset) } else { on };
        let birth = on.plus_months(-12 * years).plus_days(offset);
        let input = input(name, birth, on, &facts, fail_years, apply);
        let keys: &[&str] = match name {
            "doctorExit" => &["reasons", "pending", "deadline"],
            "doctorSupport" => &["support", "reason", "endsOn"],
            "doctorAdmission" => &["status", "failing", "pending"],
            "doctorHardship" => &["status", "earliest"],
            _ => &["first", "last"],
        };
        let here = ask(name, &input);
        let result = |answer: &Json| keys.iter().map(|key| answer["value"][*key].clone()).collect::<Vec<_>>();
        let said = |code: &str, fits: &dyn Fn(&Json) -> bool| {
            let notices = here["notices"].as_array().expect("notices");
            notices.iter().any(|notice| notice["code"] == code && fits(&notice["alternative"]))
        };
        for (reading, choice) in [
            ("boundary_day", "after"), ("under60_at", "cutoff"), ("reason3", "either"), ("reason4", "either"),
            ("reason4", "both"), ("end_when", "age"), ("end_when", "drawing"), ("attain", "day_after"), ("feb29", "mar1"),
            ("first_day", "same"),
        ] {
            let mut changed = input.clone();
            changed["readings"] = json!({reading: choice});
            let differs = result(&ask(name, &changed)) != result(&here);
            let stands = said(&format!("reading.{reading}"), &|other| other["choice"] == choice);
            prop_assert_eq!(stands, differs, "{} {} {} {}", name, reading, choice, input);
        }
        if name == "doctorExit" || name == "doctorAdmission" {
            for (field, code) in [("birth", "edge.doctor_birth"), ("asOf", "edge.doctor_as_of")] {
                for days in [-1, 1] {
                    let neighbour = day(input[field].as_str().expect("a day")).plus_days(days).to_string();
                    let mut changed = input.clone();
                    changed[field] = json!(neighbour);
                    let differs = result(&ask(name, &changed)) != result(&here);
                    let stands = said(code, &|other| other[field] == neighbour.as_str());
                    prop_assert_eq!(stands, differs, "{} {} {}", name, code, input);
                }
            }
        }
    }

    #[test]
    fn no_doctor_input_panics(name in 0..DOCTOR_CALLS, fields in proptest::collection::vec((0..FIELDS.len(), junk()), 0..24)) {
        let policy = Policy::embedded();
        let host = Host { policy: &policy, today: today() };
        let calls: Vec<&str> = CALLS.iter().map(|call| call.name).filter(|name| name.starts_with("doctor")).collect();
        assert_eq!(calls.len(), DOCTOR_CALLS);
        let fields = fields.into_iter().map(|(field, value)| (FIELDS[field].to_string(), value));
        let mut record: Vec<(String, Value)> = fields.collect();
        // Fields this call does not know go, and those it needs come, so that the junk is reached.
        for _ in 0..2 * FIELDS.len() {
            let answer = call(&host, calls[name], &Value::Record(record.clone())).expect("a known call");
            prop_assert!(answer["ok"].is_boolean());
            let field = answer["error"]["field"].as_str().unwrap_or_default();
            let (unknown, missing) = (answer["error"]["code"] == "unknown_field", answer["error"]["code"] == "missing_field");
            if !(unknown || missing) {
                break;
            }
            record.retain(|(key, _)| key != field);
            if missing {
                record.push((field.to_string(), Value::Text("2026-01-01".to_string())));
            }
        }
    }
}

fn end(post: &Post) -> Date {
    match post.to {
        PostEnd::On(to) => to,
        PostEnd::Still | PostEnd::Unknown => today(),
    }
}

fn ask(name: &str, input: &Json) -> Json {
    let policy = Policy::embedded();
    let host = Host { policy: &policy, today: today() };
    call(&host, name, &Value::from(input)).expect("a known call")
}

fn input(name: &str, birth: Date, on: Date, facts: &[Option<bool>], fail_years: Option<u32>, apply: bool) -> Json {
    let (birth, on) = (birth.to_string(), on.to_string());
    let either = |no: &'static str, yes: &'static str| if apply { yes } else { no };
    match name {
        "doctorExit" => json!({
            "birth": birth, "asOf": on, "voluntary": facts[0], "qualified": facts[1], "trained": facts[2],
            "incompetent": facts[3], "failYears": fail_years, "fraud": facts[4], "accidentOrViolation": false,
            "dead": false, "otherBar": facts[5],
        }),
        "doctorSupport" => json!({
            "birth": birth, "asOf": on, "sex": either("male", "female"), "insuredAndPaid": facts[0],
            "drawingSince": facts[1].map(|_| on.clone()), "deregisteredOn": facts[2].map(|_| "unknown"),
        }),
        "doctorHardship" => {
            json!({"birth": birth, "exitOn": on, "exitKind": either("age", "voluntary")})
        }
        "doctorPublicity" => json!({"postedOn": on}),
        _ => json!({
            "action": either("continue", "apply"), "birth": birth, "asOf": on, "appliedOn": on,
            "registeredOn": on, "lawAbiding": facts[0], "goodConduct": true, "acceptsManagement": true,
            "qualified": facts[1], "fit": true, "onPost": facts[2], "annualPass": facts[3], "fullTime": facts[4],
            "level": "college", "major": "tcm", "freshGraduate": facts[5], "documents": facts[6],
            "villageConsent": facts[7], "centreConsent": true, "villagePublicityOk": true, "districtPublicityOk": true,
        }),
    }
}

/// Every field of the doctor calls, and one that none knows.
const FIELDS: &[&str] = &[
    "action",
    "birth",
    "asOf",
    "registeredOn",
    "appliedOn",
    "level",
    "major",
    "failYears",
    "leftPostOn",
    "sex",
    "femaleCategory",
    "insuredAndPaid",
    "drawingSince",
    "deregisteredOn",
    "exitOn",
    "exitKind",
    "scheme",
    "amount",
    "postedOn",
    "deadline",
    "startOn",
    "pace",
    "posts",
    "until",
    "members",
    "calendar",
    "today",
    "readings",
    "nobody",
];

fn junk() -> impl Strategy<Value = Value> {
    let texts = prop_oneof![
        Just("0001-01-01".to_string()),
        Just("9999-12-31".to_string()),
        Just("2024-02-29".to_string()),
        Just("1966-12-31".to_string()),
        Just("2026-12-31".to_string()),
        Just("2027-06-01".to_string()),
        Just("unknown".to_string()),
        Just("age".to_string()),
        Just("voluntary".to_string()),
        Just("not_written".to_string()),
        Just("apply".to_string()),
        Just("continue".to_string()),
        Just("suggested".to_string()),
        Just("female".to_string()),
        Just("enterprise".to_string()),
        Just("999999999999.99".to_string()),
        Just("day_after".to_string()),
        ".{0,12}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        (0_u32..20).prop_map(|n| Value::Number(f64::from(n))),
        any::<f64>().prop_map(Value::Number),
        texts.prop_map(Value::Text),
        Just(Value::Other),
    ];
    let keys = prop_oneof![
        Just("from"),
        Just("to"),
        Just("name"),
        Just("birth"),
        Just("post"),
        Just("holidays"),
        Just("makeup"),
        Just("attain"),
        Just("first_day"),
    ];
    leaf.prop_recursive(3, 16, 5, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            proptest::collection::vec((keys.clone().prop_map(str::to_string), inner), 0..3).prop_map(Value::Record),
        ]
    })
}
