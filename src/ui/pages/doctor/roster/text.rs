//! 文字: words of the list of a health centre.
use crate::base::Date;

/// Title.
pub const TITLE: &str = "卫生院名单：谁要离岗";
/// Under it.
pub const LEAD: &str = "把名单贴进来，看今年和明年谁到离岗年龄，各人最迟哪天交表。";
/// Label of the box.
pub const LABEL: &str = "名单，一人一行";
/// Under it.
pub const HINT: &str = "姓名、出生日期、岗位，用逗号、空格隔开，或者从表格里复制。姓名可以用代号。";
/// In the empty box.
pub const SAMPLE: &str = "张某，1966-02-28，一村卫生室";
/// What becomes of it.
pub const YOURS_TITLE: &str = "名单只在这台设备上";
/// What becomes of it.
pub const YOURS: &str = "不上传，不保存，刷新就没有了。不要写身份证号。";
/// Works it out.
pub const GO: &str = "排出来";
/// Copies the table.
pub const COPY: &str = "复制成表格";
/// Prints it.
pub const PRINT: &str = "打印";
/// After copying.
pub const COPIED: &str = "已经复制，可以贴到表格里。";
/// Copying is not possible.
pub const NOT_COPIED: &str = "这个浏览器不让复制，请用打印，或选中表格自己复制。";

/// First word of a table's head.
pub const HEAD_NAME: &str = "姓名";
/// Heads of the columns.
pub const HEAD: [&str; 4] = ["姓名", "到离岗年龄", "最后期限", "最迟交表"];
/// Heads of the copied columns.
pub const COPY_HEAD: [&str; 7] = ["姓名", "岗位", "出生日期", "到离岗年龄", "最后期限", "建议交表", "最迟交表"];
/// Parts of the list.
pub const PAST: &str = "期限已经过了";
/// Parts of the list.
pub const THIS_YEAR: &str = "今年要离岗";
/// Parts of the list.
pub const NEXT_YEAR: &str = "明年要离岗";
/// No day.
pub const NOT_YET: &str = "还算不出";
/// How the days are counted.
pub const DAYS: &str = "最迟交表没有给审批留时间，晚于这天两轮公示一定走不完。建议的日子是本页的，意见没有规定。";

/// Nothing in the box.
pub const EMPTY: &str = "还没有名单，请一人一行写上姓名和出生日期";
/// No name in front.
pub const NO_NAME: &str = "先写姓名或代号，再写出生日期";
/// No date.
pub const NO_BIRTH: &str = "没有出生日期，请写在姓名后面，例如1966-02-28";
/// An identity number.
pub const IDENTITY: &str = "像是身份证号，请只写出生日期，例如1966-02-28";

/// 第3行：….
pub fn line(at: usize, why: &str) -> String {
    format!("第{at}行：{why}")
}

/// No date at all.
pub fn bad_birth(typed: &str) -> String {
    let shown: String = typed.chars().take(12).collect();
    format!("“{shown}”不是日期，请写成1966-02-28这样")
}

/// A day to come.
pub fn not_born(day: Date) -> String {
    format!("出生日期{}还没到，请核对年份", day.zh())
}

/// Too long ago.
pub fn too_old(day: Date) -> String {
    format!("出生日期{}太早了，请核对年份", day.zh())
}

/// Too many lines.
pub fn too_many(most: usize) -> String {
    format!("一次最多{most}人，请分几次")
}

/// Heading of what came out.
pub fn found(count: usize) -> String {
    format!("{count}人，按期限排")
}

/// 今年要离岗：2人.
pub fn count(title: &str, count: usize) -> String {
    format!("{title}：{count}人")
}

/// Nobody in a part.
pub fn nobody(title: &str) -> String {
    format!("{title}：没有")
}

/// Those of later years.
pub fn later(names: &[&str]) -> String {
    format!("以后才到的{}人：{}。", names.len(), names.join("、"))
}

/// 建议2026年11月30日.
pub fn suggested(day: &str) -> String {
    format!("建议{day}")
}

/// 还有38天.
pub fn days(days: i64) -> String {
    match days {
        0 => "就是今天".to_string(),
        1.. => format!("还有{days}天"),
        _ => format!("过了{}天", -days),
    }
}
