//! 指标表: one row an indicator with a cell a year, topic by topic; cards on a phone. A target without a year has a row of
//! its own. Where sections write the same cell differently, each stands with its section.
use crate::ui::prelude::*;

use crate::policy::{Ctx, YearKind};
use crate::rules::carbon::{Assigned, Bodies, Cell, Content, Entry, Indicator, list_years};
use crate::ui::components::{Cited, article_more, clauses, words};

use super::text;

/// The article that all targets stand under.
const GOALS: &str = "carbon:2";

/// The table, with that year only if one is asked for.
pub fn table(ctx: &Ctx, asked: Option<u32>, indicators: &[Indicator]) -> Html {
    let years: Vec<u32> =
        list_years(ctx).into_iter().flatten().filter(|year| asked.is_none_or(|asked| asked == *year)).collect();
    let columns = (years.len() + text::HEAD.len()).to_string();
    let [indicator, who, section] = text::HEAD;
    let topics = ctx.policy.carbon().topics.iter();
    let groups = topics.filter_map(|topic| {
        let own: Vec<&Indicator> = indicators.iter().filter(|one| one.topic.id == topic.id).collect();
        let head = html! { <tr class="cb-grp"><th colspan={columns.clone()} scope="rowgroup">{ words(&topic.label) }</th></tr> };
        (!own.is_empty()).then(|| html! { <tbody>{ head }{ for own.into_iter().flat_map(|one| rows(one, &years)) }</tbody> })
    });
    let column = |label: &str| html! { <th scope="col">{ words(label) }</th> };
    html! {
        <>
            <div class="cb-wrap">
                <table class="cb-tbl">
                    <thead><tr>
                        { column(indicator) }{ for years.iter().map(|year| column(&text::year(*year))) }{ column(who) }{ column(section) }
                    </tr></thead>
                    { for groups }
                </table>
            </div>
            { article_more(ctx.policy, GOALS, Cited::First, Html::default()) }
        </>
    }
}

/// The row of the dated targets and that of those without a year; either may be missing.
fn rows(one: &Indicator, years: &[u32]) -> Vec<Html> {
    let written = |cell: &&Cell| matches!(cell.content, Content::Written(_));
    let dated: Vec<&Cell> =
        one.cells.iter().filter(|cell| cell.year.is_some_and(|year| years.contains(&year))).collect();
    let undated = one.cells.iter().filter(|cell| cell.year.is_none()).find(written);
    let mut rows = Vec::new();
    if dated.iter().any(written) {
        rows.push(row(one, &dated, "1"));
    }
    if let Some(cell) = undated {
        rows.push(row(one, &[cell], &years.len().to_string()));
    }
    rows
}

fn row(one: &Indicator, cells: &[&Cell], span: &str) -> Html {
    let entries = cells.iter().flat_map(|cell| match &cell.content {
        Content::Written(entries) => entries.as_slice(),
        Content::Unwritten => &[],
    });
    let entries: Vec<&Entry> = entries.collect();
    let [_, who, section] = text::HEAD;
    let sections = once(entries.iter().map(|entry| &*entry.aim().section.number)).join("；");
    html! {
        <tr>
            <th scope="row">{ clauses(&one.plain) }</th>
            { for cells.iter().map(|cell| html! {
                <td data-k={cell.heading.clone()} colspan={span.to_string()}>{ content(cell) }</td>
            }) }
            <td class="cb-wide" data-k={who}>{ bodies(&entries) }</td>
            <td class="cb-wide" data-k={section}>{ words(&sections) }</td>
        </tr>
    }
}

fn content(cell: &Cell) -> Html {
    let entries = match &cell.content {
        Content::Unwritten => return html! { <span class="cb-no">{ text::UNWRITTEN }</span> },
        Content::Written(entries) => entries,
    };
    let phrases = once(entries.iter().map(Entry::phrase));
    let several = phrases.len() > 1;
    let side = |said: &str| {
        let own = || entries.iter().filter(|entry| entry.phrase() == said);
        let sections: Vec<&str> = own().map(|entry| &*entry.aim().section.number).collect();
        let due = own().find(|entry| entry.aim().year_kind != Some(YearKind::By)).map(|entry| &*entry.aim().due);
        html! {
            <span class="cb-side">
                { for own().next().map(phrase) }
                { for due.map(small) }
                if several {
                    { small(&sections.join("；")) }
                }
            </span>
        }
    };
    phrases.into_iter().map(side).collect()
}

fn small(said: &str) -> Html {
    html! { <small>{ words(said) }</small> }
}

/// What is asked, its number with unit in bold.
fn phrase(entry: &Entry) -> Html {
    let amount = match entry {
        Entry::Number(target) => [target.value.to_string(), target.unit.clone()].concat(),
        Entry::Words(_) => return clauses(entry.phrase()),
    };
    match entry.phrase().split_once(&amount) {
        Some((before, after)) => html! { <>{ words(before) }<b>{ amount }</b>{ words(after) }</> },
        None => words(entry.phrase()),
    }
}

/// Who leads and who shares, of every section that names someone; where none does, that.
fn bodies(entries: &[&Entry]) -> Html {
    let all = once(entries.iter().map(|entry| &entry.aim().bodies));
    let named: Vec<&Bodies> = all.iter().copied().filter(|bodies| bodies.all().next().is_some()).collect();
    let list = |bodies: &[Assigned]| bodies.iter().map(|body| &*body.name).collect::<Vec<_>>().join("、");
    let one = |bodies: &&Bodies| {
        html! {
            <>
                { words(&list(&bodies.lead)) }
                if !bodies.coop.is_empty() {
                    { small(&[text::COOP, &list(&bodies.coop)].concat()) }
                }
            </>
        }
    };
    match (named.is_empty(), all.first()) {
        (true, Some(nobody)) => words(&nobody.words),
        (true, None) | (false, _) => named.iter().map(one).collect(),
    }
}

fn once<T: PartialEq>(all: impl Iterator<Item = T>) -> Vec<T> {
    let mut list = Vec::new();
    for one in all {
        if !list.contains(&one) {
            list.push(one);
        }
    }
    list
}
