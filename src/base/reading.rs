//! 口径: a place where the law can be read in several ways, as an enum with the ids of the policy file.
//! Declared where it is used; which choice holds is said by the policy file or the caller.

/// One reading: its id and the closed list of its choices, the default first.
pub trait Reading: Copy + Eq + 'static {
    /// Id in the policy file and in the API.
    const ID: &'static str;
    /// Choices with their ids, the default first.
    const CHOICES: &'static [(&'static str, Self)];

    /// The choice of that id.
    fn from_id(id: &str) -> Option<Self> {
        Self::CHOICES.iter().find(|(name, _)| *name == id).map(|(_, choice)| *choice)
    }

    /// The id of this choice.
    fn id(self) -> &'static str {
        Self::CHOICES.iter().find(|(_, choice)| *choice == self).map_or("", |(name, _)| *name)
    }
}

/// Declares a reading: `/// doc  Name "id" { /// doc  Choice "choice_id", … }`, the default first.
macro_rules! reading {
    ($(#[$doc:meta])* $name:ident $id:literal { $($(#[$cdoc:meta])* $choice:ident $cid:literal),+ $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum $name { $($(#[$cdoc])* $choice),+ }
        impl $crate::base::Reading for $name {
            const ID: &'static str = $id;
            const CHOICES: &'static [(&'static str, Self)] = &[$(($cid, $name::$choice)),+];
        }
    };
}
pub(crate) use reading;
