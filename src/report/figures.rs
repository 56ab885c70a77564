//! Figures side by side: the server, the largest tables, what probes answered, and what is found in all
//! of it. Shown by every format; never a change, and no part of what "same" means.

use std::collections::{BTreeMap, BTreeSet};

use super::audit::Entry;
use crate::{
    audit::Section,
    figures::judge::{self, answer, sides},
    finding::{Finding, Levels},
    model::{
        Level, Qualified,
        figures::{
            Figures, Probe, TableFigures,
            probe::{Answer, Row},
        },
    },
    words::{bytes::told as size, grouped},
};

/// The figures of any number of sides.
#[derive(Clone, Debug, Default)]
pub struct Board {
    pub blocks: Vec<Block>,
    /// What is found, of each side that has something; what is found of two of them comes last.
    pub found: Vec<Found>,
}

/// One table of texts.
#[derive(Clone, Debug, Default)]
pub struct Block {
    pub title: String,
    pub headings: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Rows that are not shown.
    pub more: usize,
}

#[derive(Clone, Debug)]
pub struct Found {
    /// The label of the side; empty for what is found of several.
    pub side: String,
    /// The highest level first.
    pub findings: Vec<Finding>,
}

/// Tables that are listed.
const LARGEST: usize = 10;

/// Rows of a probe that are listed.
const ROWS: usize = 20;

/// Sides that have a column each; of more, only what is found is shown.
const COLUMNS: usize = 8;

impl Board {
    /// Of sides with their labels. Empty where nothing was told and nothing is found.
    pub fn of(sides: &[(&str, &Figures)], levels: &Levels) -> Self {
        let mut board = Self::default();
        for (label, figures) in sides {
            let findings = judge::findings(figures, levels);
            board.add(label, findings);
        }
        if let [(old, before), (new, after)] = sides {
            board.add("", self::sides::findings(before, after, (old, new), levels));
        }
        let told = sides.iter().filter(|(_, figures)| figures.server.is_some()).count();
        if told > 0 && sides.len() <= COLUMNS {
            board.blocks =
                [servers(sides), largest(sides), probes(sides)].into_iter().flatten().collect();
            board.blocks.extend(rows(sides));
        }
        board
    }

    fn add(&mut self, side: &str, findings: Vec<Finding>) {
        if !findings.is_empty() {
            self.found.push(Found { side: side.to_owned(), findings });
        }
    }

    pub fn is_empty(&self) -> bool {
        self.blocks.is_empty() && self.found.is_empty()
    }

    pub fn findings(&self) -> impl Iterator<Item = (&str, &Finding)> {
        self.found
            .iter()
            .flat_map(|found| found.findings.iter().map(|finding| (found.side.as_str(), finding)))
    }

    pub fn highest(&self) -> Option<Level> {
        self.findings().map(|(_, finding)| finding.level).max()
    }

    /// A line for each finding, for formats that have lines only.
    pub fn lines(&self) -> Vec<String> {
        self.findings().map(|(side, finding)| line(side, finding)).collect()
    }
}

/// `medium index-invalid in production: index public.i: invalid, on public.t`
pub fn line(side: &str, finding: &Finding) -> String {
    let place = if side.is_empty() { String::new() } else { format!(" in {side}") };
    format!("{} {}{place}: {}", finding.level.word(), finding.rule.code, told(finding))
}

/// The subject and the message; the message of a probe begins with its name.
pub fn told(finding: &Finding) -> String {
    let path = finding.subject.path();
    match path.is_empty() || finding.message.starts_with(&path) {
        true => finding.message.clone(),
        false => format!("{}: {}", finding.subject, finding.message),
    }
}

