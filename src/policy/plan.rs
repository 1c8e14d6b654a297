//! 预案: what an emergency plan asks for, as records: measures with the level that brings them, duties of the member
//! units, lists the plan spells out. And what their shapes cannot say: chains of replaced numbers that lead down.
use super::error::{Fault, Report};
use super::file::PolicyFile;
use super::schema::{Form, Shape, record};
use super::template::places;

/// Levels of a response, from light to heavy.
const LEVELS: &[&str] = &["III", "II", "I"];
/// Whom a measure speaks to.
const AUDIENCES: &[&str] = &[
    "vulnerable",
    "public",
    "school",
    "outdoor",
    "industry",
    "construction",
    "roads",
    "freight",
    "through_diesel",
    "institutions",
];
/// Kinds of measures, as the plan heads them.
const KINDS: &[&str] = &["health", "advice", "mandatory", "other", "supervision"];
/// Units of a measure's numbers.
const UNITS: &[&str] = &["times", "percent", "stage", "trips", "celsius", "flag"];
/// What a flag's value is: the measure stands, so it is set.
const SET: &str = "yes";
/// Places every text of a measure may have besides its own numbers.
const LEVEL_PLACE: &str = "level";
/// Places only a measure that replaces another may have.
const BEFORE_PLACES: [&str; 2] = ["before", "beforeLevel"];

record! {
    /// 措施: one measure of a response.
    Measure {
        /// Id.
        "id" id: String = Shape::Text(Form::Id),
        /// The section it stands in.
        "article" article: String = Shape::Text(Form::Article),
        /// 项 of the section, such as （1）; empty where the section has none.
        "item" item: String = Shape::Text(Form::Words),
        /// The level that brings it in: III, II or I.
        "since" since: String = Shape::Choice(LEVELS),
        /// Kind.
        "kind" kind: String = Shape::Choice(KINDS),
        /// Whom it speaks to; at least one.
        "audiences" audiences: Vec<String> = Shape::List(&Shape::Choice(AUDIENCES)),
        /// What it asks, in our plain words; its numbers by their names, {level} the colour that brought it in.
        "text" text: String = Shape::Text(Form::Sentence),
        /// To whom it is limited, what is excepted, what held before ({before}, {beforeLevel}).
        "note" note: String = Shape::Text(Form::Template),
        /// Id of the lower level's measure whose number or wording this one replaces.
        "replaces" replaces: Option<String> = Shape::Maybe(&Shape::Text(Form::Name)),
        /// Its numbers.
        "parameters" parameters: Vec<Parameter> = Shape::List(&Shape::Record(&Parameter::RECORD)),
    }
}

record! {
    /// A number of a measure.
    Parameter {
        /// Name, the same at every level.
        "id" id: String = Shape::Text(Form::Id),
        /// A whole number; yes for a flag.
        "value" value: String = Shape::Text(Form::Value),
        /// 单位.
        "unit" unit: String = Shape::Choice(UNITS),
    }
}

record! {
    /// 成员单位职责: one row of the table of duties.
    UnitDuties {
        /// Id.
        "id" id: String = Shape::Text(Form::Id),
        /// The unit.
        "unit" unit: String = Shape::Text(Form::Line),
        /// Its name as the table has it, where that is another.
        "listedAs" listed_as: Option<String> = Shape::Maybe(&Shape::Text(Form::Line)),
        /// The table.
        "article" article: String = Shape::Text(Form::Article),
        /// What it does, item by item.
        "duties" duties: Vec<String> = Shape::List(&Shape::Text(Form::Line)),
    }
}

record! {
    /// 清单: a list the text spells out, such as what a notice must hold.
    Checklist {
        /// Id.
        "id" id: String = Shape::Text(Form::Id),
        /// Where it stands.
        "article" article: String = Shape::Text(Form::Article),
        /// What is listed.
        "title" title: String = Shape::Text(Form::Line),
        /// Its items, in the order of the text.
        "items" items: Vec<String> = Shape::List(&Shape::Text(Form::Line)),
    }
}

