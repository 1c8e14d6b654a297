//! 答案变成档案: the profile the rules decide on, out of the answers on this person's path. What was not asked or is
//! not clear stays unknown; an event that was not asked has not happened (the path asks wherever it could matter).
use crate::base::{Date, Tri};
use crate::policy::Ctx;
use crate::rules::land::{Base, Event, Exclusions, Farmer, FirstScheme, Ground, LedgerEntry, Progress, Scheme};
use crate::ui::guide::{Facts, Given, Happened, Told};

use super::flow;
use super::question::Answers;
use super::reply::{Abroad, Area, Claim, First, Projects, Settlement};

/// Without it nothing can be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MissingCore {
    /// 征收土地公告日期.
    Announcement,
    /// 出生日期.
    Birth,
}

impl Answers {
    /// The profile; answers that are no longer asked do not count.
    pub fn farmer(&self, ctx: &Ctx) -> Result<Farmer, MissingCore> {
        self.only(&flow::path(ctx, self)).profile(ctx.today)
    }

    /// 月缴费基数值: the policy's, unless it was asked for and told.
    pub fn base(&self) -> Base {
        self.base.as_ref().and_then(Given::known).map_or(Base::Policy, |amount| Base::Given(*amount))
    }

    /// Whether the residents' pension is drawn already; none: not asked, or not known.
    pub fn drawing(&self) -> Option<bool> {
        self.drawing.as_ref().and_then(Given::known).copied()
    }

    /// 办到哪一步.
    pub fn progress(&self) -> Progress {
        self.progress.as_ref().and_then(Given::known).copied().unwrap_or(Progress::Unknown)
    }

    /// What was claimed already on the enterprise route, in the order of the years. One number tells the months that do
    /// not count; they stand under the first of the reasons.
    pub fn ledger(&self) -> Vec<LedgerEntry> {
        let entry = |claim: &Claim| LedgerEntry {
            year: claim.year,
            months_paid: claim.months,
            excluded: Exclusions { employed: claim.excluded, ..Exclusions::default() },
        };
        let claims = self.claims.as_ref().and_then(Given::known);
        claims.map(|claims| claims.0.iter().map(entry).collect()).unwrap_or_default()
    }

    /// The profile out of exactly these answers.
    pub(super) fn profile(&self, as_of: Date) -> Result<Farmer, MissingCore> {
        let announcement = known(&self.announcement).ok_or(MissingCore::Announcement)?;
        let birth = known(&self.birth).ok_or(MissingCore::Birth)?;
        let mut farmer = Farmer {
            sex: known(&self.sex),
            female_category: known(&self.category),
            gov_requisition: fact(&self.requisition),
            area_mu: known(&self.area).map(Area::each),
            had_subsidy: fact(&self.had_subsidy),
            previously_confirmed: fact(&self.confirmed),
            reverified: fact(&self.reverified),
            illegal_use_caused: fact(&self.illegal_caused),
            promoted_returnable: fact(&self.promoted_returnable),
            scheme: known(&self.scheme),
            first_scheme: self.first_scheme(),
            hired_on: event(&self.hired),
            moved_in_on: event(&self.moved_in),
            settlement_announcement: self.settlement_event(announcement),
            status_now: known(&self.status),
            ..Farmer::unknown(birth, announcement, as_of)
        };
        self.put_ground(&mut farmer);
        self.put_bars(&mut farmer);
        self.put_projects(&mut farmer);
        self.put_abroad(&mut farmer);
        Ok(farmer)
    }

