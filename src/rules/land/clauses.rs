//! 认定范围 clause by clause (第三、四、七、八、十、十二、十四、十九、二十一、二十三条): each is met, not met or
//! pending, from the facts, the figures and the readings. `eligibility` folds them into the verdict.
use crate::base::{Attain, Date, Feb29, StatutoryAges, Tri, attained_on};
use crate::policy::Ctx;

use super::params::{
    Art4Item7, Art14, EffectiveInclusive, LandParams, MovedInSameDay, RouteDate, ValidityLastDay, ValidityStart,
};
use super::person::{Event, Farmer, FirstScheme, Ground, Scheme, SoldierRank, StatusNow};
use super::routes::{Route, route_on};

/// One clause applied to one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// Clause id of the contract, such as `3.area`.
    pub clause: &'static str,
    /// Whether the person passes it.
    pub passes: Tri,
}

const fn finding(clause: &'static str, passes: Tri) -> Finding {
    Finding { clause, passes }
}

/// Every clause that decides recognition.
pub(super) fn findings(ctx: &Ctx, params: &LandParams, farmer: &Farmer, statutory: StatutoryAges) -> Vec<Finding> {
    let mut list = vec![
        finding("3.requisition", farmer.gov_requisition),
        finding("3.area", farmer.area_mu.map_or(Tri::Unknown, |area| Tri::from(area < params.area_limit))),
        finding("3.age", Tri::from(sixteenth(ctx, params, farmer.birth) <= farmer.announcement)),
    ];
    list.extend(ground(farmer));
    list.extend([
        finding("4.1", !farmer.soe_worker),
        finding("4.2", !farmer.had_subsidy),
        finding("4.3", !public_staff(farmer)),
        finding("4.4", !farmer.lodger),
        finding("4.5", !farmer.illegal_use.and(farmer.illegal_use_caused)),
        finding("4.6", !farmer.other_collective),
        finding("4.7", promoted(ctx.reading(), farmer)),
        finding("4.8", !farmer.graduate_moved),
        finding("4.9", !farmer.other_bar),
        finding("7", (!farmer.previously_confirmed).or(farmer.reverified)),
        finding("8", one_project(farmer)),
        finding("10", scheme(ctx, farmer, statutory)),
        finding("19", moved_in(ctx.reading(), farmer)),
        finding("21", Tri::from(in_force(ctx, params, farmer.announcement))),
        finding("23", within_validity(ctx, params, farmer)),
    ]);
    list.extend(serving(ctx.reading(), farmer));
    list
}

/// 满16周岁的那天.
pub(super) fn sixteenth(ctx: &Ctx, params: &LandParams, birth: Date) -> Date {
    attained_on(birth, params.age_min, ctx.reading::<Feb29>(), ctx.reading::<Attain>())
}

/// 有效期最后一天 (第二十三条).
pub(super) fn valid_until(ctx: &Ctx, params: &LandParams) -> Date {
    let start = match ctx.reading::<ValidityStart>() {
        ValidityStart::Issued => params.issued,
        ValidityStart::Effective => params.effective_from,
    };
    let months = params.validity_years.saturating_mul(crate::base::MONTHS_PER_YEAR);
    let same_day = start.plus_months(i32::try_from(months).unwrap_or(i32::MAX));
    match ctx.reading::<ValidityLastDay>() {
        ValidityLastDay::Civil202 => same_day,
        ValidityLastDay::MinusOne => same_day.plus_days(-1),
    }
}

/// 自2023年6月1日之后发布公告 (第二十一条).
pub(super) fn in_force(ctx: &Ctx, params: &LandParams, announcement: Date) -> bool {
    match ctx.reading::<EffectiveInclusive>() {
        EffectiveInclusive::Included => announcement >= params.effective_from,
        EffectiveInclusive::Excluded => announcement > params.effective_from,
    }
}

/// The clause of article 14 that only suspends, when it applies.
pub(super) fn suspended(farmer: &Farmer) -> Tri {
    match farmer.status_now {
        Some(StatusNow::None) => Tri::No,
        Some(StatusNow::Service | StatusNow::Student | StatusNow::Prison) => Tri::Yes,
        None => Tri::Unknown,
    }
}

/// 出国（境）定居且丧失国籍 (第十四条).
pub(super) fn left_for_good(farmer: &Farmer) -> Tri {
    farmer.settled_abroad.and(farmer.lost_nationality)
}

fn ground(farmer: &Farmer) -> Vec<Finding> {
    let Some(ground) = farmer.ground else {
        return vec![finding("3.ground", Tri::Unknown)];
    };
    match ground {
        Ground::Member => vec![
            finding("3.contract", farmer.contract_right),
            finding("3.member", farmer.collective_member),
            finding("3.g1", farmer.duties),
        ],
        Ground::Student => vec![finding("3.g2", farmer.before_met_g1.and(farmer.origin_hukou))],
        Ground::Soldier => {
            let rank = match farmer.soldier_rank {
                Some(SoldierRank::Conscript | SoldierRank::Corporal | SoldierRank::Sergeant) => Tri::Yes,
                Some(SoldierRank::Higher) => Tri::No,
                None => Tri::Unknown,
            };
            let facts = [farmer.before_met_g1, farmer.origin_hukou, rank, farmer.soldier_returnable];
            vec![finding("3.g2", Tri::all(facts))]
        }
        Ground::Parent => vec![finding("3.g3", farmer.parent_member.and(farmer.self_meets_membership))],
        Ground::Prisoner => vec![finding("3.g4", farmer.before_met_g1)],
        Ground::Other => {
            let vote = [farmer.vote_passed, farmer.vote_lawful, farmer.vote_audited, farmer.vote_published];
            vec![finding("3.g5", Tri::all(vote))]
        }
    }
}

