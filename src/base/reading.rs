//! 口径: a place where the law can be read in several ways, as an enum with the ids of the policy file.
//! Declared where it is used; which choice holds is said by the policy file or the caller.

/// A reading's id and the ids of its choices, the default first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadingIds {
    /// Id in the policy file and in the API.
    pub id: &'static str,
    /// Ids of the choices, the default first.
    pub choices: &'static [&'static str],
}

/// One reading with the closed list of its choices.
pub trait Reading: Copy + Eq + 'static {
    /// Its ids.
    const IDS: ReadingIds;
    /// The choices in the order of the ids.
    const CHOICES: &'static [Self];

    /// The choice at that place of the list; the default beyond its end.
    fn at(index: usize) -> Self {
        Self::CHOICES.get(index).copied().unwrap_or(Self::CHOICES[0])
    }

    /// The id of this choice.
    fn id(self) -> &'static str {
        Self::CHOICES.iter().position(|choice| *choice == self).map_or("", |index| Self::IDS.choices[index])
    }
}

/// Declares a reading: `/// doc  Name "id" { /// doc  Choice "choice_id", … }`, the default first.
macro_rules! reading {
    ($(#[$doc:meta])* $name:ident $id:literal { $($(#[$cdoc:meta])* $choice:ident $cid:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$cdoc])* $choice),+ }
        impl $crate::base::Reading for $name {
            const IDS: $crate::base::ReadingIds = $crate::base::ReadingIds { id: $id, choices: &[$($cid),+] };
            const CHOICES: &'static [Self] = &[$($name::$choice),+];
        }
    };
}
pub(crate) use reading;