/// Checks the measures and lists of one file.
pub(super) fn check_plan(report: &mut Report, file: &PolicyFile) {
    for (i, measure) in file.measures.iter().enumerate() {
        let at = |key: &str| ["measures[", &i.to_string(), "]", key].concat();
        if measure.audiences.is_empty() && report.readable(&at(".audiences")) {
            report.add(&at(".audiences"), None, Fault::Empty, &["没有写给谁"], &["至少写一类人"]);
        }
        for (j, parameter) in measure.parameters.iter().enumerate() {
            let value = [&at(".parameters["), &j.to_string(), "].value"].concat();
            let flag = parameter.unit == "flag";
            let fits = if flag { parameter.value == SET } else { is_number(&parameter.value) };
            if !fits && report.clean(&value) {
                let what = ["“", &parameter.value, "”不是这个单位的数值"];
                let remedy = if flag { "写成 \"yes\"" } else { "写成1到999的整数，例如 \"10\"" };
                report.add(&value, None, Fault::BadValue, &what, &[remedy]);
            }
        }
        if !leads_down(&file.measures, measure) && report.clean(&at(".replaces")) {
            let remedy = ["写成更低级别里一条措施的 id，或写 null"];
            report.add(&at(".replaces"), None, Fault::BadReplaces, &["代替的不是更低级别的措施"], &remedy);
        }
        for (key, text) in [(".text", &measure.text), (".note", &measure.note)] {
            let unknown = places(text).find(|place| !is_place_of(measure, place));
            if let Some(place) = unknown.filter(|_| report.clean(&at(key))) {
                let what = ["“{", place, "}”不是这条措施的数"];
                report.add(&at(key), None, Fault::BadText, &what, &["改成 parameters 里的名字"]);
            }
        }
        for twin in file.measures[..i].iter().filter(|twin| share_a_number(twin, measure)) {
            if !chain(&file.measures, measure).any(|below| below == twin.id) {
                let what = ["和“", &twin.id, "”写着同一个数，却没有代替它"];
                report.add(&at(".replaces"), None, Fault::BadReplaces, &what, &["补上 replaces"]);
            }
        }
    }
    for (i, row) in file.unit_duties.iter().enumerate() {
        not_empty(report, ["unitDuties[", &i.to_string(), "].duties"].concat(), &row.duties);
    }
    for (i, list) in file.checklists.iter().enumerate() {
        not_empty(report, ["checklists[", &i.to_string(), "].items"].concat(), &list.items);
    }
}

fn not_empty(report: &mut Report, path: String, items: &[String]) {
    if items.is_empty() && report.readable(&path) {
        report.add(&path, None, Fault::Empty, &["没有任何一项"], &["至少写一项"]);
    }
}

fn is_number(text: &str) -> bool {
    let plain = text.len() <= 3 && !text.starts_with('0') && text.bytes().all(|b| b.is_ascii_digit());
    plain && !text.is_empty()
}

fn rank(level: &str) -> usize {
    LEVELS.iter().position(|known| *known == level).unwrap_or_default()
}

/// It replaces nothing, or a measure of a lower level.
fn leads_down(all: &[Measure], measure: &Measure) -> bool {
    measure
        .replaces
        .as_deref()
        .is_none_or(|id| all.iter().any(|below| below.id == id && rank(&below.since) < rank(&measure.since)))
}

/// The measures replaced by it, and by those, as far down as there are levels.
fn chain<'a>(all: &'a [Measure], from: &'a Measure) -> impl Iterator<Item = &'a str> {
    let below = |measure: &&'a Measure| all.iter().find(|other| Some(&other.id) == measure.replaces.as_ref());
    core::iter::successors(Some(from), below).take(LEVELS.len()).skip(1).map(|measure| measure.id.as_str())
}

fn share_a_number(one: &Measure, other: &Measure) -> bool {
    one.parameters.iter().any(|number| other.parameters.iter().any(|n| n.id == number.id))
}

fn is_place_of(measure: &Measure, place: &str) -> bool {
    let own = place == LEVEL_PLACE || measure.parameters.iter().any(|number| number.id == place);
    own || (measure.replaces.is_some() && BEFORE_PLACES.contains(&place))
}
