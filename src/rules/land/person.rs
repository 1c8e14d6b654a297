//! 被征地农民: everything the measure asks about one person. A fact that is not known is `Tri::Unknown` or
//! `None`, never a default. Age, base and dates use the 征收土地公告 (articles 5, 11).
pub use crate::base::Event;
use crate::base::{Date, Rate, RetirementCategory, Sex, Tri};

/// The profile of one applicant on the day asked about.
#[derive(Clone, Debug, PartialEq)]
pub struct Farmer {
    /// 出生日期.
    pub birth: Date,
    /// 性别.
    pub sex: Option<Sex>,
    /// Which table of the retirement decision, for a woman; asked, never inferred.
    pub female_category: Option<RetirementCategory>,
    /// 征收土地公告 date.
    pub announcement: Date,
    /// 征地补偿安置公告 date (article 19).
    pub settlement_announcement: Event,
    /// The day asked about.
    pub as_of: Date,
    /// 政府统一征收 (article 3).
    pub gov_requisition: Tri,
    /// 征地后家庭人均耕地, in mu, unrounded.
    pub area_mu: Option<Rate>,
    /// Which group of article 3.
    pub ground: Option<Ground>,
    /// 享有土地承包经营权 at the time.
    pub contract_right: Tri,
    /// 当地集体经济组织成员.
    pub collective_member: Tri,
    /// 承担相应义务 (article 3 group 1).
    pub duties: Tri,
    /// Met group 1 before school, service or sentence.
    pub before_met_g1: Tri,
    /// 原户籍在本集体经济组织 (group 2).
    pub origin_hukou: Tri,
    /// 军衔 (group 2); `None` not known.
    pub soldier_rank: Option<SoldierRank>,
    /// 符合退役后回原籍安置条件 (group 2).
    pub soldier_returnable: Tri,
    /// 父母一方为成员 (group 3).
    pub parent_member: Tri,
    /// 本人符合成员条件 (group 3).
    pub self_meets_membership: Tri,
    /// 民主决策程序通过 (group 5).
    pub vote_passed: Tri,
    /// 不违反法律法规 (group 5).
    pub vote_lawful: Tri,
    /// 经审核 (group 5).
    pub vote_audited: Tri,
    /// 公示无异议 (group 5).
    pub vote_published: Tri,
    /// Article 4(1).
    pub soe_worker: Tri,
    /// Article 4(2).
    pub had_subsidy: Tri,
    /// Article 4(3).
    pub public_staff: Tri,
    /// Article 4(4).
    pub lodger: Tri,
    /// Article 4(5): illegal building or transfer.
    pub illegal_use: Tri,
    /// Article 4(5): and that is why the land is under the limit.
    pub illegal_use_caused: Tri,
    /// Article 4(6).
    pub other_collective: Tri,
    /// Article 4(7): promoted in service.
    pub promoted: Tri,
    /// Article 4(7): and may return home.
    pub promoted_returnable: Tri,
    /// Article 4(8).
    pub graduate_moved: Tri,
    /// Article 4(9).
    pub other_bar: Tri,
    /// Article 7: recognised under earlier rules.
    pub previously_confirmed: Tri,
    /// Article 7: re-checked and still recognised.
    pub reverified: Tri,
    /// Article 8: approved in another project.
    pub approved_elsewhere: Tri,
    /// Article 8: open applications in other projects.
    pub other_applications: Option<u32>,
    /// Article 10: the insurance chosen now.
    pub scheme: Option<Scheme>,
    /// Article 10: the insurance chosen at the first application.
    pub first_scheme: FirstScheme,
    /// Article 12: hired into public service on.
    pub hired_on: Event,
    /// Article 14: settled abroad.
    pub settled_abroad: Tri,
    /// Article 14: lost the nationality.
    pub lost_nationality: Tri,
    /// Article 14: what the person does now.
    pub status_now: Option<StatusNow>,
    /// Article 19: moved the household registration in on.
    pub moved_in_on: Event,
}

/// 第三条 groups (1)–(5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ground {
    /// （一）成员.
    Member,
    /// （二）在校大中专学生.
    Student,
    /// （二）义务兵、下士、中士.
    Soldier,
    /// （三）父母一方为成员.
    Parent,
    /// （四）服刑人员.
    Prisoner,
    /// （五）其他情形.
    Other,
}

/// 军衔.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoldierRank {
    /// 义务兵.
    Conscript,
    /// 下士.
    Corporal,
    /// 中士.
    Sergeant,
    /// 更高.
    Higher,
}

/// 参保险种.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    /// 企业职工基本养老保险.
    Enterprise,
    /// 城乡居民基本养老保险.
    Resident,
    /// 不选择.
    None,
    /// 还没想好: will be chosen when applying; both are shown until then.
    Undecided,
}

/// 首次申报选择的险种.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FirstScheme {
    /// This is the first application.
    NotYet,
    /// Chosen before.
    Chosen(Scheme),
    /// Not known.
    Unknown,
}

/// 现状 (article 14).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusNow {
    /// None of them.
    None,
    /// 在部队服役.
    Service,
    /// 全日制在校.
    Student,
    /// 服刑.
    Prison,
}

impl Farmer {
    /// Someone of whom nothing but the dates is known.
    pub fn unknown(birth: Date, announcement: Date, as_of: Date) -> Farmer {
        let q = Tri::Unknown;
        Farmer {
            birth,
            sex: None,
            female_category: None,
            announcement,
            settlement_announcement: Event::NotHappened,
            as_of,
            gov_requisition: q,
            area_mu: None,
            ground: None,
            contract_right: q,
            collective_member: q,
            duties: q,
            before_met_g1: q,
            origin_hukou: q,
            soldier_rank: None,
            soldier_returnable: q,
            parent_member: q,
            self_meets_membership: q,
            vote_passed: q,
            vote_lawful: q,
            vote_audited: q,
            vote_published: q,
            soe_worker: q,
            had_subsidy: q,
            public_staff: q,
            lodger: q,
            illegal_use: q,
            illegal_use_caused: q,
            other_collective: q,
            promoted: q,
            promoted_returnable: q,
            graduate_moved: q,
            other_bar: q,
            previously_confirmed: q,
            reverified: q,
            approved_elsewhere: q,
            other_applications: None,
            scheme: None,
            first_scheme: FirstScheme::NotYet,
            hired_on: Event::NotHappened,
            settled_abroad: q,
            lost_nationality: q,
            status_now: None,
            moved_in_on: Event::NotHappened,
        }
    }

    /// The retirement tables that may apply: one when known, else all that are possible.
    pub fn categories(&self) -> Vec<RetirementCategory> {
        RetirementCategory::possible(self.sex, self.female_category)
    }
}
