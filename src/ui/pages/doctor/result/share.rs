//! 复制文字: the result as plain text, in the order of the screen. Holds only what stands on the screen.
use crate::policy::Policy;
use crate::rules::doctor::Stop;
use crate::ui::components::stamp;
use crate::ui::pages::doctor::reply::Aim;

use super::case::Case;
use super::{head, stops, text};

/// The text to copy.
pub fn plain_text(case: &Case, aim: Aim, policy: &Policy, today: &str) -> String {
    let head::Said { flag, title, .. } = head::answer(case, aim);
    let mut lines = vec![format!("【{flag}】{title}")];
    let stop =
        |stop: &Stop| format!("{}：{}（{}）", stops::date(stop), stop.title, crate::ui::text::citation(&stop.citation));
    lines.extend(stops::ordered(case.stops()).into_iter().map(stop));
    match case {
        Case::Leaving(timeline) => {
            lines.insert(1, timeline.value.due_words.clone());
            lines.push(timeline.value.why_differ.clone());
        }
        Case::Outside(found) | Case::Admission { verdict: found, .. } => {
            let against = [found.value.failing(), found.value.pending()].concat();
            let named = found.steps.iter().filter(|step| against.contains(&step.id.as_str()));
            lines.extend(named.map(|step| text::sentences(&step.result, step.plain.as_deref().unwrap_or_default())));
        }
    }
    lines.extend(case.notices().into_iter().map(|notice| notice.message));
    lines.push(crate::ui::text::DISCLAIMER.to_string());
    lines.push(stamp(policy, today));
    lines.join("\n")
}
