//! Whether the type of a column meets the one that is expected: by alias, and by meaning.

use super::item::Status;

/// How a found type stands to the expected one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Met {
    Same,
    /// Holds more than is asked for.
    Wider,
    /// Holds less: `Warn` where EXPECTED gave no bound, `Fail` where it did.
    Narrower(Status),
    Other,
}

/// A type taken apart: `numeric(10,2)[]`.
#[derive(Debug, PartialEq, Eq)]
struct Parts<'a> {
    /// Without modifier and brackets: `timestamp with time zone`.
    name: String,
    modifier: Option<&'a str>,
    brackets: &'a str,
}

fn parts(text: &str) -> Parts<'_> {
    let body = text.trim_end_matches("[]");
    let brackets = text.get(body.len()..).unwrap_or_default();
    let brackets = if brackets.is_empty() { "" } else { "[]" };
    let modifier = match (body.rfind('('), body.rfind(')')) {
        (Some(open), Some(close)) if open < close && !body.starts_with('"') => Some((open, close)),
        _ => None,
    };
    match modifier {
        None => Parts { name: body.to_owned(), modifier: None, brackets },
        Some((open, close)) => {
            let head = body.get(..open).unwrap_or_default().trim_end();
            let tail = body.get(close + 1..).unwrap_or_default();
            let modifier = body.get(open + 1..close);
            Parts { name: format!("{head}{tail}"), modifier, brackets }
        }
    }
}

fn numbers(modifier: Option<&str>) -> Option<Vec<i64>> {
    modifier?.split(',').map(|number| number.trim().parse().ok()).collect()
}

/// What bounds the values of a type that has no modifier.
fn default_bound(name: &str) -> Option<i64> {
    match name {
        "character" | "bit" => Some(1),
        "timestamp without time zone" | "timestamp with time zone" => Some(6),
        "time without time zone" | "time with time zone" | "interval" => Some(6),
        _ => None,
    }
}

/// Compares two types as [`crate::tree::typename`] prints them; `is_elsewhere` tells of a name in a
/// schema whether it can be what a bare one means.
pub fn compare(expected: &str, found: &str, is_elsewhere: &dyn Fn(&str, &str) -> bool) -> Met {
    if expected == found {
        return Met::Same;
    }
    let (want, have) = (parts(expected), parts(found));
    if want.brackets != have.brackets {
        return Met::Other;
    }
    let is_text = |name: &str| name == "text";
    let is_varchar = |name: &str| name == "character varying";
    if is_varchar(&want.name) && is_text(&have.name) {
        return if want.modifier.is_some() { Met::Wider } else { Met::Same };
    }
    if is_text(&want.name) && is_varchar(&have.name) {
        return match have.modifier {
            None => Met::Wider,
            Some(_) => Met::Narrower(Status::Fail),
        };
    }
    if want.name != have.name && !is_elsewhere(&want.name, &have.name) {
        return Met::Other;
    }
    if want.modifier == have.modifier {
        return Met::Same;
    }
    let (want_bound, have_bound) = (numbers(want.modifier), numbers(have.modifier));
    match want.name.as_str() {
        "numeric" => numeric(want_bound.as_deref(), have_bound.as_deref()),
        // Blanks are part of the value: another length is another value.
        "character" | "bit" => {
            let of = |bound: &Option<Vec<i64>>| bound.as_ref().and_then(|b| b.first().copied());
            match of(&want_bound).unwrap_or(1).cmp(&of(&have_bound).unwrap_or(1)) {
                std::cmp::Ordering::Equal => Met::Same,
                _ => Met::Other,
            }
        }
        name => {
            let of = |bound: &Option<Vec<i64>>| bound.as_ref().and_then(|b| b.first().copied());
            let unsaid = if want.modifier.is_none() { Status::Warn } else { Status::Fail };
            let bound = default_bound(name);
            bounded(of(&want_bound).or(bound), of(&have_bound).or(bound), unsaid)
        }
    }
}

/// `None` is without bound.
fn bounded(want: Option<i64>, have: Option<i64>, narrower: Status) -> Met {
    match (want, have) {
        (want, have) if want == have => Met::Same,
        (Some(_), None) => Met::Wider,
        (None, Some(_)) => Met::Narrower(narrower),
        (Some(want), Some(have)) if have > want => Met::Wider,
        _ => Met::Narrower(narrower),
    }
}

/// The scale must be equal: another one rounds to other values.
fn numeric(want: Option<&[i64]>, have: Option<&[i64]>) -> Met {
    let scale = |of: &[i64]| of.get(1).copied().unwrap_or(0);
    let precision = |of: &[i64]| of.first().copied();
    match (want, have) {
        (None, Some(_)) => Met::Narrower(Status::Warn),
        (Some(want), Some(have)) if scale(want) == scale(have) => {
            bounded(precision(want), precision(have), Status::Fail)
        }
        _ => Met::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_met_by_meaning() {
        let narrower = || Met::Narrower(Status::Fail);
        let warned = || Met::Narrower(Status::Warn);
        for (want, have, met) in [
            ("character varying", "text", Met::Same),
            ("character varying", "character varying(255)", warned()),
            ("character varying(100)", "character varying(100)", Met::Same),
            ("character varying(100)", "character varying(200)", Met::Wider),
            ("character varying(100)", "character varying", Met::Wider),
            ("character varying(100)", "text", Met::Wider),
            ("character varying(100)", "character varying(50)", narrower()),
            ("text", "character varying(50)", narrower()),
            ("text", "character varying", Met::Wider),
            ("timestamp without time zone", "timestamp(6) without time zone", Met::Same),
            ("timestamp without time zone", "timestamp(3) without time zone", warned()),
            ("timestamp(3) with time zone", "timestamp with time zone", Met::Wider),
            ("timestamp with time zone", "timestamp without time zone", Met::Other),
            ("numeric(10,2)", "numeric(12,2)", Met::Wider),
            ("numeric(10,2)", "numeric(8,2)", narrower()),
            ("numeric(10,2)", "numeric(10,4)", Met::Other),
            ("numeric(10,2)", "numeric", Met::Other),
            ("numeric", "numeric(10,2)", warned()),
            ("numeric(10)", "numeric(10,0)", Met::Same),
            ("character(10)", "character(12)", Met::Other),
            ("character(10)", "character(8)", Met::Other),
            ("bit", "bit(1)", Met::Same),
            ("character varying(10)[]", "character varying(20)[]", Met::Wider),
            ("integer[]", "integer", Met::Other),
            ("integer", "bigint", Met::Other),
        ] {
            assert_eq!(compare(want, have, &|_, _| false), met, "{want} by {have}");
        }
        assert_eq!(compare("citext", "public.citext", &|a, b| b.ends_with(a)), Met::Same);
    }
}
