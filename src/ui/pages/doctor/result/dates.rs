//! 存为日历: the days still ahead of this person, as the rules derived them, for a calendar file; and as plain words for
//! where no file can be saved. What has passed or has no known day is left out.
use crate::base::Date;
use crate::forms::{CalendarEvent, CalendarFile, write_calendar};
use crate::policy::Ctx;
use crate::rules::doctor::{Start, Stop, When};
use crate::ui::components::Days;
use crate::ui::guide::Told;
use crate::ui::pages::doctor::question::{Answers, Question};
use crate::ui::text::DISCLAIMER;

use super::case::Case;
use super::{stops, text};

/// What tells this person from others and stays as it is while other answers move on; so an event keeps its UID.
const WHO: [Question; 2] = [Question::Birth, Question::Sex];

/// The days still ahead; none: there is nothing to save.
pub fn dates(ctx: &Ctx, case: &Case, answers: &Answers) -> Option<Days> {
    let events = events(ctx, case);
    let (mut person, mut plain) = (String::new(), Vec::new());
    for question in WHO {
        person.push_str(&answers.code(question).unwrap_or_default());
        person.push('\n');
    }
    for event in &events {
        plain.push(text::on_day(event.first, &event.title));
    }
    let file = CalendarFile { service: "doctor", person: &person, events: &events };
    (!events.is_empty()).then(|| Days { file: write_calendar(ctx, &file), plain: plain.join("\n") })
}

fn events(ctx: &Ctx, case: &Case) -> Vec<CalendarEvent> {
    let mut events: Vec<CalendarEvent> = Vec::new();
    // An aid that waits for the formalities has no day of its own yet.
    for stop in case.stops().iter().filter(|stop| !stops::waits(stop, case.stops())) {
        // One stop may stand there for each of several possible days.
        let same = events.iter().filter(|event| event.id.starts_with(stop.id)).count();
        let id = if same == 0 { stop.id.to_string() } else { format!("{}.{same}", stop.id) };
        events.extend(event(ctx, stop, id));
    }
    if let Case::Leaving(timeline) = case
        && let Start::On(day) = timeline.value.latest_start
        && day >= ctx.today
        && stops::is_form_due(case.stops())
    {
        let note = [text::LATEST_NOTE, DISCLAIMER].join("\n");
        events.push(CalendarEvent {
            id: "latest_start".to_string(),
            first: day,
            last: day,
            title: text::event_title(text::LATEST_TITLE),
            note,
            remind: Some(ring(ctx.today, day, WEEK)),
        });
    }
    events.sort_by_key(|event| event.first);
    events
}

fn event(ctx: &Ctx, stop: &Stop, id: String) -> Option<CalendarEvent> {
    let first = stop.when.day()?;
    let last = match &stop.when {
        When::Between(period) => period.last,
        When::On(_) | When::By(_) | When::From(_) | When::Length(_) | When::NotKnown(_) => first,
    };
    // Of what has begun only the last day is ahead.
    let first = if first < ctx.today { last } else { first };
    let days = match &stop.when {
        When::By(_) if stop.id == stops::DEADLINE => MONTH,
        // Others have it in hand.
        When::By(_) if stop.papers.is_empty() => DAY,
        When::By(_) | When::From(_) => WEEK,
        When::On(_) | When::Between(_) | When::Length(_) | When::NotKnown(_) => DAY,
    };
    let point = stops::point(stop, false);
    let bring = crate::ui::text::bring(&point.bring);
    let when = stops::date(stop);
    // What has begun, or may begin any day now, has no day to be reminded of.
    let begun = matches!(stop.when, When::From(day) if day <= ctx.today);
    (last >= ctx.today && !begun).then(|| CalendarEvent {
        id,
        first,
        last,
        title: text::event_title(&stop.title),
        note: [when, point.note + &bring, text::stands_on(&point.article), DISCLAIMER.to_string()].join("\n"),
        remind: Some(ring(ctx.today, first, days)),
    })
}

fn ring(today: Date, day: Date, days: u32) -> u32 {
    u32::try_from(today.days_until(day)).unwrap_or_default().min(days)
}

/// Days before the first one on which the alarm rings.
const DAY: u32 = 1;
const WEEK: u32 = 7;
const MONTH: u32 = 30;

#[cfg(test)]
mod tests {
    use super::super::case::Law;
    use super::*;
    use crate::policy::Policy;
    use crate::ui::components::When as Point;
    use crate::ui::pages::doctor::result::share;

    fn told(answers: &[(Question, &str)]) -> Answers {
        let mut told = Answers::default();
        let ordinary = [
            (Question::Scope, "yes,yes,yes"),
            (Question::Sex, "male"),
            (Question::Posts, "2000-03-01:"),
            (Question::Insurance, "resident"),
            (Question::Paid, "yes"),
            (Question::Drawing, "no"),
            (Question::Bars, "no,no,no,no"),
        ];
        for (question, code) in ordinary.iter().chain(answers) {
            assert!(told.set_code(*question, code), "{question:?} {code}");
        }
        told
    }

