//! A list with at least one entry: a "no" always has a reason, a review always has a question.

/// One entry and possibly more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NonEmpty<T> {
    first: T,
    rest: Vec<T>,
}

impl<T> NonEmpty<T> {
    /// The list, unless it is empty.
    pub fn from_vec(list: Vec<T>) -> Option<NonEmpty<T>> {
        let mut entries = list.into_iter();
        let first = entries.next()?;
        Some(NonEmpty { first, rest: entries.collect() })
    }

    /// The first entry.
    pub fn first(&self) -> &T {
        &self.first
    }

    /// All entries.
    pub fn iter(&self) -> impl Iterator<Item = &T> {
        core::iter::once(&self.first).chain(&self.rest)
    }
}
