//! A snapshot as text to read, and to compare line by line: what `git diff` shows of it. Each table
//! is one block, with its columns in their order and a line for all that hangs on it.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    kinds::Kind,
    model::{Diagnostic, Fact, Id, Meta, Object, Snapshot, Value, quote},
    report::escape,
};

/// The version of the text, an argument of the command that git is told to call. A program may keep
/// what a version prints of a file: whatever prints otherwise has another one.
pub const TEXT: u32 = 1;

/// A line that begins at the left edge begins an object: what git shows over a hunk.
pub const FUNCTION_NAME: &str = "^[a-z].*$";

/// Facts whose value says what it is without its path.
const BARE: [&str; 2] = ["type", "constraint"];

/// Objects in objects are shown so deep; no catalog goes deeper, a damaged file might.
const DEPTH_MAX: usize = 8;

/// The whole of a snapshot. `meta` is what its file says, which stays when a later pgsnap reads it.
///
/// # Errors
///
/// Only for a model section that does not decode: a damaged file.
pub fn whole(meta: &Meta, snapshot: &Snapshot) -> Result<String, Diagnostic> {
    let ids: BTreeSet<&Id> = snapshot.model.entries()?.iter().map(|entry| &entry.id).collect();
    let mut hanging: BTreeMap<Id, Vec<Object>> = BTreeMap::new();
    let mut tops = Vec::new();
    for object in snapshot.model.objects() {
        let object = object?;
        match object.parent.clone().filter(|parent| ids.contains(parent)) {
            Some(parent) => hanging.entry(parent).or_default().push(object),
            None => tops.push(object),
        }
    }
    let mut text = head(meta);
    for object in &tops {
        text.push_str(&format!("\n{}\n", escape::line(&object.id.to_string())));
        let (orders, facts) = facts(object, &hanging);
        facts.iter().for_each(|fact| text.push_str(&paragraph(fact, 1)));
        below(object, &orders, &hanging, 1, &mut text);
    }
    Ok(text)
}

/// Where the schema comes from, and the fingerprint: two files whose schemas differ never have the
/// same text, whatever the lines below can show of it.
fn head(meta: &Meta) -> String {
    let provenance = &meta.provenance;
    let said = |word: &str, value: &Option<String>| Some((word.to_owned(), value.clone()?));
    let mut lines = vec![("from".to_owned(), provenance.form.clone())];
    lines.extend(said("server", &provenance.server));
    lines.extend(said("pg_dump", &provenance.dumper));
    lines.extend(said("database", &provenance.database));
    lines.extend(provenance.truncated.then(|| ("truncated".to_owned(), "yes".to_owned())));
    let classes = meta.coverage.listed();
    lines.extend(classes.map(|(class, seen)| (class.word().to_owned(), seen.to_string())));
    lines.push(("redacted".to_owned(), meta.counts.redacted.to_string()));
    lines.push(("fingerprint".to_owned(), meta.fingerprint.clone()));
    let lines = lines.iter().map(|(word, value)| format!("  {word}: {}\n", escape::line(value)));
    format!("snapshot {}\n{}", escape::line(&meta.label), lines.collect::<String>())
}

/// What hangs on each object.
type Hanging = BTreeMap<Id, Vec<Object>>;

/// Names with their places.
type Places = BTreeMap<String, usize>;

/// The facts of an object but for the order of members that have lines of their own: that is told by
/// the order of the lines.
fn facts(object: &Object, hanging: &Hanging) -> (Places, Vec<Fact>) {
    let children = hanging.get(&object.id).map(Vec::as_slice).unwrap_or_default();
    let names: BTreeSet<&str> = children.iter().map(|child| child.id.name.as_str()).collect();
    let mut places = Places::new();
    let mut facts = object.facts().0;
    facts.retain(|fact| match &fact.value {
        Value::Order(order) if order.iter().all(|name| names.contains(name.as_str())) => {
            places.extend(order.iter().cloned().zip(0..));
            false
        }
        _ => true,
    });
    (places, facts)
}

/// What hangs on an object: its members in their order, then the rest by kind and name.
fn below(object: &Object, places: &Places, hanging: &Hanging, depth: usize, text: &mut String) {
    let mut children: Vec<&Object> =
        hanging.get(&object.id).into_iter().flatten().filter(|_| depth < DEPTH_MAX).collect();
    let place = |child: &Object| {
        let is_member = matches!(child.id.kind, Kind::Column | Kind::Attribute);
        let place = is_member.then(|| places.get(&child.id.name)).flatten();
        (!is_member, place.copied().unwrap_or(usize::MAX))
    };
    children.sort_by(|a, b| (place(a), &a.id).cmp(&(place(b), &b.id)));
    for child in children {
        let (orders, facts) = facts(child, hanging);
        text.push_str(&line(child, object, &facts, depth));
        let apart = facts.iter().filter(|fact| is_apart(fact));
        apart.for_each(|fact| text.push_str(&paragraph(fact, depth + 1)));
        below(child, &orders, hanging, depth + 1, text);
    }
}

/// An object in one line: `  column id: bigint; identity always; not null`.
fn line(child: &Object, parent: &Object, facts: &[Fact], depth: usize) -> String {
    let of_parent = parent.id.to_string();
    let is_said = |fact: &&Fact| {
        is_apart(fact) || fact.path == "on" && fact.value.display() == of_parent.as_str()
    };
    let facts = facts.iter().filter(|fact| !is_said(fact));
    let facts: Vec<String> = facts.map(short).collect();
    let (kind, name) = (child.id.kind.word(), name(&child.id, &parent.id));
    let colon = if facts.is_empty() { "" } else { ": " };
    let line = format!("{kind} {name}{colon}{}", facts.join("; "));
    format!("{}{}\n", "  ".repeat(depth), escape::line(&line))
}

/// The name of what hangs on an object, without what the object says already.
fn name(id: &Id, parent: &Id) -> String {
    let path = id.path().to_string();
    let schema = format!("{}.", quote::ident(&id.schema));
    match () {
        () if !id.parent.is_empty() => quote::ident(&id.name).into_owned(),
        () if id.schema == parent.schema => {
            path.strip_prefix(&schema).map(str::to_owned).unwrap_or(path)
        }
        () => path,
    }
}

/// Whether a fact has a line of its own below the one of its object: a long text, or one that could
/// be read as several facts.
fn is_apart(fact: &Fact) -> bool {
    let value = fact.value.display();
    matches!(fact.value, Value::Body(_)) || value.contains('\n') || value.contains(';')
}

fn short(fact: &Fact) -> String {
    match &fact.value {
        Value::Flag(true) => fact.path.to_string(),
        value if BARE.contains(&fact.path.as_ref()) => value.display().into_owned(),
        value => format!("{} {}", fact.path, value.display()),
    }
}

/// A fact by itself; a value of several lines stands below its path.
fn paragraph(fact: &Fact, depth: usize) -> String {
    let margin = "  ".repeat(depth);
    let (path, value) = (escape::line(&fact.path), fact.value.display());
    if !value.contains('\n') {
        return format!("{margin}{path}: {}\n", escape::line(&value));
    }
    let line = |line: &str| match line.is_empty() {
        true => "\n".to_owned(),
        false => format!("{margin}  {}\n", escape::line(line)),
    };
    format!("{margin}{path}:\n{}", value.lines().map(line).collect::<String>())
}
