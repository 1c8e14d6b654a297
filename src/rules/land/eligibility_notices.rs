//! 认定结果旁边要说的话: other readings and neighbouring days or values that change this verdict, the places
//! where the text contradicts itself, the period of the measure.
use crate::base::{Attain, Date, Feb29, Notice, NoticeKind, Rate, Reading, ReadingIds, StatutoryAges, Tri};
use crate::policy::{Ctx, Fields};

use super::clauses::between_notices;
use super::eligibility::{Eligibility, decide};
use super::params::{
    Art4Item7, Art14, EffectiveInclusive, LandParams, MovedInSameDay, OnReaching, RouteDate, ValidityLastDay,
    ValidityStart,
};
use super::person::{Event, Farmer};
use super::subsidy_notices::expiry;

/// The smallest step of 亩 on the forms.
const AREA_STEP: &str = "0.01";

/// The readings that can change a verdict.
const READINGS: [ReadingIds; 10] = [
    Attain::IDS,
    Feb29::IDS,
    EffectiveInclusive::IDS,
    ValidityStart::IDS,
    ValidityLastDay::IDS,
    MovedInSameDay::IDS,
    Art4Item7::IDS,
    Art14::IDS,
    OnReaching::IDS,
    RouteDate::IDS,
];

pub(super) fn eligibility_notices(
    ctx: &Ctx,
    farmer: &Farmer,
    statutory: StatutoryAges,
    params: &LandParams,
    here: &Eligibility,
) -> Vec<Notice> {
    let mut notices = Compared { farmer, statutory, params, here, notices: Vec::new() };
    notices.try_choices(ctx);
    for days in [-1, 1] {
        notices.try_day(ctx, "birth", "出生日期", farmer.birth.plus_days(days), |f, day| f.birth = day);
        let day = farmer.announcement.plus_days(days);
        notices.try_day(ctx, "announcement", "征收土地公告日期", day, |f, day| f.announcement = day);
        notices.try_day(ctx, "asOf", "申请日期", farmer.as_of.plus_days(days), |f, day| f.as_of = day);
        if let Event::On(day) = farmer.moved_in_on {
            let moved = day.plus_days(days);
            notices.try_day(ctx, "movedInOn", "户口迁入日期", moved, |f, day| f.moved_in_on = Event::On(day));
        }
        if let Event::On(day) = farmer.hired_on {
            let hired = day.plus_days(days);
            notices.try_day(ctx, "hiredOn", "录用日期", hired, |f, day| f.hired_on = Event::On(day));
        }
        if let Event::On(day) = farmer.settlement_announcement {
            let other = day.plus_days(days);
            let set: fn(&mut Farmer, Date) = |f, day| f.settlement_announcement = Event::On(day);
            notices.try_day(ctx, "settlementAnnouncement", "补偿安置公告日期", other, set);
        }
    }
    notices.try_area(ctx);
    let mut list = notices.notices;
    list.extend(conflicts(ctx, farmer));
    list.extend(expiry(ctx, params, farmer.announcement, farmer.as_of));
    list
}

struct Compared<'a> {
    farmer: &'a Farmer,
    statutory: StatutoryAges<'a>,
    params: &'a LandParams,
    here: &'a Eligibility,
    notices: Vec<Notice>,
}

