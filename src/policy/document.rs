//! 文件与条款: the official documents, their articles in our plain words, who is responsible and whom to ask.
//! Holds no provision's full text: the official document is one link away, once its address is known.
use crate::base::Date;

use super::schema::{Form, Shape, record};

record! {
    /// 文件: an official document.
    Document {
        /// Short id, the first half of an article key.
        "id" id: String = Shape::Text(Form::Id),
        /// 文号, as cited.
        "number" number: String = Shape::Text(Form::Line),
        /// 标题.
        "title" title: String = Shape::Text(Form::Line),
        /// Short name on screens, such as 办法.
        "short" short: String = Shape::Text(Form::Line),
        /// 发文机关.
        "issuer" issuer: String = Shape::Text(Form::Line),
        /// 印发日期; null until known, never invented.
        "issued" issued: Option<Date> = Shape::Maybe(&Shape::Day),
        /// 施行日期, where the document names one.
        "effective" effective: Option<Date> = Shape::Maybe(&Shape::Day),
        /// What to know about this copy: where it was read, what is doubtful.
        "note" note: String = Shape::Text(Form::Words),
        /// Address of the official text; null until known, never invented.
        "url" url: Option<String> = Shape::Maybe(&Shape::Text(Form::Address)),
        /// 条款.
        "articles" articles: Vec<Article> = Shape::List(&Shape::Record(&Article::RECORD)),
    }
}

record! {
    /// 条款: one article of a document.
    Article {
        /// Second half of its key, such as 11.
        "id" id: String = Shape::Text(Form::Id),
        /// 条号, such as 第十一条.
        "number" number: String = Shape::Text(Form::Line),
        /// What it is about.
        "title" title: String = Shape::Text(Form::Line),
        /// What it says, in our plain words.
        "text" text: String = Shape::Text(Form::Words),
        /// Address of its own, where the document's does not lead to it.
        "url" url: Option<String> = Shape::Maybe(&Shape::Text(Form::Address)),
    }
}

record! {
    /// 联系方式: an office; empty until the district fills it in.
    Contact {
        /// What the office is for.
        "role" role: String = Shape::Text(Form::Line),
        /// 单位名称.
        "name" name: Option<String> = Shape::Maybe(&Shape::Text(Form::Line)),
        /// 地址.
        "address" address: Option<String> = Shape::Maybe(&Shape::Text(Form::Line)),
        /// 电话.
        "phone" phone: Option<String> = Shape::Maybe(&Shape::Text(Form::Line)),
        /// 办公时间.
        "hours" hours: Option<String> = Shape::Maybe(&Shape::Text(Form::Line)),
        /// The service it is for, such as air; left out: the land measure's.
        "service" service: Option<String> = Shape::Maybe(&Shape::Text(Form::Name)),
    }
}

record! {
    /// 职责: who does what.
    Duty {
        /// 部门.
        "who" who: String = Shape::Text(Form::Line),
        /// What it does.
        "what" what: String = Shape::Text(Form::Line),
        /// The article that says so.
        "article" article: String = Shape::Text(Form::Article),
    }
}

record! {
    /// 待明确的问题: a question only the district can answer.
    OpenQuestion {
        /// Id.
        "id" id: String = Shape::Text(Form::Id),
        /// The question.
        "question" question: String = Shape::Text(Form::Line),
        /// Who can answer it.
        "who" who: String = Shape::Text(Form::Line),
    }
}
