//! 题目和答案: one table names every question, its id in the address, its part of the flow and the type of its answer.
//! The table is in the order of asking; which of them a person meets is `flow`'s to say.
use super::reply::{Abroad, Area, Claims, First, Projects, Settlement};
use super::text;
use crate::base::{Date, Money, RetirementCategory, Sex};
use crate::rules::land::{Ground, Progress, Scheme, SoldierRank, StatusNow};
use crate::ui::guide::{Facts, Happened, Part, questions};

/// 您家的地.
const LAND: Part = Part { id: "land", name: text::PART_LAND };
/// 您本人.
const PERSON: Part = Part { id: "person", name: text::PART_PERSON };
/// 办到哪一步.
const WAY: Part = Part { id: "way", name: text::PART_WAY };

/// Parts of the flow, in the order of the check page.
pub const PARTS: &[Part] = &[LAND, PERSON, WAY];

questions! {
    /// 征收土地公告日期 (第五条、第二十一条).
    Announcement announcement "announcement" LAND Date;
    /// 当年月缴费基数值, where the policy has none (第十一条).
    Base base "base" LAND Money;
    /// 出生日期 (第三条、第五条).
    Birth birth "birth" PERSON Date;
    /// 性别 (第十条).
    Sex sex "sex" PERSON Sex;
    /// 政府统一征收 (第三条).
    Requisition requisition "requisition" LAND bool;
    /// 征地后人均耕地 (第三条).
    Area area "area" LAND Area;
    /// 属于哪一种人 (第三条).
    Ground ground "ground" PERSON Ground;
    /// 承包权、成员、义务 (第三条（一）).
    Member member "member" PERSON Facts<3>;
    /// 入学前的条件 (第三条（二）).
    Student student "student" PERSON Facts<2>;
    /// 入伍前的条件、退役安置 (第三条（二）).
    Soldier soldier "soldier" PERSON Facts<3>;
    /// 军衔 (第三条（二）).
    Rank rank "rank" PERSON SoldierRank;
    /// 父母和本人 (第三条（三）).
    Parent parent "parent" PERSON Facts<2>;
    /// 判刑前的条件 (第三条（四）).
    Prisoner prisoner "prisoner" PERSON bool;
    /// 民主决策 (第三条（五）).
    Vote vote "vote" PERSON Facts<4>;
    /// 领过征地养老补贴 (第四条（二）).
    HadSubsidy had_subsidy "had-subsidy" PERSON bool;
    /// 以前认定过 (第七条).
    Confirmed confirmed "confirmed" PERSON bool;
    /// 重新核实的结果 (第七条).
    Reverified reverified "reverified" PERSON bool;
    /// 别的征地项目 (第八条).
    Projects projects "projects" WAY Projects;
    /// 不能享受的几种情况 (第四条).
    Bars bars "bars" PERSON Facts<8>;
    /// 违法用地和地不够的关系 (第四条（五）).
    IllegalCaused illegal_caused "illegal-caused" PERSON bool;
    /// 提干后能否回乡安置 (第四条（七）).
    PromotedReturnable promoted_returnable "promoted-returnable" PERSON bool;
    /// 户口迁入 (第十九条).
    MovedIn moved_in "moved-in" PERSON Happened;
    /// 征地补偿安置公告日期 (第十九条).
    Settlement settlement "settlement" LAND Settlement;
    /// 录用为在编人员 (第十二条).
    Hired hired "hired" PERSON Happened;
    /// 出国（境）定居 (第十四条).
    Abroad abroad "abroad" PERSON Abroad;
    /// 现状 (第十四条).
    Status status "status" PERSON StatusNow;
    /// 女职工退休类别 (第十条).
    Category category "category" PERSON RetirementCategory;
    /// 想参加哪种养老保险 (第十条).
    Scheme scheme "scheme" WAY Scheme;
    /// 首次申报 (第十条).
    FirstScheme first_scheme "first-scheme" WAY First;
    /// 已经在领居民养老金 (第十一条（二）).
    Drawing drawing "drawing" WAY bool;
    /// 办到哪一步 (第六条).
    Progress progress "progress" WAY Progress;
    /// 已经领过几年补贴 (第十一条（一）).
    Claims claims "claims" WAY Claims;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Tri;
    use crate::ui::guide::{Ask, Code, Given, Told};

    #[test]
    fn round_trip() {
        let mut answers = Answers {
            announcement: Some(Given::Known(Date::parse_iso("2024-10-15").expect("a day"))),
            sex: Some(Given::Unsure),
            bars: Some(Given::Known(Facts([Tri::No; 8]))),
            moved_in: Some(Given::Known(Happened::No)),
            ..Answers::default()
        };
        answers.area = Area::read("0.9/5").map(Given::Known);
        let mut read = Answers::default();
        for (question, code) in answers.codes() {
            assert!(read.set_code(question, &code));
        }
        assert_eq!(read, answers);
        assert!(!answers.is_empty() && Answers::default().is_empty());
    }

    #[test]
    fn what_does_not_read_changes_nothing() {
        let mut answers = Answers::default();
        for (question, text) in [(Question::Birth, "1979-02-30"), (Question::Area, "-1"), (Question::Sex, "")] {
            assert!(!answers.set_code(question, text));
        }
        assert!(answers.is_empty());
    }

    #[test]
    fn ids_are_short_words() {
        for (at, question) in Question::ALL.iter().enumerate() {
            let id = question.id();
            assert!(id.bytes().all(|b| b.is_ascii_lowercase() || b == b'-'), "{id}");
            assert_eq!(Question::ALL.iter().position(|other| other.id() == id), Some(at), "{id} stands twice");
        }
    }
}
