//! 两种养老保险，选哪种: both routes side by side, or the one that is open, with their working.
use crate::ui::prelude::*;

use crate::policy::Policy;
use crate::rules::land::{Comparison, EnterpriseOutlook, ResidentOutlook, Scheme};
use crate::ui::components::{CompareRow, CompareSide, compare, disclosure, section, steps};

use super::case::Case;
use super::text;
use super::working::on_screen;

/// The comparison.
pub fn routes(case: &Case, policy: &Policy) -> Html {
    let Some(comparison) = &case.comparison else {
        return Html::default();
    };
    let Comparison { enterprise, closed, resident } = &comparison.value;
    let (title, lead, sides) = if enterprise.is_empty() {
        (text::ONE_ROUTE, text::ONE_ROUTE_LEAD, compare(&resident_side(resident), &closed_side()))
    } else {
        (text::ROUTES, text::ROUTES_LEAD, compare(&enterprise_side(case, enterprise, closed), &resident_side(resident)))
    };
    let retirement = case.retirement.iter().map(|(category, lines)| {
        html! {
            <><p><b>{ category.zh() }</b></p>{ steps(policy, lines) }</>
        }
    });
    let body = html! {
        <>
            { sides }
            { on_screen(disclosure(text::ROUTES_HOW, steps(policy, &comparison.steps))) }
            { on_screen(disclosure(text::RETIREMENT_HOW, retirement.collect())) }
        </>
    };
    section("vs", title, Some(lead), body)
}

/// Whether the enterprise route may still be this person's.
pub fn enterprise_possible(case: &Case) -> bool {
    let open = case.comparison.as_ref().is_some_and(|comparison| !comparison.value.enterprise.is_empty());
    let chosen_other = matches!(case.brief.farmer.scheme, Some(Scheme::Resident | Scheme::None));
    open && !chosen_other && !case.brief.ended()
}

fn row(index: usize, words: String, figure: Option<(String, &'static str)>) -> CompareRow {
    CompareRow {
        label: text::ROWS[index].into(),
        words: words.into(),
        figure: figure.map(|(number, unit)| (number.into(), unit.into())),
    }
}

fn enterprise_side(case: &Case, outlooks: &[EnterpriseOutlook], closed: &[EnterpriseOutlook]) -> CompareSide {
    let yearly = outlooks.first().map(|outlook| (outlook.yearly_most.grouped(), text::YUAN));
    let until = match outlooks.first() {
        Some(outlook) if !case.brief.ended() => text::months_until(outlook.months, &outlook.used_up.zh()),
        Some(_) | None => text::ENDED_ROUTE.to_string(),
    };
    let mut mind = vec![text::ENTERPRISE_MIND.to_string()];
    for outlook in outlooks {
        mind.push(text::retires(outlook.category.zh(), &outlook.retires_on.zh()));
        if outlook.retired {
            mind.push(text::RETIRED.to_string());
        } else if !outlook.before_retirement {
            mind.push(text::TOO_LATE.to_string());
        }
    }
    mind.extend(closed.iter().map(|table| text::closed_for(table.category.zh(), &table.retires_on.zh())));
    let rows = [
        row(0, text::ENTERPRISE_PAID.to_string(), None),
        row(1, text::YEARLY_MOST.to_string(), yearly),
        row(2, until, None),
        row(3, text::ENTERPRISE_DO.to_string(), None),
        row(4, mind.join("；"), None),
    ];
    CompareSide { title: text::ENTERPRISE.into(), note: text::ENTERPRISE_NOTE.into(), rows: rows.into() }
}

fn resident_side(outlook: &ResidentOutlook) -> CompareSide {
    let from = text::from_month(&outlook.from.zh());
    let (more, from, act) = match (outlook.drawing, outlook.of_age) {
        (true, _) => (text::MONTHLY_MORE_NOW, from, text::RESIDENT_DO_NOW),
        (false, true) => (text::MONTHLY_MORE, text::ASK_TO_DRAW.to_string(), text::OF_AGE_DO),
        (false, false) => (text::MONTHLY_MORE, from, text::RESIDENT_DO),
    };
    let rows = [
        row(0, text::RESIDENT_PAID.to_string(), None),
        row(1, more.to_string(), Some((outlook.monthly.grouped(), text::YUAN))),
        row(2, from, None),
        row(3, act.to_string(), None),
        row(4, text::RESIDENT_MIND.to_string(), None),
    ];
    CompareSide { title: text::RESIDENT.into(), note: text::RESIDENT_NOTE.into(), rows: rows.into() }
}

fn closed_side() -> CompareSide {
    CompareSide { title: text::ENTERPRISE.into(), note: text::CLOSED.into(), rows: Vec::new() }
}
