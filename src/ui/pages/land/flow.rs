//! 问哪些: which questions can still change the result of one person. The path ends as soon as the rules say no whatever
//! follows, and a question that hangs on another answer appears with it.
use crate::base::{Sex, Tri};
use crate::policy::Ctx;
use crate::rules::land::{Farmer, Ground, Progress, Scheme};
pub use crate::ui::guide::flow::{Step, next};
use crate::ui::guide::{Given, Happened, Stop, Told, flow};

use super::law;
use super::question::{Answers, Question};
use super::service::Land;

/// The questions for this person in order: those answered, and as far as can be told now those still to come.
pub fn walk(ctx: &Ctx, answers: &Answers) -> Vec<Stop<Question>> {
    flow::walk::<Land>(ctx, answers)
}

/// The questions of [`walk`] alone.
pub fn path(ctx: &Ctx, answers: &Answers) -> Vec<Question> {
    flow::path::<Land>(ctx, answers)
}

/// Nothing that could still be told changes the result: not covered for sure, or a day is missing without which
/// nothing can be worked out.
pub(super) fn is_decided(ctx: &Ctx, told: &Answers) -> bool {
    if told.is_unsure(Question::Announcement) || told.is_unsure(Question::Birth) {
        return true;
    }
    told.profile(ctx.today).is_ok_and(|farmer| law::certainly_not(ctx, &farmer))
}

/// Whether the answer still fits what was told before it.
pub(super) fn holds(ctx: &Ctx, told: &Answers, answers: &Answers, question: Question) -> bool {
    if question == Question::Birth
        && let (Some(Given::Known(notice)), Some(Given::Known(birth))) = (&told.announcement, &answers.birth)
    {
        return birth <= notice;
    }
    if question == Question::Scheme && answers.scheme == Some(Given::Known(Scheme::Enterprise)) {
        return told.profile(ctx.today).is_ok_and(|farmer| law::enterprise_open(ctx, &farmer) != Tri::No);
    }
    true
}

/// Whether the question can matter to someone who told this much.
pub(super) fn applies(ctx: &Ctx, told: &Answers, question: Question) -> bool {
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
