//! 选项: the answers one can choose, the line under them, and the facts that are asked one by one.
use crate::ui::guide::UNSURE;
use crate::ui::guide::text::NOT_SURE;
use crate::ui::pages::land::question::Question;

/// Words of an option.
pub fn label(question: Question, value: &str) -> &'static str {
    if value == UNSURE {
        return if question == Question::Sex { "先不填" } else { NOT_SURE };
    }
    let known = options(question).iter().find(|(option, _, _)| *option == value);
    known.map_or("", |(_, label, _)| label)
}

/// The line under an option.
pub fn hint(question: Question, value: &str) -> Option<&'static str> {
    let known = options(question).iter().find(|(option, _, _)| *option == value);
    known.map(|(_, _, hint)| *hint).filter(|hint| !hint.is_empty())
}

type Line = (&'static str, &'static str, &'static str);

const fn options(question: Question) -> &'static [Line] {
    match question {
        Question::Sex => &[("male", "男", ""), ("female", "女", "")],
        Question::Requisition => &[("yes", "是", ""), ("no", "不是", "例如自己流转、出租、互换")],
        Question::Area => &[("each", "我知道每人多少亩", ""), ("shared", "帮我算", "填剩下的亩数和家里人数")],
        Question::Ground => &[
            ("member", "本村集体经济组织的成员", "依法有承包经营权，尽了义务"),
            ("student", "在校的大中专学生", "户口原来在本村集体"),
            ("soldier", "义务兵、下士或中士", "退役后能回原籍安置"),
            ("parent", "父母有一方是成员", "我自己也够成员的条件"),
            ("prisoner", "正在服刑", "判刑以前是成员"),
            ("other", "其他情形", "村里按民主程序决定纳入的"),
        ],
        Question::Rank => &[
            ("conscript", "义务兵", ""),
            ("corporal", "下士", ""),
            ("sergeant", "中士", ""),
            ("higher", "比中士高", ""),
        ],
        Question::Prisoner | Question::IllegalCaused => &[("yes", "是", ""), ("no", "不是", "")],
        Question::HadSubsidy => &[("yes", "领过", ""), ("no", "没有领过", "")],
        Question::Confirmed => &[("yes", "认定过", ""), ("no", "没有认定过", "")],
        Question::Reverified => &[("yes", "核实过，还算", ""), ("no", "核实过，不算了", "")],
        Question::Projects => &[
            ("none", "没有，只报这一个", ""),
            ("applied", "还报了别的，没有批", ""),
            ("approved", "别的项目已经批了", ""),
        ],
        Question::PromotedReturnable => &[("yes", "可以", ""), ("no", "不可以", "")],
        Question::MovedIn => &[("no", "不是，一直在村里", ""), ("on", "是，后来迁进来的", "填迁入的日期")],
        Question::Settlement => {
            &[("no", "还没有贴", ""), ("on", "已经贴了", "填贴出来的日期"), ("after", "记不清哪天，但在我迁入以后", "")]
        }
        Question::Hired => &[("no", "没有", ""), ("on", "录用了", "填正式录用的日期")],
        Question::Abroad => {
            &[("no", "没有", ""), ("settled", "定居了，还是中国国籍", ""), ("lost", "定居了，没有中国国籍了", "")]
        }
        Question::Status => &[
            ("none", "都不是", ""),
            ("service", "在部队服役", ""),
            ("student", "全日制在校", ""),
            ("prison", "正在服刑", ""),
        ],
        Question::Category => &[("female50", "50岁", ""), ("female55", "55岁", "")],
        Question::Scheme => &[
            ("enterprise", "企业职工养老保险", "自己先缴费，再每年领补贴"),
            ("resident", "城乡居民养老保险", "补贴一次记进个人账户"),
            ("undecided", "还没想好", "能选的都算给您看"),
            ("none", "都不参加", "不参加就没有补贴"),
        ],
        Question::FirstScheme => &[
            ("this", "是第一次", ""),
            ("enterprise", "报过，选的企业职工", ""),
            ("resident", "报过，选的城乡居民", ""),
        ],
        Question::Drawing => &[("yes", "已经在领", ""), ("no", "还没有领", "")],
        Question::Progress => &[
            ("not", "还没有申请", ""),
            ("first", "第一轮公示", "贴在村里，填贴出来的日期"),
            ("second", "第二轮公示", "填贴出来的日期"),
            ("approved", "区政府已经审定", "填审定的日期"),
            ("enrolled", "已经参保缴费", ""),
        ],
        Question::Claims => &[("none", "还没有领过", ""), ("some", "领过", "按年填")],
        Question::Announcement
        | Question::Base
        | Question::Birth
        | Question::Member
        | Question::Student
        | Question::Soldier
        | Question::Parent
        | Question::Vote
        | Question::Bars => &[],
    }
}

