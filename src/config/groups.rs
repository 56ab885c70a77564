//! Groups of columns: headings inside the sheet of a table that has many.

use wildmatch::WildMatch;

use crate::model::{Diagnostic, Id};

/// Tables by pattern, each with its groups in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Groups(Vec<(WildMatch, Vec<Group>)>);

/// Columns under one heading; the first group that matches a column has it.
#[derive(Clone, Debug)]
pub struct Group {
    pub name: String,
    columns: Vec<WildMatch>,
}

impl Group {
    pub fn has(&self, column: &str) -> bool {
        self.columns.iter().any(|pattern| pattern.matches(column))
    }
}

impl Groups {
    pub(super) fn of(table: toml::Table) -> Result<Self, Diagnostic> {
        let wrong = |name: &str| {
            Diagnostic::new(format!("`columns.{name}` is not a table of lists of columns")).hint(
                "expected, for example: [columns.users] and below it Login = [\"email\", \"password_*\"]",
            )
        };
        let mut tables = Vec::new();
        for (pattern, groups) in table {
            let groups = groups.as_table().ok_or_else(|| wrong(&pattern))?;
            let mut listed = Vec::new();
            for (name, columns) in groups {
                let columns = columns.as_array().ok_or_else(|| wrong(&pattern))?.iter();
                let columns = columns.map(|c| c.as_str().map(WildMatch::new));
                let columns = columns.collect::<Option<_>>().ok_or_else(|| wrong(&pattern))?;
                listed.push(Group { name: name.clone(), columns });
            }
            tables.push((WildMatch::new(&pattern), listed));
        }
        Ok(Self(tables))
    }

    /// The groups of a table; none for most.
    pub fn of_table(&self, table: &Id) -> &[Group] {
        let found = self.0.iter().find(|(pattern, _)| table.matches(pattern));
        found.map(|(_, groups)| groups.as_slice()).unwrap_or_default()
    }
}
