//! 走向 (二、三): indicators for which the plan names two years or more, one point a year, ready to draw. A year without a
//! number is a hole; nothing is interpolated. A decrease against a year is drawn with that year as a hundred.
use crate::base::{Derived, Rate, Rounding};
use crate::policy::{Ctx, Operator};

use super::indicator::{Entry, entries};
use super::target::{Target, cited, words};

/// 走向 of one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trajectory {
    /// Its name in the contract.
    pub indicator: String,
    /// In plain words.
    pub plain: String,
    /// What the numbers count, over the chart.
    pub unit: String,
    /// Every year of the axis, in order; a year whose sections give different numbers has a point for each.
    pub points: Vec<Point>,
    /// Places of neighbouring points that both have a number: what a line may join.
    pub lines: Vec<(usize, usize)>,
    /// Year by year in a sentence, for those who cannot see the chart.
    pub spoken: String,
}

/// One point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// 年份.
    pub year: u32,
    /// A number or none.
    pub mark: Mark,
    /// What stands at the point.
    pub label: String,
    /// The sections' own words.
    pub entries: Vec<Entry>,
}

/// What is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A number: drawn solid.
    Dot {
        /// The number drawn.
        value: Rate,
        /// Its height in hundredths of the highest, counted from zero.
        height: u32,
    },
    /// 文件没有写数: drawn hollow, on the axis.
    Hole,
}

/// A hundred: of the year compared with, and of the chart's height.
const HUNDRED: u32 = 100;

/// Every indicator with a number and two years at least, in the order of the policy file.
pub fn list_trajectories(ctx: &Ctx) -> Derived<Vec<Trajectory>> {
    let all = entries(ctx);
    let axis = years(all.iter());
    let indicators = ctx.policy.carbon().indicators.iter();
    let drawn = indicators.filter_map(|known| {
        let own: Vec<&Entry> = all.iter().filter(|entry| entry.aim().indicator == known.name).collect();
        let first = own.iter().find_map(|entry| number(entry))?;
        (years(own.iter().copied()).len() > 1).then(|| (draw(ctx, &axis, &own, first), first.aim.section.key.clone()))
    });
    let (value, keys): (Vec<Trajectory>, Vec<String>) = drawn.unzip();
    let step = |(one, key): (&Trajectory, &String)| {
        let values = [("indicator", one.indicator.clone()), ("points", one.spoken.clone())];
        cited(ctx, "carbon.trajectory", key, &values)
    };
    let steps = value.iter().zip(&keys).map(step).collect();
    Derived { value, steps, notices: Vec::new() }
}

fn draw(ctx: &Ctx, axis: &[u32], own: &[&Entry], first: &Target) -> Trajectory {
    let mut points: Vec<Point> = axis.iter().flat_map(|year| points(ctx, *year, own)).collect();
    let highest = points.iter().filter_map(|point| value(point.mark)).max();
    for point in &mut points {
        if let (Mark::Dot { value, height }, Some(highest)) = (&mut point.mark, highest) {
            // A part of a hundredth cannot be seen.
            let share = value.times(Rate::whole(HUNDRED)).divided_by(highest).rounded(Rounding::Up);
            *height = share.to_u32().unwrap_or_default();
        }
    }
    let solid = |place: usize| points.get(place).is_some_and(|point| value(point.mark).is_some());
    let lines = (1..points.len()).filter(|i| solid(i - 1) && solid(*i)).map(|i| (i - 1, i)).collect();
    let unit = match own.iter().find_map(|entry| number(entry)?.baseline) {
        Some(year) => words(ctx, "carbon.index", &[("baseline", year.to_string()), ("hundred", HUNDRED.to_string())]),
        None => first.unit.clone(),
    };
    let said = |point: &Point| {
        let year = words(ctx, "carbon.year", &[("year", point.year.to_string())]);
        let own: Vec<&str> = point.entries.iter().map(Entry::phrase).collect();
        let said = if own.is_empty() { point.label.clone() } else { own.join("；") };
        words(ctx, "carbon.point", &[("year", year), ("said", said)])
    };
    let spoken = points.iter().map(said).collect::<Vec<_>>().join("，");
    let (indicator, plain) = (first.aim.indicator.clone(), first.aim.plain.clone());
    Trajectory { indicator, plain, unit, points, lines, spoken }
}

/// What is drawn in a year: a dot for each number, else one hole.
fn points(ctx: &Ctx, year: u32, own: &[&Entry]) -> Vec<Point> {
    let here: Vec<&Entry> = own.iter().copied().filter(|entry| entry.aim().year == Some(year)).collect();
    let numbers: Vec<&Target> = here.iter().filter_map(|entry| number(entry)).collect();
    let mut points: Vec<Point> = Vec::new();
    for target in &numbers {
        let value = drawn(target);
        let known = points.iter().any(|point| self::value(point.mark) == Some(value));
        if !known {
            let entries: Vec<Entry> = here
                .iter()
                .filter(|entry| number(entry).is_none_or(|target| drawn(target) == value))
                .map(|entry| Entry::clone(entry))
                .collect();
            points.push(Point {
                year,
                mark: Mark::Dot { value, height: 0 },
                label: label(ctx, target, value),
                entries,
            });
        }
    }
    let compared = own.iter().any(|entry| number(entry).is_some_and(|target| target.baseline == Some(year)));
    if points.is_empty() && compared {
        let value = Rate::whole(HUNDRED);
        let label = value.to_string();
        points.push(Point { year, mark: Mark::Dot { value, height: 0 }, label, entries: Vec::new() });
    }
    if points.is_empty() {
        let short = here.iter().find_map(|entry| match entry {
            Entry::Words(goal) => Some(goal.brief.clone()),
            Entry::Number(_) => None,
        });
        let entries = here.into_iter().cloned().collect();
        let label = short.unwrap_or_else(|| words(ctx, "carbon.unwritten", &[]));
        points.push(Point { year, mark: Mark::Hole, label, entries });
    }
    points
}

