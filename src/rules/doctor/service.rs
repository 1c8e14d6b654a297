//! 连续从业年限 (湘政办发〔2014〕102号): posts as told become stretches without a break. Posts that overlap or follow each other
//! on the next day are one stretch; any day between is a gap. The longest stretch counts; where a gap costs a band, that
//! is said, for no rule known here says how long a break may be. Months are whole calendar months.
use thiserror::Error;

use crate::base::{Date, Derived, MONTHS_PER_YEAR, Notice, NoticeKind, Outcome, ValueState};
use crate::policy::{Ctx, FigureMissing};

use super::aid::{Amount, amount};
use super::params::{DoctorParams, count};

/// 一段岗位.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Post {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: PostEnd,
}

/// 哪天为止.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PostEnd {
    /// 还在岗.
    Still,
    /// The last day.
    On(Date),
    /// 不清楚.
    Unknown,
}

/// Why posts cannot be counted.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ServiceError {
    /// It ends before it starts.
    #[error("第{}段岗位结束在开始以前", .0 + 1)]
    Backwards(usize),
    /// It starts before the birth.
    #[error("第{}段岗位开始在出生以前", .0 + 1)]
    BeforeBirth(usize),
    /// The policy file lacks a figure.
    #[error(transparent)]
    Figure(#[from] FigureMissing),
}

/// 一段连续的从业.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// Whole months.
    pub months: u32,
    /// Days besides.
    pub days: i64,
}

/// 中断.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// First day without a post.
    pub from: Date,
    /// Last one.
    pub to: Date,
    /// How many.
    pub days: i64,
}

/// 从业年限.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Service {
    /// Stretches without a break, in order.
    pub stretches: Vec<Stretch>,
    /// What lies between them.
    pub gaps: Vec<Gap>,
    /// 连续从业: the longest stretch.
    pub longest: Option<Stretch>,
    /// 档次.
    pub band: BandVerdict,
}

/// 档次.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandVerdict {
    /// 不够最低年限.
    TooShort,
    /// In a band.
    Band(Band),
    /// 需核实: the end of a post is not known, and it matters.
    Review,
}

/// 补助的一档.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Least years of it.
    pub least: u32,
    /// Under so many years; none in the highest.
    pub under: Option<u32>,
    /// 元 a month.
    pub amount: Amount,
}

/// Bands of the aid: least years, amount.
const BANDS: &[(&str, &str)] = &[
    ("doctor.aid_years_low", "doctor.aid_low"),
    ("doctor.aid_years_middle", "doctor.aid_middle"),
    ("doctor.aid_years_high", "doctor.aid_high"),
];

/// 连续从业 as of `until`, the day of leaving or the day asked about.
pub fn derive_service(
    ctx: &Ctx,
    posts: &[Post],
    birth: Option<Date>,
    until: Date,
    entered: Option<crate::base::Money>,
) -> Result<Derived<Service>, ServiceError> {
    for (i, post) in posts.iter().enumerate() {
        if birth.is_some_and(|birth| post.from < birth) {
            return Err(ServiceError::BeforeBirth(i));
        }
        match post.to {
            PostEnd::On(to) if to < post.from => return Err(ServiceError::Backwards(i)),
            PostEnd::On(_) | PostEnd::Still | PostEnd::Unknown => {}
        }
    }
    // The years are those of the day of leaving; what is paid is what holds today, or when it can start.
    let attained = match birth {
        Some(birth) => DoctorParams::at(ctx, until)?.attained(ctx, birth),
        None => until,
    };
    let bands = bands(ctx, until, ctx.today.max(until).max(attained), entered)?;
    // The least that is certain, and the most that may be.
    let (certain, possible) = (stretches(posts, until, Unknowns::LeftOut), stretches(posts, until, Unknowns::Held));
    let band = band_of(&bands, longest(&certain));
    let band = if band == band_of(&bands, longest(&possible)) { band } else { BandVerdict::Review };
    let gaps = gaps(&possible);
    let value = Service { longest: longest(&certain).copied(), gaps, stretches: certain, band };
    let notices = notices(ctx, &bands, posts, birth, until, &value)?;
    Ok(Derived { steps: steps(ctx, &bands, &value, until), value, notices })
}

/// What becomes of a post whose end is not known.
#[derive(Clone, Copy)]
enum Unknowns {
    LeftOut,
    Held,
}

