//! 答案怎么念: answers in words where the guide has none, and what an answer means for this person.
use crate::rules::land::Scheme;
use crate::ui::guide::{Given, Told};
use crate::ui::pages::land::question::{Answers, Question};
use crate::ui::pages::land::reply::{Area, Claim, Claims};

/// 亩 for each, and the years claimed; the other answers are read by the guide.
pub fn answer(question: Question, answers: &Answers) -> Option<String> {
    if question == Question::Area {
        let area = answers.area.as_ref().and_then(Given::known);
        return area.map(|area| format!("{}亩", area.each()));
    }
    if question == Question::Claims {
        return answers.claims.as_ref().and_then(Given::known).and_then(claimed);
    }
    None
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

fn claimed(claims: &Claims) -> Option<String> {
    let one = |claim: &Claim| match claim.excluded {
        0 => format!("{}年{}个月", claim.year, claim.months),
        excluded => format!("{}年{}个月，其中{excluded}个月不算", claim.year, claim.months),
    };
    (!claims.0.is_empty()).then(|| claims.0.iter().map(one).collect::<Vec<_>>().join("；"))
}
