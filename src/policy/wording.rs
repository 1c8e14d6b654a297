//! 措辞: the words of steps, clauses, notices and readings. Templates hold `{name}` places; the rules hand in values.
use super::schema::{Form, Shape, record};

record! {
    /// 一步的措辞: words of one line of the working.
    Wording {
        /// Id of the step.
        "id" id: String = Shape::Text(Form::Id),
        /// The article it stands on.
        "article" article: String = Shape::Text(Form::Article),
        /// In words.
        "label" label: String = Shape::Text(Form::Sentence),
        /// The formula in words.
        "formula" formula: Option<String> = Shape::Maybe(&Shape::Text(Form::Template)),
        /// The formula with the numbers.
        "substituted" substituted: Option<String> = Shape::Maybe(&Shape::Text(Form::Template)),
        /// What came out.
        "result" result: String = Shape::Text(Form::Template),
        /// A plain sentence for the resident.
        "plain" plain: Option<String> = Shape::Maybe(&Shape::Text(Form::Template)),
    }
}

record! {
    /// 条件: the words of one clause of eligibility.
    Clause {
        /// Article and item, such as 3.area.
        "id" id: String = Shape::Text(Form::Id),
        /// The article it stands on.
        "article" article: String = Shape::Text(Form::Article),
        /// The condition.
        "title" title: String = Shape::Text(Form::Sentence),
        /// When it holds.
        "met" met: String = Shape::Text(Form::Template),
        /// When it does not.
        "notMet" not_met: String = Shape::Text(Form::Template),
        /// When it is not known.
        "pending" pending: String = Shape::Text(Form::Template),
        /// What paper settles it.
        "paper" paper: String = Shape::Text(Form::Template),
        /// Who issues it.
        "who" who: String = Shape::Text(Form::Template),
        /// What would change it.
        "change" change: String = Shape::Text(Form::Template),
    }
}

record! {
    /// 提示的措辞: the words of a notice.
    NoticeText {
        /// Stable code.
        "code" code: String = Shape::Text(Form::Id),
        /// In plain words.
        "message" message: String = Shape::Text(Form::Sentence),
    }
}

record! {
    /// 口径: a place where the law can be read in several ways, and which way is taken here.
    ReadingEntry {
        /// Id.
        "id" id: String = Shape::Text(Form::Id),
        /// The question.
        "question" question: String = Shape::Text(Form::Line),
        /// Where the text stands.
        "article" article: String = Shape::Text(Form::Article),
        /// Id of the choice taken; the office may change it.
        "default" default: String = Shape::Text(Form::Name),
        /// The closed list of choices.
        "choices" choices: Vec<ChoiceEntry> = Shape::List(&Shape::Record(&ChoiceEntry::RECORD)),
        /// Why the default is what it is.
        "why" why: String = Shape::Text(Form::Line),
    }
}

record! {
    /// One choice of a reading.
    ChoiceEntry {
        /// Id.
        "id" id: String = Shape::Text(Form::Id),
        /// In words.
        "label" label: String = Shape::Text(Form::Line),
    }
}
