//! Heavy pollution: the level against a slow reading of 4.1 word by word, what no list of cases can show (a higher
//! forecast never gives a lower level), and what the staff screen reads. The index itself: `aqi.rs`.

use hetang::api::{Host, Value, call};
use hetang::base::{Date, NoticeKind, Outcome, Rate, Scalar, Tri};
use hetang::policy::{Choices, Ctx, Policy};
use hetang::rules::air::{
    Classification, DailyForecast, HourlyForecast, Level, Mean, Measure, Pending, Stretch, Test, classify_daily_means,
    classify_hourly_values, list_thresholds,
};
use proptest::prelude::*;

const MODES: [&str; 3] = ["blocks", "inside", "run"];

thread_local! {
    static POLICY: &'static Policy = Box::leak(Box::new(Policy::embedded()));
}

/// The set built in, read once a thread.
fn policy() -> &'static Policy {
    POLICY.with(|set| *set)
}

fn day(text: &str) -> Date {
    Date::parse_iso(text).expect("a day")
}

fn ctx(readings: &[(&str, &str)]) -> Ctx<'static> {
    let mut choices = Choices::default();
    for (id, choice) in readings {
        choices.set(policy(), id, choice).expect("a choice");
    }
    Ctx::new(policy(), day("2026-11-23")).with_choices(choices)
}

fn rates(values: &[u32]) -> Vec<Rate> {
    values.iter().copied().map(Rate::whole).collect()
}

fn hourly(ctx: &Ctx, hours: &[u32], short: Tri) -> Classification {
    let hours = rates(hours).into_iter().map(Some).collect();
    classify_hourly_values(ctx, &HourlyForecast { hours, short_heavy: short, sand_dust: Tri::No })
        .expect("a level")
        .value
}

fn daily(ctx: &Ctx, means: &[u32], short: Tri) -> Classification {
    let forecast = DailyForecast { means: rates(means), short_heavy: short, hourly_max: None, sand_dust: Tri::No };
    classify_daily_means(ctx, &forecast).expect("a level").value
}

/// 4.1 read slowly: every place, every length, in whole numbers. Windows of `unit` values, named by their first.
struct Slow<'a> {
    values: &'a [u32],
    unit: usize,
    mode: &'a str,
}

impl Slow<'_> {
    fn windows(&self) -> usize {
        (self.values.len() + 1).saturating_sub(self.unit)
    }

    fn sum(&self, window: usize) -> u32 {
        self.values[window..window + self.unit].iter().sum()
    }

    /// Windows that must all be above for `days` days from `first`.
    fn asked(&self, first: usize, days: usize) -> Vec<usize> {
        match self.mode {
            "blocks" => (0..days).map(|k| first + k * self.unit).collect(),
            "inside" => (first..=first + self.unit * (days - 1)).collect(),
            _ => (first..first + self.unit * days).collect(),
        }
    }

    /// All stretches of `days` days above.
    fn found(&self, above: u32, days: usize) -> Vec<Vec<usize>> {
        let limit = above * self.unit as u32;
        let holds = |all: &Vec<usize>| all.iter().all(|i| *i < self.windows() && self.sum(*i) > limit);
        (0..self.windows()).map(|first| self.asked(first, days)).filter(holds).collect()
    }

    /// `inner` within one unbroken `outer`: inside a longer stretch too, which the running count allows.
    fn both(&self, outer: (u32, usize), inner: (u32, usize), same: bool) -> bool {
        let (peaks, short) = (self.found(inner.0, inner.1), self.found(outer.0, outer.1));
        if !same {
            return !peaks.is_empty() && !short.is_empty();
        }
        let limit = outer.0 * self.unit as u32;
        let unbroken = |from: usize, to: usize| (from..=to).all(|i| self.sum(i) > limit);
        peaks.iter().any(|peak| {
            let (first, last) = (peak[0], peak[peak.len() - 1]);
            match self.mode {
                "blocks" => {
                    let longer = outer.1..=self.windows() / self.unit + 1;
                    let mut all = longer.flat_map(|days| self.found(outer.0, days));
                    all.any(|stretch| stretch[0] <= first && last <= stretch[stretch.len() - 1])
                }
                _ => short.iter().any(|stretch| {
                    let (from, to) = (stretch[0].min(first), stretch[stretch.len() - 1].max(last));
                    unbroken(from, to)
                }),
            }
        })
    }

    fn level(&self, flag: bool, same: bool, mean_is_short: bool, hours: bool) -> Level {
        let mean_above = (0..self.windows()).any(|i| self.sum(i) > 200 * self.unit as u32);
        let short = flag || (mean_is_short && mean_above) || (hours && self.values.iter().any(|value| *value > 200));
        let reached = (0..self.windows()).any(|i| self.sum(i) >= 500 * self.unit as u32);
        if reached || self.both((200, 3), (300, 1), same) {
            Level::Red
        } else if self.both((150, 3), (200, 1), same) {
            Level::Orange
        } else if short && !self.found(150, 2).is_empty() {
            Level::Yellow
        } else {
            Level::None
        }
    }
}

