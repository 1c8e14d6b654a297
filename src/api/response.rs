//! Calls of the heavy-pollution response: measures, numbers, restrictions, duties, the summary's last day.
use crate::base::Derived;
use crate::rules::air::{
    self, Engine, Machine, ParameterInForce, ResponseParameters, Restriction, SiteWorks, Tag, Truck, assess_parameters,
    list_measures, list_unit_duties, restrict_machine, restrict_site_works, restrict_truck, schedule_summary,
};

use super::answer::{Host, SHARED, answer, context};
use super::failure::Failure;
use super::input::{
    AlertSummaryDueInput, EmissionStandard, Input, MachineRestrictionInput, ResponseMeasuresInput,
    ResponseParametersInput, SiteWorksInput, TruckRestrictionInput, UnitDutiesInput,
};
use super::output::{AlertSummaryDue, MeasureInForce, RestrictionVerdict, UnitDutyRow};
use super::shown::{Parameters, Shown};
use super::value::Value;

pub(super) fn measures(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_measures(host, value))
}

fn derive_measures(host: &Host, value: &Value) -> Result<Derived<Vec<MeasureInForce>>, Failure> {
    let input = ResponseMeasuresInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let measures = list_measures(&ctx, input.response.0, input.audience);
    Ok(measures.map(|all| all.into_iter().map(measure).collect()))
}

fn measure(measure: air::InForce) -> MeasureInForce {
    let number = |ParameterInForce { id, value, .. }: &ParameterInForce| {
        (id.clone(), value.map_or(Value::Bool(true), Shown::shown))
    };
    MeasureInForce {
        parameters: Parameters(measure.parameters.iter().map(number).collect()),
        audience: measure.audiences.iter().map(|audience| audience.code()).collect(),
        kind: measure.kind.code(),
        since: measure.since.code(),
        tag: match measure.tag {
            Tag::New => "new",
            Tag::Tightened => "tightened",
            Tag::Since(_) => "since",
        },
        chip: measure.chip,
        replaces: measure.replaced.map(|replaced| replaced.id),
        article: [measure.citation.article, measure.item].concat(),
        id: measure.id,
        text: measure.text,
        note: measure.note,
    }
}

pub(super) fn parameters(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_parameters(host, value))
}

fn derive_parameters(host: &Host, value: &Value) -> Result<Derived<super::output::ResponseParameters>, Failure> {
    let input = ResponseParametersInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    Ok(assess_parameters(&ctx, input.response.0).map(|found: ResponseParameters| super::output::ResponseParameters {
        urban_road_spray_min: found.urban_road_spray_min,
        key_road_spray_min: found.key_road_spray_min,
        cut_percent_min: found.cut_percent_min,
        industry_nrmm_stop_up_to: found.industry_nrmm_stop_up_to,
        construction_nrmm_stop_up_to: found.construction_nrmm_stop_up_to,
        truck_stop_up_to: found.truck_stop_up_to,
        truck_daily_trips_over: found.truck_daily_trips_over,
        through_diesel_detour: found.through_diesel_detour,
        classes_may_stop: found.classes_may_stop,
        outdoor_events_stop: found.outdoor_events_stop,
        construction_stop: found.construction_stop,
    }))
}

fn verdict(restriction: Restriction) -> RestrictionVerdict {
    RestrictionVerdict { stopped: restriction.stopped(), pending: restriction.pending() }
}

fn engine(standard: Option<EmissionStandard>) -> Engine {
    match standard {
        Some(EmissionStandard::Stage(stage)) => Engine::Stage(stage),
        Some(EmissionStandard::Electric) => Engine::Electric,
        None => Engine::Unknown,
    }
}

pub(super) fn truck(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_truck(host, value))
}

fn derive_truck(host: &Host, value: &Value) -> Result<Derived<RestrictionVerdict>, Failure> {
    let input = TruckRestrictionInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let truck = Truck {
        bulk_unit: input.bulk_unit,
        livelihood_logistics: input.livelihood_logistics,
        daily_trips: input.daily_trips.map(|trips| trips.0),
        heavy: input.heavy,
        engine: engine(input.standard),
        special: input.special,
    };
    Ok(restrict_truck(&ctx, input.response.0, &truck).map(verdict))
}

pub(super) fn machine(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_machine(host, value))
}

fn derive_machine(host: &Host, value: &Value) -> Result<Derived<RestrictionVerdict>, Failure> {
    let input = MachineRestrictionInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let machine = Machine { place: input.place, engine: engine(input.standard) };
    Ok(restrict_machine(&ctx, input.response.0, &machine).map(verdict))
}

pub(super) fn site_works(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_site_works(host, value))
}

fn derive_site_works(host: &Host, value: &Value) -> Result<Derived<RestrictionVerdict>, Failure> {
    let input = SiteWorksInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let works = SiteWorks {
        place: input.place,
        work: input.work,
        emergency: input.emergency,
        key_project: input.key_project,
        special_process: input.special_process,
    };
    Ok(restrict_site_works(&ctx, input.response.0, &works).map(verdict))
}

pub(super) fn unit_duties(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_unit_duties(host, value))
}

fn derive_unit_duties(host: &Host, value: &Value) -> Result<Derived<Vec<UnitDutyRow>>, Failure> {
    let input = UnitDutiesInput::read(value, &SHARED)?;
    let ctx = context(host, value)?;
    let row =
        |row: air::UnitDuty| UnitDutyRow { id: row.id, unit: row.unit, listed_as: row.listed_as, duties: row.duties };
    Ok(list_unit_duties(&ctx, input.unit.as_deref()).map(|rows| rows.into_iter().map(row).collect()))
}

pub(super) fn summary_due(host: &Host, value: &Value) -> Value {
    answer(host.policy, derive_summary_due(host, value))
}

fn derive_summary_due(host: &Host, value: &Value) -> Result<Derived<AlertSummaryDue>, Failure> {
    let input = AlertSummaryDueInput::read(value, &SHARED)?;
    let mut ctx = context(host, value)?;
    if let Some(calendar) = input.calendar {
        ctx = ctx.with_calendar(calendar);
    }
    let follow_up = schedule_summary(&ctx, input.lifted_on)?;
    Ok(follow_up.map(|found| AlertSummaryDue {
        due: found.due,
        days_left: i32::try_from(found.days_left).unwrap_or(i32::MAX),
        reporters: found.reporters,
        report_items: found.report_items,
    }))
}
