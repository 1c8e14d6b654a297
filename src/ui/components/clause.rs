//! 断行: Chinese lines break between clauses first, so each clause is kept together as long as it fits.
use crate::ui::prelude::*;

/// Longer clauses flow like running text; keeping them together would leave ragged lines.
const LONGEST: usize = 18;
/// The longest number with its units that is kept whole: 2024年10月15日.
const LONGEST_NUMBER: usize = 12;

/// A plain text, its lines breaking anywhere.
pub fn words(text: &str) -> Html {
    Html::from(AttrValue::from(text.to_string()))
}

/// Text whose lines break after ，。；：？ first, and in a long clause after 、; never inside a date or an amount. The
/// words are left exactly as they are.
pub fn clauses(text: &str) -> Html {
    let parts: Vec<&str> = split(text, "，。；：？！").into_iter().flat_map(short_parts).collect();
    let alone = parts.len() < 2;
    let piece = |part: &str| match !alone && is_short(part) {
        true => html! { <span class="ht-cl">{ numbers(part) }</span> },
        false => numbers(part),
    };
    parts.into_iter().map(piece).collect()
}

fn is_short(part: &str) -> bool {
    part.chars().count() <= LONGEST
}

fn short_parts(part: &str) -> Vec<&str> {
    if is_short(part) { vec![part] } else { split(part, "、") }
}

/// Numbers with their units are kept whole.
fn numbers(part: &str) -> Html {
    let piece = |(number, run): (bool, &str)| match number {
        true => html! { <span class="ht-nb">{ words(run) }</span> },
        false => words(run),
    };
    number_runs(part).into_iter().map(piece).collect()
}

/// A longer text: paragraphs at its line ends and before each of its items （一）, （二） …; lines flow.
pub fn paragraphs(text: &str) -> Html {
    let parts = text.lines().flat_map(items).filter(|part| !part.trim().is_empty());
    parts.map(|part| html! { <p>{ numbers(part) }</p> }).collect()
}

/// Cut before （一）, （二） … where a sentence or clause has ended.
fn items(text: &str) -> Vec<&str> {
    let is_item = |rest: &str| {
        let number = rest.strip_prefix('（').and_then(|rest| rest.split_once('）')).map(|(number, _)| number);
        number.is_some_and(|number| !number.is_empty() && number.chars().all(|c| "一二三四五六七八九十".contains(c)))
    };
    let mut parts = Vec::new();
    let (mut start, mut ended) = (0, false);
    for (at, c) in text.char_indices() {
        if ended && is_item(&text[at..]) {
            parts.push(&text[start..at]);
            start = at;
        }
        ended = "。；：，".contains(c);
    }
    parts.push(&text[start..]);
    parts
}

/// Cut after each mark that ends a clause and whatever closes behind it.
fn split<'a>(text: &'a str, ends: &str) -> Vec<&'a str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut ended = false;
    for (at, c) in text.char_indices() {
        let closes = "，。；：？！、”’）》」』".contains(c);
        if ended && !closes {
            parts.push(&text[start..at]);
            start = at;
        }
        ended = ends.contains(c) || (ended && closes);
    }
    if start < text.len() {
        parts.push(&text[start..]);
    }
    parts
}

/// The text in runs: a number with its units, or other words. Runs too long to keep whole count as words.
fn number_runs(text: &str) -> Vec<(bool, &str)> {
    let mut runs = Vec::new();
    let (mut start, mut digits) = (0, false);
    for (at, c) in text.char_indices() {
        let inside = c.is_ascii_digit() || (digits && "年月日元岁周个亩天人分钟%.,".contains(c));
        if inside != digits {
            runs.push((digits, &text[start..at]));
            (start, digits) = (at, inside);
        }
    }
    runs.push((digits, &text[start..]));
    runs.retain(|(_, run)| !run.is_empty());
    runs.into_iter().map(|(number, run)| (number && run.chars().count() <= LONGEST_NUMBER, run)).collect()
}

#[cfg(test)]
mod tests {
    use super::{items, number_runs, short_parts, split};

    const ENDS: &str = "，。；：？！";

    #[test]
    fn after_clauses() {
        assert_eq!(split("没关系，可以往下填。", ENDS), ["没关系，", "可以往下填。"]);
        assert_eq!(split("哪里不对就点“改”。只改那一题", ENDS), ["哪里不对就点“改”。", "只改那一题"]);
        assert_eq!(split("他说：“好。”就走", ENDS), ["他说：", "“好。”", "就走"]);
        assert_eq!(split("一段", ENDS), ["一段"]);
        assert_eq!(split("", ENDS), [""; 0]);
        assert_eq!(short_parts("身份证、户口簿"), ["身份证、户口簿"]);
        let long = "就知道能补多少钱、什么时候办、带什么材料。";
        assert_eq!(short_parts(long), ["就知道能补多少钱、", "什么时候办、", "带什么材料。"]);
    }

    #[test]
    fn numbers_are_kept_whole() {
        let expected = [(true, "1979年8月3日"), (false, "到"), (true, "2024年10月15日")];
        assert_eq!(number_runs("1979年8月3日到2024年10月15日"), expected);
        assert_eq!(
            number_runs("（45 − 16）"),
            [(false, "（"), (true, "45"), (false, " − "), (true, "16"), (false, "）")]
        );
        assert_eq!(number_runs("年底"), [(false, "年底")]);
        assert_eq!(number_runs(""), [(false, ""); 0]);
    }

    #[test]
    fn items_stand_alone() {
        let text = "分两种：（一）成员；（二）父母一方是成员的。见第三条（五）。";
        assert_eq!(items(text), ["分两种：", "（一）成员；", "（二）父母一方是成员的。见第三条（五）。"]);
        assert_eq!(items("看（附件）。"), ["看（附件）。"]);
        assert_eq!(items(""), [""]);
    }

    #[test]
    fn nothing_is_lost() {
        let text = "从16岁起，每2岁补1年，不满2岁也算2岁。最少5年，最多15年。";
        assert_eq!(split(text, ENDS).concat(), text);
        assert_eq!(number_runs(text).into_iter().map(|(_, run)| run).collect::<String>(), text);
    }
}
