//! 组件: what screens are made of. One a file; the props are documented there. Words come in as props or from
//! `ui::text`; nothing here decides or computes.
//!
//! | for | components |
//! | --- | --- |
//! | words | [`clauses`], [`paragraphs`] (functions): lines break between clauses first |
//! | going and doing | [`Button`] (+ [`button_class`] for links), [`BackLink`], [`Jump`], [`JumpList`], [`Actions`] |
//! | a question | [`Progress`], [`Question`], [`Choices`], [`DateBoxes`] (+ [`DateParts`]), [`Field`], [`Readback`], [`ErrorSummary`], [`FieldError`], [`SoFar`] |
//! | checking | [`SummaryList`] |
//! | a result | [`Verdict`], [`MoneyFigure`], [`Facts`], [`Note`], [`Steps`], [`Provision`], [`ArticleMore`], [`Compare`], [`Timeline`], [`Checklist`] |
//! | small things | [`Icon`], [`Chip`], [`StateChip`], [`OutcomeChip`], [`Cite`], [`Cites`], [`Disclosure`] |
//! | a screen | [`Section`], [`Split`], [`Panel`] |
//!
//! What read-aloud says is marked `data-read`: legend, help and verdict are; mark more where it helps.
mod back_link;
mod button;
mod chip;
mod cite;
mod cites;
mod clause;
mod disclosure;
mod footer;
mod form;
mod header;
mod icon;
mod jump;
mod jump_list;
mod note;
mod outcome_chip;
mod panel;
mod result;
mod section;
mod split;
mod state_chip;

pub use back_link::BackLink;
pub use button::{Button, ButtonKind, button_class};
pub use chip::{ChipTone, chip};
pub use cite::cite;
pub use cites::{Cites, cites};
pub use clause::{clauses, paragraphs, words};
pub use disclosure::{Disclosure, disclosure};
pub use footer::footer;
pub use form::{
    ChoiceLook, ChoiceMode, ChoiceOption, Choices, DateBox, DateBoxes, DateFault, DateParts, ErrorSummary, Field,
    FieldError, FieldKind, FieldLabel, FormError, Progress, Question, Readback, SoFar, SummaryList, SummaryRow,
};
pub use header::{HeaderTools, header};
pub use icon::Icon;
pub use jump::jump;
pub use jump_list::jump_list;
pub use note::{Note, NoteKind, note};
pub use outcome_chip::{OutcomeChip, outcome_chip};
pub use panel::{PanelKind, panel};
pub use result::{
    Action, ActionKind, CheckItem, Cited, CompareRow, CompareSide, Fact, TimelinePoint, VerdictKind, When, actions,
    article_more, checklist, compare, facts, money_figure, provision, steps, timeline, verdict,
};
pub use section::section;
pub use split::{RailKind, Split};
pub use state_chip::state_chip;