/// A fact that is asked on its own line, and its short name.
pub fn fact(question: Question, at: usize) -> (&'static str, &'static str) {
    facts(question).get(at).copied().unwrap_or_default()
}

const fn facts(question: Question) -> &'static [(&'static str, &'static str)] {
    match question {
        Question::Member => &[
            ("依法有农村集体土地承包经营权", "承包权"),
            ("是本村集体经济组织的成员", "成员"),
            ("尽了成员的义务", "义务"),
        ],
        Question::Student => {
            &[("上学以前是尽了义务、有承包权的成员", "上学前是成员"), ("户口原来在本村集体", "原户口在村里")]
        }
        Question::Soldier => &[
            ("当兵以前是尽了义务、有承包权的成员", "当兵前是成员"),
            ("户口原来在本村集体", "原户口在村里"),
            ("退役后能回原籍安置", "能回原籍安置"),
        ],
        Question::Parent => {
            &[("父母有一方是本村集体经济组织的成员", "父母一方是成员"), ("我自己够成员的条件", "本人够条件")]
        }
        Question::Vote => &[
            ("村里按民主程序决定了", "民主决定"),
            ("不违反国家的法律法规", "合法"),
            ("经过了审核", "审核"),
            ("公示了，没有异议", "公示"),
        ],
        Question::Bars => &[
            ("已按原国有、集体企业职工身份参加养老保险，包括特殊工种提前退休", "国有、集体企业老职工身份参保"),
            ("是机关事业单位在编人员，或者在领机关事业单位退休金", "机关事业单位在编或退休"),
            ("户口因为别的原因迁来，没有分责任田，只是寄住、暂住", "寄住、暂住，没分责任田"),
            ("承包的地用来违法建房、超标建房，或者非法转让给别人", "违法建房、超建或非法转让"),
            ("已经是别的集体经济组织的成员", "别的集体经济组织成员"),
            ("当兵期间已经提干，或者转为三级以上士官", "提干或转三级以上士官"),
            ("大中专毕业以后，户口落在外地", "毕业后户口落在外地"),
            ("法律法规另外规定不能享受的", "法律法规另有规定"),
        ],
        Question::Announcement
        | Question::Base
        | Question::Birth
        | Question::Sex
        | Question::Requisition
        | Question::Area
        | Question::Ground
        | Question::Rank
        | Question::Prisoner
        | Question::HadSubsidy
        | Question::Confirmed
        | Question::Reverified
        | Question::Projects
        | Question::IllegalCaused
        | Question::PromotedReturnable
        | Question::MovedIn
        | Question::Settlement
        | Question::Hired
        | Question::Abroad
        | Question::Status
        | Question::Category
        | Question::Scheme
        | Question::FirstScheme
        | Question::Drawing
        | Question::Progress
        | Question::Claims => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::guide::{Ask, Control};

    #[test]
    fn every_option_and_fact_has_words() {
        for question in Question::ALL {
            match question.control() {
                Control::One(options) => {
                    for option in options {
                        assert!(!label(*question, option.value).is_empty(), "{question:?} {}", option.value);
                    }
                }
                Control::Facts(count) | Control::Many(count) => {
                    assert_eq!(facts(*question).len(), count, "{question:?}");
                }
                Control::Day | Control::Birth | Control::Number(_) => {}
            }
        }
    }
}
