//! 地址: the part after `#`, read and written by hand. Holds the place only, never an answer. Its first word says which
//! module the screen belongs to.
use yew::AttrValue;

use super::services::location;

/// 模块: screens that are delivered together, as one HTML page and one wasm module (`www/build/modules.json`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Module {
    /// 首页.
    Home,
    /// 征地社保补贴.
    Land,
    /// 乡村医生退休与养老.
    Doctor,
    /// 重污染天气预警.
    Air,
    /// 空气质量工作台, for staff.
    AirDesk,
    /// 碳达峰目标.
    Carbon,
    /// 口径.
    Policy,
}

impl Module {
    /// Every module.
    pub const ALL: [Module; 7] =
        [Module::Home, Module::Land, Module::Doctor, Module::Air, Module::AirDesk, Module::Carbon, Module::Policy];

    /// Its HTML page.
    pub fn page(self) -> &'static str {
        match self {
            Module::Home => "index.html",
            Module::Land => "land.html",
            Module::Doctor => "doctor.html",
            Module::Air => "air.html",
            Module::AirDesk => "airdesk.html",
            Module::Carbon => "carbon.html",
            Module::Policy => "policy.html",
        }
    }

    /// Its first screen, where also an address nobody knows leads.
    pub fn start(self) -> Route {
        match self {
            Module::Home => Route::Home,
            Module::Land => Route::Land(FlowRoute::Start),
            Module::Doctor => Route::Doctor(DoctorRoute::Flow(FlowRoute::Start)),
            Module::Air => Route::Air(AirRoute::Today),
            Module::AirDesk => Route::AirDesk(DeskRoute::Check),
            Module::Carbon => Route::Carbon,
            Module::Policy => Route::Policy(PolicyPart::Top),
        }
    }
}

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// 首页.
    Home,
    /// 征地社保补贴.
    Land(FlowRoute),
    /// 乡村医生退休与养老.
    Doctor(DoctorRoute),
    /// 重污染天气预警.
    Air(AirRoute),
    /// 空气质量工作台.
    AirDesk(DeskRoute),
    /// 碳达峰目标.
    Carbon,
    /// 口径.
    Policy(PolicyPart),
}

/// A screen of 乡村医生退休与养老.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DoctorRoute {
    /// The guided flow of one doctor.
    Flow(FlowRoute),
    /// 卫生院名单: who must leave this year and next.
    Roster,
}

/// A screen of 重污染天气预警.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AirRoute {
    /// 今天该怎么做.
    Today,
    /// Trucks, machines and sites: may it run.
    Stops,
}

/// A screen of 空气质量工作台.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DeskRoute {
    /// 研判参考.
    Check,
    /// 发布台.
    Publish,
    /// 空气质量指数.
    Aqi,
}

/// A screen of a service's guided flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FlowRoute {
    /// Where the flow starts.
    Start,
    /// One question; whether there is such a question is the flow's to say.
    Question(AttrValue),
    /// 核对.
    Check,
    /// 结果.
    Result,
}

/// A part of the 口径 page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PolicyPart {
    /// The head of the page.
    Top,
    /// 各年数据.
    Values,
    /// 口径.
    Readings,
    /// 文件.
    Documents,
    /// 分工和异议.
    Duties,
    /// 待定问题.
    Open,
    /// 规则文件.
    Files,
}

impl PolicyPart {
    /// Every part below the head, in the order of the page.
    pub const ALL: [PolicyPart; 6] = [
        PolicyPart::Values,
        PolicyPart::Readings,
        PolicyPart::Documents,
        PolicyPart::Duties,
        PolicyPart::Open,
        PolicyPart::Files,
    ];

    /// Last part of the address, and id of the section; none for the head.
    pub fn id(self) -> Option<&'static str> {
        match self {
            PolicyPart::Top => None,
            PolicyPart::Values => Some("values"),
            PolicyPart::Readings => Some("readings"),
            PolicyPart::Documents => Some("documents"),
            PolicyPart::Duties => Some("duties"),
            PolicyPart::Open => Some("open"),
            PolicyPart::Files => Some("files"),
        }
    }
}

