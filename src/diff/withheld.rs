//! What two sides have of one object and cannot be compared: redacted values, and databases that
//! only pg_dumpall --clean tells of.

use std::collections::BTreeMap;

use memchr::memmem;

use crate::{
    kinds::Kind,
    model::{
        Diagnostic, Id, Object, Snapshot, Value, frame::Damaged, id_key, line::Line,
        snapshot::Provenance, sql::REDACTED,
    },
};

/// One value, or one object, that nobody compared.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Withheld {
    pub id: Id,
    /// `None` for the whole object.
    pub path: Option<String>,
    /// The sides that do not have it.
    pub old: bool,
    pub new: bool,
    /// The value is a secret and nothing else.
    pub is_whole: bool,
}

/// The values that both sides have and at least one has redacted, in the order of the objects.
///
/// # Errors
///
/// Only for a model section that does not decode: a damaged file.
pub fn redacted(old: &Snapshot, new: &Snapshot) -> Result<Vec<Withheld>, Diagnostic> {
    let mut found = Vec::new();
    if old.meta.counts.redacted == 0 && new.meta.counts.redacted == 0 {
        return Ok(found);
    }
    let mut cursor = old.model.cursor();
    while let Some(line) = cursor.line()? {
        if may_hold(&line) {
            let object = line.object().ok_or(Damaged)?;
            found.extend(new.model.find(&object.id).iter().flat_map(|new| of_both(&object, new)));
        }
        cursor.advance()?;
    }
    Ok(found)
}

/// The values of an object that are redacted on both sides.
fn of_both(old: &Object, new: &Object) -> Vec<Withheld> {
    let (before, mut found) = (values(old), Vec::new());
    for (path, (is_whole, is_redacted)) in values(new) {
        let Some((was_whole, was_redacted)) = before.get(&path) else { continue };
        if is_redacted && *was_redacted {
            let is_whole = is_whole && *was_whole;
            let id = old.id.clone();
            found.push(Withheld { id, path: Some(path), old: true, new: true, is_whole });
        }
    }
    found
}

/// Whether an object can have a redacted value, told without decoding it.
fn may_hold(line: &Line) -> bool {
    let is_role = line.key.first().copied().and_then(id_key::kind_of) == Some(Kind::Role);
    is_role || memmem::find(line.rest, REDACTED.as_bytes()).is_some()
}

/// Facts by their path: whether a value is a secret and nothing else, and whether there is one in it.
fn values(object: &Object) -> BTreeMap<String, (bool, bool)> {
    let is_role = object.id.kind == Kind::Role;
    let facts = object.facts().0.into_iter();
    facts
        .map(|fact| {
            // Of a role's password it is kept that there is one.
            let is_password = is_role && fact.path == "password";
            let is_whole = is_password || fact.value.display() == REDACTED;
            let is_redacted = is_whole || holds(&fact.value);
            (fact.path.into_owned(), (is_whole, is_redacted))
        })
        .collect()
}

fn holds(value: &Value) -> bool {
    match value {
        Value::Expr(expression) => expression.text.contains(REDACTED),
        Value::Exprs(all) => all.iter().any(|expression| expression.text.contains(REDACTED)),
        Value::Flag(_) | Value::Int(_) => false,
        other => other.display().contains(REDACTED),
    }
}

/// Databases that every cluster has and pg_dumpall tells of only with --clean, where it drops and
/// makes them anew (`dumpDatabases` in pg_dumpall.c).
const ALWAYS_THERE: [&str; 2] = ["postgres", "template1"];

/// Takes those databases out of what only one side has. `is_old` says which side that is.
pub fn untold_databases(
    objects: &mut BTreeMap<Id, Object>,
    is_old: bool,
    sides: [&Provenance; 2],
) -> Vec<Withheld> {
    let mut found = Vec::new();
    if sides.iter().any(|side| side.form != "cluster") {
        return found;
    }
    let is_untold = |id: &Id| id.kind == Kind::Database && ALWAYS_THERE.contains(&id.name.as_str());
    objects.retain(|id, object| {
        let is_part = object.parent.as_ref().is_some_and(is_untold);
        if is_untold(id) {
            let (id, path, is_whole) = (id.clone(), None, true);
            found.push(Withheld { id, path, old: !is_old, new: is_old, is_whole });
        }
        !is_part && !is_untold(id)
    });
    found
}
