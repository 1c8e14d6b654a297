//! 问什么: the questions about a truck, a machine and a site work, with their answers and words.
use super::Thing;

/// A question.
pub struct Ask {
    /// Id of its fields.
    pub id: &'static str,
    /// The question.
    pub title: &'static str,
    /// One line of help; may be empty.
    pub help: &'static str,
    /// Answers and their words; none: a number is asked for.
    pub options: &'static [(&'static str, &'static str)],
}

/// Yes.
pub const YES: &str = "yes";
/// No.
pub const NO: &str = "no";
/// 不清楚.
pub const UNSURE: &str = "unsure";
/// No stage at all.
pub const ELECTRIC: &str = "electric";
/// The question about daily trips.
pub const TRIPS: &str = "trips";
/// More trips than that are a typing error.
pub const LIMIT: u32 = 99_999;

const TRI: &[(&str, &str)] = &[(YES, "是"), (NO, "不是"), (UNSURE, "不清楚")];
const STAGES: &[(&str, &str)] = &[
    ("1", "国Ⅰ"),
    ("2", "国Ⅱ"),
    ("3", "国Ⅲ"),
    ("4", "国Ⅳ"),
    ("5", "国Ⅴ"),
    ("6", "国Ⅵ"),
    (ELECTRIC, "电动"),
    (UNSURE, "不清楚"),
];

const TRUCK: &[Ask] = &[
    Ask {
        id: "heavy", title: "是不是重型载货汽车？", help: "看行驶证上的车辆类型，烧燃气的也算。", options: TRI
    },
    Ask {
        id: "truck-engine", title: "车的排放标准", help: "看随车清单，或在机动车环保网查。", options: STAGES
    },
    Ask {
        id: "bulk", title: "车所在的单位是不是矿山、物流等大宗运输单位？", help: "", options: TRI
    },
    Ask { id: TRIPS, title: "单位平常每天进出多少辆次？", help: "不清楚就空着。", options: &[] },
    Ask { id: "livelihood", title: "是不是民生保障类物流？", help: "", options: TRI },
    Ask { id: "special", title: "是不是特种车辆、危化品车辆等？", help: "", options: TRI },
];
const MACHINE: &[Ask] = &[
    Ask {
        id: "machine-place",
        title: "机械在哪里用？",
        help: "挖掘机、装载机、叉车等。",
        options: &[("industry", "工业企业"), ("construction", "建筑施工工地"), ("farm", "农田"), (UNSURE, "不清楚")],
    },
    Ask {
        id: "machine-engine", title: "机械的排放标准", help: "看机械上的环保号牌和信息标签。", options: STAGES
    },
];
const SITE: &[Ask] = &[
    Ask {
        id: "site-place",
        title: "是什么工地？",
        help: "",
        options: &[
            ("construction", "建筑施工工地"),
            ("spoil", "渣土处置工地"),
            ("elsewhere", "都不是"),
            (UNSURE, "不清楚"),
        ],
    },
    Ask {
        id: "work",
        title: "要做什么作业？",
        help: "",
        options: &[
            ("earthwork", "渣土施工"),
            ("haulage", "渣土运输"),
            ("concrete", "混凝土搅拌"),
            ("demolition", "建筑拆除"),
            ("facade", "外墙喷涂粉刷"),
            ("shotcrete", "护坡喷浆"),
            ("other", "别的作业"),
            (UNSURE, "不清楚"),
        ],
    },
    Ask { id: "emergency", title: "是不是应急抢险？", help: "", options: TRI },
    Ask { id: "key-project", title: "是不是区重点工程？", help: "", options: TRI },
    Ask {
        id: "special-process", title: "是不是中途不能停的特殊工艺？", help: "看施工方案。", options: TRI
    },
];

/// The questions about it.
pub fn of(thing: Thing) -> &'static [Ask] {
    match thing {
        Thing::Truck => TRUCK,
        Thing::Machine => MACHINE,
        Thing::Site => SITE,
    }
}

/// Heading of the screen.
pub const TITLE: &str = "车能不能跑，机械能不能用，工地能不能做";
/// Under it.
pub const LEAD: &str = "选几项就知道。不清楚的选“不清楚”，会告诉您看什么、问谁。";
/// The level.
pub const LEVEL: &str = "按哪一级预警看";
/// Under it.
pub const LEVEL_LEAD: &str = "有当前预警就按当前的；也可以选一级先看看。";
/// What is asked about.
pub const THINGS: &str = "查什么";
/// The three of them.
pub const KINDS: [(Thing, &str); 3] =
    [(Thing::Truck, "货车"), (Thing::Machine, "挖掘机、叉车等机械"), (Thing::Site, "工地作业")];
/// No level is known.
pub const LEVEL_FIRST: &str = "还不知道现在是哪一级预警，请先在上面选一级。";
/// 停.
pub const STOPPED: &str = "要停";
/// 不停.
pub const FREE: &str = "不用停";
/// 待定.
pub const REVIEW: &str = "要核实";
/// Unit of trips.
pub const TRIPS_UNIT: &str = "辆次";
/// What may stand there.
pub const TRIPS_HINT: &str = "整数，例如12";
/// What is wrong.
pub const TRIPS_WRONG: &str = "这里要填整数，例如12。没有填对以前，按不清楚算。";

/// 按橙色预警.
pub fn judged_by(level: &str) -> String {
    format!("按“{level}”来看。")
}

/// Where it can be seen and who settles it.
pub fn where_to_look(paper: &str, who: &str) -> Option<String> {
    let asked = if who.is_empty() { String::new() } else { format!("可以问{who}。") };
    Some([paper, &asked].concat()).filter(|words| !words.is_empty())
}
