//! Types, operators, casts and functions that PostgreSQL itself has, as parse analysis looks them up
//! (pg_type.dat, pg_operator.dat, pg_cast.dat, pg_proc.dat).

use std::{collections::HashMap, sync::OnceLock};

/// Written by `scripts/gen-operators`, of PostgreSQL 18.
const TYPES: &str = include_str!("catalog/types.tsv");
const OPERATORS: &str = include_str!("catalog/operators.tsv");
const CASTS: &str = include_str!("catalog/casts.tsv");
const FUNCTIONS: &str = include_str!("catalog/functions.tsv");

/// A type, by what choosing among candidates asks of it.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    /// `pg_type.typcategory`
    pub category: char,
    pub preferred: bool,
}

/// When a cast is applied (`pg_cast.castcontext`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Context {
    Implicit,
    Assignment,
    Explicit,
}

/// Something that is called with arguments: a function or an operator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Routine {
    pub arguments: Vec<String>,
    pub result: String,
    pub is_variadic: bool,
    pub defaults: usize,
    pub returns_set: bool,
    /// Names and types of the columns that it returns, if it says so.
    pub columns: Vec<(String, String)>,
}

fn types() -> &'static HashMap<&'static str, Type> {
    static ALL: OnceLock<HashMap<&str, Type>> = OnceLock::new();
    ALL.get_or_init(|| {
        let line = |line: &'static str| {
            let mut parts = line.split('\t');
            let name = parts.next()?;
            let category = parts.next()?.chars().next()?;
            Some((name, Type { category, preferred: parts.next()? == "1" }))
        };
        TYPES.lines().filter_map(line).collect()
    })
}

/// A type of pg_catalog, without its modifier.
pub fn type_of(name: &str) -> Option<Type> {
    types().get(name).copied()
}

/// The operators of a name.
pub fn operators(name: &str) -> Vec<Routine> {
    static ALL: OnceLock<HashMap<&str, Vec<Routine>>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let mut all: HashMap<&str, Vec<Routine>> = HashMap::new();
        for line in OPERATORS.lines() {
            let mut parts = line.split('\t');
            let (Some(name), Some(left), Some(right), Some(result)) =
                (parts.next(), parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            let arguments = [left, right].into_iter().filter(|name| *name != "-");
            all.entry(name).or_default().push(Routine {
                arguments: arguments.map(str::to_owned).collect(),
                result: result.to_owned(),
                is_variadic: false,
                defaults: 0,
                returns_set: false,
                columns: Vec::new(),
            });
        }
        all
    });
    all.get(name).cloned().unwrap_or_default()
}

/// The functions of a name.
pub fn functions(name: &str) -> Vec<Routine> {
    static ALL: OnceLock<HashMap<&str, Vec<&str>>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let mut all: HashMap<&str, Vec<&str>> = HashMap::new();
        for line in FUNCTIONS.lines() {
            if let Some((name, rest)) = line.split_once('\t') {
                all.entry(name).or_default().push(rest);
            }
        }
        all
    });
    all.get(name)
        .map(|lines| lines.iter().filter_map(|line| function(line)).collect())
        .unwrap_or_default()
}

fn function(line: &str) -> Option<Routine> {
    let mut parts = line.split('\t');
    let _kind = parts.next()?;
    let is_variadic = parts.next()? == "v";
    let defaults = parts.next()?.parse().ok()?;
    let returns_set = parts.next()? == "s";
    let result = parts.next()?.to_owned();
    let list = |text: &str| -> Vec<String> {
        if text == "-" { Vec::new() } else { text.split(',').map(str::to_owned).collect() }
    };
    let arguments = list(parts.next()?);
    let column =
        |text: String| text.split_once(' ').map(|(name, of)| (name.to_owned(), of.to_owned()));
    let columns = list(parts.next()?).into_iter().filter_map(column).collect();
    Some(Routine { arguments, result, is_variadic, defaults, returns_set, columns })
}

/// The cast from one type to another, if there is one.
pub fn cast(from: &str, to: &str) -> Option<Context> {
    static ALL: OnceLock<HashMap<(&str, &str), Context>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let line = |line: &'static str| {
            let mut parts = line.split('\t');
            let pair = (parts.next()?, parts.next()?);
            let context = match parts.next()? {
                "i" => Context::Implicit,
                "a" => Context::Assignment,
                _ => Context::Explicit,
            };
            Some((pair, context))
        };
        CASTS.lines().filter_map(line).collect()
    });
    all.get(&(from, to)).copied()
}
