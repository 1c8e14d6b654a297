//! 能不能用、能不能做 (预案5.2.3（2）、5.3.3（1）（2）（4）): heavy trucks, non-road machines and site works, each condition
//! and exception by itself. A fact that is not known gives review. The measure's 等 leaves works open that it does not
//! name: review too. Other traffic bans are not this plan's.
use crate::base::{Derived, NonEmpty, Outcome, Tri};
use crate::policy::Ctx;

use super::level::Response;
use super::measures::stage_in_words;
use super::parameters::{ResponseParameters, assess_parameters};

/// 停不停.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Restriction {
    /// 停止.
    Stopped,
    /// 不在停止范围.
    Free,
    /// 还不能定: the conditions that are open.
    NeedsReview(NonEmpty<&'static str>),
}

/// 排放标准.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// 国Ⅰ to 国Ⅵ.
    Stage(u32),
    /// 电动: no stage at all.
    Electric,
    /// Not known.
    Unknown,
}

/// 一辆货车.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Truck {
    /// 矿山、物流等涉及大宗原料和产品运输的单位.
    pub bulk_unit: Tri,
    /// 民生保障类.
    pub livelihood_logistics: Tri,
    /// 单位日常车辆进出量, 辆次.
    pub daily_trips: Option<u32>,
    /// 重型载货汽车（含燃气）.
    pub heavy: Tri,
    /// 排放标准.
    pub engine: Engine,
    /// 特种车辆、危化品车辆等.
    pub special: Tri,
}

/// 一台非道路移动机械.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Machine {
    /// Where it is used.
    pub place: Option<MachinePlace>,
    /// 排放标准.
    pub engine: Engine,
}

/// Where a machine is used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MachinePlace {
    /// 工业企业.
    Industry,
    /// 建筑施工工地.
    Construction,
    /// 农田: the plan asks nothing.
    Farm,
}

/// 工地上的一项作业.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SiteWorks {
    /// What site.
    pub place: Option<SitePlace>,
    /// What work.
    pub work: Option<SiteWork>,
    /// 应急抢险.
    pub emergency: Tri,
    /// 区重点工程.
    pub key_project: Tri,
    /// 特殊工艺.
    pub special_process: Tri,
}

/// What site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SitePlace {
    /// 建筑施工工地.
    Construction,
    /// 渣土处置工地.
    Spoil,
    /// Neither.
    Elsewhere,
}

/// What work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteWork {
    /// 渣土施工.
    Earthwork,
    /// 渣土运输.
    Haulage,
    /// 混凝土搅拌.
    Concrete,
    /// 建筑拆除.
    Demolition,
    /// 外墙喷涂粉刷.
    Facade,
    /// 护坡喷浆.
    Shotcrete,
    /// Not named: 等.
    Other,
}

impl Restriction {
    /// Yes, no, or `None` for review.
    pub fn stopped(&self) -> Option<bool> {
        match self {
            Restriction::Stopped => Some(true),
            Restriction::Free => Some(false),
            Restriction::NeedsReview(_) => None,
        }
    }

    /// The conditions that are open.
    pub fn pending(&self) -> Vec<&'static str> {
        match self {
            Restriction::Stopped | Restriction::Free => Vec::new(),
            Restriction::NeedsReview(open) => open.iter().copied().collect(),
        }
    }
}

impl Engine {
    fn up_to(self, limit: u32) -> Tri {
        match self {
            Engine::Stage(stage) => Tri::from(stage <= limit),
            Engine::Electric => Tri::No,
            Engine::Unknown => Tri::Unknown,
        }
    }

    fn zh(self) -> String {
        match self {
            Engine::Stage(stage) => stage_in_words(&stage.to_string()),
            Engine::Electric => "电动".to_string(),
            Engine::Unknown => "不清楚".to_string(),
        }
    }
}

/// 重型货车停运 (5.3.3（4）).
pub fn restrict_truck(ctx: &Ctx, response: Option<Response>, truck: &Truck) -> Derived<Restriction> {
    let params = parameters(ctx, response);
    let limits = params.truck_stop_up_to.zip(params.truck_daily_trips_over);
    let conditions = limits.map_or_else(Vec::new, |(stage, trips)| {
        vec![
            ("truck.bulk", truck.bulk_unit),
            ("truck.livelihood", !truck.livelihood_logistics),
            ("truck.trips", truck.daily_trips.map_or(Tri::Unknown, |daily| Tri::from(daily > trips))),
            ("truck.heavy", truck.heavy),
            ("truck.standard", truck.engine.up_to(stage)),
            ("truck.special", !truck.special),
        ]
    });
    let mut values = values(response, truck.engine, params.truck_stop_up_to);
    values.push(("trips", truck.daily_trips.map_or_else(String::new, |daily| daily.to_string())));
    values.push(("limit", params.truck_daily_trips_over.map_or_else(String::new, |trips| trips.to_string())));
    let words = ["air.stopped_truck", "air.free_truck", "air.review_truck"];
    decide(ctx, ("truck.response", Tri::from(limits.is_some())), conditions, &values, words)
}

