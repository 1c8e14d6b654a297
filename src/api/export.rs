//! The exports: JavaScript values in, JavaScript values out, nothing in between. Holds the one policy in use.
use std::cell::RefCell;

use js_sys::{Array, Object, Reflect};
use serde::Serialize;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::base::Date;
use crate::policy::Policy;

use super::answer::Host;
use super::calls::call;
use super::value::{MAX_DEPTH, Value};

thread_local! {
    static POLICY: RefCell<Policy> = RefCell::new(Policy::embedded());
}

/// Reads any value; getters that throw and things too deep become `Other`.
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
    if Array::is_array(js) {
        let Some(list) = js.dyn_ref::<Array>() else {
            return Value::Other;
        };
        return Value::List(list.iter().map(|item| value_of(&item, depth + 1)).collect());
    }
    let Ok(keys) = Reflect::own_keys(js) else {
        return Value::Other;
    };
    let enumerable = |key: &JsValue| {
        let descriptor = Object::get_own_property_descriptor(js.unchecked_ref::<Object>(), key);
        Reflect::get(&descriptor, &"enumerable".into()).is_ok_and(|flag| flag.is_truthy())
    };
    let entries = keys.iter().filter(|key| key.is_string() && enumerable(key)).map(|key| {
        let value = Reflect::get(js, &key).map_or(Value::Other, |item| value_of(&item, depth + 1));
        (key.as_string().unwrap_or_default(), value)
    });
    Value::Record(entries.collect())
}

fn today() -> Date {
    let now = js_sys::Date::new_0();
    Date::new(now.get_full_year() as i32, now.get_month() + 1, now.get_date()).unwrap_or(Date::MIN)
}

fn to_js(json: &serde_json::Value) -> JsValue {
    json.serialize(&serde_wasm_bindgen::Serializer::json_compatible()).unwrap_or(JsValue::NULL)
}

fn run(name: &str, input: &JsValue) -> JsValue {
    POLICY.with_borrow(|policy| {
        let host = Host { policy, today: today() };
        call(&host, name, &value_of(input, 0)).map_or(JsValue::NULL, |json| to_js(&json))
    })
}

macro_rules! exports {
    ($($rust:ident $js:literal)+) => {$(
        #[doc = concat!("`", $js, "` of the contract.")]
        #[wasm_bindgen(js_name = $js, skip_typescript)]
        pub fn $rust(input: JsValue) -> JsValue {
            run($js, &input)
        }
    )+};
}

exports! {
    version "version"
    completed_age "completedAge"
    land_subsidy "landSubsidy"
    land_ledger "landLedger"
    land_resident_credit "landResidentCredit"
    land_eligibility "landEligibility"
    land_funding "landFunding"
    land_deadline "landDeadline"
    retirement_age "retirementAge"
    minimum_contribution "minimumContribution"
    insurance_route "insuranceRoute"
    resident_id "residentId"
}

/// `loadPolicy` of the contract: a refused file changes nothing.
#[wasm_bindgen(js_name = "loadPolicy", skip_typescript)]
pub fn load_policy(json: JsValue) -> JsValue {
    let (accepted, report) = POLICY.with_borrow(|policy| super::policy::load(policy, &value_of(&json, 0)));
    if let Some(policy) = accepted {
        POLICY.set(policy);
    }
    to_js(&report)
}