    fn on<T>(read: impl Fn(&Ctx) -> T) -> T {
        let policy = Policy::embedded();
        read(&Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day")))
    }

    fn derived(answers: &[(Question, &str)]) -> Case {
        on(|ctx| Case::derive(ctx, &told(answers), &Law::whole()).expect("a case"))
    }

    fn saved(answers: &[(Question, &str)]) -> Option<Days> {
        on(|ctx| dates(ctx, &derived(answers), &told(answers)))
    }

    /// On 2026-11-23: the days to save, and the points of the line as day and title.
    fn shown(answers: &[(Question, &str)]) -> (Option<String>, Vec<String>, String) {
        let case = derived(answers);
        let points = stops::points(case.stops()).into_iter().map(|point| format!("{} {}", point.date, point.title));
        let text = on(|ctx| share::plain_text(&case, told(answers).aim(), ctx.policy, "2026年11月23日"));
        (saved(answers).map(|dates| dates.plain), points.collect(), text)
    }

    const MAN: [(Question, &str); 3] =
        [(Question::Aim, "leaves"), (Question::Birth, "1966-02-28"), (Question::Kind, "age")];

    #[test]
    fn a_man_born_1966_02_28_counts_back_from_the_last_day() {
        let (plain, points, text) = shown(&MAN);
        let plain = plain.expect("days");
        let days: Vec<&str> = plain.lines().collect();
        assert_eq!(
            days,
            [
                "2026年11月30日：乡村医生：交离岗审批表",
                "2026年12月4日：乡村医生：村委会和镇卫生院初审",
                "2026年12月7日：乡村医生：第一次公示",
                "2026年12月15日：乡村医生：区卫健局审核批准",
                "2026年12月16日：乡村医生：第二次公示",
                "2026年12月16日：乡村医生：最迟这天交离岗审批表",
                "2026年12月31日：乡村医生：注销乡村医生执业注册，最后期限",
            ]
        );
        // The aid follows the formalities, though sixty was reached before.
        let last = points.iter().position(|point| point.contains("最后期限")).expect("the last day");
        assert!(points[last + 1].starts_with("2026年12月8日起（最早） 生活困难补助"), "{points:?}");
        assert!(text.contains("还有38天，建议2026年11月30日以前交表"), "{text}");
    }

    #[test]
    fn handed_in_already_the_days_are_counted_on() {
        let started = [MAN.as_slice(), &[(Question::Started, "2026-11-16")]].concat();
        let (_, points, _) = shown(&started);
        let has = |words: &str| assert!(points.iter().any(|point| point.contains(words)), "{words} in {points:?}");
        has("2026年11月16日（您填的） 交离岗审批表");
        has("2026年11月17日至11月23日（最早） 第一次公示");
        has("2026年11月25日至12月1日（最早） 第二次公示");
    }

    #[test]
    fn an_alarm_rings_when_there_is_something_to_do() {
        let rings = |answers: &[(Question, &str)]| {
            let file = saved(answers).expect("days").file;
            let lines = file.lines().filter_map(|line| line.strip_prefix("TRIGGER:").map(str::to_string));
            lines.collect::<Vec<_>>()
        };
        // The form a week before, what others do the day before, the last day a month before.
        let day = "-P0DT15H";
        assert_eq!(rings(&MAN), ["-P6DT15H", day, day, day, day, "-P6DT15H", "-P29DT15H"]);
        // Handed in: nothing to be reminded of but what follows.
        let started = [MAN.as_slice(), &[(Question::Started, "2026-11-02")]].concat();
        assert_eq!(saved(&started).expect("days").plain, "2026年12月31日：乡村医生：注销乡村医生执业注册，最后期限");
        assert_eq!(rings(&started), ["-P29DT15H"]);
    }

    #[test]
    fn what_was_only_reckoned_is_not_ticked_and_the_last_day_never_is() {
        let marks = |answers: &[(Question, &str)]| {
            let marks = stops::points(derived(answers).stops()).into_iter().map(|point| (point.title, point.when));
            marks.collect::<Vec<_>>()
        };
        let started = marks(&[MAN.as_slice(), &[(Question::Started, "2026-11-02")]].concat());
        let done = started.iter().filter(|(_, when)| *when == Point::Done).map(|(title, _)| title.as_str());
        assert_eq!(done.collect::<Vec<_>>(), ["满60周岁，到离岗年龄", "法定退休年龄（男）", "交离岗审批表"]);
        let overdue = marks(&[(Question::Aim, "leaves"), (Question::Birth, "1965-02-28"), (Question::Kind, "age")]);
        let last = overdue.iter().find(|(title, _)| title.contains("最后期限")).map(|(_, when)| *when);
        assert_eq!(last, Some(Point::End), "{overdue:?}");
        // An aid that may have begun is what there is to see to.
        let left = marks(&[
            (Question::Aim, "left"),
            (Question::Birth, "1965-02-28"),
            (Question::Kind, "age"),
            (Question::Left, "2025-12-20"),
            (Question::Ended, "same"),
        ]);
        let aid = left.iter().find(|(title, _)| title == "生活困难补助").map(|(_, when)| *when);
        assert_eq!(aid, Some(Point::Now), "{left:?}");
    }

    #[test]
    fn of_his_own_wish_no_day_is_made_up() {
        let (plain, points, _) =
            shown(&[(Question::Aim, "leaves"), (Question::Birth, "1974-05-10"), (Question::Kind, "wish")]);
        assert_eq!(plain.expect("days").lines().next(), Some("2034年5月10日：乡村医生：满60周岁，到离岗年龄"));
        assert!(points.iter().all(|point| !point.contains("公示")), "{points:?}");
        assert_eq!(points.first().map(String::as_str), Some("想什么时候交都可以 交离岗审批表"));
    }

    #[test]
    fn struck_off_nothing_is_ahead_but_the_national_age() {
        let (plain, _, text) = shown(&[
            (Question::Aim, "left"),
            (Question::Birth, "1970-06-15"),
            (Question::Kind, "forced"),
            (Question::Left, "2026-05-08"),
            (Question::Ended, "same"),
        ]);
        assert!(plain.expect("days").lines().all(|line| line.contains("满60周岁") || line.contains("法定退休")));
        assert!(text.contains("强制退出") && text.contains("2026年5月8日已经离岗"), "{text}");
    }
}
