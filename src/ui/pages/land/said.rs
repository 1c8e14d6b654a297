//! 规则怎么说: what the rules and the policy file have to say beside a question: what was understood, what either case
//! means while an answer is not clear, and who settles it. Words are the policy's; nothing is decided here.
use crate::base::{Money, Outcome, Tri, completed_age};
use crate::policy::{Ctx, fill};
use crate::rules::land::{Event, Farmer};
use crate::ui::guide::text::{NOT_RIGHT, where_to_ask};
use crate::ui::guide::{Closed, Code, Given, Told, Understood, Unsure};

use super::law;
use super::question::{Answers, Question};
use super::reply::Area;
use super::text;

/// What was understood of an answer that reads.
pub fn understood(ctx: &Ctx, question: Question, code: &str, answers: &Answers) -> Understood {
    let mut read = answers.clone();
    read.set_code(question, code);
    if question == Question::Announcement {
        announcement(ctx, &read)
    } else if question == Question::Birth {
        birth(ctx, &read)
    } else if question == Question::Base {
        base(ctx, &read)
    } else if question == Question::Area {
        Understood { facts: area(ctx, &read).into_iter().collect(), ..Understood::default() }
    } else {
        Understood::default()
    }
}

fn announcement(ctx: &Ctx, answers: &Answers) -> Understood {
    let Some(Given::Known(day)) = &answers.announcement else { return Understood::default() };
    let outside = (!law::in_force(ctx, *day)).then(|| clause(ctx, "21", Outcome::NotMet, answers)).flatten();
    Understood {
        facts: vec![day.zh()],
        note: Some(outside.unwrap_or_else(|| NOT_RIGHT.to_string())),
        warning: (*day > ctx.today).then(|| text::NOTICE_NOT_YET.to_string()),
    }
}

fn birth(ctx: &Ctx, answers: &Answers) -> Understood {
    let Some(Given::Known(birth)) = &answers.birth else { return Understood::default() };
    let age = match &answers.announcement {
        Some(Given::Known(notice)) => completed_age(*birth, *notice, ctx.reading(), ctx.reading()),
        Some(Given::Unsure) | None => None,
    };
    let facts = core::iter::once(birth.zh()).chain(age.map(text::age_at_notice)).collect();
    Understood { facts, note: Some(NOT_RIGHT.to_string()), warning: None }
}

fn base(ctx: &Ctx, answers: &Answers) -> Understood {
    let Some(Given::Known(amount)) = &answers.base else { return Understood::default() };
    Understood {
        facts: vec![[&amount.grouped(), text::YUAN].concat()],
        note: Some(text::BASE_MARKED.to_string()),
        warning: pension_year(ctx, *amount).map(text::base_is_pension),
    }
}

/// The year whose 计发基数 is this very amount.
fn pension_year(ctx: &Ctx, amount: Money) -> Option<i32> {
    let known = ctx.policy.timelines().iter().find(|timeline| timeline.id == "base.pension")?;
    let same = |text: &Option<String>| text.as_deref().and_then(Money::read) == Some(amount);
    known.entries.iter().find(|entry| same(&entry.value)).and_then(|entry| entry.from).map(|from| from.year())
}

/// 每人0.18亩，不到0.3亩.
pub fn area(ctx: &Ctx, answers: &Answers) -> Option<String> {
    let each = answers.area.as_ref().and_then(Given::known).map(|area: &Area| area.each())?;
    let farmer = Farmer { area_mu: Some(each), ..anyone(ctx, answers) };
    let small = law::verdict(ctx, &farmer).is_some_and(|found| !found.failing().contains(&"3.area"));
    let outcome = if small { Outcome::Met } else { Outcome::NotMet };
    clause(ctx, "3.area", outcome, answers).or_else(|| Some(text::mu_each(&each.to_string())))
}

/// What the answers say of a clause, in the policy's words; none when a value for them is not known.
pub fn clause(ctx: &Ctx, id: &str, outcome: Outcome, answers: &Answers) -> Option<String> {
    let farmer = anyone(ctx, answers);
    let params = law::params(ctx, Some(farmer.announcement))?;
    let mut values = vec![
        ("announcement", farmer.announcement.zh()),
        ("effective", params.effective_from.zh()),
        ("limit", params.area_limit.to_string()),
        ("min", params.age_min.to_string()),
    ];
    if let Some(area) = farmer.area_mu {
        values.push(("area", area.to_string()));
    }
    let step = ctx.clause_step(id, outcome, &values);
    Some(step.result).filter(|words| !words.is_empty() && !words.contains('{'))
}

