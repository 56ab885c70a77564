//! Annotations: what a comment `-- pgsnap: …` beside an expectation says of it.

use std::collections::BTreeMap;

use crate::model::{Diagnostic, Level};

/// What is said of one object, beside the SQL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Annotation {
    /// How serious it is if it is not so.
    pub level: Option<Level>,
    /// May be missing.
    pub optional: bool,
    /// May still be there, and is to go.
    pub deprecated: bool,
    /// Must not be there.
    pub absent: bool,
    /// No foreign key may be on the table: `foreign-keys=none`.
    pub no_foreign_keys: bool,
    /// `note`, `purpose`, `impact`, `resolution`, `due`, `group`, and what only audits use.
    pub words: BTreeMap<&'static str, String>,
}

/// Keys with a text of their own. Those of the second line are for audits.
const WORDS: [&str; 10] = [
    "note",
    "purpose",
    "impact",
    "resolution",
    "due",
    "group", //
    "values",
    "matches",
    "format",
    "hashed",
];

/// What holds for the parts of an object, too.
const INHERITED: [&str; 2] = ["due", "group"];

const MARK: &str = "pgsnap:";

impl Annotation {
    /// Reads the text of a comment, without its dashes; `None` if it is none for pgsnap.
    ///
    /// # Errors
    ///
    /// A key or a value that is not known.
    pub fn read(comment: &str) -> Option<Result<Self, Diagnostic>> {
        let text = comment.trim().strip_prefix(MARK)?;
        let mut annotation = Self::default();
        for part in parts(text) {
            if let Err(message) = annotation.take(part) {
                return Some(Err(Diagnostic::new(message).hint(
                    "known are level=, note=, purpose=, impact=, resolution=, due=, group=, values=, \
                     matches=, format=, hashed=, foreign-keys=none, optional, deprecated, absent",
                )));
            }
        }
        Some(Ok(annotation))
    }

    fn take(&mut self, part: &str) -> Result<(), String> {
        let (key, value) = match part.split_once('=') {
            Some((key, value)) => (key.trim(), Some(unquoted(value.trim()))),
            None => (part.trim(), None),
        };
        match (key, value) {
            ("optional", None) => self.optional = true,
            ("deprecated", None) => self.deprecated = true,
            ("absent", None) => self.absent = true,
            ("foreign-keys", Some(value)) if value == "none" => self.no_foreign_keys = true,
            ("level", Some(value)) => {
                let known = Level::ALL.into_iter().find(|level| level.word() == value);
                let unknown = || format!("`{value}` is no level: high, medium, low or note");
                self.level = Some(known.ok_or_else(unknown)?);
            }
            (key, Some(value)) => {
                let known = WORDS.iter().find(|word| **word == key);
                let word = known.ok_or_else(|| format!("`{key}` is no key of an annotation"))?;
                self.words.insert(word, value);
            }
            (key, None) => return Err(format!("`{key}` is no annotation")),
        }
        Ok(())
    }

    /// Both of two comments on one object; the second says what both say.
    pub fn join(&mut self, other: Self) {
        self.level = other.level.or(self.level);
        self.optional |= other.optional;
        self.deprecated |= other.deprecated;
        self.absent |= other.absent;
        self.no_foreign_keys |= other.no_foreign_keys;
        self.words.extend(other.words);
    }

    /// With what the object that it is part of hands down.
    pub fn below(mut self, parent: &Self) -> Self {
        self.level = self.level.or(parent.level);
        self.optional |= parent.optional;
        self.deprecated |= parent.deprecated;
        for word in INHERITED {
            if let Some(value) = parent.words.get(word).filter(|_| !self.words.contains_key(word)) {
                self.words.insert(word, value.clone());
            }
        }
        self
    }

    pub fn word(&self, key: &str) -> Option<&str> {
        self.words.get(key).map(String::as_str)
    }
}

/// Parts between commas and blanks outside of quotes and parentheses: `level=low note="a, b" optional`.
fn parts(text: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let (mut start, mut quote, mut depth) = (0, None, 0_u32);
    for (at, c) in text.char_indices() {
        match (c, quote) {
            (c, Some(open)) if c == open => quote = None,
            (_, Some(_)) => {}
            ('"' | '\'', None) => quote = Some(c),
            ('(', None) => depth += 1,
            (')', None) => depth = depth.saturating_sub(1),
            (c, None) if depth == 0 && (c == ',' || c.is_whitespace()) => {
                parts.push(text.get(start..at).unwrap_or_default());
                start = at + c.len_utf8();
            }
            _ => {}
        }
    }
    parts.push(text.get(start..).unwrap_or_default());
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn unquoted(value: &str) -> String {
    let inner = ['"', '\'']
        .iter()
        .find_map(|quote| value.strip_prefix(*quote).and_then(|rest| rest.strip_suffix(*quote)));
    inner.unwrap_or(value).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_read() {
        let read = |text| Annotation::read(text).unwrap().unwrap();
        let one = read(" pgsnap: level=low, note=\"Week 3, or 4\" purpose='Lead scoring' optional");
        assert_eq!(one.level, Some(Level::Low));
        assert_eq!(one.word("note"), Some("Week 3, or 4"));
        assert_eq!(one.word("purpose"), Some("Lead scoring"));
        assert!(one.optional && !one.deprecated);
        assert!(read("pgsnap: foreign-keys=none").no_foreign_keys);
        assert_eq!(read("pgsnap: values=('a', 'b')").word("values"), Some("('a', 'b')"));
        assert!(Annotation::read("of something else").is_none());
    }

    #[test]
    fn what_is_unknown_is_an_error() {
        for text in ["pgsnap: levle=low", "pgsnap: level=urgent", "pgsnap: gone", "pgsnap: x=1"] {
            assert!(Annotation::read(text).unwrap().is_err(), "{text}");
        }
    }

    #[test]
    fn parts_inherit() {
        let parent =
            Annotation::read("pgsnap: level=low purpose=x group=Billing").unwrap().unwrap();
        let child = Annotation::default().below(&parent);
        assert_eq!(child.level, Some(Level::Low));
        assert_eq!((child.word("group"), child.word("purpose")), (Some("Billing"), None));
    }
}
