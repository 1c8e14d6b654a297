//! 问哪些: which questions can still change the result of one person. Outside the scope the path ends; what hangs on
//! another answer appears with it.
use crate::base::Sex;
use crate::policy::Ctx;
use crate::rules::doctor::{Doctor, ExitKind, Insurance};
use crate::ui::guide::{Given, Happened, Told, flow};

use super::law;
use super::question::{Answers, Question};
use super::reply::Aim;
use super::service::Doctors;

/// The questions for this person in order.
pub fn path(ctx: &Ctx, answers: &Answers) -> Vec<Question> {
    flow::path::<Doctors>(ctx, answers)
}

/// Nothing that could still be told changes the result: outside the scope, or a day everything rests on is not known.
pub(super) fn is_decided(ctx: &Ctx, told: &Answers) -> bool {
    let missing = told.is_unsure(Question::Birth) || told.is_unsure(Question::Left);
    missing || (told.scope.is_some() && law::is_outside(ctx, told))
}

/// Whether the answer still fits what was told before it.
pub(super) fn holds(told: &Answers, answers: &Answers, question: Question) -> bool {
    let (Some(Given::Known(birth)), Some(Given::Known(left))) = (&told.birth, &answers.left) else { return true };
    question != Question::Left || birth <= left
}

/// Whether the question can matter to someone who told this much.
pub(super) fn applies(ctx: &Ctx, told: &Answers, question: Question) -> bool {
    let aim = told.aim();
    let serving = matches!(aim, Aim::Stays | Aim::Leaves);
    let leaving = serving || aim == Aim::Left;
    let kind = match &told.kind {
        Some(Given::Known(kind)) => *kind,
        Some(Given::Unsure) | None => ExitKind::Age,
    };
    let written = matches!(kind, ExitKind::Age | ExitKind::Voluntary);
    let doctor = told.leaver().ok();
    let of_doctor = |test: fn(&Ctx, &Doctor) -> bool| doctor.as_ref().is_some_and(|doctor| test(ctx, doctor));
    let insured = told.insurance != Some(Given::Known(Insurance::None));
    match question {
        Question::Aim | Question::Birth => true,
        Question::Scope => aim != Aim::Comes,
        Question::Sex | Question::Insurance => leaving,
        Question::Category => leaving && told.sex == Some(Given::Known(Sex::Female)),
        Question::Kind => matches!(aim, Aim::Leaves | Aim::Left),
        Question::Started => aim == Aim::Leaves && written && of_doctor(law::may_have_started),
        Question::Struck => aim == Aim::Leaves && kind == ExitKind::Forced,
        Question::Left | Question::Ended => aim == Aim::Left,
        Question::Posts => leaving && written,
        Question::Paid => serving && insured,
        Question::Drawing => serving && insured && of_doctor(law::may_draw),
        Question::Bars => leaving && kind != ExitKind::NotWritten,
        Question::Registered | Question::InPost => aim == Aim::GoesOn,
        Question::Basics => told.is_admission(),
        Question::Level | Question::FullTime | Question::Major | Question::Fresh | Question::Applied => {
            aim == Aim::Comes
        }
        Question::Papers | Question::Consents => {
            aim == Aim::Comes && matches!(told.applied, Some(Given::Known(Happened::On(_))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::{Date, Event, Tri};
    use crate::policy::Policy;
    use crate::ui::guide::Ask;

    fn told(list: &[(Question, &str)]) -> Answers {
        let mut answers = Answers::default();
        for (question, code) in list {
            assert!(answers.set_code(*question, code), "{question:?} {code}");
        }
        answers
    }

    /// The questions of someone who told this, on 2026-11-23.
    #[track_caller]
    fn asked(list: &[(Question, &str)], expected: &[&str]) {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let ids: Vec<&str> = path(&ctx, &told(list)).into_iter().map(Question::id).collect();
        assert_eq!(ids, expected);
    }

    const IN: (Question, &str) = (Question::Scope, "yes,yes,yes");

    #[test]
    fn each_person_is_asked_what_matters() {
        use Question::{Aim, Applied, Birth, Insurance, Kind, Scope, Sex};
        // Leaves this year by age: whether the form was handed in; at sixty one may draw.
        let man = [(Aim, "leaves"), IN, (Birth, "1966-02-28"), (Sex, "male"), (Kind, "age")];
        let all = ["aim", "scope", "birth", "sex", "kind", "started", "posts", "insurance", "paid", "drawing", "bars"];
        asked(&man, &all);
        // Born later: no form yet, no pension yet.
        let young = [(Aim, "leaves"), IN, (Birth, "1980-02-28"), (Sex, "male"), (Kind, "age")];
        asked(&young, &["aim", "scope", "birth", "sex", "kind", "posts", "insurance", "paid", "bars"]);
        let woman = [(Aim, "stays"), IN, (Birth, "1980-02-29"), (Sex, "female"), (Insurance, "none")];
        asked(&woman, &["aim", "scope", "birth", "sex", "category", "posts", "insurance", "bars"]);
        let struck = [(Aim, "leaves"), IN, (Birth, "1975-01-01"), (Sex, "male"), (Kind, "forced")];
        asked(&struck, &["aim", "scope", "birth", "sex", "kind", "struck", "insurance", "paid", "bars"]);
        let other = [(Aim, "leaves"), IN, (Birth, "1975-01-01"), (Sex, "male"), (Kind, "other")];
        asked(&other, &["aim", "scope", "birth", "sex", "kind", "insurance", "paid"]);
        let left = [(Aim, "left"), IN, (Birth, "1960-01-01"), (Sex, "male"), (Kind, "age")];
        asked(&left, &["aim", "scope", "birth", "sex", "kind", "left", "ended", "posts", "insurance", "bars"]);
        let goes_on = [(Aim, "goes-on"), IN, (Birth, "1975-01-01")];
        asked(&goes_on, &["aim", "scope", "birth", "registered", "in-post", "basics"]);
        let comes = [(Aim, "comes"), (Birth, "2003-01-01")];
        let way = ["aim", "birth", "level", "full-time", "major", "fresh", "basics", "applied"];
        asked(&comes, &way);
        let applied = [(Aim, "comes"), (Birth, "2003-01-01"), (Applied, "2026-09-01")];
        asked(&applied, &[way.as_slice(), &["papers", "consents"]].concat());
        // Outside, or without the day of birth, nothing more is asked.
        asked(&[(Aim, "stays"), (Scope, "yes,no,unsure")], &["aim", "scope"]);
        asked(&[(Aim, "stays"), (Scope, "no,yes,yes")], &["aim", "scope"]);
        // Nobody who has left is registered still: it is open whether he was.
        let struck_out = [(Aim, "left"), (Scope, "no,yes,yes")];
        let goes_through = ["aim", "scope", "birth", "sex", "kind", "left", "ended", "posts", "insurance", "bars"];
        asked(&struck_out, &goes_through);
        asked(&[(Aim, "stays"), IN, (Birth, "unsure")], &["aim", "scope", "birth"]);
    }

    #[test]
    fn the_profile_holds_what_was_told_and_nothing_else() {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let answers = told(&[
            (Question::Aim, "left"),
            IN,
            (Question::Birth, "1960-01-01"),
            (Question::Kind, "unsure"),
            (Question::Left, "2020-05-06"),
            (Question::Ended, "unsure"),
            (Question::Posts, "2001-01-02:2005-03-04,2006-01-01:"),
            (Question::Insurance, "none"),
            // No longer asked of someone who has left.
            (Question::Paid, "yes"),
            (Question::Bars, "no,yes,no,unsure"),
        ]);
        let doctor = answers.doctor(&ctx).expect("a doctor");
        assert_eq!(
            (doctor.kind, doctor.exit_on.map(|day| day.to_string()).as_deref()),
            (ExitKind::Age, Some("2020-05-06"))
        );
        assert_eq!((doctor.deregistered_on, doctor.started_on), (Event::Unknown, None));
        assert_eq!(
            (doctor.insured_and_paid, doctor.struck_off, doctor.public_staff),
            (Tri::No, Tri::Yes, Tri::Unknown)
        );
        assert_eq!(doctor.posts.map(|posts| posts.len()), Some(2));
        let none = told(&[(Question::Aim, "left"), IN, (Question::Birth, "1960-01-01"), (Question::Left, "unsure")]);
        assert_eq!(none.doctor(&ctx), Err(crate::ui::pages::doctor::profile::MissingCore::Left));
    }
}
