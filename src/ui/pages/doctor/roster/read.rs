//! 读名单: one person a line: name, birth, post, apart by tabs, commas or blanks. A line that does not read is named, with
//! what to write instead; nothing is guessed. Identity numbers are not wanted here.
use yew::AttrValue;

use crate::base::Date;
use crate::base::text::to_half_width;
use crate::policy::Ctx;
use crate::rules::doctor::Member;
use crate::ui::components::DateParts;
use crate::ui::guide::FIRST_YEAR;

use super::text;

/// Lines at most: more than a district's doctors, and quick on an old telephone.
const MOST: usize = 2000;
/// Digits from which a text may be an identity number.
const ID_DIGITS: usize = 15;

/// The members, or what is wrong, a line each.
pub fn read(ctx: &Ctx, typed: &str) -> Result<Vec<Member>, Vec<String>> {
    let (mut members, mut wrong) = (Vec::new(), Vec::new());
    let lines = typed.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    for (at, line) in lines {
        match member(ctx, line) {
            Ok(Some(member)) => members.push(member),
            Ok(None) => {}
            Err(why) => wrong.push(text::line(at + 1, &why)),
        }
    }
    if members.len() > MOST {
        wrong.push(text::too_many(MOST));
    }
    if members.is_empty() && wrong.is_empty() {
        wrong.push(text::EMPTY.to_string());
    }
    if wrong.is_empty() { Ok(members) } else { Err(wrong) }
}

/// The person of a line; none: it is the head of a table.
fn member(ctx: &Ctx, line: &str) -> Result<Option<Member>, String> {
    let apart = |c: char| matches!(c, '\t' | ',' | '，' | '、' | ';' | '；');
    let parts: Vec<&str> = match line.contains(apart) {
        true => line.split(apart).map(str::trim).collect(),
        false => line.split_whitespace().collect(),
    };
    let name = parts.first().copied().unwrap_or_default();
    if name == text::HEAD_NAME {
        return Ok(None);
    }
    let digits = |text: &&str| text.chars().filter(char::is_ascii_digit).count() >= ID_DIGITS;
    if parts.iter().map(|part| to_half_width(part)).any(|part| digits(&part.as_str())) {
        return Err(text::IDENTITY.to_string());
    }
    if day(name).is_some() || name.is_empty() {
        return Err(text::NO_NAME.to_string());
    }
    let typed = parts.get(1).copied().unwrap_or_default();
    if typed.is_empty() {
        return Err(text::NO_BIRTH.to_string());
    }
    let birth = day(typed).ok_or_else(|| text::bad_birth(typed))?;
    if birth > ctx.today {
        return Err(text::not_born(birth));
    }
    if birth.year() < FIRST_YEAR {
        return Err(text::too_old(birth));
    }
    let post = parts.get(2..).unwrap_or_default().join(" ").trim().to_string();
    Ok(Some(Member { name: name.to_string(), birth, post }))
}

/// 1966-2-28, 1966.2.28, 1966年2月28日, 19660228.
fn day(typed: &str) -> Option<Date> {
    let half = to_half_width(typed);
    let plain = half.trim();
    if plain.len() == 8 && plain.bytes().all(|byte| byte.is_ascii_digit()) {
        let (year, month, day) = (&plain[..4], &plain[4..6], &plain[6..]);
        return Date::parse_iso(&[year, month, day].join("-")).ok();
    }
    DateParts { year: AttrValue::from(plain.to_string()), ..DateParts::default() }.read().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;

    fn reads(typed: &str) -> Result<Vec<(String, String, String)>, Vec<String>> {
        let policy = Policy::embedded();
        let ctx = Ctx::new(&policy, Date::parse_iso("2026-11-23").expect("a day"));
        let members = read(&ctx, typed)?;
        Ok(members.into_iter().map(|member| (member.name, member.birth.to_string(), member.post)).collect())
    }

    fn one(name: &str, birth: &str, post: &str) -> (String, String, String) {
        (name.to_string(), birth.to_string(), post.to_string())
    }

    #[test]
    fn tabs_commas_blanks_and_every_way_to_write_a_day() {
        let typed = "姓名\t出生日期\t岗位\n张某\t1966-02-28\t一村卫生室\n\n李某，1967年3月4日，二村卫生室 所长\n  王 19680506\n赵某 1969.7.8 三村";
        let expected = [
            one("张某", "1966-02-28", "一村卫生室"),
            one("李某", "1967-03-04", "二村卫生室 所长"),
            one("王", "1968-05-06", ""),
            one("赵某", "1969-07-08", "三村"),
        ];
        assert_eq!(reads(typed), Ok(expected.to_vec()));
        assert_eq!(reads("甲,１９６６/２/２８"), Ok(vec![one("甲", "1966-02-28", "")]));
    }

    #[test]
    fn nonsense_names_its_line() {
        let typed = "张某 1966-02-28\n李某\n1967-01-01 王某\n赵某 1966-02-30\n钱某 2030-01-01\n孙某 430202196602280010\n周某 1066-01-01";
        let expected = [
            text::line(2, text::NO_BIRTH),
            text::line(3, text::NO_NAME),
            text::line(4, &text::bad_birth("1966-02-30")),
            text::line(5, &text::not_born(Date::parse_iso("2030-01-01").expect("a day"))),
            text::line(6, text::IDENTITY),
            text::line(7, &text::too_old(Date::parse_iso("1066-01-01").expect("a day"))),
        ];
        assert_eq!(reads(typed), Err(expected.to_vec()));
        for empty in ["", " \n\t\n", "姓名 出生日期 岗位"] {
            assert_eq!(reads(empty), Err(vec![text::EMPTY.to_string()]), "{empty:?}");
        }
    }

    #[test]
    fn a_list_as_long_as_nobody_has_is_refused() {
        let typed = "张某 1966-02-28\n".repeat(MOST + 1);
        assert_eq!(reads(&typed), Err(vec![text::too_many(MOST)]));
    }
}
