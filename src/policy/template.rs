//! 措辞模板: `{name}` places in the wording of the policy files.

/// Puts the values into their places. A place nobody fills stays visible: it is never silently blank.
pub fn fill(template: &str, values: &[(&str, String)]) -> String {
    let mut out = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, tail)) = rest.split_once('{') {
        out.push_str(before);
        let place = tail
            .split_once('}')
            .and_then(|(name, after)| values.iter().find(|(known, _)| *known == name).map(|(_, value)| (value, after)));
        match place {
            Some((value, after)) => {
                out.push_str(value);
                rest = after;
            }
            None => {
                out.push('{');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}

/// Every `{` has its `}` and between them stands a name.
pub(super) fn well_formed(template: &str) -> bool {
    let mut parts = template.split('{');
    let first_is_plain = !parts.next().unwrap_or_default().contains('}');
    first_is_plain
        && parts.all(|part| match part.split_once('}') {
            Some((name, after)) => is_place(name) && !after.contains('}'),
            None => false,
        })
}

/// Names of the places in a well-formed template.
pub(super) fn places(template: &str) -> impl Iterator<Item = &str> {
    template.split('{').skip(1).filter_map(|part| part.split_once('}').map(|(name, _)| name))
}

fn is_place(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(template: &str, expected: &str) {
        assert_eq!(fill(template, &[("years", "15".into()), ("base", "{years}".into())]), expected);
    }

    #[test]
    fn good() {
        check("{years} 年", "15 年");
        check("没有位置", "没有位置");
        check("{base}×{years}", "{years}×15");
        assert!(well_formed("{years} 年 {base}") && well_formed("") && well_formed("年"));
    }

    #[test]
    fn bad() {
        check("{other} 年 {years}", "{other} 年 15");
        check("{years 年", "{years 年");
        check("{{years}}", "{15}");
        for template in ["{", "}", "{}", "{years", "years}", "{{years}}", "{年}", "{a}}"] {
            assert!(!well_formed(template), "{template}");
        }
    }
}
