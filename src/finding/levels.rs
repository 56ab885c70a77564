//! Levels as the settings have them: by code, kind, schema or name, always with a reason.

use wildmatch::WildMatch;

use super::{Finding, Subject};
use crate::model::Level;

/// Of whom a line of the settings speaks: whatever is given must match.
#[derive(Clone, Debug)]
pub struct Whom {
    pub code: Option<WildMatch>,
    /// In the words of the kinds: `index`.
    pub kind: Option<WildMatch>,
    pub schema: Option<WildMatch>,
    /// `public.users`, `users`, `*.email`, `table public.users`
    pub object: Option<WildMatch>,
}

/// A level that the settings give.
#[derive(Clone, Debug)]
pub struct Override {
    pub whom: Whom,
    pub level: Level,
    pub reason: String,
}

/// Findings that the settings accept as they are.
#[derive(Clone, Debug)]
pub struct Acceptance {
    pub whom: Whom,
    pub reason: String,
}

impl Acceptance {
    pub fn accepts(&self, finding: &Finding) -> bool {
        self.whom.matches(finding.rule.code, &finding.subject)
    }
}

/// The last line that matches counts.
#[derive(Clone, Debug, Default)]
pub struct Levels(pub Vec<Override>);

impl Levels {
    /// Gives a finding the level that the settings say, if they say one.
    pub fn settle(&self, finding: &mut Finding) {
        let matches = |line: &&Override| line.whom.matches(finding.rule.code, &finding.subject);
        if let Some(Override { level, reason, .. }) = self.0.iter().rev().find(matches) {
            (finding.level, finding.reason) = (*level, Some(reason.clone()));
        }
    }

    /// Whether a line names a code, and not a pattern that it happens to match.
    pub fn names(&self, code: &str) -> bool {
        self.0.iter().any(|line| line.whom.code.as_ref().is_some_and(|it| *it == code))
    }
}

impl Whom {
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
