//! Fields as types: how each kind of field is read, what its TypeScript type is, which code its faults have.
use crate::base::{Date, Money, Rate, RetirementCategory, Sex, Tri, WorkCalendar};
use crate::rules::land::{AreaUnit, Event, FirstScheme, Ground, ProcessStep, Scheme, SoldierRank, StatusNow};

use crate::rules::air::{Audience, MachinePlace, Response, SitePlace, SiteWork};

use super::failure::Failure;
use super::value::Value;

/// A type that can stand in an input.
pub trait Field: Sized {
    /// Its TypeScript type.
    const TS: &'static str;
    /// An array of it.
    const LIST: bool = false;
    /// May be left out (`null` counts as left out).
    const OPTIONAL: bool = false;

    /// A value that is there.
    fn read(value: &Value, at: &str) -> Result<Self, Failure>;

    /// Left out.
    fn absent(at: &str) -> Result<Self, Failure> {
        Err(Failure::at("missing_field", at))
    }

    /// `null`: counts as left out, unless it says something of its own.
    fn null(at: &str) -> Result<Self, Failure> {
        Self::absent(at)
    }
}

pub(super) fn text<'a>(value: &'a Value, at: &str) -> Result<&'a str, Failure> {
    match value {
        Value::Text(text) => Ok(text),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::List(_) | Value::Record(_) | Value::Other => {
            Err(Failure::at("bad_type", at))
        }
    }
}

fn number(value: &Value, at: &str) -> Result<f64, Failure> {
    match value {
        Value::Number(number) => Ok(*number),
        Value::Null | Value::Bool(_) | Value::Text(_) | Value::List(_) | Value::Record(_) | Value::Other => {
            Err(Failure::at("bad_type", at))
        }
    }
}

/// A whole number within 0–`most`, else the code.
fn whole(value: &Value, at: &str, most: u32, code: &'static str) -> Result<u32, Failure> {
    let number = number(value, at)?;
    let fits = number.fract() == 0.0 && (0.0..=f64::from(most)).contains(&number);
    if fits { Ok(number as u32) } else { Err(Failure::at(code, at)) }
}

pub(super) fn choice<T: Copy>(value: &Value, at: &str, table: &[(&str, T)], code: &'static str) -> Result<T, Failure> {
    let id = text(value, at)?;
    let found = table.iter().find(|(name, _)| *name == id);
    found.map(|(_, choice)| *choice).ok_or_else(|| Failure::at(code, at))
}

impl<T: Field> Field for Option<T> {
    const TS: &'static str = T::TS;
    const OPTIONAL: bool = true;

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        T::read(value, at).map(Some)
    }

    fn absent(_: &str) -> Result<Self, Failure> {
        Ok(None)
    }
}

impl Field for Date {
    const TS: &'static str = "string";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        Date::parse_iso(text(value, at)?).map_err(|_| Failure::at("bad_date", at))
    }
}

impl Field for Money {
    const TS: &'static str = "string";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        Money::parse(text(value, at)?).map_err(|_| Failure::at("bad_amount", at))
    }
}

/// 月缴费基数值: an amount over zero.
pub struct BaseAmount(pub Money);

impl Field for BaseAmount {
    const TS: &'static str = "string";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let amount = Money::read(value, at)?;
        let positive = !amount.is_zero() && !amount.is_negative();
        if positive { Ok(BaseAmount(amount)) } else { Err(Failure::at("bad_base", at)) }
    }
}

/// 面积: not under zero.
pub struct Area(pub Rate);

impl Field for Area {
    const TS: &'static str = "string";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let area = Rate::parse(text(value, at)?).ok_or_else(|| Failure::at("bad_amount", at))?;
        if area.is_negative() { Err(Failure::at("negative_area", at)) } else { Ok(Area(area)) }
    }
}

impl Field for String {
    const TS: &'static str = "string";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        text(value, at).map(str::to_string)
    }
}

impl Field for bool {
    const TS: &'static str = "boolean";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        match value {
            Value::Bool(flag) => Ok(*flag),
            Value::Null | Value::Number(_) | Value::Text(_) | Value::List(_) | Value::Record(_) | Value::Other => {
                Err(Failure::at("bad_type", at))
            }
        }
    }
}

impl Field for Tri {
    const TS: &'static str = "boolean | null";
    const OPTIONAL: bool = true;

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        bool::read(value, at).map(Tri::from)
    }

    fn absent(_: &str) -> Result<Self, Failure> {
        Ok(Tri::Unknown)
    }
}

