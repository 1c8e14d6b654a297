//! 关于建立健全乡村医生准入退出及养老机制的意见 (株荷政办发〔2024〕8号): who may practise, who must leave and by when, both aids.
//! Amounts stand in other documents and carry their state. What the text leaves open (procedures for most reasons, the
//! month of payment, work between the birthday and the end of the formalities) is said, not decided.
//! Reading order: params, findings, scope, admission, exit, schedule, support, service, hardship, stops, due,
//! person, plan, timeline, roster.
mod admission;
mod aid;
mod due;
mod exit;
mod findings;
mod hardship;
mod params;
mod person;
mod plan;
mod roster;
mod schedule;
mod scope;
mod service;
mod stops;
mod support;
mod timeline;

pub use admission::{
    Action, Candidate, CandidateError, InPost, Level, Major, Newcomer, assess_admission, decide_admission,
};
pub use aid::{Amount, Former};
pub use due::{Due, Start};
pub use exit::{AgeDates, Exit, ExitKind, Reason, Serving, assess_exit, derive_age_dates};
pub use findings::Judgement;
pub use hardship::{Hardship, HardshipVerdict, Insurance, Left, assess_hardship};
pub use params::{BoundaryDay, DoctorParams, EndWhen, Reason3, Reason4, Under60At};
pub use person::Doctor;
pub use roster::{Leaver, Member, RowError, list_leavers};
pub use schedule::{Pace, Schedule, ScheduleError, Unpublished, count_back, count_forward, schedule_publicity};
pub use scope::{Workplace, assess_scope, assess_scope_then};
pub use service::{Band, BandVerdict, Gap, Post, PostEnd, Service, ServiceError, Stretch, derive_service};
pub use stops::{Basis, Paper, Position, Stop, When};
pub use support::{Insured, NoSupport, Support, SupportVerdict, assess_support};
pub use timeline::{Timeline, TimelineError, decide_timeline, draw_up_timeline, list_admission_stops};
