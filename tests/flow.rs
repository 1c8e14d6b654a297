//! 征地社保补贴的问题图 as a whole: it ends, every outcome can be reached, 不清楚 is never a dead end, and no question is
//! asked whose answer cannot change the result (verdict, clauses, routes, amounts, ledger, next steps). All of it with
//! the policy files of the land module alone.
#![cfg(feature = "ui")]

use std::collections::{BTreeMap, BTreeSet};

use hetang::base::{Date, Tri};
use hetang::policy::{Ctx, Policy};
use hetang::rules::land::{
    Base, Standing, SubsidyInput, Verdict, assess_eligibility, assess_subsidy, choose_route, compare_routes,
    list_next_steps, list_papers, settle_ledger,
};
use hetang::rules::retirement::StatutoryTables;
use hetang::ui::entry::LAND;
use hetang::ui::guide::{Ask, Told};
use hetang::ui::pages::land::flow::{self, Step};
use hetang::ui::pages::land::question::{Answers, Question};

/// Walks; enough for the rarest outcome several times over.
const ROUNDS: usize = 3000;
const TODAY: &str = "2026-11-23";

fn day(text: &str) -> Date {
    Date::parse_iso(text).expect("a day")
}

/// Answers that stand for all others of their kind, as the store writes them.
fn samples(question: Question) -> Vec<&'static str> {
    let all = |words: &'static str| words.split(' ').collect();
    match question {
        Question::Announcement => {
            all("2024-10-15 2023-05-31 2023-06-01 2025-03-10 2026-03-15 2022-01-01 2027-02-01 unsure")
        }
        Question::Base => all("6900 unsure"),
        Question::Birth => all("1979-08-03 2010-11-01 1963-05-20 1990-01-01 1969-05-01 1950-01-01 1964-12-01 unsure"),
        Question::Sex => all("male female unsure"),
        Question::Requisition | Question::Reverified | Question::Prisoner => all("yes no unsure"),
        Question::HadSubsidy
        | Question::Confirmed
        | Question::IllegalCaused
        | Question::PromotedReturnable
        | Question::Drawing => all("no yes unsure"),
        Question::Area => all("0.18 0.9/5 0.3 1 unsure"),
        Question::Ground => all("member student soldier parent prisoner other unsure"),
        Question::Member => all("yes,yes,yes no,yes,yes yes,no,yes yes,yes,no yes,unsure,yes unsure"),
        Question::Student | Question::Parent => all("yes,yes no,yes yes,no unsure,yes unsure"),
        Question::Soldier => all("yes,yes,yes no,yes,yes yes,no,yes yes,yes,no unsure,yes,yes unsure"),
        Question::Rank => all("conscript corporal sergeant higher unsure"),
        Question::Vote => all("yes,yes,yes,yes no,yes,yes,yes yes,no,yes,yes yes,yes,no,yes yes,yes,yes,no unsure"),
        Question::Projects => all("none applied approved unsure"),
        Question::Bars => {
            all("no,no,no,no,no,no,no,no yes,no,no,no,no,no,no,no no,yes,no,no,no,no,no,no no,no,yes,no,no,no,no,no \
             no,no,no,yes,no,no,no,no no,no,no,no,yes,no,no,no no,no,no,no,no,yes,no,no no,no,no,no,no,no,yes,no \
             no,no,no,no,no,no,no,yes no,no,no,unsure,no,unsure,no,no no,no,no,yes,no,yes,no,no unsure")
        }
        Question::MovedIn => all("no 2010-05-01 2024-10-15 2024-12-01 2027-03-01 unsure"),
        Question::Settlement => all("no after 2024-11-01 2010-01-01 2026-11-03 unsure"),
        Question::Hired => all("no 2026-11-10 2010-01-01 unsure"),
        Question::Abroad => all("no settled lost unsure"),
        Question::Status => all("none service student prison unsure"),
        Question::Category => all("female50 female55 unsure"),
        Question::Scheme => all("enterprise resident undecided none"),
        Question::FirstScheme => all("this enterprise resident unsure"),
        Question::Progress => all("not first:2026-11-10 second:2026-11-10 approved:2026-11-10 enrolled unsure"),
        Question::Claims => all("none 2024:12:0 2024:12:3,2025:12:0 unsure"),
    }
}

