//! 家庭人均耕地 (第三条、第十九条): what is left to the household, divided among its people. Exact and unrounded:
//! the comparison with the limit is strict. The measured figure is the 区农业农村局's.
use crate::base::Rate;

/// 征地后家庭人均耕地面积, in the unit of `total`; nobody to share it: nothing.
pub fn share_area(total: Rate, people: u32) -> Rate {
    total.divided_by(Rate::whole(people))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(total: &str, people: u32, expected: &str) {
        let rate = |text| Rate::parse(text).expect("a number");
        assert_eq!(share_area(rate(total), people), rate(expected));
    }

    #[test]
    fn good() {
        check("0.9", 5, "0.18");
        check("1.25", 5, "0.25");
        check("0", 3, "0");
    }

    #[test]
    fn a_third_is_not_rounded_up_to_the_limit() {
        let limit = Rate::parse("0.25").expect("a number");
        let total = Rate::parse("0.749999").expect("a number");
        assert!(share_area(total, 3) < limit);
    }

    #[test]
    fn bad() {
        check("0.9", 0, "0");
    }
}
