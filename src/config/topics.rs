//! Topics: tables grouped under names a team knows, in reports that list tables.

use wildmatch::WildMatch;

use crate::model::{Diagnostic, Id};

/// Names with patterns, in the order of the file; the first that matches a table has it.
#[derive(Clone, Debug, Default)]
pub struct Topics(Vec<(String, Vec<WildMatch>)>);

impl Topics {
    pub(super) fn of(table: toml::Table) -> Result<Self, Diagnostic> {
        let topic = |(name, patterns): (String, toml::Value)| {
            let wrong = || {
                Diagnostic::new(format!("the topic `{name}` is not a list of patterns"))
                    .hint("expected, for example: Billing = [\"invoices\", \"billing.*\"]")
            };
            let patterns = patterns.as_array().ok_or_else(wrong)?.iter();
            let patterns = patterns.map(|p| p.as_str().map(WildMatch::new).ok_or_else(wrong));
            let patterns: Result<_, Diagnostic> = patterns.collect();
            Ok((name.clone(), patterns?))
        };
        table.into_iter().map(topic).collect::<Result<_, Diagnostic>>().map(Self)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|(name, _)| name.as_str())
    }

    /// All that a table is in: the first has it, and reports say the others.
    pub fn all_of(&self, table: &Id) -> Vec<&str> {
        let is_of = |(_, patterns): &&(String, Vec<WildMatch>)| {
            patterns.iter().any(|pattern| table.matches(pattern))
        };
        self.0.iter().filter(is_of).map(|(name, _)| name.as_str()).collect()
    }

    pub fn of_table(&self, table: &Id) -> Option<&str> {
        self.all_of(table).first().copied()
    }
}
