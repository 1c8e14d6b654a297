//! 原生引擎: what the native engine says of residents, for comparing with what a browser shows. It reads what a tab keeps of
//! each resident's answers (a JSON list of texts) and today's day from the command line, decides by the rules alone, and
//! writes a JSON list of strings a resident: every line of the working with its numbers, result, article and outcome,
//! every amount, year and day, the notices, and the check code. It renders nothing, so it leaves out what is mere words
//! of the screens.
use std::error::Error;
use std::{env, io};

use hetang::base::{Date, Derived, MONTHS_PER_YEAR, Notice, NoticeKind, Outcome, Step, Tri};
use hetang::policy::{Ctx, Policy, Source, embedded_file};
use hetang::rules::land::{
    Farmer, Ledger, Payment, Scheme, Standing, StopDay, SubsidyInput, Verdict, assess_eligibility, assess_subsidy,
    compare_routes, forecast_exhaustion, list_next_steps, list_papers, settle_ledger,
};
use hetang::rules::retirement::{StatutoryTables, flexible_window, minimum_contribution, statutory_age};
use hetang::ui::entry::LAND;
use hetang::ui::guide::{Told, store};
use hetang::ui::pages::land::flow;
use hetang::ui::pages::land::question::Answers;
use hetang::ui::pages::land::service::Land;
use hetang::ui::text;

type Said = Result<Vec<String>, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let today = env::args().nth(1).ok_or("today as YYYY-MM-DD")?;
    let kept: Vec<String> = serde_json::from_reader(io::stdin())?;
    let files: Vec<Source> = LAND.files.iter().map(|name| embedded_file(name)).collect();
    let policy = Policy::of(&files);
    let ctx = Ctx::new(&policy, Date::parse_iso(&today).map_err(|error| format!("{today}: {error:?}"))?);
    let said = kept.iter().map(|kept| resident(&ctx, &store::read::<Land>(kept).0)).collect::<Result<Vec<_>, _>>()?;
    println!("{}", serde_json::to_string(&said)?);
    Ok(())
}

fn resident(ctx: &Ctx, answers: &Answers) -> Said {
    let answers = &answers.only(&flow::path(ctx, answers));
    let farmer = answers.farmer(ctx).map_err(|missing| format!("{missing:?} is missing"))?;
    let tables = StatutoryTables::read(ctx)?;
    let ages = |birth, category| tables.age(birth, category);
    let eligibility = assess_eligibility(ctx, &farmer, &ages)?;
    let refused = matches!(eligibility.value.verdict, Verdict::NotEligible { .. });
    let mut said = Vec::new();
    let shown = |step: &&Step| !refused || step.outcome != Outcome::Pending;
    said.extend(eligibility.steps.iter().filter(shown).map(line));
    let input = SubsidyInput { birth: farmer.birth, announcement: farmer.announcement, base: answers.base() };
    let subsidy = assess_subsidy(ctx, &input)?;
    let award = subsidy.value.award.ok_or("no amount")?;
    said.push(format!("{}元{}", award.total.grouped(), award.total.spoken()));
    said.push(format!("{}年公告日年龄{}周岁", award.years, subsidy.value.age));
    said.push(format!("{}元", award.monthly_shown().grouped()));
    said.extend(subsidy.steps.iter().map(line));
    if !refused {
        said.extend(notices(eligibility.notices.iter().chain(&subsidy.notices)));
        let ledger = settle_ledger(ctx, award.base, award.years, &answers.ledger())?;
        let standing = Standing { drawing: Tri::from(answers.drawing()), claimed: ledger.value.months };
        let routes = compare_routes(ctx, &farmer, &award, standing, &ages)?;
        said.extend(routes.steps.iter().map(line));
        said.push(format!("{}元", routes.value.resident.monthly.grouped()));
        for outlook in &routes.value.enterprise {
            said.push(format!("{}元", outlook.yearly_most.grouped()));
            said.push(outlook.used_up.zh());
            said.push(outlook.retires_on.zh());
        }
        said.extend(retirement(ctx, &farmer)?);
        let other = matches!(farmer.scheme, Some(Scheme::Resident | Scheme::None));
        if !routes.value.enterprise.is_empty() && !other {
            let next = farmer.as_of.year_month().plus_months(1);
            let forecast = forecast_exhaustion(ctx, &award, &ledger.value, next, MONTHS_PER_YEAR);
            said.extend(ledger.steps.iter().chain(&forecast.steps).map(line));
            said.extend(rows(&ledger, &forecast.value.payments));
        }
        said.extend(days(ctx, answers)?);
        for paper in list_papers(ctx, farmer.ground, farmer.scheme).value {
            said.push(format!("{}{}", paper.name, paper.note));
        }
    }
    let stamp = ctx.policy.stamp();
    let (front, back) = (&stamp.sha256[..4], &stamp.sha256[4..8]);
    let code = format!("{front}-{back}").to_ascii_uppercase();
    said.push(format!("测算日期{}，规则版本{}，规则校验码{code}。", ctx.today.zh(), stamp.version));
    Ok(said)
}

