//! 补助金额: what the policy file says of an amount on a day, or what was entered in its place. The opinion names other
//! documents for both amounts; where their figure is not known there is none, and the last one known is shown only as the
//! old standard.
use crate::base::{Date, Money, ValueState};
use crate::policy::Ctx;

/// 金额 with how sure it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Amount {
    /// 元; none while it is not known.
    pub value: Option<Money>,
    /// How sure it is.
    pub state: ValueState,
    /// 旧标准: the last figure known before, where the present one is missing.
    pub former: Option<Former>,
}

/// 旧标准.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Former {
    /// 元.
    pub value: Money,
    /// How sure it is.
    pub state: ValueState,
    /// The last day it is known to hold.
    pub until: Date,
}

/// The amount of a timeline on `on`, unless one was entered.
pub(super) fn amount(ctx: &Ctx, id: &str, on: Date, entered: Option<Money>) -> Amount {
    let figure = ctx.policy.figure(id, on);
    let last_before = figure.from.map(|from| from.plus_days(-1)).filter(|_| figure.money().is_none());
    let former = last_before.and_then(|until| {
        let old = ctx.policy.figure(id, until);
        old.money().map(|value| Former { value, state: old.state, until })
    });
    match entered {
        Some(value) => Amount { value: Some(value), state: ValueState::Entered, former },
        None => Amount { value: figure.money(), state: figure.state, former },
    }
}
