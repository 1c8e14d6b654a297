//! 株洲市荷塘区重污染天气应急预案 (株荷政办发〔2024〕6号): what a response asks of whom, who approves and publishes it,
//! what follows when it is lifted, and what the portal's alert file means now. Annexes 1 and 2 are pictures that the
//! gazette's text lacks: left out.
//! Reading order: level, audience, measures, parameters, restrictions, duties, episode, notice, feed.
mod audience;
mod duties;
mod episode;
mod feed;
mod level;
mod measures;
mod notice;
mod parameters;
mod restrictions;

pub use audience::{Audience, MeasureKind};
pub use duties::{UnitDuty, list_unit_duties};
pub use episode::{EpisodeError, FollowUp, schedule_summary};
pub use feed::{Alert, Feed, FeedState, judge, parse, publish};
pub use level::{Level, Response};
pub use measures::{InForce, ParameterInForce, Replaced, Tag, TodayGroup, TodayHeading, list_measures, list_today};
pub use notice::{AlertNotice, Approver, DoorNotice, Lifting, Notice, NoticeFault, NoticeItem};
pub use notice::{draw_up_door_notice, draw_up_lifting, draw_up_notice};
pub use parameters::{ResponseParameters, assess_parameters};
pub use restrictions::{
    Engine, Machine, MachinePlace, Restriction, SitePlace, SiteWork, SiteWorks, Truck, restrict_machine,
    restrict_site_works, restrict_truck,
};