/// What an audit shows of figures: an entry for each rule that had anything to look at.
pub fn entries(figures: &Figures, levels: &Levels) -> Vec<(Section, Entry)> {
    let entry = |seen: judge::Seen| {
        let section = match seen.family {
            "data" => Section::Data,
            "migration" => Section::Migrations,
            _ => Section::Performance,
        };
        let entry = Entry {
            code: Some(seen.rule.rule.code),
            what: seen.rule.counted.to_owned(),
            passed: seen.looked_at.saturating_sub(seen.findings.len()),
            of: seen.looked_at,
            findings: seen.findings,
            ..Entry::default()
        };
        (section, entry)
    };
    judge::judge(figures, levels).into_iter().map(entry).collect()
}

/// What probes answered, a line each.
pub fn probes_told(figures: &Figures) -> Vec<String> {
    let of_side = [("", figures)];
    let line = |row: Vec<String>| match row.as_slice() {
        [name, answer, expect] if expect.is_empty() => format!("{name}: {answer}"),
        [name, answer, expect] => format!("{name}: {answer} (expected {expect})"),
        _ => row.join(": "),
    };
    probes(&of_side).into_iter().flat_map(|block| block.rows).map(line).collect()
}

/// How large the database and its largest tables are.
pub fn sizes_told(figures: &Figures) -> Vec<String> {
    let of_side = [("", figures)];
    let bytes = figures.server.as_ref().and_then(|server| server.bytes);
    let whole = bytes.map(|bytes| format!("database size: {}", size(bytes)));
    let tables = largest(&of_side).into_iter().flat_map(|block| block.rows);
    whole.into_iter().chain(tables.map(|row| row.join(": "))).collect()
}

fn headings(first: &str, sides: &[(&str, &Figures)], last: &[&str]) -> Vec<String> {
    let labels = sides.iter().map(|(label, _)| (*label).to_owned());
    [first.to_owned()]
        .into_iter()
        .chain(labels)
        .chain(last.iter().map(|&it| it.to_owned()))
        .collect()
}

fn servers(sides: &[(&str, &Figures)]) -> Option<Block> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut row = |name: &str, told: &dyn Fn(&Figures) -> Option<String>| {
        let cells: Vec<Option<String>> = sides.iter().map(|(_, figures)| told(figures)).collect();
        if cells.iter().any(Option::is_some) {
            let cells = cells.into_iter().map(Option::unwrap_or_default);
            rows.push([name.to_owned()].into_iter().chain(cells).collect());
        }
    };
    row("Taken", &|it| it.server.as_ref().map(|server| server.taken.clone()));
    row("Server", &|it| {
        let server = it.server.as_ref()?;
        let standby = if server.standby { ", a standby" } else { "" };
        Some(format!("PostgreSQL {}{standby}", server.version))
    });
    row("Database", &|it| it.server.as_ref().map(|server| server.database.clone()));
    row("Asked as", &|it| {
        let server = it.server.as_ref()?;
        let rights = if server.superuser { ", superuser" } else { "" };
        Some(format!("{}{rights}", server.role))
    });
    row("Size", &|it| it.server.as_ref()?.bytes.map(size));
    row("Transactions not frozen", &|it| {
        let age = it.server.as_ref()?.xid_age?;
        Some(grouped(usize::try_from(age).ok()?))
    });
    row("Extensions", &|it| {
        let one =
            |it: &crate::model::figures::ExtensionFigures| format!("{} {}", it.name, it.version);
        let all: Vec<String> = it.extensions.iter().map(one).collect();
        (!all.is_empty()).then(|| all.join(", "))
    });
    row("Not told", &|it| {
        it.server.as_ref()?;
        Some(if it.untold.is_empty() { "nothing".to_owned() } else { grouped(it.untold.len()) })
    });
    let headings = headings("", sides, &[]);
    (!rows.is_empty()).then(|| Block { title: "Figures".to_owned(), headings, rows, more: 0 })
}

type Name<'a> = (&'a str, &'a str);

