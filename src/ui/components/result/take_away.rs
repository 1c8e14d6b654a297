//! 把结果带走: print, save the days, copy the words, start anew; and the small print under a result. The same for every
//! service that has one.
use super::actions::{Action, ActionKind, actions};
use crate::policy::{Contact, Policy};
use crate::ui::components::{Icon, PanelKind, panel};
use crate::ui::prelude::*;
use crate::ui::services::download::{self, Saved};
use crate::ui::services::{clipboard, print};
use crate::ui::text;

/// Media type of a calendar file.
const CALENDAR: &str = "text/calendar;charset=utf-8";

/// 日子: as a calendar file, and one line a day for where no file can be saved.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    /// Text of the calendar file.
    pub file: String,
    /// One line a day.
    pub plain: String,
}

/// The panel of actions.
pub struct TakeAway {
    /// The result as plain text.
    pub words: String,
    /// Its days, if it has any.
    pub days: Option<Days>,
    /// Name of the calendar file.
    pub file_name: &'static str,
    /// Where the days stand, when they can be neither saved nor copied.
    pub by_hand: &'static str,
    /// 清空重算.
    pub on_clear: Callback<()>,
}

impl TakeAway {
    /// The panel; `said` holds what came of the last action.
    pub fn html(self, said: &UseStateHandle<Option<&'static str>>) -> Html {
        let action = |kind, icon, label, on_press| Action { kind, icon, label, on_press };
        let mut all = vec![action(ActionKind::Main, Icon::Print, text::PRINT, Callback::from(|()| print::print()))];
        if let Some(days) = self.days {
            let copied = copy(days.plain, said, text::DAYS_COPIED, self.by_hand);
            let (said, name) = (said.clone(), self.file_name);
            let on_save = Callback::from(move |()| match download::save(name, CALENDAR, &days.file) {
                Saved::Handed => said.set(Some(text::SAVED)),
                Saved::Refused => copied.emit(()),
            });
            all.push(action(ActionKind::Other, Icon::Calendar, text::TO_CALENDAR, on_save));
        }
        let on_copy = copy(self.words, said, text::COPIED, text::NOT_COPIED);
        all.push(action(ActionKind::Other, Icon::Copy, text::COPY, on_copy));
        all.push(action(ActionKind::Other, Icon::Again, text::AGAIN, self.on_clear));
        panel(PanelKind::Screen, "acts", text::TAKE, actions(&all, **said))
    }
}

/// Copies these words and says what came of it.
pub fn copy(
    words: String,
    said: &UseStateHandle<Option<&'static str>>,
    good: &'static str,
    bad: &'static str,
) -> Callback<()> {
    let said = said.clone();
    Callback::from(move |()| {
        let said = said.clone();
        clipboard::copy(&words, Callback::from(move |done: bool| said.set(Some(if done { good } else { bad }))));
    })
}

/// 测算日期, 规则版本 and 规则校验码, the first eight characters of the hash of the rules.
pub fn stamp(policy: &Policy, today: &str) -> String {
    let hash: String = policy.stamp().sha256.chars().take(8).collect::<String>().to_ascii_uppercase();
    let (front, back) = hash.split_at(hash.len() / 2);
    text::stamp(today, policy.version(), &[front, "-", back].concat())
}

/// 小字: what a result is not, what it rests on, the rules it was made by, and where to ask.
pub fn small_print<'a>(
    policy: &Policy,
    today: &str,
    basis: Option<String>,
    contacts: impl Iterator<Item = &'a Contact>,
    help: &'static str,
) -> Html {
    let phones = contacts.filter_map(|contact| Some((&contact.role, contact.phone.as_ref()?)));
    html! {
        <div class="ht-fine">
            <p>{ text::DISCLAIMER }</p>
            { for basis.map(|words| html! { <p>{ words }</p> }) }
            <p>{ stamp(policy, today) }</p>
            { for phones.map(|(role, phone)| html! { <p>{ role }{ "：" }<a href={format!("tel:{phone}")}>{ phone }</a></p> }) }
            <p>{ help }</p>
        </div>
    }
}
