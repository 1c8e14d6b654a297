//! 题目: what is asked, its short name, one line of help, why it is asked and on which articles that stands.
use crate::ui::guide::Asked;
use crate::ui::pages::doctor::question::Question;

type Words = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

/// The words of a question.
pub fn asked(question: Question) -> Asked {
    let (title, short, help, why, articles) = words(question);
    Asked { title: title.to_string(), short, help: (!help.is_empty()).then_some(help), why, articles }
}

const fn words(question: Question) -> Words {
    match question {
        Question::Aim => (
            "您想知道什么？",
            "想知道什么",
            "选一样，后面只问用得着的。",
            "在岗的、离岗的、想来的，要问的不一样。",
            &["doctor:1"],
        ),
        Question::Scope => (
            "下面三样，您都是吗？",
            "注册、卫生室、公共卫生",
            "一样一样选。",
            "三样都是的，才归这个意见管。",
            &["doctor:1"],
        ),
        Question::Birth => (
            "您的出生日期是哪一天？",
            "出生日期",
            "照身份证上的公历日期填，例如1966年2月28日。",
            "哪天到离岗年龄，看出生日期。",
            &["doctor:3.1.1"],
        ),
        Question::Sex => (
            "您的性别？",
            "性别",
            "",
            "离岗年龄男女一样，缴费补助和退休年龄不一样。",
            &["doctor:4.1.1", "retirement:1"],
        ),
        Question::Category => (
            "按职工算，您原来规定几岁退休？",
            "原来规定几岁退休",
            "参加职工养老保险的才有关系，拿不准就选“不清楚”。",
            "女职工有两种退休年龄，不要猜。",
            &["retirement:1"],
        ),
        Question::Kind => (
            "您为什么离岗？",
            "离岗的原因",
            "选最主要的一样。",
            "原因不同，手续和补助不同。",
            &["doctor:3.2.1", "doctor:3.2.2", "doctor:3.2.3"],
        ),
        Question::Started => (
            "离岗审批表，您交了吗？",
            "交离岗审批表",
            "就是交到镇卫生院的那张表。",
            "交了的，从那天往后数两次公示。",
            &["doctor:3.2.1"],
        ),
        Question::Left => (
            "您是哪一天离岗的？",
            "离岗日期",
            "不再做乡村医生的那一天。",
            "补助从哪天起，看离岗那天。",
            &["doctor:4.2"],
        ),
        Question::Struck => (
            "您的执业注册，注销了吗？",
            "执业注册注销",
            "看区卫健局注销的通知。",
            "从注销那天起，没有缴费补助。",
            &["doctor:3.2.3", "doctor:4.1.1"],
        ),
        Question::Ended => (
            "您的执业注册，哪天注销或变更的？",
            "注销或变更注册",
            "看区卫健局的通知。",
            "从注销那天起，没有缴费补助。",
            &["doctor:4.1.1"],
        ),
        Question::Posts => (
            "您做乡村医生，从哪天到哪天？",
            "做乡村医生的时间",
            "中间断过的，分几段填。只算在湖南省内的。",
            "生活困难补助分档，看连续做了多久。",
            &["aid2014:band"],
        ),
        Question::Insurance => (
            "您参加的是哪种养老保险？",
            "参加的养老保险",
            "看社保卡或缴费凭证。",
            "两种补助都看参加的是哪一种。",
            &["doctor:4.1.1", "aid2014:not"],
        ),
        Question::Paid => {
            ("今年的养老保险费，您缴了吗？", "今年缴了费", "", "缴了的，拿凭证申报缴费补助。", &["doctor:4.1.1"])
        }
        Question::Drawing => (
            "您已经在领养老金了吗？",
            "在领养老金",
            "职工的、居民的都算。",
            "到了年龄又领到养老金，缴费补助就停。",
            &["doctor:4.1.1"],
        ),
        Question::Bars => (
            "下面这些情况，您有吗？",
            "不发补助的几种情况",
            "有的请勾上，可以勾几样。",
            "省里的通知说，有这些情况的不发生活困难补助。",
            &["aid2014:not"],
        ),
        Question::Registered => (
            "您注册登记了吗？",
            "注册日期",
            "看执业证书上的注册日期。",
            "能不能接着干，先看哪天注册的。",
            &["doctor:2.2.1"],
        ),
        Question::InPost => {
            ("下面两样，您都是吗？", "在岗、考核", "一样一样选。", "在岗又考核合格的，才能接着干。", &["doctor:2.2.1"])
        }
        Question::Level => {
            ("您的学历是哪一种？", "学历", "看毕业证书，选最高的。", "新来的对学历有要求。", &["doctor:2.2.2"])
        }
        Question::FullTime => (
            "这个学历，是全日制的吗？",
            "全日制",
            "函授、自考、成人教育不是全日制。",
            "新来的对学历有要求。",
            &["doctor:2.2.2"],
        ),
        Question::Major => ("您学的是什么专业？", "专业", "看毕业证书。", "新来的要学医学专业。", &["doctor:2.2.2"]),
        Question::Fresh => (
            "您是应届毕业生吗？",
            "应届毕业生",
            "怎么算应届，由区卫健局定。",
            "新来的要是应届毕业生。",
            &["doctor:2.2.2"],
        ),
        Question::Basics => {
            ("下面五样，您都符合吗？", "基本条件", "一样一样选。", "不管新来的还是在岗的，都要符合。", &["doctor:2.1"])
        }
        Question::Applied => (
            "申请担任乡村医生的表，您交了吗？",
            "交申请",
            "就是附件1那张表。",
            "交了的，从那天往后数两次公示。",
            &["doctor:2.3.1"],
        ),
        Question::Papers => {
            ("表和证件，都齐了吗？", "表和证件", "身份证、毕业证、医师资格证。", "齐了才往下办。", &["doctor:2.3.1"])
        }
        Question::Consents => (
            "下面四样，都办好了吗？",
            "同意和公示",
            "还没办到的，选“不清楚”。",
            "四样都好，才能批准。",
            &["doctor:2.3.2"],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::ui::guide::Ask;

    #[test]
    fn every_article_stands_in_the_policy() {
        let policy = Policy::embedded();
        for question in Question::ALL {
            for article in asked(*question).articles {
                assert!(policy.article(article).is_some(), "{question:?} {article}");
            }
        }
    }

    #[test]
    fn short_and_asked() {
        for question in Question::ALL {
            let asked = asked(*question);
            assert!(asked.title.ends_with('？') && asked.title.chars().count() <= 24, "{}", asked.title);
            assert!(!asked.why.is_empty() && asked.why.chars().count() <= 30, "{}", asked.why);
            assert!(asked.help.is_none_or(|help| help.chars().count() <= 36), "{:?}", asked.help);
        }
    }
}