fn stretches(posts: &[Post], until: Date, unknowns: Unknowns) -> Vec<Stretch> {
    let mut days: Vec<(Date, Date)> = posts
        .iter()
        .filter_map(|post| {
            let to = match (post.to, unknowns) {
                (PostEnd::On(to), _) => to.min(until),
                (PostEnd::Still, _) | (PostEnd::Unknown, Unknowns::Held) => until,
                // That he was in post on the first day is certain.
                (PostEnd::Unknown, Unknowns::LeftOut) => post.from,
            };
            (post.from <= to && post.from <= until).then_some((post.from, to))
        })
        .collect();
    days.sort_unstable();
    let mut merged: Vec<(Date, Date)> = Vec::new();
    for (from, to) in days {
        match merged.last_mut() {
            Some((_, end)) if from <= end.plus_days(1) => *end = to.max(*end),
            Some(_) | None => merged.push((from, to)),
        }
    }
    merged.into_iter().map(|(from, to)| stretch(from, to)).collect()
}

/// Both days included; whole months are counted from the first day's number.
fn stretch(from: Date, to: Date) -> Stretch {
    let end = to.plus_days(1);
    let reach = from.year_month().months_until(end.year_month());
    let months = if from.plus_months(reach) > end { reach - 1 } else { reach };
    let days = from.plus_months(months).days_until(end);
    Stretch { from, to, months: u32::try_from(months).unwrap_or_default(), days }
}

/// Days that make a month when what is left over of several stretches is put together, for a notice only.
const DAYS_PER_MONTH: i64 = 30;

/// Whole months of all stretches together, with the days left over.
fn together(stretches: &[Stretch]) -> u32 {
    let months = stretches.iter().map(|stretch| stretch.months).fold(0, u32::saturating_add);
    let days: i64 = stretches.iter().map(|stretch| stretch.days).sum();
    months.saturating_add(u32::try_from(days / DAYS_PER_MONTH).unwrap_or_default())
}

/// The longest by months, for the bands are in years, then by days; of two that are equal the later.
fn longest(stretches: &[Stretch]) -> Option<&Stretch> {
    stretches.iter().max_by_key(|stretch| (stretch.months, stretch.days))
}

fn gaps(stretches: &[Stretch]) -> Vec<Gap> {
    let pairs = stretches.iter().zip(stretches.iter().skip(1));
    let between = pairs.map(|(before, after)| (before.to.plus_days(1), after.from.plus_days(-1)));
    between.map(|(from, to)| Gap { from, to, days: from.days_until(to) + 1 }).collect()
}

fn bands(
    ctx: &Ctx,
    until: Date,
    paid_on: Date,
    entered: Option<crate::base::Money>,
) -> Result<Vec<Band>, FigureMissing> {
    let least: Vec<u32> = BANDS.iter().map(|(years, _)| count(ctx, years, until)).collect::<Result<_, _>>()?;
    let with_end = BANDS.iter().enumerate().map(|(i, (_, id))| Band {
        least: least[i],
        under: least.get(i + 1).copied(),
        amount: amount(ctx, id, paid_on, entered),
    });
    Ok(with_end.collect())
}

fn band_of(bands: &[Band], stretch: Option<&Stretch>) -> BandVerdict {
    by_months(bands, stretch.map_or(0, |stretch| stretch.months))
}

fn by_months(bands: &[Band], months: u32) -> BandVerdict {
    let reached = bands.iter().rev().find(|band| months >= band.least.saturating_mul(MONTHS_PER_YEAR));
    reached.map_or(BandVerdict::TooShort, |band| BandVerdict::Band(*band))
}

fn steps(ctx: &Ctx, bands: &[Band], service: &Service, until: Date) -> Vec<crate::base::Step> {
    let mut values = vec![
        ("until", until.zh()),
        ("posts", service.stretches.len().to_string()),
        (
            "gaps",
            service.gaps.iter().map(|gap| format!("{}至{}", gap.from.zh(), gap.to.zh())).collect::<Vec<_>>().join("、"),
        ),
        ("least", bands.first().map(|band| band.least.to_string()).unwrap_or_default()),
    ];
    let Some(longest) = service.longest else {
        return vec![ctx.step("doctor.service_none", Outcome::NotMet, &values)];
    };
    values.extend([
        ("from", longest.from.zh()),
        ("to", longest.to.zh()),
        ("months", longest.months.to_string()),
        ("years", (longest.months / MONTHS_PER_YEAR).to_string()),
        ("rest", (longest.months % MONTHS_PER_YEAR).to_string()),
        ("days", longest.days.to_string()),
    ]);
    let id = if service.gaps.is_empty() { "doctor.service" } else { "doctor.service_broken" };
    let mut steps = vec![ctx.step(id, Outcome::Computed, &values)];
    match service.band {
        BandVerdict::TooShort => steps.push(ctx.step("doctor.band_none", Outcome::NotMet, &values)),
        BandVerdict::Review => steps.push(ctx.step("doctor.band_review", Outcome::Pending, &values)),
        BandVerdict::Band(band) => {
            values.extend(band_values(&band));
            let id = match (band.amount.value, band.amount.former) {
                (Some(_), _) => "doctor.band",
                (None, Some(_)) => "doctor.band_old",
                (None, None) => "doctor.band_missing",
            };
            let mut step = ctx.step(id, Outcome::Computed, &values);
            step.state = Some(band.amount.state);
            steps.push(step);
        }
    }
    steps
}