impl Route {
    /// The screen of a hash such as `#/land/q/birth`. Where only the first word is known, that module's start.
    pub fn parse(hash: &str) -> Option<Route> {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (None, ..) => (!path.is_empty()).then_some(Route::Home),
            (Some("land"), screen, id, rest) => Some(Route::Land(FlowRoute::parse(screen, id, rest))),
            (Some("doctor"), Some("list"), None, None) => Some(Route::Doctor(DoctorRoute::Roster)),
            (Some("doctor"), screen, id, rest) => {
                Some(Route::Doctor(DoctorRoute::Flow(FlowRoute::parse(screen, id, rest))))
            }
            (Some("air"), Some("stops"), None, None) => Some(Route::Air(AirRoute::Stops)),
            (Some("air"), ..) => Some(Route::Air(AirRoute::Today)),
            (Some("airdesk"), Some("publish"), None, None) => Some(Route::AirDesk(DeskRoute::Publish)),
            (Some("airdesk"), Some("aqi"), None, None) => Some(Route::AirDesk(DeskRoute::Aqi)),
            (Some("airdesk"), ..) => Some(Route::AirDesk(DeskRoute::Check)),
            (Some("carbon"), ..) => Some(Route::Carbon),
            (Some("policy"), None, None, None) => Some(Route::Policy(PolicyPart::Top)),
            (Some("policy"), part, None, None) => {
                let known = PolicyPart::ALL.into_iter().find(|known| known.id() == part);
                Some(known.map_or(Module::Policy.start(), Route::Policy))
            }
            (Some("policy"), ..) => Some(Module::Policy.start()),
            (Some(_), ..) => None,
        }
    }

    /// The module it belongs to.
    pub fn module(&self) -> Module {
        match self {
            Route::Home => Module::Home,
            Route::Policy(_) => Module::Policy,
            Route::Land(_) => Module::Land,
            Route::Doctor(_) => Module::Doctor,
            Route::Air(_) => Module::Air,
            Route::AirDesk(_) => Module::AirDesk,
            Route::Carbon => Module::Carbon,
        }
    }

    /// The hash of this screen.
    pub fn hash(&self) -> String {
        match self {
            Route::Home => "#/".into(),
            Route::Land(screen) => screen.hash("#/land"),
            Route::Doctor(DoctorRoute::Flow(screen)) => screen.hash("#/doctor"),
            Route::Doctor(DoctorRoute::Roster) => "#/doctor/list".into(),
            Route::Air(AirRoute::Today) => "#/air".into(),
            Route::Air(AirRoute::Stops) => "#/air/stops".into(),
            Route::AirDesk(DeskRoute::Check) => "#/airdesk".into(),
            Route::AirDesk(DeskRoute::Publish) => "#/airdesk/publish".into(),
            Route::AirDesk(DeskRoute::Aqi) => "#/airdesk/aqi".into(),
            Route::Carbon => "#/carbon".into(),
            Route::Policy(part) => match part.id() {
                None => "#/policy".into(),
                Some(id) => format!("#/policy/{id}"),
            },
        }
    }

    /// Id of the part of the screen it names, when it is not the whole.
    pub fn anchor(&self) -> Option<&'static str> {
        match self {
            Route::Home | Route::Land(_) | Route::Doctor(_) | Route::Air(_) | Route::AirDesk(_) | Route::Carbon => None,
            Route::Policy(part) => part.id(),
        }
    }

    /// Whether it shows the screen that it then leads on to: the start of a flow.
    pub fn leads_on(&self) -> bool {
        matches!(self, Route::Land(FlowRoute::Start) | Route::Doctor(DoctorRoute::Flow(FlowRoute::Start)))
    }

    /// The address, for a link on the page that is open.
    pub fn href(&self) -> AttrValue {
        AttrValue::from(location::address(self))
    }
}

