//! Properties of the land measure that no list of cases can show: years within their limits and never falling with
//! age, ledgers that add up to the fen, notices exactly where something changes, no input that panics.
use hetang::api::{CALLS, Host, Value, call};
use hetang::base::{Date, Money, NoticeKind, Scalar, YearMonth};
use hetang::policy::{Ctx, Policy};
use hetang::rules::land::{
    Base, Event, Exclusions, Farmer, LedgerEntry, Progress, Subsidy, SubsidyError, SubsidyInput, assess_eligibility,
    assess_subsidy, forecast_exhaustion, list_next_steps, settle_ledger,
};
use hetang::rules::retirement::StatutoryTables;
use proptest::prelude::*;

fn today() -> Date {
    Date::parse_iso("2026-11-23").expect("a day")
}

fn days(from: &'static str, count: i64) -> impl Strategy<Value = Date> {
    (0..count).prop_map(move |days| Date::parse_iso(from).expect("a day").plus_days(days))
}

fn base() -> impl Strategy<Value = Money> {
    (1_i64..10_000_000).prop_map(Money::from_fen)
}

/// Right, years and total: what a notice can change.
fn result(ctx: &Ctx, input: &SubsidyInput) -> Result<Option<(u32, Money)>, SubsidyError> {
    let award = |subsidy: Subsidy| subsidy.award.map(|award| (award.years, award.total));
    assess_subsidy(ctx, input).map(|derived| award(derived.value))
}

