//! 持续多久: means of consecutive hours or days, and how long they stay above a number, in each way 4.1 can be read.
//! Sums are compared, not quotients, so nothing is rounded; everything is linear in the length of the series.
use crate::base::Rate;

use super::params::HourlyMode;

/// A stretch of days or hours: places from 0, the end not included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Stretch {
    /// First day or hour.
    pub from: usize,
    /// The one after the last.
    pub to: usize,
}

/// Values, and the sum of each window of `unit` consecutive ones.
pub(super) struct Series {
    unit: usize,
    mode: HourlyMode,
    sums: Vec<Rate>,
}

/// What a threshold makes of a series: from each window, how many windows stay above it.
pub(super) struct Runs {
    counts: Vec<usize>,
}

impl Series {
    /// Each value is a mean of its own; all ways of counting agree.
    pub(super) fn of_days(means: &[Rate]) -> Series {
        Series { unit: 1, mode: HourlyMode::Inside, sums: means.to_vec() }
    }

    /// Rolling means of `unit` hours.
    pub(super) fn of_hours(hours: &[Rate], unit: usize, mode: HourlyMode) -> Series {
        let unit = unit.max(1);
        let mut sums = Vec::new();
        let mut sum = Rate::whole(0);
        for (i, value) in hours.iter().enumerate() {
            sum = sum.plus(*value);
            if i >= unit {
                sum = sum.minus(hours[i - unit]);
            }
            if i + 1 >= unit {
                sums.push(sum);
            }
        }
        Series { unit, mode, sums }
    }

    /// Days or hours that make so many days.
    pub(super) fn needed(&self, days: u32) -> usize {
        self.unit.saturating_mul(days as usize)
    }

    /// Each window with its mean.
    pub(super) fn means(&self) -> impl Iterator<Item = (Stretch, Rate)> {
        let unit = Rate::whole(self.unit as u32);
        self.sums.iter().enumerate().map(move |(i, sum)| (self.window(i), sum.divided_by(unit)))
    }

    /// The highest mean.
    pub(super) fn highest(&self) -> Option<Rate> {
        let sum = self.sums.iter().max()?;
        Some(sum.divided_by(Rate::whole(self.unit as u32)))
    }

    /// Windows whose mean is strictly above.
    pub(super) fn above(&self, threshold: Rate) -> Runs {
        let limit = threshold.times(Rate::whole(self.unit as u32));
        self.runs(|sum| sum > limit)
    }

    /// Windows whose mean reaches the number.
    pub(super) fn reaching(&self, threshold: Rate) -> Runs {
        let limit = threshold.times(Rate::whole(self.unit as u32));
        self.runs(|sum| sum >= limit)
    }

    fn runs(&self, holds: impl Fn(Rate) -> bool) -> Runs {
        let mut counts = vec![0; self.sums.len()];
        for i in (0..self.sums.len()).rev() {
            if holds(self.sums[i]) {
                counts[i] = 1 + counts.get(i + self.hop()).copied().unwrap_or_default();
            }
        }
        Runs { counts }
    }

    /// How long the stretch that starts with window `i` lasts, as 4.1 counts it.
    fn extent(&self, runs: &Runs, i: usize) -> usize {
        match (self.mode, runs.counts[i]) {
            (_, 0) => 0,
            (HourlyMode::Blocks, count) => count * self.unit,
            (HourlyMode::Inside, count) => count - 1 + self.unit,
            (HourlyMode::Run, count) => count,
        }
    }

    /// Stretches that cannot be prolonged, at least `needed` long: first window and length.
    fn stretches<'a>(&'a self, runs: &'a Runs, needed: usize) -> impl Iterator<Item = (usize, usize)> + 'a {
        let starts = |i: &usize| runs.counts[*i] > 0 && (*i < self.hop() || runs.counts[*i - self.hop()] == 0);
        let all = (0..runs.counts.len()).filter(starts).map(|i| (i, self.extent(runs, i)));
        all.filter(move |(_, extent)| *extent >= needed)
    }

    /// The longest stretch: its length as counted, and the days or hours it covers.
    pub(super) fn longest(&self, runs: &Runs) -> Option<(usize, Stretch)> {
        let mut best: Option<(usize, usize)> = None;
        for (i, extent) in self.stretches(runs, 1) {
            if best.is_none_or(|(_, longest)| extent > longest) {
                best = Some((i, extent));
            }
        }
        best.map(|(i, extent)| (extent, Stretch { from: i, to: self.last(runs, i) + self.unit }))
    }

