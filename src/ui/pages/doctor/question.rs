//! 题目和答案: one table names every question, its id in the address, its part of the flow and the type of its answer.
//! The table is in the order of asking; which of them a person meets is `flow`'s to say.
use super::reply::{Aim, Ended, Posts};
use super::text;
use crate::base::{Date, RetirementCategory, Sex};
use crate::rules::doctor::{ExitKind, Insurance, Level, Major};
use crate::ui::guide::{Facts, Happened, Part, questions};

/// 您的工作.
const WORK: Part = Part { id: "work", name: text::PART_WORK };
/// 您本人.
const PERSON: Part = Part { id: "person", name: text::PART_PERSON };
/// 养老和补助.
const AID: Part = Part { id: "aid", name: text::PART_AID };

/// Parts of the flow, in the order of the check page.
pub const PARTS: &[Part] = &[WORK, PERSON, AID];

questions! {
    /// 想知道什么.
    Aim aim "aim" WORK Aim;
    /// 执业情况 (一).
    Scope scope "scope" WORK Facts<3>;
    /// 出生日期.
    Birth birth "birth" PERSON Date;
    /// 性别 (四（一）1).
    Sex sex "sex" PERSON Sex;
    /// 女职工退休类别, asked, never inferred.
    Category category "category" PERSON RetirementCategory;
    /// 退出方式 (三（二）).
    Kind kind "kind" WORK ExitKind;
    /// 交离岗审批表 (三（二）1、2).
    Started started "started" WORK Happened;
    /// 离岗 on.
    Left left "left" WORK Date;
    /// 注销 (三（二）3), still in post.
    Struck struck "struck" WORK Happened;
    /// 注销或者变更注册, of someone who has left (四（一）1).
    Ended ended "ended" WORK Ended;
    /// 岗位 (四（二）).
    Posts posts "posts" AID Posts;
    /// 参加的养老保险 (四（一）1).
    Insurance insurance "insurance" AID Insurance;
    /// 今年缴了没有 (四（一）1).
    Paid paid "paid" AID bool;
    /// 领养老金 since (四（一）1).
    Drawing drawing "drawing" AID Happened;
    /// 不发生活困难补助的几种情况 (四（二）).
    Bars bars "bars" AID Facts<4>;
    /// 注册 on (二（二）1).
    Registered registered "registered" WORK Happened;
    /// 在岗、年度考核 (二（二）1).
    InPost in_post "in-post" WORK Facts<2>;
    /// 学历 (二（二）2).
    Level level "level" PERSON Level;
    /// 全日制 (二（二）2).
    FullTime full_time "full-time" PERSON bool;
    /// 专业 (二（二）2).
    Major major "major" PERSON Major;
    /// 应届毕业生 (二（二）2).
    Fresh fresh "fresh" PERSON bool;
    /// 基本条件 (二（一）).
    Basics basics "basics" PERSON Facts<5>;
    /// 申请 on (二（三）1).
    Applied applied "applied" WORK Happened;
    /// 审批表和证件 (二（三）1).
    Papers papers "papers" WORK bool;
    /// 同意和公示 (二（三）2).
    Consents consents "consents" WORK Facts<4>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::guide::Ask;

    #[test]
    fn ids_are_short_words() {
        for (at, question) in Question::ALL.iter().enumerate() {
            let id = question.id();
            assert!(id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{id}");
            assert_eq!(Question::ALL.iter().position(|other| other.id() == id), Some(at), "{id} stands twice");
        }
    }
}
