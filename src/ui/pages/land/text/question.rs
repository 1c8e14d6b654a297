//! 题目: what is asked, its short name, one line of help, why it is asked and on which articles that stands.
use crate::ui::guide::Asked;
use crate::ui::pages::land::question::Question;

type Words = (&'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

/// The words of a question; `year` is the announcement's.
pub fn asked(question: Question, year: i32) -> Asked {
    let (title, short, help, why, articles) = words(question);
    let title = if question == Question::Base { format!("{year}{title}") } else { title.to_string() };
    Asked { title, short, help: (!help.is_empty()).then_some(help), why, articles }
}

const fn words(question: Question) -> Words {
    match question {
        Question::Announcement => (
            "征收土地公告是哪一天发的？",
            "征收土地公告日期",
            "看《征收土地公告》上的日期，例如2024年10月15日。",
            "适不适用这个办法、您算几岁、用哪年的基数，都看这一天。",
            &["land:5", "land:11", "land:21"],
        ),
        Question::Base => (
            "年，全省月缴费基数值是多少？",
            "月缴费基数值",
            "这一年的数这里还没有。您知道就填，我们不拿别的年份代替。",
            "补贴额按公告那一年的基数算。",
            &["land:11"],
        ),
        Question::Birth => (
            "您的出生日期是哪一天？",
            "出生日期",
            "照身份证上的公历日期填，例如1975年6月9日。",
            "公告那天您几岁，决定能补几年。",
            &["land:5", "land:11"],
        ),
        Question::Sex => ("您的性别？", "性别", "", "男女的法定退休年龄不同，关系到能选哪种养老保险。", &["land:10"]),
        Question::Requisition => (
            "您家的地，是政府统一征收的吗？",
            "政府统一征收",
            "贴了政府的《征收土地公告》就是。",
            "只有政府统一征收集体土地，才在范围里。",
            &["land:3"],
        ),
        Question::Area => (
            "征地以后，您家平均每人还剩多少耕地？",
            "征地后人均耕地",
            "用剩下的亩数除以家里人数。剩0.9亩、5口人，就是每人0.18亩。",
            "家里平均每人的耕地少到一定数，才算失去大部分土地。",
            &["land:3"],
        ),
        Question::Ground => (
            "征地的时候，您是哪一种人？",
            "属于哪一种人",
            "选最合适的一种。",
            "办法列了几种人，符合一种就行。",
            &["land:3"],
        ),
        Question::Member => (
            "征地的时候，下面几样您都有吗？",
            "承包权、成员、义务",
            "一样一样选。",
            "有承包权、是成员、尽了义务，三样都要。",
            &["land:3"],
        ),
        Question::Student => (
            "上学以前，下面几样您都有吗？",
            "上学以前的条件",
            "一样一样选。",
            "在校学生看上学以前的情况。",
            &["land:3"],
        ),
        Question::Soldier => (
            "当兵以前和退役以后，下面几样您都有吗？",
            "当兵以前的条件",
            "一样一样选。",
            "军人看入伍以前的情况，还要能回原籍安置。",
            &["land:3"],
        ),
        Question::Rank => ("征地的时候，您是什么军衔？", "军衔", "", "义务兵、下士、中士才在范围里。", &["land:3"]),
        Question::Parent => (
            "下面两样，您都符合吗？",
            "父母和本人的条件",
            "一样一样选。",
            "父母一方是成员，本人也要够成员的条件。",
            &["land:3"],
        ),
        Question::Prisoner => (
            "判刑以前，您有承包权、是成员吗？",
            "判刑以前的条件",
            "还要尽了成员的义务。",
            "正在服刑的人，看判刑以前的情况。",
            &["land:3"],
        ),
        Question::Vote => (
            "村里把您纳入，下面几样都做到了吗？",
            "村里的民主决定",
            "一样一样选。",
            "其他情形要村里民主决定，经过审核，公示没有异议。",
            &["land:3"],
        ),
        Question::HadSubsidy => (
            "以前征地的时候，您领过养老保险补贴吗？",
            "以前领过征地养老补贴",
            "问的是以前的征地，这一次的不算。",
            "领过的，不能再领一次。",
            &["land:4"],
        ),
        Question::Confirmed => (
            "以前，您被认定过是被征地农民吗？",
            "以前认定过",
            "问的是这个办法以前的认定，这一次的不算。",
            "以前认定过的人，要重新核实。",
            &["land:7"],
        ),
        Question::Reverified => (
            "重新核实以后，您还算被征地农民吗？",
            "重新核实的结果",
            "还没有核实的，选“不清楚”。",
            "核实以后还符合的，仍然算。",
            &["land:7"],
        ),
        Question::Projects => (
            "别的征地项目，您也申报过吗？",
            "别的征地项目",
            "地被征过几次的，一个人只能报一个项目。",
            "别处批准过的，不能再报。",
            &["land:8"],
        ),
        Question::Bars => (
            "下面这些情况，您有吗？",
            "不能享受的几种情况",
            "有的请勾上，可以勾几样。",
            "办法写明，有这些情况的人不能算。",
            &["land:4"],
        ),
        Question::IllegalCaused => (
            "您家的地变少，是因为这些违法用地吗？",
            "地变少是不是因为违法用地",
            "指违法建房、超标建房、非法转让。",
            "因为这些才使地不够的，不能算。",
            &["land:4"],
        ),
        Question::PromotedReturnable => (
            "按安置条件，您可以回乡安置吗？",
            "提干后能不能回乡安置",
            "文件这一句有两种读法，结果里会写明。",
            "能不能回乡安置，关系到怎么读这一句。",
            &["land:4"],
        ),
        Question::MovedIn => (
            "您的户口，是后来迁进村里的吗？",
            "户口迁入",
            "看户口簿上的迁入日期。",
            "公告以后才迁入的人不能算。",
            &["land:19"],
        ),
        Question::Settlement => (
            "补偿安置公告，是哪一天贴的？",
            "征地补偿安置公告日期",
            "指《征地补偿安置公告》，和《征收土地公告》不是同一张。",
            "迁入的时间，要和两张公告都比一比。",
            &["land:19"],
        ),
        Question::Hired => (
            "公告以后，您被录用为在编人员了吗？",
            "录用为在编人员",
            "指机关、事业单位的在编工作人员。",
            "从正式录用那天起不再补，以前的照算。",
            &["land:12"],
        ),
        Question::Abroad => {
            ("您到国外或境外定居了吗？", "到国外或境外定居", "", "定居又没有了中国国籍的，不再补。", &["land:14"])
        }
        Question::Status => (
            "当兵、上学、服刑，您现在有吗？",
            "现在的情况",
            "上学指全日制在校。",
            "这些时间里不发补贴，过后再算。",
            &["land:14"],
        ),
        Question::Category => (
            "您的岗位，原来规定几岁退休？",
            "原来规定几岁退休",
            "看单位的岗位，拿不准就问人社部门，不要猜。",
            "女职工有两种退休年龄，关系到能选哪种养老保险。",
            &["land:10"],
        ),
        Question::Scheme => (
            "您想参加哪种养老保险？",
            "想参加哪种养老保险",
            "第一次申报选定以后，不能再改。",
            "两种保险，补贴给的办法不同。",
            &["land:10", "land:11"],
        ),
        Question::FirstScheme => (
            "这是您第一次申报吗？",
            "是不是第一次申报",
            "以前报过的，选当时定下的那一种。",
            "第一次选定的险种不能改。",
            &["land:10"],
        ),
        Question::Drawing => (
            "城乡居民养老金，您已经在领了吗？",
            "在领城乡居民养老金",
            "",
            "已经在领的，从记进账户的下个月起每月多领。",
            &["land:11"],
        ),
        Question::Progress => (
            "现在办到哪一步了？",
            "认定办到哪一步",
            "记不清日期的，选“不清楚”。",
            "下一步做什么、哪天截止，看办到哪一步。",
            &["land:6", "land:13"],
        ),
        Question::Claims => (
            "企业职工这一种，补贴已经领过几年？",
            "已经领过的年份",
            "按缴费凭证，一年填一笔。",
            "领过的要从总额里减，直到领完。",
            &["land:11", "land:14"],
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
            for article in asked(*question, 2024).articles {
                assert!(policy.article(article).is_some(), "{question:?} {article}");
            }
        }
    }

    #[test]
    fn short_and_asked() {
        for question in Question::ALL {
            let asked = asked(*question, 2024);
            assert!(asked.title.ends_with('？') && asked.title.chars().count() <= 24, "{}", asked.title);
            assert!(!asked.why.is_empty() && asked.why.chars().count() <= 30, "{}", asked.why);
            assert!(asked.help.is_none_or(|help| help.chars().count() <= 36), "{:?}", asked.help);
        }
    }
}
