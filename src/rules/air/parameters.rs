//! 现在管用的数 (预案3.2、5.2–5.4): the numbers of the measures in force, each once, by the names of the contract.
use crate::base::Derived;
use crate::policy::Ctx;

use super::level::Response;
use super::measures::{InForce, list_measures};

/// 响应参数: `None` and `false` where no measure in force sets it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ResponseParameters {
    /// 城区道路每日洒水降尘频次, at least.
    pub urban_road_spray_min: Option<u32>,
    /// 重点道路洒水降尘频次, at least.
    pub key_road_spray_min: Option<u32>,
    /// 减排比例, percent, at least.
    pub cut_percent_min: Option<u32>,
    /// 工业企业停止使用的非道路移动机械: up to this stage.
    pub industry_nrmm_stop_up_to: Option<u32>,
    /// 建筑工地停止使用的非道路移动机械: up to this stage.
    pub construction_nrmm_stop_up_to: Option<u32>,
    /// 停止运输的重型载货汽车: up to this stage.
    pub truck_stop_up_to: Option<u32>,
    /// 日常车辆进出量: units with more than this.
    pub truck_daily_trips_over: Option<u32>,
    /// 城区过境柴油车绕行疏导.
    pub through_diesel_detour: bool,
    /// 可采取停课措施.
    pub classes_may_stop: bool,
    /// 停止举办户外大型活动.
    pub outdoor_events_stop: bool,
    /// 工地停止施工作业.
    pub construction_stop: bool,
}

/// 响应参数 at a response.
pub fn assess_parameters(ctx: &Ctx, response: Option<Response>) -> Derived<ResponseParameters> {
    list_measures(ctx, response, None).map(|measures| gather(&measures))
}

fn gather(measures: &[InForce]) -> ResponseParameters {
    let set = |id: &str| measures.iter().flat_map(|measure| &measure.parameters).find(|number| number.id == id);
    let number = |id: &str| set(id).and_then(|number| number.value);
    ResponseParameters {
        urban_road_spray_min: number("urbanRoadSprayMin"),
        key_road_spray_min: number("keyRoadSprayMin"),
        cut_percent_min: number("cutPercentMin"),
        industry_nrmm_stop_up_to: number("industryNrmmStopUpTo"),
        construction_nrmm_stop_up_to: number("constructionNrmmStopUpTo"),
        truck_stop_up_to: number("truckStopUpTo"),
        truck_daily_trips_over: number("truckDailyTripsOver"),
        through_diesel_detour: set("throughDieselDetour").is_some(),
        classes_may_stop: set("classesMayStop").is_some(),
        outdoor_events_stop: set("outdoorEventsStop").is_some(),
        construction_stop: set("constructionStop").is_some(),
    }
}