/// 非道路移动机械停用 (5.3.3（1）（2）).
pub fn restrict_machine(ctx: &Ctx, response: Option<Response>, machine: &Machine) -> Derived<Restriction> {
    let params = parameters(ctx, response);
    let (industry, construction) = (params.industry_nrmm_stop_up_to, params.construction_nrmm_stop_up_to);
    let limit = match machine.place {
        Some(MachinePlace::Industry) => industry,
        Some(MachinePlace::Construction) => construction,
        Some(MachinePlace::Farm) => None,
        None => industry.max(construction),
    };
    let place = match machine.place {
        Some(_) => Tri::from(limit.is_some()),
        None => Tri::Unknown,
    };
    let mut conditions = vec![("machine.place", place)];
    conditions.extend(limit.map(|stage| ("machine.standard", machine.engine.up_to(stage))));
    let asked = Tri::from(industry.or(construction).is_some());
    let words = ["air.stopped_machine", "air.free_machine", "air.review_machine"];
    let values = values(response, machine.engine, limit);
    decide(ctx, ("machine.response", asked), conditions, &values, words)
}

/// 工地停止施工作业 (5.2.3（2）).
pub fn restrict_site_works(ctx: &Ctx, response: Option<Response>, works: &SiteWorks) -> Derived<Restriction> {
    let asked = parameters(ctx, response).construction_stop;
    let place = match works.place {
        Some(SitePlace::Construction | SitePlace::Spoil) => Tri::Yes,
        Some(SitePlace::Elsewhere) => Tri::No,
        None => Tri::Unknown,
    };
    let named = match works.work {
        Some(
            SiteWork::Earthwork
            | SiteWork::Haulage
            | SiteWork::Concrete
            | SiteWork::Demolition
            | SiteWork::Facade
            | SiteWork::Shotcrete,
        ) => Tri::Yes,
        Some(SiteWork::Other) | None => Tri::Unknown,
    };
    let conditions = vec![
        ("site.place", place),
        (if works.work.is_some() { "site.work" } else { "site.work_untold" }, named),
        ("site.emergency", !works.emergency),
        ("site.keyProject", !works.key_project),
        ("site.specialProcess", !works.special_process),
    ];
    let words = ["air.stopped_site", "air.free_site", "air.review_site"];
    let values = values(response, Engine::Unknown, None);
    decide(ctx, ("site.response", Tri::from(asked)), conditions, &values, words)
}

fn parameters(ctx: &Ctx, response: Option<Response>) -> ResponseParameters {
    assess_parameters(ctx, response).value
}

fn values(response: Option<Response>, engine: Engine, stage: Option<u32>) -> Vec<(&'static str, String)> {
    vec![
        ("response", response.map_or_else(String::new, |response| response.to_string())),
        ("standard", engine.zh()),
        ("stage", stage.map_or_else(String::new, |stage| stage_in_words(&stage.to_string()))),
    ]
}

