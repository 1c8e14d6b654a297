//! 预警信息发布单、解除信息和门口告示 (预案4.2、4.3): the four things a notice must hold, who approves it, through which
//! channels it goes, and its text. Who approves a lifting the plan does not say.
use thiserror::Error;

use crate::base::{Derived, Minute, NonEmpty, Outcome, Step};
use crate::policy::Ctx;

use super::audience::{Audience, MeasureKind};
use super::episode::{EpisodeError, summary_days};
use super::level::Response;
use super::measures::{InForce, in_force, list_measures};

/// What staff fill in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// 预警级别, by the response it starts.
    pub response: Response,
    /// 发布时间.
    pub issued: Minute,
    /// 启动时间.
    pub starts: Minute,
    /// 应急响应区域范围.
    pub area: String,
    /// Ids of the measures to name; none means all in force.
    pub measures: Vec<String>,
    /// 编号, where it has one.
    pub number: Option<String>,
}

/// Why there is no notice.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NoticeFault {
    /// 应急响应区域范围 is empty.
    #[error("没有写应急响应的区域范围")]
    AreaMissing,
    /// A measure that is not in force at this level.
    #[error("这一级没有措施{0}")]
    UnknownMeasure(String),
}

/// 谁批准 (4.2).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Approver {
    /// 副指挥长: yellow.
    Deputy,
    /// 指挥长: orange and red.
    Chief,
}

/// 发布单.
#[derive(Clone, Debug, PartialEq)]
pub struct AlertNotice {
    /// 标题.
    pub title: String,
    /// The four things, in the order of 4.2; the last says how many measures follow.
    pub items: Vec<NoticeItem>,
    /// The measures under their headings.
    pub measures: Vec<(String, Vec<InForce>)>,
    /// 落款.
    pub signed: String,
    /// 谁批准.
    pub approver: Approver,
    /// 谁批准, in words.
    pub approved_by: String,
    /// 怎么发布.
    pub channels: Vec<String>,
    /// All of it as plain text, ready to copy.
    pub text: String,
}

/// One of the four things.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoticeItem {
    /// 预警级别, 启动时间, 应急响应区域范围 or 响应措施.
    pub label: String,
    /// What it says.
    pub text: String,
}

/// 解除信息.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lifting {
    /// 标题.
    pub title: String,
    /// All of it as plain text.
    pub text: String,
}

/// 门口告示.
#[derive(Clone, Debug, PartialEq)]
pub struct DoorNotice {
    /// 橙色预警：建筑工地该做什么.
    pub title: String,
    /// From when, and where.
    pub start: String,
    /// Until when.
    pub end: String,
    /// What to do: new things first.
    pub measures: Vec<InForce>,
}

impl Approver {
    /// 批准人 (4.2).
    pub fn of(response: Response) -> Approver {
        match response {
            Response::III => Approver::Deputy,
            Response::II | Response::I => Approver::Chief,
        }
    }

    fn wording(self) -> &'static str {
        match self {
            Approver::Deputy => "air.approver_deputy",
            Approver::Chief => "air.approver_chief",
        }
    }
}

