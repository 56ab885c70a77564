//! Coverage: which classes of facts a dump can have spoken of at all.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::{Fact, Object};
use crate::kinds::Kind;

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
    /// `--section` without pre-data: tables, types, functions.
    PreData,
    /// `--section` without post-data: constraints, indexes, triggers, rules, policies.
    PostData,
    /// `--table`: tables without the schemas that they are in.
    Schemas,
    /// `--schema`, `--table`, `--exclude-extension`
    Extensions,
    /// `--no-policies`
    Policies,
    /// `--no-publications`
    Publications,
    /// `--no-subscriptions`
    Subscriptions,
    /// `--no-table-access-method`
    TableAccessMethods,
    /// `--no-toast-compression`
    ToastCompression,
    /// Data, which `--schema-only` leaves out.
    LargeObjects,
    /// `pg_dumpall --no-role-passwords`
    RolePasswords,
}

impl Class {
    pub const ALL: [Self; 17] = [
        Self::Owners,
        Self::Privileges,
        Self::Comments,
        Self::SecurityLabels,
        Self::Tablespaces,
        Self::Database,
        Self::PreData,
        Self::PostData,
        Self::Schemas,
        Self::Extensions,
        Self::Policies,
        Self::Publications,
        Self::Subscriptions,
        Self::TableAccessMethods,
        Self::ToastCompression,
        Self::LargeObjects,
        Self::RolePasswords,
    ];

    /// Those that every header tells of; the others are there when there is something to tell.
    const ALWAYS: usize = 6;

    pub fn word(self) -> &'static str {
        match self {
            Self::Owners => "owners",
            Self::Privileges => "privileges",
            Self::Comments => "comments",
            Self::SecurityLabels => "security labels",
            Self::Tablespaces => "tablespaces",
            Self::Database => "database",
            Self::PreData => "pre-data",
            Self::PostData => "post-data",
            Self::Schemas => "schemas",
            Self::Extensions => "extensions",
            Self::Policies => "policies",
            Self::Publications => "publications",
            Self::Subscriptions => "subscriptions",
            Self::TableAccessMethods => "table access methods",
            Self::ToastCompression => "toast compression",
            Self::LargeObjects => "large objects",
            Self::RolePasswords => "role passwords",
        }
    }

    /// How a declaration spells it, after `no-`.
    pub fn spelling(self) -> String {
        self.word().replace(' ', "-")
    }

    /// Its name in a file.
    fn key(self) -> String {
        self.word().replace([' ', '-'], "_")
    }

    /// Left out by most dumps: that both sides lack it goes without saying.
    pub fn is_rare(self) -> bool {
        matches!(
            self,
            Self::Database | Self::Tablespaces | Self::LargeObjects | Self::RolePasswords
        )
    }

    /// How the paths of its facts begin, where objects of any kind have such facts.
    pub fn fact(self) -> Option<&'static str> {
        Some(match self {
            Self::Owners => "owner",
            Self::Privileges => "privileges",
            Self::Comments => "comment",
            Self::SecurityLabels => "security label",
            Self::Tablespaces => "tablespace",
            _ => return None,
        })
    }

    /// The class a fact of any object belongs to, by its path; `None` for facts every dump has.
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

    /// Whether the class holds a fact of objects of a kind.
    fn holds_fact(self, kind: Kind, path: &str) -> bool {
        match self {
            Self::Policies => kind == Kind::Table && path == "row security",
            Self::PostData => {
                kind == Kind::Table && matches!(path, "row security" | "replica identity")
            }
            Self::TableAccessMethods => {
                matches!(kind, Kind::Table | Kind::MaterializedView) && path == "access method"
            }
            Self::ToastCompression => kind == Kind::Column && path == "compression",
            Self::RolePasswords => kind == Kind::Role && path == "password",
            class => Self::of(path) == Some(class),
        }
    }

    /// Whether the class holds an object with all that it says.
    fn holds(self, object: &Object) -> bool {
        let kind = object.id.kind;
        match self {
            // pg_dumpall --clean speaks of those that are there anyway.
            Self::Database => {
                kind == Kind::Database
                    || (kind == Kind::External && object.id.name.starts_with("database "))
            }
            Self::Schemas => kind == Kind::Schema,
            Self::Extensions => kind == Kind::Extension,
            Self::Policies => kind == Kind::Policy,
            Self::Publications => kind == Kind::Publication,
            Self::Subscriptions => kind == Kind::Subscription,
            Self::LargeObjects => kind == Kind::LargeObject,
            Self::PostData => is_post_data(object),
            Self::PreData => is_pre_data(kind) && !is_post_data(object),
            _ => false,
        }
    }
}

/// What pg_dump writes after the rows (`SECTION_POST_DATA` in pg_dump.c).
pub fn is_post_data(object: &Object) -> bool {
    object.body.describe().is_apart_from_table()
        || matches!(
            object.id.kind,
            Kind::Index
                | Kind::Trigger
                | Kind::Rule
                | Kind::Policy
                | Kind::Statistics
                | Kind::EventTrigger
                | Kind::Publication
                | Kind::Subscription
                | Kind::DefaultPrivileges
        )
}

/// Whether objects of a kind belong to a section at all: those of a cluster do not.
fn is_pre_data(kind: Kind) -> bool {
    !matches!(
        kind,
        Kind::Role
            | Kind::Membership
            | Kind::Parameter
            | Kind::Tablespace
            | Kind::Database
            | Kind::Settings
            | Kind::LargeObject
            | Kind::Opaque
    )
}

