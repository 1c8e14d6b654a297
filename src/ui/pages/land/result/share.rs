//! 复制文字: the result as plain text, in the order of the screen. Holds only what stands on the screen.
use crate::base::{Outcome, Step};
use crate::policy::Policy;
use crate::ui::components::stamp;

use super::case::Case;
use super::notes::Notes;

/// The text to copy.
pub fn plain_text(case: &Case, notes: &Notes, policy: &Policy, today: &str) -> String {
    let mut lines = Vec::new();
    let (flag, title) = case.brief.said();
    lines.push(format!("【{flag}】{title}"));
    let refused = case.brief.refused();
    if let (Ok(subsidy), false) = (&case.brief.subsidy, refused) {
        lines.extend(subsidy.steps.iter().map(line));
    }
    let told = |step: &&Step| match step.outcome {
        Outcome::NotMet | Outcome::Suspended | Outcome::Ended => true,
        Outcome::Pending => !refused,
        Outcome::Computed | Outcome::Met => false,
    };
    lines.extend(case.brief.eligibility.steps.iter().filter(told).map(line));
    if let (Some(comparison), false) = (&case.comparison, refused) {
        lines.extend(comparison.steps.iter().map(line));
        let claimed = case.settled().filter(|ledger| !ledger.value.payments.is_empty());
        lines.extend(claimed.iter().flat_map(|ledger| &ledger.steps).map(line));
    }
    let said = notes.edges.iter().chain(&notes.warnings).chain(&notes.readings);
    lines.extend(said.map(|notice| notice.message.clone()));
    lines.push(crate::ui::text::DISCLAIMER.to_string());
    lines.push(stamp(policy, today));
    lines.join("\n")
}

fn line(step: &Step) -> String {
    let working = step.substituted.as_ref().map(|numbers| format!("{numbers} = ")).unwrap_or_default();
    let cite = format!("{}{}", step.citation.short, step.citation.article);
    format!("{}：{working}{}（{cite}）", step.label, step.result)
}