/// Article 4(3); hired by the day of the notice counts here, later under article 12.
fn public_staff(farmer: &Farmer) -> Tri {
    let hired_by_notice = match farmer.hired_on {
        Event::On(day) => Tri::from(day <= farmer.announcement),
        Event::NotHappened | Event::Unknown => Tri::No,
    };
    farmer.public_staff.or(hired_by_notice)
}

fn promoted(reading: Art4Item7, farmer: &Farmer) -> Tri {
    let (promoted, returnable) = (farmer.promoted, farmer.promoted_returnable);
    match reading {
        Art4Item7::Review => match (promoted, returnable) {
            (Tri::No, _) => Tri::Yes,
            (Tri::Yes, Tri::No) => Tri::No,
            (Tri::Yes, Tri::Yes | Tri::Unknown) | (Tri::Unknown, _) => Tri::Unknown,
        },
        Art4Item7::Exception => !promoted.and(!returnable),
        Art4Item7::Conjunctive => !promoted.and(returnable),
        Art4Item7::Strict => !promoted,
    }
}

fn one_project(farmer: &Farmer) -> Tri {
    let open = match farmer.other_applications {
        Some(0) => Tri::Yes,
        Some(_) | None => Tri::Unknown,
    };
    (!farmer.approved_elsewhere).and(open)
}

fn scheme(ctx: &Ctx, farmer: &Farmer, statutory: StatutoryAges) -> Tri {
    let unchanged = match (farmer.first_scheme, farmer.scheme) {
        (FirstScheme::NotYet, _) => Tri::Yes,
        (FirstScheme::Chosen(_), None | Some(Scheme::Undecided)) | (FirstScheme::Unknown, _) => Tri::Unknown,
        (FirstScheme::Chosen(first), Some(now)) => Tri::from(first == now),
    };
    let open = match farmer.scheme {
        Some(Scheme::None) => Tri::No,
        Some(Scheme::Resident | Scheme::Undecided) => Tri::Yes,
        Some(Scheme::Enterprise) => enterprise_open(ctx, farmer, statutory),
        None => Tri::Unknown,
    };
    unchanged.and(open)
}

fn enterprise_open(ctx: &Ctx, farmer: &Farmer, statutory: StatutoryAges) -> Tri {
    let on = route_day(ctx, farmer);
    let routes = farmer.categories().into_iter().map(|category| {
        match route_on(ctx.reading(), statutory(farmer.birth, category).reached_on, on) {
            Route::Choice => Tri::Yes,
            Route::ResidentOnly => Tri::No,
            Route::Review => Tri::Unknown,
        }
    });
    routes.reduce(|a, b| if a == b { a } else { Tri::Unknown }).unwrap_or(Tri::Unknown)
}

/// The day on which the age for the choice counts (第十条).
pub(super) fn route_day(ctx: &Ctx, farmer: &Farmer) -> Date {
    match ctx.reading::<RouteDate>() {
        RouteDate::Announcement => farmer.announcement,
        RouteDate::AsOf => farmer.as_of,
    }
}

fn moved_in(same_day: MovedInSameDay, farmer: &Farmer) -> Tri {
    let moved = match farmer.moved_in_on {
        Event::NotHappened => return Tri::Yes,
        Event::Unknown => return Tri::Unknown,
        Event::On(day) => day,
    };
    let after = |notice: Date| match same_day {
        MovedInSameDay::Allow => Tri::from(moved > notice),
        MovedInSameDay::Deny => Tri::from(moved >= notice),
        MovedInSameDay::Review if moved == notice => Tri::Unknown,
        MovedInSameDay::Review => Tri::from(moved > notice),
    };
    match farmer.settlement_announcement {
        Event::NotHappened => !after(farmer.announcement),
        Event::Unknown => Tri::Unknown,
        // After both notices: barred. Between them: the text names either, so it is for review.
        Event::On(other) => match (after(farmer.announcement), after(other)) {
            (Tri::Yes, Tri::Yes) => Tri::No,
            (Tri::No, Tri::No) => Tri::Yes,
            (Tri::Yes | Tri::Unknown, Tri::No | Tri::Unknown)
            | (Tri::No, Tri::Yes | Tri::Unknown)
            | (Tri::Unknown, Tri::Yes) => Tri::Unknown,
        },
    }
}

/// Announced or claimed after the last day: a successor rule decides (第二十二条), so review, never a flat no.
fn within_validity(ctx: &Ctx, params: &LandParams, farmer: &Farmer) -> Tri {
    let last = valid_until(ctx, params);
    if farmer.announcement > last || farmer.as_of > last { Tri::Unknown } else { Tri::Yes }
}

fn serving(reading: Art14, farmer: &Farmer) -> Option<Finding> {
    match (reading, suspended(farmer)) {
        (_, Tri::Unknown) => Some(finding("14.2", Tri::Unknown)),
        (Art14::Listed, Tri::Yes | Tri::No) | (Art14::Review | Art14::Fail, Tri::No) => None,
        (Art14::Review, Tri::Yes) => Some(finding("14.2", Tri::Unknown)),
        (Art14::Fail, Tri::Yes) => Some(finding("14.2", Tri::No)),
    }
}
