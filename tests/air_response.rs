//! 重污染天气预案 (株荷政办发〔2024〕6号): everything the text holds has its entry (sections, items and rows listed here by
//! hand from the gazette), and what is asked grows with the level.
use std::collections::{BTreeMap, BTreeSet};

use hetang::api::{Host, Value, call};
use hetang::base::{Date, Tri};
use hetang::policy::{Ctx, Measure, Policy};
use hetang::rules::air::{
    Audience, Engine, InForce, Machine, MachinePlace, Response, ResponseParameters, Tag, TodayHeading, Truck,
    assess_parameters, list_measures, list_today, list_unit_duties, restrict_machine, restrict_truck,
};
use proptest::prelude::*;
use serde_json::{Value as Json, json};

/// Every section of the text that says something, and its annexes.
const SECTIONS: [&str; 46] = [
    "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "3.1", "3.2", "3.3", "4.1", "4.2", "4.3", "5.1",
    "5.2", "5.2.1", "5.2.2", "5.2.3", "5.2.4", "5.3", "5.3.1", "5.3.2", "5.3.3", "5.3.4", "5.3.5", "5.4", "5.4.1",
    "5.4.2", "5.4.3", "5.4.4", "5.5", "6", "7", "8.1", "8.2", "8.3", "8.4", "9.1", "9.2", "9.3", "9.4", "annex1",
    "annex2", "annex3",
];

/// What each section, or each numbered item of it, asks: counted in the text.
const ASKS: [(&str, &str, usize); 27] = [
    ("5.2.1", "", 2),      // 易感人群；一般人群
    ("5.2.2", "（1）", 1), // 空调
    ("5.2.2", "（2）", 2), // 出行；熄火
    ("5.2.2", "（3）", 1), // 挥发性有机物
    ("5.2.3", "（1）", 2), // 一厂一策；减排比例
    ("5.2.3", "（2）", 3), // 减排措施；洒水；停止作业
    ("5.2.3", "（3）", 3), // 减排措施；城区道路；重点道路
    ("5.2.4", "", 6),      // 六个分号
    ("5.3.1", "", 2),      // 中小学幼儿园；口罩
    ("5.3.2", "", 1),      // 宣传
    ("5.3.3", "（1）", 3), // 一厂一策；减排比例；机械
    ("5.3.3", "（2）", 2), // 减排措施；机械
    ("5.3.3", "（3）", 2), // 减排措施；重点道路
    ("5.3.3", "（4）", 1), // 重型载货汽车
    ("5.3.4", "（1）", 1), // 公共交通
    ("5.3.4", "（2）", 1), // 人工影响天气
    ("5.3.5", "", 3),      // 三个分号
    ("5.4.1", "", 4),      // 停课；大型活动；一般人群；室外作业人员
    ("5.4.2", "", 1),      // 弹性工作制
    ("5.4.3", "（1）", 2), // 一厂一策；减排比例
    ("5.4.3", "（2）", 1), // 减排措施
    ("5.4.3", "（3）", 3), // 减排措施；城区道路；重点道路
    ("5.4.3", "（4）", 1), // 绕行
    ("5.4.4", "（1）", 1),
    ("5.4.4", "（2）", 1),
    ("5.4.4", "（3）", 1),
    ("5.4.4", "（4）", 1),
];

/// Annex 3: units in the order of the table, and how many items each row numbers.
const UNITS: [(&str, usize); 18] = [
    ("区委宣传部", 4),
    ("区发改局", 1),
    ("区教育局", 3),
    ("区科工信局", 2),
    ("市公安局荷塘分局", 1),
    ("区财政局", 1),
    ("区自然资源局", 2),
    ("生态环境荷塘分局", 9),
    ("区住建局", 2),
    ("区交通运输局", 3),
    ("区农业农村局", 1),
    ("区文旅体局", 2),
    ("区卫健局", 2),
    ("区应急管理局", 2),
    ("区城管局", 2),
    ("区市场监管局", 3),
    ("区交警大队", 3),
    ("荷塘产业开发区管委会", 2),
];

