//! Confirmed renames: the file that says them, and what they make of a comparison.

use std::collections::{BTreeSet, HashMap};

use serde::Deserialize;
use toml::Spanned;

use super::{Candidate, facts, settle::Open};
use crate::{
    kinds::{Body, Kind},
    model::{
        Change, ChangeKind, Class, Diagnostic, FactChange, Id, Model, Object, Shape, Value,
        quote::literal,
    },
};

/// One object under two names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rename {
    pub from: Id,
    pub to: Id,
    /// Of an enum, which is `from` and `to`: one of its labels, in OLD and in NEW.
    pub label: Option<(String, String)>,
    /// Of the entry in its file, from 1.
    pub line: usize,
    /// The pair of files within a set; empty for a pair that stands alone.
    pub database: String,
}

/// What a file of renames says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Renames(pub Vec<Rename>);

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    #[serde(default)]
    rename: Vec<WrittenRename>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRename {
    from: Spanned<String>,
    to: Spanned<String>,
    label: Option<(String, String)>,
    #[serde(default)]
    database: String,
}

const HINT: &str = "`pgsnap diff OLD NEW --suggest-renames FILE` writes such a file";

/// Kinds that can be confirmed.
const KINDS: [Kind; 6] =
    [Kind::Table, Kind::Column, Kind::Constraint, Kind::Index, Kind::Function, Kind::Procedure];

impl Renames {
    /// # Errors
    ///
    /// What is no TOML, no id, or not two objects of one kind and place; two entries for one
    /// object.
    pub fn parse(text: &str) -> Result<Self, Diagnostic> {
        let line = |at: usize| text.get(..at).unwrap_or("").matches('\n').count() + 1;
        let written: Written = toml::from_str(text).map_err(|error| {
            let mut diagnostic = Diagnostic::new(error.message().to_owned()).hint(HINT);
            diagnostic.line = error.span().map(|span| line(span.start));
            diagnostic
        })?;
        let mut renames = Vec::new();
        for WrittenRename { from, to, label, database } in written.rename {
            let at = line(from.span().start);
            let id = |text: &Spanned<String>| {
                let parsed = text.get_ref().parse::<Id>();
                parsed.map_err(|e| Diagnostic::new(e.0).at(line(text.span().start)).hint(HINT))
            };
            let rename = Rename { from: id(&from)?, to: id(&to)?, label, line: at, database };
            rename.check()?;
            renames.push(rename);
        }
        let renames = Self(renames);
        renames.each_once()?;
        Ok(renames)
    }

    fn each_once(&self) -> Result<(), Diagnostic> {
        let mut seen = BTreeSet::new();
        for rename in &self.0 {
            let (old, new) =
                rename.label.as_ref().map_or((None, None), |(a, b)| (Some(a), Some(b)));
            for (side, id, label) in [(true, &rename.from, old), (false, &rename.to, new)] {
                if !seen.insert((&rename.database, side, id, label)) {
                    let what =
                        label.map_or(id.to_string(), |label| format!("{id} {}", literal(label)));
                    return Err(Diagnostic::new(format!("{what} is renamed twice"))
                        .at(rename.line)
                        .hint("keep the entry that is true and delete the other"));
                }
            }
        }
        Ok(())
    }

    /// The entries for one pair of files.
    pub fn of(&self, database: &str) -> Vec<Rename> {
        self.0.iter().filter(|rename| rename.database == database).cloned().collect()
    }