/// A line of the working as it reads from its title to its outcome.
fn line(step: &Step) -> String {
    let formula = step.formula.as_deref().unwrap_or_default();
    let numbers = step.substituted.as_deref().unwrap_or_default();
    let equals = if formula.is_empty() && numbers.is_empty() { "" } else { " = " };
    let outcome = match step.outcome {
        Outcome::Computed => "",
        Outcome::Met => text::MET,
        Outcome::NotMet => text::NOT_MET,
        Outcome::Pending => text::PENDING,
        Outcome::Suspended => text::SUSPENDED,
        Outcome::Ended => text::ENDED,
    };
    let plain = step.plain.as_deref().unwrap_or_default();
    let article = text::citation(&step.citation);
    format!("{}{formula}{numbers}{equals}{}{plain}{article}{outcome}", step.label, step.result)
}

/// One of each reading's other choices. Of several notices of one neighbouring day the screen shows one: left out here.
fn notices<'a>(all: impl Iterator<Item = &'a Notice>) -> Vec<String> {
    let (mut seen, mut said) = (Vec::new(), Vec::new());
    for notice in all.filter(|notice| notice.kind != NoticeKind::Edge) {
        let which = (&notice.code, notice.alternative.as_ref().and_then(|fields| fields.get("choice")));
        if !seen.contains(&which) {
            seen.push(which);
            said.push(notice.message.clone());
        }
    }
    said
}

fn retirement(ctx: &Ctx, farmer: &Farmer) -> Said {
    let mut said = Vec::new();
    for category in farmer.categories() {
        let age = statutory_age(ctx, farmer.birth, category)?;
        let year = age.value.reached_on.year();
        said.extend(age.steps.iter().map(line));
        said.extend(flexible_window(ctx, farmer.birth, category)?.steps.iter().map(line));
        said.extend(minimum_contribution(ctx, year)?.steps.iter().map(line));
    }
    Ok(said)
}

fn rows(ledger: &Derived<Ledger>, ahead: &[Payment]) -> Vec<String> {
    let row = |state: &str, payment: &Payment| {
        format!("{}年{state}{}{}", payment.year, payment.months, payment.amount.grouped())
    };
    let claimed = ledger.value.payments.iter().map(|payment| row("已领", payment));
    claimed.chain(ahead.iter().map(|payment| row("预计", payment))).collect()
}

fn days(ctx: &Ctx, answers: &Answers) -> Said {
    let mut said = Vec::new();
    for stop in list_next_steps(ctx, answers.progress())?.value {
        said.push(stop.title);
        said.push(format!("{}{}", stop.note, text::citation(&stop.citation)));
        match stop.day {
            StopDay::On(day) | StopDay::By(day) => said.push(day.zh()),
            StopDay::Within(period) => said.push(period.first.zh()),
            StopDay::Unknown => said.push(stop.when),
        }
        if let Some(left) = stop.days_left.filter(|left| *left > 0) {
            said.push(format!("还有{left}天"));
        }
    }
    Ok(said)
}
