//! The script that `pgsnap figures-sql` writes: one SQL file for psql that only reads.

use super::{Asked, Expected, asked::MESSAGE, literal::literal};
use crate::model::figures::tools::{TOOLS, Tool};

/// The version of what the script prints.
pub const FORMAT: u32 = 1;

/// What is asked beside what every script asks.
#[derive(Clone, Debug)]
pub struct Request {
    pub probes: Vec<Asked>,
    pub expected: Expected,
    /// Count the rows of tables.
    pub exact_rows: bool,
    /// Tables of more bytes are not counted.
    pub up_to: u64,
    /// Seconds that one query may take.
    pub seconds: u32,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            probes: Vec::new(),
            expected: Expected::default(),
            exact_rows: false,
            up_to: 1 << 30,
            seconds: 30,
        }
    }
}

/// One question of every script, and the first server that can be asked.
struct Section {
    name: &'static str,
    sql: &'static str,
    since: u32,
}

macro_rules! section {
    ($name:literal, $since:literal) => {
        Section {
            name: $name,
            sql: include_str!(concat!("sections/", $name, ".sql")),
            since: $since,
        }
    };
}

const SECTIONS: [Section; 11] = [
    section!("server", 10),
    section!("size", 10),
    section!("tables", 10),
    section!("sizes", 10),
    section!("indexes", 10),
    section!("triggers", 10),
    section!("settings", 10),
    section!("slots", 10),
    section!("collations", 10),
    section!("database_collation", 15),
    section!("extensions", 10),
];

/// Questions whose answers are questions: what to ask is known there only.
const MIGRATIONS: (&str, &str) = ("migrations", include_str!("sections/migrations.sql"));
const NOT_VALID: (&str, &str) = ("not_valid", include_str!("sections/not_valid.sql"));
const EXACT: (&str, &str) = ("exact", include_str!("sections/exact.sql"));
const MAXIMUM: (&str, &str) = ("maximum", include_str!("sections/maximum.sql"));

/// What follows from an expectation.
const EXPECTED: [(&str, &str); 3] = [
    ("orphans", include_str!("sections/orphans.sql")),
    ("duplicates", include_str!("sections/duplicates.sql")),
    ("nulls", include_str!("sections/nulls.sql")),
];

/// Where sequences are is read in a transaction of its own: asking keeps a lock to its end.
const SEQUENCES: Section = section!("sequences", 10);

const HEAD: &str = include_str!("sections/head.psql");
const BEGIN: &str = include_str!("sections/begin.psql");

/// Writes the script.
pub fn script(request: &Request) -> String {
    let Request { probes, expected, exact_rows, up_to, seconds } = request;
    let (version, format) = (env!("CARGO_PKG_VERSION"), FORMAT.to_string());
    let begin = BEGIN.replace("{seconds}", &seconds.to_string());
    let head = HEAD
        .replace("{version}", version)
        .replace("{format}", &format)
        .replace("{up_to}", &up_to.to_string());
    let mut names: Vec<&str> = Vec::new();
    let mut text = format!("{head}{begin}");
    for section in &SECTIONS {
        names.push(section.name);
        text.push_str(&section.script());
    }
    let migrations = migrations();
    let mut dynamic = vec![(MIGRATIONS.0, migrations.as_str()), NOT_VALID];
    if *exact_rows {
        dynamic.extend([EXACT, MAXIMUM]);
    }
    for (name, sql) in dynamic {
        names.push(name);
        text.push_str(&self::dynamic(name, sql));
    }
    for ((name, sql), list) in EXPECTED.into_iter().zip(expected.lists()) {
        if !list.is_empty() {
            names.push(name);
            text.push_str(&self::dynamic(name, &sql.replace("{list}", &list.join(",\n    "))));
        }
    }
    let probes: Vec<&Asked> = probes.iter().chain(&expected.probes).collect();
    for (index, asked) in probes.iter().enumerate() {
        text.push_str(&asked.script(&format!("p{}", index + 1)));
    }
    text.push_str(&format!("{}COMMIT;\n\n{begin}", marker("probes", "NULL")));
    names.push(SEQUENCES.name);
    text.push_str(&SEQUENCES.script());
    text.push_str(&format!(
        "\nSELECT json_build_object('figure', 'end', 'sections', {}::json, 'probes', {});\nCOMMIT;\n",
        literal(&serde_json::to_string(&names).unwrap_or_default()),
        probes.len()
    ));
    text
}

impl Section {
    fn script(&self) -> String {
        let Self { name, sql, since } = self;
        let counted = asked(name, sql);
        match since {
            10 => counted,
            since => {
                format!("\n\\if :pgsnap_{since}{counted}\\else\n{}\\endif\n", marker(name, "0"))
            }
        }
    }
}

/// A query with a line behind its own that says how many there were, or what went wrong.
fn asked(name: &str, sql: &str) -> String {
    format!(
        "\nSAVEPOINT pgsnap;\n\\set LAST_ERROR_SQLSTATE 00000\n{sql}\
         \\set pgsnap_lines :ROW_COUNT\nROLLBACK TO SAVEPOINT pgsnap;\n{}",
        marker(name, ":pgsnap_lines"),
    )
}

fn marker(name: &str, lines: &str) -> String {
    let state = match lines {
        "NULL" | "0" => String::new(),
        _ => format!(",\n  'sqlstate', :'LAST_ERROR_SQLSTATE', 'message', {MESSAGE}"),
    };
    format!(
        "SELECT json_build_object('figure', 'section', 'name', '{name}', 'lines', {lines}{state});\n"
    )
}

/// First what there is to ask, then each of it, in a savepoint of its own.
fn dynamic(name: &str, sql: &str) -> String {
    let (comment, query) = sql.split_once('\n').unwrap_or(("", sql));
    let told = format!("{comment}\nSELECT asked.told FROM (\n{query}) AS asked;\n");
    let each = format!(
        "SELECT 'SAVEPOINT pgsnap', asked.query, 'ROLLBACK TO SAVEPOINT pgsnap'\nFROM (\n{query}) AS asked \
         WHERE asked.query IS NOT NULL \\gexec\n{}",
        marker(name, "NULL")
    );
    asked(name, &told) + &each
}

/// The tables of migration tools, with the columns that are read of them.
fn migrations() -> String {
    let mut wanted: Vec<(&str, &str)> = TOOLS.iter().flat_map(columns).collect();
    wanted.sort_unstable();
    wanted.dedup();
    let mut tables: Vec<&str> = wanted.iter().map(|(table, _)| *table).collect();
    tables.dedup();
    let pair =
        |(table, column): &(&str, &str)| format!("({}, {})", literal(table), literal(column));
    let pairs: Vec<String> = wanted.iter().map(pair).collect();
    let tables: Vec<String> = tables.into_iter().map(literal).collect();
    MIGRATIONS.1.replace("{tools}", &pairs.join(",\n    ")).replace("{tables}", &tables.join(", "))
}

fn columns(tool: &'static Tool) -> impl Iterator<Item = (&'static str, &'static str)> {
    let read = tool.read().into_iter().filter(|column| !column.is_empty());
    read.map(|column| (tool.table, column))
}