proptest! {
    #[test]
    fn years_stay_within_5_and_15_and_never_fall_with_age(
        announcement in days("2023-06-01", 2400),
        age in 16_i32..100,
        offset in 0_i64..365,
        base in base(),
    ) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, today());
        let birth = announcement.plus_months(-12 * age).plus_days(-offset);
        let years = |birth| {
            let input = SubsidyInput { birth, announcement, base: Base::Given(base) };
            assess_subsidy(&ctx, &input).expect("a result").value.award.expect("old enough").years
        };
        let younger = years(birth);
        prop_assert!((5..=15).contains(&younger));
        prop_assert!(years(birth.plus_days(-1)) >= younger);
        prop_assert!(years(birth.plus_months(-24)) >= younger);
    }

    #[test]
    fn a_ledger_adds_up_to_the_fen_however_it_is_split(
        base in base(),
        years in 5_u32..=15,
        months in proptest::collection::vec((0_u32..=12, 0_u32..=4), 0..40),
    ) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, today());
        let entries: Vec<LedgerEntry> = months
            .iter()
            .enumerate()
            .map(|(i, (paid, off))| LedgerEntry {
                year: 2024 + i as i32,
                months_paid: *paid,
                excluded: Exclusions { employed: (*off).min(*paid), ..Exclusions::default() },
            })
            .collect();
        let ledger = settle_ledger(&ctx, base, years, &entries).expect("a ledger").value;
        let sum = ledger.payments.iter().fold(Money::ZERO, |sum, payment| sum.plus(payment.amount));
        prop_assert_eq!(sum, ledger.paid);
        prop_assert_eq!(ledger.paid.plus(ledger.remaining), ledger.total);
        prop_assert!(!ledger.remaining.is_negative());
        prop_assert!(ledger.payments.iter().all(|payment| !payment.amount.is_negative()));
        if ledger.months >= years * 12 {
            prop_assert!(ledger.exhausted, "every month was paid and {} is left", ledger.remaining);
        }
    }

    #[test]
    fn a_forecast_uses_up_exactly_what_is_left(
        base in base(),
        years in 5_u32..=15,
        claimed in 0_u32..12,
        pace in 1_u32..=12,
        month in 1_u32..=12,
    ) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, today());
        let birth = Date::parse_iso("1979-08-03").expect("a day").plus_months(24 * (15 - years as i32));
        let announcement = Date::parse_iso("2024-10-15").expect("a day");
        let input = SubsidyInput { birth, announcement, base: Base::Given(base) };
        let award = assess_subsidy(&ctx, &input).expect("a result").value.award.expect("an award");
        let entries = [LedgerEntry { year: 2025, months_paid: claimed, excluded: Exclusions::default() }];
        let ledger = settle_ledger(&ctx, base, award.years, &entries).expect("a ledger").value;
        let forecast = forecast_exhaustion(&ctx, &award, &ledger, YearMonth::new(2026, month).expect("a month"), pace).value;
        let ahead = forecast.payments.iter().fold(Money::ZERO, |sum, payment| sum.plus(payment.amount));
        prop_assert_eq!(ahead, ledger.remaining);
        prop_assert!(forecast.payments.iter().all(|payment| payment.months <= pace));
        prop_assert!(forecast.payments.first().is_none_or(|first| first.months <= 13 - month));
    }

    /// An edge notice stands if and only if a neighbouring day gives another result; at the cap a line says so instead.
    #[test]
    fn edges_stand_exactly_where_a_day_matters(
        announcement in days("2023-05-25", 1400),
        age in 15_i32..50,
        offset in -3_i64..=3,
        policy_base in any::<bool>(),
    ) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, today());
        let base = if policy_base { Base::Policy } else { Base::Given(Money::from_fen(671_100)) };
        let birth = announcement.plus_months(-12 * age).plus_days(offset);
        let input = SubsidyInput { birth, announcement, base };
        let Ok(here) = assess_subsidy(&ctx, &input) else { return Ok(()); };
        let [start, end] = ["2023-06-01", "2029-12-02"].map(|text| Date::parse_iso(text).expect("a day"));
        let matters = [-1, 1].into_iter().any(|days| {
            let born = SubsidyInput { birth: birth.plus_days(days), ..input };
            // A base that was given holds for its own year only.
            let other = announcement.plus_days(days);
            let base = if other.year() == announcement.year() { base } else { Base::Policy };
            let announced = SubsidyInput { announcement: other, base, ..input };
            let period = |announcement: Date| (start..=end).contains(&announcement);
            let across = period(announcement.plus_days(days)) != period(announcement);
            across || [born, announced].iter().any(|other| result(&ctx, other) != result(&ctx, &input))
        });
        let edges: Vec<_> = here.notices.iter().filter(|notice| notice.kind == NoticeKind::Edge).collect();
        let said = edges.iter().any(|notice| notice.alternative.is_some());
        prop_assert_eq!(said, matters, "{} {}", birth, announcement);
        let at_cap = here.value.award.is_some_and(|award| award.years == 15);
        prop_assert_eq!(edges.iter().any(|notice| notice.code == "edge.cap"), at_cap && !matters);
    }

    /// A reading notice stands if and only if that choice gives another result, and names it.
    #[test]
    fn readings_stand_exactly_where_they_matter(
        announcement in days("2023-06-01", 1200),
        age in 15_i32..50,
        offset in -2_i64..=2,
        base in base(),
    ) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, today());
        let birth = announcement.plus_months(-12 * age).plus_days(offset);
        let input = SubsidyInput { birth, announcement, base: Base::Given(base) };
        let notices = assess_subsidy(&ctx, &input).expect("a result").notices;
        for (reading, choice) in [
            ("age_step", "to_the_day"), ("attain", "day_after"), ("feb29", "mar1"),
            ("rounding", "unit"), ("rounding", "share"), ("rounding", "floor"),
        ] {
            let mut choices = ctx.choices.clone();
            choices.set(&policy, reading, choice).expect("a choice");
            let other = result(&ctx.clone().with_choices(choices), &input);
            let named = notices.iter().any(|notice| {
                notice.code == format!("reading.{reading}")
                    && notice.alternative.as_ref().and_then(|fields| fields.get("choice"))
                        == Some(&Scalar::Text(choice.to_string()))
            });
            prop_assert_eq!(named, other != result(&ctx, &input), "{} {}", reading, choice);
        }
    }

    /// A verdict's edge notices, for birth, notice, day asked about, move, hire and area.
    #[test]
    fn verdict_edges_stand_exactly_where_a_neighbour_matters(
        announcement in prop_oneof![days("2023-05-30", 4), days("2024-10-10", 10), days("2029-11-30", 5)],
        age in 14_i32..64,
        offset in -1_i64..=1,
        moved in -2_i64..=2,
        area in 27_i64..=31,
    ) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, today());
        let tables = StatutoryTables::read(&ctx).expect("the tables");
        let statutory = |birth, category| tables.age(birth, category);
        let birth = announcement.plus_months(-12 * age).plus_days(offset);
        let area = hetang::base::Rate::parse(&format!("0.{area}")).expect("an area");
        let farmer = Farmer {
            moved_in_on: Event::On(announcement.plus_days(moved)),
            area_mu: Some(area),
            ..Farmer::unknown(birth, announcement, announcement.plus_days(30))
        };
        let verdict = |farmer: &Farmer| {
            let found = assess_eligibility(&ctx, farmer, &statutory).expect("a verdict").value;
            (found.status(), found.failing(), found.pending(), found.suspended.clone())
        };
        let here = verdict(&farmer);
        let neighbours = [-1, 1].into_iter().flat_map(|days| {
            let step = hetang::base::Rate::parse("0.01").expect("a step");
            let area = if days < 0 { area.minus(step) } else { area.plus(step) };
            [
                ("edge.birth", Farmer { birth: birth.plus_days(days), ..farmer.clone() }),
                ("edge.announcement", Farmer { announcement: announcement.plus_days(days), ..farmer.clone() }),
                ("edge.asOf", Farmer { as_of: farmer.as_of.plus_days(days), ..farmer.clone() }),
                ("edge.movedInOn", Farmer { moved_in_on: Event::On(announcement.plus_days(moved + days)), ..farmer.clone() }),
                ("edge.areaMu", Farmer { area_mu: Some(area), ..farmer.clone() }),
            ]
        });
        let mut expected: Vec<&str> =
            neighbours.filter(|(_, other)| verdict(other) != here).map(|(code, _)| code).collect();
        let notices = assess_eligibility(&ctx, &farmer, &statutory).expect("a verdict").notices;
        let mut said: Vec<&str> =
            notices.iter().filter(|n| n.kind == NoticeKind::Edge).map(|n| n.code.as_str()).collect();
        expected.sort_unstable();
        said.sort_unstable();
        prop_assert_eq!(said, expected);
    }

    #[test]
    fn no_day_of_any_step_panics(day in days("1900-01-01", 100_000)) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, today());
        for progress in [Progress::FirstRound(day), Progress::SecondRound(day), Progress::Approved(day)] {
            let _ = list_next_steps(&ctx, progress);
        }
    }

    #[test]
    fn no_input_of_any_kind_panics(name in 0..CALLS.len(), input in any_value()) {
        let policy = Policy::embedded();
        let host = Host { policy: &policy, today: today() };
        let answer = call(&host, CALLS[name].name, &input).expect("a known call");
        prop_assert!(answer["ok"].is_boolean());
    }
}

