//! 页面状态: one pure reducer over what is done on the pages. Holds answers, what stands in the fields, what is wrong,
//! and where to go next; the place itself is the address's. The identity number is not here: its field keeps it.
use std::rc::Rc;

use yew::Reducible;

use crate::base::{Date, Sex};
use crate::policy::Ctx;
use crate::ui::hooks::AppContext;
use crate::ui::route::LandRoute;

use super::control::BARS;
use super::draft::{self, Draft, NONE, SOME, bar_field};
use super::flow::{self, Step, Stop};
use super::question::{Answers, Question};
use super::read::{Fault, read};
use super::reply::{UNSURE, Words};
use super::store;

/// What is done on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// Another screen is shown.
    Enter,
    /// Texts now stand in these fields of a page.
    Type(Question, Vec<(String, String)>),
    /// A check box of the bars was pressed.
    Press(Question, Tick),
    /// 下一题.
    Submit(Question),
    /// 不清楚，先跳过.
    Skip(Question),
    /// Birth and sex out of an identity number.
    Identity(Date, Sex),
    /// One more claim row.
    AddRow(Question),
    /// A claim row less.
    RemoveRow(Question, usize),
    /// 清空重算 was pressed, or taken back.
    AskClear(ClearAsked),
    /// 清空重算 was confirmed.
    Clear,
}

/// A check box of the bars.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// A bar.
    Bar(usize),
    /// That it is not clear whether a bar holds.
    Unclear(usize),
    /// 一种都没有.
    None,
    /// 有拿不准的.
    Some,
}

/// Whether 清空重算 waits for its confirmation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum ClearAsked {
    /// No.
    #[default]
    No,
    /// Yes.
    Yes,
}

/// State of the flow.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    app: AppContext,
    answers: Rc<Answers>,
    stops: Rc<[Stop]>,
    drafts: Vec<(Question, Draft)>,
    faults: Option<(Question, Rc<[Fault]>)>,
    attempt: u32,
    goal: Option<LandRoute>,
    moves: u32,
    clear: ClearAsked,
}

impl State {
    /// As this tab remembers it, or empty.
    pub fn restored(app: AppContext, kept: Option<&str>) -> State {
        let (answers, drafts) = kept.map(store::read).unwrap_or_default();
        let mut state = State {
            app,
            answers: Rc::new(answers),
            stops: Rc::from([]),
            drafts,
            faults: None,
            attempt: 0,
            goal: None,
            moves: 0,
            clear: ClearAsked::No,
        };
        state.look();
        state
    }

    /// What this tab is to remember; none: forget.
    pub fn kept(&self) -> Option<String> {
        store::write(&self.answers, &self.drafts)
    }

    /// The answers.
    pub fn answers(&self) -> &Rc<Answers> {
        &self.answers
    }

    /// The answers of the path alone: what the result is made from.
    pub fn told(&self) -> Answers {
        let path: Vec<Question> = self.stops.iter().map(|stop| stop.question).collect();
        self.answers.only(&path)
    }

    /// The path.
    pub fn stops(&self) -> &Rc<[Stop]> {
        &self.stops
    }

    /// What is wrong on this page.
    pub fn faults(&self, question: Question) -> Rc<[Fault]> {
        self.faults
            .as_ref()
            .filter(|(of, _)| *of == question)
            .map_or_else(|| Rc::from([]), |(_, faults)| faults.clone())
    }

    /// How often 下一题 was pressed in vain.
    pub fn attempt(&self) -> u32 {
        self.attempt
    }

    /// What stands in the fields of a page: what was typed, else its answer.
    pub fn draft(&self, question: Question) -> Draft {
        let typed = self.drafts.iter().find(|(of, _)| *of == question);
        typed.map_or_else(|| Draft::of(question, &self.answers), |(_, draft)| draft.clone())
    }

    /// Where to go, and a number that grows with every such wish.
    pub fn goal(&self) -> (u32, Option<LandRoute>) {
        (self.moves, self.goal.clone())
    }

    /// Whether 清空重算 waits for its confirmation.
    pub fn clear_asked(&self) -> ClearAsked {
        self.clear
    }

