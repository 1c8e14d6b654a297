//! 一个人的结果: every decision the result screen shows, put together from the rules. Nothing is computed here.
use crate::base::{Derived, MONTHS_PER_YEAR, RetirementCategory, Step, Tri, YearMonth};
use crate::policy::Ctx;
use crate::rules::land::{
    Comparison, DeadlineError, Farmer, Forecast, Ledger, LedgerError, Paper, Progress, Scheme, Standing, Stop,
    compare_routes, forecast_exhaustion, list_claim_years, list_next_steps, list_papers, settle_ledger,
};
use crate::rules::retirement::{
    RetirementError, StatutoryTables, flexible_window, minimum_contribution, statutory_age,
};
use crate::ui::pages::land::question::Answers;

use super::brief::{Brief, Law, NoCase};

/// Everything the result screen shows.
pub struct Case {
    /// The answer.
    pub brief: Brief,
    /// 两种养老保险.
    pub comparison: Option<Derived<Comparison>>,
    /// 法定退休年龄 and what hangs on it, a list a possible table.
    pub retirement: Vec<(RetirementCategory, Vec<Step>)>,
    /// 台账.
    pub ledger: Option<Result<Derived<Ledger>, LedgerError>>,
    /// 接下来.
    pub stops: Result<Derived<Vec<Stop>>, DeadlineError>,
    /// 每年缴费的最后一天, for someone enrolled in the enterprise scheme whom it is paid to.
    pub claims: Option<Derived<Vec<Stop>>>,
    /// 带什么.
    pub papers: Derived<Vec<Paper>>,
}

impl Case {
    /// All decisions for these answers.
    pub fn derive(ctx: &Ctx, answers: &Answers) -> Result<Case, NoCase> {
        let brief = Brief::derive(ctx, answers, &Law::whole())?;
        let farmer = &brief.farmer;
        let tables = StatutoryTables::read(ctx)?;
        let statutory = |birth, category| tables.age(birth, category);
        let award = brief.award();
        let claims = answers.ledger();
        let ledger = award.map(|award| settle_ledger(ctx, award.base, award.years, &claims));
        let claimed = ledger.as_ref().and_then(|ledger| ledger.as_ref().ok()).map_or(0, |ledger| ledger.value.months);
        let standing = Standing { drawing: Tri::from(answers.drawing()), claimed };
        let comparison = award.map(|award| compare_routes(ctx, farmer, &award, standing, &statutory)).transpose()?;
        let retirement = farmer
            .categories()
            .into_iter()
            .map(|category| Ok((category, retirement_steps(ctx, farmer, category)?)))
            .collect::<Result<_, RetirementError>>()?;
        let mut case = Case {
            stops: list_next_steps(ctx, answers.progress()),
            papers: list_papers(ctx, farmer.ground, farmer.scheme),
            brief,
            comparison,
            retirement,
            ledger,
            claims: None,
        };
        case.claims = case.claim_years(ctx).filter(|_| answers.progress() == Progress::Enrolled);
        Ok(case)
    }

    fn claim_years(&self, ctx: &Ctx) -> Option<Derived<Vec<Stop>>> {
        let brief = &self.brief;
        let paid = !brief.refused() && !brief.ended() && brief.eligibility.value.suspended.is_empty();
        let forecast = self.forecast(ctx, MONTHS_PER_YEAR).filter(|_| paid)?;
        let outlooks = self.comparison.iter().flat_map(|comparison| &comparison.value.enterprise);
        let until = outlooks.map(|outlook| outlook.retires_on).max()?;
        let chosen = self.brief.farmer.scheme == Some(Scheme::Enterprise);
        chosen.then(|| list_claim_years(ctx, &forecast.value.payments, until))
    }

    /// 台账, where it could be settled.
    pub fn settled(&self) -> Option<&Derived<Ledger>> {
        self.ledger.as_ref().and_then(|ledger| ledger.as_ref().ok())
    }

    /// 预计领完 at so many months a year, from the month after the day asked about, or the year after the last claim.
    pub fn forecast(&self, ctx: &Ctx, months_a_year: u32) -> Option<Derived<Forecast>> {
        let (award, ledger) = (self.brief.award()?, &self.settled()?.value);
        let next = self.brief.farmer.as_of.year_month().plus_months(1);
        let claimed = ledger.payments.last().and_then(|payment| YearMonth::new(payment.year + 1, 1).ok());
        let from = claimed.map_or(next, |after| after.max(next));
        Some(forecast_exhaustion(ctx, &award, ledger, from, months_a_year))
    }
}

fn retirement_steps(ctx: &Ctx, farmer: &Farmer, category: RetirementCategory) -> Result<Vec<Step>, RetirementError> {
    let mut steps = Vec::new();
    let mut notices = Vec::new();
    let age = statutory_age(ctx, farmer.birth, category)?.into_value(&mut steps, &mut notices);
    flexible_window(ctx, farmer.birth, category)?.into_value(&mut steps, &mut notices);
    minimum_contribution(ctx, age.reached_on.year())?.into_value(&mut steps, &mut notices);
    Ok(steps)
}
