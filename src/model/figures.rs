//! Figures: what a dump or a server tells beside the schema. They never change a fingerprint or
//! whether two schemas are the same; reports show them side by side.

pub mod probe;
mod told;
pub mod tools;

use std::cmp::Ordering;

use serde::{Deserialize, Serialize};

pub use probe::Probe;
pub use told::{
    CollationFigures, Disabled, ExtensionFigures, IndexFigures, Numbered, SequenceFigures, Server,
    Setting, Slot, TableFigures, Untold,
};

/// Raised when a key changes its meaning; new keys do not raise it.
pub const VERSION: u32 = 1;

/// Rows that are kept of one table.
pub const ROWS_MAX: usize = 10_000;

/// Tables of migrations that are kept.
pub const TABLES_MAX: usize = 1_000;

/// Bytes of text that are kept of all rows together.
pub const TEXT_MAX: usize = 8 << 20;

/// Things of one kind that are kept: tables, indexes, probes.
pub const THINGS_MAX: usize = 200_000;

/// Bytes of one value. A version, a name or a time is far shorter; a script is none of them.
pub const VALUE_MAX: usize = 300;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figures {
    pub version: u32,
    /// What the tables of migration tools hold, by name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub migrations: Vec<Migrations>,
    /// Nothing below is told by a dump: a server was asked, and this is which.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub server: Option<Server>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tables: Vec<TableFigures>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub indexes: Vec<IndexFigures>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sequences: Vec<SequenceFigures>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub disabled: Vec<Disabled>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub settings: Vec<Setting>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub slots: Vec<Slot>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub collations: Vec<CollationFigures>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<ExtensionFigures>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub probes: Vec<Probe>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub untold: Vec<Untold>,
}

/// The rows of a table in which a tool notes what it has run.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Migrations {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub schema: String,
    pub table: String,
    /// `Flyway`
    pub tool: String,
    /// The table has where the database stands, not all that was ever run.
    #[serde(default, skip_serializing_if = "is_false")]
    pub heads_only: bool,
    /// Versions that nothing came after: one, unless the tool has several lines.
    pub heads: Vec<String>,
    /// In the order in which they were run.
    pub rows: Vec<Applied>,
    /// Rows that are not kept: too many, too long, or not to be read.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub left_out: u64,
}

/// One migration as its tool notes it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Applied {
    pub version: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// When, as the dump writes it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at: Option<String>,
    #[serde(default, skip_serializing_if = "is_false")]
    pub failed: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

fn is_zero(value: &u64) -> bool {
    *value == 0
}

impl Default for Figures {
    fn default() -> Self {
        Self {
            version: VERSION,
            migrations: Vec::new(),
            server: None,
            tables: Vec::new(),
            indexes: Vec::new(),
            sequences: Vec::new(),
            disabled: Vec::new(),
            settings: Vec::new(),
            slots: Vec::new(),
            collations: Vec::new(),
            extensions: Vec::new(),
            probes: Vec::new(),
            untold: Vec::new(),
        }
    }
}

impl Figures {
    /// With what a dump tells where a server told nothing: rows of migration tools.
    #[must_use]
    pub fn with(mut self, dump: Self) -> Self {
        let is_told =
            |table: &Migrations| self.migrations.iter().any(|own| own.path() == table.path());
        let more: Vec<Migrations> =
            dump.migrations.into_iter().filter(|table| !is_told(table)).collect();
        self.migrations.extend(more);
        self.migrations.sort_by(|a, b| (&a.schema, &a.table).cmp(&(&b.schema, &b.table)));
        self
    }

    pub fn is_empty(&self) -> bool {
        // Whatever a server tells begins with which it is.
        self.migrations.is_empty() && self.server.is_none()
    }

