//! 碳达峰方案 (株荷政发〔2024〕2号) is whole: every section of the gazette has its entry, with the number of targets, tasks,
//! named projects and safeguards that reading it finds; and what the page shows of it is what the plan says.
use std::collections::BTreeMap;

use hetang::api::{Host, Value, call};
use hetang::base::{Date, NoticeKind};
use hetang::forms::carbon_csv;
use hetang::policy::{Ctx, Policy};
use hetang::rules::carbon::{
    Content, Entry, Field, Filter, FilterError, Hit, Query, Row, list_differences, list_goals, list_indicators,
    list_projects, list_safeguards, list_targets, list_tasks, list_years, search,
};
use serde_json::{Value as Json, json};

/// Sections of parts 一 to 三 as the gazette numbers them: numbers with a unit, aims without a number, and whether bodies
/// stand at the end.
const SECTIONS: [(&str, usize, usize, bool); 35] = [
    ("一（一）", 0, 0, false),
    ("一（二）", 0, 0, false),
    ("二", 6, 7, false),
    ("三", 0, 0, false),
    ("三（一）1", 2, 0, true),
    ("三（一）2", 3, 1, true),
    ("三（一）3", 2, 0, true),
    ("三（二）1", 0, 0, true),
    ("三（二）2", 1, 0, true),
    ("三（二）3", 1, 0, true),
    ("三（二）4", 0, 0, true),
    ("三（二）5", 0, 0, true),
    ("三（三）1", 0, 0, true),
    ("三（三）2", 0, 0, true),
    ("三（三）3", 0, 0, true),
    ("三（四）1", 2, 0, true),
    ("三（四）2", 1, 1, true),
    ("三（四）3", 1, 0, true),
    ("三（五）1", 2, 0, true),
    ("三（五）2", 0, 0, true),
    ("三（五）3", 4, 0, true),
    ("三（六）1", 2, 2, true),
    ("三（六）2", 2, 0, true),
    ("三（七）1", 0, 0, true),
    ("三（七）2", 1, 0, true),
    ("三（七）3", 0, 0, true),
    ("三（七）4", 0, 1, true),
    ("三（八）1", 0, 0, true),
    ("三（八）2", 0, 0, true),
    ("三（八）3", 0, 0, true),
    ("三（八）4", 0, 0, true),
    ("三（九）1", 0, 0, true),
    ("三（九）2", 0, 0, true),
    ("三（九）3", 0, 0, true),
    ("三（十）", 0, 0, true),
];

/// Works of part 四: how many projects, places and brands each names.
const WORKS: [(&str, usize); 10] = [
    ("四（一）", 3),
    ("四（二）", 2),
    ("四（三）", 3),
    ("四（四）", 3),
    ("四（五）", 12),
    ("四（六）", 6),
    ("四（七）", 3),
    ("四（八）", 4),
    ("四（九）", 5),
    ("四（十）", 1),
];

/// Sections of part 五: bodies that lead, bodies that share.
const SAFEGUARDS: [(&str, usize, usize); 5] =
    [("五（一）", 2, 1), ("五（二）", 1, 1), ("五（三）", 0, 3), ("五（四）", 0, 2), ("五（五）", 0, 3)];

fn with<T>(test: impl FnOnce(&Ctx) -> T) -> T {
    let policy = Policy::embedded();
    test(&Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day")))
}

fn ask(name: &str, input: &Json) -> Json {
    let policy = Policy::embedded();
    let host = Host { policy: &policy, today: Date::parse_iso("2026-11-23").expect("a day") };
    call(&host, name, &Value::from(input)).expect("a known call")
}

fn counted<'a>(sections: impl Iterator<Item = &'a str>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for section in sections {
        *counts.entry(section.to_string()).or_default() += 1;
    }
    counts
}