/// Lists the text spells out.
const LISTS: [(&str, &str, usize); 7] = [
    ("air.notice_items", "air:4.2", 4),
    ("air.channels", "air:4.2", 3),
    ("air.flow", "air:5.5", 6),
    ("air.report_items", "air:7", 6),
    ("air.reporters", "air:7", 2),
    ("air.list_makers", "air:3.1", 5),
    ("air.joint", "air:6", 4),
];

const LEVELS: [Response; 3] = [Response::III, Response::II, Response::I];

thread_local! {
    static SET: &'static Policy = Box::leak(Box::new(Policy::embedded()));
}

/// The set built in, read once a thread.
fn set() -> &'static Policy {
    SET.with(|set| *set)
}

fn on<T>(run: impl FnOnce(&Ctx) -> T) -> T {
    run(&Ctx::new(set(), Date::parse_iso("2026-11-23").expect("a day")))
}

fn measures(response: Response) -> Vec<InForce> {
    on(|ctx| list_measures(ctx, Some(response), None).value)
}

fn ask(name: &str, input: &Json) -> Json {
    let host = Host { policy: set(), today: Date::parse_iso("2026-11-23").expect("a day") };
    call(&host, name, &Value::from(input)).expect("a known call")
}

#[test]
fn every_section_of_the_text_has_an_article_in_plain_words() {
    let policy = Policy::embedded();
    let plan = policy.documents().iter().find(|document| document.id == "air").expect("the plan");
    let held: Vec<&str> = plan.articles.iter().map(|article| article.id.as_str()).collect();
    assert_eq!(held, SECTIONS);
    for article in &plan.articles {
        assert!(article.text.chars().count() >= 10, "{} says nothing", article.id);
        assert!(!article.text.contains(['!', '！']), "{}", article.id);
    }
    for picture in ["air:annex1", "air:annex2"] {
        let (_, article) = policy.article(picture).expect("an article");
        assert!(article.text.contains("没有收录"), "{picture} is left out, and said");
    }
}

#[test]
fn every_item_of_the_responses_has_its_measures() {
    let policy = Policy::embedded();
    let mut held: BTreeMap<(&str, &str), usize> = BTreeMap::new();
    for measure in policy.measures() {
        let section = measure.article.strip_prefix("air:").expect("of the plan");
        *held.entry((section, measure.item.as_str())).or_default() += 1;
        let level = match &section[..3] {
            "5.2" => "III",
            "5.3" => "II",
            "5.4" => "I",
            other => panic!("{other} brings no measure"),
        };
        assert_eq!(measure.since, level, "{}", measure.id);
    }
    let counted: BTreeMap<(&str, &str), usize> = ASKS.iter().map(|(s, item, n)| ((*s, *item), *n)).collect();
    assert_eq!(held, counted);
}

#[test]
fn every_row_of_annex_3_has_its_duties() {
    let rows = on(|ctx| list_unit_duties(ctx, None).value);
    let held: Vec<(&str, usize)> =
        rows.iter().map(|row| (row.listed_as.as_deref().unwrap_or(&row.unit), row.duties.len())).collect();
    assert_eq!(held, UNITS);
    let by_either_name = |name| on(|ctx| list_unit_duties(ctx, Some(name)).value);
    for name in ["荷塘高新区管委会", "荷塘产业开发区", " 高新区 "] {
        assert_eq!(by_either_name(name).len(), 1, "{name}");
    }
    assert_eq!(by_either_name("教育")[0].unit, "区教育局");
    assert_eq!(by_either_name("邮局"), []);
}

#[test]
fn every_list_of_the_text_is_whole() {
    let policy = Policy::embedded();
    let held: Vec<(&str, &str, usize)> =
        policy.checklists().iter().map(|list| (list.id.as_str(), list.article.as_str(), list.items.len())).collect();
    assert_eq!(held, LISTS);
}

