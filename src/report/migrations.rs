//! Where the tables of migration tools stand, side by side: heads, how many have run, what a side
//! lacks that another has. Shown by every format; never a change, never in an exit code.

use std::collections::{BTreeMap, BTreeSet};

use super::{Output, Report, counted, grouped};
use crate::model::figures::{Figures, Migrations};

/// One table of migrations, on any number of sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// `public.schema_migrations`
    pub name: String,
    pub tool: String,
    /// One for each side; `None` where the dump has no rows of it.
    pub sides: Vec<Option<Standing>>,
}

/// Where one side stands.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    pub heads: Vec<String>,
    /// When that was, as the dump writes it, where there is one head and its tool notes it.
    pub at: Option<String>,
    /// How many went through; `None` where the table has the heads alone.
    pub applied: Option<usize>,
    pub failed: Vec<String>,
    /// What another side has run and this one has not, in the order of versions.
    pub lacks: Vec<String>,
    /// Rows that the snapshot does not hold. Then it is not known what is lacking.
    pub left_out: u64,
}

impl Table {
    /// Whether all sides stand alike.
    pub fn is_alike(&self) -> bool {
        let mut sides = self.sides.iter().map(|side| {
            side.as_ref().map(|side| {
                let Standing { heads, at: _, applied, failed, lacks, left_out: _ } = side;
                (heads, applied, failed, lacks)
            })
        });
        let first = sides.next();
        sides.all(|side| Some(side) == first)
    }
}

/// The tables that any of the sides has, by name.
pub fn side_by_side(sides: &[&Figures]) -> Vec<Table> {
    let mut tables: BTreeMap<(String, &str), Vec<Option<&Migrations>>> = BTreeMap::new();
    for (index, figures) in sides.iter().enumerate() {
        for table in &figures.migrations {
            let key = (table.path(), table.tool.as_str());
            let found = tables.entry(key).or_insert_with(|| vec![None; sides.len()]);
            if let Some(slot) = found.get_mut(index) {
                *slot = Some(table);
            }
        }
    }
    let table = |((name, tool), sides): ((String, &str), Vec<Option<&Migrations>>)| {
        let applied = |table: &Migrations| table.applied().map(|row| row.version.clone()).collect();
        let applied: Vec<BTreeSet<String>> = sides.iter().flatten().map(|t| applied(t)).collect();
        let all: BTreeSet<&String> = applied.iter().flatten().collect();
        let mut applied = applied.iter();
        let sides = sides
            .iter()
            .map(|side| side.and_then(|table| Some(standing(table, applied.next()?, &all))));
        Table { name, tool: tool.to_owned(), sides: sides.collect() }
    };
    tables.into_iter().map(table).collect()
}

fn standing(table: &Migrations, applied: &BTreeSet<String>, all: &BTreeSet<&String>) -> Standing {
    let at = match table.heads.as_slice() {
        [head] => table.applied().find(|row| row.version == *head).and_then(|row| row.at.clone()),
        _ => None,
    };
    let is_certain = !table.heads_only && table.left_out == 0;
    let lacking = all.iter().filter(|version| is_certain && !applied.contains(**version));
    let mut lacks: Vec<String> = lacking.map(|version| (*version).clone()).collect();
    lacks.sort_by(|a, b| crate::model::figures::by_version(a, b));
    Standing {
        heads: table.heads.clone(),
        at,
        applied: (!table.heads_only).then_some(applied.len()),
        failed: table.failed().map(|row| row.version.clone()).collect(),
        lacks,
        left_out: table.left_out,
    }
}

/// Versions that are named in one line, unless everything is listed.
const NAMED: usize = 6;

/// `at 20240301120000, 315 applied; lacks 2: 20240105, 20240109`
pub fn told(side: Option<&Standing>, all: bool) -> String {
    let Some(Standing { heads, at, applied, failed, lacks, left_out }) = side else {
        return "no rows in the dump".to_owned();
    };
    let mut text = match heads.as_slice() {
        [] => "at nothing".to_owned(),
        [head] => format!("at {head}"),
        heads => format!("at {} heads: {}", heads.len(), named(heads, all)),
    };
    if let Some(at) = at {
        text.push_str(&format!(" ({at})"));
    }
    if let Some(applied) = applied {
        text.push_str(&format!(", {} applied", grouped(*applied)));
    }
    for (word, versions) in [("failed", failed), ("lacks", lacks)] {
        if !versions.is_empty() {
            let count = grouped(versions.len());
            text.push_str(&format!("; {word} {count}: {}", named(versions, all)));
        }
    }
    if *left_out > 0 {
        let count = usize::try_from(*left_out).unwrap_or(usize::MAX);
        text.push_str(&format!("; {} not kept", counted(count, "row", "rows")));
    }
    text
}

