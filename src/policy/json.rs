//! JSON as a plain tree that forgets nothing: key order and repeated keys stay, so that they can be refused.
//! Reads the whole of RFC 8259. Numbers are recognised, not computed: the policy files write every value as text.
//! Written out because serde_json costs every resident 5 kB of download (brotli); tests hold it against serde_json.

/// One JSON value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Json {
    #[default]
    Null,
    Bool(bool),
    /// As written.
    Number(String),
    Text(String),
    List(Vec<Json>),
    Object(Vec<(String, Json)>),
}

/// How deep lists and objects may stand in each other.
const DEEPEST: usize = 64;

impl Json {
    /// The value under `key`, left out of the tree from now on; null when there is none.
    #[inline(never)]
    pub(super) fn take(&mut self, key: &str) -> Json {
        match self {
            Json::Object(pairs) => {
                let found = pairs.iter_mut().find(|(name, _)| name == key);
                found.map(|(_, value)| core::mem::take(value)).unwrap_or_default()
            }
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => Json::Null,
        }
    }

    /// Every item, where it is a list. Not a loop where it is used: lists of a dozen records are read.
    #[inline(never)]
    pub(super) fn each(self, act: &mut dyn FnMut(Json)) {
        if let Json::List(all) = self {
            all.into_iter().for_each(act);
        }
    }

    /// The text under `key`, where there is one.
    pub(super) fn text_at(&self, key: &str) -> Option<&str> {
        match self {
            Json::Object(pairs) => pairs.iter().find(|(name, _)| name == key).and_then(|(_, value)| value.text()),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) => None,
        }
    }

    /// The text, where it is one.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Json::Text(text) => Some(text),
            Json::Null | Json::Bool(_) | Json::Number(_) | Json::List(_) | Json::Object(_) => None,
        }
    }
}

/// The tree, or line and column (in characters, from 1) of the first fault.
pub(super) fn parse(text: &str) -> Result<Json, (usize, usize)> {
    let mut reader = Reader { text, at: 0 };
    match reader.value(0).filter(|_| reader.peek().is_none()) {
        Some(json) => Ok(json),
        None => {
            let read = text.get(..reader.at).unwrap_or(text);
            let line_start = read.rfind('\n').map_or(0, |end| end + 1);
            Err((read.matches('\n').count() + 1, read[line_start..].chars().count() + 1))
        }
    }
}

