//! 页面状态: one pure reducer over what is done on the pages. Holds answers, what stands in the fields, what is wrong,
//! and where to go next; the place itself is the address's. The identity number is not here: its field keeps it.
use std::rc::Rc;

use yew::Reducible;

use crate::base::{Date, Sex};
use crate::policy::Ctx;
use crate::ui::hooks::AppContext;
use crate::ui::route::FlowRoute;

use super::control::Control;
use super::draft::{self, Draft, NONE, SOME, many_field};
use super::fault::Fault;
use super::flow::{self, Step, Stop};
use super::question::{Ask, Told};
use super::read::read;
use super::reply::{UNSURE, Words};
use super::service::Service;
use super::store;

/// What is done on a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Action<Q> {
    /// Another screen is shown.
    Enter,
    /// Texts now stand in these fields of a page.
    Type(Q, Vec<(String, String)>),
    /// A check box of many was pressed.
    Press(Q, Tick),
    /// 下一题.
    Submit(Q),
    /// 不清楚，先跳过.
    Skip(Q),
    /// Birth and sex out of an identity number.
    Identity(Q, Date, Sex),
    /// One more row.
    AddRow(Q),
    /// A row less.
    RemoveRow(Q, usize),
    /// 清空重算 was pressed, or taken back.
    AskClear(ClearAsked),
    /// 清空重算 was confirmed.
    Clear,
}

/// A check box of many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tick {
    /// A fact.
    Fact(usize),
    /// That it is not clear whether a fact holds.
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
pub struct State<S: Service> {
    app: AppContext,
    answers: Rc<S::Answers>,
    stops: Rc<[Stop<S::Question>]>,
    drafts: Vec<(S::Question, Draft)>,
    faults: Option<(S::Question, Rc<[Fault]>)>,
    attempt: u32,
    goal: Option<FlowRoute>,
    moves: u32,
    clear: ClearAsked,
}

impl<S: Service> State<S> {
    /// As this tab remembers it, or empty.
    pub fn restored(app: AppContext, kept: Option<&str>) -> State<S> {
        let (answers, drafts) = kept.map(store::read::<S>).unwrap_or_default();
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
        store::write::<S>(&self.answers, &self.drafts)
    }

    /// The answers.
    pub fn answers(&self) -> &Rc<S::Answers> {
        &self.answers
    }

    /// The answers of the path alone: what the result is made from.
    pub fn told(&self) -> S::Answers {
        let path: Vec<S::Question> = self.stops.iter().map(|stop| stop.question).collect();
        self.answers.only(&path)
    }

    /// The path.
    pub fn stops(&self) -> &Rc<[Stop<S::Question>]> {
        &self.stops
    }

