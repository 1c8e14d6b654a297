//! 现在要做哪些 (预案5.2–5.4): the measures in force at a response. Those of the lower levels stay; a number or wording
//! that a higher level names again takes the lower one's place (roads 3/4, 3/5, 4/5 a day; cuts of 10, 20, 30 percent).
//! Which level it is stands outside: the city says it.
use core::cmp::Reverse;

use crate::base::{Citation, Derived, Outcome};
use crate::policy::{Ctx, Measure, Parameter, fill};

use super::audience::{Audience, MeasureKind};
use super::level::Response;

/// 一条措施 in force.
#[derive(Clone, Debug, PartialEq)]
pub struct InForce {
    /// Id.
    pub id: String,
    /// Where it stands, with 项 where it has one.
    pub citation: Citation,
    /// 项, such as （1）; empty where the section has none.
    pub item: String,
    /// Kind.
    pub kind: MeasureKind,
    /// Whom it speaks to.
    pub audiences: Vec<Audience>,
    /// What it asks.
    pub text: String,
    /// To whom it is limited, what is excepted, what held before.
    pub note: Option<String>,
    /// The level that brought it in as it stands now.
    pub since: Response,
    /// Whether this level brought it.
    pub tag: Tag,
    /// The tag in words: 橙色新增.
    pub chip: String,
    /// Its numbers.
    pub parameters: Vec<ParameterInForce>,
    /// What it took the place of.
    pub replaced: Option<Replaced>,
}

/// A number in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParameterInForce {
    /// Name of the contract, such as cutPercentMin.
    pub id: String,
    /// The number; `None` for a flag that the measure sets by standing there.
    pub value: Option<u32>,
    /// The number in words: 国Ⅳ.
    pub words: String,
}

/// 新增、加严、沿用.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tag {
    /// This level brought it.
    New,
    /// This level made it stricter.
    Tightened,
    /// A lower level brought it; it stays.
    Since(Response),
}

/// The lower level's measure that is no longer in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replaced {
    /// Id.
    pub id: String,
    /// Its level.
    pub since: Response,
    /// What it asked.
    pub text: String,
}

/// 今天该怎么做: one group of a screen.
#[derive(Clone, Debug, PartialEq)]
pub struct TodayGroup {
    /// Whom it speaks to.
    pub heading: TodayHeading,
    /// New ones first, then stricter ones, then those of lower levels.
    pub measures: Vec<InForce>,
}

/// Heading of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TodayHeading {
    /// What this audience does.
    Audience(Audience),
    /// 政府部门在做什么: other measures and supervision.
    Government,
}

/// 响应级别 by its code in the policy file.
fn response_of(code: &str) -> Option<Response> {
    Response::ALL.into_iter().find(|response| response.code() == code)
}

/// 现在要做哪些: cumulative, replaced ones left out; for one audience where one is named. No response: none.
pub fn list_measures(ctx: &Ctx, response: Option<Response>, audience: Option<Audience>) -> Derived<Vec<InForce>> {
    let Some(response) = response else {
        return Derived {
            value: Vec::new(),
            steps: vec![ctx.step("air.no_response", Outcome::Computed, &[])],
            notices: Vec::new(),
        };
    };
    let asked = |measure: &InForce| audience.is_none_or(|audience| measure.audiences.contains(&audience));
    let value: Vec<InForce> = in_force(ctx, response).into_iter().filter(asked).collect();
    let count = |fits: fn(&Tag) -> bool| value.iter().filter(|measure| fits(&measure.tag)).count().to_string();
    let values = [
        ("level", response.level().to_string()),
        ("response", response.to_string()),
        ("count", value.len().to_string()),
        ("new", count(|tag| matches!(tag, Tag::New))),
        ("tightened", count(|tag| matches!(tag, Tag::Tightened))),
        ("kept", count(|tag| matches!(tag, Tag::Since(_)))),
    ];
    let mut steps = vec![ctx.step("air.in_force", Outcome::Computed, &values)];
    for (measure, replaced) in value.iter().filter_map(|measure| Some((measure, measure.replaced.as_ref()?))) {
        let values = [
            ("now", measure.text.clone()),
            ("before", replaced.text.clone()),
            ("beforeLevel", replaced.since.level().to_string()),
        ];
        let mut step = ctx.step("air.replaced", Outcome::Computed, &values);
        step.citation = measure.citation.clone();
        steps.push(step);
    }
    Derived { value, steps, notices: Vec::new() }
}