/// Hours that stay near the thresholds for a while, so that all levels come up.
fn hours() -> impl Strategy<Value = Vec<u32>> {
    let near = prop_oneof![Just(149), Just(150), Just(151), Just(201), Just(301), Just(500), 0_u32..=500];
    proptest::collection::vec((near, 1_usize..60), 1..6)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(value, length)| vec![value; length]).collect())
}

fn means() -> impl Strategy<Value = Vec<u32>> {
    let near = prop_oneof![Just(150), Just(151), Just(200), Just(201), Just(300), Just(301), 0_u32..=500];
    proptest::collection::vec(near, 1..=15)
}

fn readings(mode: &str, same: bool, mean_is_short: bool) -> [(&str, &str); 3] {
    [
        ("hourly_mode", mode),
        ("episode", if same { "same" } else { "horizon" }),
        ("mean_implies_short", if mean_is_short { "yes" } else { "no" }),
    ]
}

proptest! {
    #[test]
    fn hours_are_judged_as_4_1_reads_slowly(
        hours in hours(), mode in 0_usize..3, same in any::<bool>(), mean in any::<bool>(), flag in any::<bool>(),
    ) {
        let ctx = ctx(&readings(MODES[mode], same, mean));
        let slow = Slow { values: &hours, unit: 24, mode: MODES[mode] };
        let found = hourly(&ctx, &hours, flag.into()).level;
        prop_assert_eq!(found, slow.level(flag, same, mean, true), "{}", MODES[mode]);
    }

    #[test]
    fn days_are_judged_as_4_1_reads_slowly(
        means in means(), same in any::<bool>(), mean in any::<bool>(), flag in any::<bool>(),
    ) {
        let ctx = ctx(&readings("blocks", same, mean));
        let slow = Slow { values: &means, unit: 1, mode: "inside" };
        prop_assert_eq!(daily(&ctx, &means, flag.into()).level, slow.level(flag, same, mean, false));
    }

    #[test]
    fn a_higher_forecast_never_gives_a_lower_level(
        hours in hours(), raise in proptest::collection::vec(0_u32..200, 300), mode in 0_usize..3, same in any::<bool>(),
        mean in any::<bool>(), flag in any::<bool>(),
    ) {
        let ctx = ctx(&readings(MODES[mode], same, mean));
        let higher: Vec<u32> = hours.iter().zip(&raise).map(|(value, more)| (value + more).min(500)).collect();
        prop_assert!(hourly(&ctx, &higher, flag.into()).level >= hourly(&ctx, &hours, flag.into()).level);
        prop_assert!(daily(&ctx, &higher, flag.into()).level >= daily(&ctx, &hours, flag.into()).level);
        prop_assert!(hourly(&ctx, &hours, Tri::Yes).level >= hourly(&ctx, &hours, flag.into()).level);
    }

    /// Each narrower reading gives the same level or a lower one.
    #[test]
    fn narrower_readings_never_give_a_higher_level(hours in hours(), same in any::<bool>(), mean in any::<bool>()) {
        let level = |mode, same, mean| hourly(&ctx(&readings(mode, same, mean)), &hours, Tri::No).level;
        let [blocks, inside, run] = MODES.map(|mode| level(mode, same, mean));
        prop_assert!(blocks >= inside && inside >= run);
        prop_assert!(MODES.iter().all(|mode| level(mode, false, mean) >= level(mode, true, mean)));
        let days = |same, mean| daily(&ctx(&readings("blocks", same, mean)), &hours, Tri::No).level;
        prop_assert!(days(same, true) >= days(same, false) && days(false, mean) >= days(true, mean));
    }

    /// A reading notice stands if and only if that choice gives another level, and names it.
    #[test]
    fn readings_stand_exactly_where_they_matter(hours in hours(), by_day in any::<bool>()) {
        let ask = |ctx: &Ctx| if by_day {
            let forecast = DailyForecast {
                means: rates(&hours), short_heavy: Tri::No, hourly_max: None, sand_dust: Tri::No,
            };
            classify_daily_means(ctx, &forecast).expect("a level")
        } else {
            let hours = rates(&hours).into_iter().map(Some).collect();
            let forecast = HourlyForecast { hours, short_heavy: Tri::No, sand_dust: Tri::No };
            classify_hourly_values(ctx, &forecast).expect("a level")
        };
        let here = ask(&ctx(&[]));
        for (reading, choice) in [
            ("hourly_mode", "inside"), ("hourly_mode", "run"), ("episode", "same"), ("mean_implies_short", "no"),
        ] {
            let other = ask(&ctx(&[(reading, choice)])).value.level;
            let named = here.notices.iter().find(|notice| {
                notice.code == format!("reading.{reading}")
                    && notice.alternative.as_ref().and_then(|fields| fields.get("choice"))
                        == Some(&Scalar::Text(choice.to_string()))
            });
            prop_assert_eq!(named.is_some(), other != here.value.level, "{} {}", reading, choice);
            let level = named.and_then(|notice| notice.alternative.as_ref()?.get("level").cloned());
            prop_assert!(named.is_none() || level == Some(Scalar::Text(other.code().to_string())));
        }
    }

    #[test]
    fn no_input_panics(call_index in 0_usize..3, input in any_input()) {
        let host = Host { policy: policy(), today: day("2026-11-23") };
        let name = ["alertFromDailyMeans", "alertFromHourlyAqi", "aqi"][call_index];
        let answer = call(&host, name, &input).expect("a known call");
        prop_assert!(answer["ok"].is_boolean());
    }
}