/// 拟发布单 (4.2).
pub fn draw_up_notice(ctx: &Ctx, notice: &Notice) -> Result<Derived<AlertNotice>, NonEmpty<NoticeFault>> {
    let all = in_force(ctx, notice.response);
    let area = notice.area.trim();
    let mut faults = Vec::new();
    if area.is_empty() {
        faults.push(NoticeFault::AreaMissing);
    }
    let unknown = notice.measures.iter().filter(|id| !all.iter().any(|measure| measure.id == **id));
    faults.extend(unknown.map(|id| NoticeFault::UnknownMeasure(id.clone())));
    if let Some(faults) = NonEmpty::from_vec(faults) {
        return Err(faults);
    }
    let named = |measure: &InForce| notice.measures.is_empty() || notice.measures.contains(&measure.id);
    let chosen: Vec<InForce> = all.into_iter().filter(named).collect();
    let values = [
        ("level", notice.response.level().to_string()),
        ("response", notice.response.to_string()),
        ("starts", notice.starts.zh()),
        ("area", area.to_string()),
        ("count", chosen.len().to_string()),
        ("number", notice.number.clone().unwrap_or_default()),
    ];
    let step = |id: &str| ctx.step(id, Outcome::Computed, &values);
    let ids = ["air.notice_level", "air.notice_start", "air.notice_area", "air.notice_measures"];
    let mut steps: Vec<Step> = ids.into_iter().map(step).collect();
    let items: Vec<NoticeItem> =
        steps.iter().map(|step| NoticeItem { label: step.label.clone(), text: step.result.clone() }).collect();
    let approver = Approver::of(notice.response);
    let approved = step(approver.wording());
    let number = notice.number.as_ref().map(|_| step("air.notice_number"));
    let mut value = AlertNotice {
        title: step("air.notice_title").result,
        items,
        measures: under_headings(ctx, &chosen),
        signed: step("air.notice_signed").result,
        approver,
        approved_by: approved.result.clone(),
        channels: ctx.policy.checklist("air.channels").map(|list| list.items.clone()).unwrap_or_default(),
        text: String::new(),
    };
    value.text = in_text(&value, number.as_ref(), notice.issued);
    steps.push(approved);
    Ok(Derived { value, steps, notices: Vec::new() })
}

fn under_headings(ctx: &Ctx, chosen: &[InForce]) -> Vec<(String, Vec<InForce>)> {
    let of = |kind: MeasureKind| chosen.iter().filter(|m| m.kind == kind).cloned().collect::<Vec<_>>();
    let heading = |kind: MeasureKind| ctx.step(kind.heading(), Outcome::Computed, &[]).label;
    let all = MeasureKind::ALL.iter().map(|kind| (heading(*kind), of(*kind)));
    all.filter(|(_, measures)| !measures.is_empty()).collect()
}

/// Numerals of an official paper's headings.
const NUMERALS: &[&str] = &["一", "二", "三", "四", "五"];

fn in_text(notice: &AlertNotice, number: Option<&Step>, issued: Minute) -> String {
    let mut lines = vec![notice.title.clone()];
    lines.extend(number.map(|step| format!("{}：{}", step.label, step.result)));
    for (numeral, item) in NUMERALS.iter().zip(&notice.items) {
        lines.push(format!("{numeral}、{}：{}。", item.label, item.text));
    }
    for (numeral, (heading, measures)) in NUMERALS.iter().zip(&notice.measures) {
        lines.push(format!("（{numeral}）{heading}"));
        for (i, measure) in measures.iter().enumerate() {
            let note = measure.note.as_ref().map(|note| format!("（{note}）")).unwrap_or_default();
            lines.push(format!("{}．{}{note}。", i + 1, measure.text));
        }
    }
    lines.push(notice.signed.clone());
    lines.push(issued.zh());
    lines.join("\n")
}

/// 拟解除信息 (4.3、5.5、7).
pub fn draw_up_lifting(ctx: &Ctx, response: Response, lifted: Minute) -> Result<Derived<Lifting>, EpisodeError> {
    let values = [
        ("level", response.level().to_string()),
        ("response", response.to_string()),
        ("lifted", lifted.zh()),
        ("length", summary_days(ctx, lifted.date())?.to_string()),
    ];
    let step = |id: &str| ctx.step(id, Outcome::Computed, &values);
    let (title, said, signed) = (step("air.lifting_title"), step("air.lifting_text"), step("air.notice_signed"));
    let plain = said.plain.clone().unwrap_or_default();
    let text = [&title.result, &format!("{}。", said.result), &plain, &signed.result, &lifted.zh()];
    let text = text.map(String::as_str).join("\n");
    Ok(Derived { value: Lifting { title: title.result.clone(), text }, steps: vec![title, said], notices: Vec::new() })
}