/// 今天该怎么做: the same, grouped by whom it speaks to; audiences that are asked nothing are left out.
pub fn list_today(ctx: &Ctx, response: Option<Response>) -> Derived<Vec<TodayGroup>> {
    list_measures(ctx, response, None).map(|all| {
        let government = |measure: &&InForce| measure.kind.is_governments();
        let of = |audience: Audience| all.iter().filter(move |m| !government(m) && m.audiences.contains(&audience));
        let mut groups: Vec<TodayGroup> = Audience::ALL
            .iter()
            .map(|&audience| TodayGroup {
                heading: TodayHeading::Audience(audience),
                measures: of(audience).cloned().collect(),
            })
            .collect();
        let governments = all.iter().filter(government).cloned().collect();
        groups.push(TodayGroup { heading: TodayHeading::Government, measures: governments });
        groups.retain(|group| !group.measures.is_empty());
        for group in &mut groups {
            group.measures.sort_by_key(|measure| measure.tag.place());
        }
        groups
    })
}

/// 先做好的几件事: what protects people, one of each audience first, then the rest of it, then advice; none twice.
pub fn list_first(ctx: &Ctx, response: Option<Response>, most: usize) -> Derived<Vec<InForce>> {
    list_today(ctx, response).map(|groups| {
        let of = |kind: MeasureKind| {
            groups.iter().map(move |group| group.measures.iter().filter(move |measure| measure.kind == kind))
        };
        // Of each group what is said to it before all others.
        let heads = groups.iter().filter_map(|group| {
            let own = |measure: &&InForce| match group.heading {
                TodayHeading::Audience(audience) => measure.audiences.first() == Some(&audience),
                TodayHeading::Government => false,
            };
            group.measures.iter().filter(|measure| measure.kind == MeasureKind::Health).find(own)
        });
        let rest = of(MeasureKind::Health).chain(of(MeasureKind::Advice)).flatten();
        let mut first: Vec<InForce> = Vec::new();
        for measure in heads.chain(rest) {
            if first.len() < most && !first.iter().any(|known| known.id == measure.id) {
                first.push(measure.clone());
            }
        }
        first
    })
}

impl Tag {
    /// New ones first, those that are there the longest last.
    pub(super) fn place(self) -> (u8, Reverse<Response>) {
        match self {
            Tag::New => (0, Reverse(Response::I)),
            Tag::Tightened => (1, Reverse(Response::I)),
            Tag::Since(level) => (2, Reverse(level)),
        }
    }

    fn wording(self) -> &'static str {
        match self {
            Tag::New => "air.tag_new",
            Tag::Tightened => "air.tag_tightened",
            Tag::Since(_) => "air.tag_since",
        }
    }
}

/// The measures of this level and of those below that no other of them replaces.
pub(super) fn in_force(ctx: &Ctx, response: Response) -> Vec<InForce> {
    let reached = |measure: &Measure| response_of(&measure.since).filter(|since| *since <= response);
    let all: Vec<(&Measure, Response)> =
        ctx.policy.measures().iter().filter_map(|measure| Some((measure, reached(measure)?))).collect();
    let replaced = |id: &str| all.iter().any(|(measure, _)| measure.replaces.as_deref() == Some(id));
    let standing = all.iter().filter(|(measure, _)| !replaced(&measure.id));
    standing.filter_map(|(measure, since)| apply(ctx, &all, measure, *since, response)).collect()
}

fn apply(
    ctx: &Ctx,
    all: &[(&Measure, Response)],
    measure: &Measure,
    brought: Response,
    response: Response,
) -> Option<InForce> {
    let text = text_of(measure, brought);
    let below = |measure: &Measure| {
        let id = measure.replaces.as_deref()?;
        all.iter().find(|(below, _)| below.id == id).copied()
    };
    // Said again without a change: the level that said it first brought it.
    let (mut first, mut since) = (measure, brought);
    while let Some((same, level)) = below(first).filter(|(same, level)| text_of(same, *level) == text) {
        (first, since) = (same, level);
    }
    let replaced = below(first);
    let tag = match (since == response, replaced) {
        (false, _) => Tag::Since(since),
        (true, Some(_)) => Tag::Tightened,
        (true, None) => Tag::New,
    };
    let chip = ctx.step(tag.wording(), Outcome::Computed, &[("level", since.level().to_string())]).result;
    Some(InForce {
        id: measure.id.clone(),
        citation: ctx.policy.citation(&measure.article),
        item: measure.item.clone(),
        kind: MeasureKind::from_code(&measure.kind)?,
        audiences: measure.audiences.iter().filter_map(|code| Audience::from_code(code)).collect(),
        text,
        note: note(first, since, replaced),
        since,
        tag,
        chip,
        parameters: measure.parameters.iter().map(parameter).collect(),
        replaced: replaced.map(|(below, level)| Replaced {
            id: below.id.clone(),
            since: level,
            text: text_of(below, level),
        }),
    })
}

fn note(measure: &Measure, since: Response, replaced: Option<(&Measure, Response)>) -> Option<String> {
    let mut values = values(measure, since);
    if let Some((below, level)) = replaced {
        values.push(("beforeLevel", level.level().to_string()));
        values.extend(below.parameters.first().map(|number| ("before", in_words(number))));
    }
    (!measure.note.is_empty()).then(|| fill(&measure.note, &values))
}