impl Field for Event {
    const TS: &'static str = "string | \"unknown\" | null";
    const OPTIONAL: bool = true;

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        if text(value, at)? == "unknown" { Ok(Event::Unknown) } else { Date::read(value, at).map(Event::On) }
    }

    fn absent(_: &str) -> Result<Self, Failure> {
        Ok(Event::NotHappened)
    }
}

/// 补贴年限 or a calendar year.
pub struct Years(pub u32);

impl Field for Years {
    const TS: &'static str = "number";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        whole(value, at, 9999, "bad_years").map(Years)
    }
}

/// A count.
pub struct Count(pub u32);

impl Field for Count {
    const TS: &'static str = "number";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        whole(value, at, 9999, "bad_type").map(Count)
    }
}

/// Months of one year.
pub struct Months(pub u32);

impl Field for Months {
    const TS: &'static str = "number";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        whole(value, at, crate::base::MONTHS_PER_YEAR, "months_out_of_range").map(Months)
    }
}

/// Months taken off: more than were paid is the ledger's to refuse.
pub struct Excess(pub u32);

impl Field for Excess {
    const TS: &'static str = "number";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        whole(value, at, 9999, "months_out_of_range").map(Excess)
    }
}

/// A woman's retirement table.
pub struct FemaleCategory(pub RetirementCategory);

impl Field for FemaleCategory {
    const TS: &'static str = "\"female55\" | \"female50\" | null";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let table = [("female55", RetirementCategory::Female55), ("female50", RetirementCategory::Female50)];
        choice(value, at, &table, "bad_category").map(FemaleCategory)
    }
}

/// Declares enumerations of the contract with their code.
macro_rules! enumeration {
    ($($type:ty, $code:literal, $ts:literal, [$($id:literal => $value:expr),+];)+) => {$(
        impl Field for $type {
            const TS: &'static str = $ts;

            fn read(value: &Value, at: &str) -> Result<Self, Failure> {
                choice(value, at, &[$(($id, $value)),+], $code)
            }
        }
    )+};
}

pub(in crate::api) use enumeration;

enumeration! {
    Sex, "bad_sex", "\"male\" | \"female\" | null", ["male" => Sex::Male, "female" => Sex::Female];
    RetirementCategory, "bad_category", "\"male\" | \"female55\" | \"female50\"", [
        "male" => RetirementCategory::Male,
        "female55" => RetirementCategory::Female55,
        "female50" => RetirementCategory::Female50
    ];
    Ground, "bad_ground", "\"member\" | \"student\" | \"soldier\" | \"parent\" | \"prisoner\" | \"other\" | null", [
        "member" => Ground::Member,
        "student" => Ground::Student,
        "soldier" => Ground::Soldier,
        "parent" => Ground::Parent,
        "prisoner" => Ground::Prisoner,
        "other" => Ground::Other
    ];
    SoldierRank, "bad_type", "\"conscript\" | \"corporal\" | \"sergeant\" | \"higher\" | null", [
        "conscript" => SoldierRank::Conscript,
        "corporal" => SoldierRank::Corporal,
        "sergeant" => SoldierRank::Sergeant,
        "higher" => SoldierRank::Higher
    ];
    Scheme, "bad_scheme", "\"enterprise\" | \"resident\" | \"none\" | null", [
        "enterprise" => Scheme::Enterprise,
        "resident" => Scheme::Resident,
        "none" => Scheme::None
    ];
    StatusNow, "bad_status_now", "\"none\" | \"service\" | \"student\" | \"prison\" | null", [
        "none" => StatusNow::None,
        "service" => StatusNow::Service,
        "student" => StatusNow::Student,
        "prison" => StatusNow::Prison
    ];
    AreaUnit, "bad_unit", "\"m2\" | \"mu\" | \"ha\"", [
        "m2" => AreaUnit::SquareMetre,
        "mu" => AreaUnit::Mu,
        "ha" => AreaUnit::Hectare
    ];
}

enumeration! {
    Response, "bad_type", "\"III\" | \"II\" | \"I\" | null", ["III" => Response::III, "II" => Response::II, "I" => Response::I];
    MachinePlace, "bad_type", "\"industry\" | \"construction\" | \"farm\" | null", [
        "industry" => MachinePlace::Industry,
        "construction" => MachinePlace::Construction,
        "farm" => MachinePlace::Farm
    ];
    SitePlace, "bad_type", "\"construction\" | \"spoil\" | \"elsewhere\" | null", [
        "construction" => SitePlace::Construction,
        "spoil" => SitePlace::Spoil,
        "elsewhere" => SitePlace::Elsewhere
    ];
    SiteWork, "bad_type", "\"earthwork\" | \"haulage\" | \"concrete\" | \"demolition\" | \"facade\" | \"shotcrete\" | \"other\" | null", [
        "earthwork" => SiteWork::Earthwork,
        "haulage" => SiteWork::Haulage,
        "concrete" => SiteWork::Concrete,
        "demolition" => SiteWork::Demolition,
        "facade" => SiteWork::Facade,
        "shotcrete" => SiteWork::Shotcrete,
        "other" => SiteWork::Other
    ];
}

