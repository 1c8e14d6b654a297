//! 乡村医生: everything the opinion asks about one doctor who leaves, or will. A fact that is not known is `Tri::Unknown` or
//! `None`, never a default.
use crate::base::{Date, Event, Money, RetirementCategory, Sex, Tri};

use super::exit::ExitKind;
use super::hardship::Insurance;
use super::scope::Workplace;
use super::service::Post;

/// 乡村医生: everything the opinion asks about one doctor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doctor {
    /// 出生日期.
    pub birth: Date,
    /// 性别.
    pub sex: Option<Sex>,
    /// Which retirement table, for a woman; asked, never inferred.
    pub female_category: Option<RetirementCategory>,
    /// 执业情况 (一).
    pub workplace: Workplace,
    /// 退出方式.
    pub kind: ExitKind,
    /// 交表 on, where that has been done or is planned.
    pub started_on: Option<Date>,
    /// 离岗 on, where it is done.
    pub exit_on: Option<Date>,
    /// 岗位 in any order; `None` not told.
    pub posts: Option<Vec<Post>>,
    /// 参加养老保险并按规定缴费.
    pub insured_and_paid: Tri,
    /// 领取养老金 since.
    pub drawing_since: Event,
    /// 注销执业资格 on.
    pub deregistered_on: Event,
    /// 参加的养老保险.
    pub insurance: Option<Insurance>,
    /// 受过刑事处罚.
    pub punished: Tri,
    /// 因违规被注销资格.
    pub struck_off: Tri,
    /// 负主要责任的重大医疗事故.
    pub serious_accident: Tri,
    /// 已在国家机关、事业单位工作.
    pub public_staff: Tri,
    /// 缴费补助标准 entered.
    pub support_amount: Option<Money>,
    /// 生活困难补助标准 entered.
    pub aid_amount: Option<Money>,
}

impl Doctor {
    /// Someone of whom nothing but the birth and the way of leaving is known.
    pub fn unknown(birth: Date, kind: ExitKind) -> Doctor {
        let q = Tri::Unknown;
        Doctor {
            birth,
            sex: None,
            female_category: None,
            workplace: Workplace { registered: q, recognised_clinic: q, public_health: q },
            kind,
            started_on: None,
            exit_on: None,
            posts: None,
            insured_and_paid: q,
            drawing_since: Event::Unknown,
            deregistered_on: Event::NotHappened,
            insurance: None,
            punished: q,
            struck_off: q,
            serious_accident: q,
            public_staff: q,
            support_amount: None,
            aid_amount: None,
        }
    }

    /// 注销: leaving is done with it, so without a day of its own it is that day.
    pub(super) fn deregistered(&self) -> Event {
        match (self.deregistered_on, self.exit_on) {
            (Event::NotHappened, Some(day)) => Event::On(day),
            (Event::NotHappened | Event::On(_) | Event::Unknown, _) => self.deregistered_on,
        }
    }
}
