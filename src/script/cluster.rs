//! Cuts the output of pg_dumpall into its databases and the rest: roles, tablespaces, the databases
//! themselves (dumpDatabases in pg_dumpall.c: a header, CREATE DATABASE, `\connect`, the dump).

use std::collections::BTreeMap;

use super::{decode::decode, messages::taken_out, split::split};
use crate::model::Diagnostic;

/// Where the splitter saw what parts databases, by line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// 1-based.
    pub line: usize,
    pub sort: MarkSort,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MarkSort {
    DumpBegins,
    DumpEnds,
    Connect(String),
}

/// The text cut up. Every part has all the lines of the file, those of others empty, so that
/// messages have the line they are about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parts {
    pub globals: String,
    pub databases: BTreeMap<String, String>,
}

/// Who a line belongs to.
#[derive(Clone, Copy)]
enum Owner<'a> {
    Globals,
    Database(&'a str),
    /// The header of a dump whose `\connect` is still to come.
    Header(&'a str),
}

/// Cuts the output of pg_dumpall into its databases and the rest; `None` if it has no database.
///
/// # Errors
///
/// What is no SQL text.
pub fn cluster(bytes: Vec<u8>) -> Result<Option<Parts>, Diagnostic> {
    let (text, _) = taken_out(decode(bytes)?.text)?;
    let script = split(&text);
    let has_databases = !script.head.databases.is_empty();
    Ok(has_databases.then(|| parts(&text, &script.marks)))
}

fn parts(text: &str, marks: &[Mark]) -> Parts {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    let owners = owners(lines.len(), marks);
    let mut parts = Parts::default();
    for mark in marks {
        if let MarkSort::Connect(name) = &mark.sort {
            parts.databases.entry(name.clone()).or_default();
        }
    }
    for (line, owner) in lines.iter().zip(&owners) {
        let end = if line.ends_with('\n') { "\n" } else { "" };
        let is_begin = line.starts_with("-- PostgreSQL database dump");
        let is_header = is_begin || line.starts_with("-- Dumped ");
        let of_globals = match owner {
            Owner::Globals => true,
            Owner::Database(_) => false,
            Owner::Header(_) => !is_begin,
        };
        parts.globals.push_str(if of_globals { line } else { end });
        for (name, part) in &mut parts.databases {
            let is_of_it = match owner {
                Owner::Globals => false,
                Owner::Database(owner) => owner == name,
                Owner::Header(owner) => owner == name && is_header,
            };
            part.push_str(if is_of_it { line } else { end });
        }
    }
    parts
}

fn owners(lines: usize, marks: &[Mark]) -> Vec<Owner<'_>> {
    let mut owners = vec![Owner::Globals; lines];
    let mut give = |from: usize, to: usize, owner| {
        let range = from.saturating_sub(1)..to.min(lines);
        owners.get_mut(range).into_iter().flatten().for_each(|slot| *slot = owner);
    };
    let mut header = None;
    for (index, mark) in marks.iter().enumerate() {
        match &mark.sort {
            MarkSort::DumpBegins => header = Some(mark.line),
            MarkSort::DumpEnds => header = None,
            MarkSort::Connect(name) => {
                if let Some(from) = header.take() {
                    give(from, mark.line - 1, Owner::Header(name));
                }
                give(
                    mark.line,
                    end(marks.get(index + 1..).unwrap_or(&[]), lines),
                    Owner::Database(name),
                );
            }
        }
    }
    owners
}

/// The last line of a database: that of its end, the one before another begins, or that of the file.
fn end(after: &[Mark], lines: usize) -> usize {
    let mark = after.iter().find(|mark| !matches!(mark.sort, MarkSort::DumpBegins));
    match mark {
        Some(Mark { line, sort: MarkSort::DumpEnds }) => *line,
        Some(Mark { line, .. }) => line - 1,
        None => lines,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn databases_keep_their_lines() {
        let text = "CREATE ROLE a;\n\\connect one\n-- PostgreSQL database dump\nCREATE TABLE t ();\n\
                    -- PostgreSQL database dump complete\n-- PostgreSQL database dump\n-- Dumped from 16\n\
                    CREATE DATABASE two;\n\\connect two\nCREATE TABLE u ();\n\
                    -- PostgreSQL database dump complete\nGRANT x;\n";
        let mark = |line, sort| Mark { line, sort };
        let marks = [
            mark(2, MarkSort::Connect("one".into())),
            mark(3, MarkSort::DumpBegins),
            mark(5, MarkSort::DumpEnds),
            mark(6, MarkSort::DumpBegins),
            mark(9, MarkSort::Connect("two".into())),
            mark(11, MarkSort::DumpEnds),
        ];
        let Parts { globals, databases } = parts(text, &marks);
        let said = |text: &str| {
            let lines = text.lines().enumerate().filter(|(_, line)| !line.is_empty());
            lines.map(|(at, line)| format!("{} {line}", at + 1)).collect::<Vec<_>>()
        };
        assert_eq!(
            said(&globals),
            ["1 CREATE ROLE a;", "7 -- Dumped from 16", "8 CREATE DATABASE two;", "12 GRANT x;"]
        );
        assert_eq!(said(&databases["one"])[2], "4 CREATE TABLE t ();");
        assert_eq!(
            said(&databases["two"]),
            [
                "6 -- PostgreSQL database dump",
                "7 -- Dumped from 16",
                "9 \\connect two",
                "10 CREATE TABLE u ();",
                "11 -- PostgreSQL database dump complete"
            ]
        );
    }
}
