//! 问哪些: the path of one person through the questions, as a fold over the answers. Asked is only what can still
//! change the result: the path ends as soon as the rules say no whatever follows, and a question that hangs on
//! another answer appears with it. Changing one answer keeps the others; those off the path are ignored.
use crate::base::{Sex, Tri};
use crate::policy::Ctx;
use crate::rules::land::{Farmer, Ground, Progress, Scheme};

use super::law;
use super::question::{Answers, Question};
use super::reply::{Given, Happened};

/// What comes next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// This question.
    Ask(Question),
    /// Nothing more to ask.
    Done,
}

/// A question on the path, and whether it has an answer that counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stop {
    /// The question.
    pub question: Question,
    /// Answered.
    pub answered: bool,
}

/// The questions for this person in order: those answered, and as far as can be told now those still to come.
pub fn walk(ctx: &Ctx, answers: &Answers) -> Vec<Stop> {
    let mut stops = Vec::new();
    let mut told = Answers::default();
    for question in Question::ALL.iter().copied() {
        if !applies(ctx, &told, question) {
            continue;
        }
        let answered = holds(ctx, &told, answers, question);
        stops.push(Stop { question, answered });
        if answered {
            told.take(question, answers);
            if is_decided(ctx, &told) {
                break;
            }
        }
    }
    stops
}

/// The questions of [`walk`] alone.
pub fn path(ctx: &Ctx, answers: &Answers) -> Vec<Question> {
    walk(ctx, answers).into_iter().map(|stop| stop.question).collect()
}

/// The first question of a walk without an answer.
pub fn next(stops: &[Stop]) -> Step {
    stops.iter().find(|stop| !stop.answered).map_or(Step::Done, |stop| Step::Ask(stop.question))
}

/// Where a question stands: which one, from 1, of how many.
pub fn place(stops: &[Stop], question: Question) -> Option<(u32, u32)> {
    let at = stops.iter().position(|stop| stop.question == question)?;
    Some((u32::try_from(at).ok()? + 1, u32::try_from(stops.len()).ok()?))
}

/// The question before this one.
pub fn previous(stops: &[Stop], question: Question) -> Option<Question> {
    let at = stops.iter().position(|stop| stop.question == question)?;
    at.checked_sub(1).and_then(|before| stops.get(before)).map(|stop| stop.question)
}

/// Whether a question may be shown: it is on the path, and everything before it is answered.
pub fn is_reachable(stops: &[Stop], question: Question) -> bool {
    let before = stops.iter().take_while(|stop| stop.question != question);
    stops.iter().any(|stop| stop.question == question) && before.into_iter().all(|stop| stop.answered)
}

/// Nothing that could still be told changes the result: not covered for sure, or a day is missing without which
/// nothing can be worked out.
fn is_decided(ctx: &Ctx, told: &Answers) -> bool {
    if told.is_unsure(Question::Announcement) || told.is_unsure(Question::Birth) {
        return true;
    }
    told.profile(ctx.today).is_ok_and(|farmer| law::certainly_not(ctx, &farmer))
}

/// There is an answer, and it still fits what was told before it.
fn holds(ctx: &Ctx, told: &Answers, answers: &Answers, question: Question) -> bool {
    let fits = match question {
        Question::Birth => match (&told.announcement, &answers.birth) {
            (Some(Given::Known(notice)), Some(Given::Known(birth))) => birth <= notice,
            (Some(Given::Known(_) | Given::Unsure) | None, Some(Given::Known(_) | Given::Unsure) | None) => true,
        },
        Question::Scheme if answers.scheme == Some(Given::Known(Scheme::Enterprise)) => {
            told.profile(ctx.today).is_ok_and(|farmer| law::enterprise_open(ctx, &farmer) != Tri::No)
        }
        asked => answers.has(asked),
    };
    fits && answers.has(question)
}

/// Whether the question can matter to someone who told this much.
fn applies(ctx: &Ctx, told: &Answers, question: Question) -> bool {
    let profile = told.profile(ctx.today).ok();
    let of_ground = |ground| told.ground == Some(Given::Known(ground));
    let may_be = |test: fn(&Farmer) -> Tri| profile.as_ref().is_some_and(|farmer| test(farmer) != Tri::No);
    match question {
        Question::Base => match &told.announcement {
            Some(Given::Known(day)) => !law::has_base(ctx, *day) && law::in_force(ctx, *day),
            Some(Given::Unsure) | None => false,
        },
        Question::Sex => profile.as_ref().is_none_or(|farmer| table_matters(ctx, told, farmer)),
        Question::Member => of_ground(Ground::Member),
        Question::Student => of_ground(Ground::Student),
        Question::Soldier | Question::Rank => of_ground(Ground::Soldier),
        Question::Parent => of_ground(Ground::Parent),
        Question::Prisoner => of_ground(Ground::Prisoner),
        Question::Vote => of_ground(Ground::Other),
        Question::Reverified => told.confirmed.is_some() && may_be(|farmer| farmer.previously_confirmed),
        Question::IllegalCaused => told.bars.is_some() && may_be(|farmer| farmer.illegal_use),
        Question::PromotedReturnable => {
            told.bars.is_some() && profile.as_ref().is_some_and(|farmer| return_matters(ctx, farmer))
        }
        Question::Settlement => matches!(told.moved_in, Some(Given::Known(Happened::On(_)))),
        Question::Category => profile
            .as_ref()
            .is_some_and(|farmer| farmer.sex == Some(Sex::Female) && law::enterprise_open(ctx, farmer) != Tri::No),
        Question::Drawing => {
            let of_age = profile.as_ref().is_some_and(|farmer| law::of_pension_age(ctx, farmer.birth));
            of_age && has_award(ctx, told, profile.as_ref())
        }
        Question::Claims => {
            let claims = told.progress == Some(Given::Known(Progress::Enrolled))
                && told.scheme == Some(Given::Known(Scheme::Enterprise));
            claims && has_award(ctx, told, profile.as_ref())
        }
        Question::Announcement
        | Question::Birth
        | Question::Requisition
        | Question::Area
        | Question::Ground
        | Question::HadSubsidy
        | Question::Confirmed
        | Question::Projects
        | Question::Bars
        | Question::MovedIn
        | Question::Hired
        | Question::Abroad
        | Question::Status
        | Question::Scheme
        | Question::FirstScheme
        | Question::Progress => true,
    }
}

fn has_award(ctx: &Ctx, told: &Answers, farmer: Option<&Farmer>) -> bool {
    farmer.is_some_and(|farmer| law::has_award(ctx, farmer, told.base()))
}

/// Whether it matters which retirement table applies: it decides what insurance is open, or how long the subsidy of the
/// enterprise insurance can be claimed.
fn table_matters(ctx: &Ctx, told: &Answers, farmer: &Farmer) -> bool {
    match law::enterprise_open(ctx, farmer) {
        Tri::Unknown => true,
        Tri::Yes => has_award(ctx, told, Some(farmer)),
        Tri::No => false,
    }
}

/// Article 4(7) as the policy reads it: whether it matters that one may return home.
fn return_matters(ctx: &Ctx, farmer: &Farmer) -> bool {
    let with = |returnable| law::verdict(ctx, &Farmer { promoted_returnable: returnable, ..farmer.clone() });
    farmer.promoted != Tri::No && with(Tri::Yes) != with(Tri::No)
}
