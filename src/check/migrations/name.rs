//! Names of migrations: their versions, and the order of versions.

/// A part of a version: numbers sort as numbers, and before words.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Number(usize, String),
    Text(String),
}

/// `1.10` is after `1.9`; `010` is after `9`.
pub fn order(version: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let mut rest = version;
    while let Some(first) = rest.chars().next() {
        let is_digit = first.is_ascii_digit();
        let end = rest.find(|c: char| c.is_ascii_digit() != is_digit).unwrap_or(rest.len());
        let (part, after) = rest.split_at(end);
        parts.push(match is_digit {
            // A longer number is a larger one.
            true => {
                let digits = part.trim_start_matches('0');
                Part::Number(digits.len(), digits.to_owned())
            }
            false => Part::Text(part.to_owned()),
        });
        rest = after;
    }
    parts
}

/// The digits with which a name begins, `_`, `-` and `.` between them included.
pub fn leading(stem: &str) -> Option<&str> {
    let end = stem.find(|c: char| !c.is_ascii_digit()).unwrap_or(stem.len());
    stem.get(..end).filter(|digits| !digits.is_empty())
}

/// Whether two spellings are one version: numbers count without the zeros before them.
pub fn is_same(a: &str, b: &str) -> bool {
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    a == b || is_number(a) && is_number(b) && order(a) == order(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_sort_as_numbers() {
        let mut versions = ["10", "9", "1.10", "1.9", "2", "001", "a", "20240101120000"];
        versions.sort_by_key(|version| order(version));
        assert_eq!(versions, ["001", "1.9", "1.10", "2", "9", "10", "20240101120000", "a"]);
        assert!(is_same("000001", "1") && !is_same("1", "2") && !is_same("a", "b"));
        assert_eq!(leading("0001_init"), Some("0001"));
        assert_eq!(leading("init"), None);
    }
}
