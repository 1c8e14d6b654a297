//! 断行: Chinese lines break between clauses first, so each clause is kept together as long as it fits.
use yew::prelude::*;

/// Longer clauses flow like running text; keeping them together would leave ragged lines.
const LONGEST: usize = 18;

/// Text whose lines break after ，。；：？ first. The words are left exactly as they are.
pub fn clauses(text: &str) -> Html {
    let parts = split(text);
    if parts.len() < 2 {
        return html! { {text.to_string()} };
    }
    let piece = |part: &str| {
        let words = AttrValue::from(part.to_string());
        match part.chars().count() <= LONGEST {
            true => html! { <span class="ht-cl">{words}</span> },
            false => html! { {words} },
        }
    };
    parts.into_iter().map(piece).collect()
}

/// Paragraphs of a text with line ends, each in clauses.
pub fn paragraphs(text: &str) -> Html {
    text.lines().filter(|line| !line.trim().is_empty()).map(|line| html! { <p>{clauses(line)}</p> }).collect()
}

/// Cut after each mark that ends a clause and whatever closes behind it.
fn split(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, c) in text.char_indices() {
        let closes = "，。；：？！”’）》」』、".contains(c);
        if ended && !closes {
            parts.push(&text[start..at]);
            start = at;
        }
        ended = "，。；：？！".contains(c) || (ended && closes);
    }
    if start < text.len() {
        parts.push(&text[start..]);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::split;

    #[test]
    fn after_clauses() {
        assert_eq!(split("没关系，可以往下填。"), ["没关系，", "可以往下填。"]);
        assert_eq!(split("哪里不对就点“改”。只改那一题"), ["哪里不对就点“改”。", "只改那一题"]);
        assert_eq!(split("他说：“好。”就走"), ["他说：", "“好。”", "就走"]);
        assert_eq!(split("一段"), ["一段"]);
        assert_eq!(split(""), [""; 0]);
    }

    #[test]
    fn nothing_is_lost() {
        let text = "从16岁起，每2岁补1年，不满2岁也算2岁。最少5年，最多15年。";
        assert_eq!(split(text).concat(), text);
    }
}