    /// The file that confirms all of the candidates, by pair of files.
    pub fn suggested<'a>(pairs: impl Iterator<Item = (&'a str, &'a [Candidate])>) -> String {
        let mut text = String::from(
            "# Candidates for renames. Delete the entries that are not true, then confirm the rest:\n\
             # pgsnap diff OLD NEW --renames FILE\n",
        );
        for (database, candidates) in pairs {
            let is_known =
                |one: &&Candidate| one.labels.is_some() || KINDS.contains(&one.from.kind);
            for Candidate { from, to, labels, score, reason } in candidates.iter().filter(is_known)
            {
                text.push_str(&format!("\n[[rename]]  # {score:.2}: {reason}\n"));
                if !database.is_empty() {
                    text.push_str(&format!("database = {}\n", quoted(database)));
                }
                let (from, to) = (quoted(&from.to_string()), quoted(&to.to_string()));
                text.push_str(&format!("from = {from}\nto = {to}\n"));
                if let Some((old, new)) = labels {
                    text.push_str(&format!("label = [{}, {}]\n", quoted(old), quoted(new)));
                }
            }
        }
        text
    }
}

fn quoted(text: &str) -> String {
    toml::Value::from(text).to_string()
}

impl Rename {
    fn check(&self) -> Result<(), Diagnostic> {
        let Self { from, to, label, .. } = self;
        let problem = if from.kind != to.kind {
            format!("{from} and {to} are not of one kind")
        } else if let Some((old, new)) = label {
            match (from.kind, from == to, old == new) {
                (Kind::Enumeration, true, false) => return Ok(()),
                (Kind::Enumeration, true, true) => format!("{} is renamed to itself", literal(old)),
                (Kind::Enumeration, false, _) => format!("{from} and {to} are two enums"),
                _ => format!("a {} has no labels", from.kind.word()),
            }
        } else if from == to {
            format!("{from} is renamed to itself")
        } else if !KINDS.contains(&from.kind) {
            format!("a {} cannot be confirmed as renamed", from.kind.word())
        } else if from.schema != to.schema {
            format!("{from} and {to} are in two schemas")
        } else if from.signature != to.signature {
            format!("{from} and {to} take different arguments")
        } else {
            return Ok(());
        };
        Err(Diagnostic::new(problem).at(self.line).hint(HINT))
    }

    /// # Errors
    ///
    /// Something else in OLD has the name of the table, or a schema has: what the name means
    /// somewhere could not be told.
    pub fn check_is_certain(
        &self,
        called: &dyn Fn(&Id) -> Option<Id>,
        old: &Model,
    ) -> Result<(), Diagnostic> {
        let Self { from, line, .. } = self;
        let schema = called(&Id::global(Kind::Schema, &from.name));
        let Some(from) = &called(from) else { return Ok(()) };
        let is_rival = |id: &Id| {
            let shape = id.kind.shape();
            let named = shape == Shape::Qualified || shape == Shape::Method;
            named && id != from && id.schema == from.schema && id.name == from.name
                || schema.as_ref() == Some(id)
        };
        match old.entries()?.iter().find(|entry| is_rival(&entry.id)) {
            Some(rival) => Err(Diagnostic::new(format!("{} has the name of {from}", rival.id))
                .at(*line)
                .hint("what names the table cannot be told from it: delete the entry")),
            None => Ok(()),
        }
    }

    /// # Errors
    ///
    /// An object that is not in OLD, or not in NEW, or is in both under one of the names.
    pub fn check_in(&self, old: &Model, new: &Model) -> Result<(), Diagnostic> {
        self.check_as(&|id| Some(id.clone()), old, new)
    }

    /// The same where OLD has other names still: `called` is what it calls an object.
    ///
    /// # Errors
    ///
    /// As for [`Self::check_in`].
    pub fn check_as(
        &self,
        called: &dyn Fn(&Id) -> Option<Id>,
        old: &Model,
        new: &Model,
    ) -> Result<(), Diagnostic> {
        if let Some(label) = &self.label {
            let in_old = called(&self.from).and_then(|id| old.find(&id));
            return self.check_label(label, in_old, new.find(&self.from));
        }
        let has = Model::has;
        let is_in_old = |id: &Id| called(id).is_some_and(|id| has(old, &id));
        let problem = if !is_in_old(&self.from) {
            format!("there is no {} in OLD", self.from)
        } else if !has(new, &self.to) {
            format!("there is no {} in NEW", self.to)
        } else if has(new, &self.from) {
            format!("{} is in NEW too: it was not renamed", self.from)
        } else if is_in_old(&self.to) {
            format!("{} is in OLD already: nothing was renamed to it", self.to)
        } else {
            return Ok(());
        };
        Err(Diagnostic::new(problem).at(self.line).hint("correct the entry or delete it"))
    }
}

