//! 荷塘区被征地农民社会保障工作实施办法 (株荷政办发〔2024〕7号): who is covered, how many years, how much,
//! by which route, by when. The unused balance on death or retirement is not decided: the text is silent.
//! Reading order: person, params, eligibility, years, subsidy, routes, ledger, resident, funding, process.
mod area;
mod clauses;
mod compare;
mod eligibility;
mod eligibility_notices;
mod funding;
mod ledger;
mod paperwork;
mod params;
mod person;
mod process;
mod resident;
mod routes;
mod subsidy;
mod subsidy_notices;
mod verdict;
mod years;

pub use area::share_area;
pub use compare::{Comparison, EnterpriseOutlook, ResidentOutlook, Standing, compare_routes};
pub use eligibility::{Eligibility, Ended, Verdict, assess_eligibility, decide_eligibility};
pub use funding::{AreaUnit, Arrears, Funding, FundingError, assess_funding, recalculate_arrears};
pub use ledger::{Exclusions, Forecast, Ledger, LedgerEntry, LedgerError, Payment, forecast_exhaustion, settle_ledger};
pub use paperwork::{Paper, list_papers};
pub use params::{
    AgeStep, Art4Item7, Art14, EffectiveInclusive, FigureMissing, LandParams, LastClaim, MovedInSameDay, OnReaching,
    RoundingReading, RouteDate, ValidityLastDay, ValidityStart,
};
pub use person::{Event, Farmer, FirstScheme, Ground, Scheme, SoldierRank, StatusNow};
pub use process::{
    DeadlineError, ProcessStep, Progress, Stop, StopDay, StopWhen, deadline, list_claim_years, list_next_steps,
};
pub use resident::{ResidentCredit, credit_resident_account};
pub use routes::{Route, choose_route};
pub use subsidy::{Award, Base, Subsidy, SubsidyError, SubsidyInput, assess_subsidy, assess_years, decide_subsidy};
pub use verdict::preview_verdict;