fn any_input() -> impl Strategy<Value = Value> {
    let number = prop_oneof![
        any::<f64>().prop_map(Value::Number),
        (0.0_f64..600.0).prop_map(Value::Number),
        "-?[0-9]{0,14}(\\.[0-9]{0,13})?".prop_map(Value::Text),
        Just(Value::Null),
        Just(Value::Bool(true)),
        Just(Value::Other),
    ];
    let list = proptest::collection::vec(number.clone(), 0..60).prop_map(Value::List);
    let concentrations = (0_usize..10, number.clone(), number.clone()).prop_map(|(measure, one, two)| {
        Value::Record(vec![
            (Measure::ALL[measure].id().to_string(), one),
            (Measure::ALL[(measure + 3) % 10].id().to_string(), two),
        ])
    });
    let value = prop_oneof![number, list, concentrations];
    let texts = ["HJ633-2012", "HJ633-2026"].map(|text| Value::Text(text.to_string()));
    let field = prop_oneof![
        ("means|hourly|concentrations|hourlyMax|shortHeavy|sandDust|standard|today|other", value),
        (Just("standard".to_string()), proptest::sample::select(texts.to_vec())),
    ];
    proptest::collection::vec(field, 0..5).prop_map(Value::Record)
}

/// What is missing for the next level: test, longest, lacking.
#[track_caller]
fn check_next(found: &Classification, level: Option<Level>, lacks: &[(Test, usize, usize)]) {
    let next = found.next();
    assert_eq!(next.map(|next| next.level), level);
    let checks = next.iter().flat_map(|next| &next.ways[0].checks).filter(|check| check.met != Tri::Yes);
    let seen: Vec<(Test, usize, usize)> = checks.map(|check| (check.test, check.longest, check.lacking())).collect();
    assert_eq!(seen, lacks);
}

