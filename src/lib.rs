//! 荷塘区惠民政策计算器: the district's policy calculator. Law is data (`www/policy`), decisions are pure functions
//! over it (`rules`), every decision carries its reasons (`base::Derived`), and screens and the JavaScript API only
//! render what was derived. No logic here.
//!
//! | layer | module | knows |
//! | --- | --- | --- |
//! | L0 | [`base`] | words every regulation shares: money, rate, rounding, date, age, period, calendar, trace |
//! | L1 | [`policy`] | law as dated, cited data: load, check, look up; [`policy::Ctx`], the first argument of every rule |
//! | L2 | [`rules`] | decisions: `land`, `doctor`, `air`, `carbon`, and the national law beside them (`age`, `retirement`); they never import each other |
//! | L3 | [`forms`] | papers to take away, as plain data and text |
//! | L5 | [`api`] | the JavaScript contract |
//! | L5 | `ui` (feature `ui`) | screens; `web-sys` only inside `ui::services`; `ui::entry` says which wasm module holds which |
//!
//! Arrows point down only; `tests/tidy.rs` keeps them. Nothing below L5 reads a clock, a file or a global.
//!
//! Reading order: `base::trace`, `policy::ctx`, `rules::land` (its `mod.rs` says in which order), `api::calls`,
//! `ui::entry`.
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
//! | 预警, 响应 | alert with its `Level`, `Response`; 措施 is a measure in force |
//! | 公示 | publicity |
//! | 有效期 | validity |
//! | 法定退休年龄 | statutory age |
//! | 乡村医生 | `Doctor` |
//! | 准入, 退出 | admission, exit; 到龄、自主、强制退出 are the kinds |
//! | 最迟交表日, 建议交表日 | latest and suggested start |
//! | 养老保险缴费补助 | support |
//! | 生活困难补助 | hardship aid; 档次 is its band |
//! | 连续从业 | continuous service: stretches and gaps |
//! | 研判 | classification: a computed level, a check beside the city's |
//! | 短时重度污染 | short heavy |
//! | 分指数 | sub-index, IAQI |
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

// Std's own allocator costs every module 1.7 kB more (brotli).
#[cfg(target_family = "wasm")]
#[global_allocator]
static MEMORY: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();