impl FlowRoute {
    /// The screen of the parts of an address behind the service's name; the start for anything unknown.
    fn parse(screen: Option<&str>, id: Option<&str>, rest: Option<&str>) -> FlowRoute {
        match (screen, id, rest) {
            (Some("check"), None, None) => FlowRoute::Check,
            (Some("result"), None, None) => FlowRoute::Result,
            (Some("q"), Some(id), None) if is_id(id) => FlowRoute::Question(AttrValue::from(id.to_string())),
            (_, _, _) => FlowRoute::Start,
        }
    }

    /// The hash of this screen of the service with that hash.
    fn hash(&self, service: &str) -> String {
        match self {
            FlowRoute::Start => service.into(),
            FlowRoute::Question(id) => format!("{service}/q/{id}"),
            FlowRoute::Check => format!("{service}/check"),
            FlowRoute::Result => format!("{service}/result"),
        }
    }
}

/// Ids are small letters, digits, `-` and `_`: nothing a person typed can stand in an address.
fn is_id(id: &str) -> bool {
    id.len() <= 40 && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_screen_has_one_address() {
        let mut all = vec![
            Route::Home,
            Route::Land(FlowRoute::Start),
            Route::Land(FlowRoute::Question("birth".into())),
            Route::Land(FlowRoute::Question("art4-3_2".into())),
            Route::Land(FlowRoute::Check),
            Route::Land(FlowRoute::Result),
            Route::Doctor(DoctorRoute::Flow(FlowRoute::Question("kind".into()))),
            Route::Doctor(DoctorRoute::Roster),
            Route::Air(AirRoute::Stops),
            Route::AirDesk(DeskRoute::Publish),
            Route::AirDesk(DeskRoute::Aqi),
            Route::Policy(PolicyPart::Top),
        ];
        all.extend(Module::ALL.map(Module::start));
        all.extend(PolicyPart::ALL.map(Route::Policy));
        for route in all {
            assert_eq!(Route::parse(&route.hash()), Some(route));
        }
    }

    /// `boot.js` sends an address on by its first word, which the build takes from this list.
    #[test]
    fn the_build_knows_the_modules() {
        let listed: Vec<serde_json::Value> =
            serde_json::from_str(include_str!("../../www/build/modules.json")).expect("a list");
        let pages: Vec<_> = listed.iter().map(|row| row["page"].as_str().expect("a page")).collect();
        assert_eq!(pages, Module::ALL.map(Module::page));
        for (row, module) in listed.iter().zip(Module::ALL) {
            let first_words = row["addresses"].as_array().expect("a list");
            for word in first_words {
                let hash = ["#/", word.as_str().expect("a word")].concat();
                assert_eq!(Route::parse(&hash).map(|route| route.module()), Some(module), "{hash}");
            }
            let start = module.start().hash();
            assert!(first_words.iter().any(|word| word.as_str() == start.strip_prefix("#/")), "{start}");
        }
    }

    #[test]
    fn unknown_addresses_are_no_screen() {
        for hash in ["", "#", "#how", "#/x", "#/x/land", "../policy"] {
            assert_eq!(Route::parse(hash), None, "{hash}");
        }
    }

    #[test]
    fn an_unknown_rest_leads_to_the_start_of_the_module() {
        for hash in ["#/land/q", "#/land/q/a/b", "#/land/q/1979年", "#/land/q/<b>", "#/land/x", "land/../policy"] {
            assert_eq!(Route::parse(hash), Some(Module::Land.start()), "{hash}");
        }
        for hash in ["#/policy/x", "#/policy/values/x"] {
            assert_eq!(Route::parse(hash), Some(Module::Policy.start()), "{hash}");
        }
        for hash in ["#/", "#//", "/"] {
            assert_eq!(Route::parse(hash), Some(Module::Home.start()), "{hash}");
        }
    }
}
