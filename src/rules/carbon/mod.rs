//! 株洲市荷塘区碳达峰实施方案 (株荷政发〔2024〕2号): what is to be reached by when and which body leads. Everything is looked
//! up, nothing estimated: a year without a number stays without one, and where two sections write the same target
//! differently both stand. How far the targets are reached is not decided: the plan does not say.
//! Reading order: department, target, difference, indicator, trajectory, plan, search.
mod department;
mod difference;
mod indicator;
mod plan;
mod search;
mod target;
mod trajectory;

pub use department::{Assigned, Bodies, Department, list_departments};
pub use difference::{Difference, list_differences};
pub use indicator::{Cell, Content, Entry, Indicator, list_indicators, list_years};
pub use plan::{Project, Safeguard, Task, list_projects, list_safeguards, list_tasks};
pub use search::{Field, Hit, Match, Query, Row, search};
pub use target::{
    Aim, Filter, FilterError, Goal, NotOneTarget, Section, Target, find_target, list_goals, list_targets,
};
pub use trajectory::{Mark, Point, Trajectory, list_trajectories};
