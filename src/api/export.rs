//! The exports: JavaScript values in, JavaScript values out, nothing in between. Holds the one policy in use.
use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::base::Date;
use crate::policy::{Policy, Source, embedded_file};

use super::answer::Host;
use super::calls::{Run, behind};
use super::value::{MAX_DEPTH, MAX_ITEMS, Value};

thread_local! {
    static POLICY: RefCell<Policy> = RefCell::new(Policy::of(FILES));
}

/// The policy files that the calls of this module read, and no more.
const FILES: &[Source] = &[
    #[cfg(feature = "api-air")]
    embedded_file("air.json"),
    #[cfg(feature = "api-air")]
    embedded_file("air-level.json"),
    #[cfg(feature = "api-land")]
    embedded_file("base.json"),
    #[cfg(feature = "api-carbon")]
    embedded_file("carbon.json"),
    #[cfg(feature = "api-doctor")]
    embedded_file("doctor.json"),
    #[cfg(feature = "api-land")]
    embedded_file("land.json"),
    embedded_file("national.json"),
];

/// Reads any value; getters that throw and things too deep or too long become `Other`.
fn value_of(js: &JsValue, depth: usize) -> Value {
    if js.is_null() || js.is_undefined() {
        return Value::Null;
    }
    if let Some(flag) = js.as_bool() {
        return Value::Bool(flag);
    }
    if let Some(number) = js.as_f64() {
        return Value::Number(number);
    }
    if let Some(text) = js.as_string() {
        return Value::Text(text);
    }
    if depth == MAX_DEPTH || js.is_function() || !js.is_object() {
        return Value::Other;
    }
    // Before `isArray`, which throws on a revoked proxy.
    let Ok(keys) = Reflect::own_keys(js) else {
        return Value::Other;
    };
    if Array::is_array(js) {
        let length = Reflect::get(js, &"length".into()).ok().and_then(|length| length.as_f64());
        let Some(length) = length.filter(|length| *length <= f64::from(MAX_ITEMS)) else {
            return Value::Other;
        };
        let item = |i: u32| Reflect::get_u32(js, i).map_or(Value::Other, |item| value_of(&item, depth + 1));
        return Value::List((0..length as u32).map(item).collect());
    }
    let enumerable = |key: &JsValue| {
        let descriptor = Reflect::get_own_property_descriptor(js.unchecked_ref::<Object>(), key);
        let flag = descriptor.and_then(|found| Reflect::get(&found, &"enumerable".into()));
        flag.is_ok_and(|flag| flag.is_truthy())
    };
    let entries = keys.iter().filter(|key| key.is_string() && enumerable(key)).filter_map(|key| {
        let item = Reflect::get(js, &key);
        if item.as_ref().is_ok_and(JsValue::is_undefined) {
            return None;
        }
        let value = item.map_or(Value::Other, |item| value_of(&item, depth + 1));
        Some((key.as_string().unwrap_or_default(), value))
    });
    Value::Record(entries.collect())
}

fn today() -> Date {
    let now = js_sys::Date::new_0();
    Date::new(now.get_full_year() as i32, now.get_month() + 1, now.get_date()).unwrap_or(Date::MIN)
}

fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Null | Value::Other => JsValue::NULL,
        Value::Bool(flag) => (*flag).into(),
        Value::Number(number) => (*number).into(),
        Value::Text(text) => text.into(),
        Value::List(list) => list.iter().map(to_js).collect::<Array>().into(),
        Value::Record(entries) => {
            let object = Object::new();
            for (key, value) in entries {
                // A plain object takes any key.
                let _ = Reflect::set(&object, &key.into(), &to_js(value));
            }
            object.into()
        }
    }
}

fn run(call: Run, input: &JsValue) -> JsValue {
    // Read first: nothing of the host page runs while the policy is borrowed.
    let input = value_of(input, 0);
    POLICY.with_borrow(|policy| {
        let host = Host { policy, today: today() };
        to_js(&call(&host, &input))
    })
}

macro_rules! exports {
    ($($rust:ident $js:literal)+) => {$(
        #[doc = concat!("`", $js, "` of the contract.")]
        #[wasm_bindgen(js_name = $js, skip_typescript)]
        pub fn $rust(input: JsValue) -> JsValue {
            const RUN: Run = behind($js);
            run(RUN, &input)
        }
    )+};
}

exports! {
    version "version"
    completed_age "completedAge"
    retirement_age "retirementAge"
    minimum_contribution "minimumContribution"
    resident_id "residentId"
}

#[cfg(feature = "api-land")]
mod land {
    use super::*;

    exports! {
        land_subsidy "landSubsidy"
        land_ledger "landLedger"
        land_resident_credit "landResidentCredit"
        land_eligibility "landEligibility"
        land_funding "landFunding"
        land_deadline "landDeadline"
        insurance_route "insuranceRoute"
    }
}

#[cfg(feature = "api-doctor")]
mod doctor {
    use super::*;

    exports! {
        doctor_admission "doctorAdmission"
        doctor_exit "doctorExit"
        doctor_support "doctorSupport"
        doctor_hardship "doctorHardship"
        doctor_publicity "doctorPublicity"
        doctor_scope "doctorScope"
        doctor_schedule "doctorSchedule"
        doctor_service "doctorService"
        doctor_timeline "doctorTimeline"
        doctor_admission_steps "doctorAdmissionSteps"
        doctor_roster "doctorRoster"
    }
}

#[cfg(feature = "api-air")]
mod air {
    use super::*;

    exports! {
        alert_from_daily_means "alertFromDailyMeans"
        alert_from_hourly_aqi "alertFromHourlyAqi"
        aqi "aqi"
        response_measures "responseMeasures"
        response_parameters "responseParameters"
        truck_restriction "truckRestriction"
        machine_restriction "machineRestriction"
        site_works "siteWorks"
        alert_summary_due "alertSummaryDue"
        unit_duties "unitDuties"
    }
}

#[cfg(feature = "api-carbon")]
mod carbon {
    use super::*;

    exports! {
        carbon_target "carbonTarget"
        carbon_targets "carbonTargets"
    }
}

/// `loadPolicy` of the contract: a refused file changes nothing.
#[wasm_bindgen(js_name = "loadPolicy", skip_typescript)]
pub fn load_policy(json: JsValue) -> JsValue {
    let text = value_of(&json, 0);
    let (accepted, report) = POLICY.with_borrow(|policy| super::policy::load(policy, &text));
    if let Some(policy) = accepted {
        POLICY.set(policy);
    }
    to_js(&report)
}
