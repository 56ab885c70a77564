//! The migrations of a folder held to those that a database says were applied.

use super::{Folder, Migration, name};
use crate::model::{Snapshot, figures::Migrations};

/// What is applied, what is not, and what nobody here knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inventory {
    pub layout: &'static str,
    pub migrations: usize,
    /// The table that tells what was applied, and its tool; `None` where the snapshot has none.
    pub table: Option<(String, String)>,
    pub applied: Vec<String>,
    pub pending: Vec<String>,
    /// Applied, and not in the folder.
    pub unknown: Vec<String>,
    /// Pending, and before something that is applied.
    pub late: Vec<String>,
    /// Versions that two files have.
    pub double: Vec<String>,
    /// What nothing comes after; several are a branch.
    pub heads: Vec<String>,
}

impl Folder {
    pub fn inventory(&self, found: &Snapshot) -> Inventory {
        let mut inventory = Inventory {
            layout: self.layout.name,
            migrations: self.migrations.len(),
            double: self.doubles(),
            heads: self.heads(),
            ..Inventory::default()
        };
        let tables = &found.figures.migrations;
        let is_ours = |table: &&Migrations| self.layout.tools.contains(&table.tool.as_str());
        let Some(table) = tables.iter().find(is_ours) else { return inventory };
        inventory.table = Some((table.table.clone(), table.tool.clone()));
        let applied: Vec<&str> =
            table.rows.iter().filter(|row| !row.failed).map(|row| row.version.as_str()).collect();
        let last = match table.heads_only {
            true => applied.iter().map(|version| name::order(version)).max(),
            false => None,
        };
        let is_applied = |one: &Migration| {
            applied.iter().any(|version| is_of(one, version))
                || last.as_ref().is_some_and(|last| name::order(&one.version) <= *last)
        };
        let all = || self.migrations.iter().filter(|one| !one.is_repeatable);
        let stems = |list: Vec<&Migration>| list.iter().map(|one| one.stem.clone()).collect();
        let (done, pending): (Vec<_>, Vec<_>) = all().partition(|one| is_applied(one));
        let newest = done.iter().map(|one| name::order(&one.version)).max();
        let is_late = |one: &&&Migration| {
            newest.as_ref().is_some_and(|newest| name::order(&one.version) < *newest)
        };
        inventory.late = stems(pending.iter().filter(is_late).copied().collect());
        inventory.applied = stems(done);
        inventory.pending = stems(pending);
        let is_here = |version: &&&str| self.migrations.iter().any(|one| is_of(one, version));
        let unknown = applied.iter().filter(|version| !is_here(version));
        inventory.unknown = unknown.map(|version| (*version).to_owned()).collect();
        inventory
    }

    fn doubles(&self) -> Vec<String> {
        let mut double: Vec<String> = Vec::new();
        for (one, two) in self.migrations.iter().zip(self.migrations.iter().skip(1)) {
            let is_double = one.is_repeatable == two.is_repeatable && one.version == two.version;
            if is_double && one.parents.is_none() && !double.contains(&one.version) {
                double.push(one.version.clone());
            }
        }
        double
    }

    /// Of migrations that say what they come after: those that nothing comes after.
    fn heads(&self) -> Vec<String> {
        let is_parent = |one: &Migration| {
            let parents = self.migrations.iter().filter_map(|other| other.parents.as_ref());
            parents.flatten().any(|parent| *parent == one.stem || *parent == one.version)
        };
        let told = self.migrations.iter().filter(|one| one.parents.is_some());
        told.filter(|one| !is_parent(one)).map(|one| one.stem.clone()).collect()
    }
}

/// Whether a row of the table is of a migration.
fn is_of(one: &Migration, version: &str) -> bool {
    let bare = version.strip_suffix(".sql").unwrap_or(version);
    // Django's table has the app before the name.
    let named = bare.rsplit('.').next().unwrap_or(bare);
    name::is_same(&one.version, version) || one.stem == bare || one.stem == named
}

impl Inventory {
    /// Whether all is applied, in its order, and nothing else.
    pub fn is_clean(&self) -> bool {
        self.table.is_some()
            && [&self.pending, &self.unknown, &self.late, &self.double]
                .iter()
                .all(|one| one.is_empty())
            && self.heads.len() < 2
    }

    /// `3 migrations (goose): 2 applied, 1 pending (0003_x)`
    pub fn lines(&self) -> Vec<String> {
        let mut lines = Vec::new();
        let count = self.migrations;
        lines.push(match &self.table {
            Some((table, tool)) => format!(
                "{count} migrations ({}), {} of them applied by {table} ({tool})",
                self.layout,
                self.applied.len()
            ),
            None => format!(
                "{count} migrations ({}); the snapshot does not tell which were applied: dump the rows \
                 of the migration table, too",
                self.layout
            ),
        });
        for (word, list) in [
            ("pending", &self.pending),
            ("applied, and not in the folder", &self.unknown),
            ("pending, and before one that is applied", &self.late),
            ("a version of two files", &self.double),
        ] {
            if !list.is_empty() {
                lines.push(format!("{word}: {}", list.join(", ")));
            }
        }
        if self.heads.len() > 1 {
            lines.push(format!("several heads: {}", self.heads.join(", ")));
        }
        lines
    }
}
