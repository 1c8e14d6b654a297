//! 只看结论: the verdict of `eligibility` without its reasons, for asking only what can still matter. What is shown to
//! anyone comes from `assess_eligibility`, which gives the reasons with it.
use crate::base::StatutoryAges;
use crate::policy::Ctx;

use super::eligibility::{Eligibility, decide};
use super::params::{FigureMissing, LandParams};
use super::person::Farmer;

/// The verdict on what is known so far, facts that are not known left open.
pub fn preview_verdict(ctx: &Ctx, farmer: &Farmer, statutory: StatutoryAges) -> Result<Eligibility, FigureMissing> {
    Ok(decide(ctx, &LandParams::at(ctx, farmer.announcement)?, farmer, statutory))
}
