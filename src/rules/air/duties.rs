//! 成员单位职责 (预案附件3): who does what, row by row. 附件3 writes 荷塘产业开发区管委会, which is 荷塘高新区管委会.
use crate::base::{Citation, Derived, Outcome};
use crate::policy::Ctx;

/// 一个单位的职责.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitDuty {
    /// Id of the row.
    pub id: String,
    /// The unit.
    pub unit: String,
    /// Its name as the table has it, where that is another.
    pub listed_as: Option<String>,
    /// What it does.
    pub duties: Vec<String>,
    /// The table.
    pub citation: Citation,
}

/// 职责 of every unit, or of those whose name holds `unit`.
pub fn list_unit_duties(ctx: &Ctx, unit: Option<&str>) -> Derived<Vec<UnitDuty>> {
    let asked = unit.map(str::trim).filter(|name| !name.is_empty());
    let named = |row: &UnitDuty| {
        let holds = |name: &str| asked.is_none_or(|asked| name.contains(asked));
        holds(&row.unit) || row.listed_as.as_deref().is_some_and(holds)
    };
    let rows = ctx.policy.unit_duties().iter().map(|row| UnitDuty {
        id: row.id.clone(),
        unit: row.unit.clone(),
        listed_as: row.listed_as.clone(),
        duties: row.duties.clone(),
        citation: ctx.policy.citation(&row.article),
    });
    let value: Vec<UnitDuty> = rows.filter(named).collect();
    let step = ctx.step("air.duties", Outcome::Computed, &[("count", value.len().to_string())]);
    Derived { value, steps: vec![step], notices: Vec::new() }
}
