//! 荷塘区惠民政策计算器: the district's policy calculator. Law is data (`www/policy`), decisions are pure functions
//! over it (`rules`), every decision carries its reasons (`base::Derived`), and screens and the JavaScript API only
//! render what was derived. No logic here.
//!
//! | layer | module | knows |
//! | --- | --- | --- |
//! | L0 | [`base`] | words every regulation shares: money, rate, rounding, date, age, period, calendar, trace |
//! | L1 | [`policy`] | law as dated, cited data: load, check, look up; [`policy::Ctx`], the first argument of every rule |
//! | L2 | [`rules`] | decisions: `land`, `carbon`, and the national law beside it (`age`, `retirement`); they never import each other |
//! | L3 | [`forms`] | what a decision found, as text for a file |
//! | L5 | [`api`] | the JavaScript contract |
//! | L5 | `ui` (feature `ui`) | screens; `web-sys` only inside `ui::services` |
//!
//! Arrows point down only; `tests/tidy.rs` keeps them. Nothing below L5 reads a clock, a file or a global.
//!
//! Reading order: `base::trace`, `policy::ctx`, `rules::land` (its `mod.rs` says in which order), `api::calls`,
//! `ui::app`.
//!
//! # Glossary
//!
//! | term | here |
//! | --- | --- |
//! | 被征地农民 | `Farmer` |
//! | 征收土地公告 | announcement; 征地补偿安置公告 is the settlement announcement |
//! | 保障对象认定 | eligibility |
//! | 周岁 | completed age |
//! | 补贴年限, 补贴额 | years, total of an `Award` |
//! | 月缴费基数值 | base: the contribution base of one calendar year |
//! | 企业职工基本养老保险, 城乡居民基本养老保险 | enterprise and resident scheme, or route |
//! | 台账 | ledger |
//! | 口径 | reading |
//! | 公示 | publicity |
//! | 有效期 | validity |
//! | 法定退休年龄 | statutory age |
//! | 指标, 写了数的目标, 没有写数的目标 | `Indicator`, `Target`, `Goal` |
//! | 牵头, 配合单位 | lead, coop |
//! | 力争, 原则上 | hedge |
pub mod api;
pub mod base;
pub mod forms;
pub mod policy;
pub mod rules;
#[cfg(feature = "ui")]
pub mod ui;