#[test]
fn the_distance_to_the_next_level_is_told() {
    let plain = ctx(&[]);
    check_next(
        &daily(&plain, &[100], Tri::No),
        Some(Level::Yellow),
        &[(Test::Sustained, 0, 2), (Test::ShortHeavy, 0, 0)],
    );
    check_next(&daily(&plain, &[160, 210], Tri::No), Some(Level::Orange), &[(Test::Sustained, 2, 1)]);
    check_next(&daily(&plain, &[160, 160, 160], Tri::Yes), Some(Level::Orange), &[(Test::Peak, 0, 1)]);
    check_next(
        &daily(&plain, &[210, 160, 210, 210], Tri::No),
        Some(Level::Red),
        &[(Test::Sustained, 2, 1), (Test::Peak, 0, 1)],
    );
    check_next(&daily(&plain, &[500], Tri::No), None, &[]);
    check_next(
        &hourly(&plain, &[160; 60], Tri::Yes),
        Some(Level::Orange),
        &[(Test::Sustained, 48, 24), (Test::Peak, 0, 24)],
    );
    let inside = ctx(&[("hourly_mode", "inside")]);
    check_next(
        &hourly(&inside, &[160; 60], Tri::Yes),
        Some(Level::Orange),
        &[(Test::Sustained, 60, 12), (Test::Peak, 0, 24)],
    );
    let run = ctx(&[("hourly_mode", "run")]);
    check_next(&hourly(&run, &[210; 60], Tri::Yes), Some(Level::Yellow), &[(Test::Sustained, 37, 11)]);
    let same = ctx(&[("episode", "same")]);
    check_next(&daily(&same, &[210, 0, 160, 160, 160], Tri::No), Some(Level::Orange), &[(Test::Together, 0, 0)]);
    let dust =
        DailyForecast { means: rates(&[210, 210, 210]), short_heavy: Tri::No, hourly_max: None, sand_dust: Tri::Yes };
    check_next(&classify_daily_means(&plain, &dust).expect("a level").value, None, &[]);
}

#[test]
fn the_chart_gets_its_means_stretches_and_thresholds() {
    let plain = ctx(&[]);
    let mut hours = vec![100; 10];
    hours.extend([160; 48]);
    hours.extend([100; 24]);
    let found = hourly(&plain, &hours, Tri::Yes);
    assert_eq!(found.means.len(), hours.len() - 23);
    assert_eq!(found.means[10], Mean { of: Stretch { from: 10, to: 34 }, value: Rate::whole(160) });
    assert_eq!(found.means[0].shown(), "135");
    assert_eq!(found.means[1].shown(), "137.5");
    assert_eq!(hourly(&plain, &[[100; 23].as_slice(), &[101]].concat(), Tri::No).means[0].shown(), "约100.04");
    // A block may begin up to three hours before the rise: its mean is then 152.5; with four it is 150 and not above.
    assert_eq!(found.levels[0].ways[0].checks[0].stretches, [Stretch { from: 7, to: 61 }]);
    let lines: Vec<(Level, String, bool, String)> = list_thresholds(&plain)
        .expect("thresholds")
        .into_iter()
        .map(|line| (line.level, line.value.to_string(), line.reaching, line.citation.article))
        .collect();
    let line = |level, value: &str, reaching| (level, value.to_string(), reaching, "4.1".to_string());
    assert_eq!(
        lines,
        [
            line(Level::Yellow, "150", false),
            line(Level::Orange, "150", false),
            line(Level::Orange, "200", false),
            line(Level::Red, "200", false),
            line(Level::Red, "300", false),
            line(Level::Red, "500", true),
        ]
    );
}

#[test]
fn a_computed_level_says_that_it_is_only_a_check_and_why() {
    let plain = ctx(&[]);
    let forecast = DailyForecast {
        means: rates(&[100, 160, 210, 160, 90]),
        short_heavy: Tri::Unknown,
        hourly_max: None,
        sand_dust: Tri::Unknown,
    };
    let found = classify_daily_means(&plain, &forecast).expect("a level");
    assert_eq!((found.value.level, found.value.pending.as_slice()), (Level::Orange, &[Pending::SandDust][..]));
    let reference = found.notices.iter().find(|notice| notice.code == "state.alert_reference").expect("the notice");
    assert!(reference.kind == NoticeKind::State && reference.message.contains("研判参考"));
    let says = |id: &str, outcome: Outcome, result: &str| {
        found.steps.iter().any(|step| step.id == id && step.outcome == outcome && step.result == result)
    };
    assert!(says("air.sand_dust_unknown", Outcome::Pending, "还不清楚"));
    assert!(says("air.lasting_met", Outcome::Met, "第2至第4天，最长3天"), "{:?}", found.steps);
    assert!(says("air.lasting_met", Outcome::Met, "第3天，最长1天"));
    assert!(says("air.lasting_not_met", Outcome::NotMet, "最长1天，还差2天"));
    assert!(says("air.level", Outcome::Computed, "橙色（Ⅱ级）预警，研判参考"));
    assert!(says("air.cut", Outcome::Computed, "20%以上"));
    for step in &found.steps {
        let all = [Some(&step.label), step.formula.as_ref(), step.substituted.as_ref(), Some(&step.result)];
        assert!(all.into_iter().flatten().all(|text| !text.contains('{')), "{step:?}");
        assert_eq!(step.citation.document, "株荷政办发〔2024〕6号");
    }
}