/// 现在的响应: `null` is none. Left out is refused: what is not said would otherwise pass for no response.
pub struct ResponseNow(pub Option<Response>);

impl Field for ResponseNow {
    const TS: &'static str = Response::TS;

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        Response::read(value, at).map(|response| ResponseNow(Some(response)))
    }

    fn null(_: &str) -> Result<Self, Failure> {
        Ok(ResponseNow(None))
    }
}

impl Field for Audience {
    const TS: &'static str = "\"vulnerable\" | \"public\" | \"school\" | \"outdoor\" | \"industry\" | \"construction\" | \"roads\" | \"freight\" | \"through_diesel\" | \"institutions\" | null";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let code = text(value, at)?;
        let found = Audience::ALL.iter().find(|audience| audience.code() == code);
        found.copied().ok_or_else(|| Failure::at("bad_type", at))
    }
}

impl Field for ProcessStep {
    const TS: &'static str = "\"publicity\" | \"register\" | \"enrol\" | \"pass_on\" | \"collective_due\"";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        choice(value, at, &ProcessStep::ALL, "bad_step")
    }
}

impl Field for FirstScheme {
    const TS: &'static str = "\"enterprise\" | \"resident\" | \"none\" | \"unknown\" | null";
    const OPTIONAL: bool = true;

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        if text(value, at)? == "unknown" {
            return Ok(FirstScheme::Unknown);
        }
        Scheme::read(value, at).map(FirstScheme::Chosen)
    }

    fn absent(_: &str) -> Result<Self, Failure> {
        Ok(FirstScheme::NotYet)
    }
}

impl<T: Field> Field for Vec<T> {
    const TS: &'static str = T::TS;
    const LIST: bool = true;

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        match value {
            Value::List(list) => {
                let mut all = Vec::new();
                for (i, item) in list.iter().enumerate() {
                    all.push(T::read(item, &format!("{at}[{i}]"))?);
                }
                Ok(all)
            }
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) | Value::Record(_) | Value::Other => {
                Err(Failure::at("bad_type", at))
            }
        }
    }
}

impl Field for WorkCalendar {
    const TS: &'static str = "{ holidays: string[]; makeup: string[] }";

    fn read(value: &Value, at: &str) -> Result<Self, Failure> {
        let fields = Fields::open(value, at, &[&["holidays", "makeup"]])?;
        let holidays: Vec<Date> = fields.get("holidays")?;
        let makeup: Vec<Date> = fields.get("makeup")?;
        Ok(WorkCalendar::given(holidays, makeup))
    }
}

/// An object of known fields.
pub struct Fields<'a> {
    entries: &'a [(String, Value)],
    at: &'a str,
}

impl<'a> Fields<'a> {
    /// Opens an object; a field outside the lists of `known` is an error.
    pub fn open(value: &'a Value, at: &'a str, known: &[&[&str]]) -> Result<Fields<'a>, Failure> {
        let Value::Record(entries) = value else {
            return Err(if at.is_empty() { Failure::whole("bad_type") } else { Failure::at("bad_type", at) });
        };
        let fields = Fields { entries, at };
        match entries.iter().find(|(key, _)| !known.iter().any(|names| names.contains(&key.as_str()))) {
            Some((key, _)) => Err(Failure::at("unknown_field", &fields.path(key))),
            None => Ok(fields),
        }
    }

    /// One field.
    pub fn get<T: Field>(&self, name: &str) -> Result<T, Failure> {
        let path = self.path(name);
        match self.named(name) {
            None => T::absent(&path),
            Some(Value::Null) => T::null(&path),
            Some(value) => T::read(value, &path),
        }
    }

    /// Not inlined, since there is a [`Fields::get`] for every type.
    #[inline(never)]
    fn named(&self, name: &str) -> Option<&Value> {
        self.entries.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// All entries, for objects whose keys are checked elsewhere.
    pub fn entries(value: &'a Value, at: &str) -> Result<&'a [(String, Value)], Failure> {
        match value {
            Value::Record(entries) => Ok(entries),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::Text(_) | Value::List(_) | Value::Other => {
                Err(Failure::at("bad_type", at))
            }
        }
    }

    fn path(&self, name: &str) -> String {
        if self.at.is_empty() { name.to_string() } else { format!("{}.{name}", self.at) }
    }
}