    /// The law and the day.
    pub fn ctx(&self) -> Ctx<'_> {
        Ctx::new(&self.app.policy, self.app.today)
    }

    /// The screen to show for an address: the same, or the first that is still open.
    pub fn resolve(&self, route: &LandRoute) -> LandRoute {
        let open = || match flow::next(&self.stops) {
            Step::Ask(question) => LandRoute::Question(question.id().into()),
            Step::Done => LandRoute::Check,
        };
        let fits = match route {
            LandRoute::Start => false,
            LandRoute::Question(id) => {
                Question::from_id(id).is_some_and(|question| flow::is_reachable(&self.stops, question))
            }
            LandRoute::Check | LandRoute::Result => flow::next(&self.stops) == Step::Done,
        };
        if fits { route.clone() } else { open() }
    }

    /// Looks along the path again.
    fn look(&mut self) {
        self.stops = flow::walk(&self.ctx(), &self.answers).into();
    }

    fn go(&mut self, goal: LandRoute) {
        self.goal = Some(goal);
        self.moves += 1;
    }

    fn edit(&mut self, question: Question, change: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft(question);
        change(&mut draft);
        self.keep(question, draft);
        self.clear = ClearAsked::No;
    }

    fn keep(&mut self, question: Question, draft: Draft) {
        self.drafts.retain(|(of, _)| *of != question);
        self.drafts.push((question, draft));
    }

    /// An answer was given: remember it, forget the fields, go to the first question still open.
    fn answered(&mut self, question: Question, change: impl FnOnce(&mut Answers)) {
        let answers = Rc::make_mut(&mut self.answers);
        change(answers);
        self.drafts.retain(|(of, _)| *of != question);
        self.faults = None;
        self.clear = ClearAsked::No;
        self.look();
        let goal = self.resolve(&LandRoute::Start);
        self.go(goal);
    }

    fn submit(&mut self, question: Question) {
        let draft = self.draft(question);
        match read(&self.ctx(), question, &draft, &self.answers) {
            Err(faults) => {
                // Keeps what stands in the fields, also of a page that was opened with its answer.
                self.keep(question, draft);
                self.faults = Some((question, faults.into()));
                self.attempt += 1;
            }
            Ok(code) => self.answered(question, |answers| {
                answers.set_code(question, &code);
                if question == Question::Birth {
                    answers.set_code(Question::Sex, draft.get(draft::SEX));
                }
            }),
        }
    }

    fn press(&mut self, question: Question, tick: Tick) {
        self.edit(question, |draft| match tick {
            Tick::None => {
                let on = draft.get(NONE) == "yes";
                *draft = Draft::default();
                draft.put(NONE, if on { "" } else { "yes" });
            }
            Tick::Some => {
                draft.put(NONE, "");
                let on = draft.get(SOME) == "yes";
                draft.put(SOME, if on { "" } else { "yes" });
                for at in (0..BARS.len()).filter(|at| draft.get(&bar_field(*at)) == UNSURE).collect::<Vec<_>>() {
                    draft.put(&bar_field(at), "");
                }
            }
            Tick::Bar(at) => {
                draft.put(NONE, "");
                toggle(draft, at, "yes");
            }
            Tick::Unclear(at) => {
                draft.put(NONE, "");
                toggle(draft, at, UNSURE);
            }
        });
    }
}