fn largest(sides: &[(&str, &Figures)]) -> Option<Block> {
    let of = |figures: &'_ Figures| -> BTreeMap<(String, String), TableFigures> {
        let key = |table: &TableFigures| (table.schema.clone(), table.name.clone());
        figures.tables.iter().map(|table| (key(table), table.clone())).collect()
    };
    let by_side: Vec<_> = sides.iter().map(|(_, figures)| of(figures)).collect();
    let names: BTreeSet<Name> = by_side
        .iter()
        .flat_map(|tables| tables.keys())
        .map(|(schema, name)| (schema.as_str(), name.as_str()))
        .collect();
    let get = |side: &BTreeMap<(String, String), TableFigures>, (schema, name): Name| {
        side.get(&(schema.to_owned(), name.to_owned())).cloned()
    };
    let weight = |name: Name| {
        let tables = by_side.iter().filter_map(|side| get(side, name));
        tables.map(|table| (table.bytes, table.counted.or(table.rows))).max().unwrap_or_default()
    };
    let mut names: Vec<Name> =
        names.into_iter().filter(|name| weight(*name) > (Some(0), None)).collect();
    names.sort_by_key(|name| std::cmp::Reverse(weight(*name)));
    let total =
        |side: &BTreeMap<_, TableFigures>| -> i64 { side.values().filter_map(|it| it.bytes).sum() };
    let row = |name: &Name| {
        let cells = by_side.iter().map(|side| match get(side, *name) {
            Some(table) => table_cell(&table, total(side)),
            None => "–".to_owned(),
        });
        let path = Qualified::new(name.0, name.1).to_string();
        let mut row: Vec<String> = [path].into_iter().chain(cells).collect();
        if let [old, new] = by_side.as_slice() {
            let rows = |side| get(side, *name).and_then(|table| table.counted.or(table.rows));
            row.push(change(rows(old), rows(new)));
        }
        row
    };
    let last: &[&str] = if sides.len() == 2 { &["Rows"] } else { &[] };
    let rows: Vec<Vec<String>> = names.iter().take(LARGEST).map(row).collect();
    let more = names.len().saturating_sub(LARGEST);
    let headings = headings("Table", sides, last);
    (!rows.is_empty()).then(|| Block { title: "Largest tables".to_owned(), headings, rows, more })
}

/// `~110 rows, 32 kB (12 %)`: a count that is an estimate has a mark.
fn table_cell(table: &TableFigures, total: i64) -> String {
    let count = |rows: i64| {
        let word = if rows == 1 { "row" } else { "rows" };
        format!("{} {word}", grouped(usize::try_from(rows).unwrap_or_default()))
    };
    let rows = match (table.counted, table.rows) {
        (Some(rows), _) => count(rows),
        (None, Some(rows)) => format!("~{}", count(rows)),
        (None, None) => "rows unknown".to_owned(),
    };
    let Some(bytes) = table.bytes else { return rows };
    let share = if total > 0 {
        format!(" ({} %)", bytes.saturating_mul(100) / total)
    } else {
        String::new()
    };
    format!("{rows}, {}{share}", size(bytes))
}

/// `+10 %`
fn change(old: Option<i64>, new: Option<i64>) -> String {
    match (old, new) {
        (Some(old), Some(new)) if old == new => "same".to_owned(),
        (Some(old), Some(new)) if old > 0 => {
            let percent = (new - old) as f64 * 100.0 / old as f64;
            format!("{percent:+.0} %")
        }
        (Some(0), Some(new)) => format!("+{}", grouped(usize::try_from(new).unwrap_or_default())),
        _ => String::new(),
    }
}

