//! 文字: words of this service's questions. Figures of the law are the rules'; provisions, papers and offices are the policy
//! file's own words, and what every flow says is the guide's.
mod option;
mod question;

pub use option::{fact, hint, label};
pub use question::asked;

use super::question::{Answers, Question};
use crate::rules::doctor::{Post, PostEnd};
use crate::ui::guide::Given;

/// The service.
pub const TITLE: &str = crate::ui::text::DOCTOR;
/// To the list of a health centre.
pub const ROSTER: &str = "卫生院用：看一份名单里谁要离岗";
/// Part of the flow: the work.
pub const PART_WORK: &str = "您的工作";
/// Part of the flow: the person.
pub const PART_PERSON: &str = "您本人";
/// Part of the flow: pension and aid.
pub const PART_AID: &str = "养老和补助";

/// Labels of a post.
pub const ROW_LABELS: [&str; 2] = ["从哪天做起", "做到哪天"];
/// Hints of a post.
pub const ROW_HINTS: [&str; 2] = ["照聘用合同或花名册，例如2000年3月1日。", "现在还在做，或者做到离岗那天的，空着。"];
/// Adds a post.
pub const ROW_ADD: &str = "再加一段";
/// Takes one away.
pub const ROW_REMOVE: &str = "删掉这一段";
/// A post is counted by this.
pub const ROW_COUNTER: &str = "段";
/// A post that ends before it starts.
pub const ENDS_BEFORE: &str = "做到哪天，要在从哪天做起以后，请核对这两个日期";

/// 2026年2月28日到离岗年龄.
pub fn reaches(day: &str) -> String {
    format!("{day}到离岗年龄")
}

/// The posts; the other answers are read by the guide.
pub fn answer(question: Question, answers: &Answers) -> Option<String> {
    let posts = answers.posts.as_ref().and_then(Given::known).filter(|_| question == Question::Posts)?;
    let one = |post: &Post| match post.to {
        PostEnd::On(to) => format!("{}至{}", post.from.zh(), to.zh()),
        PostEnd::Still | PostEnd::Unknown => format!("{}起", post.from.zh()),
    };
    Some(posts.0.iter().map(one).collect::<Vec<_>>().join("；"))
}

/// What 不清楚 means, on the check page.
pub fn unsure_means(question: Question) -> &'static str {
    match question {
        Question::Birth | Question::Left => "没有它，日子都算不出来",
        Question::Sex | Question::Category => "几种情况都算给您看",
        Question::Kind => "先按到了年龄算",
        Question::Started | Question::Applied => "先按还没有交算",
        Question::Aim
        | Question::Scope
        | Question::Struck
        | Question::Ended
        | Question::Posts
        | Question::Insurance
        | Question::Paid
        | Question::Drawing
        | Question::Bars
        | Question::Registered
        | Question::InPost
        | Question::Level
        | Question::FullTime
        | Question::Major
        | Question::Fresh
        | Question::Basics
        | Question::Papers
        | Question::Consents => "结果里会写明找谁核实",
    }
}

/// Where 不清楚 leads, under the option.
pub fn unsure_leads(question: Question) -> &'static str {
    match question {
        Question::Sex | Question::Category => "没关系，可以往下填。结果页会把几种情况都算给您看。",
        Question::Kind => "没关系，可以往下填。先按到了年龄算，那是每个人都要办的。",
        Question::Started | Question::Applied => "没关系，可以往下填。先按还没有交算。",
        Question::Posts => "没关系，可以往下填。补助是哪一档，要等年限核实。",
        Question::Aim
        | Question::Scope
        | Question::Birth
        | Question::Left
        | Question::Struck
        | Question::Ended
        | Question::Insurance
        | Question::Paid
        | Question::Drawing
        | Question::Bars
        | Question::Registered
        | Question::InPost
        | Question::Level
        | Question::FullTime
        | Question::Major
        | Question::Fresh
        | Question::Basics
        | Question::Papers
        | Question::Consents => "没关系，可以往下填。结果页会写明要核实什么、找谁。",
    }
}
