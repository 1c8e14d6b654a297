//! 措施写给谁、哪一类 (预案5.2–5.4): the people and places a measure speaks to, and the headings it stands under.

/// 写给谁.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// 儿童老人病人.
    Vulnerable,
    /// 一般人群.
    Public,
    /// 学校幼儿园.
    School,
    /// 户外作业.
    Outdoor,
    /// 工业企业.
    Industry,
    /// 建筑工地.
    Construction,
    /// 道路保洁.
    Roads,
    /// 货车与物流.
    Freight,
    /// 过境柴油车.
    ThroughDiesel,
    /// 机关企事业单位.
    Institutions,
}

/// 措施的种类, as the plan heads them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MeasureKind {
    /// 公众健康防护措施.
    Health,
    /// 建议性污染减排措施.
    Advice,
    /// 强制性污染减排措施.
    Mandatory,
    /// 其他措施.
    Other,
    /// 监督管理措施.
    Supervision,
}

impl Audience {
    /// All, in the order of the screens.
    pub const ALL: &'static [Audience] = &[
        Audience::Vulnerable,
        Audience::Public,
        Audience::School,
        Audience::Outdoor,
        Audience::Industry,
        Audience::Construction,
        Audience::Roads,
        Audience::Freight,
        Audience::ThroughDiesel,
        Audience::Institutions,
    ];

    /// Code in the policy file and the contract.
    pub fn code(self) -> &'static str {
        match self {
            Audience::Vulnerable => "vulnerable",
            Audience::Public => "public",
            Audience::School => "school",
            Audience::Outdoor => "outdoor",
            Audience::Industry => "industry",
            Audience::Construction => "construction",
            Audience::Roads => "roads",
            Audience::Freight => "freight",
            Audience::ThroughDiesel => "through_diesel",
            Audience::Institutions => "institutions",
        }
    }

    /// On screens.
    pub fn zh(self) -> &'static str {
        match self {
            Audience::Vulnerable => "儿童老人病人",
            Audience::Public => "一般人群",
            Audience::School => "学校幼儿园",
            Audience::Outdoor => "户外作业",
            Audience::Industry => "工业企业",
            Audience::Construction => "建筑工地",
            Audience::Roads => "道路保洁",
            Audience::Freight => "货车与物流",
            Audience::ThroughDiesel => "过境柴油车",
            Audience::Institutions => "机关企事业单位",
        }
    }

    pub(super) fn from_code(code: &str) -> Option<Audience> {
        Audience::ALL.iter().copied().find(|audience| audience.code() == code)
    }
}

impl MeasureKind {
    /// All, in the order of the plan.
    pub const ALL: &'static [MeasureKind] = &[
        MeasureKind::Health,
        MeasureKind::Advice,
        MeasureKind::Mandatory,
        MeasureKind::Other,
        MeasureKind::Supervision,
    ];

    /// Code in the policy file and the contract.
    pub fn code(self) -> &'static str {
        match self {
            MeasureKind::Health => "health",
            MeasureKind::Advice => "advice",
            MeasureKind::Mandatory => "mandatory",
            MeasureKind::Other => "other",
            MeasureKind::Supervision => "supervision",
        }
    }

    /// Wording of its heading.
    pub(super) fn heading(self) -> &'static str {
        match self {
            MeasureKind::Health => "air.kind_health",
            MeasureKind::Advice => "air.kind_advice",
            MeasureKind::Mandatory => "air.kind_mandatory",
            MeasureKind::Other => "air.kind_other",
            MeasureKind::Supervision => "air.kind_supervision",
        }
    }

    /// What government itself does, beside what it asks of others.
    pub(super) fn is_governments(self) -> bool {
        match self {
            MeasureKind::Health | MeasureKind::Advice | MeasureKind::Mandatory => false,
            MeasureKind::Other | MeasureKind::Supervision => true,
        }
    }

    pub(super) fn from_code(code: &str) -> Option<MeasureKind> {
        MeasureKind::ALL.iter().copied().find(|kind| kind.code() == code)
    }
}