/// Whether nobody compares an object, or it is here only for facts that nobody does.
pub fn is_skipped(object: &Object, skipped: &BTreeSet<Class>) -> bool {
    if skipped.is_empty() {
        return false;
    }
    let facts = object.facts().0;
    let is_mention = object.body.describe().is_mention() && !facts.is_empty();
    let is_fact_skipped = |fact: &Fact| is_fact_skipped(object.id.kind, &fact.path, skipped);
    skipped.iter().any(|class| class.holds(object))
        || (is_mention && facts.iter().all(is_fact_skipped))
}

/// Whether nobody compares a fact of objects of a kind.
pub fn is_fact_skipped(kind: Kind, path: &str, skipped: &BTreeSet<Class>) -> bool {
    skipped.iter().any(|class| class.holds_fact(kind, path))
}

/// Whether a class was captured. Absence alone never gives `No`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Seen {
    Yes,
    /// Certain from the text.
    No,
    /// Somebody said that it was left out.
    Declared,
    #[default]
    Unknown,
}

impl Seen {
    const ALL: [Self; 4] = [Self::Yes, Self::No, Self::Declared, Self::Unknown];

    pub fn is_left_out(self) -> bool {
        matches!(self, Self::No | Self::Declared)
    }

    /// Its name in a file.
    fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Declared => "declared",
            Self::Unknown => "unknown",
        }
    }
}

impl fmt::Display for Seen {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Declared => "no (declared)",
            Self::Unknown => "none seen",
        })
    }
}

/// What one snapshot covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Coverage(BTreeMap<Class, Seen>);

impl Coverage {
    pub fn of(&self, class: Class) -> Seen {
        self.0.get(&class).copied().unwrap_or_default()
    }

    pub fn set(&mut self, class: Class, seen: Seen) {
        match seen {
            Seen::Unknown => drop(self.0.remove(&class)),
            seen => drop(self.0.insert(class, seen)),
        }
    }

    /// What there is to tell, in the order of the classes.
    pub fn listed(&self) -> impl Iterator<Item = (Class, Seen)> {
        let is_told = |at: usize, seen| at < Class::ALWAYS || seen != Seen::Unknown;
        let all = Class::ALL.into_iter().map(|class| (class, self.of(class))).enumerate();
        all.filter(move |(at, (_, seen))| is_told(*at, *seen)).map(|(_, one)| one)
    }
}

/// How the line of a shown snapshot begins.
const TOLD: &str = "Captured by pgsnap: ";

impl Coverage {
    /// `Captured by pgsnap: owners yes, privileges none seen, …`: what statements alone do not tell,
    /// for a comment above them.
    pub fn told(&self) -> String {
        let told = self.listed().map(|(class, seen)| format!("{} {seen}", class.word()));
        format!("{TOLD}{}", told.collect::<Vec<_>>().join(", "))
    }

    /// Reads what [`told`](Self::told) wrote; a class it does not name is unknown.
    pub fn read(text: &str) -> Option<Self> {
        let mut coverage = Self::default();
        for part in text.strip_prefix(TOLD)?.split(", ") {
            for class in Class::ALL {
                let seen = part.strip_prefix(class.word()).and_then(|seen| seen.strip_prefix(' '));
                let is = |known: &Seen| seen.is_some_and(|seen| seen == known.to_string());
                if let Some(seen) = Seen::ALL.into_iter().find(is) {
                    coverage.set(class, seen);
                }
            }
        }
        Some(coverage)
    }
}

impl Serialize for Coverage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.listed().map(|(class, seen)| (class.key(), seen.key())))
    }
}

/// What this version does not know is passed over.
impl<'de> Deserialize<'de> for Coverage {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let read = BTreeMap::<String, String>::deserialize(deserializer)?;
        let mut coverage = Self::default();
        for class in Class::ALL {
            let key = read.get(&class.key());
            let seen = Seen::ALL.into_iter().find(|seen| key.is_some_and(|key| key == seen.key()));
            coverage.set(class, seen.unwrap_or_default());
        }
        Ok(coverage)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_told_is_read() {
        let mut coverage = Coverage::default();
        for (index, class) in Class::ALL.into_iter().enumerate() {
            coverage.set(class, Seen::ALL[index % 4]);
        }
        assert_eq!(Coverage::read(&coverage.told()), Some(coverage));
        assert_eq!(Coverage::read("Captured by hand: owners no"), None);
    }

    #[test]
    fn a_coverage_comes_back_from_its_file() {
        let mut coverage = Coverage::default();
        for (index, class) in Class::ALL.into_iter().enumerate() {
            coverage.set(class, Seen::ALL[index % 4]);
        }
        let text = serde_json::to_string(&coverage).expect("a map is JSON");
        assert_eq!(serde_json::from_str::<Coverage>(&text).expect("it reads"), coverage);
        let old = "{\"owners\": \"no\", \"of the future\": \"yes\"}";
        let old: Coverage = serde_json::from_str(old).expect("it reads");
        assert_eq!((old.of(Class::Owners), old.of(Class::Database)), (Seen::No, Seen::Unknown));
        let text = serde_json::to_string(&Coverage::default()).expect("a map is JSON");
        assert_eq!(text.matches("unknown").count(), 6);
    }
}
