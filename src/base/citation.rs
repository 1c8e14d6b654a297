//! 出处: which article of which document a figure stands on.
/// 文号、条款 and, once the policy file has it, the address of the official document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// 文号, such as 株荷政办发〔2024〕7号.
    pub document: String,
    /// 条款, such as 第十一条.
    pub article: String,
    /// Address of the official document; never invented.
    pub url: Option<String>,
    /// Key of the article in the policy set, such as `land:11`.
    pub key: String,
    /// Short name of the document on screens, such as 办法.
    pub short: String,
}