/// 门口告示: what one audience does now, for printing.
pub fn draw_up_door_notice(
    ctx: &Ctx,
    response: Response,
    audience: Audience,
    starts: Minute,
    area: &str,
) -> Derived<DoorNotice> {
    let mut listed = list_measures(ctx, Some(response), Some(audience));
    listed.value.retain(|measure| !measure.kind.is_governments());
    listed.value.sort_by_key(|measure| measure.tag.place());
    let values = [
        ("level", response.level().to_string()),
        ("audience", audience.zh().to_string()),
        ("starts", starts.zh()),
        ("area", area.trim().to_string()),
    ];
    let words = |id: &str| ctx.step(id, Outcome::Computed, &values).result;
    listed.map(|measures| DoorNotice {
        title: words("air.door_title"),
        start: words("air.door_start"),
        end: words("air.door_end"),
        measures,
    })
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

    fn minute(text: &str) -> Minute {
        Minute::parse_iso(text).expect("a time")
    }

    fn orange() -> Notice {
        Notice {
            response: Response::II,
            issued: minute("2026-11-22T17:30+08:00"),
            starts: minute("2026-11-23T08:00+08:00"),
            area: " 全区 ".to_string(),
            measures: Vec::new(),
            number: Some("荷重污〔2026〕3号".to_string()),
        }
    }

    #[test]
    fn good() {
        let notice = on(|ctx| draw_up_notice(ctx, &orange())).expect("a notice").value;
        let labels: Vec<&str> = notice.items.iter().map(|item| item.label.as_str()).collect();
        assert_eq!(labels, ["预警级别", "启动时间", "应急响应区域范围", "响应措施"]);
        assert_eq!((notice.approver, notice.approved_by.as_str()), (Approver::Chief, "区指挥中心指挥长"));
        assert_eq!(notice.channels.len(), 3);
        let start = "株洲市荷塘区重污染天气橙色预警\n编号：荷重污〔2026〕3号\n一、预警级别：橙色预警，启动Ⅱ级应急响应。\n\
                     二、启动时间：2026年11月23日8:00。\n三、应急响应区域范围：全区。\n四、响应措施：";
        assert!(notice.text.starts_with(start), "{}", notice.text);
        let end = "株洲市荷塘区重污染天气应急指挥中心办公室\n2026年11月22日17:30";
        assert!(notice.text.ends_with(end), "{}", notice.text);
        assert!(notice.text.contains("（三）强制性污染减排措施\n1．工地增加洒水"), "{}", notice.text);
        assert!(!notice.text.contains('{'));
    }

    #[test]
    fn yellow_is_the_deputys() {
        let yellow = Notice { response: Response::III, ..orange() };
        let notice = on(|ctx| draw_up_notice(ctx, &yellow)).expect("a notice").value;
        assert_eq!((notice.approver, notice.approved_by.as_str()), (Approver::Deputy, "区指挥中心副指挥长"));
        assert_eq!(Approver::of(Response::I), Approver::Chief);
    }

    #[test]
    fn only_the_measures_chosen() {
        let some = Notice { measures: vec!["II.trucks".to_string()], ..orange() };
        let notice = on(|ctx| draw_up_notice(ctx, &some)).expect("a notice").value;
        assert_eq!(notice.items[3].text, "1条");
        assert_eq!(notice.measures.len(), 1);
    }

    #[test]
    fn bad() {
        let bad = Notice { area: "　".to_string(), measures: vec!["I.events".to_string()], ..orange() };
        let faults = on(|ctx| draw_up_notice(ctx, &bad)).expect_err("refused");
        let faults: Vec<&NoticeFault> = faults.iter().collect();
        assert_eq!(faults, [&NoticeFault::AreaMissing, &NoticeFault::UnknownMeasure("I.events".to_string())]);
    }

    #[test]
    fn lifting_and_door() {
        let lifted = on(|ctx| draw_up_lifting(ctx, Response::II, minute("2026-11-26T10:00+08:00"))).expect("a text");
        assert!(lifted.value.text.contains("2026年11月26日10:00起解除橙色预警，Ⅱ级应急响应自动终止。"), "{lifted:?}");
        assert!(lifted.value.text.contains("5个工作日"), "{lifted:?}");
        let door = on(|ctx| {
            draw_up_door_notice(ctx, Response::II, Audience::School, minute("2026-11-23T08:00+08:00"), "全区")
        });
        assert_eq!(door.value.title, "橙色预警：学校幼儿园该做什么");
        assert_eq!(door.value.start, "2026年11月23日8:00起，全区");
        assert_eq!(door.value.measures.len(), 1);
    }
}