fn toggle(draft: &mut Draft, at: usize, word: &str) {
    let field = bar_field(at);
    let on = draft.get(&field) == word;
    draft.put(&field, if on { "" } else { word });
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<State>, action: Action) -> Rc<State> {
        let mut state = (*self).clone();
        match action {
            Action::Enter => {
                state.faults = None;
                state.clear = ClearAsked::No;
            }
            Action::Type(question, fields) => state.edit(question, |draft| {
                for (field, text) in fields {
                    draft.put(&field, &text);
                }
            }),
            Action::Press(question, tick) => state.press(question, tick),
            Action::Submit(question) => state.submit(question),
            Action::Skip(question) => state.answered(question, |answers| answers.set_unsure(question)),
            Action::Identity(birth, sex) => state.edit(Question::Birth, |draft| {
                draft.put_date("", &birth.into());
                draft.put(draft::SEX, sex.word());
            }),
            Action::AddRow(question) => state.edit(question, Draft::add_row),
            Action::RemoveRow(question, row) => state.edit(question, |draft| draft.remove_row(row)),
            Action::AskClear(asked) => state.clear = asked,
            Action::Clear => {
                let app = state.app.clone();
                let (moves, attempt) = (state.moves, state.attempt);
                state = State { moves, attempt, ..State::restored(app, None) };
                let goal = state.resolve(&LandRoute::Start);
                state.go(goal);
            }
        }
        Rc::new(state)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    fn start(kept: Option<&str>) -> Rc<State> {
        let today = Date::parse_iso("2026-11-23").expect("a day");
        Rc::new(State::restored(AppContext { policy: Rc::new(Policy::embedded()), today }, kept))
    }

    fn fields(list: &[(&str, &str)]) -> Vec<(String, String)> {
        list.iter().map(|(field, text)| (field.to_string(), text.to_string())).collect()
    }

    fn day(state: Rc<State>, question: Question, year: &str, month: &str, day: &str) -> Rc<State> {
        state.reduce(Action::Type(question, fields(&[("y", year), ("m", month), ("d", day)])))
    }

    fn at(state: &State) -> LandRoute {
        state.goal().1.expect("somewhere to go")
    }

    fn ask(question: Question) -> LandRoute {
        LandRoute::Question(question.id().into())
    }

    #[test]
    fn forward_reload_change() {
        let state = start(None);
        assert_eq!(state.resolve(&LandRoute::Result), ask(Question::Announcement));
        let state =
            day(state, Question::Announcement, "２０２４", "10", "15").reduce(Action::Submit(Question::Announcement));
        assert_eq!(at(&state), ask(Question::Birth));
        let state = day(state, Question::Birth, "1979", "8月", "");

        // A reload brings back answers and half-typed fields.
        let state = start(state.kept().as_deref());
        assert_eq!(state.draft(Question::Birth).get("m"), "8月");
        assert_eq!(state.resolve(&ask(Question::Area)), ask(Question::Birth));
        assert_eq!(state.resolve(&ask(Question::Announcement)), ask(Question::Announcement));

        let state = day(state, Question::Birth, "1979", "8", "3").reduce(Action::Submit(Question::Birth));
        assert_eq!(at(&state), ask(Question::Sex));
        // Changing the first answer keeps the second.
        let state =
            day(state, Question::Announcement, "2025", "3", "10").reduce(Action::Submit(Question::Announcement));
        assert_eq!(at(&state), ask(Question::Sex));
        assert!(state.answers().has(Question::Birth));
    }

    #[test]
    fn an_error_keeps_what_was_typed() {
        let state = day(start(None), Question::Announcement, "1979", "2", "30");
        let state = state.reduce(Action::Submit(Question::Announcement));
        assert_eq!(state.faults(Question::Announcement).len(), 1);
        assert_eq!(state.faults(Question::Birth).len(), 0);
        assert_eq!((state.attempt(), state.goal().0), (1, 0));
        assert_eq!(state.draft(Question::Announcement).get("d"), "30");
        let again = state.reduce(Action::Submit(Question::Announcement));
        assert_eq!(again.attempt(), 2);
    }

    #[test]
    fn identity_fills_birth_and_sex_and_is_not_kept() {
        let state = day(start(None), Question::Announcement, "2024", "10", "15");
        let state = state.reduce(Action::Submit(Question::Announcement));
        let birth = Date::parse_iso("1979-08-03").expect("a day");
        let state = state.reduce(Action::Identity(birth, Sex::Male)).reduce(Action::Submit(Question::Birth));
        assert!(state.answers().has(Question::Sex));
        assert_eq!(at(&state), ask(Question::Requisition));
    }

    #[test]
    fn clear_forgets_everything() {
        let state = day(start(None), Question::Announcement, "2024", "10", "15");
        let state = state.reduce(Action::Submit(Question::Announcement)).reduce(Action::AskClear(ClearAsked::Yes));
        assert_eq!(state.clear_asked(), ClearAsked::Yes);
        let moves = state.goal().0;
        let state = state.reduce(Action::Clear);
        assert_eq!((state.kept(), state.clear_asked()), (None, ClearAsked::No));
        assert_eq!(at(&state), ask(Question::Announcement));
        assert!(state.goal().0 > moves);
    }

    #[test]
    fn the_bars() {
        let mut state = start(None);
        let bars = Question::Bars;
        let read = |state: &State| read(&state.ctx(), bars, &state.draft(bars), state.answers());
        assert!(read(&state).is_err());
        state = state.reduce(Action::Press(bars, Tick::Bar(1)));
        assert_eq!(read(&state).as_deref(), Ok("no,yes,no,no,no,no,no,no"));
        state = state.reduce(Action::Press(bars, Tick::Some));
        assert!(read(&state).is_err());
        state = state.reduce(Action::Press(bars, Tick::Unclear(3)));
        assert_eq!(read(&state).as_deref(), Ok("no,yes,no,unsure,no,no,no,no"));
        state = state.reduce(Action::Press(bars, Tick::None));
        assert_eq!(read(&state).as_deref(), Ok("no,no,no,no,no,no,no,no"));
        state = state.reduce(Action::Press(bars, Tick::Some));
        assert!(read(&state).is_err());
    }
}
