//! 答案怎么念: an answer in words for the check page and the rail, and what it means for this person.
use crate::base::{Date, Tri};
use crate::rules::land::Scheme;
use crate::ui::pages::land::control::{Asks, Control};
use crate::ui::pages::land::draft::{CHOICE, Draft};
use crate::ui::pages::land::question::{Answers, Question};
use crate::ui::pages::land::reply::{Area, Claim, Claims, Facts, Given, UNSURE, Words};

use super::option::{fact, label};

/// 不清楚.
const NOT_SURE: &str = "不清楚";

/// An answer in words; empty when there is none.
pub fn answer(question: Question, answers: &Answers) -> String {
    let Some(code) = answers.code(question) else { return String::new() };
    if code == UNSURE {
        return label(question, UNSURE).to_string();
    }
    match question.control() {
        Control::Day | Control::Birth => day(&code),
        Control::Amount => format!("{code}元"),
        Control::One(_) if question == Question::Area => match &answers.area {
            Some(Given::Known(area)) => format!("{}亩", area.each()),
            Some(Given::Unsure) | None => NOT_SURE.to_string(),
        },
        Control::One(options) => {
            let draft = Draft::of(question, answers);
            let chosen = draft.get(CHOICE);
            let dated = options.iter().any(|option| option.value == chosen && option.asks == Asks::Day);
            match draft.date(chosen).read() {
                Ok(on) if dated && question == Question::Progress => {
                    format!("{}，{}", label(question, chosen), on.zh())
                }
                Ok(on) if dated => on.zh(),
                Ok(_) | Err(_) => label(question, chosen).to_string(),
            }
        }
        Control::Facts(_) => facts(question, &code),
        Control::Bars => bars(&answers.bars),
        Control::Claims => match &answers.claims {
            Some(Given::Known(claims)) => claimed(claims),
            Some(Given::Unsure) | None => NOT_SURE.to_string(),
        },
    }
}

/// What an answer means, as far as it can be said without the rules.
pub fn meaning(question: Question, answers: &Answers) -> Option<String> {
    if answers.is_unsure(question) {
        return unsure_means(question).map(str::to_string);
    }
    if question == Question::Base {
        return Some("您填的数".to_string());
    }
    if question == Question::Scheme {
        return (answers.scheme == Some(Given::Known(Scheme::Undecided))).then(|| "能选的都算给您看".to_string());
    }
    match &answers.area {
        Some(Given::Known(Area::Shared { total, people })) if question == Question::Area => {
            Some(format!("{total}亩 ÷ {people}人"))
        }
        Some(Given::Known(Area::Shared { .. } | Area::Each(_)) | Given::Unsure) | None => None,
    }
}

fn unsure_means(question: Question) -> Option<&'static str> {
    match question {
        Question::Announcement | Question::Birth => Some("没有它，年限和金额都算不出来"),
        Question::Base => Some("没有它，只算年限，算不出金额"),
        Question::Sex | Question::Category => Some("几种情况都算给您看"),
        Question::Drawing | Question::Claims | Question::Progress => None,
        Question::Requisition
        | Question::Area
        | Question::Ground
        | Question::Member
        | Question::Student
        | Question::Soldier
        | Question::Rank
        | Question::Parent
        | Question::Prisoner
        | Question::Vote
        | Question::HadSubsidy
        | Question::Confirmed
        | Question::Reverified
        | Question::Projects
        | Question::Bars
        | Question::IllegalCaused
        | Question::PromotedReturnable
        | Question::MovedIn
        | Question::Settlement
        | Question::Hired
        | Question::Abroad
        | Question::Status
        | Question::Scheme
        | Question::FirstScheme => Some("结果里会写明找谁核实"),
    }
}

/// Where 不清楚 leads, under the option.
pub fn unsure_leads(question: Question) -> &'static str {
    match question {
        Question::Sex | Question::Category => "没关系，可以往下填。结果页会把几种情况都算给您看。",
        Question::Drawing => "没关系，可以往下填。结果页先按还没有领来写。",
        Question::Progress => "没关系，可以往下填。结果页会从第一步写起。",
        Question::Claims => "没关系，可以往下填。先按没有领过来算，领过的要从里面减。",
        Question::Announcement
        | Question::Base
        | Question::Birth
        | Question::Requisition
        | Question::Area
        | Question::Ground
        | Question::Member
        | Question::Student
        | Question::Soldier
        | Question::Rank
        | Question::Parent
        | Question::Prisoner
        | Question::Vote
        | Question::HadSubsidy
        | Question::Confirmed
        | Question::Reverified
        | Question::Projects
        | Question::Bars
        | Question::IllegalCaused
        | Question::PromotedReturnable
        | Question::MovedIn
        | Question::Settlement
        | Question::Hired
        | Question::Abroad
        | Question::Status
        | Question::Scheme
        | Question::FirstScheme => "没关系，可以往下填。结果页会写明要核实什么、找谁。",
    }
}

fn day(code: &str) -> String {
    Date::parse_iso(code).map_or_else(|_| code.to_string(), Date::zh)
}

fn facts(question: Question, code: &str) -> String {
    let known: Vec<Tri> = code.split(',').filter_map(Tri::of_word).collect();
    if known.iter().all(|fact| *fact == Tri::Yes) {
        return "都是".to_string();
    }
    let one = |(at, known): (usize, &Tri)| {
        let word = match known {
            Tri::Yes => "是",
            Tri::No => "不是",
            Tri::Unknown => NOT_SURE,
        };
        format!("{}：{word}", fact(question, at).1)
    };
    known.iter().enumerate().map(one).collect::<Vec<_>>().join("；")
}

fn bars(given: &Option<Given<Facts<8>>>) -> String {
    let Some(Given::Known(bars)) = given else { return NOT_SURE.to_string() };
    let names = |wanted: Tri| -> Vec<&str> {
        let marked = bars.0.iter().enumerate().filter(|(_, bar)| **bar == wanted);
        marked.map(|(at, _)| fact(Question::Bars, at).1).collect()
    };
    let (has, unclear) = (names(Tri::Yes), names(Tri::Unknown));
    match (has.is_empty(), unclear.is_empty()) {
        (true, true) => super::BARS_NONE.to_string(),
        (false, true) => has.join("；"),
        (true, false) => format!("拿不准：{}", unclear.join("；")),
        (false, false) => format!("{}；拿不准：{}", has.join("；"), unclear.join("；")),
    }
}

fn claimed(claims: &Claims) -> String {
    if claims.0.is_empty() {
        return label(Question::Claims, "none").to_string();
    }
    let one = |claim: &Claim| match claim.excluded {
        0 => format!("{}年{}个月", claim.year, claim.months),
        excluded => format!("{}年{}个月，其中{excluded}个月不算", claim.year, claim.months),
    };
    claims.0.iter().map(one).collect::<Vec<_>>().join("；")
}
