//! Names like a mistyped one.

/// At most this many names are offered.
const OFFERED: usize = 3;

/// The names closest to `wanted`, best first: up to a quarter of its characters (two at least)
/// mistyped, or only the extension another.
pub(super) fn nearest(wanted: &str, names: impl Iterator<Item = String>) -> Vec<String> {
    let folded = wanted.to_lowercase();
    let bound = (folded.chars().count() / 4).max(2);
    let mut scored: Vec<_> = names
        .filter(|name| !name.chars().any(char::is_control))
        .map(|name| (score(&folded, &name.to_lowercase()), name))
        .filter(|((score, _), _)| *score <= bound)
        .collect();
    scored.sort();
    scored.truncate(OFFERED);
    scored.into_iter().map(|(_, name)| name).collect()
}

/// Another extension counts as one mistake; among equals, the distance of the whole name decides.
fn score(wanted: &str, name: &str) -> (usize, usize) {
    let distance = distance(wanted, name);
    if stem(wanted) == stem(name) { (distance.min(1), distance) } else { (distance, distance) }
}

fn stem(name: &str) -> &str {
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// Levenshtein's: characters to insert, delete or replace.
fn distance(from: &str, to: &str) -> usize {
    let to: Vec<char> = to.chars().collect();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.chars().enumerate() {
        let mut left = i + 1;
        let mut next = vec![left];
        for (pair, b) in row.windows(2).zip(&to) {
            if let [diagonal, above] = pair {
                left = (diagonal + usize::from(a != *b)).min(above + 1).min(left + 1);
                next.push(left);
            }
        }
        row = next;
    }
    row.last().copied().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances() {
        for (a, b, expected) in
            [("", "abc", 3), ("abc", "", 3), ("kitten", "sitting", 3), ("é", "e", 1), ("x", "x", 0)]
        {
            assert_eq!(distance(a, b), expected, "{a} {b}");
        }
    }

    #[test]
    fn offers() {
        let names = ["prod.pgsnap", "local.sql", "Prod.SQL", "pord.sql", "zebra"];
        let offered = |wanted: &str| nearest(wanted, names.iter().map(|n| (*n).to_owned()));
        assert_eq!(offered("prod.sql"), ["Prod.SQL", "prod.pgsnap", "pord.sql"]);
        assert_eq!(offered("locl.sql"), ["local.sql"]);
        assert!(offered("something else").is_empty());
    }
}