/// A profile as far as it is known, for asking the rules about one thing.
fn anyone(ctx: &Ctx, answers: &Answers) -> Farmer {
    answers.profile(ctx.today).unwrap_or_else(|_| {
        let notice = answers.announcement.as_ref().and_then(Given::known).copied().unwrap_or(ctx.today);
        Farmer {
            area_mu: answers.area.as_ref().and_then(Given::known).map(|area| area.each()),
            moved_in_on: Event::NotHappened,
            ..Farmer::unknown(crate::base::Date::MIN, notice, ctx.today)
        }
    })
}

/// What 不清楚 means for a question.
pub fn unsure(ctx: &Ctx, question: Question, answers: &Answers) -> Unsure {
    let leads = text::unsure_leads(question);
    let [id] = question.clauses() else { return Unsure { leads, ..Unsure::default() } };
    let limit = law::params(ctx, None).map(|params| params.area_limit.to_string()).unwrap_or_default();
    let branches = question.other_case().and_then(|other| {
        let pair = if question == Question::Area {
            Some((text::area_under(&limit), text::area_over(&limit)))
        } else {
            clause(ctx, id, Outcome::Met, answers).zip(clause(ctx, id, other, answers))
        };
        pair.map(|(met, not)| vec![(met, Outcome::Met), (not, other)])
    });
    let branches = branches.unwrap_or_default();
    let known = ctx.policy.clause(id);
    let ask = known.map(|clause| where_to_ask(&clause.who, &fill(&clause.paper, &[("limit", limit)])));
    Unsure { leads, branches, ask: ask.filter(|words| !words.contains('{')) }
}

/// The enterprise insurance, where it is not open to this person.
pub fn closed(ctx: &Ctx, question: Question, answers: &Answers) -> Option<Closed> {
    let open = || answers.profile(ctx.today).is_ok_and(|farmer| law::enterprise_open(ctx, &farmer) != Tri::No);
    let closed = question == Question::Scheme && !open();
    closed.then_some(Closed { value: "enterprise", title: text::CLOSED_TITLE, why: text::CLOSED })
}

/// What an answer means for this person, under it on the check page.
pub fn meaning(ctx: &Ctx, question: Question, answers: &Answers) -> Option<String> {
    let own = text::meaning(question, answers);
    if answers.is_unsure(question) {
        return own;
    }
    if question == Question::Announcement {
        let day = answers.announcement.as_ref().and_then(Given::known)?;
        let outcome = if law::in_force(ctx, *day) { Outcome::Met } else { Outcome::NotMet };
        clause(ctx, "21", outcome, answers)
    } else if question == Question::Birth {
        birth(ctx, answers).facts.into_iter().nth(1)
    } else if question == Question::Area {
        let parts: Vec<String> = own.into_iter().chain(area(ctx, answers)).collect();
        Some(parts.join("，"))
    } else {
        own
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::policy::Policy;
    use crate::ui::guide::{Ask, UNSURE};

    fn told(list: &[(Question, &str)]) -> Answers {
        let mut answers = Answers::default();
        for (question, code) in list {
            assert!(answers.set_code(*question, code));
        }
        answers
    }

    const DATES: [(Question, &str); 2] = [(Question::Announcement, "2024-10-15"), (Question::Birth, "1979-08-03")];

    #[test]
    fn understood_in_the_words_of_the_policy() {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let say = |question, code| understood(&ctx, question, code, &told(&DATES));
        assert_eq!(say(Question::Birth, "1979-08-03").facts, ["1979年8月3日", "公告日满45周岁"]);
        assert_eq!(say(Question::Area, "0.9/5").facts, ["每人0.18亩，不到0.3亩"]);
        assert_eq!(say(Question::Area, "0.3").facts, ["每人0.3亩，没有少于0.3亩"]);
        assert!(say(Question::Base, "7694").warning.is_some_and(|words| words.contains("2025年")));
        assert_eq!(say(Question::Base, "6900").warning, None);
        assert!(say(Question::Announcement, "2027-01-01").warning.is_some());
        assert!(say(Question::Announcement, "2023-05-31").note.is_some_and(|words| words.contains("不适用")));
    }

    #[test]
    fn no_place_stays_open_in_what_is_said() {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        for question in Question::ALL {
            let mut answers = told(&DATES);
            let said = unsure(&ctx, *question, &answers);
            let branches = said.branches.iter().map(|(words, _)| words.clone());
            answers.set_code(*question, UNSURE);
            let meaning = meaning(&ctx, *question, &answers);
            for words in branches.chain(said.ask).chain(meaning) {
                assert!(!words.contains('{') && !words.is_empty(), "{question:?} {words}");
            }
        }
    }
}
