//! 答案的样子: what can be answered to each question of this service, and the short text by which this tab remembers it.
//! What people type is read by the guide, and what it means for the profile stands in `profile`.
use crate::base::{Date, Rate, RetirementCategory};
use crate::rules::land::{Ground, Progress, Scheme, SoldierRank, StatusNow, share_area};
use crate::ui::guide::{Code, UNSURE, Words};

impl Words for Ground {
    const ALL: &'static [(&'static str, Ground)] = &[
        ("member", Ground::Member),
        ("student", Ground::Student),
        ("soldier", Ground::Soldier),
        ("parent", Ground::Parent),
        ("prisoner", Ground::Prisoner),
        ("other", Ground::Other),
    ];
}

impl Words for SoldierRank {
    const ALL: &'static [(&'static str, SoldierRank)] = &[
        ("conscript", SoldierRank::Conscript),
        ("corporal", SoldierRank::Corporal),
        ("sergeant", SoldierRank::Sergeant),
        ("higher", SoldierRank::Higher),
    ];
}

impl Words for StatusNow {
    const ALL: &'static [(&'static str, StatusNow)] = &[
        ("none", StatusNow::None),
        ("service", StatusNow::Service),
        ("student", StatusNow::Student),
        ("prison", StatusNow::Prison),
    ];
}

impl Words for RetirementCategory {
    const ALL: &'static [(&'static str, RetirementCategory)] = &[
        ("female50", RetirementCategory::Female50),
        ("female55", RetirementCategory::Female55),
        ("male", RetirementCategory::Male),
    ];
}

impl Words for Scheme {
    const ALL: &'static [(&'static str, Scheme)] = &[
        ("enterprise", Scheme::Enterprise),
        ("resident", Scheme::Resident),
        ("undecided", Scheme::Undecided),
        ("none", Scheme::None),
    ];
}

/// 别的征地项目 (第八条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Projects {
    /// Only this one.
    None,
    /// Another application is open.
    Applied,
    /// Another was approved.
    Approved,
}

impl Words for Projects {
    const ALL: &'static [(&'static str, Projects)] =
        &[("none", Projects::None), ("applied", Projects::Applied), ("approved", Projects::Approved)];
}

/// 出国（境）定居 (第十四条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Abroad {
    /// Not settled abroad.
    No,
    /// Settled, still a national.
    Settled,
    /// Settled, no longer a national.
    Lost,
}

impl Words for Abroad {
    const ALL: &'static [(&'static str, Abroad)] =
        &[("no", Abroad::No), ("settled", Abroad::Settled), ("lost", Abroad::Lost)];
}

/// 首次申报 (第十条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    /// This is the first application.
    ThisOne,
    /// Enterprise insurance was chosen before.
    Enterprise,
    /// Residents' insurance was chosen before.
    Resident,
}

impl Words for First {
    const ALL: &'static [(&'static str, First)] =
        &[("this", First::ThisOne), ("enterprise", First::Enterprise), ("resident", First::Resident)];
}

/// 征地补偿安置公告, for someone who moved in (第十九条).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settlement {
    /// Not posted yet.
    NotYet,
    /// Posted on that day.
    On(Date),
    /// Posted after the person moved in; the day is not known.
    AfterMove,
}

/// 征地后人均耕地, as told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    /// 亩 for each.
    Each(Rate),
    /// 亩 of the household and how many share them.
    Shared {
        /// 亩 left.
        total: Rate,
        /// People.
        people: u32,
    },
}

impl Area {
    /// 亩 for each.
    pub fn each(self) -> Rate {
        match self {
            Area::Each(mu) => mu,
            Area::Shared { total, people } => share_area(total, people),
        }
    }
}

/// One claim year of the enterprise route (第十一条（一）).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Claim {
    /// 年度.
    pub year: i32,
    /// Months paid.
    pub months: u32,
    /// Months of them that do not count.
    pub excluded: u32,
}

/// 已经领过的年度.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claims(pub Vec<Claim>);

