//! 结论: the answer, the big number, three facts; or the clauses that stand against it.
use crate::ui::prelude::*;

use crate::rules::land::{SubsidyError, Verdict as Decision};
use crate::ui::components::{ButtonKind, Fact, VerdictKind, button_class, facts, money_figure, verdict as panel};
use crate::ui::guide::Ask;
use crate::ui::pages::land::profile::MissingCore;
use crate::ui::pages::land::question::Question;
use crate::ui::route::{FlowRoute, Route};

use super::brief::{Brief, NoCase};
use super::text;

/// The panel at the head of the screen.
pub fn verdict(brief: &Brief) -> Html {
    let kind = match &brief.eligibility.value.verdict {
        Decision::Eligible => VerdictKind::Yes,
        Decision::NotEligible { .. } => VerdictKind::No,
        Decision::NeedsReview { .. } => VerdictKind::Ask,
    };
    let (flag, title) = brief.said();
    let figures = match kind {
        VerdictKind::Yes => figures(brief, text::TOTAL),
        VerdictKind::Ask => figures(brief, text::TOTAL_IF),
        VerdictKind::No => reasons(brief),
    };
    panel(kind, flag, title, figures)
}

/// The panel where nothing can be worked out.
pub fn no_verdict(none: &NoCase) -> Html {
    let missing = match none {
        NoCase::Missing(MissingCore::Announcement) => Some(Question::Announcement),
        NoCase::Missing(MissingCore::Birth) => Some(Question::Birth),
        NoCase::Figure(_) => None,
    };
    let go = missing.map(|question| {
        let href = Route::Land(FlowRoute::Question(question.id().into())).href();
        html! { <p class="ht-noprint"><a class={button_class(ButtonKind::Second)} {href}>{ text::FILL_IN }</a></p> }
    });
    let body = html! {
        <>
            <p>{ why_not(none) }</p>
            { for go }
        </>
    };
    panel(VerdictKind::Ask, text::ASK, text::NO_DATE_TITLE, body)
}

/// Why nothing can be worked out, and where to ask.
pub fn why_not(none: &NoCase) -> &'static str {
    match none {
        NoCase::Missing(MissingCore::Announcement) => text::NO_ANNOUNCEMENT,
        NoCase::Missing(MissingCore::Birth) => text::NO_BIRTH,
        NoCase::Figure(_) => text::NO_FIGURE,
    }
}

/// 补贴一共 and three facts.
pub fn figures(brief: &Brief, label: &'static str) -> Html {
    if let Some(award) = brief.award() {
        let age = brief.subsidy.as_ref().map(|derived| derived.value.age).unwrap_or_default();
        let fact = |label: &'static str, value: String, unit: &'static str| Fact {
            label: label.into(),
            value: value.into(),
            unit: unit.into(),
        };
        let three = [
            fact(text::YEARS, award.years.to_string(), text::YEAR_UNIT),
            fact(text::AGE, age.to_string(), text::AGE_UNIT),
            fact(text::MONTHLY, award.monthly_shown().grouped(), text::YUAN),
        ];
        return html! {
            <>
                { money_figure(label, &award.total.grouped(), text::YUAN, Some(&award.total.spoken())) }
                { facts(&three) }
            </>
        };
    }
    match (&brief.subsidy, &brief.years) {
        (Err(SubsidyError::BaseMissing { year }), Some(years)) => {
            let shown = years.value.map(|years| years.to_string()).unwrap_or_default();
            html! {
                <>
                    { money_figure(text::YEARS, &shown, text::YEAR_UNIT, None) }
                    <p class="ht-verdict__say"><b>{ text::BASE_MISSING }</b></p>
                    <p>{ text::base_missing(*year) }</p>
                </>
            }
        }
        (Ok(_) | Err(_), _) => Html::default(),
    }
}

fn reasons(brief: &Brief) -> Html {
    let failing = brief.eligibility.value.failing();
    let reasons = brief.eligibility.steps.iter().filter(|step| failing.contains(&step.id.as_str()));
    html! {
        <ul class="ht-verdict__why">
            { for reasons.map(|step| html! { <li>{ step.result.clone() }</li> }) }
        </ul>
    }
}
