//! AQI: sub-indices at every mark and between the marks, in whole numbers; the version of a day; an index that never
//! falls with a concentration; scales that are none.

use hetang::base::{Date, Rate};
use hetang::policy::{Ctx, Policy};
use hetang::rules::air::{Concentration, Measure, Standard, assess_aqi, standard_on};
use proptest::prelude::*;

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

fn ctx() -> Ctx<'static> {
    Ctx::new(policy(), day("2026-11-23"))
}

proptest! {
    #[test]
    fn an_aqi_never_falls_with_a_concentration(
        measure in 0_usize..10, low in 0_u32..400_000, more in 0_u32..100_000, other in 0_u32..100_000,
    ) {
        let ctx = ctx();
        for standard in Standard::ALL {
            let measure = Measure::ALL[measure];
            let besides = if measure == Measure::CoDay { Measure::Pm25Day } else { Measure::CoDay };
            let aqi = |value: u32| {
                let value = Rate::whole(value).divided_by(Rate::whole(100));
                let besides = Concentration { measure: besides, value: Rate::whole(other).divided_by(Rate::whole(10_000)) };
                assess_aqi(&ctx, standard, &[Concentration { measure, value }, besides]).ok().map(|found| found.value)
            };
            let (Some(before), Some(after)) = (aqi(low), aqi(low + more)) else { continue };
            prop_assert!(after.aqi >= before.aqi);
            prop_assert!(after.category >= before.category && after.aqi <= 500);
            prop_assert_eq!(after.primary.is_empty(), after.aqi <= 50);
            let largest = after.parts.iter().filter_map(|part| part.iaqi).max();
            prop_assert_eq!(largest, Some(after.aqi));
        }
    }
}

/// At every mark of every scale the sub-index is the mark's own, and a hair above it one more.
#[test]
fn marks_give_their_own_index() {
    let ctx = ctx();
    let iaqi = [0, 50, 100, 150, 200, 300, 400, 500];
    let mut seen = 0;
    for (standard, on) in [(Standard::Hj2012, "2016-01-01"), (Standard::Hj2026, "2026-03-01")] {
        for measure in Measure::ALL {
            let marks = policy().figure(&format!("aqi.{}", measure.id()), day(on)).scale().expect("a scale");
            let index = |value: Rate| {
                let found = assess_aqi(&ctx, standard, &[Concentration { measure, value }]);
                found.map(|found| found.value.aqi)
            };
            for (place, mark) in marks.iter().enumerate() {
                assert_eq!(index(*mark), Ok(iaqi[place]), "{} {mark}", measure.id());
                let hair = mark.plus(Rate::parse("0.000000000001").expect("a number"));
                if place + 1 < marks.len() {
                    assert_eq!(index(hair), Ok(iaqi[place] + 1), "{} {hair}", measure.id());
                }
                seen += 1;
            }
        }
    }
    assert_eq!(seen, 2 * (8 * 8 + 5 + 6));
}

/// Every segment of every scale at many places, in whole numbers instead of decimals.
#[test]
fn interpolation_agrees_with_whole_numbers() {
    let ctx = ctx();
    let scales: [(Measure, &[u32]); 4] = [
        (Measure::Pm25Day, &[0, 35, 60, 115, 150, 250, 350, 500]),
        (Measure::Pm10Day, &[0, 50, 120, 250, 350, 420, 500, 600]),
        (Measure::So2Day, &[0, 50, 150, 475, 800, 1600, 2100, 2620]),
        (Measure::O3EightHours, &[0, 100, 160, 215, 265, 800]),
    ];
    let iaqi = [0, 50, 100, 150, 200, 300, 400, 500];
    for (measure, marks) in scales {
        for tenths in 0..marks[marks.len() - 1] * 10 {
            let place = (1..marks.len()).find(|place| tenths <= marks[*place] * 10).expect("a segment");
            let (low, high) = (marks[place - 1] * 10, marks[place] * 10);
            let share = (iaqi[place] - iaqi[place - 1]) * (tenths - low);
            let expected = iaqi[place - 1] + share.div_ceil(high - low);
            let value = Rate::whole(tenths).divided_by(Rate::whole(10));
            let found = assess_aqi(&ctx, Standard::Hj2026, &[Concentration { measure, value }]).expect("an index");
            assert_eq!(found.value.aqi, expected, "{} {value}", measure.id());
        }
    }
}

#[test]
fn the_version_goes_by_the_day() {
    let ctx = ctx();
    assert!(standard_on(&ctx, day("2015-12-31")).is_err());
    assert_eq!(standard_on(&ctx, day("2016-01-01")), Ok(Standard::Hj2012));
    assert_eq!(standard_on(&ctx, day("2026-02-28")), Ok(Standard::Hj2012));
    assert_eq!(standard_on(&ctx, day("2026-03-01")), Ok(Standard::Hj2026));
    let codes = |standard, value| {
        let given = [Concentration { measure: Measure::Pm25Day, value: Rate::whole(value) }];
        let found = assess_aqi(&ctx, standard, &given).expect("an index");
        found.notices.iter().map(|notice| notice.code.clone()).collect::<Vec<_>>()
    };
    assert_eq!(codes(Standard::Hj2026, 35), ["conflict.aqi_plan"]);
    assert_eq!(codes(Standard::Hj2026, 75), ["conflict.aqi_plan_differs"]);
    assert_eq!(codes(Standard::Hj2012, 75), ["state.aqi_not_in_force"]);
}

/// facts.md 4: the concentrations that give more than 150, 200 or 300 are the same in both versions.
#[test]
fn the_plans_thresholds_do_not_depend_on_the_version() {
    for measure in Measure::ALL {
        let marks = |on| policy().figure(&format!("aqi.{}", measure.id()), day(on)).scale().expect("a scale");
        assert_eq!(marks("2016-01-01")[3..], marks("2026-03-01")[3..], "{}", measure.id());
    }
}

/// A scale is a list of rising numbers; anything else is refused with the file.
#[test]
fn a_scale_out_of_order_is_refused() {
    let file = include_str!("../www/policy/air-level.json");
    let right = "\"value\": \"0 35 60 115 150 250 350 500\"";
    assert!(file.contains(right));
    for wrong in ["0 35 35 115", "0 60 35", "0", "", "0  35", "0 -35", "0,35", "0 35 x"] {
        let changed = file.replace(right, &format!("\"value\": \"{wrong}\""));
        assert!(policy().with_file("air-level.json", &changed).is_err(), "{wrong}");
    }
    let other = file.replace(right, "\"value\": \"0 35 50.5 115 150 250 350 500\"");
    assert!(policy().with_file("air-level.json", &other).is_ok());
}