    /// Whether they are within the bounds above: what a file tells can be anything.
    pub fn is_bounded(&self) -> bool {
        let is_short = |text: &String| text.len() <= VALUE_MAX;
        let row = |row: &Applied| {
            let Applied { version, name, at, failed: _ } = row;
            is_short(version) && [name, at].into_iter().flatten().all(is_short)
        };
        let counts = [
            self.tables.len(),
            self.indexes.len(),
            self.sequences.len(),
            self.disabled.len(),
            self.settings.len(),
            self.slots.len(),
            self.collations.len(),
            self.extensions.len(),
            self.probes.len(),
            self.untold.len(),
        ];
        counts.into_iter().all(|count| count <= THINGS_MAX)
            && self.probes.iter().all(|probe| probe.rows.len() <= probe::ROWS_MAX)
            && self.migrations.len() <= TABLES_MAX
            && self.migrations.iter().all(|table| {
                table.rows.len() <= ROWS_MAX
                    && table.heads.len() <= ROWS_MAX
                    && [&table.schema, &table.table, &table.tool].into_iter().all(is_short)
                    && table.heads.iter().all(is_short)
                    && table.rows.iter().all(row)
            })
    }
}

impl Migrations {
    /// `public.schema_migrations`, as ids print it.
    pub fn path(&self) -> String {
        super::Qualified::new(&self.schema, &self.table).to_string()
    }

    /// Those that went through.
    pub fn applied(&self) -> impl Iterator<Item = &Applied> {
        self.rows.iter().filter(|row| !row.failed)
    }

    /// Those that did not.
    pub fn failed(&self) -> impl Iterator<Item = &Applied> {
        self.rows.iter().filter(|row| row.failed)
    }
}

/// The order of versions: numbers in them count as numbers, so that 9 comes before 10.
pub fn by_version(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        let (one, other) = (piece(&mut left), piece(&mut right));
        if one.is_empty() || other.is_empty() {
            return one.cmp(other).then_with(|| a.cmp(b));
        }
        let is_number = |text: &str| text.starts_with(|c: char| c.is_ascii_digit());
        let order = match is_number(one) && is_number(other) {
            true => {
                let digits = |text: &str| text.trim_start_matches('0').len();
                let value = |text: &'_ str| text.trim_start_matches('0').to_owned();
                digits(one).cmp(&digits(other)).then_with(|| value(one).cmp(&value(other)))
            }
            false => one.cmp(other),
        };
        if order != Ordering::Equal {
            return order;
        }
    }
}

/// Takes the next run of digits, or of anything else, off the front.
fn piece<'a>(text: &mut &'a str) -> &'a str {
    let is_digit = text.starts_with(|c: char| c.is_ascii_digit());
    let end = text.find(|c: char| c.is_ascii_digit() != is_digit).unwrap_or(text.len());
    let (piece, rest) = text.split_at(end);
    *text = rest;
    piece
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_ordered_as_people_count() {
        for (lower, higher) in
            [("9", "10"), ("2", "10.1"), ("1.9", "1.10"), ("a", "b"), ("V1", "V1__x"), ("", "0")]
        {
            assert_eq!(by_version(lower, higher), Ordering::Less, "{lower} {higher}");
            assert_eq!(by_version(higher, lower), Ordering::Greater, "{higher} {lower}");
        }
        assert_eq!(by_version("007", "7"), Ordering::Less, "equal numbers, told apart as text");
        assert_eq!(by_version("1", "1"), Ordering::Equal);
    }

    #[test]
    fn what_is_out_of_bounds_is_told() {
        let of = |table: Migrations| Figures { migrations: vec![table], ..Figures::default() };
        let row = |length| Applied { version: "1".repeat(length), ..Applied::default() };
        let table = |rows: Vec<Applied>| Migrations { rows, ..Migrations::default() };
        assert!(of(table(vec![row(VALUE_MAX); ROWS_MAX])).is_bounded());
        assert!(!of(table(vec![row(VALUE_MAX + 1)])).is_bounded());
        assert!(!of(table(vec![row(1); ROWS_MAX + 1])).is_bounded());
        let many =
            Figures { migrations: vec![table(vec![]); TABLES_MAX + 1], ..Figures::default() };
        assert!(!many.is_bounded());
    }
}