#[test]
fn every_section_has_its_targets_goals_and_task() {
    with(|ctx| {
        let all = Filter::default();
        let targets = list_targets(ctx, &all).expect("no filter").value;
        let goals = list_goals(ctx, &all).expect("no filter").value;
        let targets = counted(targets.iter().map(|target| &*target.aim.section.number));
        let goals = counted(goals.iter().map(|goal| &*goal.aim.section.number));
        let tasks = list_tasks(ctx).value;
        let expect = |of: fn(&(&'static str, usize, usize, bool)) -> usize| {
            let kept = SECTIONS.iter().filter(|section| of(section) > 0);
            kept.map(|section| (section.0.to_string(), of(section))).collect::<BTreeMap<_, _>>()
        };
        assert_eq!(targets, expect(|section| section.1));
        assert_eq!(goals, expect(|section| section.2));
        let with_bodies: Vec<&str> = SECTIONS.iter().filter(|section| section.3).map(|section| section.0).collect();
        assert_eq!(tasks.iter().map(|task| &*task.section.number).collect::<Vec<_>>(), with_bodies);
        for task in &tasks {
            assert!(!task.text.is_empty() && task.bodies.all().count() > 0, "{}", task.section.number);
            assert!(task.section.number.starts_with(&task.topic.number), "{}", task.section.number);
        }
    });
}

#[test]
fn every_works_and_safeguard_is_there_and_the_works_name_no_body() {
    with(|ctx| {
        let projects = list_projects(ctx).value;
        let found: Vec<_> = projects.iter().map(|one| (&*one.section.number, one.names.len())).collect();
        assert_eq!(found, WORKS);
        for project in &projects {
            assert_eq!((project.bodies.all().count(), &*project.bodies.words), (0, "文件没有写明"));
        }
        let safeguards = list_safeguards(ctx).value;
        let found: Vec<_> =
            safeguards.iter().map(|one| (&*one.section.number, one.bodies.lead.len(), one.bodies.coop.len())).collect();
        assert_eq!(found, SAFEGUARDS);
        assert!(safeguards[0].bodies.words.starts_with("区委、区政府统一领导"));
    });
}

#[test]
fn the_document_holds_every_section_in_plain_words() {
    let policy = Policy::embedded();
    let plan = policy.documents().iter().find(|document| document.id == "carbon").expect("the plan");
    let numbers: Vec<&str> = plan.articles.iter().map(|article| &*article.number).collect();
    let parts = SECTIONS.iter().map(|section| section.0).chain(["四"]);
    let parts = parts.chain(WORKS.iter().map(|works| works.0)).chain(SAFEGUARDS.iter().map(|one| one.0));
    let expected: Vec<&str> = ["引言"].into_iter().chain(parts).chain(["末段"]).collect();
    assert_eq!(numbers, expected);
    assert!(plan.articles.iter().all(|article| !article.text.is_empty() && !article.text.contains('！')));
}

#[test]
fn two_sections_that_differ_are_both_shown() {
    with(|ctx| {
        let found: Vec<String> = list_differences(ctx)
            .value
            .into_iter()
            .map(|one| format!("{}{}：{}", one.due, one.plain, one.words))
            .collect();
        assert_eq!(
            found,
            [
                "到2025年新能源发电装机：二写“达到4万千瓦”，三（一）1写“力争……突破4万千瓦”",
                "到2025年森林覆盖率：二写“稳定在36.88%左右”，三（六）1写“力争……稳定在36.88%”",
                "到2025年森林蓄积量：二写“达到16万立方米”，三（六）1写“力争……达到16万立方米”",
                "到2030年新能源发电装机：二写“力争达到8万千瓦以上”，三（一）1写“力争达到8万千瓦”",
                "到2025年单位GDP能耗：二写“完成省、市下达目标”，三（二）2写“较2020年下降15%以上”",
            ]
        );
    });
}

#[test]
fn a_target_written_twice_says_so_and_one_written_once_does_not() {
    let answer = |section: &str, indicator: &str, year: u32| {
        ask("carbonTarget", &json!({"section": section, "indicator": indicator, "year": year}))
    };
    let twice = answer("二", "新能源发电装机容量规模", 2030);
    assert_eq!(twice["notices"][0]["kind"], json!("conflict"));
    let other = &twice["notices"][0]["alternative"];
    assert_eq!((&other["section"], &other["op"], &other["value"]), (&json!("三（一）1"), &json!("="), &json!("8")));
    assert_eq!(twice["trace"][0]["citation"]["article"], "二");
    assert_eq!(twice["trace"][0]["result"], "力争8万千瓦以上");
    assert_eq!(twice["trace"][1]["result"], "文件没有写明");
    let against_words = answer("三（二）2", "单位GDP能耗下降率", 2025);
    assert_eq!(against_words["notices"][0]["alternative"]["words"], "完成省、市下达目标");
    assert_eq!(against_words["trace"][0]["result"], "比2020年下降15%以上");
    assert_eq!(answer("三（四）2", "公共交通机动化出行分担率", 2025)["notices"], json!([]));
    let printed = answer("三（四）2", "公共交通机动化出行分担率", 2025);
    assert_eq!(printed["value"]["coop"][1], "区发展和改革局");
    assert_eq!(printed["value"]["coopPrinted"][1], "区发展和改革委员会");
}

#[track_caller]
fn check_list(input: Json, expected: usize) -> Vec<Json> {
    let answer = ask("carbonTargets", &input);
    let list = answer["value"].as_array().unwrap_or_else(|| panic!("{answer}")).clone();
    assert_eq!((list.len(), answer["trace"].as_array().map(Vec::len)), (expected, Some(expected)), "{input}");
    list
}

#[test]
fn targets_are_listed_by_year_body_and_topic() {
    check_list(json!({}), 30);
    check_list(json!({"year": 2025}), 23);
    check_list(json!({"year": 2030}), 5);
    check_list(json!({"year": 2026}), 0);
    check_list(json!({"topic": "energy"}), 11);
    check_list(json!({"topic": "building"}), 6);
    check_list(json!({"topic": "living"}), 0);
    check_list(json!({"department": "区教育局"}), 0);
    let bus = check_list(json!({"topic": "transport", "department": "区市场监督管理局", "year": 2025}), 1);
    assert_eq!(bus[0]["indicator"], "新增公交车辆新能源及清洁能源车辆占比");
    let one = check_list(json!({"department": "区发展和改革局"}), 23);
    assert_eq!(one, check_list(json!({"department": "区发展和改革委员会"}), 23));
    with(|ctx| {
        let years = |year: Option<u32>| {
            let filter = Filter { year, ..Filter::default() };
            let notices = list_targets(ctx, &filter).expect("a list").notices;
            assert!(notices.iter().all(|notice| notice.kind == NoticeKind::Conflict));
            notices.len()
        };
        assert_eq!((years(None), years(Some(2030)), years(Some(2026))), (5, 1, 0));
    });
}

fn find(text: &str, filter: Filter) -> Vec<Hit> {
    with(|ctx| search(ctx, &Query { text: text.into(), filter }).expect("known names").value)
}

/// Kind and section of each row found.
fn found(text: &str) -> Vec<String> {
    let name = |hit: &Hit| {
        let kind = match &hit.row {
            Row::Target(_) => "数",
            Row::Goal(_) => "话",
            Row::Task(_) => "任务",
            Row::Project(_) => "项目",
            Row::Safeguard(_) => "保障",
        };
        format!("{kind}{}", hit.row.section().number)
    };
    find(text, Filter::default()).iter().map(name).collect()
}

#[test]
fn search_finds_by_word_body_year_and_section_and_says_where() {
    assert_eq!(found("湿地"), ["数三（六）2", "数三（六）2", "任务三（六）2"]);
    assert_eq!(found("区税务局"), ["保障五（三）"]);
    assert_eq!(found("2030年前"), ["数三（一）2", "话三（一）2", "任务三（一）2"]);
    assert_eq!(found("２０３０年前"), found("2030年前"), "full-width digits");
    assert_eq!(found("4mw"), ["数三（一）3", "任务三（一）3"]);
    assert_eq!(found("装机 ２０３０"), ["数二", "数三（一）1", "任务三（一）1"]);
    assert_eq!(found("2030，装机"), found("装机 ２０３０"), "order and separator do not matter");
    assert_eq!(found("三(四)3"), ["数三（四）3", "任务三（四）3"]);
    assert_eq!(found("耕食书苑"), ["项目四（六）", "项目四（九）"]);
    assert_eq!(found("装机 湿地"), [""; 0]);
    assert_eq!(found("没有这个词"), [""; 0]);
    assert_eq!(find("", Filter::default()).len(), 30 + 12 + 31 + 10 + 5);
    assert_eq!(find("　 ，", Filter::default()).len(), 88, "blanks are no words");
    assert_eq!(found("区发展和改革局"), found("区发展和改革委员会"));

    let hits = find("区发改局 公交 2025", Filter::default());
    let places: Vec<(Field, &str)> = hits[0].matches.iter().map(|found| (found.field, &*found.text)).collect();
    assert_eq!(
        places,
        [(Field::Body, "区发改局"), (Field::Indicator, "机动车出行里坐公交的比例"), (Field::Year, "到2025年"),]
    );
}

#[test]
fn a_filter_lets_through_only_what_has_it() {
    let kinds = |filter: Filter| {
        let mut counts = [0; 5];
        for hit in find("", filter) {
            let kind = match hit.row {
                Row::Target(_) => 0,
                Row::Goal(_) => 1,
                Row::Task(_) => 2,
                Row::Project(_) => 3,
                Row::Safeguard(_) => 4,
            };
            counts[kind] += 1;
        }
        counts
    };
    assert_eq!(kinds(Filter { year: Some(2030), ..Filter::default() }), [5, 8, 0, 0, 0]);
    assert_eq!(kinds(Filter { topic: Some("circular".into()), ..Filter::default() }), [1, 1, 4, 0, 0]);
    assert_eq!(kinds(Filter { department: Some("区财政局".into()), ..Filter::default() }), [0, 0, 1, 0, 1]);
    with(|ctx| {
        let filter = Filter { department: Some("区水利局".into()), ..Filter::default() };
        let refused = search(ctx, &Query { text: String::new(), filter }).expect_err("an unknown body");
        assert_eq!(refused, FilterError::Department("区水利局".into()));
    });
}

#[test]
fn the_table_has_a_cell_for_every_year_and_leaves_empty_what_is_not_written() {
    with(|ctx| {
        assert_eq!(list_years(ctx), [Some(2025), Some(2030), None]);
        let all = list_indicators(ctx).value;
        assert_eq!(all.len(), 27);
        let cells = |name: &str| {
            let one = all.iter().find(|one| one.plain == name).expect("an indicator");
            let said = |content: &Content| match content {
                Content::Written(entries) => entries.iter().map(Entry::phrase).collect::<Vec<_>>().join("/"),
                Content::Unwritten => String::new(),
            };
            let sections: Vec<&str> = one.sections.iter().map(|section| &*section.number).collect();
            let cells: Vec<String> = one.cells.iter().map(|cell| said(&cell.content)).collect();
            (cells.join("|"), one.lead.join("、"), sections.join("；"))
        };
        let row = |cells: &str, lead: &str, sections: &str| (cells.to_string(), lead.to_string(), sections.to_string());
        assert_eq!(
            cells("新能源发电装机"),
            row("达到4万千瓦/力争超过4万千瓦|力争8万千瓦以上/力争达到8万千瓦|", "区发展和改革局", "二；三（一）1")
        );
        assert_eq!(cells("非化石能源占比"), row("20%左右|25%左右|", "", "二"));
        assert_eq!(cells("垃圾直运站"), row("||达到3个", "区城市管理和综合执法局", "三（七）2"));
    });
}

#[test]
fn the_csv_opens_in_a_spreadsheet_and_runs_nothing() {
    let rows: Vec<Row> = find("", Filter::default()).into_iter().map(|hit| hit.row).collect();
    let text = carbon_csv(&rows);
    assert!(text.starts_with("\u{feff}类别,名称,要求,") && text.ends_with("\r\n"));
    assert_eq!(text.matches("\r\n").count(), 1 + 88);
    let line = text.lines().find(|line| line.contains("力争……突破")).expect("the target");
    assert_eq!(
        line,
        "写了数的目标,新能源发电装机容量规模,力争超过4万千瓦,到2025年,2025,4,万千瓦,能源,区发展和改革局,\
         市生态环境局荷塘分局、区住房和城乡建设局、区机关事务服务中心、荷塘高新技术产业开发区管理委员会,三（一）1,\
         力争……突破4万千瓦"
    );
    assert!(text.contains(
        "写了数的目标,森林蓄积量,达到16万立方米,到2025年,2025,16,万立方米,生态,文件没有写明,文件没有写明,二,"
    ));
    let first = |line: &str| line.split(',').any(|cell| cell.starts_with(['=', '+', '-', '@', '\t']));
    assert!(!text.lines().any(first), "no cell starts a formula");
}

#[test]
fn a_faulty_plan_is_refused_with_every_fault() {
    let file = include_str!("bad/carbon.json");
    let problems = Policy::load(&[("carbon.json", file)]).expect_err("refused");
    let found: Vec<String> = problems
        .iter()
        .map(|one| {
            assert!(!one.what.is_empty() && !one.remedy.is_empty(), "{one}");
            format!("{} {}", serde_json::to_value(one.code).expect("a code").as_str().expect("a word"), one.path)
        })
        .collect();
    assert_eq!(
        found,
        [
            "unknown_choice carbon.targets[2].op",
            "unknown_article carbon.targets[2].section",
            "duplicate_id carbon.bodies[1].name",
            "unknown_choice carbon.indicators[1].topic",
            "duplicate_id carbon.targets[1]",
            "unknown_choice carbon.targets[2].indicator",
            "bad_value carbon.targets[2].value",
            "bad_value carbon.targets[2].year",
            "bad_value carbon.targets[3].baseline",
            "bad_state carbon.targets[3].yearKind",
            "bad_value carbon.targets[4].words",
            "unknown_choice carbon.goals[0].indicator",
            "unknown_choice carbon.tasks[0].topic",
            "unknown_choice carbon.tasks[0].lead[0]",
            "unknown_choice carbon.safeguards[0].coop[0]",
        ]
    );
}

#[test]
fn a_new_plan_keeps_every_target() {
    let policy = Policy::embedded();
    let file = include_str!("../www/policy/carbon.json");
    let refused = |from: &str, to: &str| {
        let changed = file.replacen(from, to, 1);
        assert_ne!(changed, file);
        let problems = policy.with_file("carbon.json", &changed).expect_err("refused");
        problems.iter().map(|one| one.what.clone()).collect::<Vec<_>>().join("；")
    };
    let target = "\"indicator\": \"垃圾直运站\", \"op\"";
    let lost = refused(target, "\"indicator\": \"垃圾直运站\", \"year\": \"2030\", \"yearKind\": \"by\", \"op\"");
    assert!(lost.contains("缺少原来有的目标") && lost.contains("垃圾直运站"), "{lost}");
    assert!(refused("\"value\": \"52\"", "\"value\": \"53\"").contains("53"), "the number stands in the words quoted");
    let changed = file.replace("\"value\": \"52\"", "\"value\": \"53\"").replace("超过52%\"", "超过53%\"");
    assert!(policy.with_file("carbon.json", &changed).is_ok());
}
