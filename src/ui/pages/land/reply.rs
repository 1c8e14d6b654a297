//! 答案的样子: what can be answered to each question, and the short text by which this tab remembers it.
//! Typed answers only; what people type is read by `read`, and what it means for the profile stands in `profile`.
use crate::base::{Date, Money, Rate, RetirementCategory, Sex, Tri};
use crate::rules::land::{Ground, Progress, Scheme, SoldierRank, StatusNow, share_area};

/// An answer as text and back; what does not read is dropped, never guessed.
pub trait Code: Sized {
    /// The text.
    fn code(&self) -> String;
    /// The answer of a text.
    fn read(text: &str) -> Option<Self>;
}

/// An answer out of a closed list of words.
pub trait Words: Copy + PartialEq + 'static {
    /// All of them, in the order of the page.
    const ALL: &'static [(&'static str, Self)];

    /// The word of this answer.
    fn word(self) -> &'static str {
        Self::ALL.iter().find(|(_, known)| *known == self).map_or("", |(word, _)| word)
    }

    /// The answer of a word.
    fn of_word(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(known, _)| *known == word).map(|(_, answer)| *answer)
    }
}

impl<T: Words> Code for T {
    fn code(&self) -> String {
        self.word().to_string()
    }

    fn read(text: &str) -> Option<T> {
        T::of_word(text)
    }
}

/// Word of 不清楚, for every question.
pub const UNSURE: &str = "unsure";

/// An answer, or 不清楚.
#[derive(Clone, Debug, PartialEq)]
pub enum Given<T> {
    /// Known.
    Known(T),
    /// 不清楚.
    Unsure,
}

impl<T> Given<T> {
    /// The answer, when it is known.
    pub fn known(&self) -> Option<&T> {
        match self {
            Given::Known(answer) => Some(answer),
            Given::Unsure => None,
        }
    }
}

impl<T: Code> Code for Given<T> {
    fn code(&self) -> String {
        self.known().map_or_else(|| UNSURE.to_string(), T::code)
    }

    fn read(text: &str) -> Option<Given<T>> {
        if text == UNSURE { Some(Given::Unsure) } else { T::read(text).map(Given::Known) }
    }
}

impl Words for bool {
    const ALL: &'static [(&'static str, bool)] = &[("yes", true), ("no", false)];
}

impl Words for Tri {
    const ALL: &'static [(&'static str, Tri)] = &[("yes", Tri::Yes), ("no", Tri::No), (UNSURE, Tri::Unknown)];
}

impl Words for Sex {
    const ALL: &'static [(&'static str, Sex)] = &[("male", Sex::Male), ("female", Sex::Female)];
}

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

/// Did it happen, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Happened {
    /// No.
    No,
    /// On that day.
    On(Date),
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

/// Several facts of one page, each known or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts<const N: usize>(pub [Tri; N]);

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

impl Code for Date {
    fn code(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Date> {
        Date::parse_iso(text).ok()
    }
}

impl Code for Money {
    fn code(&self) -> String {
        self.to_string()
    }

    fn read(text: &str) -> Option<Money> {
        Money::parse(text).ok().filter(|amount| !amount.is_negative() && !amount.is_zero())
    }
}

impl Code for Happened {
    fn code(&self) -> String {
        match self {
            Happened::No => "no".to_string(),
            Happened::On(day) => day.code(),
        }
    }

    fn read(text: &str) -> Option<Happened> {
        if text == "no" { Some(Happened::No) } else { Date::read(text).map(Happened::On) }
    }
}

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

impl<const N: usize> Code for Facts<N> {
    fn code(&self) -> String {
        let words: Vec<&str> = self.0.iter().map(|fact| fact.word()).collect();
        words.join(",")
    }

    fn read(text: &str) -> Option<Facts<N>> {
        let facts = text.split(',').map(Tri::of_word).collect::<Option<Vec<Tri>>>()?;
        facts.try_into().ok().map(Facts)
    }
}

impl Code for Claims {
    fn code(&self) -> String {
        let one = |claim: &Claim| format!("{}:{}:{}", claim.year, claim.months, claim.excluded);
        self.0.iter().map(one).collect::<Vec<_>>().join(",")
    }

    fn read(text: &str) -> Option<Claims> {
        let one = |text: &str| {
            let mut parts = text.splitn(3, ':');
            let year = parts.next()?.parse().ok()?;
            let months = parts.next()?.parse().ok()?;
            Some(Claim { year, months, excluded: parts.next()?.parse().ok()? })
        };
        let claims = text.split(',').filter(|part| !part.is_empty()).map(one).collect::<Option<Vec<_>>>()?;
        Some(Claims(claims))
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
        round(Given::Known(true));
        round(Given::<Date>::Unsure);
        round(Given::Known(Area::Each(mu("0.18"))));
        round(Area::Shared { total: mu("0.9"), people: 5 });
        round(Progress::SecondRound(day));
        round(Progress::Enrolled);
        round(Facts([Tri::Yes, Tri::No, Tri::Unknown]));
        round(Claims(vec![Claim { year: 2024, months: 12, excluded: 3 }]));
        round(Claims::default());
        round(Happened::On(day));
        round(Settlement::AfterMove);
        for (_, rank) in SoldierRank::ALL {
            round(*rank);
        }
    }

    #[test]
    fn bad() {
        assert_eq!(Area::read("0.9/0"), None);
        assert_eq!(Area::read("-1"), None);
        assert_eq!(Facts::<2>::read("yes"), None);
        assert_eq!(Facts::<2>::read("yes,maybe"), None);
        assert_eq!(Progress::read("enrolled:2024-01-01"), None);
        assert_eq!(Progress::read("first"), None);
        assert_eq!(Claims::read("2024:12"), None);
        assert_eq!(Given::<bool>::read(""), None);
        assert_eq!(Money::read("0"), None);
    }
}
