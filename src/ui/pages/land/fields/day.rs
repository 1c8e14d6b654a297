//! 日期: three boxes and what was understood. Also the date an option asks for.
use yew::prelude::*;

use super::FieldProps;
use crate::ui::components::{DateBox, DateBoxes, DateParts, NoteKind, disclosure, note, readback};
use crate::ui::pages::land::draft::box_field;
use crate::ui::pages::land::question::Question;
use crate::ui::pages::land::read::{Trouble, read};
use crate::ui::pages::land::said::{Understood, understood};
use crate::ui::pages::land::state::Action;
use crate::ui::pages::land::text;

/// The date of a page.
pub(super) fn day_field(props: &FieldProps) -> Html {
    html! {
        <>
            { date_boxes(props, "") }
            { read_back(props) }
            if props.question == Question::Announcement {
                { disclosure(text::NOTICE_OPEN, html! { <p>{ text::NOTICE_WHICH }</p> }) }
            }
        </>
    }
}

/// Three boxes; `name` is empty for the date of the page itself, else the option's.
pub(super) fn date_boxes(props: &FieldProps, name: &'static str) -> Html {
    let question = props.question;
    let id = if name.is_empty() { question.id().to_string() } else { format!("{}-{name}", question.id()) };
    let fault = props.wrong_day(name);
    let wrong = fault.as_ref().map(|fault| boxes(&fault.trouble)).unwrap_or_default();
    let error = fault.map(|fault| text::fault(question, &fault));
    let state = props.state.dispatcher();
    let on_change = Callback::from(move |parts: DateParts| {
        let field = |place: DateBox| (box_field(name, place), parts.at(place).to_string());
        state.dispatch(Action::Type(question, DateBox::ALL.map(field).into()));
    });
    let described_by = name.is_empty().then_some("q-help");
    DateBoxes { id, value: props.draft().date(name), on_change, error, wrong, described_by }.html()
}

fn boxes(trouble: &Trouble) -> Vec<DateBox> {
    match trouble {
        Trouble::Day(wrong) => wrong.boxes(),
        Trouble::TooLongAgo => vec![DateBox::Year],
        Trouble::BornAfterNotice { .. } | Trouble::NotYet(_) | Trouble::TooEarly(_) => DateBox::ALL.to_vec(),
        Trouble::NotChosen
        | Trouble::FactOpen(_)
        | Trouble::Amount(_)
        | Trouble::Number
        | Trouble::TooMuch
        | Trouble::People
        | Trouble::NoneAndSome
        | Trouble::SomeWithoutWhich
        | Trouble::Year { .. }
        | Trouble::YearTwice(_)
        | Trouble::Months
        | Trouble::Excluded => Vec::new(),
    }
}

/// What was understood of the page as it stands.
pub(super) fn read_back(props: &FieldProps) -> Html {
    let ctx = props.state.ctx();
    let code = read(&ctx, props.question, &props.draft(), props.state.answers());
    let said = code.map(|code| understood(&ctx, props.question, &code, props.state.answers())).unwrap_or_default();
    let Understood { facts, note: line, warning } = said;
    html! {
        <>
            { readback(&facts, line.as_deref()) }
            if let Some(words) = warning {
                { note(NoteKind::Warn, None, html! { <p>{ words }</p> }) }
            }
        </>
    }
}
