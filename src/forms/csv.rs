//! CSV text that Chinese spreadsheets open rightly and safely: byte order mark, CRLF, quotes where needed, and no cell
//! that a spreadsheet would run as a formula (it is prefixed with an apostrophe).

/// First characters that make a spreadsheet run a cell, full-width too.
const RUN: [char; 11] = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠'];

/// The text of a CSV file, one row a line.
pub fn csv(rows: &[Vec<String>]) -> String {
    let mut out = String::from("\u{feff}");
    for row in rows {
        let cells: Vec<String> = row.iter().map(|text| cell(text)).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

fn cell(text: &str) -> String {
    let safe = if text.starts_with(RUN) { ["'", text].concat() } else { text.to_string() };
    if safe.contains(['"', ',', '\r', '\n']) { ["\"", &safe.replace('"', "\"\""), "\""].concat() } else { safe }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(csv(&[vec![text.into(), "b".into()]]), format!("\u{feff}{expected},b\r\n"));
    }

    #[test]
    fn plain_and_quoted() {
        check("4万千瓦", "4万千瓦");
        check("", "");
        check("a,b", "\"a,b\"");
        check("说“是”", "说“是”");
        check("say \"yes\"", "\"say \"\"yes\"\"\"");
        check("a\r\nb", "\"a\r\nb\"");
        assert_eq!(csv(&[]), "\u{feff}");
    }

    #[test]
    fn no_cell_is_a_formula() {
        check("=1+1", "'=1+1");
        check("+1", "'+1");
        check("-1", "'-1");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("\r=1", "\"'\r=1\"");
        check("\n=1", "\"'\n=1\"");
        check("＝1", "'＝1");
        check("=a,\"b\"", "\"'=a,\"\"b\"\"\"");
        check("1-1", "1-1");
    }
}