    fn put_ground(&self, farmer: &mut Farmer) {
        farmer.ground = known(&self.ground);
        let [contract, member, duties] = facts(&self.member);
        (farmer.contract_right, farmer.collective_member, farmer.duties) = (contract, member, duties);
        match farmer.ground {
            Some(Ground::Student) => {
                [farmer.before_met_g1, farmer.origin_hukou] = facts(&self.student);
            }
            Some(Ground::Soldier) => {
                [farmer.before_met_g1, farmer.origin_hukou, farmer.soldier_returnable] = facts(&self.soldier);
                farmer.soldier_rank = known(&self.rank);
            }
            Some(Ground::Prisoner) => farmer.before_met_g1 = fact(&self.prisoner),
            Some(Ground::Member | Ground::Parent | Ground::Other) | None => {}
        }
        [farmer.parent_member, farmer.self_meets_membership] = facts(&self.parent);
        [farmer.vote_passed, farmer.vote_lawful, farmer.vote_audited, farmer.vote_published] = facts(&self.vote);
    }

    fn put_bars(&self, farmer: &mut Farmer) {
        [
            farmer.soe_worker,
            farmer.public_staff,
            farmer.lodger,
            farmer.illegal_use,
            farmer.other_collective,
            farmer.promoted,
            farmer.graduate_moved,
            farmer.other_bar,
        ] = facts(&self.bars);
    }

    fn put_projects(&self, farmer: &mut Farmer) {
        (farmer.approved_elsewhere, farmer.other_applications) = match known(&self.projects) {
            Some(Projects::None) => (Tri::No, Some(0)),
            Some(Projects::Applied) => (Tri::No, Some(1)),
            Some(Projects::Approved) => (Tri::Yes, Some(0)),
            None => (Tri::Unknown, None),
        };
    }

    fn put_abroad(&self, farmer: &mut Farmer) {
        (farmer.settled_abroad, farmer.lost_nationality) = match known(&self.abroad) {
            Some(Abroad::No) => (Tri::No, Tri::No),
            Some(Abroad::Settled) => (Tri::Yes, Tri::No),
            Some(Abroad::Lost) => (Tri::Yes, Tri::Yes),
            None => (Tri::Unknown, Tri::Unknown),
        };
    }

    fn first_scheme(&self) -> FirstScheme {
        match &self.first_scheme {
            None | Some(Given::Known(First::ThisOne)) => FirstScheme::NotYet,
            Some(Given::Known(First::Enterprise)) => FirstScheme::Chosen(Scheme::Enterprise),
            Some(Given::Known(First::Resident)) => FirstScheme::Chosen(Scheme::Resident),
            Some(Given::Unsure) => FirstScheme::Unknown,
        }
    }

    /// Someone who moved in and has not told of the other notice: not known. Posted after a move that itself came
    /// before the 征收土地公告: the move came before both, so the other notice changes nothing.
    fn settlement_event(&self, announcement: Date) -> Event {
        let Some(Given::Known(Happened::On(moved))) = &self.moved_in else {
            return Event::NotHappened;
        };
        match &self.settlement {
            Some(Given::Known(Settlement::NotYet)) => Event::NotHappened,
            Some(Given::Known(Settlement::On(day))) => Event::On(*day),
            Some(Given::Known(Settlement::AfterMove)) if *moved < announcement => Event::NotHappened,
            Some(Given::Known(Settlement::AfterMove) | Given::Unsure) | None => Event::Unknown,
        }
    }
}

fn known<T: Copy>(given: &Option<Given<T>>) -> Option<T> {
    given.as_ref().and_then(Given::known).copied()
}

fn fact(given: &Option<Given<bool>>) -> Tri {
    Tri::from(known(given))
}

fn facts<const N: usize>(given: &Option<Given<Facts<N>>>) -> [Tri; N] {
    known(given).map_or([Tri::Unknown; N], |facts| facts.0)
}

/// Not asked yet: it has not happened, so that nothing is refused before the question was put.
fn event(given: &Option<Given<Happened>>) -> Event {
    match given {
        None | Some(Given::Known(Happened::No)) => Event::NotHappened,
        Some(Given::Known(Happened::On(day))) => Event::On(*day),
        Some(Given::Unsure) => Event::Unknown,
    }
}