/// 3.2 and 5.2.3–5.4.3 name the same cuts; the articles in plain words name the figures of the records.
#[test]
fn the_plain_words_and_the_records_name_the_same_figures() {
    let policy = Policy::embedded();
    let text = |key: &str| policy.article(key).map(|(_, article)| article.text.clone()).expect("an article");
    for (response, section) in LEVELS.into_iter().zip(["air:5.2.3", "air:5.3.3", "air:5.4.3"]) {
        let params = on(|ctx| assess_parameters(ctx, Some(response)).value);
        let cut = format!("{}%以上", params.cut_percent_min.expect("a cut"));
        assert!(text("air:3.2").contains(&cut) && text(section).contains(&cut), "{section} {cut}");
        let key = format!("重点道路{}不少于{}次", if response == Response::II { "每天洒水" } else { "" }, {
            params.key_road_spray_min.expect("a number")
        });
        assert!(text(section).contains(&key), "{section} {key}");
    }
    let trips = on(|ctx| assess_parameters(ctx, Some(Response::II)).value.truck_daily_trips_over).expect("a number");
    assert!(text("air:5.3.3").contains(&format!("超过{trips}辆次")));
}

/// The measures of a higher level are those of the lower one but for those it replaces, and its own.
#[test]
fn measures_grow_with_the_level() {
    let policy = Policy::embedded();
    let ids = |response| measures(response).into_iter().map(|measure| measure.id).collect::<BTreeSet<_>>();
    for (lower, higher) in [(Response::III, Response::II), (Response::II, Response::I), (Response::III, Response::I)] {
        let (below, above) = (ids(lower), ids(higher));
        let by_id = |id: &str| policy.measures().iter().find(|measure| measure.id == id).expect("a measure");
        let replaced: BTreeSet<String> = above
            .iter()
            .flat_map(|id| core::iter::successors(Some(by_id(id)), |m: &&Measure| m.replaces.as_deref().map(by_id)))
            .filter(|measure| !above.contains(&measure.id))
            .map(|measure| measure.id.clone())
            .collect();
        let gone: BTreeSet<String> = below.difference(&above).cloned().collect();
        assert!(gone.is_subset(&replaced), "{lower:?} to {higher:?} loses {gone:?}");
        assert!(above.len() > below.len());
    }
}

#[test]
fn no_number_is_in_force_twice_and_none_falls() {
    let numbers = |params: ResponseParameters| {
        let counts = [
            params.urban_road_spray_min,
            params.key_road_spray_min,
            params.cut_percent_min,
            params.industry_nrmm_stop_up_to,
            params.construction_nrmm_stop_up_to,
            params.truck_stop_up_to,
        ];
        let flags = [params.through_diesel_detour, params.classes_may_stop, params.outdoor_events_stop];
        let flags = flags.into_iter().chain([params.construction_stop]).map(|flag| Some(u32::from(flag)));
        counts.into_iter().chain(flags).collect::<Vec<_>>()
    };
    let mut before = numbers(on(|ctx| assess_parameters(ctx, None).value));
    assert!(before.iter().all(|number| number.is_none_or(|n| n == 0)));
    for response in LEVELS {
        let all = measures(response);
        let ids: Vec<&str> = all.iter().flat_map(|m| &m.parameters).map(|number| number.id.as_str()).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
        let now = numbers(on(|ctx| assess_parameters(ctx, Some(response)).value));
        assert!(before.iter().zip(&now).all(|(low, high)| low <= high), "{before:?} {now:?}");
        before = now;
    }
}

#[test]
fn a_tag_says_which_level_brought_a_measure() {
    for response in LEVELS {
        for measure in measures(response) {
            match measure.tag {
                Tag::New => assert!(measure.since == response && measure.replaced.is_none(), "{measure:?}"),
                Tag::Tightened => assert!(measure.since == response && measure.replaced.is_some(), "{measure:?}"),
                Tag::Since(level) => assert!(measure.since == level && level < response, "{measure:?}"),
            }
            assert!(measure.chip.starts_with(&measure.since.level().to_string()), "{measure:?}");
            assert!(measure.replaced.as_ref().is_none_or(|r| r.text != measure.text && r.since < measure.since));
        }
    }
    assert!(measures(Response::III).iter().all(|measure| measure.tag == Tag::New));
}

