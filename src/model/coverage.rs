//! Coverage: which classes of facts a dump can have spoken of at all.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A class of facts or objects that pg_dump can be told to leave out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// `--no-owner`
    Owners,
    /// `--no-privileges`
    Privileges,
    /// `--no-comments`
    Comments,
    /// `--no-security-labels`
    SecurityLabels,
    /// `--no-tablespaces`
    Tablespaces,
    /// Left out unless `--create` was given: the database itself, with its settings.
    Database,
}

impl Class {
    pub const ALL: [Self; 6] = [
        Self::Owners,
        Self::Privileges,
        Self::Comments,
        Self::SecurityLabels,
        Self::Tablespaces,
        Self::Database,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Self::Owners => "owners",
            Self::Privileges => "privileges",
            Self::Comments => "comments",
            Self::SecurityLabels => "security labels",
            Self::Tablespaces => "tablespaces",
            Self::Database => "database",
        }
    }

    /// The class a fact belongs to, by its path; `None` for facts every schema dump has.
    pub fn of(path: &str) -> Option<Self> {
        match path.split(' ').next() {
            Some("owner") => Some(Self::Owners),
            Some("privileges") => Some(Self::Privileges),
            Some("comment") => Some(Self::Comments),
            Some("security") if path.starts_with("security label") => Some(Self::SecurityLabels),
            Some("tablespace") => Some(Self::Tablespaces),
            _ if path.ends_with(" comment") => Some(Self::Comments),
            _ => None,
        }
    }
}

/// Whether a class was captured. Absence alone never gives `No`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seen {
    Yes,
    /// Certain from the text, or declared.
    No,
    #[default]
    Unknown,
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Unknown => "none seen",
        })
    }
}

/// What one snapshot covers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coverage {
    pub owners: Seen,
    pub privileges: Seen,
    pub comments: Seen,
    pub security_labels: Seen,
    pub tablespaces: Seen,
    #[serde(default)]
    pub database: Seen,
}

impl Coverage {
    pub fn of(&self, class: Class) -> Seen {
        match class {
            Class::Owners => self.owners,
            Class::Privileges => self.privileges,
            Class::Comments => self.comments,
            Class::SecurityLabels => self.security_labels,
            Class::Tablespaces => self.tablespaces,
            Class::Database => self.database,
        }
    }

    pub fn of_mut(&mut self, class: Class) -> &mut Seen {
        match class {
            Class::Owners => &mut self.owners,
            Class::Privileges => &mut self.privileges,
            Class::Comments => &mut self.comments,
            Class::SecurityLabels => &mut self.security_labels,
            Class::Tablespaces => &mut self.tablespaces,
            Class::Database => &mut self.database,
        }
    }
}

/// How the line of a shown snapshot begins.
const TOLD: &str = "Captured by pgsnap: ";

impl Coverage {
    /// `Captured by pgsnap: owners yes, privileges none seen, …`: what statements alone do not tell,
    /// for a comment above them.
    pub fn told(&self) -> String {
        let told = |class: Class| format!("{} {}", class.word(), self.of(class));
        format!("{TOLD}{}", Class::ALL.map(told).join(", "))
    }

    /// Reads what [`told`](Self::told) wrote; a class it does not name is unknown.
    pub fn read(text: &str) -> Option<Self> {
        let mut coverage = Self::default();
        for part in text.strip_prefix(TOLD)?.split(", ") {
            for class in Class::ALL {
                let seen = part.strip_prefix(class.word()).and_then(|seen| seen.strip_prefix(' '));
                let is = |known: &Seen| seen.is_some_and(|seen| seen == known.to_string());
                if let Some(seen) = [Seen::Yes, Seen::No, Seen::Unknown].into_iter().find(is) {
                    *coverage.of_mut(class) = seen;
                }
            }
        }
        Some(coverage)
    }
}

#[cfg(test)]
mod tests {
    use super::{Coverage, Seen};

    #[test]
    fn what_is_told_is_read() {
        let coverage = Coverage {
            owners: Seen::Yes,
            security_labels: Seen::No,
            database: Seen::No,
            ..Coverage::default()
        };
        assert_eq!(Coverage::read(&coverage.told()), Some(coverage));
        assert_eq!(Coverage::read("Captured by hand: owners no"), None);
    }
}
