//! Values of the doctor calls.
use crate::api::shown::{Shown, output};
use crate::api::typescript::{InterfaceTs, PropertyTs};
use crate::api::value::{Record, Value};
use crate::base::{Date, Money, ValueState};

output! {
    /// 准入.
    DoctorAdmission {
        /// admit, refuse or review.
        "status" status: &'static str,
        /// Clauses that fail.
        "failing" failing: Vec<&'static str>,
        /// Clauses that could not be decided.
        "pending" pending: Vec<&'static str>,
    }

    /// For one reason, the ways out that are open.
    DoctorWay {
        /// 1–9 of 三（一）.
        "reason" reason: u32,
        /// age, voluntary, forced, or not_written: the text gives no procedure.
        "kinds" kinds: Vec<&'static str>,
    }

    /// 退出.
    DoctorExit {
        /// 1–9 of 三（一）.
        "reasons" reasons: Vec<u32>,
        /// Those that could not be decided.
        "pending" pending: Vec<u32>,
        /// 60周岁生日.
        "sixtieth" sixtieth: Date,
        /// 达到离岗年龄, as the reading has it.
        "attained" attained: Date,
        /// 在岗最后一天, should the age be the reason.
        "lastDuty" last_duty: Date,
        /// 当年12月31日, once the age is reached.
        "deadline" deadline: Option<Date>,
        /// How one leaves, for each reason.
        "ways" ways: Vec<DoctorWay>,
    }

    /// 养老保险缴费补助.
    DoctorSupport {
        /// Given on that day; `null`: not known.
        "support" support: Option<bool>,
        /// Why not: deregistered, pension or not_paid.
        "reason" reason: Option<&'static str>,
        /// The first day without it.
        "endsOn" ends_on: Option<Date>,
        /// What ends it on that day: deregistered or pension.
        "endsReason" ends_reason: Option<&'static str>,
        /// 标准, 元.
        "amount" amount: Option<Money>,
        /// How sure it is.
        "amountState" amount_state: ValueState,
    }

    /// 补助的一档.
    DoctorBand {
        /// Least years.
        "least" least: u32,
        /// Under so many years.
        "under" under: Option<u32>,
        /// 每月, 元.
        "amount" amount: Option<Money>,
        /// How sure it is.
        "state" state: ValueState,
        /// 旧标准, 元.
        "formerAmount" former_amount: Option<Money>,
        /// How sure the former one is.
        "formerState" former_state: Option<ValueState>,
        /// The last day it is known to hold.
        "formerUntil" former_until: Option<Date>,
    }

    /// 生活困难补助.
    DoctorHardship {
        /// from_date or review.
        "status" status: &'static str,
        /// Not before that day.
        "earliest" earliest: Option<Date>,
        /// Exclusions that hold.
        "excluded" excluded: Vec<&'static str>,
        /// Exclusions that are not known.
        "open" open: Vec<&'static str>,
        /// 档次, where the posts give one.
        "band" band: Option<DoctorBand>,
    }

    /// Two days, both included.
    DoctorDays {
        /// The first.
        "first" first: Date,
        /// The last.
        "last" last: Date,
    }

    /// 适用范围.
    DoctorScope {
        /// inside, outside or review.
        "status" status: &'static str,
        /// Conditions that fail.
        "failing" failing: Vec<&'static str>,
        /// Conditions that could not be decided.
        "pending" pending: Vec<&'static str>,
    }

    /// 到龄退出的日程.
    DoctorSchedule {
        /// 交表.
        "handedIn" handed_in: Date,
        /// 第一次公示, posted on.
        "firstPosted" first_posted: Date,
        /// 第一次公示.
        "firstRound" first_round: DoctorDays,
        /// 第二次公示, posted on.
        "secondPosted" second_posted: Date,
        /// 第二次公示.
        "secondRound" second_round: DoctorDays,
        /// 注销或变更注册, at the earliest.
        "done" done: Date,
        /// By the deadline, where both days were given.
        "inTime" in_time: Option<bool>,
    }

    /// 一段连续的从业.
    ServiceStretch {
        /// First day.
        "from" from: Date,
        /// Last day.
        "to" to: Date,
        /// Whole months.
        "months" months: u32,
        /// Days besides.
        "days" days: i64,
    }

    /// 中断.
    ServiceGap {
        /// First day.
        "from" from: Date,
        /// Last day.
        "to" to: Date,
        /// Days.
        "days" days: i64,
    }

    /// 从业年限.
    DoctorService {
        /// Whole months of the longest stretch.
        "months" months: u32,
        /// too_short, band or review.
        "status" status: &'static str,
        /// 档次.
        "band" band: Option<DoctorBand>,
        /// Stretches without a break.
        "stretches" stretches: Vec<ServiceStretch>,
        /// What lies between them.
        "gaps" gaps: Vec<ServiceGap>,
    }

    /// A paper, or somebody who signs.
    DoctorPaper {
        /// Its name; who it is.
        "name" name: String,
        /// Original, copy; what he does.
        "note" note: String,
    }

    /// 什么时候.
    StopWhen {
        /// on, by, from, between, length or not_known.
        "kind" kind: &'static str,
        /// The day, or the first.
        "first" first: Option<Date>,
        /// The last, of between.
        "last" last: Option<Date>,
        /// In words, where there is no day.
        "words" words: Option<String>,
    }

    /// 一步.
    DoctorStop {
        /// Wording id.
        "id" id: &'static str,
        /// What happens.
        "title" title: String,
        /// What to do.
        "note" note: String,
        /// When.
        "when" when: StopWhen,
        /// law, ours, earliest or told.
        "basis" basis: &'static str,
        /// past, now, coming or undated.
        "position" position: &'static str,
        /// Days from today.
        "daysLeft" days_left: Option<i64>,
        /// What to bring.
        "papers" papers: Vec<DoctorPaper>,
        /// Who signs.
        "signers" signers: Vec<DoctorPaper>,
        /// 文号.
        "document" document: String,
        /// 条款.
        "article" article: String,
    }

    /// 交表的日子.
    DoctorStart {
        /// on, not_known or no_deadline.
        "kind" kind: &'static str,
        /// The day.
        "on" on: Option<Date>,
        /// Why it is not known, and from when it will be.
        "why" why: Option<String>,
    }

    /// 法定退休年龄.
    DoctorRetirement {
        /// male, female55 or female50.
        "category" category: &'static str,
        /// The age in months.
        "ageMonths" age_months: u32,
        /// The day.
        "reachedOn" reached_on: Date,
    }

    /// 一张时间表.
    DoctorTimeline {
        /// 适用范围.
        "scope" scope: DoctorScope,
        /// 退出方式 that holds: of one's own wish after the age is by age.
        "exitKind" exit_kind: &'static str,
        /// 60周岁生日.
        "sixtieth" sixtieth: Date,
        /// 达到离岗年龄, as the reading has it.
        "attained" attained: Date,
        /// 在岗最后一天, should the age be the reason.
        "lastDuty" last_duty: Date,
        /// 当年12月31日.
        "deadline" deadline: Date,
        /// left, overdue, too_late, hurry, this_year, uncounted, next_year, later or no_deadline.
        "due" due: &'static str,
        /// The same in words.
        "dueWords" due_words: String,
        /// 最迟哪天交表.
        "latestStart" latest_start: DoctorStart,
        /// 建议哪天交表; ours, no rule.
        "suggestedStart" suggested_start: DoctorStart,
        /// Every stop, in order.
        "stops" stops: Vec<DoctorStop>,
        /// 缴费补助 today.
        "support" support: DoctorSupport,
        /// 生活困难补助.
        "hardship" hardship: DoctorHardship,
        /// 从业年限.
        "service" service: Option<DoctorService>,
        /// 法定退休年龄: one, or all that are possible.
        "retirement" retirement: Vec<DoctorRetirement>,
        /// 两个年龄为什么不一样.
        "whyDiffer" why_differ: String,
    }

    /// 准入流程.
    DoctorAdmissionSteps {
        /// Every stop, in order.
        "stops" stops: Vec<DoctorStop>,
    }

    /// 名单上的一个人.
    DoctorLeaver {
        /// As typed.
        "name" name: String,
        /// As typed.
        "post" post: String,
        /// Place in the list, from 0.
        "row" row: u32,
        /// 出生日期.
        "birth" birth: Date,
        /// 达到离岗年龄.
        "attained" attained: Date,
        /// 当年12月31日.
        "deadline" deadline: Date,
        /// overdue, too_late, hurry, this_year, uncounted, next_year or later.
        "due" due: &'static str,
        /// 最迟哪天交表.
        "latestStart" latest_start: DoctorStart,
        /// 建议哪天交表; ours, no rule.
        "suggestedStart" suggested_start: DoctorStart,
        /// Days from today to the deadline.
        "daysLeft" days_left: i64,
    }

    /// 名单, in order of deadline.
    DoctorRoster {
        /// One a member.
        "leavers" leavers: Vec<DoctorLeaver>,
    }
}