    /// What is wrong on this page.
    pub fn faults(&self, question: S::Question) -> Rc<[Fault]> {
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
    pub fn draft(&self, question: S::Question) -> Draft {
        let typed = self.drafts.iter().find(|(of, _)| *of == question);
        typed.map_or_else(
            || Draft::of(S::control(question), self.answers.code(question).as_deref()),
            |(_, draft)| draft.clone(),
        )
    }

    /// Where to go, and a number that grows with every such wish.
    pub fn goal(&self) -> (u32, Option<FlowRoute>) {
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
    pub fn resolve(&self, route: &FlowRoute) -> FlowRoute {
        let open = || match flow::next(&self.stops) {
            Step::Ask(question) => FlowRoute::Question(question.id().into()),
            Step::Done => FlowRoute::Check,
        };
        let fits = match route {
            FlowRoute::Start => false,
            FlowRoute::Question(id) => {
                S::Question::from_id(id).is_some_and(|question| flow::is_reachable(&self.stops, question))
            }
            FlowRoute::Check | FlowRoute::Result => flow::next(&self.stops) == Step::Done,
        };
        if fits { route.clone() } else { open() }
    }

    /// Looks along the path again.
    fn look(&mut self) {
        self.stops = flow::walk::<S>(&self.ctx(), &self.answers).into();
    }

    fn go(&mut self, goal: FlowRoute) {
        self.goal = Some(goal);
        self.moves += 1;
    }

    fn edit(&mut self, question: S::Question, change: impl FnOnce(&mut Draft)) {
        let mut draft = self.draft(question);
        change(&mut draft);
        self.keep(question, draft);
        self.clear = ClearAsked::No;
    }

    fn keep(&mut self, question: S::Question, draft: Draft) {
        self.drafts.retain(|(of, _)| *of != question);
        self.drafts.push((question, draft));
    }

    /// An answer was given: remember it, forget the fields, go to the first question still open.
    fn answered(&mut self, question: S::Question, change: impl FnOnce(&mut S::Answers)) {
        let answers = Rc::make_mut(&mut self.answers);
        change(answers);
        self.drafts.retain(|(of, _)| *of != question);
        self.faults = None;
        self.clear = ClearAsked::No;
        self.look();
        let goal = self.resolve(&FlowRoute::Start);
        self.go(goal);
    }

    fn submit(&mut self, question: S::Question) {
        let draft = self.draft(question);
        match read::<S>(&self.ctx(), question, &draft, &self.answers) {
            Err(faults) => {
                // Keeps what stands in the fields, also of a page that was opened with its answer.
                self.keep(question, draft);
                self.faults = Some((question, faults.into()));
                self.attempt += 1;
            }
            Ok(code) => self.answered(question, |answers| {
                answers.set_code(question, &code);
                if let (Control::Birth, Some(sex)) = (S::control(question), S::SEX) {
                    answers.set_code(sex, draft.get(draft::SEX));
                }
            }),
        }
    }

    fn press(&mut self, question: S::Question, tick: Tick) {
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
                draft.forget(UNSURE);
            }
            Tick::Fact(at) => {
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
    let field = many_field(at);
    let on = draft.get(&field) == word;
    draft.put(&field, if on { "" } else { word });
}

impl<S: Service> Reducible for State<S> {
    type Action = Action<S::Question>;

    fn reduce(self: Rc<State<S>>, action: Action<S::Question>) -> Rc<State<S>> {
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
            Action::Identity(question, birth, sex) => state.edit(question, |draft| {
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
                let goal = state.resolve(&FlowRoute::Start);
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
    use crate::ui::guide::sample::{Question, Sample};

    type State = super::State<Sample>;

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

    fn at(state: &State) -> FlowRoute {
        state.goal().1.expect("somewhere to go")
    }

    fn ask(question: Question) -> FlowRoute {
        FlowRoute::Question(question.id().into())
    }

    #[test]
    fn forward_reload_change() {
        let state = start(None);
        assert_eq!(state.resolve(&FlowRoute::Result), ask(Question::Until));
        let state = day(state, Question::Until, "２０２４", "10", "15").reduce(Action::Submit(Question::Until));
        assert_eq!(at(&state), ask(Question::Birth));
        let state = day(state, Question::Birth, "1979", "8月", "");

        // A reload brings back answers and half-typed fields.
        let state = start(state.kept().as_deref());
        assert_eq!(state.draft(Question::Birth).get("m"), "8月");
        assert_eq!(state.resolve(&ask(Question::Reasons)), ask(Question::Birth));
        assert_eq!(state.resolve(&ask(Question::Until)), ask(Question::Until));

        let state = day(state, Question::Birth, "1979", "8", "3").reduce(Action::Submit(Question::Birth));
        assert_eq!(at(&state), ask(Question::Sex));
        // Changing the first answer keeps the second.
        let state = day(state, Question::Until, "2025", "3", "10").reduce(Action::Submit(Question::Until));
        assert_eq!(at(&state), ask(Question::Sex));
        assert!(state.answers().has(Question::Birth));
    }

    #[test]
    fn an_error_keeps_what_was_typed() {
        let state = day(start(None), Question::Until, "1979", "2", "30");
        let state = state.reduce(Action::Submit(Question::Until));
        assert_eq!(state.faults(Question::Until).len(), 1);
        assert_eq!(state.faults(Question::Birth).len(), 0);
        assert_eq!((state.attempt(), state.goal().0), (1, 0));
        assert_eq!(state.draft(Question::Until).get("d"), "30");
        let again = state.reduce(Action::Submit(Question::Until));
        assert_eq!(again.attempt(), 2);
    }

    #[test]
    fn identity_fills_birth_and_sex_and_is_not_kept() {
        let state = day(start(None), Question::Until, "2024", "10", "15");
        let state = state.reduce(Action::Submit(Question::Until));
        let birth = Date::parse_iso("1979-08-03").expect("a day");
        let state =
            state.reduce(Action::Identity(Question::Birth, birth, Sex::Male)).reduce(Action::Submit(Question::Birth));
        assert!(state.answers().has(Question::Sex));
        assert_eq!(at(&state), ask(Question::Reasons));
    }

    #[test]
    fn clear_forgets_everything() {
        let state = day(start(None), Question::Until, "2024", "10", "15");
        let state = state.reduce(Action::Submit(Question::Until)).reduce(Action::AskClear(ClearAsked::Yes));
        assert_eq!(state.clear_asked(), ClearAsked::Yes);
        let moves = state.goal().0;
        let state = state.reduce(Action::Clear);
        assert_eq!((state.kept(), state.clear_asked()), (None, ClearAsked::No));
        assert_eq!(at(&state), ask(Question::Until));
        assert!(state.goal().0 > moves);
    }

    #[test]
    fn any_of_many() {
        let mut state = start(None);
        let many = Question::Reasons;
        let read = |state: &State| read::<Sample>(&state.ctx(), many, &state.draft(many), state.answers());
        assert!(read(&state).is_err());
        state = state.reduce(Action::Press(many, Tick::Fact(1)));
        assert_eq!(read(&state).as_deref(), Ok("no,yes,no"));
        state = state.reduce(Action::Press(many, Tick::Some));
        assert!(read(&state).is_err());
        state = state.reduce(Action::Press(many, Tick::Unclear(2)));
        assert_eq!(read(&state).as_deref(), Ok("no,yes,unsure"));
        state = state.reduce(Action::Press(many, Tick::None));
        assert_eq!(read(&state).as_deref(), Ok("no,no,no"));
        state = state.reduce(Action::Press(many, Tick::Some));
        assert!(read(&state).is_err());
    }

    #[test]
    fn rows_come_and_go() {
        let posts = Question::Posts;
        let first = [("choice", "some"), ("r0-from-y", "2001"), ("r0-from-m", "1"), ("r0-from-d", "2")];
        let second = [("r1-from-y", "2005"), ("r1-from-m", "3"), ("r1-from-d", "4")];
        let state = start(None).reduce(Action::Type(posts, fields(&first))).reduce(Action::AddRow(posts));
        assert_eq!(state.draft(posts).rows(), 2);
        let state = state.reduce(Action::Submit(posts));
        let wrong: Vec<String> = state.faults(posts).iter().map(|fault| fault.field.clone()).collect();
        assert_eq!(wrong, ["r1-from-y"]);
        let state = state.reduce(Action::Type(posts, fields(&second))).reduce(Action::Submit(posts));
        assert_eq!(state.answers().code(posts).as_deref(), Some("2001-01-02:,2005-03-04:"));
        // Opened again, it shows its rows; the first taken away, the second moves up.
        let state = state.reduce(Action::RemoveRow(posts, 0)).reduce(Action::Submit(posts));
        assert_eq!(state.answers().code(posts).as_deref(), Some("2005-03-04:"));
    }
}
