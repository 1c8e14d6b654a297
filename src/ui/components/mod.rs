//! 组件: what screens are made of. One a file. Words come in as arguments or from `ui::text`; nothing here decides or
//! computes.
//!
//! A part without state is a plain function that gives `Html`, called inside `{ }`; words are `&str`, a body is `Html`.
//! With more than four arguments it is a struct with `html()`. Only what keeps state or runs an effect is a Yew
//! component, named like a type and written as a tag: each of those is compiled anew by Yew and costs 4 kB of wasm
//! (measured: 26 of them made 106 kB), a function costs what its markup does.
//!
//! | for | parts |
//! | --- | --- |
//! | words | [`words`], [`clauses`], [`paragraphs`]: lines break between clauses first |
//! | going and doing | [`button()`], [`submit_button`] (+ [`button_class`] for links), [`back_link`], [`jump`], [`jump_list`], [`TakeAway`], [`copy`] |
//! | a question | [`progress`], [`question_frame`], [`Choices`], [`DateBoxes`] (+ [`DateParts`]), [`Field`], [`readback`], [`field_error`], [`error_summary`], [`so_far`] |
//! | checking | [`summary_list`] |
//! | a result | [`verdict`], [`money_figure`], [`facts`], [`note`], [`steps`], [`provision`], [`article_more`], [`compare`], [`timeline`], [`checklist`] |
//! | small things | [`Icon`], [`chip`], [`state_chip`], [`outcome_chip`], [`cite`], [`cites`], [`disclosure`], [`later`] |
//! | an alert | [`alert_bar`], [`level_bars`], [`level_class`] |
//! | a screen | [`header`], [`footer`], [`section`], [`Split`], [`panel`] |
//!
//! What read-aloud says is marked `data-read`: legend, help and verdict are; mark more where it helps.
mod alert;
mod back_link;
mod button;
mod chip;
mod cite;
mod cites;
mod clause;
mod coming;
mod disclosure;
mod footer;
mod form;
mod header;
mod icon;
mod jump;
mod jump_list;
mod later;
mod note;
mod outcome_chip;
mod panel;
mod result;
mod section;
mod split;
mod state_chip;

pub use alert::{alert_bar, level_bars, level_class};
pub use back_link::back_link;
pub use button::{ButtonKind, button, button_class, submit_button};
pub use chip::{ChipTone, chip};
pub use cite::cite;
pub use cites::cites;
pub use clause::{clauses, paragraphs, words};
pub use coming::{Parts, coming};
pub use disclosure::disclosure;
pub use footer::footer;
pub use form::{
    ChoiceLook, ChoiceMode, ChoiceOption, Choices, DateBox, DateBoxes, DateFault, DateParts, Field, FieldKind,
    FieldLabel, FormError, SummaryRow, error_focus, error_summary, field_error, progress, question_frame, readback,
    so_far, summary_list,
};
pub use header::{HeaderTools, header};
pub use icon::Icon;
pub use jump::jump;
pub use jump_list::jump_list;
pub use later::{Whole, later};
pub use note::{NoteKind, note};
pub use outcome_chip::outcome_chip;
pub use panel::{PanelKind, panel};
pub use result::{
    CheckItem, Cited, CompareRow, CompareSide, Days, Fact, TakeAway, TimelinePoint, VerdictKind, When, article_more,
    checklist, compare, copy, facts, money_figure, provision, small_print, stamp, steps, timeline, verdict,
};
pub use section::section;
pub use split::{RailKind, Split};
pub use state_chip::state_chip;