fn named(versions: &[String], all: bool) -> String {
    let most = if all { usize::MAX } else { NAMED };
    match versions.get(..most).filter(|_| versions.len() > most + 1) {
        Some(first) => {
            format!("{} and {} more", first.join(", "), grouped(versions.len() - most))
        }
        None => versions.join(", "),
    }
}

/// A line for each table, for formats that have lines only.
pub fn lines(tables: &[Table], labels: &[&str]) -> Vec<String> {
    let line = |table: &Table| {
        let sides = table.sides.iter().zip(labels);
        let told = sides.map(|(side, label)| format!("{label} {}", told(side.as_ref(), false)));
        let told: Vec<String> = told.collect();
        format!("Migrations in {} ({}): {}.", table.name, table.tool, told.join(" | "))
    };
    tables.iter().map(line).collect()
}

/// The lines of everything that was compared; of a set, each with the name of its pair.
pub fn lines_of(output: &Output) -> Vec<String> {
    let of = |report: &Report| {
        let lines = lines(&report.migrations, &[&report.old.label, &report.new.label]);
        let named = |line: String| match report.name.as_str() {
            "" => line,
            name => format!("{name}: {line}"),
        };
        lines.into_iter().map(named).collect::<Vec<_>>()
    };
    output.reports().iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::figures::Applied;

    fn figures(table: &str, versions: &[&str]) -> Figures {
        let row = |version: &&str| Applied {
            version: version.trim_start_matches('!').to_owned(),
            failed: version.starts_with('!'),
            ..Applied::default()
        };
        let rows: Vec<Applied> = versions.iter().map(row).collect();
        let heads = rows.iter().rfind(|row| !row.failed).map(|row| row.version.clone());
        let table = Migrations {
            table: table.to_owned(),
            tool: "goose".to_owned(),
            heads: heads.into_iter().collect(),
            rows,
            ..Migrations::default()
        };
        Figures { migrations: vec![table], ..Figures::default() }
    }

    fn told_of(sides: &[&Figures]) -> String {
        lines(&side_by_side(sides), &["a", "b", "c"]).join("\n")
    }

    #[test]
    fn heads_side_by_side() {
        let (one, two) = (figures("t", &["1", "2", "9", "10"]), figures("t", &["1", "3", "!10"]));
        assert_eq!(
            told_of(&[&one, &two]),
            "Migrations in t (goose): a at 10, 4 applied; lacks 1: 3 | \
             b at 3, 2 applied; failed 1: 10; lacks 3: 2, 9, 10."
        );
        assert!(!side_by_side(&[&one, &two])[0].is_alike());
        assert!(side_by_side(&[&one, &one])[0].is_alike());
    }

    #[test]
    fn a_side_without_rows_lacks_nothing_that_is_known() {
        let one = figures("t", &["1"]);
        let none = Figures::default();
        assert_eq!(
            told_of(&[&one, &none, &figures("t", &[])]),
            "Migrations in t (goose): a at 1, 1 applied | b no rows in the dump | \
             c at nothing, 0 applied; lacks 1: 1."
        );
        assert!(side_by_side(&[&none, &none]).is_empty());
    }

    #[test]
    fn what_is_not_kept_is_not_lacking() {
        let mut cut = figures("t", &["1"]);
        cut.migrations[0].left_out = 2;
        let whole = figures("t", &["1", "2"]);
        assert_eq!(
            told_of(&[&cut, &whole]),
            "Migrations in t (goose): a at 1, 1 applied; 2 rows not kept | b at 2, 2 applied."
        );
    }

    #[test]
    fn of_many_some_are_named() {
        let many: Vec<String> = (1..=20).map(|number| number.to_string()).collect();
        let all: Vec<&str> = many.iter().map(String::as_str).collect();
        let (whole, first) = (figures("t", &all), figures("t", &["1"]));
        let table = &side_by_side(&[&first, &whole])[0];
        let first = table.sides[0].as_ref();
        assert_eq!(told(first, false), "at 1, 1 applied; lacks 19: 2, 3, 4, 5, 6, 7 and 13 more");
        assert!(told(first, true).ends_with("18, 19, 20"));
    }
}