impl Compared<'_> {
    fn try_choices(&mut self, ctx: &Ctx) {
        let (params, farmer, statutory, here) = (self.params, self.farmer, self.statutory, self.here);
        ctx.each_other_choice(&READINGS, &mut |ctx, reading, choice| {
            let other = decide(ctx, params, farmer, statutory);
            if differs(here, &other) {
                self.notices.push(ctx.reading_notice(reading, choice, words(ctx, here, &other), fields(&other)));
            }
        });
    }

    fn try_day(&mut self, ctx: &Ctx, field: &'static str, label: &str, day: Date, set: fn(&mut Farmer, Date)) {
        let mut farmer = self.farmer.clone();
        set(&mut farmer, day);
        self.try_neighbour(ctx, field, label, day.zh(), day.to_string(), &farmer);
    }

    fn try_area(&mut self, ctx: &Ctx) {
        let (Some(area), Some(step)) = (self.farmer.area_mu, Rate::parse(AREA_STEP)) else {
            return;
        };
        for neighbour in [area.minus(step), area.plus(step)] {
            if !neighbour.is_negative() {
                let farmer = Farmer { area_mu: Some(neighbour), ..self.farmer.clone() };
                let plain = neighbour.to_string();
                self.try_neighbour(ctx, "areaMu", "人均耕地", format!("{plain}亩"), plain, &farmer);
            }
        }
    }

    fn try_neighbour(
        &mut self,
        ctx: &Ctx,
        field: &'static str,
        label: &str,
        shown: String,
        plain: String,
        farmer: &Farmer,
    ) {
        let Ok(params) = LandParams::at(ctx, farmer.announcement) else {
            return;
        };
        let other = decide(ctx, &params, farmer, self.statutory);
        if differs(self.here, &other) {
            let mut fields = fields(&other);
            fields.push((field, plain.as_str().into()));
            let values = [("what", label.to_string()), ("value", shown), ("other", words(ctx, self.here, &other))];
            self.notices.push(ctx.notice(NoticeKind::Edge, &format!("edge.{field}"), &values, fields));
        }
    }
}

/// The text contradicts itself, or names two things for one: said whenever it touches this person.
fn conflicts(ctx: &Ctx, farmer: &Farmer) -> Vec<Notice> {
    let mut notices = Vec::new();
    if farmer.promoted != Tri::No {
        notices.push(ctx.notice(NoticeKind::Conflict, "conflict.4_7", &[], Vec::new()));
    }
    if let (Event::On(other), Event::On(moved), true) =
        (farmer.settlement_announcement, farmer.moved_in_on, between_notices(ctx, farmer))
    {
        let (early, late) = (other.min(farmer.announcement), other.max(farmer.announcement));
        let values = [("early", early.zh()), ("late", late.zh()), ("moved", moved.zh())];
        notices.push(ctx.notice(NoticeKind::Conflict, "conflict.19", &values, Vec::new()));
    }
    notices
}

fn differs(here: &Eligibility, other: &Eligibility) -> bool {
    summary(here) != summary(other)
}

/// What counts as "another result": the days of `ended` do not.
fn summary(value: &Eligibility) -> [Vec<&'static str>; 5] {
    [
        vec![value.status()],
        value.failing(),
        value.pending(),
        value.suspended.clone(),
        value.ended.iter().map(|ended| ended.clause).collect(),
    ]
}

fn fields(other: &Eligibility) -> Fields {
    let [_, failing, pending, suspended, ended] = summary(other);
    let mut fields: Fields = vec![("status", other.status().into())];
    for (name, clauses) in [("failing", failing), ("pending", pending), ("suspended", suspended), ("ended", ended)] {
        if !clauses.is_empty() {
            fields.push((name, clauses.join(",").as_str().into()));
        }
    }
    fields
}

/// The other verdict in words: only what is not so here as well.
fn words(ctx: &Ctx, here: &Eligibility, other: &Eligibility) -> String {
    let titles = |clauses: Vec<&'static str>, known: Vec<&'static str>| {
        let news = clauses.iter().filter(|clause| !known.contains(clause));
        let titles: Vec<_> = news.filter_map(|id| ctx.policy.clause(id)).map(|clause| clause.title.clone()).collect();
        titles.join("；")
    };
    let [_, failing, pending, suspended, ended] = summary(other);
    let [_, failing_here, pending_here, suspended_here, ended_here] = summary(here);
    let lead = |word: &str, titles: String| match titles.as_str() {
        "" => String::new(),
        titles => format!("{word}（{titles}）"),
    };
    let mut parts = match other.status() {
        "eligible" => vec!["符合".to_string()],
        "not_eligible" => vec![lead("不符合", titles(failing, failing_here))],
        _ => vec![lead("要核实", titles(pending, pending_here))],
    };
    if other.status() != "not_eligible" {
        parts.push(lead("暂停发放", titles(suspended, suspended_here)));
        parts.push(lead("以后不再发", titles(ended, ended_here)));
    }
    parts.retain(|part| !part.is_empty());
    if parts.is_empty() { "这一条不再挡着，别的条件照旧".to_string() } else { parts.join("，") }
}
