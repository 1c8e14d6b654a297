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
    /// Wording of this very reason, where the clause's own words do not fit it.
    pub because: Option<&'static str>,
}

const fn finding(clause: &'static str, passes: Tri) -> Finding {
    Finding { clause, passes, because: None }
}

const fn because(clause: &'static str, (passes, because): (Tri, Option<&'static str>)) -> Finding {
    Finding { clause, passes, because }
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
        because("4.7", promoted(ctx.reading(), farmer)),
        finding("4.8", !farmer.graduate_moved),
        finding("4.9", !farmer.other_bar),
        because("7", rechecked(farmer)),
        because("8", one_project(farmer)),
        because("10", scheme(ctx, farmer, statutory)),
        because("19", moved_in(ctx.reading(), farmer)),
        because("21", announced_in_force(ctx, params, farmer.announcement)),
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
        Ground::Student => {
            let passes = farmer.before_met_g1.and(farmer.origin_hukou);
            vec![because("3.g2", (passes, reason(passes, "why.student_met", "why.student_no", "why.student_open")))]
        }
        Ground::Soldier => {
            let rank = match farmer.soldier_rank {
                Some(SoldierRank::Conscript | SoldierRank::Corporal | SoldierRank::Sergeant) => Tri::Yes,
                Some(SoldierRank::Higher) => Tri::No,
                None => Tri::Unknown,
            };
            // 原户籍 is read over both, students and soldiers: 原籍安置 presupposes it.
            let facts = [farmer.before_met_g1, farmer.origin_hukou, rank, farmer.soldier_returnable];
            let passes = Tri::all(facts);
            vec![because("3.g2", (passes, reason(passes, "why.soldier_met", "why.soldier_no", "why.soldier_open")))]
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

/// One wording for each outcome.
fn reason(passes: Tri, met: &'static str, no: &'static str, open: &'static str) -> Option<&'static str> {
    Some(match passes {
        Tri::Yes => met,
        Tri::No => no,
        Tri::Unknown => open,
    })
}

fn promoted(reading: Art4Item7, farmer: &Farmer) -> (Tri, Option<&'static str>) {
    let (promoted, returnable) = (farmer.promoted, farmer.promoted_returnable);
    let passes = match reading {
        Art4Item7::Review => match (promoted, returnable) {
            (Tri::No, _) => Tri::Yes,
            (Tri::Yes, Tri::No) => Tri::No,
            (Tri::Yes, Tri::Yes | Tri::Unknown) | (Tri::Unknown, _) => Tri::Unknown,
        },
        Art4Item7::Exception => !promoted.and(!returnable),
        Art4Item7::Conjunctive => !promoted.and(returnable),
        Art4Item7::Strict => !promoted,
    };
    let because = match (promoted, passes) {
        (Tri::Unknown, Tri::Unknown) => Some("why.promoted_unknown"),
        (Tri::Yes, Tri::Unknown) if returnable == Tri::Unknown => Some("why.returnable_unknown"),
        (Tri::Yes, Tri::Yes) => Some("why.promoted_spared"),
        (Tri::Yes | Tri::No | Tri::Unknown, Tri::Yes | Tri::No | Tri::Unknown) => None,
    };
    (passes, because)
}

fn rechecked(farmer: &Farmer) -> (Tri, Option<&'static str>) {
    let passes = (!farmer.previously_confirmed).or(farmer.reverified);
    let unknown = passes == Tri::Unknown && farmer.previously_confirmed == Tri::Unknown;
    (passes, unknown.then_some("why.confirmed_unknown"))
}

fn one_project(farmer: &Farmer) -> (Tri, Option<&'static str>) {
    let open = match farmer.other_applications {
        Some(0) => Tri::Yes,
        Some(_) | None => Tri::Unknown,
    };
    let passes = (!farmer.approved_elsewhere).and(open);
    let several = farmer.other_applications.is_some_and(|others| others > 0);
    (passes, (passes == Tri::Unknown && !several).then_some("why.projects_unknown"))
}

fn scheme(ctx: &Ctx, farmer: &Farmer, statutory: StatutoryAges) -> (Tri, Option<&'static str>) {
    let (unchanged, first) = match (farmer.first_scheme, farmer.scheme) {
        (FirstScheme::NotYet, _) => (Tri::Yes, None),
        (FirstScheme::Unknown, _) => (Tri::Unknown, Some("why.first_unknown")),
        (FirstScheme::Chosen(_), None | Some(Scheme::Undecided)) => (Tri::Unknown, Some("why.first_binds")),
        (FirstScheme::Chosen(Scheme::Enterprise), Some(Scheme::Resident))
            if enterprise_open(ctx, farmer, statutory) == Tri::No =>
        {
            (Tri::No, Some("why.first_closed"))
        }
        (FirstScheme::Chosen(first), Some(now)) => (Tri::from(first == now), Some("why.first_differs")),
    };
    let (open, now) = match farmer.scheme {
        Some(Scheme::None) => (Tri::No, Some("why.scheme_none")),
        Some(Scheme::Undecided) => (Tri::Yes, Some("why.scheme_undecided")),
        Some(Scheme::Resident) => (Tri::Yes, None),
        Some(Scheme::Enterprise) => match enterprise_open(ctx, farmer, statutory) {
            Tri::Yes => (Tri::Yes, None),
            Tri::No => (Tri::No, Some("why.past_age")),
            Tri::Unknown => (Tri::Unknown, Some("why.age_open")),
        },
        None => (Tri::Unknown, None),
    };
    let passes = unchanged.and(open);
    // The part that decides names the reason.
    (passes, if open == passes { now } else { first })
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

/// Whether a move on `moved` comes after a notice (第十九条).
fn after_notice(same_day: MovedInSameDay, moved: Date, notice: Date) -> Tri {
    match same_day {
        MovedInSameDay::Allow => Tri::from(moved > notice),
        MovedInSameDay::Deny => Tri::from(moved >= notice),
        MovedInSameDay::Review if moved == notice => Tri::Unknown,
        MovedInSameDay::Review => Tri::from(moved > notice),
    }
}

/// After one notice and not after the other: the text names either.
pub(super) fn between_notices(ctx: &Ctx, farmer: &Farmer) -> bool {
    let (Event::On(moved), Event::On(other)) = (farmer.moved_in_on, farmer.settlement_announcement) else {
        return false;
    };
    let after = |notice| after_notice(ctx.reading(), moved, notice);
    after(farmer.announcement) != after(other)
}

fn moved_in(same_day: MovedInSameDay, farmer: &Farmer) -> (Tri, Option<&'static str>) {
    let moved = match farmer.moved_in_on {
        Event::NotHappened => return (Tri::Yes, None),
        Event::Unknown => return (Tri::Unknown, Some("why.move_unknown")),
        Event::On(day) => day,
    };
    let after = |notice: Date| after_notice(same_day, moved, notice);
    let one = |passes: Tri| {
        let same = moved == farmer.announcement;
        let words = if same {
            reason(passes, "why.same_day_met", "why.same_day_no", "why.same_day_open")
        } else {
            reason(passes, "why.moved_before", "why.moved_after", "why.same_day_open")
        };
        (passes, words)
    };
    match farmer.settlement_announcement {
        Event::NotHappened => one(!after(farmer.announcement)),
        Event::Unknown => (Tri::Unknown, Some("why.settlement_unknown")),
        // After both notices: barred. Between them: the text names either, so it is for review.
        Event::On(other) => match (after(farmer.announcement), after(other)) {
            (Tri::Yes, Tri::Yes) => one(Tri::No),
            (Tri::No, Tri::No) => one(Tri::Yes),
            (Tri::Unknown, Tri::Unknown) => one(Tri::Unknown),
            (Tri::Yes, Tri::No | Tri::Unknown)
            | (Tri::No, Tri::Yes | Tri::Unknown)
            | (Tri::Unknown, Tri::Yes | Tri::No) => (Tri::Unknown, Some("why.moved_between")),
        },
    }
}

fn announced_in_force(ctx: &Ctx, params: &LandParams, announcement: Date) -> (Tri, Option<&'static str>) {
    let passes = in_force(ctx, params, announcement);
    let same_day = !passes && announcement == params.effective_from;
    (Tri::from(passes), same_day.then_some("why.effective_day"))
}

/// Announced or claimed after the last day: a successor rule decides (第二十二条), so review, never a flat no.
fn within_validity(ctx: &Ctx, params: &LandParams, farmer: &Farmer) -> Tri {
    let last = valid_until(ctx, params);
    if farmer.announcement > last || farmer.as_of > last { Tri::Unknown } else { Tri::Yes }
}

fn serving(reading: Art14, farmer: &Farmer) -> Option<Finding> {
    match (reading, suspended(farmer)) {
        (_, Tri::Unknown) => Some(finding("14.2", Tri::Unknown)),
        (_, Tri::No) => Some(finding("14.2", Tri::Yes)),
        (Art14::Listed, Tri::Yes) => None,
        (Art14::Review, Tri::Yes) => Some(because("14.2", (Tri::Unknown, Some("why.serving_review")))),
        (Art14::Fail, Tri::Yes) => Some(because("14.2", (Tri::No, Some("why.serving_fail")))),
    }
}
