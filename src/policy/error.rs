//! 规则文件的问题: what is wrong with a policy file, where, and what to do. Messages are for the office, in Chinese.
use core::fmt;

use serde::Serialize;

use crate::base::Date;

/// One thing wrong with a policy file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// File it was found in.
    pub file: String,
    /// Key path, such as `timelines[0].entries[2].value`; empty for the file as a whole.
    pub path: String,
    /// The day concerned, where one is.
    pub date: Option<Date>,
    /// Stable kind.
    pub code: Fault,
    /// What is wrong.
    pub what: String,
    /// What to do.
    pub remedy: String,
}

/// Kinds of problems.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Fault {
    /// Over the size limit.
    TooLarge,
    /// Not JSON.
    Syntax,
    /// A key that no record has.
    UnknownKey,
    /// A key that must be there is not.
    MissingKey,
    /// The same key twice in one object.
    DuplicateKey,
    /// Another type than asked for.
    WrongType,
    /// A JSON number where a text in quotes belongs.
    BareNumber,
    /// A text of the wrong form.
    BadText,
    /// A word that is not in the closed list.
    UnknownChoice,
    /// No existing day.
    BadDate,
    /// A value that does not fit its unit.
    BadValue,
    /// A yearly figure whose period is not one calendar year.
    NotAYear,
    /// The state and the value contradict each other.
    BadState,
    /// The same id twice.
    DuplicateId,
    /// An article that no document of the set has.
    UnknownArticle,
    /// An entry ends before it begins.
    Backwards,
    /// Two entries hold on the same day.
    Overlap,
    /// No entry holds between two entries.
    Gap,
    /// An entry in the middle has no first or no last day.
    OpenEnd,
    /// A timeline without entries, a reading without choices.
    Empty,
    /// The default is not among the choices.
    BadDefault,
    /// A measure that replaces none of a lower level, or doubles a number.
    BadReplaces,
    /// A second work calendar, or none where one was.
    Calendar,
    /// A file whose id the set does not have.
    UnknownFile,
    /// The file it replaces had this id, and the rules need it.
    LostId,
    /// An earlier version or day than the file it would replace.
    Older,
    /// A number that is likely another number (a warning).
    SuspiciousValue,
}

/// 一个文件的问题: gathered while it is read and checked.
pub(super) struct Report {
    file: String,
    pub(super) problems: Vec<Problem>,
}

impl Report {
    /// Of a file in which nothing was found yet.
    pub(super) fn new(file: &str) -> Report {
        Report { file: file.to_string(), problems: Vec::new() }
    }

    /// One problem more.
    #[inline(never)]
    pub(super) fn add(&mut self, path: &str, date: Option<Date>, code: Fault, what: &[&str], remedy: &[&str]) {
        let (what, remedy) = (what.concat(), remedy.concat());
        self.problems.push(Problem { file: self.file.clone(), path: path.to_string(), date, code, what, remedy });
    }

    /// No problem was found at this path or inside it.
    pub(super) fn clean(&self, path: &str) -> bool {
        let inside = |rest: &str| rest.is_empty() || rest.starts_with(['.', '[']);
        !self.problems.iter().any(|problem| problem.path.strip_prefix(path).is_some_and(inside))
    }

    /// No problem was found at this very path.
    pub(super) fn readable(&self, path: &str) -> bool {
        !self.problems.iter().any(|problem| problem.path == path)
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        if !self.path.is_empty() {
            write!(f, " {}", self.path)?;
        }
        if let Some(date) = self.date {
            write!(f, "（{date}）")?;
        }
        write!(f, "：{}。{}。", self.what, self.remedy)
    }
}
