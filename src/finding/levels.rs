//! Levels as the settings have them: by code, kind, schema or name, always with a reason.

use wildmatch::WildMatch;

use super::{Finding, Subject};
use crate::model::Level;

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
    /// Gives a finding the level that the settings say, if they say one.
    pub fn settle(&self, finding: &mut Finding) {
        let matches = |line: &&Override| line.matches(finding.rule.code, &finding.subject);
        if let Some(Override { level, reason, .. }) = self.0.iter().rev().find(matches) {
            (finding.level, finding.reason) = (*level, Some(reason.clone()));
        }
    }
}

impl Override {
    fn matches(&self, code: &str, subject: &Subject) -> bool {
        let fits = |pattern: &Option<WildMatch>, text: &str| {
            pattern.as_ref().is_none_or(|pattern| pattern.matches(text))
        };
        let is_object = |pattern: &WildMatch| match subject.id() {
            Some(id) => id.matches(pattern),
            None => pattern.matches(&subject.path()),
        };
        fits(&self.code, code)
            && fits(&self.kind, subject.kind_word())
            && fits(&self.schema, subject.id().map_or("", |id| &id.schema))
            && self.object.as_ref().is_none_or(is_object)
    }
}
