//! 地址: the part after `#`, read and written by hand. Holds the place only, never an answer.
//! An address nobody knows leads home.
use yew::AttrValue;

/// A screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// 首页.
    Home,
    /// 征地社保补贴.
    Land(FlowRoute),
    /// 口径.
    Policy(PolicyPart),
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
}

impl PolicyPart {
    /// Every part below the head, in the order of the page.
    pub const ALL: [PolicyPart; 5] =
        [PolicyPart::Values, PolicyPart::Readings, PolicyPart::Documents, PolicyPart::Duties, PolicyPart::Open];

    /// Last part of the address, and id of the section; none for the head.
    pub fn id(self) -> Option<&'static str> {
        match self {
            PolicyPart::Top => None,
            PolicyPart::Values => Some("values"),
            PolicyPart::Readings => Some("readings"),
            PolicyPart::Documents => Some("documents"),
            PolicyPart::Duties => Some("duties"),
            PolicyPart::Open => Some("open"),
        }
    }
}

impl Route {
    /// The screen of a hash such as `#/land/q/birth`; home for anything unknown.
    pub fn parse(hash: &str) -> Route {
        let path = hash.strip_prefix('#').unwrap_or(hash);
        let mut parts = path.split('/').filter(|part| !part.is_empty());
        let route = match (parts.next(), parts.next(), parts.next(), parts.next()) {
            (Some("land"), screen, id, None) => FlowRoute::parse(screen, id).map(Route::Land),
            (Some("policy"), None, None, None) => Some(Route::Policy(PolicyPart::Top)),
            (Some("policy"), part, None, None) => {
                PolicyPart::ALL.into_iter().find(|known| known.id() == part).map(Route::Policy)
            }
            (_, _, _, _) => None,
        };
        route.unwrap_or(Route::Home)
    }

    /// The hash of this screen.
    pub fn hash(&self) -> String {
        match self {
            Route::Home => "#/".into(),
            Route::Land(screen) => screen.hash("#/land"),
            Route::Policy(part) => match part.id() {
                None => "#/policy".into(),
                Some(id) => format!("#/policy/{id}"),
            },
        }
    }

    /// Id of the part of the screen it names, when it is not the whole.
    pub fn anchor(&self) -> Option<&'static str> {
        match self {
            Route::Home | Route::Land(_) => None,
            Route::Policy(part) => part.id(),
        }
    }

    /// The hash, as an attribute.
    pub fn href(&self) -> AttrValue {
        AttrValue::from(self.hash())
    }
}

impl FlowRoute {
    /// The screen of the parts of an address behind the service's name.
    fn parse(screen: Option<&str>, id: Option<&str>) -> Option<FlowRoute> {
        match (screen, id) {
            (None, None) => Some(FlowRoute::Start),
            (Some("check"), None) => Some(FlowRoute::Check),
            (Some("result"), None) => Some(FlowRoute::Result),
            (Some("q"), Some(id)) => question(id),
            (_, _) => None,
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
fn question(id: &str) -> Option<FlowRoute> {
    let plain =
        id.len() <= 40 && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_');
    plain.then(|| FlowRoute::Question(AttrValue::from(id.to_string())))
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
            Route::Policy(PolicyPart::Top),
        ];
        all.extend(PolicyPart::ALL.map(Route::Policy));
        for route in all {
            assert_eq!(Route::parse(&route.hash()), route);
        }
    }

    #[test]
    fn unknown_addresses_lead_home() {
        for hash in [
            "",
            "#",
            "#/",
            "#how",
            "#/x",
            "#/land/q",
            "#/land/q/a/b",
            "#/land/q/1979年",
            "#/land/q/<b>",
            "#/policy/x",
            "#/policy/values/x",
            "land/../policy",
        ] {
            assert_eq!(Route::parse(hash), Route::Home, "{hash}");
        }
    }
}
