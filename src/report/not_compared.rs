//! What was not compared, in words: classes that a side did not capture, redacted values.

use std::collections::BTreeMap;

use super::{Report, counted};
use crate::{
    diff::{NotCompared, Withheld},
    model::Class,
};

/// Values that a verdict names, and a note.
const NAMED: usize = 3;
const LISTED: usize = 20;

/// One line for each set of sides, one for the values, and a hint for what one side never speaks of.
pub fn notes(report: &Report) -> Vec<String> {
    let line = |(sides, classes): (String, Vec<&str>)| {
        format!("Not compared: {} (not captured in {sides}).", classes.join(", "))
    };
    let mut notes: Vec<String> = classes(report).into_iter().map(line).collect();
    notes.extend(report.diff.one_sided.iter().map(|lack| one_sided(report, lack)));
    let values = values(&told(report), LISTED);
    notes.extend((!values.is_empty()).then(|| format!("Not compared: {}.", values.join(", "))));
    notes
}

/// For the verdict: `owners (production)`, `password of user mapping for r on s`.
pub fn lacking<'a>(reports: impl Iterator<Item = &'a Report>) -> Vec<String> {
    let (mut lacking, mut values) = (Vec::new(), Vec::new());
    let push = |all: &mut Vec<String>, text: String| {
        if !all.contains(&text) {
            all.push(text);
        }
    };
    for report in reports {
        for (sides, classes) in classes(report) {
            push(&mut lacking, format!("{} ({sides})", classes.join(", ")));
        }
        told(report).into_iter().for_each(|text| push(&mut values, text));
    }
    let values = self::values(&values, NAMED);
    lacking.extend((!values.is_empty()).then(|| values.join(", ")));
    lacking
}

/// `password of role a`, … `and 12 more`
pub fn values(all: &[String], most: usize) -> Vec<String> {
    match all.get(..most).filter(|_| all.len() > most + 1) {
        Some(first) => {
            let more = format!("{} more", counted(all.len() - most, "value", "values"));
            first.iter().cloned().chain([more]).collect()
        }
        None => all.to_vec(),
    }
}

fn told(report: &Report) -> Vec<String> {
    report.diff.withheld.iter().map(name).collect()
}

/// `password of user mapping for r on s`, `a value in the definition of view public.v`
pub fn name(withheld: &Withheld) -> String {
    let Withheld { id, path, is_whole, .. } = withheld;
    let Some(path) = path else { return id.to_string() };
    let path = path.strip_prefix("option ").unwrap_or(path);
    match is_whole {
        true => format!("{path} of {id}"),
        false => format!("a value in the {path} of {id}"),
    }
}

/// Classes that were not compared, by the sides that lack them.
fn classes(report: &Report) -> BTreeMap<String, Vec<&'static str>> {
    let mut sides: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for lack in &report.diff.not_compared {
        sides.entry(lacking_sides(report, lack)).or_default().push(lack.class.word());
    }
    sides
}

fn lacking_sides(report: &Report, lack: &NotCompared) -> String {
    let (old, new) = (&report.old.label, &report.new.label);
    match (lack.old, lack.new) {
        (true, true) => format!("{old} and {new}"),
        (true, false) => old.clone(),
        (false, _) => new.clone(),
    }
}

/// One side speaks of a class and the other never does, and may have been told not to.
fn one_sided(report: &Report, lack: &NotCompared) -> String {
    let silent = lacking_sides(report, lack);
    let option = match lack.class {
        Class::Owners => "--no-owner",
        Class::Privileges => "--no-privileges",
        Class::Comments => "--no-comments",
        Class::SecurityLabels => "--no-security-labels",
        Class::Tablespaces => "--no-tablespaces",
        Class::Database => return format!("There is no database in {silent}, only what is in it."),
        Class::PostData => {
            return format!(
                "There is no constraint, index or trigger at all in {silent}: if it was dumped \
                 without post-data, capture it with --coverage no-post-data."
            );
        }
        other => {
            let (class, spelling) = (other.word(), other.spelling());
            return format!(
                "There are no {class} at all in {silent}: if they were left out, capture it with \
                 --coverage no-{spelling}."
            );
        }
    };
    let class = lack.class.word();
    format!("There are no {class} at all in {silent}: it may have been dumped with {option}.")
}