/// The number on the chart: of a decrease, what is left of a hundred.
fn drawn(target: &Target) -> Rate {
    match target.baseline {
        Some(_) => Rate::whole(HUNDRED).minus(target.value),
        None => target.value,
    }
}

/// What stands at a dot: the more it must fall, the less may be left.
fn label(ctx: &Ctx, target: &Target, value: Rate) -> String {
    let id = match (target.op, target.baseline) {
        (Operator::Reach, _) => "carbon.dot_reach",
        (Operator::About, _) => "carbon.dot_about",
        (Operator::AtLeast, None) => "carbon.dot_at_least",
        (Operator::Over, None) => "carbon.dot_over",
        (Operator::AtLeast, Some(_)) => "carbon.dot_at_most",
        (Operator::Over, Some(_)) => "carbon.dot_under",
    };
    let percent = target.baseline.is_none() && target.unit == "%";
    let amount = if percent { [&value.to_string(), &*target.unit].concat() } else { value.to_string() };
    words(ctx, id, &[("amount", amount)])
}

fn number(entry: &Entry) -> Option<&Target> {
    match entry {
        Entry::Number(target) => Some(target),
        Entry::Words(_) => None,
    }
}

fn value(mark: Mark) -> Option<Rate> {
    match mark {
        Mark::Dot { value, .. } => Some(value),
        Mark::Hole => None,
    }
}

/// Every year named, also those compared with, in order.
fn years<'a>(all: impl Iterator<Item = &'a Entry>) -> Vec<u32> {
    let mut years: Vec<u32> = Vec::new();
    for entry in all {
        years.extend(entry.aim().year);
        years.extend(number(entry).and_then(|target| target.baseline));
    }
    years.sort_unstable();
    years.dedup();
    years
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::Date;
    use crate::policy::Policy;

    #[track_caller]
    fn check(indicator: &str, unit: &str, points: [(u32, Option<u32>, &str); 3], lines: &[(usize, usize)]) {
        let policy = Policy::embedded();
        let all = list_trajectories(&Ctx::new(&policy, Date::MIN)).value;
        let one = all.iter().find(|one| one.indicator == indicator).expect("a trajectory");
        let height = |mark| match mark {
            Mark::Dot { height, .. } => Some(height),
            Mark::Hole => None,
        };
        let drawn: Vec<_> = one.points.iter().map(|p| (p.year, height(p.mark), &*p.label)).collect();
        assert_eq!((&*one.unit, &*drawn, &*one.lines), (unit, &points[..], lines), "{}", one.spoken);
    }

    #[test]
    fn two_numbers_are_two_dots_and_the_year_before_a_hole() {
        let line = [(1, 2)];
        check(
            "新能源发电装机容量规模",
            "万千瓦",
            [(2020, None, "文件没写"), (2025, Some(50), "4"), (2030, Some(100), "8以上")],
            &line,
        );
        check(
            "非化石能源占能源消费比重",
            "%",
            [(2020, None, "文件没写"), (2025, Some(80), "20%左右"), (2030, Some(100), "25%左右")],
            &line,
        );
        check(
            "天然气气化人口比例",
            "%",
            [(2020, None, "文件没写"), (2025, Some(89), "超过80%"), (2030, Some(100), "超过90%")],
            &line,
        );
    }

    #[test]
    fn a_decrease_is_drawn_against_its_year_and_words_are_a_hole() {
        check(
            "单位GDP能耗下降率",
            "把2020年当作100",
            [(2020, Some(100), "100"), (2025, Some(85), "85以下"), (2030, None, "按上级下达")],
            &[(0, 1)],
        );
        check(
            "森林覆盖率",
            "%",
            [(2020, None, "文件没写"), (2025, Some(100), "36.88%左右"), (2030, None, "持续增长")],
            &[],
        );
    }

    #[test]
    fn one_year_is_no_trajectory_and_both_sections_stand_at_the_point() {
        let policy = Policy::embedded();
        let all = list_trajectories(&Ctx::new(&policy, Date::MIN)).value;
        let names: Vec<&str> = all.iter().map(|one| &*one.plain).collect();
        let expected = [
            "非化石能源占比",
            "新能源发电装机",
            "用上天然气的人口",
            "新型储能规模",
            "单位GDP能耗",
            "森林覆盖率",
            "森林蓄积量",
        ];
        assert_eq!(names, expected);
        let sections = |point: &Point| point.entries.iter().map(|e| e.aim().section.number.clone()).collect::<Vec<_>>();
        assert_eq!(sections(&all[1].points[1]), ["二", "三（一）1"]);
        assert_eq!(
            all[1].spoken,
            "2020年：文件没写，2025年：达到4万千瓦；力争超过4万千瓦，2030年：力争8万千瓦以上；力争达到8万千瓦"
        );
    }
}
