//! 两种养老保险，选哪种 (第十、十一条): what each route gives this person, when, and what it still asks. The total
//! is the same; the choice cannot be changed later. Which is better is the person's to weigh: interest,
//! pension levels and a balance left at death are outside the text.
use crate::base::{Date, Derived, MONTHS_PER_YEAR, Money, Outcome, RetirementCategory, StatutoryAges, Tri, YearMonth};
use crate::policy::Ctx;

use super::clauses::route_day;
use super::params::{FigureMissing, LandParams, count};
use super::person::Farmer;
use super::resident::{credit, increment};
use super::routes::{Route, route_on};
use super::subsidy::Award;

/// Both routes for one person; several outlooks where it is not known which retirement table applies.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// 企业职工基本养老保险, one a possible table; none where it is not open.
    pub enterprise: Vec<EnterpriseOutlook>,
    /// The possible tables by which it is not open.
    pub closed: Vec<EnterpriseOutlook>,
    /// 城乡居民基本养老保险.
    pub resident: ResidentOutlook,
}

/// Where the person stands already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    /// 已经领取城乡居民养老保险待遇.
    pub drawing: Tri,
    /// Months that were claimed on the enterprise route.
    pub claimed: u32,
}

/// 先缴后补.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EnterpriseOutlook {
    /// The retirement table.
    pub category: RetirementCategory,
    /// Whether this route is open.
    pub route: Route,
    /// 法定退休日.
    pub retires_on: Date,
    /// 一年最多, to the fen.
    pub yearly_most: Money,
    /// Months still to pay until all is claimed.
    pub months: u32,
    /// The last of them, paying every month from the next one.
    pub used_up: YearMonth,
    /// Whether all can be claimed by the month of the statutory age, paying every month.
    pub before_retirement: bool,
    /// The statutory age is reached already on the day asked about.
    pub retired: bool,
}

/// 一次性计入个人账户.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ResidentOutlook {
    /// 一次性计入.
    pub lump_sum: Money,
    /// 补贴 ÷ 139.
    pub monthly: Money,
    /// Next month for those drawing; else the month of 60, or next month for those past it.
    pub from: YearMonth,
    /// Already drawing.
    pub drawing: bool,
    /// Old enough to draw on the day asked about.
    pub of_age: bool,
}

/// 比较: both routes on the day asked about.
pub fn compare_routes(
    ctx: &Ctx,
    farmer: &Farmer,
    award: &Award,
    standing: Standing,
    statutory: StatutoryAges,
) -> Result<Derived<Comparison>, FigureMissing> {
    let Standing { drawing, claimed } = standing;
    let params = LandParams::at(ctx, farmer.announcement)?;
    let pension_age = count(ctx, "retirement.resident_pension_age", farmer.as_of)?;
    let sixty = farmer.birth.plus_months(i32::try_from(pension_age * MONTHS_PER_YEAR).unwrap_or(i32::MAX));
    let all = farmer.categories().into_iter().map(|category| outlook(ctx, farmer, award, category, claimed, statutory));
    let (closed, enterprise): (Vec<_>, Vec<_>) = all.partition(|outlook| outlook.route == Route::ResidentOnly);
    let credited = credit(&params, award.total, farmer.as_of, true);
    let next_month = credited.increment_from.unwrap_or_else(|| farmer.as_of.year_month());
    let of_age = sixty <= farmer.as_of;
    let from = if drawing == Tri::Yes { next_month } else { sixty.year_month().max(next_month) };
    let monthly = increment(&params, award.total);
    let resident = ResidentOutlook { lump_sum: award.total, monthly, from, drawing: drawing == Tri::Yes, of_age };

    let values = vec![
        ("total", award.total.grouped()),
        ("yearly", award.yearly.grouped()),
        ("months", (award.years * MONTHS_PER_YEAR).saturating_sub(claimed).to_string()),
        ("divisor", params.divisor.to_string()),
        ("monthly", resident.monthly.grouped()),
        ("from", from.zh()),
        ("pensionAge", pension_age.to_string()),
        ("next", next_month.zh()),
    ];
    let mut steps = Vec::new();
    for outlook in closed.iter().chain(&enterprise) {
        let mut values = values.clone();
        values.push(("category", outlook.category.zh().to_string()));
        values.push(("retires", outlook.retires_on.zh()));
        values.push(("usedUp", outlook.used_up.zh()));
        let (id, outcome) = match (outlook.route, outlook.retired, outlook.before_retirement) {
            (Route::ResidentOnly, _, _) => ("land.compare_closed", Outcome::NotMet),
            (Route::Choice | Route::Review, true, _) => ("land.compare_enterprise_retired", Outcome::Computed),
            (Route::Choice | Route::Review, false, true) => ("land.compare_enterprise", Outcome::Computed),
            (Route::Choice | Route::Review, false, false) => ("land.compare_enterprise_short", Outcome::Computed),
        };
        steps.push(ctx.step(id, outcome, &values));
    }
    let id = match (drawing, of_age) {
        (Tri::Yes, _) => "land.compare_drawing",
        (Tri::No | Tri::Unknown, true) => "land.compare_of_age",
        (Tri::No | Tri::Unknown, false) => "land.compare_resident",
    };
    steps.push(ctx.step(id, Outcome::Computed, &values));
    Ok(Derived { value: Comparison { enterprise, closed, resident }, steps, notices: Vec::new() })
}

fn outlook(
    ctx: &Ctx,
    farmer: &Farmer,
    award: &Award,
    category: RetirementCategory,
    claimed: u32,
    statutory: StatutoryAges,
) -> EnterpriseOutlook {
    let retires_on = statutory(farmer.birth, category).reached_on;
    let months = (award.years * MONTHS_PER_YEAR).saturating_sub(claimed);
    let used_up = farmer.as_of.year_month().plus_months(i32::try_from(months).unwrap_or(i32::MAX));
    EnterpriseOutlook {
        category,
        route: route_on(ctx.reading(), retires_on, route_day(ctx, farmer)),
        retires_on,
        yearly_most: award.yearly,
        months,
        used_up,
        before_retirement: used_up <= retires_on.year_month(),
        retired: retires_on <= farmer.as_of,
    }
}
