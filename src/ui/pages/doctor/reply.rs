//! 答案的样子: the answers of this service that others do not have, and the text each is kept by.
use crate::base::Date;
use crate::rules::doctor::{ExitKind, Insurance, Level, Major, Post, PostEnd};
use crate::ui::guide::{Code, Words};

/// 想知道什么.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// In post, not leaving yet.
    Stays,
    /// In post, about to leave.
    Leaves,
    /// Has left.
    Left,
    /// In post, asks whether to go on.
    GoesOn,
    /// Wants to come in.
    Comes,
}

impl Words for Aim {
    const ALL: &'static [(&'static str, Aim)] = &[
        ("stays", Aim::Stays),
        ("leaves", Aim::Leaves),
        ("left", Aim::Left),
        ("goes-on", Aim::GoesOn),
        ("comes", Aim::Comes),
    ];
}

impl Words for ExitKind {
    const ALL: &'static [(&'static str, ExitKind)] = &[
        ("age", ExitKind::Age),
        ("wish", ExitKind::Voluntary),
        ("forced", ExitKind::Forced),
        ("other", ExitKind::NotWritten),
    ];
}

impl Words for Insurance {
    const ALL: &'static [(&'static str, Insurance)] =
        &[("resident", Insurance::Resident), ("enterprise", Insurance::Enterprise), ("none", Insurance::None)];
}

impl Words for Level {
    const ALL: &'static [(&'static str, Level)] = &[
        ("secondary", Level::Secondary),
        ("college", Level::College),
        ("bachelor", Level::Bachelor),
        ("master", Level::Master),
        ("doctor", Level::Doctor),
    ];
}

impl Words for Major {
    const ALL: &'static [(&'static str, Major)] = &[
        ("clinical", Major::Clinical),
        ("tcm", Major::Tcm),
        ("integrated", Major::Integrated),
        ("other-medical", Major::OtherMedical),
        ("non-medical", Major::NonMedical),
    ];
}

/// 注销或者变更注册, of someone who has left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// On the day of leaving.
    Same,
    /// On another day.
    On(Date),
}

impl Code for Ended {
    fn code(&self) -> String {
        match self {
            Ended::Same => "same".to_string(),
            Ended::On(day) => day.code(),
        }
    }

    fn read(text: &str) -> Option<Ended> {
        if text == "same" { Some(Ended::Same) } else { Date::read(text).map(Ended::On) }
    }
}

/// 岗位, in the order of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posts(pub Vec<Post>);

impl Code for Posts {
    fn code(&self) -> String {
        let one = |post: &Post| match post.to {
            PostEnd::On(to) => format!("{}:{to}", post.from),
            PostEnd::Still | PostEnd::Unknown => format!("{}:", post.from),
        };
        self.0.iter().map(one).collect::<Vec<_>>().join(",")
    }

    fn read(text: &str) -> Option<Posts> {
        let one = |row: &str| {
            let (from, to) = row.split_once(':')?;
            let to = if to.is_empty() { PostEnd::Still } else { PostEnd::On(Date::read(to)?) };
            Some(Post { from: Date::read(from)?, to })
        };
        text.split(',').map(one).collect::<Option<Vec<_>>>().map(Posts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn round_trip() {
        let texts = ["2001-01-02:", "2001-01-02:2005-03-04,2006-01-01:"];
        for text in texts {
            assert_eq!(Posts::read(text).map(|posts| posts.code()).as_deref(), Some(text));
        }
        for text in ["", "2001-01-02", "2001-01-02:x", "2001-02-30:"] {
            assert_eq!(Posts::read(text), None, "{text}");
        }
        for ended in [Ended::Same, Ended::On(Date::MAX)] {
            assert_eq!(Ended::read(&ended.code()), Some(ended));
        }
    }
}