#[test]
fn what_is_not_known_or_not_of_the_plan_is_said() {
    let plain = ctx(&[]);
    let said = |means: &[u32], short_heavy, sand_dust| {
        let forecast = DailyForecast { means: rates(means), short_heavy, hourly_max: None, sand_dust };
        let found = classify_daily_means(&plain, &forecast).expect("a level");
        let notices = found.notices.iter().filter(|notice| notice.code != "state.alert_reference");
        let said = notices.map(|notice| {
            let level = notice.alternative.as_ref().and_then(|fields| fields.get("level").cloned());
            (notice.code.clone(), level)
        });
        (found.value.level, said.collect::<Vec<_>>())
    };
    let notice = |code: &str, level: Level| (code.to_string(), Some(Scalar::Text(level.code().to_string())));
    let (none, yellow) = (Level::None, Level::Yellow);
    assert_eq!(said(&[160, 160], Tri::No, Tri::No), (none, vec![]));
    assert_eq!(said(&[160, 160], Tri::Unknown, Tri::No), (none, vec![notice("state.alert_short_unknown", yellow)]));
    assert_eq!(
        said(&[160, 160], Tri::Yes, Tri::Unknown),
        (yellow, vec![notice("state.alert_sand_dust_unknown", none)])
    );
    assert_eq!(said(&[160, 160], Tri::Yes, Tri::Yes), (none, vec![notice("state.alert_sand_dust", yellow)]));
    assert_eq!(said(&[100, 160], Tri::Unknown, Tri::Unknown), (none, vec![]));
    let short = HourlyForecast { hours: vec![Some(Rate::whole(300)); 23], short_heavy: Tri::Yes, sand_dust: Tri::No };
    let found = classify_hourly_values(&plain, &short).expect("a level");
    assert!(found.notices.iter().any(|notice| notice.code == "state.alert_too_short" && notice.message.contains("23")));
}

#[test]
fn holes_and_impossible_values_are_named_by_place() {
    let host = Host { policy: policy(), today: day("2026-11-23") };
    let mut hours = vec![Value::Number(160.0); 30];
    hours[5] = Value::Null;
    hours[9] = Value::Null;
    let ask = |name: &str, hours: Vec<Value>| {
        let input = Value::Record(vec![(name.to_string(), Value::List(hours))]);
        let called = if name == "means" { "alertFromDailyMeans" } else { "alertFromHourlyAqi" };
        call(&host, called, &input).expect("a known call")["error"].clone()
    };
    let missing = ask("hourly", hours);
    assert_eq!((missing["code"].as_str(), missing["field"].as_str()), (Some("missing_hours"), Some("hourly[5]")));
    assert!(missing["message"].to_string().contains("第6、10小时"), "{missing}");
    let beyond = ask("means", vec![Value::Number(160.0), Value::Number(500.5), Value::Number(-1.0)]);
    assert_eq!((beyond["code"].as_str(), beyond["field"].as_str()), (Some("aqi_out_of_range"), Some("means[1]")));
    assert!(beyond["message"].to_string().contains("第2、3个数"), "{beyond}");
}

/// The longest a staff page takes: 14 days of hours.
#[test]
fn fourteen_days_of_hours_are_judged_whole() {
    let plain = ctx(&[]);
    let hours: Vec<u32> = (0..14 * 24).map(|hour| 140 + (hour * 37) % 90).collect();
    let found = hourly(&plain, &hours, Tri::No);
    assert_eq!(found.means.len(), 14 * 24 - 23);
    assert_eq!(found.level, Level::Yellow);
}
