//! 谁要离岗: this year's and next year's leavers as tables, those of later years as one line; and the same to copy.
use crate::ui::prelude::*;

use crate::base::Date;
use crate::rules::doctor::{Due, Leaver, Start};
use crate::ui::components::{clauses, section, words};

use super::text;

/// A part of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// The deadline has passed.
    Past,
    /// This year.
    ThisYear,
    /// Next year.
    NextYear,
    /// After that.
    Later,
}

fn part(leaver: &Leaver) -> Part {
    match leaver.due {
        Due::Left | Due::Overdue => Part::Past,
        Due::TooLate | Due::Hurry | Due::ThisYear | Due::Uncounted => Part::ThisYear,
        Due::NextYear => Part::NextYear,
        Due::Later | Due::NoDeadline => Part::Later,
    }
}

/// The list, in order of deadline.
pub fn found(id: &'static str, leavers: &[Leaver]) -> Html {
    let of = |wanted: Part| leavers.iter().filter(move |leaver| part(leaver) == wanted).collect::<Vec<_>>();
    let later = of(Part::Later);
    let unknown = leavers.iter().find_map(|leaver| match &leaver.latest_start {
        Start::NotKnown(why) if part(leaver) != Part::Past => Some(why.words.clone()),
        Start::NotKnown(_) | Start::On(_) | Start::NoDeadline => None,
    });
    let body = html! {
        <>
            { for [(Part::Past, text::PAST), (Part::ThisYear, text::THIS_YEAR), (Part::NextYear, text::NEXT_YEAR)].map(|(wanted, title)| table(title, &of(wanted))) }
            if !later.is_empty() {
                <p>{ words(&text::later(&later.iter().map(|leaver| leaver.member.name.as_str()).collect::<Vec<_>>())) }</p>
            }
            <p class="ht-small">{ clauses(text::DAYS) }</p>
            if let Some(why) = unknown {
                <p class="ht-small">{ clauses(&why) }</p>
            }
        </>
    };
    section(id, &text::found(leavers.len()), None, body)
}

fn table(title: &'static str, rows: &[&Leaver]) -> Html {
    if rows.is_empty() {
        return html! { <p class="dr-none">{ text::nobody(title) }</p> };
    }
    let row = |leaver: &&Leaver| {
        html! {
            <tr key={leaver.row} role="row">
                <th scope="row" role="rowheader">{ &leaver.member.name }<small>{ &leaver.member.post }</small></th>
                <td role="cell" data-head={text::HEAD[1]}>{ words(&leaver.dates.attained.zh()) }</td>
                <td role="cell" data-head={text::HEAD[2]}>{ words(&leaver.dates.deadline.zh()) }<small>{ text::days(leaver.days_left) }</small></td>
                <td role="cell" data-head={text::HEAD[3]}>{ words(&start(&leaver.latest_start, Date::zh)) }{ for suggested(&leaver.suggested_start) }</td>
            </tr>
        }
    };
    html! {
        // On a phone no table is drawn (doctor.css), and it is one all the same for who listens.
        <table class="ht-ledger dr-table" role="table">
            <caption>{ text::count(title, rows.len()) }</caption>
            <thead role="rowgroup"><tr role="row">{ for text::HEAD.map(|head| html! { <th scope="col" role="columnheader">{ head }</th> }) }</tr></thead>
            <tbody role="rowgroup">{ for rows.iter().map(row) }</tbody>
        </table>
    }
}

/// 建议哪天, where it is known.
fn suggested(start: &Start) -> Option<Html> {
    match start {
        Start::On(day) => Some(html! { <small>{ text::suggested(&day.zh()) }</small> }),
        Start::NotKnown(_) | Start::NoDeadline => None,
    }
}

fn start(start: &Start, words: fn(Date) -> String) -> String {
    match start {
        Start::On(day) => words(*day),
        Start::NotKnown(_) | Start::NoDeadline => text::NOT_YET.to_string(),
    }
}

/// The whole list, apart by tabs, for a spreadsheet.
pub fn copied(leavers: &[Leaver]) -> String {
    let row = |leaver: &Leaver| {
        let cells = [
            leaver.member.name.clone(),
            leaver.member.post.clone(),
            leaver.member.birth.to_string(),
            leaver.dates.attained.to_string(),
            leaver.dates.deadline.to_string(),
            start(&leaver.suggested_start, |day| day.to_string()),
            start(&leaver.latest_start, |day| day.to_string()),
        ];
        cells.map(|cell| safe(&cell)).join("\t")
    };
    core::iter::once(text::COPY_HEAD.join("\t")).chain(leavers.iter().map(row)).collect::<Vec<_>>().join("\n")
}

/// A cell a spreadsheet takes for text, whatever was typed: no formula.
fn safe(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@']);
    if formula { format!("'{cell}") } else { cell.to_string() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::{Ctx, Policy};
    use crate::rules::doctor::{Member, list_leavers};

    #[test]
    fn copied_in_order_of_deadline() {
        let policy = Policy::embedded();
        let day = |text| Date::parse_iso(text).expect("a day");
        let ctx = Ctx::new(&policy, day("2026-11-23"));
        let member =
            |name: &str, birth| Member { name: name.to_string(), birth: day(birth), post: "甲村".to_string() };
        let list = [member("李", "1967-05-01"), member("=1+1", "1966-02-28"), member("王", "1990-01-01")];
        let found = list_leavers(&ctx, &list).expect("a list").value;
        let text = copied(&found);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "姓名\t岗位\t出生日期\t到离岗年龄\t最后期限\t建议交表\t最迟交表");
        assert_eq!(lines[1], "'=1+1\t甲村\t1966-02-28\t2026-02-28\t2026-12-31\t2026-11-30\t2026-12-16");
        assert_eq!(lines[2], "李\t甲村\t1967-05-01\t2027-05-01\t2027-12-31\t还算不出\t还算不出");
        assert_eq!(found.iter().map(part).collect::<Vec<_>>(), [Part::ThisYear, Part::NextYear, Part::Later]);
    }
}
