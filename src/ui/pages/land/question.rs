//! 题目和答案: one table names every question, its id in the address, its part of the flow and the type of its answer.
//! The table is in the order of asking; which of them a person meets is `flow`'s to say.
use super::reply::{Abroad, Area, Claims, Code, Facts, First, Given, Happened, Projects, Settlement};
use crate::base::{Date, Money, RetirementCategory, Sex};
use crate::rules::land::{Ground, Progress, Scheme, SoldierRank, StatusNow};

/// Part of the flow: group of the check page, and word beside the progress.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// 您家的地.
    Land,
    /// 您本人.
    Person,
    /// 办到哪一步.
    Way,
}

impl Part {
    /// In the order of the check page.
    pub const ALL: [Part; 3] = [Part::Land, Part::Person, Part::Way];

    /// End of its heading's id.
    pub fn id(self) -> &'static str {
        match self {
            Part::Land => "land",
            Part::Person => "person",
            Part::Way => "way",
        }
    }
}

macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident $field:ident $id:literal $part:ident $answer:ty;)+) => {
        /// One question.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Question {
            $($(#[$doc])* $name,)+
        }

        impl Question {
            /// All, in the order of asking.
            pub const ALL: &'static [Question] = &[$(Question::$name,)+];

            /// Id in the address and in the store.
            pub fn id(self) -> &'static str {
                match self {
                    $(Question::$name => $id,)+
                }
            }

            /// The question of an id.
            pub fn from_id(id: &str) -> Option<Question> {
                Question::ALL.iter().copied().find(|question| question.id() == id)
            }

            /// Its part of the flow.
            pub fn part(self) -> Part {
                match self {
                    $(Question::$name => Part::$part,)+
                }
            }
        }

        /// 答案: what has been answered so far. Holds no identity number: that never leaves its field.
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct Answers {
            $($(#[$doc])* pub $field: Option<Given<$answer>>,)+
        }

        impl Answers {
            /// The answer as text, when there is one.
            pub fn code(&self, question: Question) -> Option<String> {
                match question {
                    $(Question::$name => self.$field.as_ref().map(Code::code),)+
                }
            }

            /// Takes an answer from its text; whether it read.
            pub fn set_code(&mut self, question: Question, text: &str) -> bool {
                match question {
                    $(Question::$name => {
                        let read = Code::read(text);
                        let taken = read.is_some();
                        if taken {
                            self.$field = read;
                        }
                        taken
                    })+
                }
            }

            /// Whether there is an answer.
            pub fn has(&self, question: Question) -> bool {
                match question {
                    $(Question::$name => self.$field.is_some(),)+
                }
            }

            /// Whether the answer is 不清楚.
            pub fn is_unsure(&self, question: Question) -> bool {
                match question {
                    $(Question::$name => matches!(self.$field, Some(Given::Unsure)),)+
                }
            }

            /// Takes over one answer, or that there is none.
            pub fn take(&mut self, question: Question, from: &Answers) {
                match question {
                    $(Question::$name => self.$field.clone_from(&from.$field),)+
                }
            }

            /// Answers 不清楚.
            pub fn set_unsure(&mut self, question: Question) {
                match question {
                    $(Question::$name => self.$field = Some(Given::Unsure),)+
                }
            }
        }
    };
}

questions! {
    /// 征收土地公告日期 (第五条、第二十一条).
    Announcement announcement "announcement" Land Date;
    /// 当年月缴费基数值, where the policy has none (第十一条).
    Base base "base" Land Money;
    /// 出生日期 (第三条、第五条).
    Birth birth "birth" Person Date;
    /// 性别 (第十条).
    Sex sex "sex" Person Sex;
    /// 政府统一征收 (第三条).
    Requisition requisition "requisition" Land bool;
    /// 征地后人均耕地 (第三条).
    Area area "area" Land Area;
    /// 属于哪一种人 (第三条).
    Ground ground "ground" Person Ground;
    /// 承包权、成员、义务 (第三条（一）).
    Member member "member" Person Facts<3>;
    /// 入学前的条件 (第三条（二）).
    Student student "student" Person Facts<2>;
    /// 入伍前的条件、退役安置 (第三条（二）).
    Soldier soldier "soldier" Person Facts<3>;
    /// 军衔 (第三条（二）).
    Rank rank "rank" Person SoldierRank;
    /// 父母和本人 (第三条（三）).
    Parent parent "parent" Person Facts<2>;
    /// 判刑前的条件 (第三条（四）).
    Prisoner prisoner "prisoner" Person bool;
    /// 民主决策 (第三条（五）).
    Vote vote "vote" Person Facts<4>;
    /// 领过征地养老补贴 (第四条（二）).
    HadSubsidy had_subsidy "had-subsidy" Person bool;
    /// 以前认定过 (第七条).
    Confirmed confirmed "confirmed" Person bool;
    /// 重新核实的结果 (第七条).
    Reverified reverified "reverified" Person bool;
    /// 别的征地项目 (第八条).
    Projects projects "projects" Way Projects;
    /// 不能享受的几种情况 (第四条).
    Bars bars "bars" Person Facts<8>;
    /// 违法用地和地不够的关系 (第四条（五）).
    IllegalCaused illegal_caused "illegal-caused" Person bool;
    /// 提干后能否回乡安置 (第四条（七）).
    PromotedReturnable promoted_returnable "promoted-returnable" Person bool;
    /// 户口迁入 (第十九条).
    MovedIn moved_in "moved-in" Person Happened;
    /// 征地补偿安置公告日期 (第十九条).
    Settlement settlement "settlement" Land Settlement;
    /// 录用为在编人员 (第十二条).
    Hired hired "hired" Person Happened;
    /// 出国（境）定居 (第十四条).
    Abroad abroad "abroad" Person Abroad;
    /// 现状 (第十四条).
    Status status "status" Person StatusNow;
    /// 女职工退休类别 (第十条).
    Category category "category" Person RetirementCategory;
    /// 想参加哪种养老保险 (第十条).
    Scheme scheme "scheme" Way Scheme;
    /// 首次申报 (第十条).
    FirstScheme first_scheme "first-scheme" Way First;
    /// 已经在领居民养老金 (第十一条（二）).
    Drawing drawing "drawing" Way bool;
    /// 办到哪一步 (第六条).
    Progress progress "progress" Way Progress;
    /// 已经领过几年补贴 (第十一条（一）).
    Claims claims "claims" Way Claims;
}