#[test]
fn every_audience_is_asked_something_and_every_measure_is_in_a_group() {
    for audience in Audience::ALL {
        assert!(!on(|ctx| list_measures(ctx, Some(Response::I), Some(*audience)).value).is_empty(), "{audience:?}");
    }
    for response in LEVELS {
        let groups = on(|ctx| list_today(ctx, Some(response)).value);
        let shown: BTreeSet<&str> = groups.iter().flat_map(|g| &g.measures).map(|m| m.id.as_str()).collect();
        assert_eq!(shown.len(), measures(response).len());
        assert_eq!(groups.iter().filter(|group| group.heading == TodayHeading::Government).count(), 1);
    }
}

/// Nothing people read has an unfilled place in it.
#[test]
fn every_text_is_filled() {
    let mut asked = vec![("unitDuties", json!({})), ("alertSummaryDue", json!({"liftedOn": "2026-11-26"}))];
    for response in [json!(null), json!("III"), json!("II"), json!("I")] {
        asked.push(("responseMeasures", json!({"response": response})));
        asked.push(("responseParameters", json!({"response": response})));
        for input in [json!({}), json!({"standard": "electric", "dailyTrips": 40}), json!({"standard": 3})] {
            let mut input = input;
            input["response"] = response.clone();
            asked.push(("truckRestriction", input.clone()));
            input.as_object_mut().expect("an object").remove("dailyTrips");
            asked.push(("machineRestriction", input));
        }
        asked.push(("siteWorks", json!({"response": response, "place": "spoil"})));
    }
    for (name, input) in asked {
        let answer = ask(name, &input);
        assert_eq!(answer["ok"], true, "{name} {input} {answer}");
        for part in [&answer["value"], &answer["trace"], &answer["notices"]] {
            for text in texts(part) {
                assert!(!text.contains('{') && !text.contains('}'), "{name} {input}: {text}");
            }
        }
        for step in answer["trace"].as_array().expect("a trace") {
            assert!(step["result"] != "" && step["citation"]["document"] == "株荷政办发〔2024〕6号", "{name} {step}");
        }
    }
}

fn texts(json: &Json) -> Vec<String> {
    match json {
        Json::String(text) => vec![text.clone()],
        Json::Array(all) => all.iter().flat_map(texts).collect(),
        Json::Object(all) => all.values().flat_map(texts).collect(),
        Json::Null | Json::Bool(_) | Json::Number(_) => Vec::new(),
    }
}

#[test]
fn a_summary_due_in_a_year_without_a_published_calendar_is_refused() {
    let answer = ask("alertSummaryDue", &json!({"liftedOn": "2026-12-30"}));
    assert_eq!(answer["error"]["code"], "calendar_out_of_range", "{answer}");
}

/// The other way of counting is told exactly where it changes the day.
#[test]
fn the_first_day_is_told_where_it_matters() {
    let notices = |day: &str| ask("alertSummaryDue", &json!({"liftedOn": day}))["notices"].clone();
    // Lifted on a Thursday: Wednesday rather than Thursday of the next week.
    assert_eq!(notices("2026-11-26")[0]["alternative"]["due"], "2026-12-02");
    // Lifted on a Saturday: both count from Monday.
    assert_eq!(notices("2026-11-28"), json!([]));
}

fn tri() -> impl Strategy<Value = Tri> {
    prop_oneof![Just(Tri::Yes), Just(Tri::No), Just(Tri::Unknown)]
}

fn engine() -> impl Strategy<Value = Engine> {
    prop_oneof![(1_u32..=6).prop_map(Engine::Stage), Just(Engine::Electric), Just(Engine::Unknown)]
}