fn text_of(measure: &Measure, since: Response) -> String {
    fill(&measure.text, &values(measure, since))
}

fn values(measure: &Measure, since: Response) -> Vec<(&str, String)> {
    let mut values: Vec<(&str, String)> =
        measure.parameters.iter().map(|number| (number.id.as_str(), in_words(number))).collect();
    values.push(("level", since.level().to_string()));
    values
}

fn parameter(parameter: &Parameter) -> ParameterInForce {
    ParameterInForce { id: parameter.id.clone(), value: parameter.value.parse().ok(), words: in_words(parameter) }
}

/// A stage by its Roman name, everything else as it stands.
fn in_words(parameter: &Parameter) -> String {
    if parameter.unit == "stage" { stage_in_words(&parameter.value) } else { parameter.value.clone() }
}

/// 国Ⅳ; a stage that has no name as it stands.
pub(super) fn stage_in_words(stage: &str) -> String {
    const ROMAN: &[&str] = &["0", "Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ", "Ⅴ", "Ⅵ"];
    let name = stage.parse::<usize>().ok().and_then(|n| ROMAN.get(n).copied());
    format!("国{}", name.unwrap_or(stage))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::policy::Policy;

    fn on<T>(run: impl FnOnce(&Ctx) -> T) -> T {
        let policy = Policy::embedded();
        run(&Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day")))
    }

    #[track_caller]
    fn check(response: Response, id: &str, text: &str, note: Option<&str>, chip: &str) {
        let all = on(|ctx| list_measures(ctx, Some(response), None).value);
        let measure = all.iter().find(|measure| measure.id == id).expect("in force");
        assert_eq!((measure.text.as_str(), measure.note.as_deref(), measure.chip.as_str()), (text, note, chip));
    }

    #[test]
    fn good() {
        let roads = |n| format!("重点道路每天洒水降尘不少于{n}次");
        let urban = |n| format!("城区道路每天洒水降尘不少于{n}次");
        check(Response::III, "III.road_key", &roads(4), None, "黄色新增");
        check(Response::II, "II.road_key", &roads(5), Some("黄色预警时是4次"), "橙色加严");
        // Said again at 5.4.3 (3) with the same number: orange brought it.
        check(Response::I, "I.road_key", &roads(5), Some("黄色预警时是4次"), "橙色起");
        check(Response::II, "III.road_urban", &urban(3), None, "黄色起");
        check(Response::I, "I.road_urban", &urban(4), Some("黄色预警时是3次"), "红色加严");
        let stop = "国Ⅱ及以下的非道路移动机械";
        let machines = Some("挖掘机、装载机、叉车等");
        check(Response::II, "II.site_machines", &format!("停用{stop}"), machines, "橙色新增");
        check(Response::I, "II.site_machines", &format!("停用{stop}"), machines, "橙色起");
    }

    #[test]
    fn groups_hold_new_ones_first_and_no_empty_audience() {
        let groups = on(|ctx| list_today(ctx, Some(Response::II)).value);
        assert!(!groups.iter().any(|group| group.heading == TodayHeading::Audience(Audience::ThroughDiesel)));
        let public = groups.iter().find(|group| group.heading == TodayHeading::Audience(Audience::Public));
        let chips: Vec<&str> = public.expect("a group").measures.iter().map(|m| m.chip.as_str()).collect();
        assert_eq!(chips, ["橙色新增", "橙色新增", "黄色起", "黄色起", "黄色起", "黄色起", "黄色起"]);
        let last = groups.last().expect("a group");
        assert_eq!(last.heading, TodayHeading::Government);
        assert!(last.measures.iter().all(|measure| measure.kind.is_governments()));
    }

    #[test]
    fn first_things_speak_to_different_people() {
        let ids = |response| {
            let first = on(|ctx| list_first(ctx, Some(response), 3)).value;
            first.into_iter().map(|measure| measure.id).collect::<Vec<_>>()
        };
        let (vulnerable, public) = ("III.vulnerable_indoors", "III.public_less_outdoor");
        assert_eq!(ids(Response::III), [vulnerable, public, "III.air_conditioner"]);
        assert_eq!(ids(Response::II), [vulnerable, "II.masks", "II.school_outdoor"]);
        assert_eq!(ids(Response::I), [vulnerable, "I.events", "I.school_classes"]);
        assert_eq!(on(|ctx| list_first(ctx, None, 3)).value, []);
    }

    #[test]
    fn bad() {
        assert_eq!(on(|ctx| list_measures(ctx, None, None).value), []);
        assert_eq!(on(|ctx| list_today(ctx, None).value), []);
        assert_eq!((stage_in_words("4"), stage_in_words("9")), ("国Ⅳ".to_string(), "国9".to_string()));
    }
}