/// Everything the result shows, as one text.
fn result(ctx: &Ctx, answers: &Answers) -> String {
    let answers = answers.only(&flow::path(ctx, answers));
    let farmer = match answers.farmer(ctx) {
        Ok(farmer) => farmer,
        Err(missing) => return format!("{missing:?}"),
    };
    let tables = StatutoryTables::read(ctx).expect("the tables");
    let ages = |birth, category| tables.age(birth, category);
    let verdict = assess_eligibility(ctx, &farmer, &ages).map(|found| found.value);
    let input = SubsidyInput { birth: farmer.birth, announcement: farmer.announcement, base: answers.base() };
    let subsidy = assess_subsidy(ctx, &input).map(|found| found.value);
    let award = subsidy.as_ref().ok().and_then(|subsidy| subsidy.award);
    let routes: BTreeSet<&str> = farmer
        .categories()
        .into_iter()
        .map(|category| choose_route(ctx, &ages(farmer.birth, category), farmer.announcement).value.id())
        .collect();
    let drawing = Tri::from(answers.drawing());
    let standing = Standing { drawing, claimed: 0 };
    let compared = award.map(|award| compare_routes(ctx, &farmer, &award, standing, &ages).map(|found| found.value));
    let ledger = award.map(|award| settle_ledger(ctx, award.base, award.years, &answers.ledger()).map(|l| l.value));
    let steps = list_next_steps(ctx, answers.progress()).map(|found| found.value);
    let papers = list_papers(ctx, farmer.ground, farmer.scheme).value;
    format!("{verdict:?} {subsidy:?} {routes:?} {compared:?} {ledger:?} {steps:?} {papers:?}")
}

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("64 bits") % sides
    }
}

/// Goes on to the end: the first (good) sample of every question, or now and then another.
fn finish(ctx: &Ctx, answers: &Answers, dice: &mut Dice, stray: usize) -> Answers {
    let mut answers = answers.clone();
    let mut before = None;
    for _ in 0..2 * Question::ALL.len() {
        let Step::Ask(question) = flow::next(&flow::walk(ctx, &answers)) else { return answers };
        let samples = samples(question);
        let at = match before {
            // Asked again: that option is not offered to this person.
            Some((asked, at)) if asked == question => (at + 1) % samples.len(),
            Some(_) | None if stray > 0 && dice.roll(4) < stray => dice.roll(samples.len()),
            Some(_) | None => 0,
        };
        before = Some((question, at));
        answers.set_code(question, samples[at]);
    }
    panic!("no end: {:?}", answers.codes().collect::<Vec<_>>());
}

#[test]
fn every_sample_reads() {
    for question in Question::ALL {
        for sample in samples(*question) {
            assert!(Answers::default().set_code(*question, sample), "{question:?} {sample}");
        }
    }
}

