//! One change in a dump for each case of what an expectation states: every one fails or warns, on
//! the object by name. Over the sources of others, where they are at hand, and over the samples.

use std::{collections::BTreeMap, path::PathBuf};

use pgsnap::{
    capture,
    check::{self, Terms, expected, item::Status},
};

use crate::files;

/// A change of one line of a dump.
struct Mutation {
    name: &'static str,
    /// The line after it; `None` where it does not apply, empty where the line goes.
    change: fn(&str) -> Option<String>,
}

fn replaced(line: &str, from: &str, to: &str) -> Option<String> {
    line.contains(from).then(|| line.replacen(from, to, 1))
}

/// A column of CREATE TABLE.
fn is_column(line: &str) -> bool {
    line.starts_with("    ")
        && !line.starts_with("     ")
        && !line.contains("CONSTRAINT ")
        && !line.starts_with("    ADD ")
        // Dropping the parts of keys changes more than one thing.
        && !line.starts_with("    id ")
        && line.split_whitespace().count() > 1
}

const MUTATIONS: &[Mutation] = &[
    Mutation {
        name: "type of a column",
        change: |line| {
            let types = [(" integer", " bigint"), (" text", " integer"), (" boolean", " text")];
            let mut types = types.into_iter().filter(|_| is_column(line));
            types.find_map(|(from, to)| replaced(line, from, to))
        },
    },
    Mutation {
        name: "length of a column",
        change: |line| {
            let at = line.find("character varying(").filter(|_| is_column(line))?;
            let rest = line.get(at..)?;
            let close = rest.find(')')?;
            Some(format!("{}character varying(1{}", line.get(..at)?, rest.get(close..)?))
        },
    },
    Mutation {
        name: "NOT NULL gone",
        change: |line| replaced(line, " NOT NULL", "").filter(|_| is_column(line)),
    },
    Mutation {
        name: "default gone",
        change: |line| {
            let at = line.find(" DEFAULT ").filter(|_| is_column(line))?;
            let end = if line.ends_with(',') { "," } else { "" };
            Some(format!("{}{end}", line.get(..at)?))
        },
    },
    Mutation {
        name: "default another",
        change: |line| {
            let at = line.find(" DEFAULT '").filter(|_| is_column(line))? + " DEFAULT '".len();
            let is_plain = line.contains("'::text") || line.contains("'::character varying");
            is_plain.then(|| format!("{}x{}", &line[..at], &line[at..]))
        },
    },
    Mutation {
        name: "column gone",
        change: |line| (is_column(line) && line.ends_with(',')).then(String::new),
    },
    Mutation {
        name: "label gone",
        change: |line| (line.starts_with("    '") && line.ends_with("',")).then(String::new),
    },
    Mutation {
        name: "check another",
        change: |line| {
            let at = line.find("CHECK (").filter(|_| line.contains("CONSTRAINT "))?;
            let (before, after) = line.split_at(at);
            let after = replaced(after, " > ", " >= ").or_else(|| replaced(after, " = ", " <> "));
            Some(format!("{before}{}", after?))
        },
    },
    Mutation {
        name: "key over another column",
        change: |line| {
            let key = line.find("UNIQUE (")?;
            let at = key + line.get(key..)?.find('(')? + 1;
            line.starts_with("    ADD").then(|| format!("{}other, {}", &line[..at], &line[at..]))
        },
    },
    Mutation {
        name: "action of a foreign key",
        change: |line| {
            let gone = |action: &str| replaced(line, action, "");
            let added = || {
                let end = line.strip_suffix(");").filter(|_| line.contains("FOREIGN KEY"))?;
                Some(format!("{end}) ON DELETE CASCADE;"))
            };
            gone(" ON DELETE CASCADE").or_else(|| gone(" ON DELETE SET NULL")).or_else(added)
        },
    },
    Mutation {
        name: "index gone",
        change: |line| {
            let is_index =
                line.starts_with("CREATE INDEX") || line.starts_with("CREATE UNIQUE INDEX");
            (is_index && line.ends_with(';')).then(String::new)
        },
    },
    Mutation {
        name: "method of an index",
        change: |line| {
            let is_plain = line.starts_with("CREATE INDEX") && !line.contains(", ");
            replaced(line, "USING btree", "USING hash").filter(|_| is_plain)
        },
    },
    Mutation {
        name: "extension gone",
        change: |line| line.starts_with("CREATE EXTENSION").then(String::new),
    },
    Mutation {
        name: "row security off",
        change: |line| line.ends_with("ENABLE ROW LEVEL SECURITY;").then(String::new),
    },
    Mutation {
        name: "trigger gone",
        change: |line| {
            (line.starts_with("CREATE TRIGGER") && line.ends_with(';')).then(String::new)
        },
    },
    Mutation {
        name: "condition of a view",
        change: |line| {
            let is_where = line.starts_with("  WHERE ");
            let other = replaced(line, " = ", " <> ").or_else(|| replaced(line, " > ", " < "));
            other.filter(|_| is_where)
        },
    },
];