impl Code for Settlement {
    fn code(&self) -> String {
        match self {
            Settlement::NotYet => "no".to_string(),
            Settlement::AfterMove => "after".to_string(),
            Settlement::On(day) => day.code(),
        }
    }

    fn read(text: &str) -> Option<Settlement> {
        match text {
            "no" => Some(Settlement::NotYet),
            "after" => Some(Settlement::AfterMove),
            day => Date::read(day).map(Settlement::On),
        }
    }
}

impl Code for Area {
    fn code(&self) -> String {
        match self {
            Area::Each(mu) => mu.to_string(),
            Area::Shared { total, people } => format!("{total}/{people}"),
        }
    }

    fn read(text: &str) -> Option<Area> {
        let mu = |text: &str| Rate::parse(text).filter(|rate| !rate.is_negative());
        match text.split_once('/') {
            None => mu(text).map(Area::Each),
            Some((total, people)) => {
                let people = people.parse().ok().filter(|people| *people > 0)?;
                Some(Area::Shared { total: mu(total)?, people })
            }
        }
    }
}

impl Code for Progress {
    fn code(&self) -> String {
        match self {
            Progress::Unknown => UNSURE.to_string(),
            Progress::NotApplied => "not".to_string(),
            Progress::FirstRound(day) => format!("first:{day}"),
            Progress::SecondRound(day) => format!("second:{day}"),
            Progress::Approved(day) => format!("approved:{day}"),
            Progress::Enrolled => "enrolled".to_string(),
        }
    }

    fn read(text: &str) -> Option<Progress> {
        match text.split_once(':') {
            None => match text {
                UNSURE => Some(Progress::Unknown),
                "not" => Some(Progress::NotApplied),
                "enrolled" => Some(Progress::Enrolled),
                _ => None,
            },
            Some(("first", day)) => Date::read(day).map(Progress::FirstRound),
            Some(("second", day)) => Date::read(day).map(Progress::SecondRound),
            Some(("approved", day)) => Date::read(day).map(Progress::Approved),
            Some((_, _)) => None,
        }
    }
}

/// Nothing was claimed yet.
const NONE: &str = "none";

impl Code for Claims {
    fn code(&self) -> String {
        let one = |claim: &Claim| format!("{}:{}:{}", claim.year, claim.months, claim.excluded);
        match self.0.is_empty() {
            true => NONE.to_string(),
            false => self.0.iter().map(one).collect::<Vec<_>>().join(","),
        }
    }

    fn read(text: &str) -> Option<Claims> {
        if text == NONE {
            return Some(Claims::default());
        }
        let one = |text: &str| {
            let mut parts = text.splitn(3, ':');
            let year = parts.next()?.parse().ok()?;
            let months = parts.next()?.parse().ok()?;
            Some(Claim { year, months, excluded: parts.next()?.parse().ok()? })
        };
        text.split(',').map(one).collect::<Option<Vec<_>>>().map(Claims)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn round<T: Code + PartialEq + core::fmt::Debug>(answer: T) {
        assert_eq!(T::read(&answer.code()), Some(answer));
    }

    #[test]
    fn good() {
        let day = Date::MAX;
        let mu = |text| Rate::parse(text).expect("a number");
        round(Area::Each(mu("0.18")));
        round(Area::Shared { total: mu("0.9"), people: 5 });
        round(Progress::SecondRound(day));
        round(Progress::Enrolled);
        round(Claims(vec![Claim { year: 2024, months: 12, excluded: 3 }]));
        round(Claims::default());
        round(Settlement::AfterMove);
        for (_, rank) in SoldierRank::ALL {
            round(*rank);
        }
    }

    #[test]
    fn bad() {
        assert_eq!(Area::read("0.9/0"), None);
        assert_eq!(Area::read("-1"), None);
        assert_eq!(Progress::read("enrolled:2024-01-01"), None);
        assert_eq!(Progress::read("first"), None);
        assert_eq!(Claims::read("2024:12"), None);
    }
}
