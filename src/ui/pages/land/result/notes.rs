//! 提示怎么摆: which notices of the decisions stand beside the result, each once, the nearest to the person first.
//! The words are the policy's; nothing is re-worded.
use crate::base::{Notice, NoticeKind, Scalar};

use super::case::Case;

/// What the result screen says besides the result.
#[derive(Debug, Default, PartialEq)]
pub struct Notes {
    /// 差一天、差一点: under the verdict.
    pub edges: Vec<Notice>,
    /// State of the base, period of the measure, contradictions.
    pub warnings: Vec<Notice>,
    /// Other readings that change years, right or verdict.
    pub readings: Vec<Notice>,
    /// Other ways of rounding: fen to a few yuan.
    pub rounding: Vec<Notice>,
}

impl Notes {
    /// The notices of a case, each once. To someone who is refused, no notice names an amount.
    pub fn of(case: &Case) -> Notes {
        let told = |notices| if case.brief.refused() { &[][..] } else { notices };
        let subsidy = told(case.brief.subsidy.as_ref().map(|derived| derived.notices.as_slice()).unwrap_or_default());
        let routes = told(case.comparison.as_ref().map(|derived| derived.notices.as_slice()).unwrap_or_default());
        let mut notes = Notes::default();
        let mut seen = Vec::new();
        let all = case.brief.eligibility.notices.iter().chain(subsidy).chain(routes);
        // Refused for something else: what was never asked contradicts nothing.
        let failing = case.brief.eligibility.value.failing();
        let idle = |notice: &Notice| case.brief.refused() && notice.code == "conflict.4_7" && !failing.contains(&"4.7");
        for notice in all.filter(|notice| !said_by(subsidy, notice) && !idle(notice)) {
            let said = (notice.code.clone(), choice(notice), neighbour(notice));
            if seen.contains(&said) {
                continue;
            }
            seen.push(said);
            let list = match notice.kind {
                NoticeKind::Edge => &mut notes.edges,
                NoticeKind::State | NoticeKind::Expiry | NoticeKind::Conflict => &mut notes.warnings,
                NoticeKind::Reading if notice.code == "reading.rounding" => &mut notes.rounding,
                NoticeKind::Reading => &mut notes.readings,
            };
            list.push(notice.clone());
        }
        notes
    }
}

/// A neighbouring day of the verdict that the amount's own notice already names.
fn said_by(subsidy: &[Notice], notice: &Notice) -> bool {
    let ours = subsidy.iter().any(|own| own == notice);
    let named = |own: &Notice| ["birth", "announcement"].iter().any(|key| same_field(own, notice, key));
    !ours && notice.kind == NoticeKind::Edge && subsidy.iter().any(named)
}

fn same_field(a: &Notice, b: &Notice, key: &str) -> bool {
    let field = |notice: &Notice| notice.alternative.as_ref().and_then(|fields| fields.get(key).cloned());
    a.kind == NoticeKind::Edge && field(a).is_some() && field(a) == field(b)
}

fn choice(notice: &Notice) -> Option<String> {
    match notice.alternative.as_ref().and_then(|fields| fields.get("choice")) {
        Some(Scalar::Text(choice)) => Some(choice.clone()),
        Some(Scalar::Number(_)) | None => None,
    }
}

/// Two notices of one code differ by the neighbour they name, never by their words alone.
fn neighbour(notice: &Notice) -> Option<String> {
    (notice.kind == NoticeKind::Edge).then(|| notice.message.clone())
}
