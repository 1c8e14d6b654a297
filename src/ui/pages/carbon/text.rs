//! 文字 of the carbon page.

/// Title of the page.
pub const TITLE: &str = "全区碳达峰目标";
/// Under it.
pub const LEAD: &str = "2025年、2030年要做到多少，哪个单位牵头。完成情况，以区发改局公布的为准。";

/// Label of the search.
pub const SEARCH: &str = "查什么";
/// What may be typed.
pub const SEARCH_HINT: &str = "边写边查，例如光伏、公交、发改局、2030。写几个词，用空格隔开";
/// Words that find something.
#[cfg(test)]
pub const EXAMPLES: [&str; 3] = ["光伏", "公交", "发改局"];
/// Filters, for screen readers.
pub const BY_TOPIC: &str = "按领域看";
/// Filter.
pub const YEAR: &str = "年份";
/// Filter.
pub const BODY: &str = "单位";
/// No filter by topic.
pub const ALL: &str = "全部";
/// No filter by year.
pub const ANY_YEAR: &str = "哪年都行";
/// No filter by body.
pub const ANY_BODY: &str = "哪个单位都行";
/// Takes everything back.
pub const CLEAR: &str = "清空条件";
/// Counter of indicators.
pub const INDICATORS_FOUND: &str = "个指标";
/// Counter of tasks.
pub const TASKS_FOUND: &str = "项重点任务";
/// Counter of projects.
pub const PROJECTS_FOUND: &str = "类重大项目";
/// Counter of safeguards.
pub const SAFEGUARDS_FOUND: &str = "项保障措施";
/// Nothing, in a sentence.
pub const NOTHING_FOUND: &str = "没有查到。";
/// Nothing was found.
pub const NOTHING: &str = "换个说法再查";
/// What may help.
pub const TRY: &str = "词短一点，例如光伏、公交。单位可以写简称，例如发改局。选了年份、单位、领域的，也可以清空条件。";

/// Id of the table.
pub const TABLE_ID: &str = "targets";
/// The table.
pub const TABLE: &str = "指标";
/// Under it.
pub const TABLE_LEAD: &str = "文件没写的年份，照实写没写。两处写法不同的，两处都列。";
/// Columns before and after the years.
pub const HEAD: [&str; 3] = ["指标", "牵头和配合", "出处"];
/// 文件没写.
pub const UNWRITTEN: &str = "文件没写";
/// Bodies beside the leading one.
pub const COOP: &str = "配合：";

/// Id of the charts.
pub const CHARTS_ID: &str = "courses";
/// The charts.
pub const CHARTS: &str = "走向";
/// Under them.
pub const CHARTS_LEAD: &str = "实心点是文件写明的数。空心点是文件没写数，不作估计。虚线只为看走向，不是年度任务。";

/// Id of the differences.
pub const SIDES_ID: &str = "sides";
/// The differences.
pub const SIDES: &str = "同一个目标，文件里两种写法";
/// The link to them.
pub const SIDES_JUMP: &str = "两种写法";
/// Under them.
pub const SIDES_LEAD: &str = "两处都照原样列，不作取舍。";

/// Id of the tasks.
pub const TASKS_ID: &str = "tasks";
/// The tasks.
pub const TASKS: &str = "重点任务";
/// Id of the projects.
pub const PROJECTS_ID: &str = "projects";
/// The projects.
pub const PROJECTS: &str = "重大项目";
/// Under them.
pub const PROJECTS_LEAD: &str = "由哪个单位负责、哪一年完成，文件没有写明。";
/// Id of the safeguards.
pub const SAFEGUARDS_ID: &str = "safeguards";
/// The safeguards.
pub const SAFEGUARDS: &str = "保障措施";
/// Who does it.
pub const WHO: &str = "谁来做：";
/// What is named.
pub const NAMES: &str = "项目：";

/// Actions.
pub const PRINT: &str = "打印";
/// Actions.
pub const SAVE: &str = "存成表格";
/// Name of the file.
pub const FILE: &str = "碳达峰目标.csv";
/// After saving.
pub const SAVED: &str = "已经存成表格文件，用WPS或Excel能打开。";
/// No file can be saved here.
pub const COPIED: &str = "这里存不了文件，查到的内容已经替您复制好，可以贴到微信或备忘录里。";
/// Nor copied.
pub const NOT_COPIED: &str = "这里存不了文件，也不让复制，请用打印。";

/// What the page is not.
pub const FINE: &str = "本页照文件列出目标，不判断完成了多少。";

/// 查到27个指标、31项重点任务.
pub fn found(parts: &[String]) -> String {
    if parts.is_empty() { NOTHING_FOUND.into() } else { format!("查到{}。", parts.join("、")) }
}

/// 2030年.
pub fn year(year: u32) -> String {
    format!("{year}年")
}

/// 看31条.
pub fn open(count: usize) -> String {
    format!("看这{count}条")
}

/// 出处：三（一）1.
pub fn written_in(section: &str) -> String {
    format!("{section}写")
}

/// In quotes.
pub fn quoted(words: &str) -> String {
    format!("“{words}”")
}

/// 依据：《…方案》，株荷政发〔2024〕2号，2024年3月7日印发.
pub fn basis(title: &str, number: &str, issued: Option<&str>) -> String {
    let issued = issued.map(|day| format!("，{day}印发")).unwrap_or_default();
    format!("依据：《{title}》，{number}{issued}。")
}

/// 查看日期2026年11月23日，规则版本2026.11.1.
pub fn stamp(today: &str, version: &str) -> String {
    format!("查看日期{today}，规则版本{version}。")
}
