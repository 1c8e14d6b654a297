//! 是、否、不清楚: three-valued logic (Kleene) for facts that may not be known.

/// Yes, no or not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tri {
    /// Known to hold.
    Yes,
    /// Known not to hold.
    No,
    /// Not known: never treated as either.
    Unknown,
}

impl Tri {
    /// Holds when both hold; fails as soon as one fails.
    pub fn and(self, other: Tri) -> Tri {
        match (self, other) {
            (Tri::No, _) | (_, Tri::No) => Tri::No,
            (Tri::Yes, Tri::Yes) => Tri::Yes,
            (Tri::Unknown, Tri::Yes | Tri::Unknown) | (Tri::Yes, Tri::Unknown) => Tri::Unknown,
        }
    }

    /// Holds as soon as one holds.
    pub fn or(self, other: Tri) -> Tri {
        !(!self).and(!other)
    }

    /// Yes or no, where it is known.
    pub fn known(self) -> Option<bool> {
        match self {
            Tri::Yes => Some(true),
            Tri::No => Some(false),
            Tri::Unknown => None,
        }
    }

    /// All hold.
    pub fn all(facts: impl IntoIterator<Item = Tri>) -> Tri {
        facts.into_iter().fold(Tri::Yes, Tri::and)
    }
}

impl core::ops::Not for Tri {
    type Output = Tri;

    fn not(self) -> Tri {
        match self {
            Tri::Yes => Tri::No,
            Tri::No => Tri::Yes,
            Tri::Unknown => Tri::Unknown,
        }
    }
}

impl From<bool> for Tri {
    fn from(known: bool) -> Tri {
        if known { Tri::Yes } else { Tri::No }
    }
}

impl From<Option<bool>> for Tri {
    fn from(fact: Option<bool>) -> Tri {
        fact.map_or(Tri::Unknown, Tri::from)
    }
}

#[cfg(test)]
mod tests {
    use super::Tri::{self, No, Unknown, Yes};

    #[test]
    fn kleene() {
        for (a, b, and, or) in [
            (Yes, Yes, Yes, Yes),
            (Yes, No, No, Yes),
            (No, No, No, No),
            (Unknown, Yes, Unknown, Yes),
            (Unknown, No, No, Unknown),
            (Unknown, Unknown, Unknown, Unknown),
        ] {
            assert_eq!((a.and(b), b.and(a), a.or(b), b.or(a)), (and, and, or, or), "{a:?} {b:?}");
        }
        assert_eq!(Tri::all([Yes, Unknown, No]), No);
    }
}
