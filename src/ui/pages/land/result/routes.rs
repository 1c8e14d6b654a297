//! 两种养老保险，选哪种: both routes side by side, or the one that is open, with their working.
use std::rc::Rc;

use yew::prelude::*;

use crate::rules::land::{Comparison, EnterpriseOutlook, ResidentOutlook, Scheme};
use crate::ui::components::{Compare, CompareRow, CompareSide, Disclosure, Section, Steps};

use super::case::Case;
use super::text;

/// The comparison.
pub fn routes(case: &Case) -> Html {
    let Some(comparison) = &case.comparison else {
        return Html::default();
    };
    let Comparison { enterprise, resident } = &comparison.value;
    let working = html! {
        <>
            <Disclosure label={text::ROUTES_HOW}><Steps steps={Rc::from(comparison.steps.as_slice())} /></Disclosure>
            <Disclosure label={text::RETIREMENT_HOW}>
                { for case.retirement.iter().map(|(category, steps)| html! {
                    <><p><b>{ category.zh() }</b></p><Steps steps={Rc::from(steps.as_slice())} /></>
                }) }
            </Disclosure>
        </>
    };
    if enterprise.is_empty() {
        return html! {
            <Section id="vs" title={text::ONE_ROUTE} lead={text::ONE_ROUTE_LEAD}>
                <Compare first={resident_side(resident)} second={closed_side()} />
                { working }
            </Section>
        };
    }
    html! {
        <Section id="vs" title={text::ROUTES} lead={text::ROUTES_LEAD}>
            <Compare first={enterprise_side(enterprise)} second={resident_side(resident)} />
            { working }
        </Section>
    }
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
    CompareSide { title: text::ENTERPRISE.into(), note: text::ENTERPRISE_NOTE.into(), rows: Rc::from(rows) }
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
    CompareSide { title: text::RESIDENT.into(), note: text::RESIDENT_NOTE.into(), rows: Rc::from(rows) }
}

fn closed_side() -> CompareSide {
    CompareSide { title: text::ENTERPRISE.into(), note: text::CLOSED.into(), rows: Rc::from([]) }
}
