//! 碳达峰方案 as data: what the plan of 株荷政发〔2024〕2号 asks for, section by section, and who is to do it. Every
//! target stands in the section that writes it: two sections that differ are two records. The plain words of a task,
//! project or safeguard are those of its article. `carbon_check` says what a shape cannot.
use crate::base::Rate;

use super::json::Json;
use super::schema::{Form, FromJson, Shape, record};

record! {
    /// 方案的目标和分工; one file of a set holds them.
    CarbonPlan {
        /// 单位.
        "bodies" bodies: Vec<CarbonBody> = Shape::List(&Shape::Record(&CarbonBody::RECORD)),
        /// 领域.
        "topics" topics: Vec<CarbonTopic> = Shape::List(&Shape::Record(&CarbonTopic::RECORD)),
        /// 指标.
        "indicators" indicators: Vec<CarbonIndicator> = Shape::List(&Shape::Record(&CarbonIndicator::RECORD)),
        /// 写了数的目标, in the order of the text.
        "targets" targets: Vec<CarbonTarget> = Shape::List(&Shape::Record(&CarbonTarget::RECORD)),
        /// 没有写数的目标, in the order of the text.
        "goals" goals: Vec<CarbonGoal> = Shape::List(&Shape::Record(&CarbonGoal::RECORD)),
        /// 重点任务.
        "tasks" tasks: Vec<CarbonTask> = Shape::List(&Shape::Record(&CarbonTask::RECORD)),
        /// 重大项目.
        "projects" projects: Vec<CarbonProject> = Shape::List(&Shape::Record(&CarbonProject::RECORD)),
        /// 保障措施.
        "safeguards" safeguards: Vec<CarbonSafeguard> = Shape::List(&Shape::Record(&CarbonSafeguard::RECORD)),
    }
}

record! {
    /// 单位: one body, by whichever name the plan calls it.
    CarbonBody {
        /// Id.
        "id" id: String = Shape::Text(Form::Id),
        /// The name used here.
        "name" name: String = Shape::Text(Form::Line),
        /// Its other names, in the plan or in everyday use.
        "aliases" aliases: Vec<String> = Shape::List(&Shape::Text(Form::Line)),
    }
}

record! {
    /// 领域: a heading of part 三.
    CarbonTopic {
        /// Id.
        "id" id: String = Shape::Text(Form::Id),
        /// On screens.
        "label" label: String = Shape::Text(Form::Line),
        /// 序号, such as 三（一）.
        "number" number: String = Shape::Text(Form::Line),
        /// 标题.
        "title" title: String = Shape::Text(Form::Line),
    }
}

record! {
    /// 指标.
    CarbonIndicator {
        /// Its name, a key of the contract.
        "name" name: String = Shape::Text(Form::Line),
        /// In plain words.
        "plain" plain: String = Shape::Text(Form::Line),
        /// 领域.
        "topic" topic: String = Shape::Text(Form::Name),
    }
}

record! {
    /// 写了数的目标.
    CarbonTarget {
        /// The section that writes it.
        "section" section: String = Shape::Text(Form::Article),
        /// 指标.
        "indicator" indicator: String = Shape::Text(Form::Line),
        /// The year in quotes; left out where none is named.
        "year" year: Option<String> = Shape::Maybe(&Shape::Text(Form::Value)),
        /// 到N年 (by) or N年前 (before).
        "yearKind" year_kind: Option<YearKind> = Shape::Maybe(&Shape::Choice(YearKind::WORDS)),
        /// 达到 (=), 左右 (~), 以上 (>=), 超过 (>).
        "op" op: Operator = Shape::Choice(Operator::WORDS),
        /// The number in quotes.
        "value" value: String = Shape::Text(Form::Value),
        /// 单位.
        "unit" unit: String = Shape::Text(Form::Line),
        /// 力争, 原则上; left out where neither is written.
        "hedge" hedge: Option<Hedge> = Shape::Maybe(&Shape::Choice(Hedge::WORDS)),
        /// The year compared with: the value is a decrease against it.
        "baseline" baseline: Option<String> = Shape::Maybe(&Shape::Text(Form::Value)),
        /// The few words of the plan with the number.
        "words" words: String = Shape::Text(Form::Line),
    }
}

