//! 带什么 (第六条（一）、附件4): the papers for recognition and for a claim, originals and copies as the text names
//! them. Papers that settle an open clause are named by the clause itself.
use crate::base::{Derived, Outcome};
use crate::policy::Ctx;

use super::person::{Ground, Scheme};

/// One paper to bring.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// Its name.
    pub name: String,
    /// Original, copy, what to do before.
    pub note: String,
    /// The stop it is brought to, by the id of [`super::Stop`].
    pub at: &'static str,
}

/// 材料 for someone of that group, for recognition and then for a claim under the insurance chosen.
pub fn list_papers(ctx: &Ctx, ground: Option<Ground>, scheme: Option<Scheme>) -> Derived<Vec<Paper>> {
    let (apply, claim) = ("stop.apply", "stop.claim");
    let mut ids = vec![("paper.form1", apply), ("paper.id", apply), ("paper.household", apply)];
    let right = match ground {
        Some(Ground::Member) | None => "paper.contract",
        Some(Ground::Student) => "paper.student",
        Some(Ground::Soldier) => "paper.soldier",
        Some(Ground::Parent) => "paper.parent",
        Some(Ground::Prisoner) => "paper.prisoner",
        Some(Ground::Other) => "paper.vote",
    };
    ids.extend([(right, apply), ("paper.card", claim)]);
    match scheme {
        Some(Scheme::Resident | Scheme::None) => {}
        Some(Scheme::Enterprise | Scheme::Undecided) | None => ids.push(("paper.receipt", claim)),
    }
    let steps: Vec<_> = ids.iter().map(|(id, _)| ctx.step(id, Outcome::Computed, &[])).collect();
    let papers =
        steps.iter().zip(&ids).map(|(step, (_, at))| Paper { name: step.label.clone(), note: step.result.clone(), at });
    Derived { value: papers.collect(), steps, notices: Vec::new() }
}
