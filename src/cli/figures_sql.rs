//! `pgsnap figures-sql`: a script that asks production for what a dump does not tell.

use std::path::PathBuf;

use clap::Parser;

use super::{Outcome, SAME, check, files, out};
use crate::{
    figures::{
        Expected, expected, file,
        script::{self, Request},
    },
    model::{Diagnostic, Id},
};

const AFTER: &str = "\
Run it with psql 11 or later, on PostgreSQL 10 or later, as any role:
  pgsnap figures-sql > figures.sql
  psql -XAtqf figures.sql shop > figures.jsonl
  pgsnap capture shop.sql --figures figures.jsonl

Probes are questions of your own, in TOML; each is one SELECT:
  [[probe]]
  name = \"Verified users\"
  sql = \"SELECT count(*) FROM users WHERE is_verified\"
  of = \"SELECT count(*) FROM users\"
  expect = \">= 1\"
  level = \"high\"";

/// Write SQL that asks a server for figures: rows, sizes, sequences, migrations, probes
///
/// The script only reads, in a READ ONLY transaction. What the role that runs it may not see is left
/// out, and said to be; nothing that is unknown becomes a number.
#[derive(Parser)]
#[command(after_help = AFTER)]
pub struct Args {
    /// Questions of your own, as TOML
    #[arg(long, value_name = "FILE")]
    probes: Option<PathBuf>,
    /// What the code expects, as `pgsnap check` reads it: asks for orphans, duplicates, NULL, and what
    /// annotations say of values (values=, matches=, format=, hashed=)
    #[arg(long, value_name = "EXPECTED")]
    expect: Option<String>,
    /// Count the rows of tables, and the highest values of numbered columns
    #[arg(long)]
    exact_rows: bool,
    /// Tables larger than this are not counted
    #[arg(long, value_name = "SIZE", default_value = "1GB", value_parser = size)]
    up_to: u64,
    /// Seconds that one query may take
    #[arg(long, value_name = "SECONDS", default_value_t = 30, value_parser = clap::value_parser!(u32).range(1..=3600))]
    timeout: u32,
}

/// `1GB`, as PostgreSQL writes it.
fn size(text: &str) -> Result<u64, String> {
    let wrong = || format!("`{text}` is no size: 500MB, 1GB, 2TB");
    let text = text.trim();
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    let shift = match unit.trim().to_ascii_lowercase().as_str() {
        "" | "b" => 0,
        "kb" => 10,
        "mb" => 20,
        "gb" => 30,
        "tb" => 40,
        _ => return Err(wrong()),
    };
    let number: u64 = number.parse().map_err(|_| wrong())?;
    let bytes = number.checked_mul(1 << shift).filter(|bytes| *bytes <= i64::MAX.unsigned_abs());
    bytes.ok_or_else(wrong)
}

pub fn run(args: Args) -> Outcome {
    let Args { probes, expect, exact_rows, up_to, timeout } = args;
    let mut asked = Vec::new();
    if let Some(path) = probes {
        let name = path.display().to_string();
        let bytes = files::read_input(&path).map_err(|error| error.in_file(name.as_str()))?;
        let text = String::from_utf8(bytes).map_err(|_| {
            Diagnostic::new("the probes are not UTF-8")
                .in_file(name.as_str())
                .hint("save them as UTF-8")
        })?;
        asked.extend(file::read(&text).map_err(|problem| problem.in_file(name.as_str()))?);
    }
    let expected = expect.as_deref().map(expected).transpose()?.unwrap_or_default();
    let request = Request { probes: asked, expected, exact_rows, up_to, seconds: timeout };
    out(&script::script(&request))?;
    Ok(SAME)
}

/// What to ask for what is expected.
fn expected(operand: &str) -> Result<Expected, Diagnostic> {
    let asked = check::Asked::resolve(operand)?;
    let expectation = asked.read(None, None)?;
    let places = &expectation.places;
    if let Some(problem) = places.problems.first() {
        return Err(problem.clone().in_file(asked.name()));
    }
    let word = |id: &Id, key: &str| places.annotation(id)?.word(key);
    expected::of(&expectation.snapshot, word).map_err(|problem| problem.in_file(asked.name()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read() {
        assert_eq!(size("1GB"), Ok(1 << 30));
        assert_eq!(size(" 500 mb "), Ok(500 << 20));
        assert_eq!(size("7"), Ok(7));
        for wrong in ["", "GB", "1.5GB", "-1", "9999999999TB", "1XB"] {
            assert!(size(wrong).is_err(), "{wrong}");
        }
    }
}