fn any_value() -> impl Strategy<Value = Value> {
    let names = prop_oneof![
        Just("birth"),
        Just("announcement"),
        Just("monthlyBase"),
        Just("years"),
        Just("ledger"),
        Just("year"),
        Just("monthsPaid"),
        Just("excluded"),
        Just("on"),
        Just("category"),
        Just("area"),
        Just("unit"),
        Just("step"),
        Just("start"),
        Just("text"),
        Just("readings"),
        Just("today"),
        Just("calendar"),
        Just("asOf"),
        Just("drawing"),
        Just("creditedOn"),
        Just("compensation"),
        Just("other"),
    ];
    let texts = prop_oneof![
        Just("9999-12-31".to_string()),
        Just("0001-01-01".to_string()),
        Just("2024-02-29".to_string()),
        Just("999999999999.99".to_string()),
        Just("male".to_string()),
        Just("mu".to_string()),
        Just("publicity".to_string()),
        Just("pass_on".to_string()),
        Just("unknown".to_string()),
        ".{0,24}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<f64>().prop_map(Value::Number),
        (0_u32..20).prop_map(|n| Value::Number(f64::from(n))),
        texts.prop_map(Value::Text),
        Just(Value::Other),
    ];
    leaf.prop_recursive(3, 24, 8, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::List),
            proptest::collection::vec((names.clone().prop_map(str::to_string), inner), 0..8).prop_map(Value::Record),
        ]
    })
}
