//! Rules as data: what is looked for, how much it matters and to whom, and an example of it.

use crate::model::Level;

/// One reason to speak up.
pub struct Rule {
    /// Stable: used in `pgsnap.toml`, baselines, SARIF.
    pub code: &'static str,
    pub level: Level,
    /// Empty when nothing breaks.
    pub breaks: &'static [Breaks],
    /// What happened, as the heading over such findings: `column missing`.
    pub summary: &'static str,
    /// What it means for people and programs, in one or two sentences.
    pub why: &'static str,
    /// Where the rule must speak. It is shown in the reference, and is the test of the rule.
    pub example: Example,
}

impl std::fmt::Debug for Rule {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

impl Rule {
    /// `readers, writers`; `nothing`.
    pub fn breaks_words(&self) -> String {
        match self.breaks {
            [] => "nothing".to_owned(),
            some => some.iter().map(|breaks| breaks.word()).collect::<Vec<_>>().join(", "),
        }
    }
}

/// Who or what stops working as it did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Breaks {
    /// Queries fail, or answer differently.
    Readers,
    /// INSERT, UPDATE or DELETE fail, or store something else.
    Writers,
    /// Nothing keeps wrong rows out any more, or rows can get lost.
    Integrity,
    /// The same answers, slower or faster.
    Performance,
    /// Somebody may do or see more than before.
    Security,
}

impl Breaks {
    pub fn word(self) -> &'static str {
        match self {
            Self::Readers => "readers",
            Self::Writers => "writers",
            Self::Integrity => "integrity",
            Self::Performance => "performance",
            Self::Security => "security",
        }
    }
}

/// What a rule is shown by.
#[derive(Clone, Copy, Debug)]
pub enum Example {
    /// Two schemas, as SQL.
    Change { old: &'static str, new: &'static str },
    /// What is expected, and a schema held against it, as SQL.
    Expectation { expected: &'static str, found: &'static str },
    /// One schema, as SQL, and one that gives no cause.
    Schema { sql: &'static str, silent: &'static str },
    /// What a server told, as JSON, and figures that give no cause.
    Figures { told: &'static str, silent: &'static str },
    /// What two servers told, as JSON.
    FiguresOfTwo { old: &'static str, new: &'static str },
    /// What is on one side only, of a set of databases. It cannot be said in SQL.
    Databases,
}

impl Example {
    /// The texts of the example, each with what it is.
    pub fn parts(self) -> Vec<(&'static str, &'static str)> {
        match self {
            Self::Change { old, new } => vec![("old", old), ("new", new)],
            Self::Expectation { expected, found } => vec![("expected", expected), ("found", found)],
            Self::Schema { sql, silent } => vec![("found in", sql), ("not in", silent)],
            Self::Figures { told, silent } => vec![("found in", told), ("not in", silent)],
            Self::FiguresOfTwo { old, new } => vec![("old", old), ("new", new)],
            Self::Databases => Vec::new(),
        }
    }
}

/// Rules that belong together: those of one file.
pub struct Family {
    /// `column`
    pub name: &'static str,
    pub rules: Vec<&'static Rule>,
}

/// Who applies rules, and to what.
pub struct Judge {
    /// The command it speaks in: `diff`.
    pub word: &'static str,
    /// In the order of the reference.
    pub families: fn() -> Vec<Family>,
}
