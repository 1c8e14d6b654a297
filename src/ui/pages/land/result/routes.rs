//! 两种养老保险，选哪种: both routes side by side, or the one that is open, with their working.
use yew::prelude::*;

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
    let Comparison { enterprise, resident } = &comparison.value;
    let (title, lead, sides) = if enterprise.is_empty() {
        (text::ONE_ROUTE, text::ONE_ROUTE_LEAD, compare(&resident_side(resident), &closed_side()))
    } else {
        (text::ROUTES, text::ROUTES_LEAD, compare(&enterprise_side(enterprise), &resident_side(resident)))
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
    let chosen_other = matches!(case.farmer.scheme, Some(Scheme::Resident | Scheme::None));
    open && !chosen_other
}

fn row(index: usize, words: String, figure: Option<(String, &'static str)>) -> CompareRow {
    CompareRow {
        label: text::ROWS[index].into(),
        words: words.into(),
        figure: figure.map(|(number, unit)| (number.into(), unit.into())),
    }
}

fn enterprise_side(outlooks: &[EnterpriseOutlook]) -> CompareSide {
    let yearly = outlooks.first().map(|outlook| (outlook.yearly_most.grouped(), text::YUAN));
    let until = outlooks.first().map(|outlook| text::months_until(outlook.months, &outlook.used_up.zh()));
    let mut mind = vec![text::ENTERPRISE_MIND.to_string()];
    for outlook in outlooks {
        mind.push(text::retires(outlook.category.zh(), &outlook.retires_on.zh()));
        if !outlook.before_retirement {
            mind.push(text::TOO_LATE.to_string());
        }
    }
    let rows = [
        row(0, text::ENTERPRISE_PAID.to_string(), None),
        row(1, text::YEARLY_MOST.to_string(), yearly),
        row(2, until.unwrap_or_default(), None),
        row(3, text::ENTERPRISE_DO.to_string(), None),
        row(4, mind.join("；"), None),
    ];
    CompareSide { title: text::ENTERPRISE.into(), note: text::ENTERPRISE_NOTE.into(), rows: rows.into() }
}

fn resident_side(outlook: &ResidentOutlook) -> CompareSide {
    let (more, act) = if outlook.drawing {
        (text::MONTHLY_MORE_NOW, text::RESIDENT_DO_NOW)
    } else {
        (text::MONTHLY_MORE, text::RESIDENT_DO)
    };
    let rows = [
        row(0, text::RESIDENT_PAID.to_string(), None),
        row(1, more.to_string(), Some((outlook.monthly.grouped(), text::YUAN))),
        row(2, text::from_month(&outlook.from.zh()), None),
        row(3, act.to_string(), None),
        row(4, text::RESIDENT_MIND.to_string(), None),
    ];
    CompareSide { title: text::RESIDENT.into(), note: text::RESIDENT_NOTE.into(), rows: rows.into() }
}

fn closed_side() -> CompareSide {
    CompareSide { title: text::ENTERPRISE.into(), note: text::CLOSED.into(), rows: Vec::new() }
}
