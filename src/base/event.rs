//! 事件: something that has not happened, happened on a day, or of which nobody knows. Never a missing day taken for
//! "not happened" by mistake: the caller says which.
use super::date::Date;
use super::tri::Tri;

/// An event: it has not happened, or on a day, or nobody knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// It has not happened.
    NotHappened,
    /// It happened on that day.
    On(Date),
    /// Not known whether or when.
    Unknown,
}

impl Event {
    /// Whether it has happened by the end of that day.
    pub fn by(self, day: Date) -> Tri {
        match self {
            Event::NotHappened => Tri::No,
            Event::On(on) => Tri::from(on <= day),
            Event::Unknown => Tri::Unknown,
        }
    }

    /// The day, when it is known.
    pub fn day(self) -> Option<Date> {
        match self {
            Event::On(day) => Some(day),
            Event::NotHappened | Event::Unknown => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_a_day() {
        let day = |text| Date::parse_iso(text).expect("a day");
        let event = Event::On(day("2026-05-08"));
        assert_eq!((event.by(day("2026-05-07")), event.by(day("2026-05-08"))), (Tri::No, Tri::Yes));
        assert_eq!((Event::NotHappened.by(Date::MAX), Event::Unknown.by(Date::MAX)), (Tri::No, Tri::Unknown));
    }
}