fn band_values(band: &Band) -> Vec<(&'static str, String)> {
    let former = band.amount.former;
    vec![
        ("band", band_words(band)),
        ("amount", band.amount.value.map(crate::base::Money::grouped).unwrap_or_default()),
        ("former", former.map(|old| old.value.grouped()).unwrap_or_default()),
        ("formerUntil", former.map(|old| old.until.zh()).unwrap_or_default()),
    ]
}

fn band_words(band: &Band) -> String {
    match band.under {
        Some(under) => format!("满{}年、不满{under}年", band.least),
        None => format!("满{}年", band.least),
    }
}

fn verdict_words(verdict: BandVerdict) -> String {
    match verdict {
        BandVerdict::TooShort => "不够最低年限".to_string(),
        BandVerdict::Band(band) => band_words(&band),
        BandVerdict::Review => "要核实".to_string(),
    }
}

fn notices(
    ctx: &Ctx,
    bands: &[Band],
    posts: &[Post],
    birth: Option<Date>,
    until: Date,
    here: &Service,
) -> Result<Vec<Notice>, FigureMissing> {
    let mut notices = Vec::new();
    let all = together(&here.stretches);
    let without_gaps = by_months(bands, all);
    if here.band != BandVerdict::Review && without_gaps != here.band {
        let values = [("months", all.to_string()), ("other", verdict_words(without_gaps))];
        let fields = vec![("months", all.into())];
        notices.push(ctx.notice(NoticeKind::Conflict, "conflict.doctor_gap", &values, fields));
    }
    if let Some(birth) = birth {
        let attained = DoctorParams::at(ctx, until)?.attained(ctx, birth);
        let before = stretches(posts, until.min(attained.plus_days(-1)), Unknowns::LeftOut);
        let other = band_of(bands, longest(&before));
        if here.band != BandVerdict::Review && other != here.band {
            let months = longest(&before).map_or(0, |stretch| stretch.months);
            let values = [("months", months.to_string()), ("other", verdict_words(other)), ("attained", attained.zh())];
            let fields = vec![("months", months.into())];
            notices.push(ctx.notice(NoticeKind::Conflict, "conflict.doctor_after_sixty", &values, fields));
        }
    }
    if until > ctx.today && here.band != BandVerdict::Review {
        let so_far = stretches(posts, ctx.today, Unknowns::LeftOut);
        let other = band_of(bands, longest(&so_far));
        if other != here.band {
            let months = longest(&so_far).map_or(0, |stretch| stretch.months);
            let values = [
                ("until", until.zh()),
                ("today", ctx.today.zh()),
                ("months", months.to_string()),
                ("other", verdict_words(other)),
            ];
            let fields = vec![("months", months.into())];
            notices.push(ctx.notice(NoticeKind::Conflict, "conflict.doctor_until_today", &values, fields));
        }
    }
    if let BandVerdict::Band(band) = here.band {
        let code = match band.amount.state {
            ValueState::Missing => Some("state.doctor_aid_missing"),
            ValueState::Reported | ValueState::Unconfirmed | ValueState::Provisional => {
                Some("state.doctor_aid_reported")
            }
            ValueState::OutOfPeriod => Some("state.doctor_aid_out"),
            ValueState::Official | ValueState::Entered | ValueState::Ours => None,
        };
        notices.extend(code.map(|code| ctx.notice(NoticeKind::State, code, &band_values(&band), Vec::new())));
    }
    Ok(notices)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    fn day(text: &str) -> Date {
        Date::parse_iso(text).expect("a day")
    }

    fn post(from: &str, to: &str) -> Post {
        let to = match to {
            "still" => PostEnd::Still,
            "unknown" => PostEnd::Unknown,
            _ => PostEnd::On(day(to)),
        };
        Post { from: day(from), to }
    }

    #[track_caller]
    fn check(posts: &[(&str, &str)], until: &str, months: &[(u32, i64)], gaps: &[i64], least: Option<u32>) {
        let policy = Policy::embedded();
        let posts: Vec<Post> = posts.iter().map(|(from, to)| post(from, to)).collect();
        let ctx = Ctx::new(&policy, day(until));
        let found = derive_service(&ctx, &posts, None, day(until), None).expect("a service").value;
        assert_eq!(found.stretches.iter().map(|s| (s.months, s.days)).collect::<Vec<_>>(), months);
        assert_eq!(found.gaps.iter().map(|gap| gap.days).collect::<Vec<_>>(), gaps);
        let band = match found.band {
            BandVerdict::Band(band) => Some(band.least),
            BandVerdict::TooShort | BandVerdict::Review => None,
        };
        assert_eq!(band, least);
    }

    #[test]
    fn one_post() {
        check(&[("2000-01-01", "2007-12-31")], "2026-11-23", &[(96, 0)], &[], Some(8));
        check(&[("2000-01-01", "2007-12-30")], "2026-11-23", &[(95, 30)], &[], Some(5));
        check(&[("2021-12-01", "still")], "2026-11-30", &[(60, 0)], &[], Some(5));
        check(&[("2021-12-01", "still")], "2026-11-29", &[(59, 29)], &[], None);
        check(&[("2000-02-29", "2012-02-28")], "2026-11-23", &[(144, 0)], &[], Some(12));
        check(&[("2000-02-29", "2012-02-27")], "2026-11-23", &[(143, 30)], &[], Some(8));
    }

    #[test]
    fn back_to_back_and_overlapping_posts_are_one() {
        check(&[("2000-01-01", "2003-12-31"), ("2004-01-01", "2007-12-31")], "2026-11-23", &[(96, 0)], &[], Some(8));
        check(&[("2004-01-01", "2007-12-31"), ("2000-01-01", "2004-01-01")], "2026-11-23", &[(96, 0)], &[], Some(8));
        check(&[("2000-01-01", "2010-12-31"), ("2002-01-01", "2003-12-31")], "2026-11-23", &[(132, 0)], &[], Some(8));
    }

    #[test]
    fn one_day_between_is_a_gap_and_the_longest_counts() {
        let posts = [("2000-01-01", "2003-12-31"), ("2004-01-02", "2009-01-01")];
        check(&posts, "2026-11-23", &[(48, 0), (60, 0)], &[1], Some(5));
    }

    /// Both are 1826 days: the first holds one 29 February and is five whole years, the second holds two and is not.
    #[test]
    fn of_as_many_days_the_one_of_more_months_is_longer() {
        let posts = [("2001-03-01", "2006-02-28"), ("2007-03-01", "2012-02-28")];
        check(&posts, "2026-11-23", &[(60, 0), (59, 28)], &[365], Some(5));
    }

    #[test]
    fn nothing_counts_after_the_day_asked_about() {
        check(&[("2000-01-01", "2030-12-31")], "2004-12-31", &[(60, 0)], &[], Some(5));
        check(&[("2027-01-01", "still")], "2026-11-23", &[], &[], None);
        check(&[], "2026-11-23", &[], &[], None);
    }

    #[test]
    fn an_unknown_end_is_for_review_where_it_matters() {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, day("2026-11-23"));
        let band =
            |posts: &[Post]| derive_service(&ctx, posts, None, day("2026-11-23"), None).expect("a service").value.band;
        assert_eq!(band(&[post("2010-01-01", "unknown")]), BandVerdict::Review);
        assert_eq!(band(&[post("2024-01-01", "unknown")]), BandVerdict::TooShort);
        let long = [post("1990-01-01", "2010-12-31"), post("2012-01-01", "unknown")];
        assert!(matches!(band(&long), BandVerdict::Band(Band { under: None, .. })));
    }

    #[test]
    fn bad() {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, day("2026-11-23"));
        let ask = |posts: &[Post]| derive_service(&ctx, posts, Some(day("1970-01-01")), day("2026-11-23"), None).err();
        assert_eq!(ask(&[post("2000-01-01", "1999-12-31")]), Some(ServiceError::Backwards(0)));
        assert_eq!(
            ask(&[post("2000-01-01", "still"), post("1969-12-31", "still")]),
            Some(ServiceError::BeforeBirth(1))
        );
    }
}