/// Probes by name, in the order in which they were asked; those that stand on no side with something to
/// say of it are counted.
fn probes(sides: &[(&str, &Figures)]) -> Option<Block> {
    let mut names: Vec<&str> = Vec::new();
    for probe in sides.iter().flat_map(|(_, figures)| &figures.probes) {
        if !names.contains(&probe.name.as_str()) {
            names.push(&probe.name);
        }
    }
    let find = |figures: &'_ Figures, name: &str| -> Option<Probe> {
        figures.probes.iter().find(|probe| probe.name == name).cloned()
    };
    let row = |name: &&str| {
        let probes: Vec<Option<Probe>> =
            sides.iter().map(|(_, figures)| find(figures, name)).collect();
        let cells = probes.iter().map(|probe| probe.as_ref().map_or_else(|| "–".to_owned(), cell));
        let expect = probes.iter().flatten().find_map(|probe| probe.expect.clone());
        [(*name).to_owned()]
            .into_iter()
            .chain(cells)
            .chain([expect.unwrap_or_default()])
            .collect::<Vec<String>>()
    };
    let rows: Vec<Vec<String>> = names.iter().map(row).collect();
    let headings = headings("Probe", sides, &["Expected"]);
    (!rows.is_empty()).then(|| Block { title: "Probes".to_owned(), headings, rows, more: 0 })
}

fn cell(probe: &Probe) -> String {
    match (&probe.failed, &probe.skipped) {
        (Some(why), _) => format!("failed: {why}"),
        (_, Some(why)) => format!("not asked: {why}"),
        _ => answer(probe),
    }
}

/// What probes of rows returned: of two sides, what is not alike.
fn rows(sides: &[(&str, &Figures)]) -> Vec<Block> {
    let is_of_rows = |probe: &&Probe| probe.answer == Answer::Rows && probe.is_answered();
    match sides {
        [(_, only)] => only.probes.iter().filter(is_of_rows).filter_map(of_one).collect(),
        [(old, before), (new, after)] => {
            let pair = |probe: &Probe| {
                let other =
                    before.probes.iter().filter(is_of_rows).find(|it| it.name == probe.name);
                of_two(other?, probe, old, new)
            };
            after.probes.iter().filter(is_of_rows).filter_map(pair).collect()
        }
        _ => Vec::new(),
    }
}

fn of_one(probe: &Probe) -> Option<Block> {
    let first = probe.rows.first()?;
    let headings = first.iter().map(|(name, _)| name.clone()).collect();
    let text = |row: &Row| row.iter().map(|(_, value)| value_text(value.as_deref())).collect();
    Some(Block {
        title: format!("Rows of {}", probe.name),
        headings,
        rows: probe.rows.iter().take(ROWS).map(text).collect(),
        more: probe.rows.len().saturating_sub(ROWS),
    })
}

fn of_two(before: &Probe, after: &Probe, old: &str, new: &str) -> Option<Block> {
    let pairs = sides::paired(before, after);
    let differing: Vec<_> = pairs.iter().filter(|pair| pair.old != pair.new).collect();
    let cell = |row: Option<&Row>, other: Option<&Row>| match row {
        None => "–".to_owned(),
        Some(row) => {
            // Where both have it, what is alike says nothing.
            let is_told = |(name, value): &&(String, Option<String>)| {
                !after.key.contains(name)
                    && other.is_none_or(|other| !other.contains(&(name.clone(), value.clone())))
            };
            let told: Vec<String> = row
                .iter()
                .filter(is_told)
                .map(|(name, value)| format!("{name}={}", value_text(value.as_deref())))
                .collect();
            if told.is_empty() { "there".to_owned() } else { told.join(", ") }
        }
    };
    let row = |pair: &&sides::Pair| {
        let key: Vec<String> = pair.key.iter().map(|value| value_text(*value)).collect();
        vec![key.join(", "), cell(pair.old, pair.new), cell(pair.new, pair.old)]
    };
    (!differing.is_empty()).then(|| Block {
        title: format!("Rows of {} that differ", after.name),
        headings: vec![after.key.join(", "), old.to_owned(), new.to_owned()],
        rows: differing.iter().take(ROWS).map(row).collect(),
        more: differing.len().saturating_sub(ROWS),
    })
}

fn value_text(value: Option<&str>) -> String {
    value.unwrap_or("NULL").to_owned()
}
