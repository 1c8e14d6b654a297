//! 选项: the answers one can choose, the line under them, and the facts that are asked one by one.
use crate::ui::guide::UNSURE;
use crate::ui::guide::text::NOT_SURE;
use crate::ui::pages::doctor::question::Question;

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
        Question::Aim => &[
            ("stays", "在岗，先看看哪天离岗、有什么补助", ""),
            ("leaves", "要离岗了，看看怎么办手续", ""),
            ("left", "已经离岗，看看有什么补助", ""),
            ("goes-on", "在岗，看看还能不能接着干", ""),
            ("comes", "想来做乡村医生", ""),
        ],
        Question::Sex => &[("male", "男", ""), ("female", "女", "")],
        Question::Category => &[("female50", "50岁", "工人岗位"), ("female55", "55岁", "管理、技术岗位")],
        Question::Kind => &[
            ("age", "到了离岗年龄", ""),
            ("wish", "没到年龄，自己想走", ""),
            ("forced", "证书被吊销，或者被注销", "违反卫生法律法规、政策的"),
            ("other", "别的原因", "没有资格、考核不合格、自己不来上班、套取资金、出了事故、别的法律规定"),
        ],
        Question::Started | Question::Applied => &[("no", "还没有", ""), ("on", "交了", "填交的那一天")],
        Question::Struck => &[("no", "还没有", ""), ("on", "注销了", "填通知上的日期")],
        Question::Ended => &[("same", "就是离岗那天", ""), ("on", "另外一天", "")],
        Question::Posts => &[("some", "我来填", "一段一段填")],
        Question::Insurance => {
            &[("resident", "城乡居民养老保险", ""), ("enterprise", "企业职工养老保险", ""), ("none", "没有参加", "")]
        }
        Question::Paid => &[("yes", "缴了", ""), ("no", "没有缴", "")],
        Question::Drawing => &[("no", "还没有", ""), ("on", "在领了", "填开始领的那一天")],
        Question::Registered => &[("no", "没有注册", ""), ("on", "注册了", "填注册的那一天")],
        Question::Level => &[
            ("secondary", "中专", ""),
            ("college", "大专", ""),
            ("bachelor", "本科", ""),
            ("master", "硕士", ""),
            ("doctor", "博士", ""),
        ],
        Question::Major => &[
            ("clinical", "临床医学", ""),
            ("tcm", "中医学", ""),
            ("integrated", "中西医临床医学", ""),
            ("other-medical", "别的医学专业", ""),
            ("non-medical", "不是医学专业", ""),
        ],
        Question::FullTime | Question::Fresh => &[("yes", "是", ""), ("no", "不是", "")],
        Question::Papers => &[("yes", "齐了", ""), ("no", "还没有齐", "")],
        Question::Scope
        | Question::Birth
        | Question::Left
        | Question::Bars
        | Question::InPost
        | Question::Basics
        | Question::Consents => &[],
    }
}

/// A fact that is asked on its own line, and its short name.
pub fn fact(question: Question, at: usize) -> (&'static str, &'static str) {
    facts(question).get(at).copied().unwrap_or_default()
}

const fn facts(question: Question) -> &'static [(&'static str, &'static str)] {
    match question {
        Question::Scope => &[
            ("您在卫生健康部门注册登记了吗？", "注册登记"),
            ("您在区卫健局认定的村卫生室工作吗？", "认定的村卫生室"),
            ("您做基本公共卫生服务吗？", "公共卫生服务"),
        ],
        Question::Bars => &[
            ("受过刑事处罚", "刑事处罚"),
            ("因为违规被注销资格", "因违规被注销资格"),
            ("出过重大医疗事故，负主要责任", "重大医疗事故"),
            ("已经在国家机关、事业单位工作", "在机关、事业单位"),
        ],
        Question::InPost => &[("您现在在岗吗？", "在岗"), ("年度考核合格吗？", "考核合格")],
        Question::Basics => &[
            ("遵守法律法规吗？", "守法"),
            ("品行好吗？", "品行"),
            ("服从镇卫生院统一管理吗？", "服从管理"),
            ("有岗位要的资质和技能吗？", "资质和技能"),
            ("身体能胜任吗？", "身体"),
        ],
        Question::Consents => &[
            ("村委会同意了吗？", "村委会同意"),
            ("镇卫生院（街道社区卫生服务中心）同意了吗？", "镇卫生院同意"),
            ("村里公示，没有人提意见吗？", "村里公示没有异议"),
            ("区政府网站公示，没有人提意见吗？", "网站公示没有异议"),
        ],
        Question::Aim
        | Question::Birth
        | Question::Sex
        | Question::Category
        | Question::Kind
        | Question::Started
        | Question::Left
        | Question::Struck
        | Question::Ended
        | Question::Posts
        | Question::Insurance
        | Question::Paid
        | Question::Drawing
        | Question::Registered
        | Question::Level
        | Question::FullTime
        | Question::Major
        | Question::Fresh
        | Question::Applied
        | Question::Papers => &[],
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
