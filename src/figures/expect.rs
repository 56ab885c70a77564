//! What a probe is expected to answer: `= 0`, `>= 1`, `same`, `null`.

use std::cmp::Ordering;

use crate::model::{Diagnostic, figures::Probe, figures::probe::Answer};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Expect {
    /// The same on every side.
    Same,
    Null,
    NotNull,
    Compared(Operator, String),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Operator {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// The longer ones first.
const OPERATORS: [(&str, Operator); 8] = [
    ("<=", Operator::AtMost),
    (">=", Operator::AtLeast),
    ("<>", Operator::Unequal),
    ("!=", Operator::Unequal),
    ("==", Operator::Equal),
    ("=", Operator::Equal),
    ("<", Operator::Less),
    (">", Operator::More),
];

impl Expect {
    /// # Errors
    ///
    /// What is no expectation.
    pub fn read(text: &str) -> Result<Self, Diagnostic> {
        let text = text.trim();
        match text.to_ascii_lowercase().as_str() {
            "same" => return Ok(Self::Same),
            "null" => return Ok(Self::Null),
            "not null" => return Ok(Self::NotNull),
            _ => {}
        }
        let found = OPERATORS.iter().find_map(|(sign, operator)| {
            let value = text.strip_prefix(sign)?.trim();
            (!value.is_empty()).then(|| Self::Compared(*operator, value.to_owned()))
        });
        found.ok_or_else(|| {
            Diagnostic::new(format!("`{text}` is no expectation"))
                .hint("expected `= 0`, `>= 1`, `!= x`, `same`, `null` or `not null`")
        })
    }

    /// Whether an answer is as expected; `None` where one side alone cannot tell.
    pub fn holds(&self, probe: &Probe) -> Option<bool> {
        let rows = probe.rows.len().to_string();
        let value = match probe.answer {
            Answer::Rows => Some(rows.as_str()),
            _ => probe.value.as_deref(),
        };
        match self {
            Self::Same => None,
            Self::Null => Some(value.is_none()),
            Self::NotNull => Some(value.is_some()),
            // NULL compares with nothing: whoever expects a value has not got it.
            Self::Compared(operator, expected) => {
                Some(value.is_some_and(|value| operator.holds(value, expected, probe.answer)))
            }
        }
    }
}

impl Operator {
    fn holds(self, value: &str, expected: &str, answer: Answer) -> bool {
        let as_number = matches!(answer, Answer::Count | Answer::Number | Answer::Rows);
        let order = match as_number {
            true => numbers(value, expected),
            false => Some(value.cmp(expected)),
        };
        let Some(order) = order else { return false };
        match self {
            Self::Equal => order == Ordering::Equal,
            Self::Unequal => order != Ordering::Equal,
            Self::Less => order == Ordering::Less,
            Self::AtMost => order != Ordering::Greater,
            Self::More => order == Ordering::Greater,
            Self::AtLeast => order != Ordering::Less,
        }
    }
}

/// The order of two numbers, exact for whole ones.
fn numbers(a: &str, b: &str) -> Option<Ordering> {
    if let (Ok(a), Ok(b)) = (a.parse::<i128>(), b.parse::<i128>()) {
        return Some(a.cmp(&b));
    }
    a.parse::<f64>().ok()?.partial_cmp(&b.parse::<f64>().ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(expect: &str, value: Option<&str>, answer: Answer) -> Option<bool> {
        let value = value.map(str::to_owned);
        let probe = Probe { value, answer, ..Probe::default() };
        Expect::read(expect).unwrap().holds(&probe)
    }

    #[test]
    fn answers_are_held_to_expectations() {
        for (expect, value, answer, told) in [
            ("= 0", Some("0"), Answer::Count, Some(true)),
            ("=0", Some("3"), Answer::Count, Some(false)),
            (">= 1", Some("10"), Answer::Count, Some(true)),
            ("< 9", Some("10"), Answer::Number, Some(false)),
            ("<= 0.5", Some("0.25"), Answer::Number, Some(true)),
            ("= 9007199254740993", Some("9007199254740992"), Answer::Count, Some(false)),
            (">= 1", None, Answer::Count, Some(false)),
            ("!= x", Some("y"), Answer::Text, Some(true)),
            (">= 2026-01-01", Some("2026-01-15 10:00:00"), Answer::Time, Some(true)),
            ("= true", Some("true"), Answer::Boolean, Some(true)),
            ("null", None, Answer::Time, Some(true)),
            ("not null", None, Answer::Time, Some(false)),
            ("same", Some("1"), Answer::Count, None),
        ] {
            assert_eq!(holds(expect, value, answer), told, "{expect} {value:?}");
        }
        for text in ["", "=", "many", "~ 3", ">"] {
            assert!(Expect::read(text).is_err(), "{text}");
        }
    }
}