/// Random walks through the whole graph: each ends, and no question comes twice.
#[test]
fn every_walk_ends_and_every_outcome_is_reached() {
    let policy = Policy::of(&LAND.built_in());
    let ctx = Ctx::new(&policy, day(TODAY));
    let tables = StatutoryTables::read(&ctx).expect("the tables");
    let ages = |birth, category| tables.age(birth, category);
    let mut dice = Dice(7);
    let mut reached = BTreeSet::new();
    let mut asked = BTreeSet::new();
    for round in 0..ROUNDS {
        let answers = finish(&ctx, &Answers::default(), &mut dice, 1 + round % 2);
        asked.extend(flow::path(&ctx, &answers));
        let Ok(farmer) = answers.farmer(&ctx) else {
            reached.insert("core missing".to_string());
            continue;
        };
        let found = assess_eligibility(&ctx, &farmer, &ages).expect("a verdict").value;
        reached.insert(found.status().to_string());
        match &found.verdict {
            Verdict::NotEligible { failing, .. } => reached.extend(failing.iter().map(|id| format!("no {id}"))),
            Verdict::NeedsReview { pending } => reached.extend(pending.iter().map(|id| format!("? {id}"))),
            Verdict::Eligible => {}
        }
        reached.extend(found.suspended.iter().map(|id| format!("rests {id}")));
        reached.extend(found.ended.iter().map(|ended| format!("ends {}", ended.clause)));
    }
    assert_eq!(asked.into_iter().collect::<Vec<_>>(), Question::ALL, "each question comes up");
    let expected = "core missing,eligible,not_eligible,needs_review,rests 14.2,ends 12,ends 14.1,\
        no 3.requisition,no 3.area,no 3.age,no 3.contract,no 3.member,no 3.g1,no 3.g2,no 3.g3,no 3.g4,no 3.g5,\
        no 4.1,no 4.2,no 4.3,no 4.4,no 4.5,no 4.6,no 4.7,no 4.8,no 4.9,no 7,no 8,no 10,no 19,no 21,\
        ? 3.requisition,? 3.area,? 3.ground,? 3.contract,? 3.member,? 3.g1,? 3.g2,? 3.g3,? 3.g4,? 3.g5,\
        ? 4.1,? 4.2,? 4.3,? 4.4,? 4.5,? 4.6,? 4.7,? 4.8,? 4.9,? 7,? 8,? 10,? 12,? 14.1,? 14.2,? 19";
    for outcome in expected.split(',').map(str::trim) {
        assert!(reached.contains(outcome), "never reached: {outcome}\n{reached:?}");
    }
}

/// At every state met on many walks: the question asked has two answers that can end in different results.
#[test]
fn no_question_is_asked_whose_answer_cannot_matter() {
    let policy = Policy::of(&LAND.built_in());
    let ctx = Ctx::new(&policy, day(TODAY));
    let mut dice = Dice(11);
    let mut counted: BTreeMap<Question, u32> = BTreeMap::new();
    for _ in 0..80 {
        let mut answers = Answers::default();
        while let Step::Ask(question) = flow::next(&flow::walk(&ctx, &answers)) {
            let samples = samples(question);
            assert!(
                matters(&ctx, &answers, question, &samples, &mut dice),
                "{question:?} at {:?}",
                answers.codes().collect::<Vec<_>>()
            );
            *counted.entry(question).or_default() += 1;
            let at = if dice.roll(4) == 0 { dice.roll(samples.len()) } else { 0 };
            answers.set_code(question, samples[at]);
            if flow::next(&flow::walk(&ctx, &answers)) == Step::Ask(question) {
                answers.set_code(question, samples[(at + 1) % samples.len()]);
            }
        }
    }
    assert!(counted.len() == Question::ALL.len(), "{counted:?}");
}

fn matters(ctx: &Ctx, answers: &Answers, question: Question, samples: &[&str], dice: &mut Dice) -> bool {
    let mut results = BTreeSet::new();
    for stray in [0, 1, 2, 3] {
        for sample in samples {
            let mut answers = answers.clone();
            answers.set_code(question, sample);
            // The same later answers for each, so that only this answer makes the difference.
            let mut dice = Dice(dice.0);
            results.insert(result(ctx, &finish(ctx, &answers, &mut dice, stray)));
            if results.len() > 1 {
                return true;
            }
        }
        results.clear();
        dice.roll(2);
    }
    false
}