/// Reads on from `at`, which always lies between two characters; `None`: the fault is there.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn value(&mut self, depth: usize) -> Option<Json> {
        match self.peek()? {
            b'{' if depth < DEEPEST => self.object(depth + 1),
            b'[' if depth < DEEPEST => self.list(depth + 1),
            b'"' => self.string().map(Json::Text),
            b'n' => self.word("null", Json::Null),
            b't' => self.word("true", Json::Bool(true)),
            b'f' => self.word("false", Json::Bool(false)),
            _ => self.number(),
        }
    }

    fn object(&mut self, depth: usize) -> Option<Json> {
        let mut pairs = Vec::new();
        self.at += 1;
        if self.eat(b'}') {
            return Some(Json::Object(pairs));
        }
        loop {
            self.peek().filter(|b| *b == b'"')?;
            let key = self.string()?;
            if !self.eat(b':') {
                return None;
            }
            pairs.push((key, self.value(depth)?));
            if self.eat(b'}') {
                return Some(Json::Object(pairs));
            }
            if !self.eat(b',') {
                return None;
            }
        }
    }

    fn list(&mut self, depth: usize) -> Option<Json> {
        let mut all = Vec::new();
        self.at += 1;
        if self.eat(b']') {
            return Some(Json::List(all));
        }
        loop {
            all.push(self.value(depth)?);
            if self.eat(b']') {
                return Some(Json::List(all));
            }
            if !self.eat(b',') {
                return None;
            }
        }
    }

    fn string(&mut self) -> Option<String> {
        let mut out = String::new();
        self.at += 1;
        loop {
            let rest = &self.text[self.at..];
            let plain = rest.find(|c| c == '"' || c == '\\' || c < ' ')?;
            out.push_str(&rest[..plain]);
            self.at += plain;
            match rest.as_bytes()[plain] {
                b'"' => {
                    self.at += 1;
                    return Some(out);
                }
                b'\\' => out.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        let c = match self.text.as_bytes().get(self.at + 1)? {
            b'u' => return self.unicode(),
            b'n' => '\n',
            b't' => '\t',
            b'r' => '\r',
            b'b' => '\u{8}',
            b'f' => '\u{c}',
            b @ (b'"' | b'\\' | b'/') => char::from(*b),
            _ => return None,
        };
        self.at += 2;
        Some(c)
    }

    /// `\uXXXX`, or two of them for one character.
    fn unicode(&mut self) -> Option<char> {
        let high = self.four_digits(0)?;
        if !(0xD800..0xDC00).contains(&high) {
            self.at += 6;
            return char::from_u32(high);
        }
        let low = self.four_digits(6).filter(|low| (0xDC00..0xE000).contains(low))?;
        self.at += 12;
        char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00))
    }

    fn four_digits(&self, ahead: usize) -> Option<u32> {
        let from = self.at + ahead;
        let digits = self.text.get(from..from + 6)?.strip_prefix("\\u")?;
        digits.bytes().all(|b| b.is_ascii_hexdigit()).then(|| u32::from_str_radix(digits, 16).ok())?
    }

    /// `-?(0|[1-9][0-9]*)(.[0-9]+)?([eE][+-]?[0-9]+)?`
    fn number(&mut self) -> Option<Json> {
        let start = self.at;
        self.step(b"-");
        if !self.step(b"0") && !self.digits() {
            return None;
        }
        if self.step(b".") && !self.digits() {
            return None;
        }
        if self.step(b"eE") {
            self.step(b"+-");
            if !self.digits() {
                return None;
            }
        }
        Some(Json::Number(self.text[start..self.at].to_string()))
    }

    fn digits(&mut self) -> bool {
        let start = self.at;
        while self.step(b"0123456789") {}
        self.at > start
    }

    fn word(&mut self, word: &str, json: Json) -> Option<Json> {
        self.text[self.at..].starts_with(word).then(|| {
            self.at += word.len();
            json
        })
    }

    /// One of these bytes, if it is the very next.
    fn step(&mut self, any: &[u8]) -> bool {
        let found = self.text.as_bytes().get(self.at).is_some_and(|b| any.contains(b));
        self.at += usize::from(found);
        found
    }

    /// That byte, if it is the next but for blanks.
    fn eat(&mut self, byte: u8) -> bool {
        self.peek().is_some() && self.step(&[byte])
    }

    /// The next byte but for blanks.
    fn peek(&mut self) -> Option<u8> {
        while self.step(b" \n\r\t") {}
        self.text.as_bytes().get(self.at).copied()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::*;

    fn same(ours: &Json, theirs: &Value) -> bool {
        match (ours, theirs) {
            (Json::Null, Value::Null) => true,
            (Json::Bool(a), Value::Bool(b)) => a == b,
            (Json::Number(a), Value::Number(b)) => a.parse::<serde_json::Number>().is_ok_and(|a| a == *b),
            (Json::Text(a), Value::String(b)) => a == b,
            (Json::List(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
            (Json::Object(a), Value::Object(b)) => {
                b.iter().all(|(key, b)| a.iter().rfind(|(name, _)| name == key).is_some_and(|(_, a)| same(a, b)))
                    && a.iter().all(|(key, _)| b.contains_key(key))
            }
            (
                Json::Null | Json::Bool(_) | Json::Number(_) | Json::Text(_) | Json::List(_) | Json::Object(_),
                Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) | Value::Array(_) | Value::Object(_),
            ) => false,
        }
    }

    /// Reads what serde_json reads, refuses what it refuses.
    #[track_caller]
    fn check(text: &str) {
        match (parse(text), serde_json::from_str::<Value>(text)) {
            (Ok(ours), Ok(theirs)) => assert!(same(&ours, &theirs), "{text}: {ours:?}"),
            (Err(_), Err(_)) => {}
            (Ok(_), Err(theirs)) => assert!(theirs.to_string().contains("out of range"), "{text}: {theirs}"),
            (Err(at), Ok(theirs)) => panic!("{text}: {at:?}, but {theirs}"),
        }
    }

    #[test]
    fn good() {
        for text in [
            " {} ",
            "[]",
            "\t[ 1 , -0.5e+3 ,\r\n0, 12E9, 0.10]\n",
            "{\"a\":{\"b\":[true,false,null,\"\"]}}",
            "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u4e00\\u00e9\"",
            "\"\\ud83d\\ude00 荷塘😀\u{7f}\"",
            "{\"a\":1,\"a\":2}",
            "1e400",
        ] {
            assert!(parse(text).is_ok(), "{text}");
            check(text);
        }
    }

    #[test]
    fn bad() {
        for text in [
            "",
            " ",
            "{",
            "}",
            "[1,]",
            "[,1]",
            "[1 2]",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\"}",
            "{\"a\":}",
            "nul",
            "nulls",
            "True",
            "01",
            "-",
            "1.",
            ".5",
            "+1",
            "1e",
            "0x1",
            "NaN",
            "\"",
            "\"\n\"",
            "\"\\x\"",
            "\"\\u12g4\"",
            "\"\\ud83d\"",
            "\"\\ud83d\\u0041\"",
            "\"\\ude00\"",
            "\"\\u+123\"",
            "'a'",
            "[] []",
            "\u{feff}{}",
            "// x\n{}",
            "\"\\",
        ] {
            assert!(parse(text).is_err(), "{text}");
            check(text);
        }
        assert_eq!(parse("{\n  \"荷塘\" 1\n}"), Err((2, 8)));
        assert_eq!(parse(&"[".repeat(100_000)), Err((1, 65)), "too deep is refused, not a crash");
    }

    proptest! {
        #[test]
        fn agrees_with_serde_json(text in "[\\[\\]{}\",:0-9.eE+ntrufalse\\\\ -]{0,24}") {
            check(&text);
        }
    }
}