fn truck() -> impl Strategy<Value = Truck> {
    (tri(), tri(), proptest::option::of(0_u32..30), tri(), engine(), tri()).prop_map(
        |(bulk_unit, livelihood_logistics, daily_trips, heavy, engine, special)| Truck {
            bulk_unit,
            livelihood_logistics,
            daily_trips,
            heavy,
            engine,
            special,
        },
    )
}

proptest! {
    /// Whatever an unknown fact turns out to be, a "yes" or "no" given before stands.
    #[test]
    fn what_is_not_known_never_decides(truck in truck(), settled in truck()) {
        let fill = |fact: Tri, other: Tri| if fact == Tri::Unknown { other } else { fact };
        let known = Truck {
            bulk_unit: fill(truck.bulk_unit, settled.bulk_unit),
            livelihood_logistics: fill(truck.livelihood_logistics, settled.livelihood_logistics),
            daily_trips: truck.daily_trips.or(settled.daily_trips),
            heavy: fill(truck.heavy, settled.heavy),
            engine: if truck.engine == Engine::Unknown { settled.engine } else { truck.engine },
            special: fill(truck.special, settled.special),
        };
        for response in LEVELS {
            let stopped = |truck: &Truck| on(|ctx| restrict_truck(ctx, Some(response), truck).value.stopped());
            if let Some(before) = stopped(&truck) {
                prop_assert_eq!(stopped(&known), Some(before), "{:?}", known);
            }
        }
    }

    /// A truck or machine stopped at a level is stopped at every higher one.
    #[test]
    fn restrictions_grow_with_the_level(truck in truck(), engine in engine(), industry in any::<bool>()) {
        let place = Some(if industry { MachinePlace::Industry } else { MachinePlace::Construction });
        let machine = Machine { place, engine };
        let mut before = (Some(false), Some(false));
        for response in LEVELS {
            let truck = on(|ctx| restrict_truck(ctx, Some(response), &truck).value.stopped());
            let machine = on(|ctx| restrict_machine(ctx, Some(response), &machine).value.stopped());
            for (low, high) in [(before.0, truck), (before.1, machine)] {
                prop_assert!(low != Some(true) || high == Some(true));
            }
            before = (truck, machine);
        }
    }
}

#[test]
fn nobody_is_told_less_than_the_text_asks_of_him() {
    let asked = |level: Response, audience: Audience| {
        let found = on(|ctx| list_measures(ctx, Some(level), Some(audience)).value);
        found.into_iter().map(|measure| measure.id).collect::<Vec<_>>()
    };
    let holds = |level, audience, id: &str| asked(level, audience).iter().any(|held| held == id);
    assert!(holds(Response::II, Audience::Vulnerable, "II.masks"));
    assert!(holds(Response::I, Audience::Vulnerable, "I.public_avoid"));
    assert!(
        holds(Response::II, Audience::Industry, "II.trucks")
            && holds(Response::II, Audience::Industry, "II.check_trucks")
    );
    assert!(holds(Response::I, Audience::Construction, "I.outdoor_stop"));
    assert!(holds(Response::I, Audience::Roads, "I.outdoor_stop"));
    for id in ["II.school_outdoor", "II.masks"] {
        let measure = set().measures().iter().find(|measure| measure.id == id).expect("a measure");
        assert!(measure.text.starts_with("建议"), "{}", measure.text);
    }
}

#[test]
fn what_is_not_stopped_is_told_nothing_that_may_be_false() {
    let plain = |name: &str, input: Json, id: &str| {
        let answer = ask(name, &input);
        let steps = answer["trace"].as_array().unwrap_or_else(|| panic!("{answer}"));
        let step = steps.iter().find(|step| step["id"] == id).unwrap_or_else(|| panic!("no {id}: {answer}"));
        format!("{} {}", step["result"], step["plain"])
    };
    let none =
        plain("siteWorks", json!({"response": null, "work": "earthwork", "place": "construction"}), "air.free_site");
    assert!(!none.contains("洒水") && !none.contains("停用"), "{none}");
    let work = plain("siteWorks", json!({"response": "III", "place": "construction"}), "site.work_untold");
    assert!(work.contains("还没有说"), "{work}");
}