    /// What the stretches at least `needed` long cover, overlapping ones joined.
    pub(super) fn stretches_of(&self, runs: &Runs, needed: usize) -> Vec<Stretch> {
        let mut joined: Vec<Stretch> = Vec::new();
        for (i, _) in self.stretches(runs, needed) {
            let span = Stretch { from: i, to: self.last(runs, i) + self.unit };
            match joined.last_mut() {
                Some(before) if span.from < before.to => before.to = before.to.max(span.to),
                Some(_) | None => joined.push(span),
            }
        }
        joined
    }

    /// Whether a stretch of the second kind lies inside one of the first.
    pub(super) fn together(&self, (outer, lasting): (&Runs, usize), (inner, peak): (&Runs, usize)) -> bool {
        let mut before = vec![0];
        for i in 0..inner.counts.len() {
            before.push(before[i] + usize::from(self.extent(inner, i) >= peak));
        }
        // From the first to the last window of the shortest stretch that counts.
        let width = match self.mode {
            HourlyMode::Blocks | HourlyMode::Inside => peak.saturating_sub(self.unit),
            HourlyMode::Run => peak.saturating_sub(1),
        };
        self.stretches(outer, lasting).any(|(first, _)| {
            let last = self.last(outer, first);
            last >= first + width && before[last - width + 1] > before[first]
        })
    }

    /// The last window of the stretch that starts with window `i`.
    fn last(&self, runs: &Runs, i: usize) -> usize {
        i + runs.counts[i].saturating_sub(1) * self.hop()
    }

    fn window(&self, i: usize) -> Stretch {
        Stretch { from: i, to: i + self.unit }
    }

    /// From a window to the next of its stretch.
    fn hop(&self) -> usize {
        match self.mode {
            HourlyMode::Blocks => self.unit,
            HourlyMode::Inside | HourlyMode::Run => 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(mode: HourlyMode, hours: &[u32]) -> Series {
        let values: Vec<Rate> = hours.iter().copied().map(Rate::whole).collect();
        Series::of_hours(&values, 3, mode)
    }

    /// Windows of three hours, above 10; two days are six hours.
    #[track_caller]
    fn check(mode: HourlyMode, hours: &[u32], longest: usize, spans: &[(usize, usize)]) {
        let series = series(mode, hours);
        let runs = series.above(Rate::whole(10));
        assert_eq!(series.longest(&runs).map_or(0, |(extent, _)| extent), longest, "{hours:?}");
        let found: Vec<(usize, usize)> =
            series.stretches_of(&runs, series.needed(2)).iter().map(|span| (span.from, span.to)).collect();
        assert_eq!(found, spans, "{hours:?}");
    }

    #[test]
    fn blocks() {
        check(HourlyMode::Blocks, &[11, 11], 0, &[]);
        check(HourlyMode::Blocks, &[10, 10, 10, 10, 10, 10], 0, &[]);
        check(HourlyMode::Blocks, &[11, 11, 11, 11, 11, 11], 6, &[(0, 6)]);
        // The window across the middle (20 + 5 + 5) is not above; the two blocks are.
        check(HourlyMode::Blocks, &[20, 20, 0, 0, 20, 20], 6, &[(0, 6)]);
        check(HourlyMode::Blocks, &[0, 11, 11, 11, 11, 11, 11, 0], 6, &[(1, 7)]);
        check(HourlyMode::Blocks, &[11, 11, 11, 11, 11, 11, 11], 6, &[(0, 7)]);
    }

    #[test]
    fn inside() {
        check(HourlyMode::Inside, &[20, 20, 0, 0, 20, 20], 3, &[]);
        check(HourlyMode::Inside, &[11, 11, 11, 11, 11, 11], 6, &[(0, 6)]);
        check(HourlyMode::Inside, &[11, 11, 11, 11, 11], 5, &[]);
    }

    #[test]
    fn run() {
        check(HourlyMode::Run, &[11; 7], 5, &[]);
        check(HourlyMode::Run, &[11; 8], 6, &[(0, 8)]);
    }

    #[test]
    fn together() {
        let inside_one = |mode, hours: &[u32]| {
            let series = series(mode, hours);
            let (outer, inner) = (series.above(Rate::whole(10)), series.above(Rate::whole(20)));
            series.together((&outer, series.needed(2)), (&inner, series.needed(1)))
        };
        for mode in [HourlyMode::Blocks, HourlyMode::Inside] {
            assert!(inside_one(mode, &[11, 11, 11, 21, 21, 21]));
            assert!(inside_one(mode, &[11, 11, 21, 21, 21, 11]));
            assert!(!inside_one(mode, &[30, 30, 30, 0, 0, 0, 0, 11, 11, 11, 11, 11, 11]));
        }
        assert!(!inside_one(HourlyMode::Run, &[11, 11, 11, 11, 11, 11, 21, 21, 21, 21]));
        assert!(inside_one(HourlyMode::Run, &[11, 11, 11, 11, 21, 21, 21, 21, 21]));
    }
}