/// 不清楚 wherever it can be said: the flow goes on and ends with a result or with what is missing.
#[test]
fn unsure_is_never_a_dead_end() {
    let policy = Policy::of(&LAND.built_in());
    let ctx = Ctx::new(&policy, day(TODAY));
    let mut dice = Dice(3);
    for question in Question::ALL {
        let mut answers = Answers::default();
        answers.set_unsure(*question);
        let done = finish(&ctx, &answers, &mut dice, 0);
        let stops = flow::walk(&ctx, &done);
        assert_eq!(flow::next(&stops), Step::Done, "{question:?}");
        assert!(done.farmer(&ctx).is_ok() != matches!(question, Question::Announcement | Question::Birth));
    }
}

/// The residents of the brief: how many questions, and what they end in.
#[test]
fn residents() {
    let policy = Policy::of(&LAND.built_in());
    let ctx = Ctx::new(&policy, day(TODAY));
    let tables = StatutoryTables::read(&ctx).expect("the tables");
    let ages = |birth, category| tables.age(birth, category);
    let mut dice = Dice(1);
    for (told, status, years) in [
        (vec![("announcement", "2024-10-15"), ("birth", "1979-08-03"), ("sex", "male")], "eligible", 15),
        (vec![("announcement", "2024-10-15"), ("birth", "2008-10-15"), ("sex", "male")], "eligible", 5),
        (
            vec![("announcement", "2025-03-10"), ("birth", "1963-05-20"), ("scheme", "resident"), ("drawing", "yes")],
            "eligible",
            15,
        ),
        (vec![("announcement", "2023-06-01"), ("birth", "1983-06-02"), ("sex", "female")], "eligible", 12),
        (vec![("announcement", "2026-03-15"), ("birth", "1980-02-29"), ("area", "unsure")], "needs_review", 15),
        (
            vec![("announcement", "2024-10-15"), ("birth", "1990-01-01"), ("bars", "no,yes,no,no,no,no,no,no")],
            "not_eligible",
            9,
        ),
    ] {
        let mut answers = Answers::default();
        for (id, text) in &told {
            answers.set_code(Question::from_id(id).expect("a question"), text);
        }
        let answers = finish(&ctx, &answers, &mut dice, 0);
        let farmer = answers.farmer(&ctx).expect("a profile");
        let verdict = assess_eligibility(&ctx, &farmer, &ages).expect("a verdict").value;
        assert_eq!(verdict.status(), status, "{told:?}");
        let input = SubsidyInput { birth: farmer.birth, announcement: farmer.announcement, base: Base::Policy };
        let award = assess_subsidy(&ctx, &input).expect("an amount").value.award;
        assert_eq!(award.map(|award| award.years), Some(years), "{told:?}");
        println!("{status} {:?}", flow::path(&ctx, &answers).into_iter().map(Question::id).collect::<Vec<_>>());
    }
}

/// Changing one answer keeps the others; what is off the path does not count and comes back with it.
#[test]
fn changing_one_keeps_the_rest() {
    let policy = Policy::of(&LAND.built_in());
    let ctx = Ctx::new(&policy, day(TODAY));
    let mut answers = finish(&ctx, &Answers::default(), &mut Dice(1), 0);
    let before = result(&ctx, &answers);
    answers.set_code(Question::Ground, "student");
    assert_eq!(flow::next(&flow::walk(&ctx, &answers)), Step::Ask(Question::Student));
    answers.set_code(Question::Ground, "member");
    assert_eq!(flow::next(&flow::walk(&ctx, &answers)), Step::Done);
    assert_eq!(result(&ctx, &answers), before);

    // A birth after the notice, or an insurance that is no longer open, is asked again.
    answers.set_code(Question::Announcement, "2024-10-15");
    answers.set_code(Question::Birth, "2025-01-01");
    assert_eq!(flow::next(&flow::walk(&ctx, &answers)), Step::Ask(Question::Birth));
    answers.set_code(Question::Birth, "1950-01-01");
    assert_eq!(flow::next(&flow::walk(&ctx, &answers)), Step::Ask(Question::Scheme));
}
