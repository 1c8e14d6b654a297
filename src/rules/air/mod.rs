//! 株洲市荷塘区重污染天气应急预案 (株荷政办发〔2024〕6号): which level a forecast comes to (4.1), a check beside the city's
//! published level, which always wins; what a response asks of whom, who approves and publishes it, what follows when it
//! is lifted, what the portal's alert file means now; and the AQI of measured concentrations (HJ 633). Annexes 1 and 2
//! are pictures that the gazette's text lacks: left out.
//!
//! Reading order: level; for the check: params, series, forecast, classify, steps, notices, measure, aqi; for the
//! response: audience, measures, parameters, restrictions, duties, episode, notice, feed.
mod aqi;
mod audience;
mod classify;
mod duties;
mod episode;
mod feed;
mod forecast;
mod level;
mod measure;
mod measures;
mod notice;
mod notices;
mod parameters;
mod params;
mod restrictions;
mod series;
mod steps;

pub use aqi::{Aqi, AqiError, Category, Concentration, Report, Standard, SubIndex, assess_aqi, standard_on};
pub use audience::{Audience, MeasureKind};
pub use classify::{Check, Classification, Grain, LevelCheck, Mean, Pending, ShownBy, Standing, Test, Way};
pub use classify::{classify_daily_means, classify_hourly_values};
pub use duties::{UnitDuty, list_unit_duties};
pub use episode::{EpisodeError, FollowUp, schedule_summary};
pub use feed::{Alert, Feed, FeedState, judge, parse, publish};
pub use forecast::{AlertError, DailyForecast, HourlyForecast, Threshold, list_thresholds};
pub use level::{Level, Response, approver, cut_percent, describe_levels};
pub use measure::{Averaging, Measure, Pollutant};
pub use measures::{
    InForce, ParameterInForce, Replaced, Tag, TodayGroup, TodayHeading, list_first, list_measures, list_today,
};
pub use notice::{AlertNotice, Approver, DoorNotice, Lifting, Notice, NoticeFault, NoticeItem};
pub use notice::{draw_up_door_notice, draw_up_lifting, draw_up_notice};
pub use parameters::{ResponseParameters, assess_parameters};
pub use params::{AlertParams, Episode, FigureMissing, HourlyMode, Lasting, MeanImpliesShort};
pub use restrictions::{
    Engine, Machine, MachinePlace, Restriction, SitePlace, SiteWork, SiteWorks, Truck, restrict_machine,
    restrict_site_works, restrict_truck,
};
pub use series::Stretch;
