//! A folder of migrations: which of its files are migrations, in which order they run, and which part
//! of each goes up. One layout per framework, told by names and marks.

mod inventory;
mod layout;
mod name;
mod part;
mod python;

pub use inventory::Inventory;
pub use layout::{LAYOUTS, Layout};

use crate::{model::Diagnostic, replay::File};

/// One migration of a folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Migration {
    /// What orders it and what its framework writes into its table: `20240101`, `1.2`.
    pub version: String,
    /// Its name without the ending: `20240101_init`.
    pub stem: String,
    /// Its file, below the folder.
    pub file: String,
    /// What of the file runs when it is applied, on the lines where it is.
    pub up: String,
    /// Runs again whenever it changes, after all others.
    pub is_repeatable: bool,
    /// Of a framework that says it: what it comes after.
    pub parents: Option<Vec<String>>,
}

/// The migrations of a folder, in the order in which they run.
#[derive(Clone, Debug)]
pub struct Folder {
    pub layout: &'static Layout,
    pub migrations: Vec<Migration>,
}

impl Folder {
    /// Finds the layout of files (each with its path below the folder) and their order.
    ///
    /// # Errors
    ///
    /// No file in it is a migration.
    pub fn read(files: &[(String, String)]) -> Result<Self, Diagnostic> {
        let Some(layout) = Layout::of(files) else {
            return Err(Diagnostic::new("there is no migration in this folder").hint(
                "migrations are .sql files whose names give their order (001_init.sql, V1__init.sql, \
                 20240101_init/migration.sql); of any other language, name the SQL that the tool \
                 exports: see `pgsnap help check`",
            ));
        };
        let read = |(name, text): &(String, String)| layout.migration(name, text);
        let mut migrations: Vec<Migration> = files.iter().filter_map(read).collect();
        migrations.sort_by(|a, b| {
            let order = |one: &Migration| (one.is_repeatable, name::order(&one.version));
            order(a).cmp(&order(b)).then_with(|| a.file.cmp(&b.file))
        });
        Ok(Self { layout, migrations })
    }

    /// What runs, in its order.
    pub fn files(&self) -> Vec<File> {
        let file = |one: &Migration| File { name: one.file.clone(), text: one.up.clone() };
        self.migrations.iter().map(file).collect()
    }
}
