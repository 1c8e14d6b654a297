//! 荷塘区重污染天气应急预案 (株荷政办发〔2024〕6号), the check beside it: which level a forecast comes to (4.1), what is
//! missing for the next one, and the AQI of measured concentrations (HJ 633). The city's published level always wins;
//! a computed one is 研判参考. What a level asks of whom is not decided here.
//! Reading order: params, level, series, forecast, classify, steps, notices, measure,
//! aqi.
mod aqi;
mod classify;
mod forecast;
mod level;
mod measure;
mod notices;
mod params;
mod series;
mod steps;

pub use aqi::{Aqi, AqiError, Category, Concentration, Report, Standard, SubIndex, assess_aqi, standard_on};
pub use classify::{Check, Classification, Grain, LevelCheck, Mean, Pending, ShownBy, Standing, Test, Way};
pub use classify::{classify_daily_means, classify_hourly_values};
pub use forecast::{AlertError, DailyForecast, HourlyForecast, Threshold, list_thresholds};
pub use level::{Level, Response, approver, cut_percent};
pub use measure::{Averaging, Measure, Pollutant};
pub use params::{AlertParams, Episode, FigureMissing, HourlyMode, Lasting, MeanImpliesShort};
pub use series::Stretch;
