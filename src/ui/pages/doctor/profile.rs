//! 答案变成档案: the doctor, or the candidate, the rules decide on, out of the answers on this person's path. What was not
//! asked or is not clear stays unknown; an event that was not asked has not happened (the path asks wherever it could
//! matter).
use crate::base::{Date, Event, Tri};
use crate::policy::Ctx;
use crate::rules::doctor::{Action, Candidate, Doctor, ExitKind, InPost, Insurance, Newcomer, Workplace};
use crate::ui::guide::{Facts, Given, Happened, Told};

use super::flow;
use super::question::Answers;
use super::reply::{Aim, Ended};

/// Without it nothing can be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingCore {
    /// 出生日期.
    Birth,
    /// 离岗 on.
    Left,
}

impl Answers {
    /// What this person asks about.
    pub fn aim(&self) -> Aim {
        known(&self.aim).unwrap_or(Aim::Stays)
    }

    /// Whether it is about coming in or going on.
    pub fn is_admission(&self) -> bool {
        matches!(self.aim(), Aim::GoesOn | Aim::Comes)
    }

    /// 执业情况.
    pub fn workplace(&self) -> Workplace {
        let [registered, recognised_clinic, public_health] = facts(&self.scope);
        Workplace { registered, recognised_clinic, public_health }
    }

    /// The doctor; answers that are no longer asked do not count.
    pub fn doctor(&self, ctx: &Ctx) -> Result<Doctor, MissingCore> {
        self.only(&flow::path(ctx, self)).leaver()
    }

    /// The candidate; answers that are no longer asked do not count.
    pub fn candidate(&self, ctx: &Ctx) -> Result<Candidate, MissingCore> {
        self.only(&flow::path(ctx, self)).applicant(ctx)
    }

    /// 申请 on, where that has been done.
    pub fn applied_on(&self) -> Option<Date> {
        event(&self.applied).day()
    }

    /// The doctor out of exactly these answers.
    pub(super) fn leaver(&self) -> Result<Doctor, MissingCore> {
        let birth = known(&self.birth).ok_or(MissingCore::Birth)?;
        let left = self.aim() == Aim::Left;
        if left && self.left == Some(Given::Unsure) {
            return Err(MissingCore::Left);
        }
        let insurance = known(&self.insurance);
        let [punished, struck_off, serious_accident, public_staff] = facts(&self.bars);
        Ok(Doctor {
            sex: known(&self.sex),
            female_category: known(&self.category),
            workplace: self.workplace(),
            started_on: event(&self.started).day(),
            exit_on: known(&self.left).filter(|_| left),
            posts: self.posts.as_ref().and_then(Given::known).map(|posts| posts.0.clone()),
            insured_and_paid: if insurance == Some(Insurance::None) { Tri::No } else { Tri::from(known(&self.paid)) },
            drawing_since: event(&self.drawing),
            deregistered_on: match known(&self.ended) {
                Some(Ended::On(day)) => Event::On(day),
                Some(Ended::Same) => Event::NotHappened,
                None if self.ended == Some(Given::Unsure) => Event::Unknown,
                None => event(&self.struck),
            },
            insurance,
            punished,
            struck_off,
            serious_accident,
            public_staff,
            // 不清楚: the way by age is the one nobody can avoid.
            ..Doctor::unknown(birth, known(&self.kind).unwrap_or(ExitKind::Age))
        })
    }

    fn applicant(&self, ctx: &Ctx) -> Result<Candidate, MissingCore> {
        let birth = known(&self.birth).ok_or(MissingCore::Birth)?;
        let [law_abiding, good_conduct, accepts_management, qualified, fit] = facts(&self.basics);
        let [on_post, annual_pass] = facts(&self.in_post);
        let [village_consent, centre_consent, village_publicity_ok, district_publicity_ok] = facts(&self.consents);
        let action = match self.aim() {
            Aim::Stays | Aim::Leaves | Aim::Left | Aim::GoesOn => {
                Action::Continue(InPost { registered_on: event(&self.registered), on_post, annual_pass })
            }
            Aim::Comes => Action::Apply(Newcomer {
                applied_on: self.applied_on().unwrap_or(ctx.today),
                full_time: Tri::from(known(&self.full_time)),
                level: known(&self.level),
                major: known(&self.major),
                fresh_graduate: Tri::from(known(&self.fresh)),
                documents: Tri::from(known(&self.papers)),
                village_consent,
                centre_consent,
                village_publicity_ok,
                district_publicity_ok,
            }),
        };
        let as_of = ctx.today;
        Ok(Candidate { birth, as_of, law_abiding, good_conduct, accepts_management, qualified, fit, action })
    }
}

fn known<T: Copy>(given: &Option<Given<T>>) -> Option<T> {
    given.as_ref().and_then(Given::known).copied()
}

fn facts<const N: usize>(given: &Option<Given<Facts<N>>>) -> [Tri; N] {
    known(given).map_or([Tri::Unknown; N], |facts| facts.0)
}

/// Not asked yet: it has not happened.
fn event(given: &Option<Given<Happened>>) -> Event {
    match given {
        None | Some(Given::Known(Happened::No)) => Event::NotHappened,
        Some(Given::Known(Happened::On(day))) => Event::On(*day),
        Some(Given::Unsure) => Event::Unknown,
    }
}