struct Pair {
    name: String,
    expected: Vec<u8>,
    dump: String,
}

/// The worst that is told, and how much; `None` if the dump does not read any more.
fn told(pair: &Pair, dump: &str) -> Option<(Status, Vec<String>)> {
    let options = capture::Options { label: "found".to_owned(), ..Default::default() };
    let found = capture::capture(dump.as_bytes().to_vec(), &options).ok()?.snapshot;
    let server = found.meta.provenance.server.clone();
    let expected = expected::read(pair.expected.clone(), "expected", server.as_deref()).ok()?;
    let terms = Terms { is_open: expected.is_open, is_exact: false };
    let checked = check::check(&expected, &found, terms).ok()?;
    let bad = checked.items.iter().filter(|item| item.status() > Status::Note);
    let extras = checked.extras.iter().filter(|extra| extra.status > Status::Note);
    let named: Vec<String> = bad
        .clone()
        .map(|item| item.id.to_string())
        .chain(extras.clone().map(|extra| extra.id.to_string()))
        .collect();
    let worst = bad.map(|item| item.status()).chain(extras.map(|extra| extra.status)).max();
    Some((worst.unwrap_or_default(), named))
}

/// Mutations told of, by name: how many of how many, and those that were not.
#[derive(Default)]
struct Found {
    counts: BTreeMap<&'static str, (usize, usize)>,
    missed: Vec<String>,
}

impl Found {
    fn mutate(&mut self, pair: &Pair) {
        let Some((Status::Pass | Status::Note, _)) = told(pair, &pair.dump) else { return };
        for mutation in MUTATIONS {
            let lines: Vec<&str> = pair.dump.lines().collect();
            let at = (0..lines.len()).find(|at| (mutation.change)(lines[*at]).is_some());
            let Some(at) = at else { continue };
            let changed = (mutation.change)(lines[at]).unwrap();
            let mut mutant: Vec<&str> = lines.clone();
            mutant[at] = &changed;
            let Some((status, named)) = told(pair, &mutant.join("\n")) else { continue };
            let count = self.counts.entry(mutation.name).or_default();
            count.1 += 1;
            match status > Status::Note && !named.is_empty() {
                true => count.0 += 1,
                false => self
                    .missed
                    .push(format!("{}: {}: {} -> {changed}", pair.name, mutation.name, lines[at])),
            }
        }
    }

    fn print(&self) {
        self.missed.iter().for_each(|missed| println!("{missed}"));
        for (name, (told, all)) in &self.counts {
            println!("{told} of {all}: {name}");
        }
    }
}

#[test]
fn every_mutant_of_a_sample_is_told() {
    let folder = files::tree("samples/check");
    let mut found = Found::default();
    for name in ["service", "audit"] {
        // What does not hold in production is left out of what is expected.
        let expected = files::read_text(&folder.join(format!("{name}.expected.sql")));
        let without = expected.replace("-- pgsnap: deprecated", "");
        let without = match without.find("-- pgsnap: level=low impact") {
            Some(start) => {
                let end = without[start..].find(");\n").map_or(start, |end| start + end + 3);
                format!("{}{}", &without[..start], &without[end..])
            }
            None => without,
        };
        let dump = files::read_text(&folder.join(format!("{name}.production.sql")));
        found.mutate(&Pair { name: name.to_owned(), expected: without.into_bytes(), dump });
    }
    found.print();
    assert!(found.counts.len() >= 10, "{:?}", found.counts);
    assert!(found.missed.is_empty(), "{}", found.missed.join("\n"));
}

#[test]
fn mutants_of_what_others_expect() {
    let Some(folder) = files::corpus("peers") else { return };
    let sources: Vec<PathBuf> = files::below(&folder, "sql")
        .into_iter()
        .filter(|path| path.to_string_lossy().ends_with("new.source.sql"))
        .collect();
    // Every fourth: a minute.
    let mut found = Found::default();
    for path in sources.iter().step_by(4) {
        let dump = path.to_string_lossy().replace(".source.sql", ".dump.sql");
        let (name, dump) = (files::name(path, &folder), files::read_text(&PathBuf::from(dump)));
        found.mutate(&Pair { name, expected: files::read(path), dump });
    }
    found.print();
    let (told, all) = found.counts.values().fold((0, 0), |(a, b), (c, d)| (a + c, b + d));
    assert!(told * 100 >= all * MUTANTS, "{told} of {all}");
}

/// Of a hundred mutants so many are told; the others change what the source does not state.
const MUTANTS: usize = 90;
