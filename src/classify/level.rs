//! Levels as the settings have them: by code, kind, schema or name, always with a reason.

use wildmatch::WildMatch;

use super::Rule;
use crate::model::{Change, Id, Level};

/// One line of the settings: whatever is given must match.
#[derive(Clone, Debug)]
pub struct Override {
    pub code: Option<WildMatch>,
    /// In the words of the kinds: `index`.
    pub kind: Option<WildMatch>,
    pub schema: Option<WildMatch>,
    /// `public.users`, `users`, `*.email`, `table public.users`
    pub object: Option<WildMatch>,
    pub level: Level,
    pub reason: String,
}

/// The last line that matches counts.
#[derive(Clone, Debug, Default)]
pub struct Levels(pub Vec<Override>);

impl Levels {
    /// `own` is the level of the rule, in this place.
    pub(super) fn of(&self, rule: &Rule, own: Level, change: &Change) -> (Level, Option<String>) {
        let matches = |line: &&Override| line.matches(rule, &change.id);
        match self.0.iter().rev().find(matches) {
            Some(line) => (line.level, Some(line.reason.clone())),
            None => (own, None),
        }
    }
}

impl Override {
    fn matches(&self, rule: &Rule, id: &Id) -> bool {
        let fits = |pattern: &Option<WildMatch>, text: &str| {
            pattern.as_ref().is_none_or(|pattern| pattern.matches(text))
        };
        fits(&self.code, rule.code)
            && fits(&self.kind, id.kind.word())
            && fits(&self.schema, &id.schema)
            && self.object.as_ref().is_none_or(|pattern| id.matches(pattern))
    }
}