/// Stopped when the response asks for it and every condition holds; the first "no" settles it. Where the response
/// asks nothing, nothing else matters.
fn decide(
    ctx: &Ctx,
    asked: (&'static str, Tri),
    conditions: Vec<(&'static str, Tri)>,
    values: &[(&str, String)],
    [stopped, free, review]: [&str; 3],
) -> Derived<Restriction> {
    let mut all = vec![asked];
    if asked.1 != Tri::No {
        all.extend(conditions);
    }
    let mut steps: Vec<_> = all
        .iter()
        .map(|(clause, holds)| {
            let outcome = match holds {
                Tri::Yes => Outcome::Met,
                Tri::No => Outcome::NotMet,
                Tri::Unknown => Outcome::Pending,
            };
            ctx.clause_step(clause, outcome, values)
        })
        .collect();
    let open = all.iter().filter(|(_, holds)| *holds == Tri::Unknown).map(|(clause, _)| *clause).collect();
    let (value, words) = match (Tri::all(all.iter().map(|(_, holds)| *holds)), NonEmpty::from_vec(open)) {
        (Tri::No, _) => (Restriction::Free, free),
        (Tri::Yes | Tri::Unknown, Some(open)) => (Restriction::NeedsReview(open), review),
        (Tri::Yes | Tri::Unknown, None) => (Restriction::Stopped, stopped),
    };
    steps.push(ctx.step(words, Outcome::Computed, values));
    Derived { value, steps, notices: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::policy::Policy;

    const STOPPED: Truck = Truck {
        bulk_unit: Tri::Yes,
        livelihood_logistics: Tri::No,
        daily_trips: Some(11),
        heavy: Tri::Yes,
        engine: Engine::Stage(4),
        special: Tri::No,
    };
    const WORKS: SiteWorks = SiteWorks {
        place: Some(SitePlace::Construction),
        work: Some(SiteWork::Demolition),
        emergency: Tri::No,
        key_project: Tri::No,
        special_process: Tri::No,
    };

    fn on<T>(run: impl FnOnce(&Ctx) -> T) -> T {
        let policy = Policy::embedded();
        run(&Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day")))
    }

    #[track_caller]
    fn check(truck: Truck, stopped: Option<bool>, pending: &[&str]) {
        let found = on(|ctx| restrict_truck(ctx, Some(Response::II), &truck)).value;
        assert_eq!((found.stopped(), found.pending().as_slice()), (stopped, pending), "{truck:?}");
    }

    #[test]
    fn good() {
        check(STOPPED, Some(true), &[]);
        check(Truck { engine: Engine::Stage(5), ..STOPPED }, Some(false), &[]);
        check(Truck { engine: Engine::Electric, ..STOPPED }, Some(false), &[]);
        check(Truck { daily_trips: Some(10), ..STOPPED }, Some(false), &[]);
        check(Truck { special: Tri::Yes, ..STOPPED }, Some(false), &[]);
    }

    #[test]
    fn what_is_not_known_is_reviewed_unless_something_else_settles_it() {
        check(Truck { special: Tri::Unknown, ..STOPPED }, None, &["truck.special"]);
        check(
            Truck { daily_trips: None, engine: Engine::Unknown, ..STOPPED },
            None,
            &["truck.trips", "truck.standard"],
        );
        check(Truck { special: Tri::Unknown, heavy: Tri::No, ..STOPPED }, Some(false), &[]);
    }

    #[track_caller]
    fn check_machine(response: Option<Response>, place: Option<MachinePlace>, engine: Engine, stopped: Option<bool>) {
        let found = on(|ctx| restrict_machine(ctx, response, &Machine { place, engine })).value;
        assert_eq!(found.stopped(), stopped, "{response:?} {place:?} {engine:?}");
    }

    #[test]
    fn machines() {
        let (industry, farm) = (Some(MachinePlace::Industry), Some(MachinePlace::Farm));
        check_machine(Some(Response::II), industry, Engine::Stage(2), Some(true));
        check_machine(Some(Response::I), industry, Engine::Stage(3), Some(false));
        check_machine(Some(Response::II), farm, Engine::Unknown, Some(false));
        check_machine(Some(Response::II), None, Engine::Stage(2), None);
        check_machine(Some(Response::II), None, Engine::Stage(3), Some(false));
        check_machine(Some(Response::II), industry, Engine::Unknown, None);
        check_machine(Some(Response::III), industry, Engine::Stage(1), Some(false));
        check_machine(None, None, Engine::Unknown, Some(false));
    }

    #[track_caller]
    fn check_site(response: Option<Response>, works: SiteWorks, stopped: Option<bool>) {
        let found = on(|ctx| restrict_site_works(ctx, response, &works));
        assert_eq!(found.value.stopped(), stopped, "{response:?} {works:?}");
        assert!(found.steps.iter().all(|step| !step.result.is_empty() && !step.result.contains('{')), "{found:?}");
    }

    #[test]
    fn site_works() {
        for response in [Response::III, Response::II, Response::I] {
            check_site(Some(response), WORKS, Some(true));
        }
        check_site(None, WORKS, Some(false));
        let yellow = Some(Response::III);
        check_site(yellow, SiteWorks { place: Some(SitePlace::Spoil), ..WORKS }, Some(true));
        check_site(yellow, SiteWorks { place: Some(SitePlace::Elsewhere), ..WORKS }, Some(false));
        check_site(yellow, SiteWorks { work: Some(SiteWork::Other), ..WORKS }, None);
        check_site(yellow, SiteWorks { emergency: Tri::Yes, work: None, ..WORKS }, Some(false));
        check_site(yellow, SiteWorks { key_project: Tri::Yes, ..WORKS }, Some(false));
        check_site(yellow, SiteWorks { special_process: Tri::Unknown, ..WORKS }, None);
    }

    #[test]
    fn bad_no_response_asks_for_nothing_else() {
        let found = on(|ctx| restrict_truck(ctx, None, &STOPPED));
        let ids: Vec<&str> = found.steps.iter().map(|step| step.id.as_str()).collect();
        assert_eq!(ids, ["truck.response", "air.free_truck"]);
    }
}