impl Rename {
    fn check_label(
        &self,
        (from, to): &(String, String),
        old: Option<Object>,
        new: Option<Object>,
    ) -> Result<(), Diagnostic> {
        let has = |enumeration: &Option<Object>, label: &str| match &enumeration.as_ref()?.body {
            Body::Enumeration(enumeration) => Some(enumeration.labels.iter().any(|l| l == label)),
            _ => None,
        };
        let is = (has(&old, from), has(&old, to), has(&new, from), has(&new, to));
        if is == (Some(true), Some(false), Some(false), Some(true)) {
            return Ok(());
        }
        let (id, from, to) = (&self.from, literal(from), literal(to));
        Err(Diagnostic::new(format!(
            "{id} does not have {from} in OLD alone and {to} in NEW alone"
        ))
        .at(self.line)
        .hint("correct the entry or delete it"))
    }
}

/// A rename that was found, with the parent of the object in NEW.
type Renamed = (Rename, Option<Id>);

/// Takes what was renamed out of what is on one side only.
pub fn pair(open: &mut Open, renames: &[Rename], skipped: &BTreeSet<Class>) -> Vec<Renamed> {
    let mut renamed = Vec::new();
    for rename in renames {
        let from = within_renamed(&rename.from, renames);
        // Tables and labels carry their new names on both sides already.
        if rename.label.is_some() || rename.from.kind == Kind::Table {
            renamed.push((rename.clone(), None));
        } else if let (true, Some(new)) =
            (open.removed.contains_key(&from), open.added.remove(&rename.to))
            && let Some(old) = open.removed.remove(&from)
        {
            renamed.push((rename.clone(), new.parent.clone()));
            open.differing.push((facts::compare(&old, &new, skipped), old, new));
        }
    }
    renamed
}

/// The id of what hangs on a table, by the name the table has in NEW.
pub fn within_renamed(id: &Id, renames: &[Rename]) -> Id {
    let is_parent = |rename: &&Rename| {
        rename.from.kind == Kind::Table
            && rename.from.schema == id.schema
            && rename.from.name == id.parent
    };
    match renames.iter().find(is_parent) {
        Some(table) => id.with(|id| id.parent = table.to.name.clone()),
        None => id.clone(),
    }
}

/// Makes the change of each renamed object say so, before what else differs in it.
pub fn mark(changes: &mut Vec<Change>, renamed: Vec<Renamed>) {
    // The first of a name, as a search from the front would find it.
    let mut places: HashMap<Id, usize> = HashMap::new();
    if !renamed.is_empty() {
        for (place, change) in changes.iter().enumerate() {
            places.entry(change.id.clone()).or_insert(place);
        }
    }
    for (Rename { from, to, label, .. }, parent) in renamed {
        let text = |text: String| Some(Value::Text(text));
        let fact = match label {
            Some((old, new)) => FactChange::new("label", text(literal(&old)), text(literal(&new))),
            None => FactChange::new("name", text(from.name.clone()), text(to.name.clone())),
        };
        match places.get(&to).and_then(|place| changes.get_mut(*place)) {
            Some(change) => {
                change.kind = ChangeKind::Renamed;
                change.from = Some(from);
                change.facts.insert(0, fact);
            }
            None => {
                places.insert(to.clone(), changes.len());
                changes.push(Change {
                    kind: ChangeKind::Renamed,
                    from: Some(from),
                    parent,
                    facts: vec![fact],
                    object: None,
                    contains: Vec::new(),
                    id: to,
                });
            }
        }
    }
}