record! {
    /// 没有写数的目标.
    CarbonGoal {
        /// The section that writes it.
        "section" section: String = Shape::Text(Form::Article),
        /// 指标.
        "indicator" indicator: String = Shape::Text(Form::Line),
        /// The year in quotes.
        "year" year: Option<String> = Shape::Maybe(&Shape::Text(Form::Value)),
        /// 到N年 (by) or N年前 (before).
        "yearKind" year_kind: Option<YearKind> = Shape::Maybe(&Shape::Choice(YearKind::WORDS)),
        /// The few words of the plan.
        "words" words: String = Shape::Text(Form::Line),
        /// Shorter still, for a chart.
        "brief" brief: String = Shape::Text(Form::Line),
    }
}

record! {
    /// 重点任务: one numbered item of part 三, its bodies by the names printed.
    CarbonTask {
        /// The section.
        "section" section: String = Shape::Text(Form::Article),
        /// 领域.
        "topic" topic: String = Shape::Text(Form::Name),
        /// 牵头.
        "lead" lead: Vec<String> = Shape::List(&Shape::Text(Form::Line)),
        /// 按职责分工负责.
        "coop" coop: Vec<String> = Shape::List(&Shape::Text(Form::Line)),
    }
}

record! {
    /// 重大项目: one works of part 四; the plan names no body for it.
    CarbonProject {
        /// The section.
        "section" section: String = Shape::Text(Form::Article),
        /// What it names.
        "names" names: Vec<String> = Shape::List(&Shape::Text(Form::Line)),
    }
}

record! {
    /// 保障措施: one section of part 五.
    CarbonSafeguard {
        /// The section.
        "section" section: String = Shape::Text(Form::Article),
        /// 牵头.
        "lead" lead: Vec<String> = Shape::List(&Shape::Text(Form::Line)),
        /// 按职责分工负责.
        "coop" coop: Vec<String> = Shape::List(&Shape::Text(Form::Line)),
        /// Who does what, where it is more than leading and cooperating.
        "how" how: String = Shape::Text(Form::Words),
    }
}

/// Declares a closed list of words: the enum, its words in the file and its reader.
macro_rules! words {
    ($(#[doc = $about:literal])+ $name:ident { $(#[doc = $doc:literal] $variant:ident $word:literal),+ $(,)? }) => {
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $(#[doc = $doc] $variant),+ }

        impl $name {
            const ALL: &'static [$name] = &[$($name::$variant),+];
            const WORDS: &'static [&'static str] = &[$($word),+];

            /// Its word in the file and in the contract.
            pub fn word(self) -> &'static str {
                match self { $($name::$variant => $word),+ }
            }
        }

        impl FromJson for $name {
            fn from_json(json: Json) -> $name {
                let place = $name::WORDS.iter().position(|word| json.text() == Some(word));
                $name::ALL[place.unwrap_or_default()]
            }
        }
    };
}

words! {
    /// 期限的写法.
    YearKind {
        /// 到N年.
        By "by",
        /// N年前.
        Before "before",
    }
}

words! {
    /// 怎么才算做到.
    Operator {
        /// 达到、为.
        Reach "=",
        /// 左右.
        About "~",
        /// 以上、不少于.
        AtLeast ">=",
        /// 超过、突破.
        Over ">",
    }
}

words! {
    /// 语气.
    Hedge {
        /// 力争.
        Strive "力争",
        /// 原则上.
        InPrinciple "原则上",
    }
}

impl CarbonTarget {
    /// 年份, where one is named.
    pub fn year(&self) -> Option<u32> {
        self.year.as_deref().and_then(year)
    }

    /// 基准年.
    pub fn baseline(&self) -> Option<u32> {
        self.baseline.as_deref().and_then(year)
    }

    /// 数值.
    pub fn amount(&self) -> Rate {
        Rate::parse(&self.value).unwrap_or(Rate::whole(0))
    }
}

impl CarbonGoal {
    /// 年份.
    pub fn year(&self) -> Option<u32> {
        self.year.as_deref().and_then(year)
    }
}

/// A year in four digits.
pub(super) fn year(text: &str) -> Option<u32> {
    (text.len() == 4).then(|| text.parse().ok()).flatten()
}

impl CarbonBody {
    /// Called by that name.
    pub fn is_called(&self, name: &str) -> bool {
        self.name == name || self.aliases.iter().any(|alias| alias == name)
    }
}

impl CarbonPlan {
    /// 单位 by any of its names.
    pub fn body(&self, name: &str) -> Option<&CarbonBody> {
        self.bodies.iter().find(|body| body.is_called(name))
    }
}
