//! What `pgsnap diff OLD NEW` does, as a program does it that uses the library:
//! `cargo run --example compare samples/shop/old.sql samples/shop/new.sql`

use std::{env, error::Error, fs, io::Write};

use pgsnap::{
    compare::{Terms, compare},
    format::{self, Document, Style},
    report::{Output, Report, Request},
};

/// The text of the comparison of two files: snapshots or dumps.
pub fn text(old: &str, new: &str) -> Result<String, Box<dyn Error>> {
    let request = Request { sources: (old, new), weighs: true, ..Request::default() };
    let (old, new) = (pgsnap::load(fs::read(old)?, "old")?, pgsnap::load(fs::read(new)?, "new")?);
    let report = Report::of(compare(old, new, &Terms::default())?, &request)?;
    let output = Output::One(report);
    let document = Document::Comparison(&output);
    Ok(format::render(document, &format::text::FORMAT, &Style { head: true, ..Style::default() })?)
}

pub fn main() -> Result<(), Box<dyn Error>> {
    let files: Vec<String> = env::args().skip(1).collect();
    let [old, new] = files.as_slice() else { return Err("expected OLD and NEW".into()) };
    Ok(std::io::stdout().write_all(text(old, new)?.as_bytes())?)
}
