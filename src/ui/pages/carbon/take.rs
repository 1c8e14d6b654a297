//! 带走: what was found on paper, or as a table for a spreadsheet; where no file can be saved, as plain words to paste.
use crate::ui::prelude::*;

use crate::forms::carbon_csv;
use crate::rules::carbon::Row;
use crate::ui::components::{ButtonKind, Icon, button};
use crate::ui::services::download::{self, Saved};
use crate::ui::services::{clipboard, print};

use super::found::Found;
use super::text;

/// Media type of the file.
const CSV: &str = "text/csv;charset=utf-8";

/// The buttons, and what came of the last press.
pub fn take(found: &Found, said: &UseStateHandle<Option<&'static str>>) -> Html {
    let on_save = {
        let (rows, told) = (found.rows.clone(), said.clone());
        Callback::from(move |()| match download::save(text::FILE, CSV, &carbon_csv(&rows)) {
            Saved::Handed => told.set(Some(text::SAVED)),
            Saved::Refused => {
                let told = told.clone();
                let copied = move |done: bool| told.set(Some(if done { text::COPIED } else { text::NOT_COPIED }));
                clipboard::copy(&plain(&rows), Callback::from(copied));
            }
        })
    };
    html! {
        <div class="ht-noprint cb-take">
            { button(ButtonKind::Second, Some(Icon::Print), text::PRINT, Callback::from(|()| print::print())) }
            { button(ButtonKind::Second, Some(Icon::Copy), text::SAVE, on_save) }
            <p class="ht-acts__said" role="status">{ for **said }</p>
        </div>
    }
}

/// One line a row.
fn plain(rows: &[Row]) -> String {
    let line = |row: &Row| {
        let asked = match row {
            Row::Target(target) => format!("{}，{}：{}", target.aim.plain, target.aim.due, target.phrase),
            Row::Goal(goal) => format!("{}，{}：{}", goal.aim.plain, goal.aim.due, goal.aim.words),
            Row::Task(task) => task.section.title.clone(),
            Row::Project(project) => format!("{}：{}", project.section.title, project.names.join("、")),
            Row::Safeguard(safeguard) => safeguard.section.title.clone(),
        };
        format!("{asked}。{}。（{}）", row.bodies().words, row.section().number)
    };
    rows.iter().map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::policy::{Ctx, Policy};
    use crate::rules::carbon::Query;

    #[test]
    fn every_row_is_a_line_with_its_section() {
        let policy = Policy::embedded();
        let all = Found::of(&Ctx::new(&policy, Date::MIN), &Query::default()).expect("no filter").rows;
        let said = plain(&all);
        assert_eq!(said.lines().count(), all.len());
        assert_eq!(said.lines().next(), Some("非化石能源占比，到2025年：20%左右。文件没有写明。（二）"));
        assert!(said.contains("氢能研发应用工程：湘钢梅塞尔株洲制氢、"), "{said}");
    }
}
